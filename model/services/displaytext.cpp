// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/handling.h"
#include "model/services/registryprivate.h"

namespace daicho {

namespace {

Text levelText(TextView level, bool japanese)
{
    return level == notApplicable && japanese ? Text("－") : Text(level);
}

/// What the levels of the asset demand; nothing of one that was never rated.
Text handlingText(const RegistryContents &contents, const Asset &asset)
{
    const Scheme *scheme = contents.schemeOf(asset.edition());
    if (scheme == nullptr)
        return {};
    return handlingInShort(handlingOf(*scheme, ratingOf(asset).levels, isPaperOnly(asset.text(Field::Medium))));
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
