// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyexport.h"

#include "model/core/checkedfile.h"
#include "model/core/errorwords.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/xlsxwriter.h"
#include "model/services/recordlabels.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace daicho {

namespace {

/// Headers and the words of the sheet; the same in every format.
QString words(const char *text)
{
    return QCoreApplication::translate("HistoryExport", text);
}

constexpr const char *headers[] = {
    QT_TRANSLATE_NOOP("HistoryExport", "Entry"),  QT_TRANSLATE_NOOP("HistoryExport", "Time"),
    QT_TRANSLATE_NOOP("HistoryExport", "Person"), QT_TRANSLATE_NOOP("HistoryExport", "Act"),
    QT_TRANSLATE_NOOP("HistoryExport", "Record"), QT_TRANSLATE_NOOP("HistoryExport", "Field"),
    QT_TRANSLATE_NOOP("HistoryExport", "Before"), QT_TRANSLATE_NOOP("HistoryExport", "After"),
    QT_TRANSLATE_NOOP("HistoryExport", "Reason")};
constexpr int weights[] = {5, 17, 8, 9, 10, 10, 15, 15, 12};

/// Lines of the history as rows of a table, oldest first, made into words when they are asked for.
class HistoryTable final : public LedgerTable
{
public:
    HistoryTable(Head head, std::vector<HistoryLine> lines, const ValueStyle &style)
        : m_head(std::move(head)), m_lines(std::move(lines)), m_style(style)
    {
        for (std::size_t i = 0; i < std::size(headers); ++i)
            m_columns.push_back({.field = Field::Remarks, .header = toText(words(headers[i])), .weight = weights[i]});
        m_head.selected = static_cast<std::int64_t>(m_lines.size());
        m_head.all = m_head.selected;
    }

    const Head &head() const override { return m_head; }
    const std::vector<Column> &columns() const override { return m_columns; }
    Result<bool> next(std::vector<TextView> &cells) override
    {
        if (m_at == m_lines.size())
            return false;
        fill(m_lines[m_lines.size() - 1 - m_at]);
        ++m_at;
        cells.assign(m_cells.begin(), m_cells.end());
        return true;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    Result<void> seek(std::int64_t row) override
    {
        m_at = std::min(static_cast<std::size_t>(std::max<std::int64_t>(row, 0)), m_lines.size());
        return {};
    }

private:
    void fill(const HistoryLine &line)
    {
        const QDateTime at = QDateTime::fromString(toQString(line.at), Qt::ISODateWithMs).toLocalTime();
        m_cells = {'#' + std::to_string(line.seq),
                   formatDate(at.date(), m_head.dates) + ' ' + toText(at.toString(u"HH:mm:ss")),
                   line.actor,
                   toText(operationText(line.operation)),
                   line.code.empty() ? toText(errorWord("entity", line.entity)) + " #" + std::to_string(line.id)
                                     : line.code,
                   labelOf(line),
                   valueOf(line, line.before),
                   valueOf(line, line.after),
                   line.reason};
    }
    Text labelOf(const HistoryLine &line) const
    {
        const std::optional<RecordPlace> place = recordPlace(line.entity, line.field);
        return place ? toText(recordFieldLabel(place->kind, place->column, m_style.japanese)) : line.field;
    }
    Text valueOf(const HistoryLine &line, const Text &value) const
    {
        const std::optional<RecordPlace> place = recordPlace(line.entity, line.field);
        return place ? toText(recordValueText(place->kind, place->column, value, m_style)) : value;
    }

    Head m_head;
    std::vector<HistoryLine> m_lines; ///< newest first
    ValueStyle m_style;
    std::vector<Column> m_columns;
    std::vector<Text> m_cells;
    std::size_t m_at = 0;
};

/// What was looked for, as it stands on the paper.
Text filterWords(const HistoryExportOptions &options)
{
    QStringList parts;
    const auto add = [&parts](const char *label, const QString &value) {
        if (!value.isEmpty())
            parts.append(words(label) + u' ' + value);
    };
    add(QT_TRANSLATE_NOOP("HistoryExport", "asset"), toQString(options.code));
    add(QT_TRANSLATE_NOOP("HistoryExport", "from"), toQString(options.query.since));
    add(QT_TRANSLATE_NOOP("HistoryExport", "before"), toQString(options.query.until));
    add(QT_TRANSLATE_NOOP("HistoryExport", "person"), toQString(options.query.actor));
    if (!options.query.operation.empty())
        add(QT_TRANSLATE_NOOP("HistoryExport", "act"), operationText(options.query.operation));
    return toText(parts.join(u"、"));
}

LedgerTable::Head headOf(const Registry &registry, const HistoryExportOptions &options)
{
    LedgerTable::Head head;
    const QDate today = registry.clock().today();
    head.title = toText(words(QT_TRANSLATE_NOOP("HistoryExport", "History of the register")));
    head.body = registry.header().body;
    head.fiscalYear = fiscalYearLabel(fiscalYearOf(today));
    head.filter = filterWords(options);
    head.printedOn = formatDate(today, options.dates);
    head.printedBy = registry.actor();
    head.registryHead = printedHead(registry.head());
    head.scheme = registry.ledgerScheme().name;
    head.dates = options.dates;
    return head;
}

struct Report
{
    QString path;
    QString registry;
    HistoryExportOptions options;
    LedgerTable::Head head;
    HistoryHead registryHead;
    std::shared_ptr<LedgerWriter> writer;

