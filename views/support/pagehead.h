// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/actions.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace daicho {

/// The line at the top of every page: its title, what it shows, and its commands at the right or, where that is too
/// narrow, below.
class PageHead final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the objectNames: «ledger» gives `ledgerTitle`.
    PageHead(const QString &name, const QString &title, QWidget *parent = nullptr);

    QLabel *title() const { return m_title; }
    /// After what stands there; with a stretch it takes the room that is left.
    void addWidget(QWidget *widget, int stretch = 0);
    void addStretch();
    /// A button with text and icon; its objectName is that of the command with «Button» behind.
    QToolButton *addCommand(const Actions &actions, Command command);

    /// Among the commands.
    void addButton(QWidget *button);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QLabel *m_title;
    QBoxLayout *m_lines; ///< one line, or two
    QHBoxLayout *m_row;
    QHBoxLayout *m_commands;
};

} // namespace daicho
