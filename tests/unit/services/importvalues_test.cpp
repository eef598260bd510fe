// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How cells of every kind are spelled, and every rule that keeps a row out.

#include "model/services/importvalues.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/services/importfixture.h"

#include <set>

using namespace daicho;

namespace {

/// Stored text of a field for each way of writing it, or the rule that refuses it.
class Spellings
{
public:
    explicit Spellings(Field field) : m_field(field) {}

    Text of(TextView cell)
    {
        const ImportOptions options;
        ColumnValues column({&m_town.registry(), &options, m_field, false});
        const CellValue value = column.value(column.read(cell));
        switch (value.state) {
        case CellValue::State::Blank:
            return "(blank)";
        case CellValue::State::Cleared:
            return "(cleared)";
        case CellValue::State::Given:
            return Text(column.stored(value));
        case CellValue::State::Faulty:
            return value.rule;
        }
        return {};
    }

private:
    ImportFixture m_town;
    Field m_field;
};

} // namespace

TEST_CASE("Every spelling of a level is understood")
{
    Spellings level(Field::C);
    for (const char *written : {"3B", "３Ｂ", "3b", "機密性3B", "自治体機密性３Ｂ", " 3B "})
        CHECK(level.of(written) == "3B");
    for (const char *written : {"n/a", "N/A", "－", "-", "対象外", "該当なし"})
        CHECK(level.of(written) == "n/a");
    CHECK(level.of("") == "(blank)");
    CHECK(level.of("　") == "(blank)");
    for (const char *written : {"4", "高", "3B以上"})
        CHECK(level.of(written) == "unknown-level");
}

TEST_CASE("Every spelling of a date is understood, and no date that is none")
{
    Spellings date(Field::Expires);
    for (const char *written :
         {"2026-04-01", "2026/4/1", "R8.4.1", "令和8年4月1日", "２０２６年４月１日", "Ｒ８．４．１"})
        CHECK(date.of(written) == "2026-04-01");
    CHECK(date.of("令和元年5月1日") == "2019-05-01");
    CHECK(date.of("平成31年4月30日") == "2019-04-30");
    CHECK(date.of("－") == "(blank)");
    for (const char *written : {"2026-02-30", "2026/13/1", "令和8年4月31日", "永年", "4月1日"})
        CHECK(date.of(written) == "bad-date");
}

TEST_CASE("Numbers of persons are whole numbers")
{
    Spellings number(Field::Subjects);
    CHECK(number.of("1200") == "1200");
    CHECK(number.of("１，２００") == "1200");
    CHECK(number.of("1,200人") == "1200");
    CHECK(number.of("000") == "0");
    for (const char *written : {"たくさん", "12.5", "-3", "約100"})
        CHECK(number.of(written) == "bad-number");
}

TEST_CASE("Choices are understood by id, label and usual spelling")
{
    CHECK(Spellings(Field::Kind).of("情報システム") == "system");
    CHECK(Spellings(Field::Kind).of("書籍") == "unknown-kind");
    CHECK(Spellings(Field::PersonalInfo).of("有") == "personal");
    CHECK(Spellings(Field::PersonalInfo).of("－") == "none");
    CHECK(Spellings(Field::PersonalInfo).of("秘密") == "unknown-value");
    CHECK(Spellings(Field::Takeout).of("都度許可") == "each");
    CHECK(Spellings(Field::Status).of("現行") == "active");
    CHECK(Spellings(Field::Status).of("？") == "unknown-value");
}

TEST_CASE("Zones are understood by full name, short name and the name in brackets")
{
    Spellings zone(Field::Zone);
    const Text lgwan = zone.of("LGWAN接続系");
    CHECK(lgwan != importrule::unknownZone);
    for (const char *written : {"ＬＧＷＡＮ接続系", "LGWAN系", "lgwan"})
        CHECK(zone.of(written) == lgwan);
    const Text numbers = zone.of("マイナンバー利用事務系（個人番号利用事務系）");
    CHECK(numbers != importrule::unknownZone);
    for (const char *written : {"マイナンバー利用事務系", "個人番号利用事務系", "マイナンバー系"})
        CHECK(zone.of(written) == numbers);
    CHECK(zone.of("系") == "unknown-zone");
    CHECK(zone.of("－") == "(blank)");
}

