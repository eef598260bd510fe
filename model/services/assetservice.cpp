// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"

#include "model/services/assetdraft.h"
#include "model/services/issuedcode.h"
#include "model/services/recordtexts.h"
#include "model/services/retry.h"
#include "model/services/roleservice.h"
#include "model/services/writtenvalue.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

Result<std::int64_t> largestIssued(const Registry &registry)
{
    std::int64_t largest = 0;
    if (registry.isIndexLoaded()) {
        const LedgerIndex &index = registry.index();
        for (const std::uint32_t row : index.all())
            largest = std::max(largest, issuedNumber(index.text(row, Field::Code)));
        return largest;
    }
    const std::array<std::size_t, 1> code{static_cast<std::size_t>(Field::Code)};
    DAICHO_TRY(registry.store().scanColumns(EntityKind::Asset, code,
                                            [&largest](std::int64_t, std::int64_t, std::span<const TextView> values) {
                                                largest = std::max(largest, issuedNumber(values.front()));
                                            }));
    return largest;
}

Text subjectOf(const Asset &asset)
{
    return asset.text(Field::Code) + ' ' + asset.text(Field::Name);
}

/// Commits the draft and gives the asset as it stands then; writes nothing if nothing differs.
Result<Asset> committed(Registry &registry, AssetDraft &draft, const Text &operation, const Text &reason)
{
    if (!draft.isChanged())
        return draft.after();
    const ChangeSet changes = draft.changes();
    const Result<HistoryHead> head = registry.commit(changes, {operation, subjectOf(draft.after()), reason, 0});
    if (!head)
        return head.error();
    // Not read again: that might fail, and an error would say that nothing was stored.
    Asset stored = draft.after();
    stored.revision = head->seq;
    return stored;
}

Result<Asset> setStatus(Registry &registry, AssetId id, const char *status, const Operation &operation)
{
    return retried([&]() -> Result<Asset> {
        Result<Asset> before = registry.asset(id);
        if (!before)
            return before;
        AssetDraft draft(registry, std::move(*before));
        draft.setStored(Field::Status, status);
        return committed(registry, draft, operation.name, operation.reason);
    });
}

Result<void> onlyError(const Result<Asset> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

Result<void> needReason(const Text &reason)
{
    if (toQString(reason).trimmed().isEmpty())
        return wrongValue(Field::Reason, reason, "required");
    return {};
}

Operation relationOperation(const char *name, const Asset &from, const Asset &to)
{
    return {name, from.text(Field::Code) + " → " + to.text(Field::Code), {}, 0};
}

RecordTexts<RelationColumn> relationRecord(AssetId from, RelationKind kind, AssetId to)
{
    RecordTexts<RelationColumn> record;
    record[RelationColumn::From] = std::to_string(from.value());
    record[RelationColumn::Kind] = relationKindId(kind);
    record[RelationColumn::To] = std::to_string(to.value());
    return record;
}

Result<std::optional<Relation>> existing(const Registry &registry, AssetId from, RelationKind kind, AssetId to)
{
    const Result<std::vector<Relation>> relations = registry.relationsOf(from);
    if (!relations)
        return relations.error();
    for (const Relation &relation : *relations) {
        if (relation.from == from && relation.kind == kind && relation.to == to)
            return std::optional(relation);
    }
    return std::optional<Relation>();
}

} // namespace

bool lowersLevel(const Registry &registry, const Asset &asset, const std::map<Text, Text> &levels)
{
    if (asset.edition() != registry.editionFor(asset.unit()))
        return false;
    return std::any_of(levels.begin(), levels.end(), [&](const auto &level) {
        const std::optional<Field> field = fieldOfAxis(level.first);
        const Axis *axis = registry.schemeFor(asset.unit()).axis(level.first);
        return field && axis != nullptr && axis->rank(level.second) < axis->rank(asset.text(*field));
    });
}

AssetService::AssetService(Registry &registry) : m_registry(registry) {}

Result<Asset> AssetService::byCode(TextView code) const
{
    return m_registry.assetByCode(code);
}

Text AssetService::nextCode() const
{
    const Result<std::int64_t> largest = largestIssued(m_registry);
    return largest ? issuedCode(*largest + 1) : Text();
}

Result<Asset> AssetService::add(const WrittenFields &fields, const Text &reason)
{
    return retried([&]() -> Result<Asset> {
        const std::vector<OrgUnitId> institutions = m_registry.organisation().institutions();
        AssetDraft draft(m_registry);
        draft.setStored(Field::Kind, "information");
        draft.setStored(Field::Status, statusActive);
        draft.setStored(Field::Registered, draft.today());
        if (!institutions.empty())
            draft.setStored(Field::Unit, std::to_string(unitToEnter(m_registry, institutions.front()).value()));
        WrittenFields given;
        for (const auto &[field, written] : fields) {
            if (field != Field::Code || !written.empty())
                given.emplace_back(field, written);
        }
        DAICHO_TRY(draft.set(given));
        if (draft.after().text(Field::Name).empty())
            return wrongValue(Field::Name, {}, "required");
        if (draft.after().text(Field::Code).empty()) {
            const Result<std::int64_t> largest = largestIssued(m_registry);
            if (!largest)
                return largest.error();
            draft.setStored(Field::Code, issuedCode(*largest + 1));
        }
        return committed(m_registry, draft, "asset.add", reason);
    });
}

