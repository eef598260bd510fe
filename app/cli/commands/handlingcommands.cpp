// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/assethandling.h"
#include "model/services/assetlabels.h"

#include <QFileInfo>

namespace daicho {

void declareLabels(QCommandLineParser &words)
{
    const auto option = [&words](const QString &name, const char *text, const QString &value = {},
                                 const QString &standard = {}) {
        words.addOption({name, commandText(text), value, standard});
    };
    option(u"filter"_qs, QT_TRANSLATE_NOOP("Command", "Only assets that match; without it all that are in use."),
           u"EXPR"_qs);
    option(u"institution"_qs, QT_TRANSLATE_NOOP("Command", "Only assets of this institution."), u"NAME"_qs);
    option(u"sheet"_qs, QT_TRANSLATE_NOOP("Command", "Sheet of labels by its number of faces: 12, 24 or 65."),
           u"FACES"_qs, u"24"_qs);
    option(u"start"_qs, QT_TRANSLATE_NOOP("Command", "Face on which the first label goes, counted along the rows."),
           u"NUMBER"_qs, u"1"_qs);
    option(u"outline"_qs, QT_TRANSLATE_NOOP("Command", "Print the edges of the labels, to cut them out."));
    option(u"mark"_qs, QT_TRANSLATE_NOOP("Command", "Handling mark on each label."), u"TEXT"_qs, u"取扱注意"_qs);
    option(u"date-style"_qs, QT_TRANSLATE_NOOP("Command", "iso, wareki or both."), u"STYLE"_qs, u"wareki"_qs);
    option(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
}

void addHandling(JsonWriter &document, const Registry &registry, const Asset &asset)
{
    const Scheme &scheme = schemeFor(registry, asset);
    const Handling handling = handlingOf(registry, asset);
    document.key("handling").beginArray();
    for (const HandlingDemand &demand : handling.demands) {
        document.beginObject()
            .member("stage", demand.stage)
            .member("rule", demand.rule)
            .member("because", becauseText(demand, scheme));
        document.member("source", demand.source).member("strength", demand.strength);
        document.member("suggestion", demand.grade == EvidenceGrade::C).endObject();
    }
    document.endArray().key("handling_unknown").beginArray();
    for (const UnknownHandling &unknown : handling.unknown) {
        document.beginObject().member("axis", unknown.axis).key("stages").beginArray();
        for (const Text &stage : unknown.stages)
            document.value(stage);
        document.endArray().endObject();
    }
    document.endArray();
}

namespace {

Result<void> requirePdf(const Invocation &call, qsizetype argument)
{
    if (QFileInfo(call.argument(argument)).suffix().compare(u"pdf"_qs, Qt::CaseInsensitive) == 0)
        return {};
    return Error{ErrorCode::UsageError, {{"reason", "pdf: " + call.text(argument)}}, "ending"};
}

/// The stages in words, and what is not known.
Text handlingText(const Registry &registry, const Asset &asset)
{
    const Result<AssetCard> sheet = handlingSheet(registry, asset.id, {});
    if (!sheet)
        return {};
    std::vector<std::vector<Text>> rows;
    for (const AssetCard::Section &section : sheet->sections) {
        for (const AssetCard::Line &line : section.lines) {
            QString value = toQString(line.value);
            for (qsizetype from = 0; const QString &part : value.split(u'\n')) {
                rows.push_back({from == 0 ? line.label : Text(), toText(part)});
                ++from;
            }
        }
    }
    return textTable(rows);
}

Result<ExitCode> printSheet(Invocation &call, Registry &registry, const Asset &asset)
{
    DAICHO_TRY(registry.permissions().require(Permission::Print));
    const Result<CardOptions> options = cardOptionsOf(call);
    if (!options)
        return options.error();
    const Result<AssetCard> sheet = handlingSheet(registry, asset.id, *options);
    if (!sheet)
        return sheet.error();
    const Result<std::shared_ptr<PrintedPages>> pages = call.pdf->cardPages(*sheet);
    if (!pages)
        return pages.error();
    const QString path = call.argument(2);
    const Result<WriteOutcome> outcome = writePdf(path, call.has(u"force"_qs), *call.pdf, **pages);
    if (!outcome)
        return outcome.error();
    registry.noteHandedOut("print", registry.head(), path);
    JsonWriter document;
    document.beginObject().member("file", toText(path)).member("code", sheet->code);
    document.member("pages", std::int64_t{outcome->pages}).member("head", registry.head().hash);
    addHandling(document, registry, asset);
    document.endObject();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "%1: handling sheet of %2, pages: %3"))
                              .arg(path, toQString(sheet->code), QString::number(outcome->pages)));
    return ExitCode::Done;
}

