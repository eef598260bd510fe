// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace daicho {

/// The tree of the organisation with its keys, which go before those of the window: F2 renames in place, Insert adds a
/// unit below, Alt+arrows move among the siblings, F3 looks for the next hit.
class UnitTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit UnitTreeView(QWidget *parent = nullptr);

    void editName();

Q_SIGNALS:
    void addRequested();
    void orderRequested(int by);
    void nextHitRequested(int by);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace daicho
