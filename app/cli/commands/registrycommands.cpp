// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/japanesedate.h"
#include "model/services/backupservice.h"
#include "model/services/exportservice.h"
#include "model/services/programdata.h"
#include "model/services/roleservice.h"
#include "model/services/sampleservice.h"

namespace daicho {

void declareNew(QCommandLineParser &words)
{
    words.addOption(
        {u"profile"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Profile to start from; see «profiles».")), u"ID"_qs});
    words.addOption({u"body"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Name of the body; the profile's if not given.")),
                     u"NAME"_qs});
    words.addOption({u"scheme"_qs,
                     commandText(QT_TRANSLATE_NOOP(
                         "Command", "Classification scheme; the first that the profile suggests if not given.")),
                     u"ID"_qs});
}

Result<ExitCode> runProfiles(Invocation &call)
{
    const Result<std::vector<ProfileSummary>> profiles = programdata::profiles();
    if (!profiles)
        return profiles.error();
    if (call.console.json) {
        JsonWriter document;
        document.beginArray();
        for (const ProfileSummary &profile : *profiles)
            document.beginObject()
                .member("id", profile.id)
                .member("name", profile.name)
                .member("kind", profile.bodyKind)
                .endObject();
        call.console.print(document.endArray());
        return ExitCode::Done;
    }
    std::vector<std::vector<Text>> rows;
    for (const ProfileSummary &profile : *profiles)
        rows.push_back({profile.id, profile.name, profile.bodyKind});
    call.console.data(textTable(rows));
    return ExitCode::Done;
}

Result<ExitCode> runSchemes(Invocation &call)
{
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const Text &id : programdata::schemeIds()) {
        const Result<Scheme> read = programdata::scheme(id);
        if (!read)
            return read.error();
        const Scheme &scheme = *read;
        document.beginObject()
            .member("id", scheme.id)
            .member("edition", scheme.edition)
            .member("name", scheme.name)
            .key("axes")
            .beginArray();
        Text axes;
        for (const Axis &axis : scheme.axes) {
            document.value(axis.id);
            axes += (axes.empty() ? "" : " ") + axis.label;
        }
        document.endArray().endObject();
        rows.push_back({scheme.id, scheme.edition, axes, scheme.name});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return ExitCode::Done;
}

Result<ExitCode> runLayouts(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<std::vector<LedgerLayout>> layouts = ExportService::layouts();
    if (!layouts)
        return layouts.error();
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const LedgerLayout &layout : *layouts) {
        const TextView paper = layout.paper == Paper::A3Landscape ? "A3" : "A4";
        document.beginObject()
            .member("id", layout.id)
            .member("name", layout.name)
            .member("paper", paper)
            .key("columns")
            .beginArray();
        for (const LayoutColumn &column : layout.columns)
            document.value(fieldInfo(column.field).id);
        document.endArray().endObject();
        rows.push_back({layout.id, layout.name, Text(paper), std::to_string(layout.columns.size())});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return ExitCode::Done;
}

namespace {

void sayNew(Invocation &call, const Registry &registry)
{
    const RegistryHeader &header = registry.header();
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("registry", toText(registry.path())).member("registry_id", header.uuid);
        document.member("body", header.body).member("profile", header.profileId).key("scheme").beginObject();
        document.member("id", registry.scheme().id)
            .member("edition", registry.scheme().edition)
            .endObject()
            .endObject();
        call.console.print(document);
        return;
    }
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Made the registry of %1 in %2."))
                          .arg(toQString(header.body), registry.path()));
}

} // namespace

Result<ExitCode> runNew(Invocation &call)
{
    if (!call.has(u"profile"_qs))
        return Error{ErrorCode::UsageError, {{"reason", "--profile ID"}}, "no profile"};
    const NewRegistry wanted{call.optionText(u"profile"_qs), call.optionText(u"body"_qs),
                             call.optionText(u"scheme"_qs)};
    const Result<std::unique_ptr<Registry>> registry = Registry::create(call.argument(0), wanted, call.environment);
    if (!registry)
        return registry.error();
    sayNew(call, **registry);
    return ExitCode::Done;
}

Result<ExitCode> runSample(Invocation &call)
{
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Making the sample")));
    const Result<std::unique_ptr<Registry>> registry = createSample(call.argument(0), call.environment, job);
    if (!registry)
        return registry.error();
    call.console.endProgress();
    sayNew(call, **registry);
    return ExitCode::Done;
}

namespace {

struct StatusCounts
{
    std::int64_t draft = 0;
    std::int64_t active = 0;
    std::int64_t retired = 0;
};

StatusCounts statusCounts(const LedgerIndex &index)
{
    StatusCounts counts;
    for (const auto &[status, count] : index.tally(index.all(), Field::Status).counts) {
        if (status == statusDraft)
            counts.draft = count;
        else if (status == statusRetired)
            counts.retired = count;
        else
            counts.active += count;
    }
    return counts;
}

void addNames(JsonWriter &document, TextView key, const std::vector<const ProfileItem *> &items)
{
    document.key(key).beginArray();
    for (const ProfileItem *item : items)
        document.value(item->name.empty() ? item->label : item->name);
    document.endArray();
}

void addDocuments(JsonWriter &document, const Registry &registry)
{
    document.key("documents").beginArray();
    for (const ProfileItem *item : registry.profileItems(section::document)) {
        document.beginObject()
            .member("kind", item->code)
            .member("title", item->name)
            .member("publicity", item->description);
        document.key("events").beginArray();
        for (const ProfileItem *event : registry.profileItems(section::event)) {
            if (event->parent == item->code)
                document.beginObject()
                    .member("date", event->date)
                    .member("wareki", event->dateText)
                    .member("event", event->name)
                    .endObject();
        }
        document.endArray().endObject();
    }
    document.endArray();
}

JsonWriter infoDocument(const Registry &registry)
{
    const RegistryHeader &header = registry.header();
    JsonWriter document;
    document.beginObject()
        .member("registry_id", header.uuid)
        .member("body", header.body)
        .member("profile", header.profileId);
    document.member("fiscal_year", std::int64_t{fiscalYearOf(registry.clock().today())}).key("scheme").beginObject();
    document.member("id", registry.scheme().id).member("edition", registry.scheme().edition).key("axes").beginArray();
    for (const Axis &axis : registry.scheme().axes)
        document.value(axis.id);
    document.endArray().endObject().key("terms").beginObject();
    for (const ProfileItem *term : registry.profileItems(section::term))
        document.member(term->code, term->name);
    document.endObject().key("scope_labels").beginArray();
    for (const ProfileItem *item : registry.profileItems(section::scope))
        document.value(item->label);
    document.endArray();
    addNames(document, "zones", registry.profileItems(section::zone));
    document.key("institutions").beginArray();
    for (const OrgUnitId institution : registry.organisation().institutions())
        document.value(registry.organisation().unit(institution)->name);
    document.endArray();
    addNames(document, "measures", registry.profileItems(section::measure));
    addNames(document, "measure_chapters", registry.profileItems(section::measureChapter));
    addNames(document, "threats", registry.profileItems(section::threat));
    addDocuments(document, registry);
    const StatusCounts counts = statusCounts(registry.index());
    const auto institutions = static_cast<std::int64_t>(registry.organisation().institutions().size());
    document.key("counts").beginObject().member("institutions", institutions);
    document.member("units", static_cast<std::int64_t>(registry.organisation().units.size()) - institutions);
    document.key("assets").beginObject().member("draft", counts.draft).member("active", counts.active);
    document.member("retired", counts.retired).endObject().endObject();
    document.member("schema_version", std::int64_t{registry.schemaVersion()}).member("events", registry.head().seq);
    document.member("head", registry.head().hash).key("last_backup").beginObject();
    const BackupState backups = BackupService::state(registry);
    if (backups.newest)
        addBackup(document, *backups.newest);
    document.endObject().member("backup_behind", backups.isKept && backups.isBehind);
    const Permissions permissions = registry.permissions();
    document.key("role").beginObject().member("in_use", permissions.areOn());
    document.member("actor", registry.actor()).member("role", Text(roleId(permissions.role())));
    document.member("unit", permissions.unit().isValid() ? registry.organisation().path(permissions.unit()) : Text());
    document.endObject().endObject();
    return document;
}

Text joined(const std::vector<const ProfileItem *> &items)
{
    Text text;
    for (const ProfileItem *item : items)
        text += (text.empty() ? "" : "、") + item->label + (item->label.empty() || item->name.empty() ? "" : " ") +
                item->name;
    return text;
}

Text publicityText(const Text &publicity)
{
    if (publicity == "public")
        return toText(commandText(QT_TRANSLATE_NOOP("Command", "public")));
    if (publicity == "not-public")
        return toText(commandText(QT_TRANSLATE_NOOP("Command", "not public")));
    if (publicity == "not-stated")
        return toText(commandText(QT_TRANSLATE_NOOP("Command", "publicity not stated")));
    return publicity;
}

void printPolicy(std::vector<std::vector<Text>> &rows, const Registry &registry)
{
    for (const ProfileItem *item : registry.profileItems(section::document)) {
        rows.push_back({item->name, publicityText(item->description)});
        for (const ProfileItem *event : registry.profileItems(section::event)) {
            if (event->parent == item->code)
                rows.push_back({"", formatDate(event->date, DateStyle::Both) + " " + event->name});
        }
    }
}

void printInfo(Invocation &call, const Registry &registry)
{
    const StatusCounts counts = statusCounts(registry.index());
    Text institutions;
    for (const OrgUnitId institution : registry.organisation().institutions())
        institutions += (institutions.empty() ? "" : "、") + registry.organisation().unit(institution)->name;
    const auto label = [](const char *source) { return toText(commandText(source)); };
    std::vector<std::vector<Text>> rows{
        {label(QT_TRANSLATE_NOOP("Command", "Body")), registry.header().body},
        {label(QT_TRANSLATE_NOOP("Command", "Profile")), registry.header().profileId},
        {label(QT_TRANSLATE_NOOP("Command", "Fiscal year")), fiscalYearLabel(fiscalYearOf(registry.clock().today()))},
        {label(QT_TRANSLATE_NOOP("Command", "Scheme")), registry.scheme().name + " " + registry.scheme().edition},
        {registry.term("institution", label(QT_TRANSLATE_NOOP("Command", "Institutions"))), institutions},
        {label(QT_TRANSLATE_NOOP("Command", "Zones")), joined(registry.profileItems(section::zone))},
        {label(QT_TRANSLATE_NOOP("Command", "Scope items")), joined(registry.profileItems(section::scope))},
        {label(QT_TRANSLATE_NOOP("Command", "Measures")), joined(registry.profileItems(section::measure))},
        {label(QT_TRANSLATE_NOOP("Command", "Threats")), joined(registry.profileItems(section::threat))},
    };
    printPolicy(rows, registry);
    rows.push_back({label(QT_TRANSLATE_NOOP("Command", "Assets")),
                    toText(commandText(QT_TRANSLATE_NOOP("Command", "%1 active, %2 drafts, %3 retired"))
                               .arg(counts.active)
                               .arg(counts.draft)
                               .arg(counts.retired))});
    rows.push_back({label(QT_TRANSLATE_NOOP("Command", "Work role")),
                    registry.actor() + "  " + toText(roleText(registry.permissions(), registry.organisation()))});
    rows.push_back({label(QT_TRANSLATE_NOOP("Command", "Format")), std::to_string(registry.schemaVersion())});
    rows.push_back({label(QT_TRANSLATE_NOOP("Command", "History")), printedHead(registry.head())});
    const BackupState backups = BackupService::state(registry);
    rows.push_back({label(QT_TRANSLATE_NOOP("Command", "Last verified backup")),
                    backups.newest ? toText(backups.newest->verifiedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"))
                                   : label(QT_TRANSLATE_NOOP("Command", "none"))});
    call.console.data(textTable(rows));
}

} // namespace

Result<ExitCode> runInfo(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openShown();
    if (!registry)
        return registry.error();
    if (call.console.json)
        call.console.print(infoDocument(**registry));
    else
        printInfo(call, **registry);
    return ExitCode::Done;
}

} // namespace daicho
