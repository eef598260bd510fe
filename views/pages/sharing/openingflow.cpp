// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/sharing/openingflow.h"

#include "model/core/errorwords.h"
#include "model/core/filelease.h"
#include "model/services/registrycopy.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace daicho {

namespace {

constexpr int lookedAfterMilliseconds = 2'000;

/// In the order in which they are offered.
enum class Way : std::uint8_t { Read, Copy, Await };

} // namespace

OpeningFlow::OpeningFlow(PageContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
    setObjectName(u"openingFlow"_qs);
    m_timer.setInterval(lookedAfterMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &OpeningFlow::onTick);
    connect(&m_context.workspace, &Workspace::registryChanged, this, &OpeningFlow::onRegistryChanged);
}

void OpeningFlow::open(const QString &path)
{
    const Result<void> opened = m_context.workspace.open(path, RegistryAccess::ReadWrite);
    // Without the name of a holder nobody has the lease: SQLite was kept waiting, and nothing could be read either.
    if (!opened && opened.error().code == ErrorCode::InUse && FileLease::holderOf(path))
        ask(path, opened.error());
    else
        tell(opened, path);
}

void OpeningFlow::ask(const QString &path, const Error &busy)
{
    const auto words = [](TextView text) { return toQString(text); };
    const WayChoice choice{
        .title = tr("Somebody is editing the registry"),
        .text = busy.arg("holder").empty()
                    ? tr("“%1” is being edited elsewhere.").arg(QFileInfo(path).fileName())
                    : tr("%2 (%3) has been editing “%1” since %4.")
                          .arg(QFileInfo(path).fileName(), words(busy.arg("holder")), words(busy.arg("host")),
                               shortLocalTime(busy.arg("since"), busy.arg("asked"))),
        .ways = {{tr("Open for &reading"), tr("What is changed there appears here within two seconds.")},
                 {tr("Open a &copy"), tr("Changes stay in the copy; nothing brings them back by itself.")},
                 {tr("&Tell me when it is free"), tr("Go on with something else; the window tells you.")}}};
    m_context.dialogs.choose(m_window, choice, [this, path](int way) {
        switch (static_cast<Way>(way)) {
        case Way::Read:
            openForReading(path);
            break;
        case Way::Copy:
            openCopy(path);
            break;
        case Way::Await:
            await(path);
            break;
        }
    });
}

void OpeningFlow::openForReading(const QString &path)
{
    tell(m_context.workspace.open(path, RegistryAccess::ReadOnly), path);
}

void OpeningFlow::openCopy(const QString &path)
{
    const QFileInfo file(path);
    const QString name =
        tr("%1 copy %2.daicho")
            .arg(file.completeBaseName(), m_context.workspace.environment().clock->today().toString(u"yyyy-MM-dd"_qs));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const FileRequest request{
        tr("Where to keep the copy"), folder.filePath(name), {tr("Registries (*.daicho)")}, u"daicho"_qs};
    m_context.dialogs.saveFile(m_window, request, [this, path](const QString &copy) {
        m_context.jobs.run<QString>(
            tr("Copying the registry"),
            [path, copy, environment = m_context.workspace.environment()](const JobControl &job) -> Result<QString> {
                DAICHO_TRY(copyRegistry(path, copy, environment, job));
                return copy;
            },
            this,
            [this](const Result<QString> &copied) {
                if (copied)
                    open(*copied);
                else
                    m_context.messages.showError(copied.error());
            });
    });
}

void OpeningFlow::openForWriting()
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    const QString path = registry->path();
    const Result<void> opened = m_context.workspace.reopen(RegistryAccess::ReadWrite);
    if (!opened)
        m_context.messages.showError(opened.error());
    else if (m_context.workspace.registry()->isReadOnly())
        m_context.messages.showError({ErrorCode::ReadOnly, {{"file", toText(path)}}, "still not writable"});
    else
        m_context.messages.show(MessageBar::Kind::Done, tr("The registry can be edited now."));
}

void OpeningFlow::openAgain()
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    const bool reads = registry->isReadOnly() && !registry->isInDoubt();
    const QString path = registry->path();
    tell(m_context.workspace.reopen(reads ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite), path);
}

void OpeningFlow::await(const QString &path)
{
    m_awaited = path;
    m_timer.start();
    m_context.messages.show(MessageBar::Kind::Done,
                            tr("You will be told here when “%1” is free.").arg(QFileInfo(path).fileName()));
}

void OpeningFlow::stopWaiting()
{
    m_awaited.clear();
    m_timer.stop();
}

void OpeningFlow::onTick()
{
    if (FileLease::holderOf(m_awaited))
        return;
    const QString path = m_awaited;
    stopWaiting();
    m_context.messages.show(MessageBar::Kind::Warning,
                            tr("“%1” is free: nobody is editing it any more.").arg(QFileInfo(path).fileName()),
                            {tr("Open for e&diting"), [this, path] { open(path); }});
}

void OpeningFlow::look()
{
    if (m_context.jobs.isRunning())
        return;
    const Result<void> refreshed = m_context.workspace.refresh();
    const std::optional<ErrorCode> code = refreshed ? std::nullopt : std::optional(refreshed.error().code);
    if (std::exchange(m_told, code) == code || !code)
        return;
    if (*code == ErrorCode::FileReplaced)
        m_context.messages.show(MessageBar::Kind::Error, errorWords(refreshed.error()),
                                {tr("Open it a&gain"), [this] { openAgain(); }});
    else
        m_context.messages.showError(refreshed.error());
}

void OpeningFlow::tell(const Result<void> &done, const QString &path)
{
    if (!done)
        Q_EMIT refused(path, done.error());
    else
        Q_EMIT opened(path);
}

void OpeningFlow::onRegistryChanged()
{
    m_told.reset();
    const Registry *registry = m_context.workspace.registry();
    if (registry != nullptr && QFileInfo(registry->path()) == QFileInfo(m_awaited))
        stopWaiting();
}

} // namespace daicho
