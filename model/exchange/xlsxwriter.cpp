// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxwriter.h"

#include "model/exchange/inputerror.h"
#include "model/exchange/xlsxpages.h"
#include "model/exchange/xlsxrows.h"
#include "model/exchange/xlsxvalues.h"
#include "model/exchange/xmltext.h"
#include "model/exchange/ziparchive.h"

#include <QIODevice>

namespace daicho {
namespace {

using namespace xlsx;

constexpr std::size_t chunk = 256 * 1024;
constexpr std::int64_t rowsPerLook = 256; ///< how often a stop is asked for

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
        m_sheet.out += sheetTailXml(m_table, m_sheet.rows());
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
    return addText(zip, QStringLiteral("xl/workbook.xml"), workbookXml(table, workbook.rows()));
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
