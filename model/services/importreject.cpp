// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows that an import refused, as a file to be mended and brought in again.

#include "model/core/checkedfile.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/xlsxwriter.h"
#include "model/services/importservice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

/// The rejected rows as a table: the columns of the file, then the reasons. Cells are without the apostrophes of our
/// own csv; the writer of a csv puts them back.
class RejectTable final : public LedgerTable
{
public:
    RejectTable(const ImportPlan &plan, bool asCsv) : m_plan(plan)
    {
        const bool isCsv = !plan.encoding.empty();
        const bool own = std::any_of(plan.columns.begin(), plan.columns.end(),
                                     [](const ImportColumn &column) { return column.field == Field::Revision; });
        m_guarded = own && isCsv;
        m_reasonHeader = toText(rejectReasonHeader());
        m_width = plan.columns.size();
        // A file of rejects that was mended in part brings its column of reasons along.
        if (m_width > 0 && plan.columns.back().header == m_reasonHeader)
            --m_width;
        for (std::size_t i = 0; i < m_width; ++i)
            addColumn(plan.columns[i].header);
        // The mark by which reading takes the apostrophes off again, where there will be some.
        m_marked = asCsv && !own && needsMark();
        if (m_marked)
            addColumn(fieldInfo(Field::Revision).id);
        addColumn(m_reasonHeader);
        m_head.title = m_reasonHeader;
        m_head.selected = m_head.all = static_cast<std::int64_t>(plan.rejectedCells.size());
    }

    const Head &head() const override { return m_head; }
    const std::vector<Column> &columns() const override { return m_columns; }

    Result<bool> next(std::vector<TextView> &cells) override
    {
        if (m_row == m_plan.rejectedCells.size())
            return false;
        const std::vector<Text> &source = m_plan.rejectedCells[m_row];
        m_cells.assign(m_columns.size(), {});
        for (std::size_t i = 0; i < std::min(m_width, source.size()); ++i)
            m_cells[i] = cell(source[i]);
        m_cells.back() = reasons(m_plan.rejectedRowNumbers[m_row]);
        cells.assign(m_cells.begin(), m_cells.end());
        ++m_row;
        return true;
    }

    Result<void> rewind() override
    {
        m_row = 0;
        m_reject = 0;
        return {};
    }

private:
    void addColumn(const Text &header)
    {
        Column column;
        column.field = Field::Remarks;
        column.header = header;
        m_columns.push_back(std::move(column));
    }

    bool needsMark() const
    {
        return std::any_of(m_plan.rejectedCells.begin(), m_plan.rejectedCells.end(), [](const std::vector<Text> &row) {
            return std::any_of(row.begin(), row.end(), [](const Text &cell) { return needsFormulaGuard(cell); });
        });
    }

    Text cell(const Text &raw) const { return m_guarded && raw.starts_with('\'') ? withoutFormulaGuard(raw) : raw; }

    /// All reasons of a row; rejects are in the order of rows.
    Text reasons(std::int64_t line)
    {
        Text all;
        for (; m_reject < m_plan.rejects.size() && m_plan.rejects[m_reject].row == line; ++m_reject)
            all += (all.empty() ? "" : "\n") + toText(rejectText(m_plan.rejects[m_reject]));
        return all;
    }

    const ImportPlan &m_plan;
    Head m_head;
    std::vector<Column> m_columns;
    Text m_reasonHeader;
    std::size_t m_width = 0; ///< columns of the file
    bool m_guarded = false;
    bool m_marked = false;
    std::size_t m_row = 0;
    std::size_t m_reject = 0;
    std::vector<Text> m_cells;
};

struct RuleSentence
{
    const char *rule;
    const char *sentence; ///< with {value} and {column}
};

