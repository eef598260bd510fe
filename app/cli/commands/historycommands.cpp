// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/errorwords.h"
#include "model/core/japanesedate.h"
#include "model/services/historyexport.h"
#include "model/services/recordlabels.h"

namespace daicho {

void declareHistory(QCommandLineParser &words)
{
    words.addOption(
        {u"since"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Only changes from this day on.")), u"DATE"_qs});
    words.addOption(
        {u"until"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Only changes up to this day.")), u"DATE"_qs});
    words.addOption({u"by"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Only changes of this person.")), u"NAME"_qs});
    words.addOption({u"kind"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Only acts of this kind, such as asset.edit.")),
                     u"ACT"_qs});
    words.addOption({u"out"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Writes them to a file for an audit: pdf, csv or xlsx.")),
                     u"FILE"_qs});
    words.addOption({u"force"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Replaces the file if it is there."))});
}

void declareUndo(QCommandLineParser &words)
{
    words.addOption({u"steps"_qs, commandText(QT_TRANSLATE_NOOP("Command", "How many operations; one if not given.")),
                     u"N"_qs, u"1"_qs});
}

namespace {

Result<std::optional<QDate>> dayOf(const Invocation &call, const QString &option)
{
    const Text written = call.optionText(option);
    if (written.empty())
        return std::optional<QDate>();
    const std::optional<QDate> date = parseDate(written);
    if (!date)
        return Error{ErrorCode::BadDate, {{"value", written}}, "a day"};
    return date;
}

Result<HistoryQuery> queryOf(const Invocation &call)
{
    HistoryQuery query;
    query.actor = call.optionText(u"by"_qs);
    const Result<std::optional<QDate>> since = dayOf(call, u"since"_qs);
    if (!since)
        return since.error();
    if (*since)
        query.since = toText((*since)->toString(Qt::ISODate));
    const Result<std::optional<QDate>> until = dayOf(call, u"until"_qs);
    if (!until)
        return until.error();
    if (*until)
        query.until = toText((*until)->addDays(1).toString(Qt::ISODate));
    const Text kind = call.optionText(u"kind"_qs);
    if (kind.empty())
        return query;
    for (const Text &name : operationNames()) {
        if (name == kind || toText(operationText(name)) == kind)
            query.operation = name;
    }
    if (query.operation.empty())
        return call.badOption(u"kind"_qs);
    return query;
}

Text entityText(const Text &entity)
{
    return toText(errorWord("entity", entity));
}

Text fieldText(const Console &console, const HistoryLine &line)
{
    const std::optional<RecordPlace> place = recordPlace(line.entity, line.field);
    return place ? toText(recordFieldLabel(place->kind, place->column, console.japanese)) : line.field;
}

Text valueText(const Console &console, const HistoryLine &line, const Text &value)
{
    const std::optional<RecordPlace> place = recordPlace(line.entity, line.field);
    ValueStyle style;
    style.japanese = console.japanese;
    return place ? toText(recordValueText(place->kind, place->column, value, style)) : value;
}

void printLines(Console &console, const std::vector<HistoryLine> &lines)
{
    if (console.json) {
        JsonWriter document;
        document.beginArray();
        for (const HistoryLine &line : lines) {
            document.beginObject().member("seq", line.seq).member("at", line.at).member("actor", line.actor);
            document.member("operation", line.operation).member("entity", line.entity).member("id", line.id);
            document.member("code", line.code).member("field", line.field).member("old", line.before);
            document.member("new", line.after).member("reason", line.reason).member("hash", line.hash);
            document.member("os_user", line.osUser).member("host", line.host).endObject();
        }
        document.endArray();
        console.print(document);
        return;
    }
    std::vector<std::vector<Text>> rows;
    for (const HistoryLine &line : lines)
        rows.push_back({"#" + std::to_string(line.seq), line.at, line.actor, toText(operationText(line.operation)),
                        line.code.empty() ? entityText(line.entity) : line.code, fieldText(console, line),
                        valueText(console, line, line.before), "→", valueText(console, line, line.after), line.reason});
    console.data(textTable(rows));
}

Result<ExitCode> step(Invocation &call, Result<UndoStep> (HistoryService::*take)(const JobControl &))
{
    bool isNumber = false;
    const int steps = call.option(u"steps"_qs).toInt(&isNumber);
    if (!isNumber || steps < 1)
        return call.badOption(u"steps"_qs);
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    HistoryService service(**registry);
    const JobControl job = call.console.job(call.stop, {});
    ExitCode code = ExitCode::Done;
    JsonWriter document;
    document.beginObject().key("steps").beginArray();
    for (int i = 0; i < steps; ++i) {
        const Result<UndoStep> taken = (service.*take)(job);
        if (!taken && i == 0)
            return taken.error();
        // Running out after some steps is no failure, for those are taken; but fewer than were asked for.
        if (!taken) {
            call.console.message(call.console.sentence(taken.error()));
            code = ExitCode::Findings;
            break;
        }
        document.beginObject().member("name", taken->name).member("subject", taken->subject);
        document.member("seq", taken->seq).member("events", taken->events).endObject();
        if (!call.console.json)
            call.console.line(operationText(taken->name) + u' ' + toQString(taken->subject));
    }
    document.endArray().endObject();
    if (call.console.json)
        call.console.print(document);
    return code;
}

/// The audit's file instead of lines.
Result<ExitCode> writeHistory(Invocation &call, Registry &registry, const HistoryQuery &query)
{
    HistoryExportOptions options;
    options.query = query;
    options.code = call.text(1);
    options.replaceFile = call.has(u"force"_qs);
    options.japanese = call.console.japanese;
    const std::shared_ptr<PaperWriter> pdf(call.pdf, [](PaperWriter *) {}); // lives as long as the program
    const Result<ExportJob> job = HistoryExport(registry, pdf).prepare(call.option(u"out"_qs), options);
    if (!job)
        return job.error();
    const Result<ExportOutcome> outcome =
        (*job)(call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Exporting"))));
    if (!outcome)
        return outcome.error();
    call.console.endProgress();
    registry.noteHandedOut("export", outcome->head, outcome->file);
    if (call.console.json)
        call.console.print(JsonWriter()
                               .beginObject()
                               .member("file", toText(outcome->file))
                               .member("rows", outcome->rows)
                               .member("head", outcome->head.hash)
                               .endObject());
    else
        call.console.line(
            commandText(QT_TRANSLATE_NOOP("Command", "%1: changed fields: %2, head %3"))
                .arg(outcome->file, QString::number(outcome->rows), toQString(printedHead(outcome->head))));
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> runHistory(Invocation &call)
{
    const Result<HistoryQuery> query = queryOf(call);
    if (!query)
        return query.error();
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    if (call.has(u"out"_qs))
        return writeHistory(call, **registry, *query);
    const auto lines = HistoryService(**registry).lines(call.text(1), *query);
    if (!lines)
        return lines.error();
    printLines(call.console, *lines);
    return ExitCode::Done;
}

Result<ExitCode> runUndo(Invocation &call)
{
    return step(call, &HistoryService::undo);
}

Result<ExitCode> runRedo(Invocation &call)
{
    return step(call, &HistoryService::redo);
}

} // namespace daicho
