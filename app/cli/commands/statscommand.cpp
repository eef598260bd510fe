// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/assetcard.h"
#include "model/services/figurereport.h"
#include "model/services/ratinghistory.h"

namespace daicho {

namespace {

Error wrongWords(const char *reason)
{
    return {ErrorCode::UsageError, {{"reason", reason}}, "stats"};
}

/// What is asked for beside `--by`.
struct FigureCall
{
    StatisticsQuery query;
    DateStyle dates = DateStyle::Iso;
    std::optional<FigureKind> kind;
};

Result<OrgUnitId> scopeOf(const Registry &registry, const Invocation &call)
{
    if (call.has(u"unit"_qs))
        return unitOption(call, registry);
    const Text written = call.optionText(u"institution"_qs);
    const OrgUnitId institution = registry.organisation().findInstitution(written);
    if (written.empty() || institution.isValid())
        return institution;
    return Error{
        ErrorCode::Invalid, {{"field", "institution"}, {"value", written}, {"rule", "unknown-institution"}}, "stats"};
}

Result<FigureCall> figureCall(const Registry &registry, const Invocation &call)
{
    FigureCall wanted;
    wanted.query.japanese = call.console.japanese;
    wanted.dates = call.console.japanese ? DateStyle::Both : DateStyle::Iso;
    const Result<OrgUnitId> scope = scopeOf(registry, call);
    if (!scope)
        return scope.error();
    wanted.query.scope = *scope;
    if (call.has(u"axis"_qs)) {
        const std::optional<Field> axis = fieldNamed(call.optionText(u"axis"_qs));
        if (!axis || !axisOf(*axis) || registry.ledgerScheme().axis(*axisOf(*axis)) == nullptr)
            return call.badOption(u"axis"_qs);
        wanted.query.axis = *axis;
    }
    if (call.has(u"figure"_qs)) {
        wanted.kind = figureKindNamed(call.optionText(u"figure"_qs));
        if (!wanted.kind)
            return call.badOption(u"figure"_qs);
    }
    return wanted;
}

bool isWanted(const Figure &figure, const FigureCall &wanted)
{
    return !wanted.kind ||
           (figure.kind == *wanted.kind && (figure.kind != FigureKind::Levels || figure.field == wanted.query.axis));
}

Result<Statistics> counted(const Registry &registry, const FigureCall &wanted)
{
    Statistics all = countAssets(registry, wanted.query);
    if (!wanted.kind || *wanted.kind == FigureKind::Rated) {
        const Result<RatingHistory> history = readRatingHistory(registry);
        if (!history)
            return history.error();
        insertRatedFigure(all, ratedFigure(registry, **history, wanted.query));
    }
    std::erase_if(all.figures, [&wanted](const Figure &figure) { return !isWanted(figure, wanted); });
    return all;
}

void addParts(JsonWriter &document, const char *key, const std::vector<FigurePart> &parts,
              const std::vector<Text> &words)
{
    document.key(key).beginArray();
    for (std::size_t i = 0; i < parts.size(); ++i)
        document.beginObject().member("value", parts[i].value).member("label", words[i]).endObject();
    document.endArray();
}

/// Filters are words of `list --filter`; together with the scope they find the assets of a number.
void addCells(JsonWriter &document, const Figure &figure)
{
    document.key("counts").beginArray();
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        document.beginArray();
        for (std::size_t column = 0; column < figure.columns.size(); ++column)
            document.value(figure.count(row, column));
        document.endArray();
    }
    document.endArray().key("filters").beginArray();
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        document.beginArray();
        for (std::size_t column = 0; column < figure.columns.size(); ++column) {
            const std::optional<FigureSearch> search = figure.search(row, column);
            document.value(search ? search->filter : Text());
        }
        document.endArray();
    }
    document.endArray();
}

void printFigures(Invocation &call, const FigureReport &report)
{
    if (!call.console.json) {
        for (const FigureSheet &sheet : report.sheets)
            call.console.data(sheet.title + "\n" + textTable(figureLines(sheet)) + "\n");
        return;
    }
    JsonWriter document;
    document.beginArray();
    for (const FigureSheet &sheet : report.sheets) {
        document.beginObject().member("figure", figureKindId(sheet.figure.kind)).member("title", sheet.title);
        document.member("scope", report.scope);
        addParts(document, "rows", sheet.figure.rows, sheet.rows);
        addParts(document, "columns", sheet.figure.columns, sheet.columns);
        addCells(document, sheet.figure);
        document.endObject();
    }
    call.console.print(document.endArray());
}

