// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"

namespace daicho {

void declareList(QCommandLineParser &words)
{
    declareAsOf(words);
    words.addOption(
        {u"filter"_qs,
         commandText(QT_TRANSLATE_NOOP("Command", "Only assets that match; without it all, retired ones too.")),
         u"EXPR"_qs});
    words.addOption(
        {u"columns"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Fields to show, by id or label.")), u"A,B,…"_qs});
    words.addOption({u"sort"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Fields to sort by; a leading minus for descending.")),
                     u"A,-B"_qs});
    words.addOption(
        {u"format"_qs, commandText(QT_TRANSLATE_NOOP("Command", "table, csv or json.")), u"NAME"_qs, u"table"_qs});
    words.addOption({u"limit"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "At most so many rows; says how many there are.")),
                     u"N"_qs, u"0"_qs});
}

Result<Text> shownText(const Registry &registry, const Asset &asset, Field field, bool japanese)
{
    if (field == Field::Relations)
        return registry.relatedCodes(asset.id, japanese);
    return registry.display(asset, field, japanese);
}

Result<Text> plainText(const Registry &registry, const Asset &asset, Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Choice:
    case FieldType::Date:
    case FieldType::Number:
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Level:
        return asset.text(field);
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Computed:
        break;
    }
    return shownText(registry, asset, field, /*japanese=*/true);
}

Result<std::vector<Field>> fieldList(const QString &names)
{
    std::vector<Field> fields;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
        const Result<Field> field = fieldWritten(toText(name));
        if (!field)
            return field.error();
        fields.push_back(*field);
    }
    return fields;
}

Result<OrgUnitId> unitOption(const Invocation &call, const Registry &registry)
{
    const Text written = call.optionText(u"unit"_qs);
    if (written.empty())
        return OrgUnitId();
    const OrgUnitId institution = registry.organisation().findInstitution(written);
    if (institution.isValid())
        return institution;
    const std::vector<OrgUnitId> found = registry.organisation().findUnit(written).units;
    if (found.size() == 1)
        return found.front();
    return Error{ErrorCode::Invalid,
                 {{"field", "unit"}, {"value", written}, {"rule", found.empty() ? "unknown-unit" : "ambiguous"}},
                 "unit"};
}

Result<Permutation> selection(const Registry &registry, const Invocation &call)
{
    const Result<AssetFilter> filter = parseFilter(call.optionText(u"filter"_qs), &registry.ledgerScheme());
    if (!filter)
        return filter.error();
    return registry.index().select(*filter, nullptr, Retired::Included);
}

namespace {

/// Sorts by several fields: the last first, as each sort is stable.
Result<void> sortRows(const Registry &registry, const Invocation &call, Permutation &rows)
{
    const QStringList names = call.option(u"sort"_qs).split(u',', Qt::SkipEmptyParts);
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const bool descending = name->startsWith(u'-');
        const Result<Field> field = fieldWritten(toText(descending ? name->mid(1) : *name));
        if (!field)
            return field.error();
        registry.index().sort(rows, *field, descending);
    }
    return {};
}

/// The revision counts up with every entry of the history, so it is no part of what the ledger says; it is
/// shown when asked for.
std::vector<Field> defaultColumns(const Registry &registry, bool all)
{
    std::vector<Field> fields;
    for (const FieldInfo &info : fieldInfos()) {
        if (info.field == Field::Revision)
            continue;
        if (info.type == FieldType::Level) {
            const std::optional<Text> axis = axisOf(info.field);
            if (all || (axis && registry.ledgerScheme().axis(*axis)))
                fields.push_back(info.field);
        } else if (all || info.field == Field::Code || info.field == Field::Name || info.field == Field::Kind ||
                   info.field == Field::Unit || info.field == Field::Owner || info.field == Field::Status) {
            fields.push_back(info.field);
        }
    }
    return fields;
}

enum class ListFormat : std::uint8_t { Table, Csv, Json };

Result<ListFormat> formatOf(const Invocation &call)
{
    const QString name = call.option(u"format"_qs);
    if (name == u"json" || (call.console.json && (name == u"csv" || name == u"table")))
        return ListFormat::Json;
    if (name == u"csv")
        return ListFormat::Csv;
    if (name == u"table")
        return ListFormat::Table;
    return call.badOption(u"format"_qs);
}

/// 0 for all.
Result<std::size_t> limitOf(const Invocation &call)
{
    bool isNumber = false;
    const std::size_t limit = call.option(u"limit"_qs).toULongLong(&isNumber);
    if (isNumber)
        return limit;
    return call.badOption(u"limit"_qs);
}

