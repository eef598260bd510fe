// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/labelsheet.h"

#include "model/domain/strictjson.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr double tenths = 10; ///< the file counts in tenths of a millimetre
constexpr int mostAcross = 20;
constexpr int mostDown = 40;

LabelSheet sheetFrom(const JsonReader &reader)
{
    reader.allow({"id", "name", "columns", "rows", "width", "height", "left", "top", "gap_across", "gap_down"});
    LabelSheet sheet;
    sheet.id = reader.required("id");
    sheet.name = reader.required("name");
    sheet.columns = reader.integer("columns");
    sheet.rows = reader.integer("rows");
    sheet.width = reader.integer("width") / tenths;
    sheet.height = reader.integer("height") / tenths;
    sheet.left = reader.integer("left") / tenths;
    sheet.top = reader.integer("top") / tenths;
    sheet.gapAcross = reader.integer("gap_across") / tenths;
    sheet.gapDown = reader.integer("gap_down") / tenths;
    if (sheet.columns < 1 || sheet.columns > mostAcross || sheet.rows < 1 || sheet.rows > mostDown)
        reader.fail("columns", "no such number of faces");
    if (sheet.width <= 0 || sheet.height <= 0 || sheet.left < 0 || sheet.top < 0 || sheet.gapAcross < 0 ||
        sheet.gapDown < 0)
        reader.fail("width", "no such length");
    const double right = sheet.left + sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gapAcross;
    const double bottom = sheet.top + sheet.rows * sheet.height + (sheet.rows - 1) * sheet.gapDown;
    if (right > labelPaperWidth || bottom > labelPaperHeight)
        reader.fail("width", "faces do not fit on the paper");
    return sheet;
}

} // namespace

Result<std::vector<LabelSheet>> labelSheetsFromJson(TextView json, TextView file)
{
    const JsonReader reader(json, file);
    if (auto problem = reader.problem())
        return *problem;
    reader.allow({"sheets"});
    std::vector<LabelSheet> sheets;
    for (const JsonReader &one : reader.objects("sheets")) {
        LabelSheet sheet = sheetFrom(one);
        if (std::any_of(sheets.begin(), sheets.end(), [&](const LabelSheet &known) { return known.id == sheet.id; }))
            one.fail("id", "twice");
        sheets.push_back(std::move(sheet));
    }
    if (sheets.empty())
        reader.fail("sheets", "none");
    if (auto problem = reader.problem())
        return *problem;
    return sheets;
}

} // namespace daicho
