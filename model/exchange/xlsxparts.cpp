// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxparts.h"

#include "model/exchange/inputerror.h"
#include "model/exchange/xmltext.h"

#include <QStringList>

#include <charconv>
#include <functional>
#include <map>

namespace daicho::xlsx {
namespace {

struct Relationship
{
    Text id;
    Text type; ///< last part of the URI, the same in transitional and strict files
    QString part;
    bool external = false;
};

Result<std::unique_ptr<XmlCursor>> openPart(ZipReader &zip, const QString &part, const InputLimits &limits)
{
    return openXml([&zip, &part] { return zip.stream(part); }, limits);
}

/// Calls `visit` at every start tag of a part.
Result<void> forEachElement(XmlCursor &xml, const std::function<Result<void>()> &visit)
{
    for (;;) {
        const auto token = xml.next();
        if (!token)
            return token.error();
        if (*token == XmlToken::Finished)
            return {};
        if (*token == XmlToken::Start)
            DAICHO_TRY(visit());
    }
}

/// The part that `target` of a relationship names, seen from the folder of the part that has it.
Result<QString> resolve(const QString &folder, TextView target)
{
    const QString path = toQString(target).replace(u'\\', u'/');
    QStringList segments = path.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == u"..") {
            if (segments.isEmpty())
                return inputError(ErrorCode::UnsafeFile, reasons::zipOutside);
            segments.removeLast();
        } else if (segment != u".") {
            segments.append(segment);
        }
    }
    return segments.join(u'/');
}

Result<std::vector<Relationship>> readRelationships(ZipReader &zip, const QString &part, const InputLimits &limits)
{
    std::vector<Relationship> found;
    const QString folder = part.section(u'/', 0, -2);
    const QString name = folder + (folder.isEmpty() ? u"" : u"/") + u"_rels/" + part.section(u'/', -1) + u".rels";
    if (!zip.contains(name))
        return found;
    auto xml = openPart(zip, name, limits);
    if (!xml)
        return xml.error();
    XmlCursor &cursor = **xml;
    DAICHO_TRY(forEachElement(cursor, [&]() -> Result<void> {
        if (cursor.name() != "Relationship")
            return {};
        Relationship relationship;
        relationship.id = cursor.attribute("Id").value_or(TextView());
        const TextView type = cursor.attribute("Type").value_or(TextView());
        relationship.type = type.substr(type.rfind('/') + 1);
        relationship.external = cursor.attribute("TargetMode").value_or(TextView()) == "External";
        if (!relationship.external) {
            auto target = resolve(folder, cursor.attribute("Target").value_or(TextView()));
            if (!target)
                return target.error();
            relationship.part = std::move(*target);
        }
        found.push_back(std::move(relationship));
        return {};
    }));
    return found;
}

/// Whether the content types speak of macros or of the binary kind of workbook.
Result<void> checkContentTypes(ZipReader &zip, const InputLimits &limits, Workbook &workbook)
{
    const QString part = QStringLiteral("[Content_Types].xml");
    if (!zip.contains(part))
        return inputError(ErrorCode::UnsupportedFile, reasons::xlsxNone);
    auto xml = openPart(zip, part, limits);
    if (!xml)
        return xml.error();
    XmlCursor &cursor = **xml;
    return forEachElement(cursor, [&]() -> Result<void> {
        const TextView type = cursor.attribute("ContentType").value_or(TextView());
        if (type.find("ms-excel.sheet.binary") != TextView::npos)
            return inputError(ErrorCode::UnsupportedFile, reasons::xlsxBinary);
        if (type.find("macroEnabled") != TextView::npos || type.find("vbaProject") != TextView::npos)
            workbook.macros = true;
        return {};
    });
}

Result<QString> findWorkbookPart(ZipReader &zip, const InputLimits &limits)
{
    const auto root = readRelationships(zip, QString(), limits);
    if (!root)
        return root.error();
    for (const Relationship &relationship : *root) {
        if (relationship.type == "officeDocument" && zip.contains(relationship.part))
            return relationship.part;
    }
    return inputError(ErrorCode::UnsupportedFile, reasons::xlsxNone);
}

/// Takes what an element of workbook.xml says. Only worksheets count: charts and dialogs have no cells.
void takeWorkbookElement(const XmlCursor &cursor, const std::vector<Relationship> &relationships, Workbook &workbook)
{
    if (cursor.name() == "workbookPr" && cursor.flag("date1904"))
        workbook.dates = DateSystem::From1904;
    if (cursor.name() != "sheet")
        return;
    const TextView id = cursor.prefixedAttribute("id").value_or(TextView());
    for (const Relationship &relationship : relationships) {
        if (relationship.id == id && relationship.type == "worksheet" && !relationship.external)
            workbook.sheets.push_back({.name = Text(cursor.attribute("name").value_or(TextView())),
                                       .part = relationship.part,
                                       .hidden = cursor.attribute("state").value_or("visible") != "visible"});
    }
}

