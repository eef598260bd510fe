// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/assetcard.h"
#include "model/services/exportservice.h"

namespace daicho {

void declareExport(QCommandLineParser &words)
{
    declareAsOf(words);
    const auto option = [&words](const QString &name, const char *text, const QString &value = {},
                                 const QString &standard = {}) {
        words.addOption({name, commandText(text), value, standard});
    };
    option(
        u"layout"_qs,
        QT_TRANSLATE_NOOP("Command", "Layout of the ledger; see «layouts». Without it csv and xlsx hold every field."),
        u"ID"_qs);
    option(u"filter"_qs, QT_TRANSLATE_NOOP("Command", "Only assets that match; without it all, retired ones too."),
           u"EXPR"_qs);
    option(u"institution"_qs, QT_TRANSLATE_NOOP("Command", "Only assets of this institution."), u"NAME"_qs);
    option(u"encoding"_qs, QT_TRANSLATE_NOOP("Command", "Of csv: utf-8 or cp932."), u"NAME"_qs, u"utf-8"_qs);
    option(u"substitute"_qs, QT_TRANSLATE_NOOP("Command", "With cp932: write the offered substitutes."));
    option(u"date-style"_qs, QT_TRANSLATE_NOOP("Command", "iso, wareki or both."), u"STYLE"_qs, u"iso"_qs);
    option(u"paper"_qs, QT_TRANSLATE_NOOP("Command", "a3 or a4; that of the layout if not given."), u"SIZE"_qs);
    option(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
}

namespace {

Result<void> readStyle(const Invocation &call, ExportOptions &options)
{
    const QString encoding = call.option(u"encoding"_qs);
    const QString dates = call.option(u"date-style"_qs);
    const QString paper = call.option(u"paper"_qs);
    if (encoding == u"cp932")
        options.encoding = CsvEncoding::Cp932;
    else if (encoding != u"utf-8")
        return call.badOption(u"encoding"_qs);
    if (dates == u"wareki")
        options.dates = DateStyle::Wareki;
    else if (dates == u"both")
        options.dates = DateStyle::Both;
    else if (dates != u"iso")
        return call.badOption(u"date-style"_qs);
    if (paper == u"a3")
        options.paper = Paper::A3Landscape;
    else if (paper == u"a4")
        options.paper = Paper::A4Landscape;
    else if (!paper.isEmpty())
        return call.badOption(u"paper"_qs);
    return {};
}

Result<ExportOptions> optionsOf(const Invocation &call)
{
    ExportOptions options;
    const std::optional<ExportFormat> format = ExportService::formatOf(call.argument(1));
    if (!format)
        return Error{ErrorCode::UsageError, {{"reason", "csv, xlsx, pdf, zip: " + call.text(1)}}, "ending"};
    options.format = *format;
    options.allFields = !call.has(u"layout"_qs) && (*format == ExportFormat::Csv || *format == ExportFormat::Xlsx);
    if (call.has(u"layout"_qs))
        options.layout = call.optionText(u"layout"_qs);
    options.filter = call.optionText(u"filter"_qs);
    options.institution = call.optionText(u"institution"_qs);
    options.substitute = call.has(u"substitute"_qs);
    options.replaceFile = call.has(u"force"_qs);
    options.japanese = call.console.japanese;
    options.retired = Retired::Included;
    DAICHO_TRY(readStyle(call, options));
    return options;
}

JsonWriter outcomeDocument(const ExportOutcome &outcome)
{
    JsonWriter document;
    document.beginObject()
        .member("file", toText(outcome.file))
        .member("rows", outcome.rows)
        .member("selected", outcome.selected);
    document.member("pages", std::int64_t{outcome.pages}).key("lost_characters").beginArray();
    for (const LostCharacter &lost : outcome.lost) {
        document.beginObject()
            .member("code", lost.code)
            .member("field", lost.field)
            .member("character", lost.character);
        document.member("substitute", lost.substitute).endObject();
    }
    document.endArray().member("head", outcome.head.hash).endObject();
    return document;
}

void printOutcome(Console &console, const ExportOutcome &outcome)
{
    std::vector<std::vector<Text>> rows;
    for (const LostCharacter &lost : outcome.lost)
        rows.push_back({lost.code, lost.field, lost.character, "→", lost.substitute});
    console.data(textTable(rows));
    if (outcome.file.isEmpty())
        console.message(commandText(
            QT_TRANSLATE_NOOP("Command", "CP932 cannot hold these characters. Nothing was written; --substitute "
                                         "accepts what stands beside them, --encoding utf-8 keeps every character.")));
    else
        console.line(commandText(QT_TRANSLATE_NOOP("Command", "%1: %2 of %3 rows"))
                         .arg(outcome.file, QString::number(outcome.rows), QString::number(outcome.selected)));
    // A csv has no place for it, so whoever keeps one keeps this line with it.
    if (outcome.file.endsWith(u".csv"_qs, Qt::CaseInsensitive))
        console.message(commandText(QT_TRANSLATE_NOOP("Command", "Head of the registry: %1"))
                            .arg(toQString(printedHead(outcome.head))));
}

} // namespace

Result<ExitCode> runExport(Invocation &call)
{
    const Result<ExportOptions> options = optionsOf(call);
    if (!options)
        return options.error();
    const Result<std::unique_ptr<Registry>> registry = call.openShown(/*withIndex=*/false);
    if (!registry)
        return registry.error();
    ExportService service(**registry, call.pdf);
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Exporting")));
    const Result<ExportOutcome> outcome = service.exportTo(call.argument(1), *options, job);
    if (!outcome)
        return outcome.error();
    call.console.endProgress();
    if (!outcome->file.isEmpty())
        (*registry)->noteHandedOut("export", outcome->head, outcome->file);
    if (call.console.json)
        call.console.print(outcomeDocument(*outcome));
    else
        printOutcome(call.console, *outcome);
    return outcome->file.isEmpty() ? ExitCode::Findings : ExitCode::Done;
}

} // namespace daicho
