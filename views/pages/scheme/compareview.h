// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace daicho {

class CompareSheet;
class SheetTable;

/// Two editions side by side: those of the registry, and the schemes that the program brings.
class CompareView final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);
    ~CompareView() override;

    /// `shown` is offered as the later one. What was chosen stays while it can.
    void setRegistry(const Registry *registry, EditionId shown);
    QWidget *table() const;

private:
    void compare();

    std::vector<Scheme> m_schemes;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    QLabel *m_summary;
    SheetTable *m_table;
    std::unique_ptr<CompareSheet> m_sheet;
};

} // namespace daicho
