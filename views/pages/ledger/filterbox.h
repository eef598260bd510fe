// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/ledger/filterbar.h"

#include <QComboBox>

namespace daicho {

/// One choice of the filter bar. What may be chosen is counted when the box is opened or comes to have the keyboard.
class FilterBox final : public QComboBox
{
    Q_OBJECT

public:
    FilterBox(const FilterChoices &choices, FilterFacet facet, FilterBar::Ask ask, QWidget *parent);

    const FilterFacet &facet() const { return m_facet; }
    void setText(TextView text);
    void showPopup() override;

Q_SIGNALS:
    void chosen(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fill();
    void onActivated(int place);

    const FilterChoices &m_choices;
    FilterFacet m_facet;
    FilterBar::Ask m_ask;
    Text m_text;
};

} // namespace daicho
