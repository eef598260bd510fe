// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/schemeactions.h"

#include "model/core/japanesedate.h"
#include "model/domain/schemecompare.h"
#include "model/services/adoptionservice.h"
#include "model/services/migrationservice.h"
#include "model/services/programdata.h"

#include <algorithm>

namespace daicho {

namespace {

Result<Text> dayOf(const Invocation &call, const QString &option)
{
    if (!call.has(option))
        return Text();
    const std::optional<QDate> day = parseDate(call.optionText(option));
    if (!day)
        return call.badOption(option);
    return formatDate(*day, DateStyle::Iso);
}

Result<std::vector<OrgUnitId>> institutionsOf(const Invocation &call, const Registry &registry)
{
    std::vector<OrgUnitId> found;
    for (const QString &written : call.words.values(u"institution"_qs)) {
        found.push_back(registry.organisation().findInstitution(toText(written)));
        if (!found.back().isValid())
            return Error{ErrorCode::Invalid,
                         {{"field", "institution"}, {"value", toText(written)}, {"rule", "unknown-institution"}},
                         "no such institution"};
    }
    return found;
}

Text editionText(const Registry &registry, EditionId edition)
{
    const Scheme *scheme = registry.schemeOf(edition);
    return scheme == nullptr ? Text() : scheme->id + ' ' + scheme->edition;
}

/// An edition of the registry, or a scheme that the program brings.
Result<Scheme> schemeNamed(const Registry &registry, const Text &written)
{
    const Result<EditionId> edition = editionNamed(registry, written);
    if (edition)
        return *registry.schemeOf(*edition);
    if (edition.error().arg("rule") == "unknown-edition") {
        Result<Scheme> shipped = programdata::scheme(written);
        if (shipped)
            return shipped;
    }
    return edition.error();
}

void writeTexts(JsonWriter &document, const char *key, const std::vector<Text> &texts)
{
    document.key(key).beginArray();
    for (const Text &text : texts)
        document.value(text);
    document.endArray();
}

void writeLevels(JsonWriter &document, const char *key, const std::array<Text, 4> &levels)
{
    constexpr std::array ids{"C", "I", "A", "P"};
    document.key(key).beginObject();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!levels[i].empty())
            document.member(ids[i], levels[i]);
    }
    document.endObject();
}

void writeEdition(JsonWriter &document, const char *key, const Scheme &scheme)
{
    document.key(key).beginObject().member("id", scheme.id).member("edition", scheme.edition).endObject();
}

void writeWork(JsonWriter &document, const Registry &registry, const MigrationPlan &plan)
{
    const Scheme &target = *registry.schemeOf(plan.to);
    std::map<EditionId, std::vector<MappingLine>> lines;
    for (const MigrationLine &line : plan.lines)
        lines[line.from].push_back(line.line);
    document.key("work").beginArray();
    for (const MigrationWork &work : plan.work) {
        document.beginObject().member("code", work.code).member("name", work.name);
        document.member("unit", registry.organisation().path(work.unit));
        document.member("from", editionText(registry, work.from));
        writeLevels(document, "before", work.before);
        writeLevels(document, "after", work.after);
        document.key("proposals").beginObject();
        for (const Axis &axis : target.axes)
            writeTexts(document, axis.id.c_str(), proposedLevels(work.before, axis.id, lines[work.from]));
        document.endObject().endObject();
    }
    document.endArray();
}

Text joined(const std::vector<Text> &texts)
{
    Text all;
    for (const Text &text : texts)
        all += (all.empty() ? "" : "|") + text;
    return all;
}

void printPlan(const Invocation &call, const Registry &registry, const MigrationPlan &plan, bool isApplied)
{
    std::vector<std::vector<Text>> rows;
    for (const MigrationLine &line : plan.lines) {
        const Text goal = line.line.to.empty() ? Text("?") : joined(line.line.to);
        const char *mark = !line.line.mayBeAccepted() ? "!" : line.isAccepted ? "*" : " ";
        rows.push_back({mark, editionText(registry, line.from), line.line.axis, line.line.from + " → " + goal,
                        std::to_string(line.assets)});
    }
    call.console.data(textTable(rows));
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Carried over on every axis: %1"))
                          .arg(static_cast<qlonglong>(plan.carried)));
    call.console.line(
        commandText(QT_TRANSLATE_NOOP("Command", "Carried over in part: %1")).arg(static_cast<qlonglong>(plan.partly)));
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Waiting for a person: %1"))
                          .arg(static_cast<qlonglong>(plan.work.size())));
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Done: %1 of %2"))
                          .arg(static_cast<qlonglong>(plan.done + (isApplied ? plan.carried : 0)))
                          .arg(static_cast<qlonglong>(plan.all)));
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Retired, left as they are: %1"))
                          .arg(static_cast<qlonglong>(plan.retired)));
    for (const MigrationWork &work : plan.work)
        call.console.line(toQString(work.code + "  " + work.name));
}

void printPlanJson(const Invocation &call, const Registry &registry, const MigrationPlan &plan, bool isApplied)
{
    JsonWriter document;
    document.beginObject();
    writeEdition(document, "to", *registry.schemeOf(plan.to));
    document.member("takes_into_force", plan.comesIntoForce).member("all", plan.all).member("done", plan.done);
    document.member("carried", plan.carried).member("partly", plan.partly);
    document.member("waiting", static_cast<std::int64_t>(plan.work.size())).member("retired", plan.retired);
    document.key("lines").beginArray();
    for (const MigrationLine &line : plan.lines) {
        document.beginObject();
        writeEdition(document, "scheme", *registry.schemeOf(line.from));
        document.member("axis", line.line.axis).member("from", line.line.from);
        writeTexts(document, "to", line.line.to);
        document.member("assets", line.assets).member("may_be_accepted", line.line.mayBeAccepted());
        document.member("accepted", line.isAccepted).endObject();
    }
    document.endArray();
    writeWork(document, registry, plan);
    document.member("applied", isApplied).member("seq", registry.head().seq).endObject();
    call.console.print(document);
}

} // namespace