Result<Asset> AssetService::edit(AssetId id, const WrittenFields &fields, const Text &reason)
{
    return retried([&]() -> Result<Asset> {
        Result<Asset> before = m_registry.asset(id);
        if (!before)
            return before;
        AssetDraft draft(m_registry, std::move(*before));
        DAICHO_TRY(draft.set(fields));
        return committed(m_registry, draft, "asset.edit", reason);
    });
}

Result<Asset> AssetService::edit(AssetId id, std::int64_t seenRevision, const WrittenFields &fields, const Text &reason)
{
    // A writer in between makes the commit fail, and the asset is looked at again: no retry may pass this check.
    return retried([&]() -> Result<Asset> {
        Result<Asset> before = m_registry.asset(id);
        if (!before)
            return before;
        if (before->revision > seenRevision)
            return Error{ErrorCode::Conflict,
                         {{"entity", "asset"},
                          {"id", std::to_string(id.value())},
                          {"code", before->text(Field::Code)},
                          {"field", "revision"},
                          {"expected", std::to_string(seenRevision)},
                          {"found", std::to_string(before->revision)}},
                         "the asset was changed since it was read"};
        AssetDraft draft(m_registry, std::move(*before));
        DAICHO_TRY(draft.set(fields));
        return committed(m_registry, draft, "asset.edit", reason);
    });
}

/// What a person wrote, as the institution of the unit understands it: by field, and by axis.
Result<void> AssetService::readLevels(const std::map<Text, Text> &written, OrgUnitId unit,
                                      std::map<Field, Text> &stored, std::map<Text, Text> &byAxis) const
{
    for (const auto &[axis, text] : written) {
        const Text axisId = toText(toQString(axis).toUpper());
        const std::optional<Field> field = fieldOfAxis(axisId);
        if (!field)
            return Error{ErrorCode::Invalid, {{"field", axis}, {"value", text}, {"rule", "unknown-axis"}}, {}};
        Result<Text> level = this->stored(*field, text, unit);
        if (!level)
            return level.error();
        byAxis[axisId] = *level;
        stored[*field] = std::move(*level);
    }
    return {};
}

Result<Asset> AssetService::rate(AssetId id, const std::map<Text, Text> &levels, const Text &reason)
{
    DAICHO_TRY(checkStoredText(Field::Reason, reason));
    if (levels.empty())
        return Error{ErrorCode::Invalid, {{"field", "c"}, {"value", ""}, {"rule", "required"}}, "no level given"};
    return retried([&]() -> Result<Asset> {
        Result<Asset> before = m_registry.asset(id);
        if (!before)
            return before;
        std::map<Field, Text> stored;
        std::map<Text, Text> byAxis;
        DAICHO_TRY(readLevels(levels, before->unit(), stored, byAxis));
        const bool hasReason = needReason(reason) && reason != before->text(Field::Reason);
        if (!hasReason && lowersLevel(m_registry, *before, byAxis))
            return wrongValue(Field::Reason, reason, "lowered");
        AssetDraft draft(m_registry, std::move(*before));
        DAICHO_TRY(draft.rate(stored, reason));
        return committed(m_registry, draft, "asset.rate", reason);
    });
}

Result<void> AssetService::retire(AssetId id, const Text &reason)
{
    DAICHO_TRY(needReason(reason));
    return onlyError(setStatus(m_registry, id, statusRetired, {"asset.retire", {}, reason, 0}));
}

Result<void> AssetService::restore(AssetId id, const Text &reason)
{
    return onlyError(setStatus(m_registry, id, statusActive, {"asset.restore", {}, reason, 0}));
}

Result<Relation> AssetService::relate(AssetId from, RelationKind kind, AssetId to)
{
    return retried([&]() -> Result<Relation> {
        const Result<Asset> fromAsset = m_registry.asset(from);
        if (!fromAsset)
            return fromAsset.error();
        const Result<Asset> toAsset = m_registry.asset(to);
        if (!toAsset)
            return toAsset.error();
        if (from == to)
            return wrongValue(Field::Relations, toAsset->text(Field::Code), "self-relation");
        const Result<std::optional<Relation>> known = existing(m_registry, from, kind, to);
        if (!known)
            return known.error();
        if (*known)
            return **known;
        const RelationId id(m_registry.newId(EntityKind::Relation));
        ChangeSet changes;
        relationRecord(from, kind, to).insertInto(changes, EntityKind::Relation, id.value());
        const Result<HistoryHead> head =
            m_registry.commit(changes, relationOperation("asset.relate", *fromAsset, *toAsset));
        if (!head)
            return head.error();
        return Relation{id, from, kind, to};
    });
}

Result<void> AssetService::unrelate(AssetId from, RelationKind kind, AssetId to)
{
    return retried([&]() -> Result<void> {
        const Result<Asset> fromAsset = m_registry.asset(from);
        if (!fromAsset)
            return fromAsset.error();
        const Result<Asset> toAsset = m_registry.asset(to);
        if (!toAsset)
            return toAsset.error();
        const Result<std::optional<Relation>> known = existing(m_registry, from, kind, to);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorCode::NotFound,
                         {{"entity", "relation"}, {"code", toAsset->text(Field::Code)}},
                         "no such relation"};
        ChangeSet insertion;
        relationRecord(from, kind, to).insertInto(insertion, EntityKind::Relation, (*known)->id.value());
        const Result<HistoryHead> head =
            m_registry.commit(insertion.inverse(), relationOperation("asset.unrelate", *fromAsset, *toAsset));
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<Text> AssetService::stored(Field field, TextView written, OrgUnitId unit) const
{
    return storedValue(m_registry, field, written, unit);
}

} // namespace daicho
