// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <map>

namespace daicho {

/// A field and what a person wrote for it.
using WrittenFields = std::vector<std::pair<Field, Text>>;

/// Single changes to assets. Each method is one transaction, one history entry, one undo step.
/// Values are taken as people write them (labels, paths, dates in any notation, level spellings);
/// a value that cannot be is `Invalid` with args field, value, rule (names of cli.md: unknown-level, bad-date …).
class AssetService
{
public:
    explicit AssetService(Registry &registry);

    Result<Asset> byCode(TextView code) const; ///< `NotFound` with args code
    /// The next code that `add` would issue: A-00001 counted up over all codes of that form.
    Text nextCode() const;
    /// Issues a code if none is given; kind `information`, status `active`, unit the first institution unless given.
    Result<Asset> add(const WrittenFields &fields, const Text &reason = {});
    Result<Asset> edit(AssetId id, const WrittenFields &fields, const Text &reason = {});
    /// As `edit`, refused with `Conflict` if the asset has a later revision than `seenRevision`.
    Result<Asset> edit(AssetId id, std::int64_t seenRevision, const WrittenFields &fields, const Text &reason);
    /// Levels by axis id, under the edition in force. A rating under another edition moves to the former ratings.
    /// Lowering a level needs a reason that is not the one that stands (`lowered`).
    Result<Asset> rate(AssetId id, const std::map<Text, Text> &levels, const Text &reason);
    Result<void> retire(AssetId id, const Text &reason); ///< a reason is required
    Result<void> restore(AssetId id, const Text &reason);
    Result<Relation> relate(AssetId from, RelationKind kind, AssetId to);
    Result<void> unrelate(AssetId from, RelationKind kind, AssetId to);

    /// Stored form of what a person wrote for a field of an asset in `unit`, without storing. Owner posts that do
    /// not exist are an error here (`unknown-post`); imports create them.
    Result<Text> stored(Field field, TextView written, OrgUnitId unit) const;

private:
    Result<void> readLevels(const std::map<Text, Text> &written, OrgUnitId unit, std::map<Field, Text> &stored,
                            std::map<Text, Text> &byAxis) const;

    Registry &m_registry;
};

/// Whether the stored levels, by axis id, are lower than those of the asset on some axis. Not applicable and unrated
/// are below every level; a rating under another edition is compared with nothing.
bool lowersLevel(const Registry &registry, const Asset &asset, const std::map<Text, Text> &levels);

/// Checks that hold for every text that is stored: no individual number, no control character but line breaks and tab
/// in long texts, at most 32,767 characters. Error args field, value, rule.
Result<void> checkStoredText(Field field, TextView text);

} // namespace daicho
