// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/recordschema.h"

#include <array>

namespace daicho {

namespace {

using enum ColumnType;

constexpr std::array registryColumns{
    ColumnSchema{"registry_uuid", PlainText}, ColumnSchema{"body", PlainText},
    ColumnSchema{"profile_id", PlainText},    ColumnSchema{"profile_name", PlainText},
    ColumnSchema{"body_kind", PlainText},     ColumnSchema{"edition", Reference},
    ColumnSchema{"created", PlainText},
};
constexpr std::array settingColumns{ColumnSchema{"key", PlainText}, ColumnSchema{"value", PlainText}};
constexpr std::array profileItemColumns{
    ColumnSchema{"section", PlainText}, ColumnSchema{"position", Integer}, ColumnSchema{"code", PlainText},
    ColumnSchema{"label", PlainText},   ColumnSchema{"name", PlainText},   ColumnSchema{"description", PlainText},
    ColumnSchema{"parent", PlainText},  ColumnSchema{"date", PlainText},   ColumnSchema{"date_text", PlainText},
};
constexpr std::array editionColumns{
    ColumnSchema{"scheme", PlainText},
    ColumnSchema{"edition", PlainText},
    ColumnSchema{"name", PlainText},
    ColumnSchema{"content", PlainText},
};
constexpr std::array orgUnitColumns{
    ColumnSchema{"parent", Reference}, ColumnSchema{"position", Integer},     ColumnSchema{"name", PlainText},
    ColumnSchema{"note", PlainText},   ColumnSchema{"valid_from", PlainText}, ColumnSchema{"valid_to", PlainText},
};
constexpr std::array postColumns{
    ColumnSchema{"unit", Reference},       ColumnSchema{"name", PlainText},     ColumnSchema{"role", PlainText},
    ColumnSchema{"valid_from", PlainText}, ColumnSchema{"valid_to", PlainText},
};
constexpr std::array personColumns{ColumnSchema{"name", PlainText}, ColumnSchema{"reading", PlainText}};
constexpr std::array holdingColumns{
    ColumnSchema{"post", Reference},       ColumnSchema{"person", Reference},   ColumnSchema{"manner", PlainText},
    ColumnSchema{"valid_from", PlainText}, ColumnSchema{"valid_to", PlainText},
};
constexpr std::array assetColumns{
    ColumnSchema{"code", PlainText},
    ColumnSchema{"name", PlainText},
    ColumnSchema{"reading", PlainText},
    ColumnSchema{"kind", PlainText},
    ColumnSchema{"scope", Term},
    ColumnSchema{"business", Term},
    ColumnSchema{"description", PlainText},
    ColumnSchema{"unit", Reference},
    ColumnSchema{"owner", Reference},
    ColumnSchema{"system_owner", Reference},
    ColumnSchema{"users", Term},
    ColumnSchema{"medium", Term},
    ColumnSchema{"location", Term},
    ColumnSchema{"zone", Reference},
    ColumnSchema{"quantity", Term},
    ColumnSchema{"personal_info", PlainText},
    ColumnSchema{"subjects", Integer},
    ColumnSchema{"edition", Reference},
    ColumnSchema{"level_c", PlainText},
    ColumnSchema{"level_i", PlainText},
    ColumnSchema{"level_a", PlainText},
    ColumnSchema{"level_p", PlainText},
    ColumnSchema{"reason", PlainText},
    ColumnSchema{"rated_by", Term},
    ColumnSchema{"rated_at", PlainText},
    ColumnSchema{"takeout", PlainText},
    ColumnSchema{"contractor", Term},
    ColumnSchema{"backup", Term},
    ColumnSchema{"retention", Term},
    ColumnSchema{"retention_start", PlainText},
    ColumnSchema{"expires", PlainText},
    ColumnSchema{"disposal", Term},
    ColumnSchema{"disposed", PlainText},
    ColumnSchema{"status", PlainText},
    ColumnSchema{"remarks", PlainText},
    ColumnSchema{"registered", PlainText},
    ColumnSchema{"updated", PlainText},
    ColumnSchema{"reviewed", PlainText},
};
constexpr std::array formerRatingColumns{
    ColumnSchema{"asset", Reference},   ColumnSchema{"edition", Reference}, ColumnSchema{"level_c", PlainText},
    ColumnSchema{"level_i", PlainText}, ColumnSchema{"level_a", PlainText}, ColumnSchema{"level_p", PlainText},
    ColumnSchema{"reason", PlainText},  ColumnSchema{"rated_by", Term},     ColumnSchema{"rated_at", PlainText},
};
constexpr std::array relationColumns{
    ColumnSchema{"from_asset", Reference},
    ColumnSchema{"kind", PlainText},
    ColumnSchema{"to_asset", Reference},
};
constexpr std::array roleAssignmentColumns{
    ColumnSchema{"account", PlainText}, ColumnSchema{"name", PlainText},       ColumnSchema{"role", PlainText},
    ColumnSchema{"unit", Reference},    ColumnSchema{"valid_from", PlainText}, ColumnSchema{"valid_to", PlainText},
};

constexpr std::array ratingBasisColumns{
    ColumnSchema{"asset", Reference},      ColumnSchema{"edition", Reference}, ColumnSchema{"answers", PlainText},
    ColumnSchema{"drafted", PlainText},    ColumnSchema{"doubt", PlainText},   ColumnSchema{"checked_by", PlainText},
    ColumnSchema{"checked_at", PlainText},
};
constexpr std::array ratingProposalColumns{
    ColumnSchema{"asset", Reference},       ColumnSchema{"edition", Reference},
    ColumnSchema{"level_c", PlainText},     ColumnSchema{"level_i", PlainText},
    ColumnSchema{"level_a", PlainText},     ColumnSchema{"level_p", PlainText},
    ColumnSchema{"reason", PlainText},      ColumnSchema{"answers", PlainText},
    ColumnSchema{"drafted", PlainText},     ColumnSchema{"doubt", PlainText},
    ColumnSchema{"state", PlainText},       ColumnSchema{"proposed_by", PlainText},
    ColumnSchema{"proposed_at", PlainText}, ColumnSchema{"decided_by", PlainText},
    ColumnSchema{"decided_at", PlainText},  ColumnSchema{"comment", PlainText},
};
constexpr std::array acceptedExceptionColumns{
    ColumnSchema{"asset", Reference},      ColumnSchema{"rule", PlainText},    ColumnSchema{"axis", PlainText},
    ColumnSchema{"ground", PlainText},     ColumnSchema{"reason", PlainText},  ColumnSchema{"approver", PlainText},
    ColumnSchema{"valid_from", PlainText}, ColumnSchema{"expires", PlainText}, ColumnSchema{"ended", PlainText},
    ColumnSchema{"end_reason", PlainText},
};
constexpr std::array schemeAdoptionColumns{
    ColumnSchema{"institution", Reference}, ColumnSchema{"edition", Reference}, ColumnSchema{"valid_from", PlainText},
    ColumnSchema{"valid_to", PlainText},    ColumnSchema{"note", PlainText},
};
constexpr std::array findingTallyColumns{
    ColumnSchema{"day", PlainText},
    ColumnSchema{"rule", PlainText},
    ColumnSchema{"unit", Reference},
    ColumnSchema{"count", Integer},
};
constexpr std::array personalProfileColumns{
    ColumnSchema{"asset", Reference},           ColumnSchema{"file_name", PlainText},
    ColumnSchema{"organ", PlainText},           ColumnSchema{"purpose", PlainText},
    ColumnSchema{"items", PlainText},           ColumnSchema{"persons", PlainText},
    ColumnSchema{"source", PlainText},          ColumnSchema{"recipients", PlainText},
    ColumnSchema{"sensitive", PlainText},       ColumnSchema{"ordinance_sensitive", PlainText},
    ColumnSchema{"request_office", PlainText},  ColumnSchema{"correction", PlainText},
    ColumnSchema{"processing", PlainText},      ColumnSchema{"listing", PlainText},
    ColumnSchema{"listing_reason", PlainText},  ColumnSchema{"affairs", PlainText},
    ColumnSchema{"handlers", PlainText},        ColumnSchema{"handling_area", PlainText},
    ColumnSchema{"controlled_area", PlainText}, ColumnSchema{"assessment", PlainText},
    ColumnSchema{"assessment_date", PlainText}, ColumnSchema{"next_assessment", PlainText},
    ColumnSchema{"remarks", PlainText},
};

static_assert(registryColumns.size() == columnCount<RegistryColumn>);
static_assert(settingColumns.size() == columnCount<SettingColumn>);
static_assert(profileItemColumns.size() == columnCount<ProfileItemColumn>);
static_assert(editionColumns.size() == columnCount<EditionColumn>);
static_assert(orgUnitColumns.size() == columnCount<OrgUnitColumn>);
static_assert(postColumns.size() == columnCount<PostColumn>);
static_assert(personColumns.size() == columnCount<PersonColumn>);
static_assert(holdingColumns.size() == columnCount<HoldingColumn>);
static_assert(assetColumns.size() == columnCount<AssetColumn>);
static_assert(formerRatingColumns.size() == columnCount<FormerRatingColumn>);
static_assert(relationColumns.size() == columnCount<RelationColumn>);
static_assert(roleAssignmentColumns.size() == columnCount<RoleAssignmentColumn>);
static_assert(personalProfileColumns.size() == columnCount<PersonalProfileColumn>);
static_assert(findingTallyColumns.size() == columnCount<FindingTallyColumn>);
static_assert(schemeAdoptionColumns.size() == columnCount<SchemeAdoptionColumn>);
static_assert(acceptedExceptionColumns.size() == columnCount<AcceptedExceptionColumn>);
static_assert(ratingProposalColumns.size() == columnCount<RatingProposalColumn>);
static_assert(ratingBasisColumns.size() == columnCount<RatingBasisColumn>);

constexpr std::array<EntitySchema, entityKindCount> schemas{{
    {EntityKind::Registry, "registry", registryColumns},
    {EntityKind::Setting, "setting", settingColumns},
    {EntityKind::ProfileItem, "profile_item", profileItemColumns},
    {EntityKind::Edition, "edition", editionColumns},
    {EntityKind::OrgUnit, "org_unit", orgUnitColumns},
    {EntityKind::Post, "post", postColumns},
    {EntityKind::Person, "person", personColumns},
    {EntityKind::Holding, "holding", holdingColumns},
    {EntityKind::Asset, "asset", assetColumns},
    {EntityKind::FormerRating, "former_rating", formerRatingColumns},
    {EntityKind::Relation, "relation", relationColumns},
    {EntityKind::RoleAssignment, "role_assignment", roleAssignmentColumns},
    {EntityKind::RatingBasis, "rating_basis", ratingBasisColumns},
    {EntityKind::RatingProposal, "rating_proposal", ratingProposalColumns},
    {EntityKind::AcceptedException, "accepted_exception", acceptedExceptionColumns},
    {EntityKind::SchemeAdoption, "scheme_adoption", schemeAdoptionColumns},
    {EntityKind::FindingTally, "finding_tally", findingTallyColumns},
    {EntityKind::PersonalProfile, "personal_profile", personalProfileColumns},
}};

} // namespace

const EntitySchema &entitySchema(EntityKind kind)
{
    return schemas[static_cast<std::size_t>(kind)];
}

std::span<const EntitySchema> entitySchemas()
{
    return schemas;
}

std::optional<EntityKind> entityKindNamed(TextView name)
{
    for (const EntitySchema &schema : schemas) {
        if (name == schema.name)
            return schema.kind;
    }
    return std::nullopt;
}

std::vector<std::size_t> assetColumnsOf(EntityKind kind)
{
    std::vector<std::size_t> found;
    for (const char *name : {"asset", "from_asset", "to_asset"}) {
        if (const std::optional<std::size_t> column = columnNamed(kind, name))
            found.push_back(*column);
    }
    return found;
}

std::optional<std::size_t> columnNamed(EntityKind kind, TextView name)
{
    const std::span<const ColumnSchema> columns = entitySchema(kind).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (name == columns[column].name)
            return column;
    }
    return std::nullopt;
}

} // namespace daicho
