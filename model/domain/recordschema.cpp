// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/recordschema.h"

#include <array>

namespace daicho {

namespace {

using enum ColumnType;

constexpr std::array registryColumns{
    ColumnSchema{"registry_uuid", Text}, ColumnSchema{"body", Text},      ColumnSchema{"profile_id", Text},
    ColumnSchema{"profile_name", Text},  ColumnSchema{"body_kind", Text}, ColumnSchema{"edition", Reference},
    ColumnSchema{"created", Text},
};
constexpr std::array settingColumns{ColumnSchema{"key", Text}, ColumnSchema{"value", Text}};
constexpr std::array profileItemColumns{
    ColumnSchema{"section", Text}, ColumnSchema{"position", Integer}, ColumnSchema{"code", Text},
    ColumnSchema{"label", Text},   ColumnSchema{"name", Text},        ColumnSchema{"description", Text},
    ColumnSchema{"parent", Text},  ColumnSchema{"date", Text},        ColumnSchema{"date_text", Text},
};
constexpr std::array editionColumns{
    ColumnSchema{"scheme", Text},
    ColumnSchema{"edition", Text},
    ColumnSchema{"name", Text},
    ColumnSchema{"content", Text},
};
constexpr std::array orgUnitColumns{
    ColumnSchema{"parent", Reference}, ColumnSchema{"position", Integer}, ColumnSchema{"name", Text},
    ColumnSchema{"note", Text},        ColumnSchema{"valid_from", Text},  ColumnSchema{"valid_to", Text},
};
constexpr std::array postColumns{
    ColumnSchema{"unit", Reference},  ColumnSchema{"name", Text},     ColumnSchema{"role", Text},
    ColumnSchema{"valid_from", Text}, ColumnSchema{"valid_to", Text},
};
constexpr std::array personColumns{ColumnSchema{"name", Text}, ColumnSchema{"reading", Text}};
constexpr std::array holdingColumns{
    ColumnSchema{"post", Reference},  ColumnSchema{"person", Reference}, ColumnSchema{"manner", Text},
    ColumnSchema{"valid_from", Text}, ColumnSchema{"valid_to", Text},
};
constexpr std::array assetColumns{
    ColumnSchema{"code", Text},        ColumnSchema{"name", Text},
    ColumnSchema{"reading", Text},     ColumnSchema{"kind", Text},
    ColumnSchema{"scope", Term},       ColumnSchema{"business", Term},
    ColumnSchema{"description", Text}, ColumnSchema{"unit", Reference},
    ColumnSchema{"owner", Reference},  ColumnSchema{"system_owner", Reference},
    ColumnSchema{"users", Term},       ColumnSchema{"medium", Term},
    ColumnSchema{"location", Term},    ColumnSchema{"zone", Reference},
    ColumnSchema{"quantity", Term},    ColumnSchema{"personal_info", Text},
    ColumnSchema{"subjects", Integer}, ColumnSchema{"edition", Reference},
    ColumnSchema{"level_c", Text},     ColumnSchema{"level_i", Text},
    ColumnSchema{"level_a", Text},     ColumnSchema{"level_p", Text},
    ColumnSchema{"reason", Text},      ColumnSchema{"rated_by", Term},
    ColumnSchema{"rated_at", Text},    ColumnSchema{"takeout", Text},
    ColumnSchema{"contractor", Term},  ColumnSchema{"backup", Term},
    ColumnSchema{"retention", Term},   ColumnSchema{"retention_start", Text},
    ColumnSchema{"expires", Text},     ColumnSchema{"disposal", Term},
    ColumnSchema{"disposed", Text},    ColumnSchema{"status", Text},
    ColumnSchema{"remarks", Text},     ColumnSchema{"registered", Text},
    ColumnSchema{"updated", Text},     ColumnSchema{"reviewed", Text},
};
constexpr std::array formerRatingColumns{
    ColumnSchema{"asset", Reference}, ColumnSchema{"edition", Reference}, ColumnSchema{"level_c", Text},
    ColumnSchema{"level_i", Text},    ColumnSchema{"level_a", Text},      ColumnSchema{"level_p", Text},
    ColumnSchema{"reason", Text},     ColumnSchema{"rated_by", Term},     ColumnSchema{"rated_at", Text},
};
constexpr std::array relationColumns{
    ColumnSchema{"from_asset", Reference},
    ColumnSchema{"kind", Text},
    ColumnSchema{"to_asset", Reference},
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