Result<void> writeReport(Invocation &call, const FigureReport &report)
{
    const QString path = call.option(u"report"_qs);
    const bool isForced = call.has(u"force"_qs);
    if (path.endsWith(u".csv"_qs, Qt::CaseInsensitive))
        return writeFiguresCsv(path, isForced, report.sheets);
    if (call.pdf == nullptr || !path.endsWith(u".pdf"_qs, Qt::CaseInsensitive))
        return Error{ErrorCode::UnsupportedFile, {{"file", toText(path)}, {"reason", "pdf, csv"}}, "stats --report"};
    const Result<std::shared_ptr<PrintedPages>> pages = call.pdf->figurePages(report);
    if (!pages)
        return pages.error();
    const Result<WriteOutcome> outcome = writePdf(path, isForced, *call.pdf, **pages);
    return outcome ? Result<void>() : Result<void>(outcome.error());
}

Result<ExitCode> runFigures(Invocation &call, const Registry &registry)
{
    const Result<FigureCall> wanted = figureCall(registry, call);
    if (!wanted)
        return wanted.error();
    const Result<Statistics> all = counted(registry, *wanted);
    if (!all)
        return all.error();
    if (all->figures.empty())
        return wrongWords("the scheme has no such figure");
    const FigureWords words(registry, call.console.japanese, wanted->dates);
    const FigureReport report = figureReport(registry, words, *all, wanted->query.scope, wanted->dates);
    if (!call.has(u"report"_qs)) {
        printFigures(call, report);
        return ExitCode::Done;
    }
    DAICHO_TRY(writeReport(call, report));
    call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "%n figure(s) written"))
                             .replace(u"%n"_qs, QString::number(report.sheets.size())));
    return ExitCode::Done;
}

Result<ExitCode> runTally(Invocation &call, const Registry &registry, const std::vector<Field> &fields)
{
    const Result<Permutation> rows = selection(registry, call);
    if (!rows)
        return rows.error();
    std::vector<std::tuple<Text, Text, std::int64_t>> counts;
    if (fields.size() == 2) {
        counts = registry.index().tally(*rows, fields.front(), fields.back());
    } else {
        for (const auto &[value, count] : registry.index().tally(*rows, fields.front()).counts)
            counts.emplace_back(value, Text(), count);
    }
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> lines;
    for (const auto &[first, second, count] : counts) {
        document.beginObject().member(fieldInfo(fields.front()).id, first);
        if (fields.size() == 2)
            document.member(fieldInfo(fields.back()).id, second);
        document.member("count", count).endObject();
        lines.push_back({first, second, std::to_string(count)});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(lines));
    return ExitCode::Done;
}

} // namespace

void declareStats(QCommandLineParser &words)
{
    declareAsOf(words);
    const auto option = [&words](const QString &name, const char *text, const QString &value,
                                 const QString &standard = {}) {
        words.addOption({name, commandText(text), value, standard});
    };
    option(u"by"_qs, QT_TRANSLATE_NOOP("Command", "One field or two."), u"A,B"_qs, u"c"_qs);
    option(u"filter"_qs, QT_TRANSLATE_NOOP("Command", "Only assets that match; without it all, retired ones too."),
           u"EXPR"_qs);
    option(u"figure"_qs,
           QT_TRANSLATE_NOOP("Command", "A figure of the page of figures, without retired assets: levels, units, "
                                        "unrated, heat, rated, findings, kinds, zones, media, personal-info, personal "
                                        "or due."),
           u"NAME"_qs);
    option(u"axis"_qs, QT_TRANSLATE_NOOP("Command", "The axis of levels and units."), u"AXIS"_qs);
    option(u"institution"_qs, QT_TRANSLATE_NOOP("Command", "Only assets of this institution."), u"NAME"_qs);
    option(u"unit"_qs, QT_TRANSLATE_NOOP("Command", "Only assets of this unit and those below it."), u"PATH"_qs);
    option(u"report"_qs, QT_TRANSLATE_NOOP("Command", "Writes all figures, or that of --figure, to a pdf or csv."),
           u"OUT"_qs);
    words.addOption({u"force"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Replace an existing file."))});
}

Result<ExitCode> runStats(Invocation &call)
{
    const bool isFigure = call.has(u"figure"_qs) || call.has(u"report"_qs);
    if (isFigure && (call.has(u"by"_qs) || call.has(u"filter"_qs)))
        return wrongWords("--figure and --report without --by and --filter");
    const Result<std::vector<Field>> fields = fieldList(call.option(u"by"_qs));
    if (!fields)
        return fields.error();
    if (fields->empty() || fields->size() > 2)
        return wrongWords("--by A or A,B");
    const Result<std::unique_ptr<Registry>> registry = call.openShown();
    if (!registry)
        return registry.error();
    return isFigure ? runFigures(call, **registry) : runTally(call, **registry, *fields);
}

} // namespace daicho
