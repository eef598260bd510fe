// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a plan says of the rows of a file, and what applying it makes of the registry.

#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/services/importfixture.h"

using namespace daicho;

namespace {

constexpr TextView threeRows = "管理番号,名称,所属,機密性,完全性,可用性,備考\n"
                               "Z-1,住民基本台帳,総務部/税務課,3B,2,2,毎年度更新\n"
                               "Z-2,職員名簿,総務課,2,1,1,\n"
                               "Z-3,庁舎平面図,総務部,1,1,対象外,\n";

} // namespace

TEST_CASE("Rows of an unknown code are new assets")
{
    ImportFixture town;
    const ImportPlan plan = town.bring(threeRows);
    CHECK(counts(plan) == "new 3");
    CHECK(plan.kindsAssumed == 3);
    CHECK(town.ledger({Field::Code, Field::Name, Field::Unit, Field::C, Field::A, Field::Kind, Field::Status}) ==
          "Z-1|住民基本台帳|総務部/税務課|3B|2|取り扱う情報|有効\n"
          "Z-2|職員名簿|総務部/総務課|2|1|取り扱う情報|有効\n"
          "Z-3|庁舎平面図|総務部|1|－|取り扱う情報|有効\n");
}

TEST_CASE("A new rated asset keeps edition, rater and day; an unrated one has none")
{
    ImportFixture town;
    town.bring("code,name,c\nZ-1,住民基本台帳,3B\nZ-2,職員名簿,\n");
    const Asset rated = town.asset("Z-1");
    CHECK(rated.edition() == town.registry().editionInForce());
    CHECK(rated.text(Field::RatedBy) == town.environment().actor);
    CHECK(rated.text(Field::RatedAt) == "2026-05-20");
    CHECK(rated.text(Field::Registered) == "2026-05-20");
    const Asset other = town.asset("Z-2");
    CHECK_FALSE(other.edition().isValid());
    CHECK(other.text(Field::RatedBy).empty());
}

TEST_CASE("The same file again is all same and changes nothing")
{
    ImportFixture town;
    town.bring(threeRows);
    const HistoryHead head = town.registry().head();
    const ImportPlan again = town.bring(threeRows);
    CHECK(counts(again) == "same 3");
    CHECK(again.changes.isEmpty());
    CHECK(town.registry().head() == head);
}

TEST_CASE("Rows without a code are all same the second time")
{
    ImportFixture town;
    constexpr TextView rows =
        "名称,所属,状態,個人情報\n住民基本台帳,税務課,有効,有\n旧台帳,税務課,廃止,無\n案の文書,,案,\n";
    CHECK(counts(town.bring(rows)) == "new 3");
    CHECK(counts(town.bring(rows)) == "same 3");
}

TEST_CASE("A difference is an update, cell by cell")
{
    ImportFixture town;
    town.bring(threeRows);
    const ImportPlan plan = town.bring("管理番号,名称,所属,機密性,備考\n"
                                       "Z-1,住民基本台帳（原本）,総務課,3A,毎年度更新\n"
                                       "Z-2,職員名簿,総務課,2,\n");
    CHECK(counts(plan) == "update 1, same 1");
    CHECK(updates(plan) == "Z-1 name: 住民基本台帳 → 住民基本台帳（原本）\n"
                           "Z-1 unit: 総務部/税務課 → 総務部/総務課\n"
                           "Z-1 c: 3B → 3A\n");
    CHECK(town.ledger({Field::Code, Field::Name, Field::C, Field::I}).starts_with("Z-1|住民基本台帳（原本）|3A|2\n"));
}

TEST_CASE("A blank cell leaves the value alone and the marker clears it")
{
    ImportFixture town;
    town.bring("code,name,remarks,c\nZ-1,名簿,覚え書き,2\nZ-2,台帳,控えあり,1\n");
    const ImportPlan plan = town.bring("code,name,remarks,c\nZ-1,,,\nZ-2,台帳,<空白>,<空白>\n");
    CHECK(counts(plan) == "update 1, same 1");
    CHECK(updates(plan) == "Z-2 remarks: 控えあり → \nZ-2 c: 1 → \n");
    CHECK(town.asset("Z-1").text(Field::Remarks) == "覚え書き");
    CHECK(town.asset("Z-2").text(Field::Remarks).empty());
    CHECK(town.asset("Z-2").text(Field::RatedAt).empty());
}

