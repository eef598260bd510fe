// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importchanges.h"

#include "model/services/formerrating.h"
#include "model/services/ratingrecords.h"
#include "model/services/registrycontents.h"
#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

using State = CellValue::State;

constexpr std::size_t batchRows = 1000;
constexpr std::array levelFields{Field::C, Field::I, Field::A, Field::P};

bool isLevel(Field field)
{
    return fieldInfo(field).type == FieldType::Level;
}

bool isPost(Field field)
{
    return fieldInfo(field).type == FieldType::Post;
}

Text reference(auto id)
{
    return id.isValid() ? std::to_string(id.value()) : Text();
}

} // namespace

Result<void> ImportChanges::add(MatchedRow row)
{
    m_waiting.push_back(std::move(row));
    return m_waiting.size() < batchRows ? Result<void>() : finish();
}

Result<void> ImportChanges::finish()
{
    std::vector<AssetId> ids;
    ids.reserve(m_waiting.size());
    for (const MatchedRow &row : m_waiting)
        ids.push_back(row.asset);
    const Result<std::vector<Asset>> assets = m_setup.registry->store().assets(ids);
    if (!assets)
        return assets.error();
    if (assets->size() != ids.size())
        return Error{ErrorCode::Overtaken, {}, "an asset of the columns is not in the file"};
    for (std::size_t i = 0; i < m_waiting.size(); ++i)
        DAICHO_TRY(compare(m_waiting[i], (*assets)[i]));
    m_waiting.clear();
    return {};
}

Result<void> ImportChanges::compare(const MatchedRow &matched, const Asset &asset)
{
    std::vector<Difference> differences;
    for (std::size_t column = 0; column < m_setup.columns->size(); ++column) {
        if (std::optional<Difference> found = difference(matched, asset, column))
            differences.push_back(std::move(*found));
    }
    if (differences.empty()) {
        ++m_plan.same;
        m_plan.sameRows.push_back({matched.row.line, asset.id});
        return {};
    }
    const bool conflict = isConflict(matched, asset);
    for (const Difference &cell : differences)
        report(matched, asset, cell, conflict);
    if (conflict) {
        ++m_plan.conflicts;
        return {};
    }
    ++m_plan.updatedAssets;
    return update(matched, asset, differences);
}

std::optional<ImportChanges::Difference> ImportChanges::difference(const MatchedRow &matched, const Asset &asset,
                                                                   std::size_t column)
{
    const ImportColumnSet &columns = *m_setup.columns;
    const Field field = columns.field(column);
    // `updated` follows from other changes; a unit's further path columns are part of its first.
    if (!isStored(field) || field == Field::Updated || columns.of(field) != column)
        return std::nullopt;
    const CellValue &value = columns.value(matched.row, column);
    if (field == Field::Unit ? !matched.unit.isValid() : value.state == State::Blank)
        return std::nullopt;
    const TextView after = stored(matched, asset, column);
    const bool underOther = isLevel(field) && asset.edition() != editionOf(matched, asset);
    const TextView before = underOther ? TextView() : TextView(asset.text(field));
    if (before == after)
        return std::nullopt;
    return Difference{field, Text(before), Text(after)};
}

TextView ImportChanges::stored(const MatchedRow &matched, const Asset &asset, std::size_t column)
{
    const ImportColumnSet &columns = *m_setup.columns;
    const Field field = columns.field(column);
    const CellValue &value = columns.value(matched.row, column);
    if (field != Field::Unit && !isPost(field))
        return value.state == State::Given ? columns.stored(value, column) : TextView();
    m_reference.clear();
    if (field == Field::Unit)
        m_reference = reference(matched.unit);
    else if (value.state == State::Given)
        m_reference = reference(post(matched, asset, column));
    return m_reference;
}

/// The post that the asset has, if the cell is how an export names it; else the one that an import finds.
PostId ImportChanges::post(const MatchedRow &matched, const Asset &asset, std::size_t column)
{
    const Field field = m_setup.columns->field(column);
    const TextView written = m_setup.columns->stored(m_setup.columns->value(matched.row, column), column);
    const PostId present(asset.number(field));
    const PostId found = m_setup.organisation->post(written, matched.unit.isValid() ? matched.unit : asset.unit());
    if (found == present || !present.isValid())
        return found;
    return m_setup.registry->organisation().postText(present, asset.unit()) == written ? present : found;
}

bool ImportChanges::isConflict(const MatchedRow &matched, const Asset &asset) const
{
    const TextView revision = m_setup.columns->stored(matched.row, Field::Revision);
    return m_setup.onConflict == OnConflict::Keep && !revision.empty() && storedNumber(revision) < asset.revision;
}

