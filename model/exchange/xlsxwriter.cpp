// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxwriter.h"

#include "model/core/dictionary.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/inputerror.h"
#include "model/exchange/utf8.h"
#include "model/exchange/xlsxpages.h"
#include "model/exchange/xlsxvalues.h"
#include "model/exchange/xmltext.h"
#include "model/exchange/ziparchive.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace daicho {
namespace {

using namespace xlsx;

constexpr std::size_t chunk = 256 * 1024;
constexpr std::int64_t longestCell = 32'767;
constexpr std::int64_t rowsPerLook = 256; ///< how often a stop is asked for

void appendNumber(std::uint64_t value, std::string &out)
{
    std::array<char, 20> digits{};
    const auto done = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), done.ptr);
}

/// Digits without leading zero, few enough to be exact in a spreadsheet.
bool isWholeNumber(TextView text)
{
    return !text.empty() && text.size() <= 15 && (text[0] != '0' || text.size() == 1) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Makes the rows of the sheet. Each distinct text and date is looked at once; a cell then costs
/// one lookup and a few copied bytes.
class SheetText
{
public:
    explicit SheetText(const std::vector<LedgerTable::Column> &columns) : m_columns(columns)
    {
        for (std::size_t i = 0; i < columns.size(); ++i)
            m_starts.push_back("<c r=\"" + columnLetters(static_cast<int>(i + 1)));
    }

    Result<void> addHeader()
    {
        beginRow();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto code = codeOf(m_columns[i].header, i);
            if (!code)
                return code.error();
            appendShared(i, Style::Header, *code);
        }
        out += "</row>";
        return {};
    }

    Result<void> addRow(const std::vector<TextView> &cells)
    {
        beginRow();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty())
                DAICHO_TRY(addCell(i, cells[i]));
        }
        out += "</row>";
        return {};
    }

    const Dictionary &texts() const { return m_texts; }
    std::int64_t rows() const { return m_row - 1; }

    std::string out;

private:
    void beginRow()
    {
        ++m_row;
        m_rowDigits = std::to_string(m_row);
        out += "<row r=\"" + m_rowDigits + "\">";
    }

    Result<void> addCell(std::size_t column, TextView text)
    {
        const CellType type = m_columns[column].type;
        if (type == CellType::Number && isWholeNumber(text)) {
            appendValue(column, Style::Number, text);
            return {};
        }
        if (type == CellType::Date) {
            const int serial = serialOf(text);
            if (serial > 0) {
                appendValue(column, Style::Date, std::to_string(serial));
                return {};
            }
        }
        const auto code = codeOf(text, column);
        if (!code)
            return code.error();
        appendShared(column, m_guarded[*code] ? Style::GuardedText : Style::Text, *code);
        return {};
    }

    /// The code of a text among the shared strings; what is to know about it is found out once.
    Result<std::uint32_t> codeOf(TextView text, std::size_t column)
    {
        const std::uint32_t code = m_texts.code(text);
        if (code < m_guarded.size())
            return code;
        m_guarded.push_back(needsFormulaGuard(text));
        if (std::cmp_greater(text.size(), longestCell) && utf8::utf16Units(text) > longestCell)
            return cellError(ErrorCode::LimitExceeded, reasons::xlsxCellSize,
                             columnLetters(static_cast<int>(column + 1)) + m_rowDigits);
        return code;
    }

    /// Serial number of an ISO date, 0 for text that stays text.
    int serialOf(TextView text)
    {
        const std::uint32_t code = m_dates.code(text);
        if (code >= m_serials.size())
            m_serials.push_back(serialOfIsoDate(text).value_or(0));
        return m_serials[code];
    }

    void appendValue(std::size_t column, Style style, TextView value)
    {
        out += m_starts[column];
        out += m_rowDigits;
        out += "\" s=\"";
        out += static_cast<char>('0' + static_cast<int>(style));
        out += "\"><v>";
        out += value;
        out += "</v></c>";
    }

    void appendShared(std::size_t column, Style style, std::uint32_t code)
    {
        out += m_starts[column];
        out += m_rowDigits;
        out += "\" s=\"";
        out += static_cast<char>('0' + static_cast<int>(style));
        out += "\" t=\"s\"><v>";
        appendNumber(code, out);
        out += "</v></c>";
    }

    const std::vector<LedgerTable::Column> &m_columns;
    std::vector<Text> m_starts;
    Dictionary m_texts;
    std::vector<bool> m_guarded; ///< per text: a spreadsheet would read a formula
    Dictionary m_dates;
    std::vector<int> m_serials;
    std::int64_t m_row = 0;
    Text m_rowDigits;
};

