// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/figurereport.h"

#include "model/core/checkedfile.h"
#include "model/exchange/csvwriter.h"
#include "model/services/registry.h"

#include <QFileInfo>
#include <QLocale>

namespace daicho {

namespace {

QString translated(const char *source, int number = -1)
{
    return QCoreApplication::translate("Figures", source, nullptr, number);
}

Text csvLine(const std::vector<Text> &cells)
{
    Text line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Text cell = withFormulaGuard(cells[i]);
        for (std::size_t at = cell.find('"'); at != Text::npos; at = cell.find('"', at + 2))
            cell.insert(at, 1, '"');
        line += (i > 0 ? ",\"" : "\"") + cell + '"';
    }
    return line + "\r\n";
}

} // namespace

FigureSheet figureSheet(const FigureWords &words, const Figure &figure)
{
    FigureSheet sheet;
    sheet.figure = figure;
    sheet.title = toText(words.title(figure));
    sheet.heading = toText(words.rows(figure));
    sheet.sumLabel = toText(translated(QT_TRANSLATE_NOOP("Figures", "Sum")));
    sheet.note = toText(words.note(figure));
    for (const FigurePart &part : figure.rows) {
        sheet.rows.push_back(toText(words.part(figure, part, /*isRow=*/true)));
        if (const std::optional<int> step = words.step(figure, part, /*isRow=*/true))
            sheet.rowSteps.push_back(*step);
    }
    const bool isSingle = figure.columns.size() == 1;
    for (const FigurePart &part : figure.columns) {
        sheet.columns.push_back(toText(isSingle ? translated(QT_TRANSLATE_NOOP("Figures", "Assets"))
                                                : words.part(figure, part, /*isRow=*/false)));
        if (const std::optional<int> step = words.step(figure, part, /*isRow=*/false))
            sheet.columnSteps.push_back(*step);
    }
    return sheet;
}

QString countedWords(const Statistics &counted)
{
    const QLocale locale;
    const QString assets = translated(QT_TRANSLATE_NOOP("Figures", "%1 asset(s)"));
    const QString rest = counted.retired > 0 ? translated(QT_TRANSLATE_NOOP("Figures", "%1 retired left out"))
                                                   .arg(locale.toString(qlonglong(counted.retired)))
                                             : translated(QT_TRANSLATE_NOOP("Figures", "without retired assets"));
    return assets.arg(locale.toString(qlonglong(counted.assets))) + u"  " + rest;
}

FigureReport figureReport(const Registry &registry, const FigureWords &words, const Statistics &counted,
                          OrgUnitId scope, DateStyle dates)
{
    FigureReport report;
    report.title = toText(translated(QT_TRANSLATE_NOOP("Figures", "Figures of the information asset register")));
    report.body = registry.header().body;
    report.scope = toText(words.scope(scope));
    report.day = formatDate(registry.clock().today(), dates);
    report.counted = toText(countedWords(counted));
    report.registryHead = printedHead(registry.head());
    report.printedBy = registry.actor();
    for (const Figure &figure : counted.figures)
        report.sheets.push_back(figureSheet(words, figure));
    return report;
}

std::vector<std::vector<Text>> figureLines(const FigureSheet &sheet)
{
    const Figure &figure = sheet.figure;
    std::vector<std::vector<Text>> lines(1);
    lines.front().push_back(sheet.heading);
    lines.front().insert(lines.front().end(), sheet.columns.begin(), sheet.columns.end());
    if (sheet.hasRowSums())
        lines.front().push_back(sheet.sumLabel);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        std::vector<Text> &line = lines.emplace_back(std::vector<Text>{sheet.rows[row]});
        for (std::size_t column = 0; column < sheet.columns.size(); ++column)
            line.push_back(std::to_string(figure.count(row, column)));
        if (sheet.hasRowSums())
            line.push_back(std::to_string(figure.rowTotal(row)));
    }
    if (sheet.hasColumnSums()) {
        std::vector<Text> &line = lines.emplace_back(std::vector<Text>{sheet.sumLabel});
        for (std::size_t column = 0; column < sheet.columns.size(); ++column)
            line.push_back(std::to_string(figure.columnTotal(column)));
        if (sheet.hasRowSums())
            line.push_back(std::to_string(figure.total()));
    }
    return lines;
}

Result<void> writeFiguresCsv(const QString &path, bool replaceFile, std::span<const FigureSheet> sheets)
{
    if (!replaceFile && QFileInfo::exists(path))
        return Error{ErrorCode::FileExists, {{"file", toText(path)}}, "the file to write exists"};
    Text all = "\xEF\xBB\xBF";
    for (const FigureSheet &sheet : sheets) {
        all += (&sheet == sheets.data() ? "" : "\r\n") + csvLine({sheet.title});
        for (const std::vector<Text> &line : figureLines(sheet))
            all += csvLine(line);
    }
    const auto existing = replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    return writeChecked(path, existing, [&all](QIODevice &device) -> Result<void> {
        device.write(all.data(), static_cast<qint64>(all.size())); // short writes are noticed by the checked file
        return {};
    });
}

} // namespace daicho
