// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/sharing/sharingbars.h"

#include "model/core/errorwords.h"
#include "model/core/filelease.h"

#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int lookedAfterMilliseconds = 2'000;

}

SharingBars::SharingBars(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_access(new StandingBar(u"accessBar"_qs, this))
    , m_place(new StandingBar(u"placeBar"_qs, this))
{
    setObjectName(u"sharingBars"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_access);
    layout->addWidget(m_place);
    m_place->setButton(tr("C&lose"), tr("Puts this note away until the registry is opened again."));
    m_timer.setInterval(lookedAfterMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SharingBars::onTick);
    connect(m_access, &StandingBar::pressed, this, &SharingBars::writingRequested);
    connect(m_place, &StandingBar::pressed, this, [this] {
        m_isPlaceKnown = true;
        update();
    });
    connect(&m_context.workspace, &Workspace::registryChanged, this, &SharingBars::onRegistryChanged);
    connect(&m_context.workspace, &Workspace::accessChanged, this, &SharingBars::onRegistryChanged);
    connect(&m_context.workspace, &Workspace::suspicionChanged, this, &SharingBars::onRegistryChanged);
}

void SharingBars::onRegistryChanged()
{
    const Registry *registry = m_context.workspace.registry();
    m_isPlaceKnown = false;
    // A writer on a disk of this computer has it alone.
    if (registry != nullptr && !m_context.workspace.isPast() &&
        (registry->isReadOnly() || !registry->place().isLocal()))
        m_timer.start();
    else
        m_timer.stop();
    update();
}

void SharingBars::onTick()
{
    Q_EMIT lookRequested();
    update();
}

void SharingBars::update()
{
    const Registry *registry = m_context.workspace.registry();
    // A past state and a registry that cannot be trusted have a banner of their own, and no way to be made editable.
    const bool isShared =
        registry != nullptr && registry->isReadOnly() && !m_context.workspace.isPast() && !registry->suspicion();
    m_access->setText(isShared ? readOnlyText(*registry) : QString());
    if (registry != nullptr && registry->isInDoubt())
        m_access->setButton(tr("Open it a&gain"), tr("Shows what the file really holds."));
    else
        m_access->setButton(tr("&Make it editable"), tr("Opens the registry for editing as soon as nobody else is."));
    m_place->setText(registry != nullptr && !m_context.workspace.isPast() && !m_isPlaceKnown ? placeText(*registry)
                                                                                             : QString());
}

QString SharingBars::readOnlyText(const Registry &registry) const
{
    if (registry.isInDoubt())
        return tr("It is not certain whether the last change was stored, so the registry can only be read now. Open "
                  "it again and look at the last change.");
    const std::optional<LeaseHolder> holder = FileLease::holderOf(registry.path());
    if (!holder)
        return tr("Read only: nothing can be changed here. Nobody is editing the registry at the moment.");
    if (holder->user.empty())
        return tr("Read only: somebody else is editing the registry. What is changed there appears here.");
    const Text now = toText(m_context.workspace.environment().clock->now().toUTC().toString(Qt::ISODate));
    return tr("Read only: %1 (%2) has been editing the registry since %3. What is changed there appears here.")
        .arg(toQString(holder->user), toQString(holder->host), shortLocalTime(holder->since, now));
}

QString SharingBars::placeText(const Registry &registry) const
{
    const QString name = toQString(registry.place().name);
    switch (registry.place().kind) {
    case FilePlace::Kind::Share:
        return tr("This registry lies on a share (%1). One person at a time can edit it; all others read. Every "
                  "change is checked against what the file holds before it is stored, and what others store appears "
                  "here within two seconds.")
            .arg(name);
    case FilePlace::Kind::SyncFolder:
        return tr("This registry lies in a folder that %1 copies to other computers. If two computers change it at "
                  "the same time, one of the two states is lost. Better keep it on a share or on this computer, and "
                  "let only one person open it at a time.")
            .arg(name);
    case FilePlace::Kind::Local:
        break;
    }
    if (!registry.isReadOnly() && !registry.isGuarded())
        return tr("This file cannot be locked here, so others are not kept from editing it at the same time. Changes "
                  "that collide are still noticed and refused.");
    return {};
}

} // namespace daicho
