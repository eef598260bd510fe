// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/fields.h"

#include <array>
#include <vector>

namespace daicho {

/// An information asset: one row of the ledger, with the stored text of every field.
/// Empty text is «not given». Choice fields hold stable ids, dates are ISO, references decimal ids.
struct Asset
{
    AssetId id;
    std::int64_t revision = 0; ///< history entry that last touched it
    std::array<Text, columnCount<AssetColumn>> values;

    const Text &text(Field field) const { return values[static_cast<std::size_t>(field)]; }
    Text &text(Field field) { return values[static_cast<std::size_t>(field)]; }
    std::int64_t number(Field field) const;

    OrgUnitId unit() const { return OrgUnitId(number(Field::Unit)); }
    PostId owner() const { return PostId(number(Field::Owner)); }
    PostId systemOwner() const { return PostId(number(Field::SystemOwner)); }
    ProfileItemId zone() const { return ProfileItemId(number(Field::Zone)); }
    EditionId edition() const { return EditionId(number(Field::Edition)); }
    bool isRetired() const { return text(Field::Status) == "retired"; }

    bool sameContent(const Asset &other) const { return values == other.values; }
    friend bool operator==(const Asset &, const Asset &) = default;
};

/// Statuses of an asset (状態).
inline constexpr const char *statusDraft = "draft";
inline constexpr const char *statusActive = "active";
inline constexpr const char *statusRetired = "retired";

/// A place where an asset is kept (保管場所).
struct Location
{
    Text place;
    Text roomKind; ///< 管理区域 / 取扱区域, or empty
    Text system;   ///< the system that holds it, or empty
    friend bool operator==(const Location &, const Location &) = default;
};

/// Stored form of several locations: one a line, «place［room kind］＠system». A plain text is one
/// location whose place it is; `formatLocations(parseLocations(x)) == x` for every x.
std::vector<Location> parseLocations(TextView stored);
Text formatLocations(const std::vector<Location> &locations);

/// Kinds of relation between two assets, by their ids on the command line.
enum class RelationKind : std::uint8_t { StoredIn, RunsOn, LocatedIn, ConnectedTo, Describes, CopyOf, Related };
std::optional<RelationKind> relationKindNamed(TextView id);
TextView relationKindId(RelationKind kind);

struct Relation
{
    RelationId id;
    AssetId from;
    RelationKind kind = RelationKind::Related;
    AssetId to;
    friend bool operator==(const Relation &, const Relation &) = default;
};

/// Ratings under an edition, as they stand on an asset or among its former ratings.
struct Rating
{
    EditionId edition;
    std::array<Text, 4> levels; ///< of the axes C, I, A, P; "" unrated, "n/a" not applicable
    Text reason;
    Text ratedBy;
    Text ratedAt; ///< ISO date
    friend bool operator==(const Rating &, const Rating &) = default;
};

Rating ratingOf(const Asset &asset);

/// Whether a medium, as people write it, is paper and nothing else: 紙, 書面, 紙（綴り） …, but not 紙・電子.
bool isPaperOnly(TextView medium);

/// Where in `text` a 12-digit individual number with a right check digit stands (half or full
/// width digits, single spaces or hyphens between groups of four), if any.
/// Source: 番号法施行規則 (check digit of 個人番号, Order of MIC 2014 No. 85, art. 5).
std::optional<std::size_t> findIndividualNumber(TextView text);

} // namespace daicho
