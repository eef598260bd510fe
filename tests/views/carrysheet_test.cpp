// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exceptionservice.h"
#include "model/services/inheritanceservice.h"
#include "model/services/roleservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"
#include "views/pages/scheme/carrysheet.h"

using namespace daicho;

namespace {

int rowOf(const CarrySheet &sheet, const QString &relation)
{
    for (int row = 0; row < sheet.rows(); ++row) {
        if (sheet.cell(row, 0) == relation)
            return row;
    }
    FAIL(relation.toStdString());
    return -1;
}

} // namespace

TEST_CASE("What relations hand on is shown in words, changed, and set back", "[scheme]")
{
    RegistryBuilder builder("city", "mic-jichitai-2024r10");
    const CarrySheet before(builder.registry());
    CHECK(before.rows() == 8);
    const int row = rowOf(before, u"接続先"_qs);
    CHECK(before.cell(row, 1) == u"可用性"_qs);
    CHECK(before.cell(row, 3) == u"本ソフトの目安"_qs);
    CHECK_FALSE(before.offers(Sheet::Act::Choose, row));

    SheetValues values = before.values(row);
    values[u"CarryForward"_qs] = u"C\nA"_qs;
    CarrySheet sheet(builder.registry());
    requireDone(sheet.save(row, values));
    const CarrySheet after(builder.registry());
    CHECK(after.cell(row, 1) == u"機密性・可用性"_qs);
    CHECK(after.cell(row, 3) == u"この団体"_qs);
    CHECK(after.offers(Sheet::Act::Choose, row));
    CHECK(builder.registry().setting("inheritance.connected-to") == ">CA");
    requireDone(sheet.choose(row));
    CHECK(CarrySheet(builder.registry()).cell(row, 3) == u"本ソフトの目安"_qs);
}

TEST_CASE("Axes that the scheme does not have keep what they were", "[scheme]")
{
    RegistryBuilder builder("city", "mic-jichitai-2024r10");
    CarrySheet sheet(builder.registry());
    SheetValues values = sheet.values(0);
    values[u"CarryForward"_qs] = u"C"_qs;
    requireDone(sheet.save(0, values));
    CHECK(builder.registry().setting("inheritance.stored-in") == ">CP");
}

TEST_CASE("How long exceptions may last is a row of the sheet", "[scheme]")
{
    RegistryBuilder builder("city", "mic-jichitai-2024r10");
    CarrySheet sheet(builder.registry());
    const int row = sheet.rows() - 1;
    CHECK(sheet.cell(row, 1) == u"12 か月"_qs);
    requireDone(sheet.save(row, {{u"LongestMonths"_qs, u"6"_qs}}));
    CHECK(CarrySheet(builder.registry()).cell(row, 1) == u"6 か月"_qs);
    CHECK(sheet.save(row, {{u"LongestMonths"_qs, u"半年"_qs}}).error().arg("rule") == "bad-months");
    CHECK(ExceptionService(builder.registry()).longestMonths() == 6);
}

TEST_CASE("Who may not edit what the body has set reads why", "[scheme]")
{
    RegistryBuilder builder("city", "mic-jichitai-2024r10");
    RoleAssignment chief;
    chief.account = "chief";
    chief.role = "administrator";
    requireValue(RoleService(builder.registry()).assign(chief));
    CarrySheet sheet(builder.registry());
    CHECK(sheet.locked().contains(u"作業区分"_qs));
    CHECK(sheet.save(0, sheet.values(0)).has_value()); // nothing differs, nothing is written
    SheetValues values = sheet.values(0);
    values[u"CarryForward"_qs] = u"C"_qs;
    CHECK(sheet.save(0, values).error().code == ErrorCode::NotPermitted);
}
