// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/inheritanceservice.h"

#include "model/core/japanesedate.h"
#include "model/core/log.h"
#include "model/domain/checkrules.h"
#include "model/services/exceptionservice.h"
#include "model/services/ratedledgerreader.h"

#include <algorithm>
#include <array>
#include <set>

namespace daicho {

namespace {

/// More touched assets than this are read again rather than followed.
constexpr std::size_t followedAtMost = 2'000;

Text todayOf(const Registry &registry)
{
    return formatDate(registry.clock().today(), DateStyle::Iso);
}

void addIds(std::set<AssetId> &ids, const CellChanges &cells)
{
    for (const Field field : FactsReader::fields()) {
        for (const std::int64_t id : cells.columns[static_cast<std::size_t>(field)].ids)
            ids.insert(AssetId(id));
    }
}

std::vector<TextView> rowOf(const RecordBlock &block, std::size_t row)
{
    std::vector<TextView> values;
    for (std::size_t column = 0; column < block.columns.size(); ++column)
        values.push_back(block.text(row, column));
    return values;
}

} // namespace

InheritanceService::InheritanceService(Registry &registry, QObject *parent) : QObject(parent), m_registry(registry)
{
    connect(&registry, &Registry::changed, this, &InheritanceService::follow);
    connect(&registry, &Registry::reloaded, this, &InheritanceService::drop);
}

InheritanceService::~InheritanceService() = default;

InheritanceService::Source InheritanceService::source() const
{
    return {m_registry.path(), m_registry.copyOfContents(), todayOf(m_registry), m_registry.head()};
}

Result<std::shared_ptr<RatedLedger>> InheritanceService::read(const Source &source, const JobControl &job)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(source.path, options);
    if (!store)
        return store.error();
    return readRatedLedger(**store, *source.contents, source.day, job);
}

Result<void> InheritanceService::take(std::shared_ptr<RatedLedger> ledger, const Source &source)
{
    // The head only ever grows: if it is the same now, it was so for as long as the job read.
    const Result<HistoryHead> now = m_registry.store().head();
    if (!now)
        return now.error();
    if (source.readAt != m_registry.head() || *now != source.readAt)
        return Error{ErrorCode::Overtaken,
                     {{"file", toText(m_registry.path())}},
                     "the registry changed while required levels were read"};
    m_ledger = std::move(ledger);
    Q_EMIT ready();
    return {};
}

Result<void> InheritanceService::load(const JobControl &job)
{
    const Source now = source();
    Result<std::shared_ptr<RatedLedger>> read = readRatedLedger(m_registry.store(), *now.contents, now.day, job);
    if (!read)
        return read.error();
    m_ledger = std::move(*read);
    Q_EMIT ready();
    return {};
}

std::vector<NeededLevel> InheritanceService::needed(AssetId asset) const
{
    return m_ledger == nullptr ? std::vector<NeededLevel>() : m_ledger->needed(asset);
}

std::vector<CheckFinding> InheritanceService::findings(AssetId asset) const
{
    if (m_ledger == nullptr)
        return {};
    std::vector<CheckFinding> found = m_ledger->findings(asset);
    applySettings(found, m_registry);
    return found;
}

void applySettings(std::vector<CheckFinding> &findings, const Registry &registry)
{
    const BodyRules rules([&registry](TextView key) { return registry.setting(key); });
    std::erase_if(findings, [&rules](const CheckFinding &finding) { return !rules.isOn(finding.rule); });
    const Text today = todayOf(registry);
    for (CheckFinding &finding : findings) {
        if (const BodyRule *rule = rules.of(finding.rule))
            finding.severity = rule->severity;
        finding.isExcepted = exceptionFor(registry.acceptedExceptions(), finding, today) != nullptr;
    }
}

// ---- following

void InheritanceService::drop()
{
    m_ledger = nullptr;
    Q_EMIT dropped();
}

void InheritanceService::follow(const ChangeSet &changes)
{
    if (m_ledger == nullptr)
        return;
    constexpr std::array foundations{EntityKind::Registry, EntityKind::ProfileItem, EntityKind::Edition,
                                     EntityKind::SchemeAdoption, EntityKind::Setting};
    const bool isOther = std::any_of(foundations.begin(), foundations.end(),
                                     [&](EntityKind kind) { return !changes.of(kind).isEmpty(); });
    const bool isMoved = !m_registry.schemeAdoptions().empty() && !changes.of(EntityKind::OrgUnit).isEmpty();
    if (isOther || isMoved) {
        drop();
        return;
    }
    std::vector<AssetId> reached;
    if (!followAssets(changes, reached)) {
        drop();
        return;
    }
    followRelations(changes, reached);
    for (const std::int64_t id : changes.of(EntityKind::Asset).removed.ids) {
        m_ledger->remove(AssetId(id));
        const std::vector<AssetId> more = m_ledger->reached();
        reached.insert(reached.end(), more.begin(), more.end());
    }
    std::sort(reached.begin(), reached.end());
    reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
    if (!reached.empty())
        Q_EMIT changed(reached);
}

/// False where there are too many, or they cannot be read.
bool InheritanceService::followAssets(const ChangeSet &changes, std::vector<AssetId> &reached)
{
    const RecordChanges &assets = changes.of(EntityKind::Asset);
    std::set<AssetId> touched;
    if (!assets.updated.isEmpty())
        addIds(touched, assets.updated);
    if (touched.size() + assets.inserted.rows() + assets.removed.rows() > followedAtMost)
        return false;
    for (const std::int64_t id : assets.inserted.ids)
        touched.insert(AssetId(id));
    const std::vector<AssetId> ids(touched.begin(), touched.end());
    const Result<std::vector<Asset>> read = m_registry.assets(ids);
    if (!read) {
        qCWarning(logServices) << "Required levels cannot follow:" << read.error().debug.c_str();
        return false;
    }
    FactsReader reader([this](OrgUnitId unit) { return m_registry.editionFor(unit); });
    for (const Asset &asset : *read) {
        m_ledger->put(reader.facts(asset));
        const std::vector<AssetId> more = m_ledger->reached();
        reached.insert(reached.end(), more.begin(), more.end());
    }
    return true;
}

void InheritanceService::followRelations(const ChangeSet &changes, std::vector<AssetId> &reached)
{
    const RecordChanges &relations = changes.of(EntityKind::Relation);
    const auto each = [&](const RecordBlock &block, const auto &act) {
        for (std::size_t row = 0; row < block.rows(); ++row) {
            const std::optional<Relation> relation = relationOf(block.ids[row], rowOf(block, row));
            if (!relation)
                continue;
            act(*relation);
            const std::vector<AssetId> more = m_ledger->reached();
            reached.insert(reached.end(), more.begin(), more.end());
        }
    };
    each(relations.removed, [this](const Relation &relation) { m_ledger->removeRelation(relation); });
    each(relations.inserted, [this](const Relation &relation) { m_ledger->putRelation(relation); });
}

// ---- what relations carry

CarryRules InheritanceService::rules() const
{
    return carryRulesOf(*m_registry.copyOfContents());
}

Result<void> InheritanceService::setRule(RelationKind kind, std::optional<Carry> carry)
{
    const Text id(relationKindId(kind));
    if (carry && *carry == rules().of(kind))
        return {};
    return writeSetting(m_registry, "inheritance." + id, carry ? carryText(*carry) : Text(),
                        {"inheritance.rule", id, {}, 0});
}

} // namespace daicho
