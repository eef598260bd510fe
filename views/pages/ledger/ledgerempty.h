// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/actions.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace daicho {

/// Stands in place of a table that has no rows, and says what to do.
class LedgerEmpty final : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerEmpty(const Actions &actions, QWidget *parent = nullptr);

    /// Nothing is in the ledger at all, or nothing is found.
    void setLedgerEmpty(bool isLedgerEmpty);

Q_SIGNALS:
    void everythingRequested();

private:
    QLabel *m_text;
    QPushButton *m_everything;
    QList<QToolButton *> m_beginnings;
};

} // namespace daicho
