// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace daicho {

class Actions;

/// Every command with its keys, by menu; found by typing, run by Enter.
class KeysView final : public QWidget
{
    Q_OBJECT

public:
    explicit KeysView(const Actions &actions, QWidget *parent = nullptr);

    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void run();

    const Actions &m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace daicho
