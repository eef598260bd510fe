// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/table.h"

#include "model/domain/strictjson.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t mostBoxes = 8;

std::optional<Field> fieldById(TextView id)
{
    for (const FieldInfo &info : fieldInfos()) {
        if (id == info.id)
            return info.field;
    }
    return std::nullopt;
}

LayoutColumn readColumn(const JsonReader &json)
{
    json.allow({"field", "header", "weight"});
    LayoutColumn column;
    const Text id = json.required("field");
    if (const std::optional<Field> field = fieldById(id))
        column.field = *field;
    else
        json.fail("field", "unknown field «" + id + "»");
    column.header = json.has("header") ? json.required("header") : fieldInfo(column.field).label;
    column.weight = json.integer("weight");
    if (column.weight < 1 || column.weight > 100)
        json.fail("weight", "not from 1 to 100");
    return column;
}

void readColumns(const JsonReader &json, LedgerLayout &layout)
{
    for (const JsonReader &entry : json.objects("columns")) {
        LayoutColumn column = readColumn(entry);
        if (std::any_of(layout.columns.begin(), layout.columns.end(),
                        [&](const LayoutColumn &other) { return other.field == column.field; }))
            entry.fail("field", "double field");
        layout.columns.push_back(std::move(column));
    }
    if (layout.columns.empty())
        json.fail("columns", "missing");
}

} // namespace

Result<LedgerLayout> layoutFromJson(TextView json, TextView file)
{
    const JsonReader reader(json, file);
    if (auto problem = reader.problem())
        return *problem;
    reader.allow({"id", "name", "title", "paper", "columns", "approval_boxes", "mark"});
    LedgerLayout layout;
    layout.id = reader.required("id");
    layout.name = reader.required("name");
    layout.title = reader.required("title");
    layout.paper = static_cast<Paper>(reader.oneOf("paper", {"a3-landscape", "a4-landscape"}));
    readColumns(reader, layout);
    layout.approvalBoxes = reader.texts("approval_boxes");
    if (layout.approvalBoxes.size() > mostBoxes)
        reader.fail("approval_boxes", "more than eight");
    layout.mark = reader.optional("mark");
    if (auto problem = reader.problem())
        return *problem;
    return layout;
}

Result<void> LedgerTable::seek(std::int64_t row)
{
    DAICHO_TRY(rewind());
    std::vector<TextView> cells;
    for (std::int64_t passed = 0; passed < row; ++passed) {
        const Result<bool> more = next(cells);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return {};
}

} // namespace daicho