Text csvCell(const Text &cell)
{
    if (cell.find_first_of(",\"\r\n") == Text::npos)
        return cell;
    Text quoted = "\"";
    for (const char byte : cell)
        quoted.append(byte == '"' ? 2 : 1, byte);
    return quoted + '"';
}

/// Shows rows in one of the formats, page by page: a ledger of any length is never held whole, but for a table,
/// whose widths must be known first.
class ListPrinter
{
public:
    ListPrinter(Console &console, const Registry &registry, ListFormat format, std::vector<Field> fields)
        : m_console(console), m_registry(registry), m_format(format), m_fields(std::move(fields))
    {
    }

    void begin()
    {
        std::vector<Text> header;
        for (const Field field : m_fields)
            header.emplace_back(m_format == ListFormat::Csv ? fieldInfo(field).id
                                : m_console.japanese        ? fieldInfo(field).label
                                                            : fieldInfo(field).englishLabel);
        if (m_format == ListFormat::Json)
            m_console.data("[");
        else if (m_format == ListFormat::Csv)
            csvLine(header);
        else
            m_table.push_back(std::move(header));
    }

    Result<void> row(const Asset &asset)
    {
        if (m_format == ListFormat::Json) {
            JsonWriter document;
            document.beginObject();
            for (const Field field : m_fields) {
                const Result<Text> text = plainText(m_registry, asset, field);
                if (!text)
                    return text.error();
                document.member(fieldInfo(field).id, *text);
            }
            m_console.data((m_rows++ > 0 ? ",\n" : "") + document.endObject().text());
            return {};
        }
        std::vector<Text> cells;
        for (const Field field : m_fields) {
            const Result<Text> text = shownText(m_registry, asset, field, m_console.japanese);
            if (!text)
                return text.error();
            cells.push_back(*text);
        }
        if (m_format == ListFormat::Csv)
            csvLine(cells);
        else
            m_table.push_back(std::move(cells));
        return {};
    }

    void end()
    {
        if (m_format == ListFormat::Json)
            m_console.data("]\n");
        else if (m_format == ListFormat::Table)
            m_console.data(textTable(m_table));
    }

private:
    void csvLine(const std::vector<Text> &cells)
    {
        Text line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += (i > 0 ? "," : "") + csvCell(cells[i]);
        m_console.data(line + "\r\n");
    }

    Console &m_console;
    const Registry &m_registry;
    ListFormat m_format;
    std::vector<Field> m_fields;
    std::vector<std::vector<Text>> m_table;
    std::int64_t m_rows = 0;
};

Result<void> printRows(const Registry &registry, ListPrinter &printer, const Permutation &rows)
{
    constexpr std::size_t pageSize = 1000;
    printer.begin();
    for (std::size_t from = 0; from < rows.size(); from += pageSize) {
        std::vector<AssetId> ids;
        for (std::size_t i = from; i < std::min(rows.size(), from + pageSize); ++i)
            ids.push_back(registry.index().id(rows[i]));
        const Result<std::vector<Asset>> page = registry.assets(ids);
        if (!page)
            return page.error();
        for (const Asset &asset : *page)
            DAICHO_TRY(printer.row(asset));
    }
    printer.end();
    return {};
}

} // namespace

Result<ExitCode> runList(Invocation &call)
{
    const Result<ListFormat> format = formatOf(call);
    if (!format)
        return format.error();
    const Result<std::size_t> limit = limitOf(call);
    if (!limit)
        return limit.error();
    Result<std::vector<Field>> fields = fieldList(call.option(u"columns"_qs));
    if (!fields)
        return fields.error();
    const Result<std::unique_ptr<Registry>> registry = call.openShown();
    if (!registry)
        return registry.error();
    Result<Permutation> rows = selection(**registry, call);
    if (!rows)
        return rows.error();
    DAICHO_TRY(sortRows(**registry, call, *rows));
    if (fields->empty())
        fields = defaultColumns(**registry, *format == ListFormat::Json);
    const std::size_t selected = rows->size();
    if (*limit > 0 && *limit < selected)
        rows->resize(*limit);
    ListPrinter printer(call.console, **registry, *format, *fields);
    DAICHO_TRY(printRows(**registry, printer, *rows));
    call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "%1 of %2 assets")).arg(rows->size()).arg(selected));
    return ExitCode::Done;
}

} // namespace daicho
