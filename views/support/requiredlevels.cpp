// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/requiredlevels.h"

#include "model/core/log.h"

namespace daicho {

RequiredLevels &RequiredLevels::of(Registry &registry)
{
    auto *known = registry.findChild<RequiredLevels *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new RequiredLevels(registry);
}

RequiredLevels::RequiredLevels(Registry &registry) : QObject(&registry), m_service(registry)
{
    connect(&m_service, &InheritanceService::changed, this, &RequiredLevels::changed);
    connect(&m_service, &InheritanceService::dropped, this, [this] {
        Q_EMIT changed({});
        // Once the registry has told everybody.
        QMetaObject::invokeMethod(this, &RequiredLevels::read, Qt::QueuedConnection);
    });
    read();
}

void RequiredLevels::read()
{
    if (m_reader.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const InheritanceService::Source source = m_service.source();
    m_reader.run<std::shared_ptr<RatedLedger>>(
        tr("Reading what contents need"),
        [source](const JobControl &job) { return InheritanceService::read(source, job); }, this,
        [this, source](Result<std::shared_ptr<RatedLedger>> read) { onRead(std::move(read), source); });
}

void RequiredLevels::onRead(Result<std::shared_ptr<RatedLedger>> read, const InheritanceService::Source &source)
{
    const Result<void> taken = read ? m_service.take(std::move(*read), source) : read.error();
    if (taken) {
        Q_EMIT changed({});
        return;
    }
    if (m_isStale || taken.error().code == ErrorCode::Overtaken)
        QMetaObject::invokeMethod(this, &RequiredLevels::read, Qt::QueuedConnection);
    else
        qCWarning(logServices) << "What contents need cannot be read:" << taken.error().debug.c_str();
}

} // namespace daicho
