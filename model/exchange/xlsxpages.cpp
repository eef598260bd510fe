// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxpages.h"

#include "model/exchange/utf8.h"
#include "model/exchange/xlsxvalues.h"
#include "model/exchange/xmltext.h"

#include <algorithm>

namespace daicho::xlsx {
namespace {

constexpr const char *declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char *packageNamespace = "http://schemas.openxmlformats.org/package/2006";
constexpr const char *sheetName = "台帳";
/// What Excel takes as one header or footer; a longer one makes it repair the file.
constexpr std::int64_t longestPageText = 255;

Text escaped(TextView text)
{
    Text out;
    xmltext::appendEscaped(text, out);
    return out;
}

/// Text of a header or footer: `&` begins a code there, and a line break would start a new line.
Text pageText(TextView text)
{
    Text out;
    for (const char c : text) {
        if (c == '&')
            out += "&&";
        else
            out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

/// Joins pieces with two spaces, the less important ones last; those that Excel's limit leaves no
/// room for stay away whole.
class PageLine
{
public:
    void add(TextView side, TextView text)
    {
        if (text.empty())
            return;
        const Text piece = (side == m_side ? Text("　") : Text(side)) + Text(text);
        if (utf8::utf16Units(m_text) + utf8::utf16Units(piece) > longestPageText)
            return;
        m_text += piece;
        m_side = side;
    }
    Text element(TextView name) const { return "<" + Text(name) + ">" + escaped(m_text) + "</" + Text(name) + ">"; }

private:
    Text m_text;
    Text m_side;
};

Text headerFooterXml(const LedgerTable::Head &head)
{
    PageLine header;
    header.add("&L", pageText(head.body));
    header.add("&L", pageText(head.institution));
    header.add("&C", pageText(head.title));
    header.add("&C", pageText(head.fiscalYear));
    header.add("&R", pageText(head.mark));
    PageLine footer;
    footer.add("&L", pageText(head.printedOn));
    footer.add("&L", pageText(head.printedBy));
    footer.add("&L", pageText(head.filter));
    footer.add("&C", "&P / &N");
    footer.add("&R", pageText(head.registryHead));
    return "<headerFooter>" + header.element("oddHeader") + footer.element("oddFooter") + "</headerFooter>";
}

Text relationship(int number, TextView type, TextView target)
{
    const TextView base = type.starts_with("metadata/") ? TextView(packageNamespace) : TextView(relationNamespace);
    return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + Text(base) +
           (base == packageNamespace ? "/relationships/" : "/") + Text(type) + "\" Target=\"" + Text(target) + "\"/>";
}

Text relationships(const Text &content)
{
    return Text(declaration) + "<Relationships xmlns=\"" + packageNamespace + "/relationships\">" + content +
           "</Relationships>";
}

Text contentType(TextView part, TextView type)
{
    return "<Override PartName=\"/" + Text(part) + "\" ContentType=\"application/vnd.openxmlformats-" + Text(type) +
           "+xml\"/>";
}

/// The header row and `rows` below it, all columns.
Text range(std::size_t columns, std::int64_t rows, bool absolute)
{
    const Text fix = absolute ? "$" : "";
    return fix + "A" + fix + "1:" + fix + columnLetters(static_cast<int>(columns)) + fix + std::to_string(rows + 1);
}

/// Code and name at the left of every page across, where they are the first columns.
Text repeatedColumns(const LedgerTable &table, const Text &sheet)
{
    std::size_t keys = 0;
    for (const LedgerTable::Column &column : table.columns()) {
        if (column.field != Field::Code && column.field != Field::Name)
            break;
        ++keys;
    }
    if (keys == 0 || pagesAcross(table) == 1)
        return {};
    return sheet + "$A:$" + columnLetters(static_cast<int>(keys)) + ",";
}

Text columnXml(std::size_t number, const LedgerTable::Column &column)
{
    const int tenths = widthInTenths(column);
    const Text at = std::to_string(number);
    const Style style = column.type == CellType::Date     ? Style::Date
                        : column.type == CellType::Number ? Style::Number
                                                          : Style::Text;
    return "<col min=\"" + at + "\" max=\"" + at + "\" width=\"" + std::to_string(tenths / 10) + "." +
           std::to_string(tenths % 10) + "\" style=\"" + std::to_string(static_cast<int>(style)) + "\"" +
           (column.hidden ? " hidden=\"1\"" : "") + " customWidth=\"1\"/>";
}

} // namespace

int widthInTenths(const LedgerTable::Column &column)
{
    // The weights of a form are shares of a page of about 100; the page is fitted to the paper.
    const int least = column.type == CellType::Date ? 115 : 60;
    return std::clamp(column.weight * 12, least, 600);
}

int pagesAcross(const LedgerTable &table)
{
    // Widths are counted in digits of the 10 pt font; on A3 landscape 205 stand beside each other, on A4 143.
    const int room = table.head().paper == Paper::A3Landscape ? 2050 : 1430;
    constexpr int leastPercent = 70; // 7 pt of 10
    int wanted = 0;
    for (const LedgerTable::Column &column : table.columns())
        wanted += column.hidden ? 0 : widthInTenths(column);
    const int onOne = room * 100 / leastPercent;
    return std::clamp((wanted + onOne - 1) / onOne, 1, 6);
}

Text contentTypesXml()
{
    return Text(declaration) + "<Types xmlns=\"" + packageNamespace + "/content-types\">" +
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
           contentType("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main") +
           contentType("xl/worksheets/sheet1.xml", "officedocument.spreadsheetml.worksheet") +
           contentType("xl/styles.xml", "officedocument.spreadsheetml.styles") +
           contentType("xl/sharedStrings.xml", "officedocument.spreadsheetml.sharedStrings") +
           contentType("docProps/core.xml", "package.core-properties") +
           contentType("docProps/app.xml", "officedocument.extended-properties") + "</Types>";
}

Text packageRelationshipsXml()
{
    return relationships(relationship(1, "officeDocument", "xl/workbook.xml") +
                         relationship(2, "metadata/core-properties", "docProps/core.xml") +
                         relationship(3, "extended-properties", "docProps/app.xml"));
}

Text workbookRelationshipsXml()
{
    return relationships(relationship(1, "worksheet", "worksheets/sheet1.xml") +
                         relationship(2, "styles", "styles.xml") +
                         relationship(3, "sharedStrings", "sharedStrings.xml"));
}

Text stylesXml()
{
    const Text format = "<xf numFmtId=\"";
    const Text rest = "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"";
    // What does not fit is drawn smaller instead of as «###».
    const Text top = "><alignment vertical=\"top\" shrinkToFit=\"1\"/></xf>";
    const Text wrap = "><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    const Text aligned = " applyNumberFormat=\"1\" applyAlignment=\"1\"";
    const Text font = "<sz val=\"10\"/><name val=\"BIZ UDPGothic\"/><family val=\"3\"/><charset val=\"128\"/>";
    return Text(declaration) + "<styleSheet xmlns=\"" + mainNamespace + "\">" +
           "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>" +
           "<fonts count=\"2\"><font>" + font + "</font><font><b/>" + font + "</font></fonts>" +
           "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>" +
           "<fill><patternFill patternType=\"gray125\"/></fill>" +
           "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3EEF9\"/><bgColor "
           "indexed=\"64\"/></patternFill>" +
           "</fill></fills>" + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>" +
           "<border><left/><right/><top/><bottom style=\"thin\"><color "
           "rgb=\"FF5A7799\"/></bottom><diagonal/></border>" +
           "</borders>" +
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>" +
           "<cellXfs count=\"6\">" + format + "0" + rest + "/>" +
           "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\"" +
           " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" +
           "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>" + format + "49" + rest +
           aligned + wrap + format + "49" + rest + " quotePrefix=\"1\"" + aligned + wrap + format + "164" + rest +
           aligned + top + format + "1" + rest + aligned + top + "</cellXfs>" +
           "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>" +
           "</styleSheet>";
}

Text applicationXml()
{
    return Text(declaration) +
           "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">" +
           "<Application>Daicho</Application></Properties>";
}

Text coreXml(const LedgerTable::Head &head)
{
    return Text(declaration) + "<cp:coreProperties xmlns:cp=\"" + packageNamespace + "/metadata/core-properties\"" +
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(head.title) + "</dc:title>" +
           "<dc:creator>" + escaped(head.body) + "</dc:creator><dc:description>" + escaped(head.registryHead) +
           "</dc:description></cp:coreProperties>";
}

Text workbookXml(const LedgerTable &table, std::int64_t rows)
{
    const std::size_t columns = table.columns().size();
    const Text name = Text("'") + sheetName + "'!";
    return Text(declaration) + "<workbook xmlns=\"" + mainNamespace + "\" xmlns:r=\"" + relationNamespace + "\">" +
           "<bookViews><workbookView activeTab=\"0\"/></bookViews>" + "<sheets><sheet name=\"" + sheetName +
           "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" +
           "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">" + name +
           range(columns, rows, /*absolute=*/true) + "</definedName>" +
           "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + repeatedColumns(table, name) + name +
           "$1:$1</definedName>" + "</definedNames></workbook>";
}

Text sheetHeadXml(const std::vector<LedgerTable::Column> &columns)
{
    Text xml = Text(declaration) + "<worksheet xmlns=\"" + mainNamespace + "\">" +
               "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" +
               "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">" +
               "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" +
               "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>" +
               "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (std::size_t i = 0; i < columns.size(); ++i)
        xml += columnXml(i + 1, columns[i]);
    return xml + "</cols><sheetData>";
}

Text sheetTailXml(const LedgerTable &table, std::int64_t rows)
{
    const LedgerTable::Head &head = table.head();
    const std::size_t columns = table.columns().size();
    const Text paper = head.paper == Paper::A3Landscape ? "8" : "9";
    return "</sheetData><autoFilter ref=\"" + range(columns, rows, /*absolute=*/false) + "\"/>" +
           "<printOptions gridLines=\"1\"/>" +
           "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>" +
           "<pageSetup paperSize=\"" + paper + "\" fitToWidth=\"" + std::to_string(pagesAcross(table)) +
           "\" fitToHeight=\"0\" orientation=\"landscape\"/>" + headerFooterXml(head) + "</worksheet>";
}

} // namespace daicho::xlsx
