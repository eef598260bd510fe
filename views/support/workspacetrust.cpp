// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the open registry can be trusted, and the way to its past.

#include "model/core/log.h"
#include "model/services/integrityservice.h"
#include "views/support/workspace.h"

#include <QFileInfo>

namespace daicho {

namespace {

/// Some half a million assets. The history of more, replayed beside the window, would take the memory that other
/// programs need; people verify such a registry when they choose to.
constexpr qint64 largestVerifiedBeside = 256 << 20;

} // namespace

void Workspace::follow(Registry &registry)
{
    connect(&registry, &Registry::changed, this, &Workspace::headMoved);
    connect(&registry, &Registry::reloaded, this, &Workspace::onReloaded);
    connect(&registry, &Registry::accessChanged, this, &Workspace::accessChanged);
    connect(&registry, &Registry::suspicionChanged, this, &Workspace::suspicionChanged);
    // A reader of the whole file would hold the writer up; it begins again when there is peace.
    connect(&registry, &Registry::aboutToWrite, this, &Workspace::pauseLooking);
    connect(&registry, &Registry::changed, this, &Workspace::onWritten);
    connect(&registry, &Registry::reloaded, this, &Workspace::onWritten);
    // First what people wait for.
    connect(&registry, &Registry::indexLoaded, this, &Workspace::onWritten);
}

void Workspace::onWritten()
{
    m_rest.start();
}

/// Writes down where the registry stands, and looks at all of it once.
void Workspace::lookClosely()
{
    if (m_registry == nullptr || isPast())
        return;
    m_registry->rememberHead();
    if (m_isVerified || m_verifier != nullptr || m_registry->isReadOnly() ||
        QFileInfo(m_registry->path()).size() > largestVerifiedBeside)
        return;
    m_verifier = std::make_unique<JobRunner>();
    m_verifier->run<Verification>(
        tr("Verifying"),
        [path = m_registry->path()](const JobControl &job) { return HistoryService::verifyFile(path, job); }, this,
        [this, looked = m_registry.get()](const Result<Verification> &found) {
            if (found)
                onLooked(looked, *found);
            else
                qCInfo(logServices) << "Not verified:" << found.error().debug.c_str();
        });
}

void Workspace::pauseLooking()
{
    m_rest.stop();
    m_verifier.reset();
}

void Workspace::resumeLooking()
{
    if (m_registry != nullptr && !isPast())
        m_rest.start();
}

void Workspace::onLooked(const Registry *looked, const Verification &found)
{
    if (m_registry.get() != looked)
        return;
    m_isVerified = true;
    if (found.verdict != Verdict::Ok)
        m_registry->suspect(found);
}

void Workspace::showPast(std::unique_ptr<Registry> past, std::shared_ptr<QTemporaryDir> folder, const QString &words)
{
    m_rest.stop();
    m_verifier.reset();
    m_loader.reset();
    m_history.reset();
    if (m_present == nullptr) {
        m_registry->disconnect(this);
        m_present = std::move(m_registry);
    }
    m_pastWords = words;
    take(std::move(past));
    m_pastFolder = std::move(folder); // that of the past before goes once nobody reads it
}

void Workspace::leavePast()
{
    if (m_present == nullptr)
        return;
    m_pastWords.clear();
    take(std::move(m_present));
    m_pastFolder.reset();
}

} // namespace daicho