Result<LabelOptions> labelOptionsOf(const Invocation &call)
{
    LabelOptions options;
    options.sheet = call.optionText(u"sheet"_qs);
    bool isNumber = false;
    options.start = call.option(u"start"_qs).toInt(&isNumber);
    if (!isNumber)
        return call.badOption(u"start"_qs);
    options.withOutline = call.has(u"outline"_qs);
    options.mark = call.optionText(u"mark"_qs);
    const QString dates = call.option(u"date-style"_qs);
    if (dates == u"iso")
        options.dates = DateStyle::Iso;
    else if (dates == u"both")
        options.dates = DateStyle::Both;
    else if (dates != u"wareki")
        return call.badOption(u"date-style"_qs);
    return options;
}

void sayLabels(Invocation &call, const Registry &registry, const PrintedPages &pages, std::size_t labels)
{
    const std::vector<Text> &tooLong = pages.facts().tooLong;
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("file", call.text(1)).member("labels", static_cast<std::int64_t>(labels));
        document.member("pages", std::int64_t{pages.count()}).key("too_long").beginArray();
        for (const Text &code : tooLong)
            document.value(code);
        document.endArray().member("head", registry.head().hash).endObject();
        call.console.print(document);
        return;
    }
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "%1: labels: %2, pages: %3"))
                          .arg(call.argument(1), QString::number(labels), QString::number(pages.count())));
    for (const Text &code : tooLong)
        call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "%1: too long for this label even with the "
                                                                      "smallest letters (5 pt); it ends with “…”"))
                                 .arg(toQString(code)));
}

} // namespace

Result<ExitCode> runHandling(Invocation &call)
{
    const bool isPaper = call.arguments.size() > 2;
    if (isPaper)
        DAICHO_TRY(requirePdf(call, 2));
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    if (isPaper)
        return printSheet(call, **registry, *asset);
    if (!call.console.json) {
        call.console.data(handlingText(**registry, *asset));
        return ExitCode::Done;
    }
    JsonWriter document;
    document.beginObject().member("code", asset->text(Field::Code)).member("name", asset->text(Field::Name));
    addHandling(document, **registry, *asset);
    document.endObject();
    call.console.print(document);
    return ExitCode::Done;
}

Result<ExitCode> runLabels(Invocation &call)
{
    DAICHO_TRY(requirePdf(call, 1));
    const Result<LabelOptions> options = labelOptionsOf(call);
    if (!options)
        return options.error();
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    DAICHO_TRY((*registry)->permissions().require(Permission::Print));
    ExportOptions which;
    which.format = ExportFormat::Pdf;
    which.filter = call.optionText(u"filter"_qs);
    which.institution = call.optionText(u"institution"_qs);
    Result<LabelRequest> request = labelRequest(**registry, which, *options);
    if (!request)
        return request.error();
    const std::size_t labels = request->labels.size();
    const Result<std::shared_ptr<PrintedPages>> pages = call.pdf->labelPages(std::move(*request));
    if (!pages)
        return pages.error();
    const Result<WriteOutcome> outcome = writePdf(call.argument(1), call.has(u"force"_qs), *call.pdf, **pages);
    if (!outcome)
        return outcome.error();
    (*registry)->noteHandedOut("print", (*registry)->head(), call.argument(1));
    sayLabels(call, **registry, **pages, labels);
    return (*pages)->facts().tooLong.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace daicho
