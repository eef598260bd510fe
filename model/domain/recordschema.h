// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

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
    Holding,           ///< who holds which post from when to when
    Asset,             ///< a row of the ledger
    FormerRating,      ///< ratings of an asset under editions other than that of its present rating
    Relation,          ///< typed relation between two assets
    RoleAssignment,    ///< what an account may do, and in which org unit
    RatingBasis,       ///< how the rating of an asset under an edition came about: the answers of the wizard
    RatingProposal,    ///< levels that wait for somebody who may lower them
    AcceptedException, ///< a deviation from a rule that somebody answers for until a day
    SchemeAdoption,    ///< the edition that an institution uses, where it is not that of the whole body
    FindingTally,      ///< how many findings of a rule there were on a day
    PersonalProfile,   ///< what is recorded of an asset with personal information
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
/// Columns that name the asset to which a record belongs: one, both ends of a relation, or none.
std::vector<std::size_t> assetColumnsOf(EntityKind kind);

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

/// `answers` is JSON, see answers.h. `doubt` says what was answered with «do not know», so that somebody looks again
/// (要確認); empty once somebody has.
enum class RatingBasisColumn : std::uint8_t {
    Asset,
    Edition,
    Answers,
    Drafted, ///< the reason as the program drafted it
    Doubt,
    CheckedBy, ///< who has looked again
    CheckedAt,
    ColumnCount
};
/// `state` is open, accepted, refused or withdrawn.
enum class RatingProposalColumn : std::uint8_t {
    Asset,
    Edition,
    LevelC,
    LevelI,
    LevelA,
    LevelP,
    Reason,
    Answers,
    Drafted,
    Doubt,
    State,
    ProposedBy,
    ProposedAt,
    DecidedBy,
    DecidedAt,
    Comment,
    ColumnCount
};
/// `rule` is the code of a check rule, `axis` that of the level where it is about one. `ground` is distribution (分散),
/// accumulation (集積), own-value (資産自体の値) or other. It holds up to and on the day `expires`, unless ended
/// before.
enum class AcceptedExceptionColumn : std::uint8_t {
    Asset,
    Rule,
    Axis,
    Ground,
    Reason,
    Approver,
    ValidFrom,
    Expires,
    Ended, ///< ISO day on which it was taken back
    EndReason,
    ColumnCount
};
/// Without `valid_to` it goes on.
enum class SchemeAdoptionColumn : std::uint8_t { Institution, Edition, ValidFrom, ValidTo, Note, ColumnCount };
/// `unit` is an institution; `rule` the code of a check rule.
enum class FindingTallyColumn : std::uint8_t { Day, Rule, Unit, Count, ColumnCount };
/// What 個人情報の保護に関する法律 75条 and the guideline on 特定個人情報 want recorded; the words are of the body.
/// Flags are `yes`, `no` or empty.
enum class PersonalProfileColumn : std::uint8_t {
    Asset,
    FileName, ///< 個人情報ファイルの名称
    Organ,    ///< 機関及び所属; empty: those of the asset
    Purpose,
    Items,
    Persons, ///< 対象者の範囲
    Source,  ///< 収集方法
    Recipients,
    Sensitive,          ///< 要配慮個人情報
    OrdinanceSensitive, ///< 条例要配慮個人情報
    RequestOffice,      ///< who receives requests, and where
    Correction,         ///< special procedure under another law
    Processing,         ///< electronic, manual or both
    Listing,            ///< whether it stands in the published register
    ListingReason,
    Affairs,  ///< 事務 that uses 特定個人情報
    Handlers, ///< 事務取扱担当者
    HandlingArea,
    ControlledArea,
    Assessment, ///< 特定個人情報保護評価: none, basic, focused, full
    AssessmentDate,
    NextAssessment,
    Remarks,
    ColumnCount
};

template <typename Column> constexpr std::size_t columnCount = static_cast<std::size_t>(Column::ColumnCount);

} // namespace daicho
