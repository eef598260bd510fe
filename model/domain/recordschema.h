// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <optional>
#include <span>

namespace daicho {

/// Everything that the registry stores is a record of one of these kinds: a table in the file,
/// a section in a history entry. The order is that of dependence: earlier kinds are written first.
enum class EntityKind : std::uint8_t {
    Registry,    ///< one record, id 1: the body, its profile, the edition in force
    Setting,     ///< key and value that belong to the registry, not to the computer
    ProfileItem, ///< zones, scope items, threats, measures, terms, policy documents and their events
    Edition,     ///< an edition of a classification scheme
    OrgUnit,     ///< institutions (roots) and the org units below them
    Post,
    Person,
    Holding,        ///< who holds which post from when to when
    Asset,          ///< a row of the ledger
    FormerRating,   ///< ratings of an asset under editions other than that of its present rating
    Relation,       ///< typed relation between two assets
    RoleAssignment, ///< what an account may do, and in which org unit
    EntityKindCount
};

inline constexpr std::size_t entityKindCount = static_cast<std::size_t>(EntityKind::EntityKindCount);

enum class ColumnType : std::uint8_t {
    PlainText, ///< TEXT NOT NULL, `""` when empty
    Term,      ///< text that repeats; stored once in `term`, the row holds its number
    Integer,   ///< INTEGER, NULL when empty; decimal digits in records
    Reference, ///< INTEGER that names a record of another kind, NULL when empty
};

struct ColumnSchema
{
    const char *name; ///< column in the file and key in history entries
    ColumnType type;
};

/// Shape of one kind of record. The one table that storage, history, replay and undo read.
struct EntitySchema
{
    EntityKind kind;
    const char *name; ///< table in the file and key in history entries
    std::span<const ColumnSchema> columns;
};

const EntitySchema &entitySchema(EntityKind kind);
std::span<const EntitySchema> entitySchemas();
/// By `EntitySchema::name`; nothing for an unknown name.
std::optional<EntityKind> entityKindNamed(TextView name);
/// Index of the column in its schema; nothing for an unknown name.
std::optional<std::size_t> columnNamed(EntityKind kind, TextView name);

// Column indices, in the order of the schemas.

enum class RegistryColumn : std::uint8_t {
    RegistryUuid,
    Body,
    ProfileId,
    ProfileName,
    BodyKind,
    Edition,
    Created,
    ColumnCount
};
enum class SettingColumn : std::uint8_t { Key, Value, ColumnCount };
/// `section` is one of zone, scope, threat, measure, measure-chapter, term, document, event, note.
enum class ProfileItemColumn : std::uint8_t {
    Section,
    Position,
    Code,
    Label,
    Name,
    Description,
    Parent,   ///< code of the item it belongs to: an event's document
    Date,     ///< ISO, of events
    DateText, ///< as the policy writes it
    ColumnCount
};
enum class EditionColumn : std::uint8_t { Scheme, Edition, Name, Content, ColumnCount };
enum class OrgUnitColumn : std::uint8_t { Parent, Position, Name, Note, ValidFrom, ValidTo, ColumnCount };
enum class PostColumn : std::uint8_t { Unit, Name, Role, ValidFrom, ValidTo, ColumnCount };
enum class PersonColumn : std::uint8_t { Name, Reading, ColumnCount };
/// `manner` is regular, acting (事務取扱) or concurrent (兼務).
enum class HoldingColumn : std::uint8_t { Post, Person, Manner, ValidFrom, ValidTo, ColumnCount };
enum class AssetColumn : std::uint8_t {
    Code,
    Name,
    Reading,
    Kind,
    Scope,
    Business,
    Description,
    Unit,
    Owner,
    SystemOwner,
    Users,
    Medium,
    Location, ///< one place a line, see location.h
    Zone,
    Quantity,
    PersonalInfo,
    Subjects,
    Edition, ///< the edition under which the levels below were given
    LevelC,
    LevelI,
    LevelA,
    LevelP,
    Reason,
    RatedBy,
    RatedAt,
    Takeout,
    Contractor,
    Backup,
    Retention,
    RetentionStart,
    Expires,
    Disposal,
    Disposed,
    Status,
    Remarks,
    Registered,
    Updated,
    Reviewed,
    ColumnCount
};
enum class FormerRatingColumn : std::uint8_t {
    Asset,
    Edition,
    LevelC,
    LevelI,
    LevelA,
    LevelP,
    Reason,
    RatedBy,
    RatedAt,
    ColumnCount
};
/// `kind` as on the command line: stored-in, runs-on, located-in, connected-to, describes, copy-of, related.
enum class RelationColumn : std::uint8_t { From, Kind, To, ColumnCount };

/// `account` is that of the operating system, or a name as people declare it; without a unit it holds in the whole
/// body. `role` as in permission.h.
enum class RoleAssignmentColumn : std::uint8_t { Account, Name, Role, Unit, ValidFrom, ValidTo, ColumnCount };

template <typename Column> constexpr std::size_t columnCount = static_cast<std::size_t>(Column::ColumnCount);

} // namespace daicho
