// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/inheritanceservice.h"
#include "views/support/jobrunner.h"

namespace daicho {

/// What contents need, for a window: read beside it once somebody asks, and again whenever the ground of it changes.
/// One a registry, which it goes away with.
class RequiredLevels final : public QObject
{
    Q_OBJECT

public:
    /// Makes it where it is not there yet.
    static RequiredLevels &of(Registry &registry);

    const InheritanceService &service() const { return m_service; }

Q_SIGNALS:
    /// Something may be other than before: of these assets, or of all where none is named.
    void changed(const std::vector<daicho::AssetId> &assets);

private:
    explicit RequiredLevels(Registry &registry);
    void read();
    void onRead(Result<std::shared_ptr<RatedLedger>> read, const InheritanceService::Source &source);

    InheritanceService m_service;
    JobRunner m_reader;
    bool m_isStale = false; ///< the ground changed while it was read
};

} // namespace daicho
