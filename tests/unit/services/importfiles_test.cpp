// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole files: encodings, workbooks, our own exports, and the file of rejects.

#include "model/exchange/cp932.h"
#include "model/services/exportservice.h"
#include "model/services/sampleservice.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/services/importfixture.h"
#include "tests/unit/services/workbookbuilder.h"

#include <QFile>

using namespace daicho;

namespace {

QString lastYear(const char *encoding)
{
    return QStringLiteral(DAICHO_TEST_DATA "/ledger/last-year-%1.csv").arg(QLatin1StringView(encoding));
}

ImportOptions creating()
{
    ImportOptions options;
    options.createUnits = true;
    return options;
}

QByteArray cp932Of(TextView text)
{
    std::string bytes;
    std::vector<cp932::Lost> lost;
    cp932::encode(text, bytes, false, lost);
    REQUIRE(lost.empty());
    return QByteArray::fromStdString(bytes);
}

ImportPlan planned(Registry &registry, const ImportSource &source)
{
    return requireValue(ImportService::plan(registry, source));
}

} // namespace

TEST_CASE("Last year's ledger gives identical registries from CP932 and UTF-8")
{
    RegistryBuilder first("city", "mic-jichitai-2024r10");
    RegistryBuilder second("city", "mic-jichitai-2024r10");
    const ImportPlan utf8 = planned(first.registry(), {lastYear("utf8"), creating()});
    const ImportPlan cp932 = planned(second.registry(), {lastYear("cp932"), creating()});
    CHECK(rejects(utf8).empty());
    CHECK(counts(utf8) == counts(cp932));
    CHECK(utf8.newAssets >= 240);
    CHECK(utf8.unmapped.empty());
    CHECK(utf8.encoding == "utf-8-bom");
    CHECK(cp932.encoding == "cp932");
    requireValue(ImportService::apply(first.registry(), utf8));
    requireValue(ImportService::apply(second.registry(), cp932));
    CHECK(first.records() == second.records());
    CHECK(planned(first.registry(), {lastYear("cp932"), creating()}).same == utf8.newAssets);
    CHECK(planned(second.registry(), {lastYear("utf8"), {}}).same == utf8.newAssets);
}

TEST_CASE("Rare characters of CP932 and UTF-16 arrive as in UTF-8")
{
    ImportFixture town;
    const Text rows = "管理番号,名称,備考\nZ-1,髙橋・﨑山台帳,①㈱～ⅢNo.㏍\n";
    CHECK(counts(town.bring(rows)) == "new 1");
    const ImportPlan cp932 = town.plan({town.write("cp932.csv", cp932Of(rows)), {}});
    CHECK(counts(cp932) == "same 1");
    CHECK(cp932.encoding == "cp932");
    const QString text = u'\uFEFF' + toQString(rows);
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const ImportPlan wide = town.plan({town.write("utf16.csv", utf16), {}});
    CHECK(counts(wide) == "same 1");
    CHECK(wide.encoding == "utf-16");
}

TEST_CASE("An encoding that is asked for is not guessed")
{
    ImportFixture town;
    ImportOptions options;
    options.encoding = ImportEncoding::Utf8;
    const Error error = town.refusal({town.write("cp932.csv", cp932Of("名称\n職員名簿\n")), options});
    CHECK(error.code == ErrorCode::UnreadableFile);
}

TEST_CASE("An export brought in again is all same")
{
    ImportFixture town;
    town.bring("code,name,unit,owner,c,i,a,remarks,expires,personal_info,subjects,location,zone,takeout,quantity\n"
               "Z-1,=SUM(A1:A9),税務課,課長,3B,2,n/a,\"'引用\n二行目\",2027-03-31,有,12000,\"本庁\n支所\",LGWAN接続系,"
               "不可,3台\n"
               "Z-2,－,総務課,情報政策課長,1,,,-5℃で保管,,無,,,,,\n"
               "Z-3,0012,教育委員会,,,,,髙﨑①㈱,R8.4.1,,,,,,\n");
    ExportOptions options;
    options.allFields = true;
    const ExportService exports(town.registry(), nullptr);
    for (const char *name : {"out.csv", "out932.csv", "out.xlsx"}) {
        const QString path = town.path(name);
        options.format = *ExportService::formatOf(path);
        options.encoding = TextView(name) == "out932.csv" ? CsvEncoding::Cp932 : CsvEncoding::Utf8WithBom;
        CHECK(requireValue(exports.exportTo(path, options)).rows == 3);
        const ImportPlan plan = town.plan({path, {}});
        INFO(name << '\n' << updates(plan) << rejects(plan));
        CHECK(counts(plan) == "same 3");
        CHECK(plan.changes.isEmpty());
        CHECK(plan.unmapped.empty());
    }
}

