// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/checkservice.h"
#include "model/services/inheritanceservice.h"
#include "model/services/personalprofileservice.h"

namespace daicho {

namespace {

struct Shown
{
    const Registry &registry;
    Asset asset;
    std::vector<Rating> ratings;
    const CheckReport &report;
    bool japanese;
    std::vector<NeededLevel> needed;
    PersonalProfile profile;
};

void addRatings(JsonWriter &document, const Shown &shown)
{
    static constexpr const char *axes[] = {"C", "I", "A", "P"};
    document.key("ratings").beginArray();
    for (const Rating &rating : shown.ratings) {
        const Scheme *scheme = shown.registry.schemeOf(rating.edition);
        for (std::size_t i = 0; i < rating.levels.size(); ++i) {
            if (rating.levels[i].empty())
                continue;
            document.beginObject()
                .member("axis", axes[i])
                .member("level", rating.levels[i])
                .member("reason", rating.reason);
            document.member("scheme", scheme ? scheme->id : Text())
                .member("edition", scheme ? scheme->edition : Text());
            document.member("by", rating.ratedBy).member("at", rating.ratedAt).endObject();
        }
    }
    document.endArray();
}

void addOwners(JsonWriter &document, const Shown &shown)
{
    const Organisation &organisation = shown.registry.organisation();
    const Text today = toText(shown.registry.clock().today().toString(Qt::ISODate));
    document.key("owners").beginArray();
    for (const auto &[role, id] :
         {std::pair("owner", shown.asset.owner()), std::pair("system_owner", shown.asset.systemOwner())}) {
        const Post *post = organisation.post(id);
        if (!post)
            continue;
        document.beginObject()
            .member("as", role)
            .member("post", post->name)
            .member("unit", organisation.path(post->unit));
        document.key("holders").beginArray();
        for (const Holding *holding : organisation.holdersOn(id, today))
            document.value(organisation.persons.at(holding->person).name);
        document.endArray().endObject();
    }
    document.endArray();
}

Result<void> addRelations(JsonWriter &document, const Shown &shown)
{
    const Result<std::vector<Relation>> relations = shown.registry.relationsOf(shown.asset.id);
    if (!relations)
        return relations.error();
    document.key("relations").beginArray();
    for (const Relation &relation : *relations) {
        const bool outgoing = relation.from == shown.asset.id;
        const Result<Asset> other = shown.registry.asset(outgoing ? relation.to : relation.from);
        if (!other)
            return other.error();
        document.beginObject()
            .member("kind", relationKindId(relation.kind))
            .member("direction", outgoing ? "to" : "from");
        document.member("code", other->text(Field::Code)).member("name", other->text(Field::Name)).endObject();
    }
    document.endArray();
    return {};
}

Result<JsonWriter> showDocument(const Shown &shown)
{
    JsonWriter document;
    document.beginObject().key("fields").beginObject();
    for (const FieldInfo &info : fieldInfos()) {
        if (info.field == Field::Revision)
            continue;
        const Result<Text> text = plainText(shown.registry, shown.asset, info.field);
        if (!text)
            return text.error();
        document.member(info.id, *text);
    }
    document.endObject().member("revision", shown.asset.revision).key("locations").beginArray();
    for (const Location &location : parseLocations(shown.asset.text(Field::Location)))
        document.beginObject()
            .member("place", location.place)
            .member("room_kind", location.roomKind)
            .member("system", location.system)
            .endObject();
    document.endArray();
    DAICHO_TRY(addRelations(document, shown));
    addRatings(document, shown);
    DAICHO_TRY(addBasis(document, shown.registry, shown.asset));
    addHandling(document, shown.registry, shown.asset);
    addProfile(document, shown.profile, shown.asset, shown.registry.clock().today());
    addRequired(document, shown.registry, shown.needed);
    document.key("findings").beginArray();
    for (const CheckFinding *finding : shown.report.of(shown.asset.id))
        addFinding(document, shown.registry, shown.report, *finding, shown.japanese);
    document.endArray();
    addOwners(document, shown);
    document.endObject();
    return document;
}

} // namespace

Result<ExitCode> runShow(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openShown();
    if (!registry)
        return registry.error();
    Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    Result<std::vector<Rating>> ratings = (*registry)->ratingsOf(asset->id);
    if (!ratings)
        return ratings.error();
    const Result<CheckReport> report = CheckService::run(**registry, {call.stop, {}});
    if (!report)
        return report.error();
    InheritanceService inheritance(**registry);
    DAICHO_TRY(inheritance.load());
    const std::vector<NeededLevel> needed = inheritance.needed(asset->id);
    const Result<PersonalProfile> profile = PersonalProfileService::of(**registry, asset->id);
    if (!profile)
        return profile.error();
    if (call.console.json) {
        const Result<JsonWriter> document =
            showDocument({**registry, *asset, *ratings, *report, call.console.japanese, needed, *profile});
        if (!document)
            return document.error();
        call.console.print(*document);
        return ExitCode::Done;
    }
    std::vector<std::vector<Text>> rows;
    for (const FieldInfo &info : fieldInfos()) {
        const Result<Text> shown = shownText(**registry, *asset, info.field, call.console.japanese);
        if (!shown)
            return shown.error();
        if (!shown->empty())
            rows.push_back({call.console.japanese ? info.label : info.englishLabel, *shown});
    }
    for (const CheckFinding *finding : report->of(asset->id))
        rows.push_back({severityLabel(finding->severity, call.console.japanese),
                        sentenceOf(**registry, *report, *finding, call.console.japanese)});
    addRequiredRows(rows, **registry, (*registry)->schemeFor(asset->unit()), needed);
    call.console.data(textTable(rows));
    return ExitCode::Done;
}

} // namespace daicho
