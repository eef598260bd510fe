// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/migrationservice.h"

#include "model/core/japanesedate.h"
#include "model/core/log.h"
#include "model/services/adoptionservice.h"
#include "model/services/backupguard.h"
#include "model/services/formerrating.h"
#include "model/services/organisationedit.h"
#include "model/services/permissioncheck.h"
#include "model/services/schemeadoption.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace daicho {

namespace {

constexpr std::array<Field, 4> levelFields{Field::C, Field::I, Field::A, Field::P};
constexpr std::size_t longestReason = 32'000;

using Levels = std::array<Text, 4>;

/// The ratings that an asset had, as records.
using Records = std::vector<std::pair<std::int64_t, std::vector<Text>>>;

const Text &cell(const std::vector<Text> &record, FormerRatingColumn column)
{
    return record[static_cast<std::size_t>(column)];
}

Levels levelsIn(const std::vector<Text> &record)
{
    return {cell(record, FormerRatingColumn::LevelC), cell(record, FormerRatingColumn::LevelI),
            cell(record, FormerRatingColumn::LevelA), cell(record, FormerRatingColumn::LevelP)};
}

/// The edition that a former rating was left from last.
const std::vector<Text> *latest(const Records &records, EditionId except)
{
    const std::vector<Text> *found = nullptr;
    for (const auto &[id, record] : records) {
        if (storedNumber(cell(record, FormerRatingColumn::Edition)) == except.value())
            continue;
        if (found == nullptr || cell(*found, FormerRatingColumn::RatedAt) <= cell(record, FormerRatingColumn::RatedAt))
            found = &record;
    }
    return found;
}

/// Makes the plan in one pass over the assets.
class Planner
{
public:
    Planner(Registry &registry, const MigrationRequest &request) : m_registry(registry), m_request(request) {}

    Result<MigrationPlan> plan(const JobControl &job)
    {
        m_target = m_registry.schemeOf(m_request.to);
        if (m_target == nullptr)
            return wrongValue("edition", std::to_string(m_request.to.value()), "unknown-edition");
        m_plan.to = m_request.to;
        m_plan.madeAgainst = m_registry.head();
        m_today = formatDate(m_registry.clock().today(), DateStyle::Iso);
        const std::vector<EditionId> inForce = m_registry.editionsInForce();
        m_plan.comesIntoForce = std::find(inForce.begin(), inForce.end(), m_request.to) == inForce.end();
        const Result<std::int64_t> next = m_registry.store().nextId(EntityKind::FormerRating);
        if (!next)
            return next.error();
        m_nextRating = *next;
        if (m_plan.comesIntoForce)
            DAICHO_TRY(putIntoForce(m_registry, m_plan.changes, m_request.to));
        DAICHO_TRY(readFormer());
        DAICHO_TRY(visitAssets(job));
        DAICHO_TRY(finishLines());
        return std::move(m_plan);
    }

private:
    /// What is known of one edition that is left.
    struct Source
    {
        std::vector<MappingLine> lines;
        std::vector<std::int64_t> assets;
    };

    Result<void> readFormer()
    {
        return m_registry.store().scan(
            EntityKind::FormerRating, [this](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                std::vector<Text> record(values.begin(), values.end());
                m_former[storedNumber(cell(record, FormerRatingColumn::Asset))].emplace_back(id, std::move(record));
            });
    }

    Result<void> visitAssets(const JobControl &job)
    {
        std::int64_t seen = 0;
        const auto total = static_cast<std::int64_t>(m_registry.isIndexLoaded() ? m_registry.index().assets() : 0);
        const Result<void> read = m_registry.store().scan(
            EntityKind::Asset,
            [&](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
                Asset asset;
                asset.id = AssetId(id);
                asset.revision = revision;
                std::copy(values.begin(), values.end(), asset.values.begin());
                visit(asset);
                if (++seen % 1000 == 0)
                    job.progress(seen, total);
            },
            job);
        if (!read)
            return read;
        return job.stopRequested() ? Result<void>(Error{ErrorCode::Cancelled, {}, "the migration was cancelled"})
                                   : Result<void>();
    }

    bool concerns(const Asset &asset)
    {
        const auto [known, isNew] = m_concerned.try_emplace(asset.unit(), false);
        if (isNew) {
            const EditionId used = m_registry.editionFor(asset.unit());
            known->second = used == m_request.to || (m_plan.comesIntoForce && used == m_registry.editionInForce());
        }
        return known->second;
    }

