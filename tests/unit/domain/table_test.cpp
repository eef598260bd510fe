// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/table.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

Text layout(const Text &columns, const Text &more = {})
{
    return R"({"id": "x", "name": "簡易", "title": "台帳", "paper": "a4-landscape", "columns": [)" + columns + "]" +
           more + "}";
}

Text pathOfError(const Text &json)
{
    const Result<LedgerLayout> read = layoutFromJson(json, "x.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::InvalidResource);
    CHECK(read.error().arg("file") == "x.json");
    return Text(read.error().arg("path"));
}

} // namespace

TEST_CASE("A layout is columns in order with the words of the form")
{
    const LedgerLayout read = requireValue(layoutFromJson(
        layout(R"({"field": "name", "header": "情報資産名称", "weight": 20}, {"field": "c", "weight": 4})",
               R"(, "approval_boxes": ["課長", "係長"], "mark": "取扱注意")"),
        "x.json"));
    CHECK(read.paper == Paper::A4Landscape);
    REQUIRE(read.columns.size() == 2);
    CHECK(read.columns[0].header == "情報資産名称");
    CHECK(read.columns[0].weight == 20);
    CHECK(read.columns[1].field == Field::C);
    CHECK(read.columns[1].header == "機密性");
    CHECK(read.approvalBoxes == std::vector<Text>{"課長", "係長"});
    CHECK(read.mark == "取扱注意");
}

TEST_CASE("A wrong layout names the file and the path of the mistake")
{
    CHECK(pathOfError(layout("")) == "columns");
    CHECK(pathOfError(layout(R"({"field": "colour", "weight": 1})")) == "columns[0].field");
    CHECK(pathOfError(layout(R"({"field": "name", "weight": 1}, {"field": "name", "weight": 1})")) ==
          "columns[1].field");
    CHECK(pathOfError(layout(R"({"field": "name"})")) == "columns[0].weight");
    CHECK(pathOfError(layout(R"({"field": "name", "weight": 1, "colour": "red"})")) == "columns[0].colour");
    CHECK(pathOfError(layout(R"({"field": "name", "weight": 1})", R"(, "footer": "x")")) == "footer");
    CHECK(pathOfError(layout(R"({"field": "name", "weight": 1})",
                             R"(, "approval_boxes": ["1","2","3","4","5","6","7","8","9"])")) == "approval_boxes");
    CHECK(pathOfError(R"({"id": "x"})") == "name");
    CHECK(pathOfError("{").empty());
    CHECK(pathOfError("[]").empty());
}