TEST_CASE("Text stays exactly as written")
{
    Spellings remarks(Field::Remarks);
    CHECK(remarks.of(" ①髙橋～﨑㈱\n　二行目 ") == " ①髙橋～﨑㈱\n　二行目 ");
    CHECK(remarks.of("一行目\r\n二行目\r三行目") == "一行目\n二行目\n三行目");
    CHECK(Spellings(Field::Name).of("0012") == "0012");
    CHECK(Spellings(Field::Name).of("＜空白＞") == "(cleared)");
    CHECK(Spellings(Field::Code).of("　Z-1 ") == "Z-1");
}

TEST_CASE("Texts that must not be stored are refused by their rule")
{
    Spellings name(Field::Name);
    CHECK(name.of("番号 1234-5678-9018 の人") == "individual-number");
    CHECK(name.of("鐘\x07") == "control-character");
    CHECK(name.of(Text(40'000, 'x')) == "too-long");
    CHECK(Spellings(Field::Owner).of("課長 123456789018") == "individual-number");
}

TEST_CASE("Cells of our own csv lose exactly one apostrophe")
{
    ImportFixture town;
    const ImportOptions options;
    ColumnValues guarded({&town.registry(), &options, Field::Name, true});
    CHECK(guarded.stored(guarded.value(guarded.read("'=SUM(A1)"))) == "=SUM(A1)");
    CHECK(guarded.stored(guarded.value(guarded.read("''引用"))) == "'引用");
    ColumnValues plain({&town.registry(), &options, Field::Name, false});
    CHECK(plain.stored(plain.value(plain.read("'=SUM(A1)"))) == "'=SUM(A1)");
}

TEST_CASE("Values are translated by the mapping")
{
    ImportFixture town;
    ImportOptions options;
    requireDone(readMapping(R"({"columns": {"区分 け": "c", "メモ": null},
                               "values": {"機密性": {"極秘": "3A", "なし": "<空白>"}}})",
                            options));
    CHECK(options.columns == std::map<Text, Text>{{"メモ", ""}, {"区分 け", "c"}});
    const ImportPlan plan = town.bring("code,name,区分け,メモ\nZ-1,名簿, 極　秘 ,捨てる\n", options);
    CHECK(counts(plan) == "new 1");
    CHECK(plan.columns[3].use == ColumnUse::LeftOut);
    CHECK(plan.unmapped.empty());
    CHECK(town.asset("Z-1").text(Field::C) == "3A");
    CHECK(updates(town.plan("code,区分け\nZ-1,なし\n", options)) == "Z-1 c: 3A → \n");
}

TEST_CASE("A mapping that is none is refused with the place")
{
    ImportOptions options;
    const auto problem = [&options](TextView json) {
        const Result<void> read = readMapping(json, options);
        return read ? Text("read") : Text(errorId(read.error().code)) + ' ' + Text(read.error().arg("reason"));
    };
    CHECK(problem("{") == Text(errorId(ErrorCode::UsageError)) + " not-json");
    CHECK(problem("[]") == Text(errorId(ErrorCode::UsageError)) + " not-json");
    CHECK(problem(R"({"rows": {}})") == Text(errorId(ErrorCode::UsageError)) + " unknown-key");
    CHECK(problem(R"({"columns": []})") == Text(errorId(ErrorCode::UsageError)) + " not-an-object");
    CHECK(problem(R"({"columns": {"名称": 1}})") == Text(errorId(ErrorCode::UsageError)) + " not-a-field");
    CHECK(problem(R"({"values": {"c": {"高": 3}}})") == Text(errorId(ErrorCode::UsageError)) + " not-a-text");
    const Result<void> unknown = readMapping(R"({"columns": {"名称": "nam"}})", options);
    REQUIRE(!unknown);
    CHECK(unknown.error().code == ErrorCode::UnknownField);
    CHECK(unknown.error().arg("nearest") == "name");
    CHECK(problem("{}") == "read");
}

namespace {

/// A row for every rule; the last one waits for a text that is too long.
constexpr TextView faultyRows = "code,名称,所属,所管機関,種別,機密性,接続系,満了日,対象人数,状態,備考\n"
                                "Z-01,あ,,,,9Z,,,,,\n"
                                "Z-02,い,宇宙課,,,,,,,,\n"
                                "Z-03,う,,宇宙庁,,,,,,,\n"
                                "Z-04,え,,,生き物,,,,,,\n"
                                "Z-05,お,,,,,宇宙系,,,,\n"
                                "Z-06,か,,,,,,2026-02-30,,,\n"
                                "Z-07,き,,,,,,,多数,,\n"
                                "Z-08,,,,,,,,,,備考だけ\n"
                                ",名簿,税務課,,,,,,,,\n"
                                "Z-04,く,,,,,,,,,\n"
                                "Z-11,け,,,,,,,,謎,\n"
                                "Z-12,こ,,,,,,,,,123456789018\n"
                                "Z-13,さ,,,,,,,,,鐘\x07\n"
                                "Z-14,し,,,,,,,,,";

} // namespace

TEST_CASE("Every rule that keeps a row out names row, column and value")
{
    ImportFixture town;
    town.bring("code,name,unit\nX-1,名簿,税務課\nX-2,名簿,税務課\n");
    const Text tooLong(33'000, 'x');
    const ImportPlan plan = town.bring(Text(faultyRows) + tooLong + "\n");
    CHECK(counts(plan) == "rejected 14");
    CHECK(rejects(plan) == "2 機密性 unknown-level [9Z]\n"
                           "3 所属 unknown-unit [宇宙課]\n"
                           "4 所管機関 unknown-institution [宇宙庁]\n"
                           "5 種別 unknown-kind [生き物]\n"
                           "6 接続系 unknown-zone [宇宙系]\n"
                           "7 満了日 bad-date [2026-02-30]\n"
                           "8 対象人数 bad-number [多数]\n"
                           "9 名称 required\n"
                           "10 名称 ambiguous [名簿]\n"
                           "11 code duplicate-code [Z-04]\n"
                           "12 状態 unknown-value [謎]\n"
                           "13 備考 individual-number [＊＊＊＊＊＊＊＊＊＊＊＊]\n"
                           "14 備考 control-character [鐘\x07]\n"
                           "15 備考 too-long [" +
                               tooLong + "]\n");
    CHECK(plan.rejects.front().letter == "6");
    CHECK(plan.rejects.front().field == "c");

    std::set<Text> met;
    for (const ImportReject &reject : plan.rejects)
        met.insert(reject.rule);
    CHECK(met.size() + 1 == importRules().size()); // unknown-axis needs an institution with axes of its own
}

TEST_CASE("A row with several faults counts once and lists each")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("name,c,i,expires\n名簿,9,8,昨日\n台帳,2,2,\n");
    CHECK(counts(plan) == "new 1, rejected 1");
    CHECK(rejects(plan) == "2 c unknown-level [9]\n2 i unknown-level [8]\n2 expires bad-date [昨日]\n");
}

TEST_CASE("Every rule has a sentence with the value and the column")
{
    std::set<QString> sentences;
    for (const char *rule : importRules()) {
        ImportReject reject;
        reject.column = "見出し";
        reject.value = "値";
        reject.rule = rule;
        const QString text = rejectText(reject);
        CHECK(text.size() > 20);
        CHECK_FALSE(text.contains(u'{'));
        sentences.insert(text);
    }
    CHECK(sentences.size() == importRules().size());
}