    const Records &recordsOf(const Asset &asset) const
    {
        static const Records none;
        const auto found = m_former.find(asset.id.value());
        return found == m_former.end() ? none : found->second;
    }

    void visit(const Asset &asset)
    {
        if (!concerns(asset))
            return;
        const bool isOfTarget = asset.edition() == m_request.to && isRated(asset);
        EditionId from = isRated(asset) && !isOfTarget ? asset.edition() : EditionId();
        Levels before = ratingOf(asset).levels;
        if (!from.isValid()) {
            const std::vector<Text> *former = latest(recordsOf(asset), m_request.to);
            if (former == nullptr)
                return;
            from = EditionId(storedNumber(cell(*former, FormerRatingColumn::Edition)));
            before = levelsIn(*former);
        }
        if (m_registry.schemeOf(from) == nullptr)
            return;
        if (asset.isRetired()) {
            m_plan.retired += isOfTarget ? 0 : 1;
            return;
        }
        ++m_plan.all;
        decide(asset, from, before, isOfTarget ? ratingOf(asset).levels : Levels());
    }

    void decide(const Asset &asset, EditionId from, const Levels &before, Levels after)
    {
        Source &source = sourceOf(from);
        if (isWhole(after)) {
            ++m_plan.done;
            return;
        }
        const CarriedRating result = carriedRating(before, *m_target, source.lines, m_request.accepted);
        bool hasNew = false;
        for (std::size_t axis = 0; axis < after.size(); ++axis) {
            if (after[axis].empty() && !result.levels[axis].empty()) {
                after[axis] = result.levels[axis];
                hasNew = true;
            }
        }
        count(source, before);
        if (hasNew)
            carry(asset, from, after);
        if (isWhole(after)) {
            ++m_plan.carried;
            return;
        }
        m_plan.partly += hasNew ? 1 : 0;
        m_plan.work.push_back(
            {asset.id, asset.text(Field::Code), asset.text(Field::Name), asset.unit(), from, before, std::move(after)});
    }

    bool isWhole(const Levels &levels) const
    {
        return std::all_of(m_target->axes.begin(), m_target->axes.end(), [&](const Axis &axis) {
            return !levels[static_cast<std::size_t>(*fieldOfAxis(axis.id)) - static_cast<std::size_t>(Field::C)]
                        .empty();
        });
    }

    Source &sourceOf(EditionId from)
    {
        const auto [place, isNew] = m_sources.try_emplace(from);
        if (isNew) {
            place->second.lines = mappingBetween(*m_registry.schemeOf(from), *m_target);
            place->second.assets.resize(place->second.lines.size());
        }
        return place->second;
    }

    static void count(Source &source, const Levels &before)
    {
        constexpr TextView order = "CIAP";
        for (std::size_t i = 0; i < source.lines.size(); ++i)
            source.assets[i] += before[order.find(source.lines[i].fromAxis)] == source.lines[i].from ? 1 : 0;
    }

    void carry(const Asset &asset, EditionId from, const Levels &levels)
    {
        Asset after = asset;
        if (asset.edition() != m_request.to && isRated(asset))
            keepFormerRating(m_plan.changes, asset, m_request.to, recordsOf(asset), [this] { return m_nextRating++; });
        for (std::size_t i = 0; i < levels.size(); ++i)
            after.text(levelFields[i]) = levels[i];
        after.text(Field::Edition) = std::to_string(m_request.to.value());
        after.text(Field::Reason) = reasonOf(asset, from);
        after.text(Field::RatedBy) = m_registry.actor();
        after.text(Field::RatedAt) = m_today;
        after.text(Field::Updated) = m_today;
        m_plan.changes.update(EntityKind::Asset, asset.id.value(), asset.values, after.values);
    }

    /// What the rating rests on, and the reason that there was.
    Text reasonOf(const Asset &asset, EditionId from) const
    {
        if (asset.edition() == m_request.to && isRated(asset))
            return asset.text(Field::Reason);
        const Scheme &left = *m_registry.schemeOf(from);
        const Text lead = "版の移行（" + left.name + " " + left.edition + "から対応表による）";
        const Text &before = asset.text(Field::Reason);
        if (before.empty() || before.size() > longestReason)
            return before.empty() ? lead : before;
        return lead + "\n" + before;
    }