Result<void> adoptForInstitutions(const Invocation &call, Registry &registry)
{
    AdoptionRequest request;
    const Result<std::vector<OrgUnitId>> institutions = institutionsOf(call, registry);
    if (!institutions)
        return institutions.error();
    request.institutions = *institutions;
    const Result<EditionId> known = editionNamed(registry, call.text(2));
    if (known)
        request.edition = *known;
    else if (known.error().arg("rule") == "unknown-edition")
        request.shipped = call.text(2);
    else
        return known.error();
    for (const auto &[option, day] : {std::pair{u"from"_qs, &request.from}, {u"to"_qs, &request.to}}) {
        const Result<Text> given = dayOf(call, option);
        if (!given)
            return given.error();
        *day = *given;
    }
    request.note = call.optionText(u"note"_qs);
    const Result<std::vector<SchemeAdoptionId>> adopted = AdoptionService(registry).adopt(request);
    return adopted ? Result<void>() : Result<void>(adopted.error());
}

Result<void> endAdoption(const Invocation &call, Registry &registry)
{
    const Result<std::vector<OrgUnitId>> institutions = institutionsOf(call, registry);
    if (!institutions)
        return institutions.error();
    const Result<Text> day = dayOf(call, u"to"_qs);
    if (!day)
        return day.error();
    if (institutions->size() != 1)
        return Error{ErrorCode::UsageError, {{"reason", "--institution NAME"}}, "one institution"};
    SchemeAdoptionId latest;
    Text from;
    for (const auto &[id, adoption] : registry.schemeAdoptions()) {
        if (adoption.institution == institutions->front() && (!latest.isValid() || adoption.validFrom >= from)) {
            latest = id;
            from = adoption.validFrom;
        }
    }
    if (!latest.isValid())
        return Error{ErrorCode::Invalid,
                     {{"field", "institution"},
                      {"value", registry.organisation().path(institutions->front())},
                      {"rule", "no-adoption"}},
                     "nothing to end"};
    return AdoptionService(registry).end(latest, *day);
}

void listAdoptions(const Invocation &call, const Registry &registry)
{
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const auto &[id, adoption] : registry.schemeAdoptions()) {
        const Text institution = registry.organisation().path(adoption.institution);
        const Scheme *scheme = registry.schemeOf(adoption.edition);
        document.beginObject().member("institution", institution);
        document.member("id", scheme != nullptr ? scheme->id : Text());
        document.member("edition", scheme != nullptr ? scheme->edition : Text());
        document.member("from", adoption.validFrom).member("to", adoption.validTo).member("note", adoption.note);
        document.endObject();
        rows.push_back({institution, editionText(registry, adoption.edition),
                        periodText(adoption.validFrom, adoption.validTo), adoption.note});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
}

Result<void> compareEditions(const Invocation &call, const Registry &registry)
{
    const Result<Scheme> before = schemeNamed(registry, call.text(2));
    if (!before)
        return before.error();
    const Result<Scheme> after = schemeNamed(registry, call.text(3));
    if (!after)
        return after.error();
    JsonWriter document;
    document.beginObject();
    writeEdition(document, "before", *before);
    writeEdition(document, "after", *after);
    document.key("differences").beginArray();
    Text lines;
    for (const SchemeDifference &found : schemeDifferences(*before, *after)) {
        const char *change = !found.before ? "added" : !found.after ? "removed" : "changed";
        document.beginObject().member("change", change).member("part", Text(schemePartId(found.part)));
        document.member("axis", found.axis).member("where", found.where);
        document.member("before", found.before.value_or(Text())).member("after", found.after.value_or(Text()));
        document.endObject();
        const Text place = Text(schemePartId(found.part)) + (found.axis.empty() ? Text() : ' ' + found.axis);
        lines += place + "  " + found.where + '\n';
        if (found.before)
            lines += "  − " + *found.before + '\n';
        if (found.after)
            lines += "  + " + *found.after + '\n';
    }
    document.endArray().endObject();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(lines);
    return {};
}

Result<void> migrateRatings(const Invocation &call, Registry &registry)
{
    const Result<EditionId> to = editionNamed(registry, call.optionText(u"to"_qs));
    if (!to)
        return to.error();
    std::vector<Text> written;
    for (const QString &line : call.words.values(u"accept"_qs))
        written.push_back(toText(line));
    const Result<AcceptedLines> accepted = acceptedLines(written, registry, *to);
    if (!accepted)
        return accepted.error();
    const JobControl job =
        call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Carrying ratings over")));
    const Result<MigrationPlan> plan = MigrationService::plan(registry, {*to, *accepted}, job);
    call.console.endProgress();
    if (!plan)
        return plan.error();
    const bool isApplied = !call.has(u"dry-run"_qs);
    if (isApplied) {
        const Result<HistoryHead> head = MigrationService::apply(registry, *plan, job);
        if (!head)
            return head.error();
    }
    if (call.console.json)
        printPlanJson(call, registry, *plan, isApplied);
    else
        printPlan(call, registry, *plan, isApplied);
    return {};
}

} // namespace daicho