TEST_CASE("What an asset cannot be without is not cleared")
{
    ImportFixture town;
    town.bring("code,name\nZ-1,名簿\n");
    const ImportPlan plan = town.plan("code,name,kind,unit,status\nZ-1,<空白>,<空白>,<空白>,<空白>\n");
    CHECK(rejects(plan) == "2 name required [<空白>]\n"
                           "2 kind required [<空白>]\n"
                           "2 unit required [<空白>]\n"
                           "2 status required [<空白>]\n");
}

TEST_CASE("An update is dated today, and a differing date of update alone is none")
{
    ImportFixture town;
    town.bring("code,name,更新日\nZ-1,名簿,2020-04-01\n");
    CHECK(town.asset("Z-1").text(Field::Updated) == "2020-04-01");
    CHECK(counts(town.bring("code,name,更新日\nZ-1,名簿,2024-04-01\n")) == "same 1");
    town.bring("code,name,更新日\nZ-1,名簿（改）,2024-04-01\n");
    CHECK(town.asset("Z-1").text(Field::Updated) == "2026-05-20");
}

TEST_CASE("Without a code the only asset of that name in the unit is meant, however it is spelled")
{
    ImportFixture town;
    town.bring("code,name,unit\nZ-1,サーバー台帳,税務課\nZ-2,サーバー台帳,総務課\n");
    const ImportPlan plan = town.bring("name,unit,remarks\nｻｰﾊﾞｰ 台帳,税務課,覚え書き\n");
    CHECK(counts(plan) == "update 1");
    CHECK(town.asset("Z-1").text(Field::Remarks) == "覚え書き");
    CHECK(town.asset("Z-2").text(Field::Remarks).empty());
}

TEST_CASE("A row without a code that may mean two assets is ambiguous")
{
    ImportFixture town;
    town.bring("code,name,unit\nZ-1,名簿,税務課\nZ-2,名簿,税務課\n");
    CHECK(rejects(town.plan("name,unit\n名簿,税務課\n")) == "2 name ambiguous [名簿]\n");
}

TEST_CASE("Two rows without a code and with one name are not two assets")
{
    ImportFixture town;
    constexpr TextView rows = "name,unit\n名簿,税務課\n名 簿,税務課\n";
    CHECK(rejects(town.bring(rows)) == "3 name ambiguous [名 簿]\n");
    const ImportPlan again = town.plan(rows);
    CHECK(counts(again) == "same 1, rejected 1");
}

TEST_CASE("A retired asset is not meant by a row without a code")
{
    ImportFixture town;
    town.bring("code,name,unit,status\nZ-1,名簿,税務課,廃止\n");
    CHECK(counts(town.plan("name,unit\n名簿,税務課\n")) == "new 1");
}

TEST_CASE("The first of two rows with one code is taken")
{
    ImportFixture town;
    const ImportPlan plan = town.bring("code,name\nZ-1,一つ目\nZ-1,二つ目\n");
    CHECK(counts(plan) == "new 1, rejected 1");
    CHECK(rejects(plan) == "3 code duplicate-code [Z-1]\n");
    CHECK(town.asset("Z-1").text(Field::Name) == "一つ目");
}

TEST_CASE("Codes are issued after those of the registry and of the whole file")
{
    ImportFixture town;
    town.bring("code,name\nA-00007,既存\n");
    const ImportPlan plan = town.bring("code,name\n,ひとつ\nA-00012,ふたつ\n,みっつ\nZ-9,よっつ\n");
    CHECK(counts(plan) == "new 4");
    CHECK(town.ledger({Field::Code, Field::Name}) ==
          "A-00007|既存\nA-00012|ふたつ\nA-00013|ひとつ\nA-00014|みっつ\nZ-9|よっつ\n");
}