    Result<void> finishLines()
    {
        for (const auto &[axis, level] : m_request.accepted) {
            // Of several former editions one may have a line that can be accepted; in the others a person decides.
            bool isKnown = m_sources.empty();
            bool mayBe = m_sources.empty();
            for (const auto &[from, source] : m_sources) {
                for (const MappingLine &line : source.lines) {
                    const bool isMeant = line.axis == axis && line.from == level;
                    isKnown = isKnown || isMeant;
                    mayBe = mayBe || (isMeant && line.mayBeAccepted());
                }
            }
            if (!isKnown || !mayBe)
                return wrongValue("accept", axis + ':' + level, isKnown ? "several-targets" : "unknown-line");
        }
        for (const auto &[from, source] : m_sources) {
            for (std::size_t i = 0; i < source.lines.size(); ++i) {
                const MappingLine &line = source.lines[i];
                const bool isShown = line.from != notApplicable || source.assets[i] > 0;
                if (isShown)
                    m_plan.lines.push_back(
                        {from, line, source.assets[i],
                         line.mayBeAccepted() && m_request.accepted.contains({line.axis, line.from})});
            }
        }
        return {};
    }

    Registry &m_registry;
    const MigrationRequest &m_request;
    const Scheme *m_target = nullptr;
    MigrationPlan m_plan;
    Text m_today;
    std::int64_t m_nextRating = 0;
    std::unordered_map<std::int64_t, Records> m_former; ///< by asset
    std::map<OrgUnitId, bool> m_concerned;
    std::map<EditionId, Source> m_sources;
};

Operation operationOf(const MigrationPlan &plan)
{
    return {"scheme.migrate", std::to_string(plan.carried + plan.partly), {}, 0};
}

} // namespace

Result<MigrationPlan> MigrationService::plan(Registry &registry, const MigrationRequest &request, const JobControl &job)
{
    qCDebug(logServices) << "Planning a migration";
    return Planner(registry, request).plan(job);
}

Result<MigrationPlan> MigrationService::plan(const QString &path, const MigrationRequest &request,
                                             const RegistryEnvironment &environment, const JobControl &job)
{
    const Result<std::unique_ptr<Registry>> registry = Registry::open(path, RegistryAccess::ReadOnly, environment);
    if (!registry)
        return registry.error();
    return plan(**registry, request, job);
}

Result<HistoryHead> MigrationService::apply(Registry &registry, const MigrationPlan &plan, const JobControl &job)
{
    if (plan.changes.isEmpty())
        return registry.head();
    if (registry.head() != plan.madeAgainst)
        return Error{ErrorCode::Overtaken, {{"file", toText(registry.path())}}, "changed since the plan was made"};
    return registry.commit(plan.changes, operationOf(plan), job);
}

Result<HistoryHead> MigrationService::applyInJob(const QString &path, const MigrationPlan &plan,
                                                 const RegistryEnvironment &environment, const JobControl &job)
{
    if (plan.changes.isEmpty())
        return plan.madeAgainst;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, storeOptions(environment));
    if (!store)
        return store.error();
    DAICHO_TRY(PermissionCheck::runInJob(**store, environment, plan.changes, operationOf(plan)));
    DAICHO_TRY(BackupGuard(environment).before(**store, plan.changes, operationOf(plan), job));
    return (*store)->commit(plan.changes, operationOf(plan), environment.actor, *environment.clock, plan.madeAgainst,
                            job);
}

Result<AcceptedLines> acceptedLines(const std::vector<Text> &written, const Registry &registry, EditionId to)
{
    AcceptedLines accepted;
    const Scheme *target = registry.schemeOf(to);
    for (const Text &line : written) {
        const std::size_t colon = line.find(':');
        const std::size_t sign = line.find('=', colon == Text::npos ? 0 : colon);
        const Axis *axis = colon == Text::npos || target == nullptr
                               ? nullptr
                               : target->axis(toText(toQString(line.substr(0, colon)).toUpper()));
        if (axis == nullptr || sign == Text::npos)
            return wrongValue("accept", line, "unknown-line");
        const Text from = line.substr(colon + 1, sign - colon - 1);
        const Text goal = line.substr(sign + 1);
        bool isKnown = false;
        for (const EditionId edition : registry.editions()) {
            if (edition == to)
                continue;
            for (const MappingLine &known : mappingBetween(*registry.schemeOf(edition), *target)) {
                if (known.axis != axis->id || known.from != from)
                    continue;
                isKnown = isKnown || known.to == std::vector<Text>{goal};
                if (known.to.size() > 1 && std::find(known.to.begin(), known.to.end(), goal) != known.to.end())
                    return wrongValue("accept", line, "several-targets");
            }
        }
        if (!isKnown)
            return wrongValue("accept", line, "unknown-line");
        accepted.insert({axis->id, from});
    }
    return accepted;
}

} // namespace daicho