constexpr RuleSentence sentences[] = {
    {"unknown-axis",
     QT_TRANSLATE_NOOP("Import", "“{value}” stands in column “{column}”, but the institution of this row does not "
                                 "rate on that axis. Leave the cell blank.")},
    {"unknown-level",
     QT_TRANSLATE_NOOP("Import", "“{value}” in column “{column}” is no level of the classification scheme. Write "
                                 "one of its levels, or － for not applicable.")},
    {"unknown-unit",
     QT_TRANSLATE_NOOP("Import", "There is no org unit “{value}”. Write its full path or a unique name, or "
                                 "have missing units created.")},
    {"unknown-institution",
     QT_TRANSLATE_NOOP("Import", "There is no institution “{value}”. Write one of the registry.")},
    {"unknown-kind",
     QT_TRANSLATE_NOOP("Import", "“{value}” is no kind of asset. Write one of the six kinds, or leave the "
                                 "cell blank for information.")},
    {"unknown-zone", QT_TRANSLATE_NOOP("Import", "There is no network zone “{value}”. Write one of the registry.")},
    {"unknown-value", QT_TRANSLATE_NOOP("Import", "“{value}” is none of the values that column “{column}” can have.")},
    {"bad-date",
     QT_TRANSLATE_NOOP("Import", "“{value}” in column “{column}” is no date. Write it like 2026-04-01, 2026/4/1 or "
                                 "R8.4.1.")},
    {"bad-number",
     QT_TRANSLATE_NOOP("Import", "“{value}” in column “{column}” is no whole number of at most ten digits.")},
    {"required", QT_TRANSLATE_NOOP("Import", "The row lacks a value that every asset needs (column “{column}”).")},
    {"ambiguous",
     QT_TRANSLATE_NOOP("Import", "“{value}” in column “{column}” means more than one. Write a code, or the full path "
                                 "of the unit.")},
    {"duplicate-code",
     QT_TRANSLATE_NOOP("Import", "An earlier row of the file has the code “{value}” already. Give this row "
                                 "a code of its own.")},
    {"individual-number",
     QT_TRANSLATE_NOOP("Import", "Column “{column}” holds an individual number (My Number). Take it out; "
                                 "it must not stand in the ledger.")},
    {"too-long",
     QT_TRANSLATE_NOOP("Import", "The text in column “{column}” is longer than 32,767 characters. Shorten it.")},
    {"control-character",
     QT_TRANSLATE_NOOP("Import", "Column “{column}” holds a line break or another character that this "
                                 "field cannot have. Take it out.")},
};

constexpr int longestShown = 60; ///< characters of a value inside a sentence

QString shortened(const Text &value)
{
    const QString text = toQString(value).simplified();
    return text.size() <= longestShown ? text : text.left(longestShown - 1) + u'…';
}

/// Of a field that the file has no column for.
QString fieldWords(const Text &id)
{
    const std::optional<Field> field = fieldNamed(id);
    if (!field)
        return toQString(id);
    const FieldInfo &info = fieldInfo(*field);
    const bool japanese = QLocale().language() == QLocale::Japanese;
    return QString::fromUtf8(japanese ? info.label : info.englishLabel);
}

} // namespace

QString rejectReasonHeader()
{
    return QCoreApplication::translate("Import", "Why not brought in");
}

QString rejectText(const ImportReject &reject)
{
    const auto sentence = std::find_if(std::begin(sentences), std::end(sentences),
                                       [&](const RuleSentence &row) { return row.rule == reject.rule; });
    if (sentence == std::end(sentences))
        return toQString(reject.rule);
    const QString column = reject.column.empty() ? fieldWords(reject.field) : toQString(reject.column).simplified();
    // The value last: it may hold anything, even the name of a place in the sentence.
    return QCoreApplication::translate("Import", sentence->sentence)
        .replace(QLatin1StringView("{column}"), column)
        .replace(QLatin1StringView("{value}"), shortened(reject.value));
}

Result<void> ImportService::writeRejects(const ImportPlan &plan, const QString &path, bool replace)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool asCsv = ending == QLatin1StringView("csv");
    if (!asCsv && ending != QLatin1StringView("xlsx"))
        return Error{ErrorCode::UnsupportedFile, {{"file", toText(path)}}, "rejects are written as csv or xlsx"};
    const auto existing = replace ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    return writeChecked(path, existing, [&](QIODevice &device) -> Result<void> {
        RejectTable table(plan, asCsv);
        CsvWriter csv{CsvOptions{}};
        XlsxWriter xlsx;
        LedgerWriter &writer = asCsv ? static_cast<LedgerWriter &>(csv) : xlsx;
        const Result<WriteOutcome> written = writer.write(table, device, {});
        if (!written)
            return written.error();
        if (written->rows != table.head().selected)
            return Error{ErrorCode::RowsMissing, {{"file", toText(path)}}, "not every rejected row was written"};
        return {};
    });
}

} // namespace daicho
