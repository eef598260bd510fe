// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/workerbar.h"

#include "model/services/roleservice.h"
#include "views/support/foldedchoice.h"
#include "views/support/workspace.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

/// Names to choose from: those who have a role, and the account of the operating system.
std::vector<ChoiceEntry> knownWorkers(const Registry &registry)
{
    std::vector<ChoiceEntry> known;
    const auto add = [&known](const Text &account, const Text &name) {
        const bool isThere = std::any_of(known.begin(), known.end(),
                                         [&account](const ChoiceEntry &entry) { return entry.id == account; });
        if (!account.empty() && !isThere)
            known.push_back({account, toQString(account), toQString(name)});
    };
    for (const auto &[id, assignment] : registry.roleAssignments())
        add(assignment.account, assignment.name);
    add(registry.environment().osUser, {});
    return known;
}

/// What the pages depend on: who works, and all roles.
Text stateOf(const Registry *registry)
{
    if (registry == nullptr)
        return {};
    Text state = registry->path().toStdString() + '\n' + registry->actor();
    for (const auto &[id, assignment] : registry->roleAssignments())
        state += '\n' + assignment.account + '|' + assignment.role + '|' + std::to_string(assignment.unit.value()) +
                 '|' + assignment.validFrom + '|' + assignment.validTo;
    return state;
}

} // namespace

WorkerBar::WorkerBar(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_words(new QLabel(this)), m_name(new FoldedChoice(this))
{
    setObjectName(u"workerBar"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_words->setObjectName(u"workerWords"_qs);
    m_words->setWordWrap(true);
    m_name->setObjectName(u"workerName"_qs);
    m_name->setFree(true);
    m_name->setEmptyAllowed(false);
    auto *label = new QLabel(tr("&Name of who works"), this);
    label->setBuddy(m_name);
    auto *take = new QPushButton(tr("&Take over"), this);
    take->setObjectName(u"workerTake"_qs);
    take->setAutoDefault(false);
    auto *leave = new QPushButton(tr("Leave as it &is"), this);
    leave->setObjectName(u"workerLeave"_qs);
    leave->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(take);
    row->addWidget(leave);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_words);
    connect(take, &QPushButton::clicked, this, &WorkerBar::accept);
    connect(leave, &QPushButton::clicked, this, &WorkerBar::shut);
    hide();
}

QToolButton *WorkerBar::makeButton(QAction &action, QWidget *parent)
{
    m_button = new QToolButton(parent);
    m_button->setObjectName(u"statusWorker"_qs);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QToolButton::clicked, &action, &QAction::trigger);
    return m_button;
}

void WorkerBar::ask()
{
    const Registry *registry = m_workspace.registry();
    if (registry == nullptr)
        return;
    m_before = QApplication::focusWidget();
    m_words->setText(tr("The name stands in the history as you declare it, beside the account (%1) and the computer "
                        "(%2). Nobody checks it.")
                         .arg(toQString(registry->environment().osUser), toQString(registry->environment().host)));
    m_name->setChoices(knownWorkers(*registry));
    m_name->setCurrent(registry->actor(), toQString(registry->actor()));
    show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void WorkerBar::accept()
{
    m_name->settle();
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    shut();
    m_workspace.setActor(toText(name));
    showWorker();
}

void WorkerBar::shut()
{
    hide();
    if (m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void WorkerBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return shut();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return accept();
    QFrame::keyPressEvent(event);
}

void WorkerBar::showWorker()
{
    const Registry *registry = m_workspace.registry();
    if (m_button != nullptr) {
        m_button->setVisible(registry != nullptr);
        if (registry != nullptr) {
            const Permissions &permissions = registry->permissions();
            const QString role = roleText(permissions, registry->organisation());
            const QString name = toQString(registry->actor());
            m_button->setText(permissions.areOn() ? tr("%1 ・ %2").arg(role, name) : tr("Who works: %1").arg(name));
            m_button->setToolTip(
                permissions.areOn()
                    ? tr("Work role %1; the name is as declared. Press to choose who works.").arg(role)
                    : tr("No work roles are in use: everybody may do everything. Press to choose who works."));
            m_button->setAccessibleName(permissions.areOn() ? tr("Who works: %1").arg(m_button->text())
                                                            : m_button->text());
        }
    }
    if (registry == nullptr)
        hide();
    Text state = stateOf(registry);
    const bool isOther = registry != nullptr && !m_shownRoles.empty() && state != m_shownRoles &&
                         m_shownRoles.substr(0, m_shownRoles.find('\n')) == state.substr(0, state.find('\n'));
    m_shownRoles = std::move(state);
    if (isOther)
        QMetaObject::invokeMethod(this, &WorkerBar::changed, Qt::QueuedConnection);
}

} // namespace daicho
