// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/services/importheader.h"

#include <algorithm>
#include <array>
#include <set>

namespace daicho {

namespace {

/// Headers of columns that hold one step of a unit's path; 所管課 and its like stand beside 部局.
constexpr TextView unitParts =
    "部局|部局名|部|部名|局|局名|課|課名|課室|課室名|課所名|室|室名|係|係名|担当係|担当係名|係・班|班|班名|グループ|"
    "グループ名|所管部|所管部局|担当部|担当部局|所属部|所属課|所属係|所管課|所管課名|担当課|担当課名|主管課|管理課|"
    "保有課|"
    "bureau|division|section";

/// Parts of a unit's path stand side by side: 部局, 課, 係. Where some column is the unit by a name of its own
/// (所属), parts are only repetitions of it.
bool partsMakeUnit(const FoundHeader &header, HeaderReader &reader)
{
    std::size_t parts = 0;
    for (const ColumnHeader &column : header.columns) {
        const bool mapped = reader.mapped(column.text) != nullptr;
        if (!mapped && isUnitPart(column))
            ++parts;
        else if (reader.field(column) == Field::Unit)
            return false;
    }
    return parts > 0;
}

ColumnUse useOf(Field field, const Scheme &scheme)
{
    if (const std::optional<Text> axis = axisOf(field))
        return scheme.axis(*axis) == nullptr ? ColumnUse::NoAxis : ColumnUse::Imported;
    if (field == Field::Institution || field == Field::Revision)
        return ColumnUse::Imported;
    return fieldInfo(field).editable ? ColumnUse::Imported : ColumnUse::Computed;
}

} // namespace

bool isUnitPart(const ColumnHeader &header)
{
    static const std::set<Text> labels = [] {
        std::set<Text> all;
        for (TextView rest = unitParts; !rest.empty();
             rest.remove_prefix(std::min(rest.find('|'), rest.size() - 1) + 1))
            all.insert(foldLabel(rest.substr(0, rest.find('|'))));
        return all;
    }();
    const std::size_t slash = header.text.rfind('/');
    return labels.contains(foldLabel(slash == Text::npos ? header.text : header.text.substr(slash + 1)));
}

std::vector<ImportColumn> importColumns(const FoundHeader &header, HeaderReader &reader, const Scheme &scheme,
                                        bool lettered)
{
    const bool parts = partsMakeUnit(header, reader);
    std::array<bool, fieldCount> taken{};
    std::vector<ImportColumn> columns;
    for (const ColumnHeader &read : header.columns) {
        ImportColumn column;
        column.number = static_cast<int>(columns.size()) + 1;
        column.header = read.text;
        column.letter = lettered ? columnLetter(column.number) : std::to_string(column.number);
        const Text *mapped = reader.mapped(read.text);
        const bool part = mapped == nullptr && parts && isUnitPart(read);
        column.match = part ? ColumnMatch::UnitPart : reader.match(read);
        column.field = part ? Field::Unit : reader.field(read);
        const bool isReasons = mapped == nullptr && read.text == toText(rejectReasonHeader());
        if (isReasons || (mapped != nullptr && mapped->empty()))
            column.use = ColumnUse::LeftOut;
        else if (!column.field)
            column.use = read.text.empty() ? ColumnUse::Untitled : ColumnUse::Unknown;
        else if (taken[static_cast<std::size_t>(*column.field)] && !part)
            column.use = ColumnUse::Repeated;
        else
            column.use = useOf(*column.field, scheme);
        if (column.use == ColumnUse::Imported)
            taken[static_cast<std::size_t>(*column.field)] = true;
        columns.push_back(std::move(column));
    }
    return columns;
}

Text columnLetter(int number)
{
    Text letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
    return letters;
}

} // namespace daicho