Result<void> put(QIODevice &device, TextView bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    if (device.write(bytes.data(), size) != size)
        return Error{ErrorCode::InputOutput, {}, toText(device.errorString())};
    return {};
}

Result<void> flush(std::string &bytes, QIODevice &device)
{
    DAICHO_TRY(put(device, bytes));
    bytes.clear();
    return {};
}

class WorkbookText
{
public:
    WorkbookText(LedgerTable &table, const JobControl &job) : m_table(table), m_job(job), m_sheet(table.columns()) {}

    Result<void> writeSheet(QIODevice &device)
    {
        const std::size_t columns = m_table.columns().size();
        m_sheet.out = sheetHeadXml(m_table.columns());
        DAICHO_TRY(m_sheet.addHeader());
        std::vector<TextView> cells;
        for (;;) {
            const auto more = m_table.next(cells);
            if (!more)
                return more.error();
            if (!*more)
                break;
            DAICHO_TRY(checkRow());
            DAICHO_TRY(m_sheet.addRow(cells));
            if (m_sheet.out.size() >= chunk)
                DAICHO_TRY(flush(m_sheet.out, device));
        }
        m_sheet.out += sheetTailXml(m_table.head(), columns, m_sheet.rows());
        return flush(m_sheet.out, device);
    }

    Result<void> writeSharedStrings(QIODevice &device) const
    {
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        const Dictionary &texts = m_sheet.texts();
        for (std::uint32_t code = 0; code < texts.size(); ++code) {
            if (m_job.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            appendItem(texts.text(code), out);
            if (out.size() >= chunk)
                DAICHO_TRY(flush(out, device));
        }
        out += "</sst>";
        return put(device, out);
    }

    std::int64_t rows() const { return m_sheet.rows(); }

private:
    Result<void> checkRow()
    {
        const std::int64_t done = m_sheet.rows();
        if (done + 1 >= lastRow)
            return cellError(ErrorCode::LimitExceeded, reasons::xlsxRows, "A" + std::to_string(lastRow + 1));
        if (done % rowsPerLook != 0)
            return {};
        if (m_job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        m_job.progress(done, m_table.head().selected);
        return {};
    }

    static void appendItem(TextView text, std::string &out)
    {
        // Without the mark, readers may drop spaces and line breaks at the ends.
        const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        const bool kept = !text.empty() && (isSpace(text.front()) || isSpace(text.back()));
        out += kept ? "<si><t xml:space=\"preserve\">" : "<si><t>";
        xmltext::appendEscaped(text, out);
        out += "</t></si>";
    }

    LedgerTable &m_table;
    const JobControl &m_job;
    SheetText m_sheet;
};

Result<void> addText(ZipWriter &zip, const QString &name, const Text &text)
{
    return zip.add(name, [&text](QIODevice &device) { return put(device, text); });
}

Result<void> writeParts(ZipWriter &zip, LedgerTable &table, WorkbookText &workbook)
{
    DAICHO_TRY(addText(zip, QStringLiteral("[Content_Types].xml"), contentTypesXml()));
    DAICHO_TRY(addText(zip, QStringLiteral("_rels/.rels"), packageRelationshipsXml()));
    DAICHO_TRY(addText(zip, QStringLiteral("docProps/app.xml"), applicationXml()));
    DAICHO_TRY(addText(zip, QStringLiteral("docProps/core.xml"), coreXml(table.head())));
    DAICHO_TRY(addText(zip, QStringLiteral("xl/_rels/workbook.xml.rels"), workbookRelationshipsXml()));
    DAICHO_TRY(addText(zip, QStringLiteral("xl/styles.xml"), stylesXml()));
    DAICHO_TRY(zip.add(QStringLiteral("xl/worksheets/sheet1.xml"),
                       [&workbook](QIODevice &device) { return workbook.writeSheet(device); }));
    DAICHO_TRY(zip.add(QStringLiteral("xl/sharedStrings.xml"),
                       [&workbook](QIODevice &device) { return workbook.writeSharedStrings(device); }));
    return addText(zip, QStringLiteral("xl/workbook.xml"), workbookXml(table.columns().size(), workbook.rows()));
}

} // namespace

Result<WriteOutcome> XlsxWriter::write(LedgerTable &table, QIODevice &device, const JobControl &job)
{
    DAICHO_TRY(table.rewind());
    ZipWriter zip(device, ZipEffort::Balanced);
    WorkbookText workbook(table, job);
    DAICHO_TRY(writeParts(zip, table, workbook));
    DAICHO_TRY(zip.finish());
    job.progress(workbook.rows(), table.head().selected);
    WriteOutcome outcome;
    outcome.rows = workbook.rows();
    return outcome;
}

} // namespace daicho
