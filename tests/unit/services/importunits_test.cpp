// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which unit and which posts the rows of a file mean.

#include "tests/support/qtcatch.h"
#include "tests/unit/services/importfixture.h"

#include <QFile>

using namespace daicho;

namespace {

ImportOptions creating()
{
    ImportOptions options;
    options.createUnits = true;
    return options;
}

} // namespace

TEST_CASE("A unit is found by its path, with or without the institution, or by its name")
{
    ImportFixture town;
    town.bring("code,name,unit\n"
               "Z-1,あ,総務部/税務課\n"
               "Z-2,い,総務部／税務課\n"
               "Z-3,う,税務課\n"
               "Z-4,え,町村長/総務部/税務課\n"
               "Z-5,お,教育委員会\n"
               "Z-6,か,\n");
    CHECK(town.ledger({Field::Code, Field::Institution, Field::Unit}) == "Z-1|町村長|総務部/税務課\n"
                                                                         "Z-2|町村長|総務部/税務課\n"
                                                                         "Z-3|町村長|総務部/税務課\n"
                                                                         "Z-4|町村長|総務部/税務課\n"
                                                                         "Z-5|教育委員会|教育委員会\n"
                                                                         "Z-6|町村長|町村長\n");
}

TEST_CASE("Columns of 部, 課 and 係 join to a path")
{
    ImportFixture town;
    const ImportPlan plan = town.bring("code,名称,部,課,係\n"
                                       "Z-1,あ,総務部,税務課,－\n"
                                       "Z-2,い,総務部,,\n"
                                       "Z-3,う,総務部,宇宙課,\n"
                                       "Z-4,え,,宇宙課,－\n");
    CHECK(rejects(plan) == "4 課 unknown-unit [宇宙課]\n5 課 unknown-unit [宇宙課]\n");
    CHECK(town.ledger({Field::Code, Field::Unit}) == "Z-1|総務部/税務課\nZ-2|総務部\n");
}

TEST_CASE("The institution of a row tells units of one name apart")
{
    ImportFixture town;
    town.bring("code,name,institution,unit\nZ-1,あ,教育委員会,事務局/総務課\n", creating());
    const ImportPlan plan = town.bring("code,name,institution,unit\n"
                                       "Z-2,い,町村長,総務課\n"
                                       "Z-3,う,教育委員会,総務課\n"
                                       "Z-4,え,,総務課\n"
                                       "Z-5,お,教育委員会,\n");
    CHECK(rejects(plan) == "4 unit ambiguous [総務課]\n");
    CHECK(town.ledger({Field::Code, Field::Institution, Field::Unit}) == "Z-1|教育委員会|事務局/総務課\n"
                                                                         "Z-2|町村長|総務部/総務課\n"
                                                                         "Z-3|教育委員会|事務局/総務課\n"
                                                                         "Z-5|教育委員会|教育委員会\n");
}

TEST_CASE("A unit that several institutions have is the one of the asset's own")
{
    ImportFixture town;
    town.bring("code,name,institution,unit\nZ-1,あ,教育委員会,庶務係\nZ-2,い,議会,庶務係\n", creating());
    const ImportPlan plan = town.plan("code,name,unit\nZ-1,あ,庶務係\nZ-2,い,庶務係\nZ-3,う,庶務係\n");
    CHECK(counts(plan) == "same 2, rejected 1");
    CHECK(rejects(plan) == "4 unit ambiguous [庶務係]\n");
}

TEST_CASE("Missing units are made once each when that is asked for")
{
    ImportFixture town;
    const ImportPlan plan = town.bring("code,name,institution,unit\n"
                                       "Z-1,あ,,総務部/危機管理課\n"
                                       "Z-2,い,,総務部/危機管理課\n"
                                       "Z-3,う,教育委員会,学校教育課\n"
                                       "Z-4,え,教育委員会,学校教育課/給食係\n",
                                       creating());
    CHECK(counts(plan) == "new 4");
    CHECK(joined(plan.newUnits) == "総務部/危機管理課, 学校教育課, 学校教育課/給食係");
    CHECK(town.ledger({Field::Code, Field::Institution, Field::Unit}) == "Z-1|町村長|総務部/危機管理課\n"
                                                                         "Z-2|町村長|総務部/危機管理課\n"
                                                                         "Z-3|教育委員会|学校教育課\n"
                                                                         "Z-4|教育委員会|学校教育課/給食係\n");
}