TEST_CASE("The sample registry exported in every way and brought in again is all same")
{
    const ImportFixture town;
    const QString path = town.path("sample.daicho");
    const std::unique_ptr<Registry> sample = requireValue(createSample(path, town.environment()));
    const ExportService exports(*sample, nullptr);
    for (const DateStyle dates : {DateStyle::Iso, DateStyle::Wareki}) {
        for (const char *name : {"out.csv", "out.xlsx"}) {
            ExportOptions options;
            options.allFields = true;
            options.replaceFile = true;
            options.dates = dates;
            options.format = *ExportService::formatOf(town.path(name));
            const ExportOutcome out = requireValue(exports.exportTo(town.path(name), options));
            const ImportPlan plan = planned(*sample, {town.path(name), {}});
            INFO(name << '\n' << updates(plan) << rejects(plan));
            CHECK(plan.same == out.rows);
            CHECK(plan.newPosts.empty());
        }
    }
}

TEST_CASE("An edited export updates what was edited and nothing else")
{
    ImportFixture town;
    town.bring("code,name,unit,c\nZ-1,住民基本台帳,税務課,3B\nZ-2,職員名簿,総務課,2\n");
    ExportOptions options;
    options.allFields = true;
    requireValue(ExportService(town.registry(), nullptr).exportTo(town.path("out.csv"), options));
    QFile file(town.path("out.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray edited = file.readAll().replace("職員名簿", "会計年度任用職員名簿");
    const ImportPlan plan = town.plan({town.write("edited.csv", edited), {}});
    CHECK(counts(plan) == "update 1, same 1");
    CHECK(updates(plan) == "Z-2 name: 職員名簿 → 会計年度任用職員名簿\n");
}

TEST_CASE("Of several sheets the one with the best header is read, never an example by itself")
{
    ImportFixture town;
    WorkbookBuilder book;
    book.addSheet("表紙", {{"情報資産管理台帳"}, {"部署", "備考"}});
    book.addSheet("記入例", {{"管理番号", "名称", "所属", "機密性", "備考"}, {"例-1", "例", "税務課", "2", "例"}});
    book.addSheet("台帳", {{"管理番号", "名称", "所属"}, {"Z-1", "名簿", "税務課"}});
    const QString path = book.write(town.path("book.xlsx"));

    const ImportPlan plan = town.plan({path, {}});
    CHECK(plan.sheet == "台帳");
    CHECK(joined(plan.sheets) == "表紙, 記入例, 台帳");
    CHECK(counts(plan) == "new 1");
    CHECK(plan.columns[2].letter == "C");

    ImportOptions named;
    named.sheet = "記入例";
    CHECK(town.plan({path, named}).sheet == "記入例");
    named.sheet = "ない";
    CHECK(town.refusal({path, named}).code == ErrorCode::UnsupportedFile);
}

TEST_CASE("Merged header cells over two rows join, merged cells below are filled down")
{
    ImportFixture town;
    WorkbookBuilder book;
    book.addSheet("台帳",
                  {{"情報資産管理台帳"},
                   {"管理番号", "名称", "所属", "分類", "", ""},
                   {"", "", "", "機密性", "完全性", "可用性"},
                   {"Z-1", "名簿", "税務課", "3B", "2", "1"},
                   {"Z-2", "台帳", "", "2", "2", "9"}},
                  {"A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "C4:C5"});
    const QString path = book.write(town.path("book.xlsx"));
    const ImportPlan plan = town.plan({path, {}});
    CHECK(plan.headerRow == 2);
    CHECK(plan.headerRows == 2);
    CHECK(counts(plan) == "new 1, rejected 1");
    CHECK(rejects(plan) == "5 分類/可用性 unknown-level [9]\n");
    CHECK(plan.rejects.front().letter == "F");
    CHECK(plan.rejectedCells.front()[2] == "税務課");

    ImportOptions asIs;
    asIs.fillMerged = false;
    CHECK(town.plan({path, asIs}).rejectedCells.front()[2].empty());
}

TEST_CASE("A file without any header of a ledger is refused, and so is an empty one")
{
    ImportFixture town;
    const Error error = town.refusal({town.write("fruit.csv", "りんご,みかん\n1,2\n"), {}});
    CHECK(error.code == ErrorCode::UnreadableFile);
    CHECK(error.arg("reason") == "no-header");
    CHECK(error.arg("file") == "fruit.csv");
    CHECK(town.refusal({town.write("empty.csv", ""), {}}).code == ErrorCode::UnreadableFile);
    CHECK(town.refusal({town.path("nowhere.csv"), {}}).code == ErrorCode::MissingFile);
}

TEST_CASE("A file with more rows than allowed is refused as a whole")
{
    ImportFixture town;
    ImportOptions options;
    options.maximumRows = 2;
    const Error error = town.refusal({town.write("long.csv", "code,name\nZ-1,あ\nZ-2,い\nZ-3,う\n"), options});
    CHECK(error.code == ErrorCode::LimitExceeded);
}

TEST_CASE("Rejected rows are written with their reasons and come in once they are mended")
{
    ImportFixture town;
    const ImportPlan plan = town.bring("管理番号,名称,機密性,満了日,備考\n"
                                       "Z-1,名簿,2,,\n"
                                       "Z-2,=危険,9,昨日,控え\n"
                                       "Z-3,\"引用\"\"符,と\n改行\",2,,'始まり\n"
                                       "Z-4,台帳,8,,\n");
    CHECK(counts(plan) == "new 1, rejected 3");
    for (const char *name : {"rejects.csv", "rejects.xlsx"}) {
        const QString path = town.path(name);
        requireDone(ImportService::writeRejects(plan, path, false));
        const Result<void> again = ImportService::writeRejects(plan, path, false);
        REQUIRE(!again);
        CHECK(again.error().code == ErrorCode::FileExists);
        requireDone(ImportService::writeRejects(plan, path, true));

        const ImportPlan same = town.plan({path, {}});
        CHECK(counts(same) == "rejected 3");
        CHECK(same.unmapped.empty());
        CHECK(same.columns.back().use == ColumnUse::LeftOut);
        REQUIRE(same.rejects.size() == plan.rejects.size());
        for (std::size_t i = 0; i < plan.rejects.size(); ++i) {
            CHECK(same.rejects[i].rule == plan.rejects[i].rule);
            CHECK(same.rejects[i].value == plan.rejects[i].value);
        }
        ImportOptions mended;
        mended.values = {{"c", {{"9", "3A"}, {"8", "3B"}}}, {"expires", {{"昨日", "2026-05-19"}}}};
        const ImportPlan accepted = town.plan({path, mended});
        CHECK(counts(accepted) == "new 2, rejected 1");
    }
}

TEST_CASE("What a reject file guards against formulas comes back as it was")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("code,name,c\nZ-2,=危険,9\nZ-3,'引用,9\n");
    requireDone(ImportService::writeRejects(plan, town.path("rejects.csv"), false));
    QFile file(town.path("rejects.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains(",'=危険,"));
    ImportOptions mended;
    mended.values = {{"c", {{"9", "2"}}}};
    const ImportPlan accepted = town.plan({town.path("rejects.csv"), mended});
    requireValue(ImportService::apply(town.registry(), accepted));
    CHECK(town.asset("Z-2").text(Field::Name) == "=危険");
    CHECK(town.asset("Z-3").text(Field::Name) == "'引用");
}

TEST_CASE("Rejects are written as csv or xlsx and as nothing else")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("code,name,c\nZ-1,名簿,9\n");
    const Result<void> written = ImportService::writeRejects(plan, town.path("rejects.pdf"), false);
    REQUIRE(!written);
    CHECK(written.error().code == ErrorCode::UnsupportedFile);
    CHECK_FALSE(QFile::exists(town.path("rejects.pdf")));
}
