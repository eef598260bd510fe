// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ratedledger.h"
#include "model/services/registry.h"

#include <QObject>

namespace daicho {

/// What contents need of the assets that hold them, and what is wrong with zones, services, paper and personal data:
/// built from the registry once, and following its changes. Nothing is ever lowered or raised by it.
///
/// A window reads in a job: `read` on any thread, then `take` here. Where a change touches what everything hangs on
/// (schemes, zones, what relations carry), what is known is dropped, and `dropped` tells its owner to read again.
class InheritanceService final : public QObject
{
    Q_OBJECT

public:
    explicit InheritanceService(Registry &registry, QObject *parent = nullptr);
    ~InheritanceService() override;

    /// Reads everything at once, on this thread; for the command line.
    Result<void> load(const JobControl &job = {});

    struct Source
    {
        QString path;
        std::shared_ptr<const RegistryContents> contents;
        Text day;
        HistoryHead readAt;
    };
    /// What a job needs to read; a copy of what the registry is now.
    Source source() const;
    /// Through a store of its own, for a worker thread.
    static Result<std::shared_ptr<RatedLedger>> read(const Source &source, const JobControl &job);
    /// `Overtaken` if the registry has changed since `source` was made.
    Result<void> take(std::shared_ptr<RatedLedger> ledger, const Source &source);

    bool isReady() const { return m_ledger != nullptr; }
    /// One an axis of the scheme of the asset's institution; empty while nothing is read, and for retired assets.
    std::vector<NeededLevel> needed(AssetId asset) const;
    /// Of the rules that are on, those under an exception marked as such.
    std::vector<CheckFinding> findings(AssetId asset) const;
    const RatedLedger *ledger() const { return m_ledger.get(); }

    /// What relations carry in this body, and its change: one step of the history.
    CarryRules rules() const;
    Result<void> setRule(RelationKind kind, std::optional<Carry> carry); ///< nothing: as the program suggests

Q_SIGNALS:
    /// What these assets need, or is found about them, may be other than before.
    void changed(const std::vector<daicho::AssetId> &assets);
    void ready();
    void dropped();

private:
    void follow(const ChangeSet &changes);
    bool followAssets(const ChangeSet &changes, std::vector<AssetId> &reached);
    void followRelations(const ChangeSet &changes, std::vector<AssetId> &reached);
    void drop();

    Registry &m_registry;
    std::shared_ptr<RatedLedger> m_ledger;
};

/// The setting that switches a rule off, and the severity that it sets, on findings of rules; exceptions of the day
/// are marked.
void applySettings(std::vector<CheckFinding> &findings, const Registry &registry);

} // namespace daicho
