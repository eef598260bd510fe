// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QToolButton;

namespace daicho {

class FoldedChoice;
class Workspace;

/// Who works, as people declare it: asked for in a bar of the page when they want to change it, never on starting.
/// Its button in the status bar tells name and work role.
class WorkerBar final : public QFrame
{
    Q_OBJECT

public:
    explicit WorkerBar(Workspace &workspace, QWidget *parent = nullptr);

    /// For the status bar; pressing it does what `action` does.
    QToolButton *makeButton(QAction &action, QWidget *parent);
    /// Opens the bar with the name that is in force.
    void ask();
    /// Name and role as they are now.
    void showWorker();

Q_SIGNALS:
    /// Another person works, or the work roles were changed.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void shut();

    Workspace &m_workspace;
    QLabel *m_words;
    FoldedChoice *m_name;
    QToolButton *m_button = nullptr;
    QPointer<QWidget> m_before; ///< where the keyboard was
    Text m_shownRoles;          ///< of whom and under which role the pages were last shown
};

} // namespace daicho