TEST_CASE("A rejected row makes neither unit nor post")
{
    ImportFixture town;
    const ImportPlan plan =
        town.bring("code,name,unit,owner,c\nZ-1,あ,宇宙課,課長,99\nZ-2,い,税務課,課長,2\n", creating());
    CHECK(counts(plan) == "new 1, rejected 1");
    CHECK(plan.newUnits.empty());
    CHECK(joined(plan.newPosts) == "総務部/税務課/課長");
}

TEST_CASE("An institution is never made by an import into a registry that has some")
{
    ImportFixture town;
    CHECK(rejects(town.plan("name,institution,unit\nあ,宇宙庁,宇宙課\n", creating())) ==
          "2 institution unknown-institution [宇宙庁]\n");
}

TEST_CASE("Owner posts come with the file, once per unit and name")
{
    ImportFixture town;
    constexpr TextView rows = "code,name,unit,owner,system_owner\n"
                              "Z-1,あ,税務課,課長,総務課長\n"
                              "Z-2,い,税務課,課 長,総務課長\n"
                              "Z-3,う,総務課,課長,\n"
                              "Z-4,え,税務課,,総務部/総務課/課長\n";
    const ImportPlan plan = town.bring(rows);
    CHECK(joined(plan.newPosts) == "総務部/税務課/課長, 総務部/総務課/総務課長, 総務部/総務課/課長");
    CHECK(town.asset("Z-1").owner() == town.asset("Z-2").owner());
    CHECK(town.asset("Z-1").owner() != town.asset("Z-3").owner());
    CHECK(town.asset("Z-1").systemOwner() == town.asset("Z-2").systemOwner());
    CHECK(town.asset("Z-4").systemOwner() == town.asset("Z-3").owner());
    CHECK(counts(town.plan(rows)) == "same 4");
}

TEST_CASE("A post above the unit is taken before a new one is made")
{
    ImportFixture town;
    town.bring("code,name,unit,owner\nZ-1,あ,総務部,部長\n");
    const ImportPlan plan = town.bring("code,name,unit,owner\nZ-2,い,税務課,部長\n");
    CHECK(plan.newPosts.empty());
    CHECK(town.asset("Z-1").owner() == town.asset("Z-2").owner());
}

TEST_CASE("The 課長 of another section is not taken for one's own")
{
    ImportFixture town;
    town.bring("code,name,unit,owner\nZ-1,あ,総務課,課長\n");
    const ImportPlan plan = town.bring("code,name,unit,owner\nZ-2,い,税務課,課長\n");
    CHECK(joined(plan.newPosts) == "総務部/税務課/課長");
    CHECK(town.asset("Z-1").owner() != town.asset("Z-2").owner());
}

TEST_CASE("An owner is cleared by the marker and kept by a blank or a dash")
{
    ImportFixture town;
    town.bring("code,name,unit,owner\nZ-1,あ,税務課,課長\nZ-2,い,税務課,課長\n");
    const ImportPlan plan = town.bring("code,name,unit,owner\nZ-1,あ,税務課,－\nZ-2,い,税務課,<空白>\n");
    CHECK(updates(plan) == "Z-2 owner: 課長 → \n");
    CHECK_FALSE(town.asset("Z-2").owner().isValid());
}

TEST_CASE("A registry without institutions takes those of the file when units may be made")
{
    RegistryBuilder empty("empty", "mic-jichitai-2024r10");
    const QString path = empty.path("ledger.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("code,name,institution,unit\nZ-1,名簿,市長,税務課\nZ-2,台帳,議会,\n");
    file.close();
    const ImportPlan refused = requireValue(ImportService::plan(empty.registry(), {path, {}}));
    CHECK(counts(refused) == "rejected 2");
    const ImportPlan plan = requireValue(ImportService::plan(empty.registry(), {path, creating()}));
    requireValue(ImportService::apply(empty.registry(), plan));
    CHECK(empty.registry().display(empty.asset("Z-1"), Field::Institution) == "市長");
    CHECK(empty.registry().display(empty.asset("Z-2"), Field::Unit) == "議会");
}
