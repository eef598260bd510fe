// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/formerrating.h"

#include "model/services/recordtexts.h"
#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

using Column = FormerRatingColumn;

RecordTexts<Column> formerRecord(AssetId asset, const Rating &rating)
{
    RecordTexts<Column> record;
    record[Column::Asset] = std::to_string(asset.value());
    record[Column::Edition] = std::to_string(rating.edition.value());
    record[Column::LevelC] = rating.levels[0];
    record[Column::LevelI] = rating.levels[1];
    record[Column::LevelA] = rating.levels[2];
    record[Column::LevelP] = rating.levels[3];
    record[Column::Reason] = rating.reason;
    record[Column::RatedBy] = rating.ratedBy;
    record[Column::RatedAt] = rating.ratedAt;
    return record;
}

} // namespace

bool isRated(const Asset &asset)
{
    const Rating rating = ratingOf(asset);
    return std::any_of(rating.levels.begin(), rating.levels.end(), [](const Text &level) { return !level.empty(); });
}

Result<void> keepFormerRating(ChangeSet &changes, const Registry &registry, const Asset &asset, EditionId next,
                              const std::function<std::int64_t()> &newId)
{
    const auto records = registry.store().recordsOf(EntityKind::FormerRating, asset.id);
    if (!records)
        return records.error();
    keepFormerRating(changes, asset, next, *records, newId);
    return {};
}

void keepFormerRating(ChangeSet &changes, const Asset &asset, EditionId next,
                      const std::vector<std::pair<std::int64_t, std::vector<Text>>> &records,
                      const std::function<std::int64_t()> &newId)
{
    const RecordTexts<Column> kept = formerRecord(asset.id, ratingOf(asset));
    const Text inForce = std::to_string(next.value());
    for (const auto &[id, record] : records) {
        // Back under an edition that had been left: what it had given is replaced and stays in the history.
        if (record[static_cast<std::size_t>(Column::Edition)] == inForce) {
            changes.update(EntityKind::FormerRating, id, record, kept.texts());
            return;
        }
    }
    kept.insertInto(changes, EntityKind::FormerRating, newId());
}

} // namespace daicho
