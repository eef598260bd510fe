// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assethandling.h"

#include "model/services/cardparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

constexpr Field aboutFields[] = {Field::Kind, Field::Unit,    Field::Medium,       Field::Location,
                                 Field::Zone, Field::Takeout, Field::PersonalInfo, Field::Users};
constexpr Field ratingFields[] = {Field::RatedAt, Field::RatedBy, Field::Reason};

QString words(const char *source)
{
    return QCoreApplication::translate("Handling", source);
}

/// The sources of the demands, each once, in the order in which they come.
std::vector<Text> sourcesOf(const Handling &handling)
{
    std::vector<Text> sources;
    for (const HandlingDemand &demand : handling.demands) {
        if (!demand.source.empty() && std::find(sources.begin(), sources.end(), demand.source) == sources.end())
            sources.push_back(demand.source);
    }
    return sources;
}

Text demandText(const HandlingDemand &demand, const Scheme &scheme)
{
    Text text;
    const Text strength = strengthText(demand.strength);
    if (!strength.empty() && demand.grade != EvidenceGrade::C) // a suggestion obliges nobody
        text += "【" + strength + "】";
    text += demand.rule + "（" + becauseText(demand, scheme) + "）";
    if (demand.grade == EvidenceGrade::C)
        text += "［" + toText(words(QT_TRANSLATE_NOOP("Handling", "suggestion of this program"))) + "］";
    return text;
}

AssetCard::Section byStage(const Handling &handling, const Scheme &scheme)
{
    AssetCard::Section section{
        toText(words(QT_TRANSLATE_NOOP("Handling", "What is demanded at each stage"))), {}, true};
    const std::vector<Text> sources = sourcesOf(handling);
    for (const Text &stage : handling.stages()) {
        Text lines;
        for (const HandlingDemand &demand : handling.demands) {
            if (demand.stage != stage)
                continue;
            lines += (lines.empty() ? "" : "\n") + demandText(demand, scheme);
            const auto at = std::find(sources.begin(), sources.end(), demand.source);
            if (at != sources.end())
                lines += "［" + std::to_string(at - sources.begin() + 1) + "］";
        }
        section.lines.push_back(
            {stage.empty() ? toText(words(QT_TRANSLATE_NOOP("Handling", "always"))) : stage, std::move(lines)});
    }
    if (!handling.isStated)
        section.lines.push_back(
            {scheme.name, toText(words(QT_TRANSLATE_NOOP("Handling", "This scheme states no handling rules.")))});
    else if (section.lines.empty() && handling.unknown.empty())
        section.lines.push_back(
            {toText(words(QT_TRANSLATE_NOOP("Handling", "Demands"))),
             toText(words(QT_TRANSLATE_NOOP("Handling", "The levels of this asset demand nothing in particular.")))});
    return section;
}

AssetCard::Section unknownOf(const Handling &handling)
{
    AssetCard::Section section{toText(words(QT_TRANSLATE_NOOP("Handling", "Not known yet"))), {}, true};
    for (const UnknownHandling &unknown : handling.unknown)
        section.lines.push_back({unknown.axis, unknownText(unknown)});
    return section;
}

AssetCard::Section sources(const Handling &handling, const Scheme &scheme)
{
    AssetCard::Section section{toText(words(QT_TRANSLATE_NOOP("Handling", "Sources"))), {}, true};
    section.lines.push_back(
        {toText(words(QT_TRANSLATE_NOOP("Handling", "Scheme"))), scheme.name + "（" + scheme.edition + "）"});
    std::size_t number = 0;
    for (const Text &source : sourcesOf(handling))
        section.lines.push_back({"［" + std::to_string(++number) + "］", source});
    if (handling.hasSuggestions())
        section.lines.push_back(
            {toText(words(QT_TRANSLATE_NOOP("Handling", "suggestion of this program"))),
             toText(words(QT_TRANSLATE_NOOP("Handling", "Not the wording of any published rule. What your body's own "
                                                        "standards say goes before it.")))});
    return section;
}

} // namespace

const Scheme &schemeFor(const Registry &registry, const Asset &asset)
{
    const Scheme *rated = registry.schemeOf(asset.edition());
    return rated != nullptr ? *rated : registry.schemeFor(asset.unit());
}

Handling handlingOf(const Registry &registry, const Asset &asset)
{
    return handlingOf(schemeFor(registry, asset), ratingOf(asset).levels, isPaperOnly(asset.text(Field::Medium)));
}

Text strengthText(TextView strength)
{
    if (strength == "must")
        return toText(words(QT_TRANSLATE_NOOP("Handling", "required")));
    if (strength == "should")
        return toText(words(QT_TRANSLATE_NOOP("Handling", "recommended")));
    return strength == "may" ? toText(words(QT_TRANSLATE_NOOP("Handling", "allowed"))) : Text();
}

Text becauseText(const HandlingDemand &demand, const Scheme &scheme)
{
    Text because;
    for (const HandlingCause &cause : demand.because)
        because += (because.empty() ? "" : "・") + (cause.axis.empty() ? scheme.name : causeText(cause));
    return because;
}

Text demandsText(const Handling &handling, TextView stage, const Scheme &scheme)
{
    Text lines;
    for (const HandlingDemand &demand : handling.demands) {
        if (demand.stage == stage)
            lines += (lines.empty() ? "" : "\n") + demandText(demand, scheme);
    }
    return lines;
}

Text unknownText(const UnknownHandling &unknown)
{
    QStringList stages;
    for (const Text &stage : unknown.stages)
        stages.append(toQString(stage));
    return toText(words(QT_TRANSLATE_NOOP("Handling", "%1 is not rated, so it is not known what holds for: %2."))
                      .arg(toQString(unknown.axis), stages.join(u'・')));
}

Result<AssetCard> handlingSheet(const Registry &registry, AssetId id, const CardOptions &options)
{
    const Result<Asset> asset = registry.asset(id);
    if (!asset)
        return asset.error();
    const Scheme &scheme = schemeFor(registry, *asset);
    const Handling handling = handlingOf(registry, *asset);
    AssetCard card;
    card.head = cardparts::head(registry, asset->unit(), toText(words(QT_TRANSLATE_NOOP("Handling", "Handling sheet"))),
                                options);
    card.code = asset->text(Field::Code);
    card.name = asset->text(Field::Name);
    card.badges = cardparts::badges(registry, *asset);
    card.sections = {byStage(handling, scheme),
                     unknownOf(handling),
                     cardparts::responsible(registry, *asset, options),
                     cardparts::fields(registry, *asset, toText(words(QT_TRANSLATE_NOOP("Handling", "The asset"))),
                                       aboutFields, options),
                     cardparts::fields(registry, *asset,
                                       toText(words(QT_TRANSLATE_NOOP("Handling", "Why it is rated so"))), ratingFields,
                                       options),
                     sources(handling, scheme)};
    std::erase_if(card.sections, [](const AssetCard::Section &section) { return section.lines.empty(); });
    return card;
}

} // namespace daicho
