// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/cardparts.h"

#include "model/services/assethandling.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho::cardparts {

namespace {

/// Steps from the lightest level to the heaviest one: an axis with fewer never gets as dark.
constexpr double usualHeaviest = 4;

double heaviness(const Axis &axis, TextView code)
{
    const auto found =
        std::find_if(axis.levels.begin(), axis.levels.end(), [code](const Level &level) { return level.code == code; });
    const auto lightest = static_cast<double>(axis.levels.size()) - 1;
    const double position = lightest - static_cast<double>(found - axis.levels.begin());
    return position / std::max(usualHeaviest, lightest);
}

Text holdersOf(const Registry &registry, PostId post)
{
    const Organisation &organisation = registry.organisation();
    Text holders;
    for (const Holding *holding :
         organisation.holdersOn(post, toText(registry.clock().today().toString(Qt::ISODate)))) {
        const auto person = organisation.persons.find(holding->person);
        if (person != organisation.persons.end())
            holders += (holders.empty() ? "" : "、") + person->second.name;
    }
    return holders.empty() ? words(QT_TRANSLATE_NOOP("Card", "nobody is registered")) : holders;
}

} // namespace

Text words(const char *source)
{
    return toText(QCoreApplication::translate("Card", source));
}

LedgerTable::Head head(const Registry &registry, OrgUnitId unit, Text title, const CardOptions &options)
{
    LedgerTable::Head head;
    const QDate today = registry.clock().today();
    head.title = std::move(title);
    head.body = registry.header().body;
    const Organisation &organisation = registry.organisation();
    if (const OrgUnit *root = organisation.unit(organisation.institutionOf(unit)))
        head.institution = root->name;
    head.fiscalYear = fiscalYearLabel(fiscalYearOf(today));
    head.mark = options.mark;
    head.approvalBoxes = options.approvalBoxes;
    head.printedOn = formatDate(today, options.dates);
    head.printedBy = registry.actor();
    head.registryHead = printedHead(registry.head());
    return head;
}

Text label(Field field, const CardOptions &options)
{
    const FieldInfo &info = fieldInfo(field);
    return options.japanese ? info.label : info.englishLabel;
}

Text value(const Registry &registry, const Asset &asset, Field field, const CardOptions &options)
{
    const Text shown = registry.display(asset, field, options.japanese);
    return fieldInfo(field).type == FieldType::Date ? formatDate(shown, options.dates) : shown;
}

AssetCard::Section fields(const Registry &registry, const Asset &asset, Text title, std::span<const Field> wanted,
                          const CardOptions &options)
{
    AssetCard::Section section{std::move(title), {}};
    for (const Field field : wanted) {
        const Text shown = value(registry, asset, field, options);
        if (!shown.empty())
            section.lines.push_back({label(field, options), shown});
    }
    return section;
}

std::vector<AssetCard::Badge> badges(const Registry &registry, const Asset &asset)
{
    std::vector<AssetCard::Badge> made;
    for (const Axis &axis : schemeFor(registry, asset).axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (!field)
            continue;
        const Text &code = asset.text(*field);
        AssetCard::Badge badge{axis.label, code, {}, -1};
        if (code == unrated)
            badge.level = words(QT_TRANSLATE_NOOP("Card", "unrated"));
        else if (code == notApplicable)
            badge.level = "－";
        else if (const Level *level = axis.level(code))
            badge = {axis.label, code, level->label, heaviness(axis, code)};
        made.push_back(std::move(badge));
    }
    return made;
}

AssetCard::Section responsible(const Registry &registry, const Asset &asset, const CardOptions &options)
{
    AssetCard::Section section{words(QT_TRANSLATE_NOOP("Card", "Who answers for it")), {}};
    const Organisation &organisation = registry.organisation();
    for (const Field field : {Field::Owner, Field::SystemOwner}) {
        const PostId id = field == Field::Owner ? asset.owner() : asset.systemOwner();
        const Post *post = organisation.post(id);
        if (post == nullptr)
            continue;
        section.lines.push_back({label(field, options), organisation.path(post->unit) + "　" + post->name});
        section.lines.push_back({words(QT_TRANSLATE_NOOP("Card", "Held today by")), holdersOf(registry, id)});
    }
    return section;
}

} // namespace daicho::cardparts