    Result<ExportOutcome> run(const JobControl &job) const
    {
        Result<std::vector<HistoryLine>> lines = HistoryService::readLines(registry, options.code, options.query, job);
        if (!lines)
            return lines.error();
        ValueStyle style{options.japanese, options.dates};
        if (ExportService::formatOf(path) == ExportFormat::Csv)
            style.longest = 0; // pages and cells have an end
        HistoryTable table(head, std::move(*lines), style);
        ExportOutcome outcome;
        outcome.selected = table.head().selected;
        outcome.head = registryHead;
        const auto existing = options.replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
        DAICHO_TRY(writeChecked(path, existing, [&](QIODevice &device) -> Result<void> {
            const Result<WriteOutcome> written = writer->write(table, device, job);
            if (!written)
                return written.error();
            outcome.rows = written->rows;
            outcome.pages = written->pages;
            if (written->rows == outcome.selected)
                return {};
            return Error{ErrorCode::RowsMissing,
                         {{"written", std::to_string(written->rows)}, {"expected", std::to_string(outcome.selected)}},
                         "rows of the history missing"};
        }));
        outcome.file = path;
        return outcome;
    }
};

std::shared_ptr<LedgerWriter> writerFor(const QString &path, const std::shared_ptr<PaperWriter> &pdf)
{
    const std::optional<ExportFormat> format = ExportService::formatOf(path);
    if (format == ExportFormat::Csv)
        return std::make_shared<CsvWriter>(CsvOptions{});
    if (format == ExportFormat::Xlsx)
        return std::make_shared<XlsxWriter>();
    return format == ExportFormat::Pdf ? pdf : nullptr;
}

} // namespace

HistoryExport::HistoryExport(const Registry &registry, std::shared_ptr<PaperWriter> pdf)
    : m_registry(registry), m_pdf(std::move(pdf))
{
}

Result<ExportJob> HistoryExport::prepare(const QString &path, const HistoryExportOptions &options) const
{
    Report report;
    report.path = path;
    report.registry = m_registry.path();
    report.options = options;
    report.head = headOf(m_registry, options);
    report.registryHead = m_registry.head();
    report.writer = writerFor(path, m_pdf);
    if (report.writer == nullptr)
        return Error{ErrorCode::UnsupportedFile, {{"file", toText(path)}}, "csv, xlsx or pdf"};
    return ExportJob([report](const JobControl &job) { return report.run(job); });
}

} // namespace daicho
