// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/diskfile.h"
#include "model/services/importservice.h"
#include "model/services/jsonfile.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace daicho {

void declareImport(QCommandLineParser &words)
{
    const auto option = [&words](const QString &name, const char *text, const QString &value = {},
                                 const QString &standard = {}) {
        words.addOption({name, commandText(text), value, standard});
    };
    option(u"dry-run"_qs, QT_TRANSLATE_NOOP("Command", "Plan only; changes nothing."));
    option(u"encoding"_qs, QT_TRANSLATE_NOOP("Command", "auto, utf-8, utf-16 or cp932."), u"NAME"_qs, u"auto"_qs);
    option(u"sheet"_qs,
           QT_TRANSLATE_NOOP("Command", "Sheet of a workbook; the one with the best headers if not given."),
           u"NAME"_qs);
    option(u"header-rows"_qs, QT_TRANSLATE_NOOP("Command", "Rows of the header; found out if not given."), u"N"_qs,
           u"0"_qs);
    option(u"mapping"_qs, QT_TRANSLATE_NOOP("Command", "JSON file that maps headers and values."), u"FILE"_qs);
    option(u"create-units"_qs, QT_TRANSLATE_NOOP("Command", "Make org units that are missing."));
    option(u"rejects"_qs, QT_TRANSLATE_NOOP("Command", "Write rejected rows with their reasons to this csv or xlsx."),
           u"FILE"_qs);
    option(u"on-conflict"_qs, QT_TRANSLATE_NOOP("Command", "keep or take: rows older than the asset."), u"keep|take"_qs,
           u"keep"_qs);
    option(u"all-or-nothing"_qs, QT_TRANSLATE_NOOP("Command", "Bring nothing in if a row is rejected."));
    option(u"no-fill-merged"_qs, QT_TRANSLATE_NOOP("Command", "Do not fill vertically merged cells down."));
    option(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
}

namespace {

Result<ImportEncoding> encodingOf(const Invocation &call)
{
    const QString name = call.option(u"encoding"_qs);
    if (name == u"auto")
        return ImportEncoding::Automatic;
    if (name == u"utf-8")
        return ImportEncoding::Utf8;
    if (name == u"utf-16")
        return ImportEncoding::Utf16;
    if (name == u"cp932")
        return ImportEncoding::Cp932;
    return call.badOption(u"encoding"_qs);
}

Result<void> readMappingFile(const Invocation &call, ImportOptions &options)
{
    if (!call.has(u"mapping"_qs))
        return {};
    const Result<Text> json = readJsonFile(call.option(u"mapping"_qs));
    return json ? readMapping(*json, options) : Result<void>(json.error());
}

/// What can be said of `--rejects` before anything is read.
Result<void> checkRejectsOption(const Invocation &call)
{
    if (!call.has(u"rejects"_qs))
        return {};
    const QFileInfo file(call.option(u"rejects"_qs));
    const QString ending = file.suffix().toLower();
    if (ending != u"csv" && ending != u"xlsx")
        return call.badOption(u"rejects"_qs);
    if (file.exists() && !call.has(u"force"_qs))
        return Error{ErrorCode::FileExists, {{"file", toText(file.filePath())}}, "rejects"};
    return {};
}

/// The file of rejected rows. It is complete before the registry changes and gets its name afterwards, so that
/// neither is there without the other; one that is not kept vanishes.
class RejectFile
{
public:
    RejectFile(const QString &path, bool replaces)
        : m_path(path)
        , m_temporary(path.chopped(QFileInfo(path).suffix().size()) + u"partial."_qs + QFileInfo(path).suffix())
        , m_target(replaces ? Target::MayExist : Target::MustBeFree)
    {
    }
    ~RejectFile()
    {
        if (m_isWritten)
            QFile::remove(m_temporary);
    }
    RejectFile(const RejectFile &) = delete;
    RejectFile &operator=(const RejectFile &) = delete;

    Result<void> write(const ImportPlan &plan)
    {
        DAICHO_TRY(ImportService::writeRejects(plan, m_temporary, /*replace=*/false));
        m_isWritten = true;
        return {};
    }

    Result<void> keep()
    {
        if (!m_isWritten)
            return {};
        m_isWritten = false;
        if (const int error = moveFile(m_temporary, m_path, m_target); error != 0)
            return Error{ErrorCode::InputOutput,
                         {{"file", toText(m_path)}, {"step", "rename"}, {"temp", toText(m_temporary)}},
                         std::strerror(error)};
        if (const int error = syncFolder(QFileInfo(m_path).absolutePath()); error != 0)
            return Error{
                ErrorCode::OutcomeUnknown, {{"file", toText(m_path)}, {"step", "sync-folder"}}, std::strerror(error)};
        return {};
    }

private:
    QString m_path;
    QString m_temporary;
    Target m_target;
    bool m_isWritten = false;
};

Result<ImportSource> sourceOf(const Invocation &call)
{
    ImportSource source{call.argument(1), {}};
    const Result<ImportEncoding> encoding = encodingOf(call);
    if (!encoding)
        return encoding.error();
    source.options.encoding = *encoding;
    source.options.sheet = call.optionText(u"sheet"_qs);
    bool isNumber = false;
    source.options.headerRows = call.option(u"header-rows"_qs).toInt(&isNumber);
    if (!isNumber || source.options.headerRows < 0 || source.options.headerRows > 3)
        return call.badOption(u"header-rows"_qs);
    source.options.createUnits = call.has(u"create-units"_qs);
    source.options.allOrNothing = call.has(u"all-or-nothing"_qs);
    source.options.fillMerged = !call.has(u"no-fill-merged"_qs);
    const QString onConflict = call.option(u"on-conflict"_qs);
    if (onConflict != u"keep" && onConflict != u"take")
        return call.badOption(u"on-conflict"_qs);
    source.options.onConflict = onConflict == u"take" ? OnConflict::Take : OnConflict::Keep;
    DAICHO_TRY(checkRejectsOption(call));
    DAICHO_TRY(readMappingFile(call, source.options));
    return source;
}

void addRejects(JsonWriter &document, const ImportPlan &plan)
{
    document.key("rejects").beginArray();
    for (const ImportReject &reject : plan.rejects) {
        document.beginObject()
            .member("row", reject.row)
            .member("column", reject.column)
            .member("letter", reject.letter);
        document.member("field", reject.field).member("value", reject.value).member("rule", reject.rule);
        document.member("message", toText(rejectText(reject))).endObject();
    }
    document.endArray();
}

void addTexts(JsonWriter &document, TextView key, const std::vector<Text> &texts)
{
    document.key(key).beginArray();
    for (const Text &text : texts)
        document.value(text);
    document.endArray();
}

/// By the names of `--encoding`, so that what was found out can be given back.
JsonWriter &addEncoding(JsonWriter &document, TextView encoding)
{
    constexpr TextView mark = "-bom";
    const bool marked = encoding.ends_with(mark);
    if (marked)
        encoding.remove_suffix(mark.size());
    return document.member("encoding", encoding).member("byte_order_mark", marked);
}

JsonWriter planDocument(const ImportPlan &plan, bool applied)
{
    JsonWriter document;
    document.beginObject().member("applied", applied);
    addEncoding(document, plan.encoding).member("sheet", plan.sheet);
    document.member("header_row", plan.headerRow).member("new", plan.newAssets).member("update", plan.updatedAssets);
    document.member("same", plan.same).member("conflict", plan.conflicts).member("rejected", plan.rejectedRows);
    document.member("skipped", plan.skipped);
    addRejects(document, plan);
    document.key("updates").beginArray();
    for (const ImportUpdate &update : plan.updates) {
        document.beginObject().member("code", update.code).member("field", fieldInfo(update.field).id);
        document.member("old", update.before).member("new", update.after).endObject();
    }
    document.endArray().key("conflicts").beginArray();
    for (const ImportConflict &conflict : plan.conflictCells) {
        document.beginObject()
            .member("row", conflict.row)
            .member("code", conflict.code)
            .member("field", fieldInfo(conflict.field).id);
        document.member("registry", conflict.ours).member("file", conflict.theirs).endObject();
    }
    document.endArray();
    addTexts(document, "unmapped", plan.unmapped);
    addTexts(document, "new_units", plan.newUnits);
    addTexts(document, "new_posts", plan.newPosts);
    document.member("kinds_assumed", plan.kindsAssumed).member("hidden_rows", std::int64_t{plan.hiddenRows});
    document.member("hidden_columns", std::int64_t{plan.hiddenColumns})
        .member("formula_cells", std::int64_t{plan.formulaCells});
    document.endObject();
    return document;
}

QString names(const std::vector<Text> &texts)
{
    QString joined;
    for (const Text &text : texts)
        joined += (joined.isEmpty() ? QString() : u"、"_qs) + toQString(text);
    return joined;
}

void printNotes(Console &console, const ImportPlan &plan)
{
    if (!plan.unmapped.empty())
        console.message(
            commandText(QT_TRANSLATE_NOOP("Command", "Columns not brought in: %1")).arg(names(plan.unmapped)));
    if (!plan.newUnits.empty())
        console.message(commandText(QT_TRANSLATE_NOOP("Command", "Org units made: %1")).arg(names(plan.newUnits)));
    if (!plan.newPosts.empty())
        console.message(
            commandText(QT_TRANSLATE_NOOP("Command", "Posts made for owners: %1")).arg(plan.newPosts.size()));
    if (plan.kindsAssumed > 0)
        console.message(commandText(QT_TRANSLATE_NOOP("Command", "Rows without a kind, taken as information: %1"))
                            .arg(plan.kindsAssumed));
    if (plan.hiddenRows + plan.hiddenColumns > 0)
        console.message(
            commandText(QT_TRANSLATE_NOOP("Command", "Hidden rows and columns were read too: %1 rows, %2 columns"))
                .arg(plan.hiddenRows)
                .arg(plan.hiddenColumns));
    if (plan.formulaCells > 0)
        console.message(commandText(QT_TRANSLATE_NOOP("Command", "Formulas read by their last result: %1 cells"))
                            .arg(plan.formulaCells));
}

void printPlan(Console &console, const ImportPlan &plan, bool applied)
{
    const auto count = [](const char *label, std::int64_t number) {
        return std::vector<Text>{toText(commandText(label)), std::to_string(number)};
    };
    console.line(
        applied
            ? commandText(QT_TRANSLATE_NOOP("Command", "Brought in from %1:")).arg(toQString(plan.file))
            : commandText(QT_TRANSLATE_NOOP("Command", "Plan for %1; nothing is changed:")).arg(toQString(plan.file)));
    console.data(textTable({count(QT_TRANSLATE_NOOP("Command", "new"), plan.newAssets),
                            count(QT_TRANSLATE_NOOP("Command", "update"), plan.updatedAssets),
                            count(QT_TRANSLATE_NOOP("Command", "same"), plan.same),
                            count(QT_TRANSLATE_NOOP("Command", "conflict"), plan.conflicts),
                            count(QT_TRANSLATE_NOOP("Command", "rejected"), plan.rejectedRows),
                            count(QT_TRANSLATE_NOOP("Command", "skipped"), plan.skipped)}));
    std::vector<std::vector<Text>> rows;
    for (const ImportUpdate &update : plan.updates)
        rows.push_back({update.code, fieldInfo(update.field).id, update.before, "→", update.after});
    console.data(textTable(rows));
    for (const ImportReject &reject : plan.rejects)
        console.line(
            commandText(QT_TRANSLATE_NOOP("Command", "row %1, column %2 (%3), %4: %5"))
                .arg(reject.row)
                .arg(toQString(reject.letter), toQString(reject.column), toQString(reject.rule), rejectText(reject)));
    printNotes(console, plan);
}

} // namespace

Result<ExitCode> runImport(Invocation &call)
{
    const Result<ImportSource> source = sourceOf(call);
    if (!source)
        return source.error();
    const bool dryRun = call.has(u"dry-run"_qs);
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(dryRun ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite);
    if (!registry)
        return registry.error();
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Importing")));
    const Result<ImportPlan> plan = ImportService::plan(**registry, *source, job);
    if (!plan)
        return plan.error();
    RejectFile rejects(call.option(u"rejects"_qs), call.has(u"force"_qs));
    if (call.has(u"rejects"_qs) && plan->rejectedRows > 0)
        DAICHO_TRY(rejects.write(*plan));
    const bool apply = !dryRun && !plan->heldBack;
    if (apply) {
        const Result<HistoryHead> head = ImportService::apply(**registry, *plan, job);
        if (!head)
            return head.error();
    }
    DAICHO_TRY(rejects.keep());
    call.console.endProgress();
    if (call.console.json)
        call.console.print(planDocument(*plan, apply));
    else
        printPlan(call.console, *plan, apply);
    return plan->hasFindings() ? ExitCode::Findings : ExitCode::Done;
}

} // namespace daicho
