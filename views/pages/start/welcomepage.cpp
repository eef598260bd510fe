// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/start/welcomepage.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int columnWidth = 720;
constexpr int pathRole = Qt::UserRole;

} // namespace

WelcomePage::WelcomePage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_open(new QLabel(this)), m_recent(new QListWidget(this)), m_recentTitle(new QLabel(this))
{
    setObjectName(u"welcomePage"_qs);
    auto *title = new QLabel(tr("Register of information assets"), this);
    title->setObjectName(u"welcomeTitle"_qs);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setBold(true);
    title->setFont(font);
    m_open->setObjectName(u"welcomeOpen"_qs);
    m_open->setForegroundRole(QPalette::PlaceholderText);
    m_recentTitle->setObjectName(u"recentTitle"_qs);
    m_recentTitle->setText(tr("&Recent registries"));
    m_recentTitle->setBuddy(m_recent);
    m_recent->setObjectName(u"recentList"_qs);
    m_recent->setAccessibleName(tr("Recent registries"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setUniformItemSizes(true);
    m_recent->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_recent->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *choices = new QGridLayout;
    choices->setSpacing(8);
    m_first = makeChoice(Command::OpenSample, tr("Try it with the sample"), tr("A fictional city with 240 assets."));
    choices->addWidget(m_first, 0, 0);
    choices->addWidget(makeChoice(Command::OpenRegistry, tr("Open a registry"), tr("A file that was made before.")), 0,
                       1);
    choices->addWidget(
        makeChoice(Command::NewRegistry, tr("Make a new registry"), tr("From a profile: city, town, union, or empty.")),
        1, 0);
    choices->addWidget(
        makeChoice(Command::NewFromLedger, tr("Make one from a ledger"), tr("An Excel or CSV ledger fills it.")), 1, 1);
    choices->addWidget(
        makeChoice(Command::Import, tr("Bring a ledger in"), tr("From Excel or CSV, seen before it is written.")), 2,
        0);

    auto *column = new QWidget(this);
    column->setObjectName(u"welcomeColumn"_qs);
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addSpacing(24);
    layout->addWidget(title);
    layout->addWidget(m_open);
    layout->addSpacing(8);
    layout->addLayout(choices);
    layout->addSpacing(16);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    layout->addStretch(1);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 4);
    outer->addStretch(1);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT recentChosen(item->data(pathRole).toString()); });
    setRegistry(nullptr);
}

QWidget *WelcomePage::makeChoice(Command command, const QString &title, const QString &words)
{
    QAction *action = context().actions.action(command);
    auto *button = new QCommandLinkButton(title, words, this);
    button->setObjectName(QString(u"welcome-"_qs % action->objectName()));
    button->setAccessibleName(title);
    button->setAccessibleDescription(words);
    button->setIcon(action->icon());
    button->setIconSize({32, 32});
    button->setEnabled(action->isEnabled());
    button->setMinimumHeight(64);
    connect(action, &QAction::changed, button, [action, button] {
        button->setEnabled(action->isEnabled());
        button->setIcon(action->icon());
    });
    connect(button, &QCommandLinkButton::clicked, action, &QAction::trigger);
    return button;
}

void WelcomePage::setRegistry(Registry *registry)
{
    if (registry != nullptr)
        m_open->setText(tr("Open: %1 (%2)").arg(toQString(registry->header().body), registry->path()));
    else
        m_open->setText(tr("No registry is open."));
    fillRecent();
}

QWidget *WelcomePage::firstWidget()
{
    return m_first;
}

void WelcomePage::fillRecent()
{
    m_recent->clear();
    for (const QString &path : context().settings.get(setting::recent)) {
        auto *item = new QListWidgetItem(QString(QFileInfo(path).completeBaseName() % u"  —  "_qs % path), m_recent);
        item->setData(pathRole, path);
        item->setToolTip(path);
    }
    m_recentTitle->setVisible(m_recent->count() > 0);
    m_recent->setVisible(m_recent->count() > 0);
}

} // namespace daicho
