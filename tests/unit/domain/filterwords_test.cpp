// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/filterwords.h"
#include "tests/unit/domain/ledgerfixture.h"

using namespace daicho;
using namespace daicho::test;

namespace {

using Term = AssetFilter::Term;
using Comparison = AssetFilter::Comparison;

const Scheme &scheme()
{
    static const Scheme made = townScheme();
    return made;
}

std::vector<Term> terms(TextView text)
{
    return requireValue(parseFilter(text, &scheme())).terms;
}

Text pieces(TextView text)
{
    Text out;
    for (const FilterPiece &piece : filterPieces(text, &scheme()))
        out += '<' + piece.text + (piece.term ? ">" : "?>");
    return out;
}

Term known(Field field, Comparison comparison, TextView value)
{
    Term term;
    term.field = field;
    term.comparison = comparison;
    term.value = value;
    return term;
}

} // namespace

TEST_CASE("A filter comes apart into its words as they were typed")
{
    CHECK(pieces(" 税務　-紙  \"two words\" c:>=3B ") == "<税務><-紙><\"two words\"><c:>=3B>");
    CHECK(pieces("c:>=9Z 税務") == "<c:>=9Z?><税務>");
    CHECK(pieces("\"\" 税務") == "<税務>");
    CHECK(pieces("").empty());
    CHECK(filterPieces("所属:\"税務 課\"", &scheme()).front().value == "税務 課");
}

TEST_CASE("Words put together again ask for the same, though a quote was left open")
{
    for (const char *text :
         {"税務 -紙 c:>=3B", "\"two words\" 所属:\"総務部/税務課\" x", "名称:\"開いた 引用", "-remarks:\"a\"\"b\" ＰＣ",
          "“全角 の引用” 満了日:<令和9年4月1日", "finding:unrated -点検:空席", "所属:=総務部/税務課 zone:="}) {
        INFO(text);
        const Text again = filterText(filterPieces(text, &scheme()));
        CHECK(terms(again) == terms(text));
        CHECK(filterText(filterPieces(again, &scheme())) == again);
    }
}

TEST_CASE("A word taken out or put behind leaves the others as they are")
{
    std::vector<FilterPiece> all = filterPieces("税務 c:>=3B 名称:\"開いた 引用", &scheme());
    REQUIRE(all.size() == 3);
    all.erase(all.begin() + 1);
    all.push_back({"status:retired", "retired", {}});
    CHECK(filterText(all) == "税務 名称:\"開いた 引用\" status:retired");
    CHECK(terms(filterText(all)).size() == 3);
}

TEST_CASE("The word of a known value is read as that value, in both languages")
{
    std::vector<Term> all{
        known(Field::C, Comparison::GreaterOrEqual, "3B"),
        known(Field::C, Comparison::Equal, ""),
        known(Field::C, Comparison::Equal, "n/a"),
        known(Field::Status, Comparison::Equal, "retired"),
        known(Field::Kind, Comparison::Equal, "system"),
        known(Field::Subjects, Comparison::Less, "1000"),
        known(Field::Expires, Comparison::Equal, "2027-04-01"),
        known(Field::Zone, Comparison::Equal, ""),
        known(Field::Kind, Comparison::Equal, ""),
    };
    for (const FindingInfo &info : findingInfos()) {
        Term term;
        term.finding = info.finding;
        term.comparison = Comparison::Equal;
        all.push_back(term);
    }
    for (const Term &term : all) {
        for (const bool japanese : {true, false}) {
            const Text word = filterWord(term, japanese);
            INFO(word);
            CHECK(terms(word) == std::vector<Term>{term});
            Term negated = term;
            negated.negated = true;
            CHECK(terms(filterWord(negated, japanese)) == std::vector<Term>{negated});
        }
    }
}

TEST_CASE("A value that was quoted is read from its word as it was, whatever quotes are in it")
{
    for (const char *value : {"a\"b", "“a”", "a”", "„", "＂\"", "a“ b", "\"\""}) {
        Term term = known(Field::Remarks, Comparison::Equal, value);
        term.exact = true;
        INFO(value);
        CHECK(terms(filterWord(term, true)) == std::vector<Term>{term});
        term.field.reset();
        term.comparison = Comparison::Contains;
        CHECK(terms(filterWord(term, false)) == std::vector<Term>{term});
    }
}

TEST_CASE("A quote within a value that was not quoted does not make it one as typed")
{
    for (const char *written : {"所属:=甲\"乙\"", "zone:=ss:\"a\"\"b\"", "zone:=a”b"}) {
        INFO(written);
        const std::vector<Term> read = terms(written);
        REQUIRE(read.size() == 1);
        CHECK_FALSE(read[0].exact);
        CHECK(terms(filterWord(read[0], true)) == read);
    }
}

TEST_CASE("A level with two signs, or a space for a level, is none, whether the scheme is known or not")
{
    for (const char *written :
         {"c:=3B以上", "機密性:>=2以下", "c:3以上以上", "c:>=\" \"", "c:=>=\"", "c:\"＝2\"", "i:>≧2"}) {
        INFO(written);
        CHECK_FALSE(parseFilter(written, nullptr));
        CHECK_FALSE(parseFilter(written, &scheme()));
    }
}

TEST_CASE("Words speak Japanese or the ids of the command line")
{
    CHECK(filterWord(known(Field::C, Comparison::GreaterOrEqual, "3C"), true) == "機密性:>=3C");
    CHECK(filterWord(known(Field::C, Comparison::Equal, ""), true) == "機密性:未分類");
    CHECK(filterWord(known(Field::Status, Comparison::Equal, "retired"), true) == "状態:廃止");
    CHECK(filterWord(known(Field::Status, Comparison::Equal, "retired"), false) == "status:retired");
}

TEST_CASE("Names with spaces, quotes and signs stay one word that finds them and nothing else")
{
    for (const char *name : {"教育委員会", "LGWAN 接続系", "外部　サービス", "a\"b c", "=接続系", "-紙", "甲:乙",
                             "\"x\"", "外部”接続", "“LGWAN” 系", "甲＂乙„", "甲\u00A0乙", "甲\u2003乙"}) {
        const Text word = filterWord(known(Field::Zone, Comparison::Equal, name), true);
        INFO(word);
        const std::vector<Term> read = terms(word);
        REQUIRE(read.size() == 1);
        CHECK(read[0].field == Field::Zone);
        CHECK(read[0].comparison == Comparison::Equal);
        CHECK(read[0].value == (read[0].exact ? Text(name) : foldText(name)));
    }
}

TEST_CASE("Words about the same field are the same question unless one says what is not")
{
    const auto same = [](const char *a, const char *b) { return isSameQuestion(terms(a)[0], terms(b)[0]); };
    CHECK(same("c:3B", "機密性:>=2"));
    CHECK(same("finding:expired", "点検:空席"));
    CHECK_FALSE(same("c:3B", "-c:3B"));
    CHECK_FALSE(same("c:3B", "i:2"));
    CHECK_FALSE(same("税務", "税務"));
    CHECK_FALSE(same("finding:expired", "c:3B"));
}