TEST_CASE("A row older than its asset is a conflict unless it is to be taken")
{
    ImportFixture town;
    town.bring("code,name,remarks\nZ-1,名簿,初め\n");
    const Text exported = std::to_string(town.asset("Z-1").revision);
    town.bring("code,name,remarks\nZ-1,名簿,窓口で直した\n");
    const Text rows = "code,name,remarks,revision\nZ-1,名簿,表計算で直した," + exported + "\n";

    const ImportPlan kept = town.bring(rows);
    CHECK(counts(kept) == "conflict 1");
    CHECK(kept.hasFindings());
    CHECK(conflicts(kept) == "Z-1 remarks: 窓口で直した ↔ 表計算で直した\n");
    CHECK(town.asset("Z-1").text(Field::Remarks) == "窓口で直した");

    ImportOptions take;
    take.onConflict = OnConflict::Take;
    CHECK(counts(town.bring(rows, take)) == "update 1");
    CHECK(town.asset("Z-1").text(Field::Remarks) == "表計算で直した");
}

TEST_CASE("A row of the present revision, or one that does not differ, is no conflict")
{
    ImportFixture town;
    town.bring("code,name\nZ-1,名簿\n");
    const Text revision = std::to_string(town.asset("Z-1").revision);
    CHECK(counts(town.plan("code,name,revision\nZ-1,名簿（改）," + revision + "\n")) == "update 1");
    CHECK(counts(town.plan("code,name,revision\nZ-1,名簿,1\n")) == "same 1");
    CHECK(counts(town.plan("code,name,revision\nZ-1,名簿（改）,\n")) == "update 1");
}

TEST_CASE("A level under a new edition leaves the old rating as it was")
{
    ImportFixture town;
    town.bring("code,name,c,i,reason\nZ-1,名簿,2,2,住所がある\nZ-2,台帳,2,2,住所がある\n");
    const EditionId old = town.registry().editionInForce();
    requireValue(OrganisationService(town.registry()).adoptScheme("mic-classic-322"));
    const Text rows = "code,name,c,reason\nZ-1,名簿,2,住所がある\nZ-2,台帳,,\n";
    const ImportPlan plan = town.bring(rows);
    CHECK(counts(plan) == "update 1, same 1");
    CHECK(updates(plan) == "Z-1 c:  → 2\n");
    const Asset asset = town.asset("Z-1");
    const std::vector<Rating> ratings = requireValue(town.registry().ratingsOf(asset.id));
    REQUIRE(ratings.size() == 2);
    CHECK(ratings[0].edition == town.registry().editionInForce());
    CHECK(ratings[0].levels == std::array<Text, 4>{"2", "", "", ""});
    CHECK(ratings[0].reason == "住所がある");
    CHECK(ratings[1].edition == old);
    CHECK(ratings[1].levels == std::array<Text, 4>{"2", "2", "", ""});
    CHECK(ratings[1].reason == "住所がある");
    CHECK(town.asset("Z-2").edition() == old);
    CHECK(counts(town.plan(rows)) == "same 2");
}

TEST_CASE("A changed reason beside its levels is a new rating, alone it is not")
{
    ImportFixture town;
    town.bring("code,name,c,reason\nZ-1,名簿,2,初め\n");
    town.clock().set(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC));
    town.bring("code,reason\nZ-1,言い直し\n");
    CHECK(town.asset("Z-1").text(Field::RatedAt) == "2026-05-20");
    town.bring("code,c,reason\nZ-1,2,考え直し\n");
    CHECK(town.asset("Z-1").text(Field::RatedAt) == "2026-06-01");
    CHECK(town.asset("Z-1").text(Field::Reason) == "考え直し");
}

TEST_CASE("Totals, empty rows and ruled lines are counted apart")
{
    ImportFixture town;
    const ImportPlan plan =
        town.plan("管理番号,名称,対象人数\nZ-1,名簿,10\n,,\n小計,,10\n----,----,----\nZ-2,台帳,5\n合計,,15\n");
    CHECK(counts(plan) == "new 2, skipped 4");
}

TEST_CASE("Columns that nothing is known of are reported")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("名称,好きな色,取扱制限,\n名簿,青,金庫,欄外\n");
    CHECK(joined(plan.unmapped) == "好きな色, 取扱制限, 4");
    CHECK(joined(plan.columns[1].samples) == "青");
}

TEST_CASE("Texts beyond the header are reported, not lost in silence")
{
    ImportFixture town;
    CHECK(joined(town.plan("名称\n名簿,はみ出し\n").unmapped) == "2");
}

