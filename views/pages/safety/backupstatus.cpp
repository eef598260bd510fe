// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/safety/backupstatus.h"

#include "views/pages/page.h"
#include "views/pages/safety/backuptable.h"
#include "views/support/backupwatch.h"
#include "views/support/palette.h"

#include <QEvent>
#include <QGuiApplication>

namespace daicho {

BackupStatus::BackupStatus(const BackupWatch &watch, Settings &settings, QWidget *parent)
    : QPushButton(parent), m_watch(watch), m_settings(settings)
{
    setObjectName(u"statusBackup"_qs);
    setFlat(true);
    setAutoFillBackground(true);
    setToolTip(tr("Shows the backups of this registry."));
    connect(&watch, &BackupWatch::changed, this, &BackupStatus::update);
    connect(&settings.notifier(), &SettingsNotifier::changed, this, &BackupStatus::update);
    update();
}

void BackupStatus::update()
{
    const BackupState &state = m_watch.state();
    setVisible(state.isKept);
    m_isLoud = state.isKept && !m_watch.isRunning() && state.isBehind;
    QString text;
    if (m_watch.isRunning())
        text = tr("Backing up…");
    else if (!state.newest)
        text = tr("⚠ No verified backup");
    else if (state.isBehind)
        text = tr("⚠ Last verified backup %1, older than the last changes")
                   .arg(backupTime(state.newest->verifiedAt, displayStyle(m_settings).dates, m_watch.today()));
    else
        text = tr("Backup verified %1")
                   .arg(backupTime(state.newest->verifiedAt, displayStyle(m_settings).dates, m_watch.today()));
    setText(text);
    setAccessibleName(text);
    colour();
}

void BackupStatus::colour()
{
    const QPalette application = QGuiApplication::palette();
    const BadgeColours colours = stateColours(m_isLoud ? StateMark::Soon : StateMark::Plain, themeOf(application));
    QPalette own = application;
    if (m_isLoud) {
        own.setColor(QPalette::Button, colours.fill);
        own.setColor(QPalette::Window, colours.fill);
        own.setColor(QPalette::ButtonText, colours.ink);
    } else {
        own.setColor(QPalette::Button, application.color(QPalette::Window));
        own.setColor(QPalette::ButtonText, application.color(QPalette::WindowText));
    }
    if (own != palette())
        setPalette(own);
}

void BackupStatus::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace daicho
