// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registryprivate.h"

namespace daicho {

namespace {

Text levelText(TextView level, bool japanese)
{
    return level == notApplicable && japanese ? Text("－") : Text(level);
}

/// What the levels of the asset demand: «保管：施錠保管；送信：暗号化», each demand once.
Text handlingText(const RegistryContents &contents, const Asset &asset)
{
    const Scheme *scheme = contents.schemeOf(asset.edition());
    if (scheme == nullptr)
        return {};
    const Rating rating = ratingOf(asset);
    std::vector<Text> rules;
    for (const Axis &axis : scheme->axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        const Level *level = field ? axis.level(asset.text(*field)) : nullptr;
        if (level == nullptr)
            continue;
        for (const HandlingRule &rule : level->handling) {
            Text text = rule.stage.empty() ? rule.rule : rule.stage + "：" + rule.rule;
            if (std::find(rules.begin(), rules.end(), text) == rules.end())
                rules.push_back(std::move(text));
        }
    }
    Text joined;
    for (const Text &rule : rules)
        joined += (joined.empty() ? "" : "；") + rule;
    return joined;
}

Text overallText(const RegistryContents &contents, const Asset &asset)
{
    const Scheme *scheme = contents.schemeOf(asset.edition());
    return scheme != nullptr ? scheme->overallOf(ratingOf(asset).levels) : Text();
}

Text postText(const RegistryContents &contents, PostId post, OrgUnitId unit)
{
    return post.isValid() ? contents.organisation.postText(post, unit) : Text();
}

Text computedText(const RegistryContents &contents, const Asset &asset, Field field)
{
    if (field == Field::Edition) {
        const Scheme *scheme = contents.schemeOf(asset.edition());
        return scheme != nullptr ? scheme->id + ' ' + scheme->edition : Text();
    }
    if (field == Field::Institution) {
        const OrgUnit *root = contents.organisation.unit(contents.organisation.institutionOf(asset.unit()));
        return root != nullptr ? root->name : Text();
    }
    if (field == Field::Overall)
        return overallText(contents, asset);
    if (field == Field::Handling)
        return handlingText(contents, asset);
    if (field == Field::Revision)
        return std::to_string(asset.revision);
    return {};
}

} // namespace

Text displayText(const RegistryContents &contents, const Asset &asset, Field field, bool japanese)
{
    switch (fieldInfo(field).type) {
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Date:
    case FieldType::Number:
        return asset.text(field);
    case FieldType::Choice:
        return choiceLabel(field, asset.text(field), japanese);
    case FieldType::Unit:
        return contents.organisation.path(asset.unit());
    case FieldType::Post:
        return postText(contents, PostId(asset.number(field)), asset.unit());
    case FieldType::Zone: {
        const ProfileItem *zone = contents.profileItem(asset.zone());
        return zone != nullptr ? zone->name : Text();
    }
    case FieldType::Level:
        return levelText(asset.text(field), japanese);
    case FieldType::Computed:
        return computedText(contents, asset, field);
    }
    return {};
}

} // namespace daicho