TEST_CASE("The whole import is one step to undo")
{
    ImportFixture town;
    const Text before = town.ledger({Field::Code});
    ImportOptions create;
    create.createUnits = true;
    town.bring("code,name,unit,owner\nZ-1,名簿,新部/新課,課長\nZ-2,台帳,新部,部長\n", create);
    HistoryService history(town.registry());
    const UndoStep step = requireValue(history.undo());
    CHECK(step.name == "import");
    CHECK(town.ledger({Field::Code}) == before);
    CHECK(town.registry().organisation().findUnit("新部").units.empty());
}

TEST_CASE("A plan changes no byte of the registry")
{
    ImportFixture town;
    const QByteArray before = town.registryBytes();
    town.plan(threeRows);
    const ImportSource source{town.path("ledger.csv"), {}};
    requireValue(ImportService::plan(town.registryPath(), source, town.environment(), {}));
    CHECK(town.registryBytes() == before);
}

TEST_CASE("A worker plans and applies what the window would have")
{
    ImportFixture town;
    const ImportPlan expected = town.plan(threeRows);
    const ImportSource source{town.path("ledger.csv"), {}};
    const ImportPlan plan = requireValue(ImportService::plan(town.registryPath(), source, town.environment(), {}));
    CHECK(counts(plan) == counts(expected));
    CHECK(plan.madeAgainst == expected.madeAgainst);
    const HistoryHead head = requireValue(ImportService::applyInJob(town.registryPath(), plan, town.environment(), {}));
    requireDone(town.registry().follow(plan.changes, head));
    CHECK(town.asset("Z-1").text(Field::Name) == "住民基本台帳");
}

TEST_CASE("A plan is refused when the registry has changed since")
{
    ImportFixture town;
    const ImportPlan plan = town.plan(threeRows);
    town.bring("code,name\nY-1,割り込み\n");
    const Result<HistoryHead> applied = ImportService::apply(town.registry(), plan);
    REQUIRE(!applied);
    CHECK(applied.error().code == ErrorCode::Overtaken);
    const Result<HistoryHead> inJob = ImportService::applyInJob(town.registryPath(), plan, town.environment(), {});
    REQUIRE(!inJob);
    CHECK(inJob.error().code == ErrorCode::Overtaken);
    CHECK(town.ledger({Field::Code}) == "Y-1\n");
}

TEST_CASE("A cancelled plan or import leaves nothing")
{
    ImportFixture town;
    const ImportPlan plan = town.plan(threeRows);
    const QByteArray before = town.registryBytes();
    std::stop_source stop;
    stop.request_stop();
    const JobControl job{stop.get_token(), {}};
    const Result<ImportPlan> planned = ImportService::plan(town.registry(), {town.path("ledger.csv"), {}}, job);
    REQUIRE(!planned);
    CHECK(planned.error().code == ErrorCode::Cancelled);
    const Result<HistoryHead> applied = ImportService::apply(town.registry(), plan, job);
    REQUIRE(!applied);
    CHECK(applied.error().code == ErrorCode::Cancelled);
    CHECK(town.registryBytes() == before);
    CHECK(town.ledger({Field::Code}).empty());
}

TEST_CASE("Progress is told while a file is planned")
{
    ImportFixture town;
    Text rows = "code,name\n";
    for (int i = 0; i < 2500; ++i)
        rows += "Z-" + std::to_string(i) + ",台帳\n";
    std::vector<JobProgress> told;
    JobControl job;
    job.report = [&told](JobProgress progress) { told.push_back(progress); };
    const QString path = town.write("long.csv", QByteArray::fromStdString(rows));
    const ImportPlan plan = requireValue(ImportService::plan(town.registry(), {path, {}}, job));
    CHECK(plan.newAssets == 2500);
    REQUIRE(told.size() >= 3);
    CHECK(told.front().done <= told.back().done);
    CHECK(told.back().done == told.back().total);
    CHECK(told.back().total == static_cast<std::int64_t>(rows.size()));
}

TEST_CASE("All or nothing holds back what a rejected row would leave behind")
{
    ImportFixture town;
    ImportOptions all;
    all.allOrNothing = true;
    const ImportPlan plan = town.bring("code,name,c\nZ-1,名簿,2\nZ-2,台帳,99\n", all);
    CHECK(counts(plan) == "new 1, rejected 1");
    CHECK(plan.heldBack);
    CHECK(plan.changes.isEmpty());
    CHECK(town.ledger({Field::Code}).empty());
    CHECK_FALSE(town.plan("code,name,c\nZ-1,名簿,2\n", all).heldBack);
}