std::optional<int> toInt(std::optional<TextView> text)
{
    int value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

/// Takes the run of plain texts that follows; Excel writes little else.
void takePlainItems(XmlCursor &xml, SharedStrings &strings)
{
    TextView text;
    while (xml.plainItem(text)) {
        if (text.find("_x") == TextView::npos)
            strings.add(text);
        else
            strings.add(xmltext::withoutCellEscapes(text));
    }
}

} // namespace

Result<Workbook> readWorkbook(ZipReader &zip, const InputLimits &limits)
{
    Workbook workbook;
    DAICHO_TRY(checkContentTypes(zip, limits, workbook));
    const auto part = findWorkbookPart(zip, limits);
    if (!part)
        return part.error();
    const auto relationships = readRelationships(zip, *part, limits);
    if (!relationships)
        return relationships.error();
    for (const Relationship &relationship : *relationships) {
        if (relationship.type == "sharedStrings")
            workbook.sharedStrings = relationship.part;
        if (relationship.type == "styles")
            workbook.styles = relationship.part;
    }
    auto xml = openPart(zip, *part, limits);
    if (!xml)
        return xml.error();
    XmlCursor &cursor = **xml;
    bool isWorkbook = false;
    DAICHO_TRY(forEachElement(cursor, [&]() -> Result<void> {
        isWorkbook = isWorkbook || cursor.name() == "workbook";
        takeWorkbookElement(cursor, *relationships, workbook);
        return {};
    }));
    if (!isWorkbook)
        return inputError(ErrorCode::UnsupportedFile, reasons::xlsxNone);
    return workbook;
}

Result<Text> readRichText(XmlCursor &xml)
{
    const int outside = xml.depth() - 1;
    Text all;
    while (xml.depth() > outside) {
        const auto token = xml.next();
        if (!token)
            return token.error();
        if (*token != XmlToken::Start)
            continue;
        if (xml.name() == "rPh") {
            DAICHO_TRY(xml.skip());
        } else if (xml.name() == "t") {
            const auto text = xml.readText();
            if (!text)
                return text;
            all += text->find("_x") == Text::npos ? *text : xmltext::withoutCellEscapes(*text);
        }
    }
    return all;
}

Result<SharedStrings> readSharedStrings(ZipReader &zip, const QString &part, const InputLimits &limits)
{
    SharedStrings strings;
    if (part.isEmpty() || !zip.contains(part))
        return strings;
    strings.reserve(static_cast<std::size_t>(zip.size(part))); // texts without their tags are shorter
    auto xml = openPart(zip, part, limits);
    if (!xml)
        return xml.error();
    XmlCursor &cursor = **xml;
    DAICHO_TRY(forEachElement(cursor, [&]() -> Result<void> {
        if (cursor.name() != "si")
            return {};
        const auto text = readRichText(cursor);
        if (!text)
            return text.error();
        strings.add(*text);
        takePlainItems(cursor, strings);
        return {};
    }));
    return strings;
}

Result<std::vector<NumberKind>> readStyles(ZipReader &zip, const QString &part, const InputLimits &limits)
{
    std::vector<NumberKind> styles;
    if (part.isEmpty() || !zip.contains(part))
        return styles;
    auto xml = openPart(zip, part, limits);
    if (!xml)
        return xml.error();
    XmlCursor &cursor = **xml;
    std::map<int, NumberKind> custom;
    bool cellFormats = false; // `xf` is also used for named styles, which cells do not point to
    DAICHO_TRY(forEachElement(cursor, [&]() -> Result<void> {
        const TextView name = cursor.name();
        if (name == "numFmt" && cursor.attribute("formatCode"))
            custom.emplace(toInt(cursor.attribute("numFmtId")).value_or(0),
                           formatKind(*cursor.attribute("formatCode")));
        else if (name == "cellXfs" || name == "cellStyleXfs" || name == "cellStyles" || name == "dxfs")
            cellFormats = name == "cellXfs";
        else if (name == "xf" && cellFormats) {
            const int id = toInt(cursor.attribute("numFmtId")).value_or(0);
            const auto found = custom.find(id);
            styles.push_back(found == custom.end() ? builtInFormat(id) : found->second);
        }
        return {};
    }));
    return styles;
}

} // namespace daicho::xlsx