void ImportChanges::report(const MatchedRow &matched, const Asset &asset, const Difference &cell, bool isConflict)
{
    const Text &code = asset.text(Field::Code);
    Text before = shown(cell.field, cell.before, asset.unit());
    Text after = shown(cell.field, cell.after, matched.unit.isValid() ? matched.unit : asset.unit());
    if (isConflict)
        m_plan.conflictCells.push_back({matched.row.line, code, cell.field, std::move(before), std::move(after)});
    else
        m_plan.updates.push_back({matched.row.line, asset.id, code, cell.field, std::move(before), std::move(after)});
}

bool ImportChanges::isRatedAnew(const MatchedRow &matched, const std::vector<Difference> &differences) const
{
    const auto has = [&](auto asked) {
        return std::any_of(differences.begin(), differences.end(),
                           [&](const Difference &cell) { return asked(cell.field); });
    };
    const bool givesLevels = std::any_of(levelFields.begin(), levelFields.end(), [&](Field field) {
        return m_setup.columns->value(matched.row, field).state != State::Blank;
    });
    return has(isLevel) || (givesLevels && has([](Field field) { return field == Field::Reason; }));
}

Result<void> ImportChanges::update(const MatchedRow &matched, const Asset &asset,
                                   const std::vector<Difference> &differences)
{
    Asset after = asset;
    if (isRatedAnew(matched, differences)) {
        DAICHO_TRY(rate(asset, after, editionOf(matched, asset)));
        if (std::any_of(differences.begin(), differences.end(),
                        [](const Difference &cell) { return isLevel(cell.field); }))
            DAICHO_TRY(dropBasis(m_plan.changes, *m_setup.registry, asset.id, after.edition()));
        // Under another edition the reason was another's too; the one of the file counts even if it reads the same.
        if (m_setup.columns->isGiven(matched.row, Field::Reason))
            after.text(Field::Reason) = m_setup.columns->stored(matched.row, Field::Reason);
    }
    for (const Difference &cell : differences)
        after.text(cell.field) = cell.after;
    if (!isRated(after) && isRated(asset)) {
        for (const Field field : {Field::Edition, Field::RatedBy, Field::RatedAt})
            after.text(field).clear();
    }
    after.text(Field::Updated) = m_setup.today;
    for (const PostId post : {after.owner(), after.systemOwner()})
        m_setup.organisation->use(post);
    m_setup.organisation->use(after.unit());
    m_plan.changes.update(EntityKind::Asset, asset.id.value(), asset.values, after.values);
    return {};
}

/// The one that the institution of the row uses.
EditionId ImportChanges::editionOf(const MatchedRow &matched, const Asset &asset) const
{
    const OrgUnitId unit = matched.unit.isValid() ? matched.unit : asset.unit();
    return m_setup.registry->editionFor(m_setup.organisation->organisation().institutionOf(unit));
}

Result<void> ImportChanges::prepareRatingIds()
{
    if (m_nextRating != 0)
        return {};
    const Result<std::int64_t> next = m_setup.registry->store().nextId(EntityKind::FormerRating);
    if (!next)
        return next.error();
    m_nextRating = *next;
    return {};
}

/// The frame of a new rating; its levels come with the differences.
Result<void> ImportChanges::rate(const Asset &before, Asset &after, EditionId edition)
{
    if (isRated(before) && before.edition() != edition) {
        DAICHO_TRY(prepareRatingIds());
        DAICHO_TRY(
            keepFormerRating(m_plan.changes, *m_setup.registry, before, edition, [this] { return m_nextRating++; }));
        for (const Field field : levelFields)
            after.text(field) = unrated;
        after.text(Field::Reason).clear();
    }
    after.text(Field::Edition) = reference(edition);
    after.text(Field::RatedBy) = m_setup.registry->actor();
    after.text(Field::RatedAt) = m_setup.today;
    return {};
}

Text ImportChanges::shown(Field field, TextView stored, OrgUnitId unit) const
{
    const Organisation &organisation = m_setup.organisation->organisation();
    const FieldType type = fieldInfo(field).type;
    if (type == FieldType::Unit)
        return organisation.path(OrgUnitId(storedNumber(stored)));
    if (type == FieldType::Post)
        return stored.empty() ? Text() : organisation.postText(PostId(storedNumber(stored)), unit);
    if (type == FieldType::Zone) {
        const ProfileItem *zone = m_setup.registry->zone(ProfileItemId(storedNumber(stored)));
        return zone == nullptr ? Text() : zone->name;
    }
    return Text(stored);
}

} // namespace daicho
