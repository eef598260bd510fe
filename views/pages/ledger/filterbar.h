// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/filterchoices.h"

#include <QWidget>

#include <functional>

namespace daicho {

class FilterBox;

/// A choice for each thing that ledgers are sorted out by, with counts. It shows what the text of the filter says, and
/// a choice is a word put into that text.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    /// What is asked for now, whenever a choice is opened.
    using Ask = std::function<FilterQuestion()>;
    /// Null choices for no registry; `choices` outlives the next call.
    void setChoices(const FilterChoices *choices, Ask ask);
    /// Shows what the text says.
    void setText(TextView text);

Q_SIGNALS:
    void chosen(const QString &text);

private:
    QList<FilterBox *> m_boxes;
};

} // namespace daicho
