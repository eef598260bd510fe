// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/services/workbookbuilder.h"

#include "model/exchange/ziparchive.h"
#include "model/services/importheader.h"
#include "tests/support/qtcatch.h"

#include <QFile>

namespace daicho {

namespace {

constexpr const char *head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char *packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray cellXml(std::size_t column, std::size_t row, const char *text)
{
    const QByteArray reference = QByteArray::fromStdString(columnLetter(static_cast<int>(column) + 1)) +
                                 QByteArray::number(static_cast<int>(row) + 1);
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + QString::fromUtf8(text).toHtmlEscaped().toUtf8() +
           "</t></is></c>";
}

} // namespace

void WorkbookBuilder::addSheet(const char *name, const Rows &rows, const std::vector<const char *> &merged)
{
    QByteArray xml = QByteArray(head) + "<worksheet xmlns=\"" + mainSpace + "\"><sheetData>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += "<row r=\"" + QByteArray::number(static_cast<int>(row) + 1) + "\">";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column][0] != '\0')
                xml += cellXml(column, row, rows[row][column]);
        }
        xml += "</row>";
    }
    xml += "</sheetData>";
    if (!merged.empty()) {
        xml += "<mergeCells count=\"" + QByteArray::number(static_cast<int>(merged.size())) + "\">";
        for (const char *range : merged)
            xml += QByteArray("<mergeCell ref=\"") + range + "\"/>";
        xml += "</mergeCells>";
    }
    m_sheets.push_back({QString::fromUtf8(name), xml + "</worksheet>"});
}

QString WorkbookBuilder::write(const QString &path) const
{
    QByteArray types = QByteArray(head) +
                       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                       "<Default Extension=\"rels\" "
                       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                       "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                       "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";
    QByteArray book =
        QByteArray(head) + "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + relationSpace + "\"><sheets>";
    QByteArray relations = QByteArray(head) + "<Relationships xmlns=\"" + packageSpace + "\">";
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(static_cast<int>(i) + 1);
        types += "<Override PartName=\"/xl/worksheets/sheet" + number +
                 ".xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        book +=
            "<sheet name=\"" + m_sheets[i].name.toUtf8() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + relationSpace +
                     "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    ZipWriter zip(file);
    const auto add = [&zip](const QString &name, const QByteArray &bytes) {
        requireDone(zip.add(name, [&bytes](QIODevice &device) -> Result<void> {
            REQUIRE(device.write(bytes) == bytes.size());
            return {};
        }));
    };
    add(QStringLiteral("[Content_Types].xml"), types + "</Types>");
    add(QStringLiteral("_rels/.rels"), QByteArray(head) + "<Relationships xmlns=\"" + packageSpace +
                                           "\"><Relationship Id=\"rId1\" Type=\"" + relationSpace +
                                           "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    add(QStringLiteral("xl/workbook.xml"), book + "</sheets></workbook>");
    add(QStringLiteral("xl/_rels/workbook.xml.rels"), relations + "</Relationships>");
    for (std::size_t i = 0; i < m_sheets.size(); ++i)
        add(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1), m_sheets[i].xml);
    requireDone(zip.finish());
    return path;
}

} // namespace daicho
