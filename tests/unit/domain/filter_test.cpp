// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "model/domain/filter.h"
#include "tests/support/qtcatch.h"

#include <catch2/catch.hpp>

using namespace daicho;

namespace {

Level aLevel(const char *code, int rank, const char *group = "")
{
    Level level;
    level.code = code;
    level.rank = rank;
    level.label = Text("自治体機密性") + code;
    level.group = group;
    return level;
}

Scheme aScheme()
{
    Scheme scheme;
    Axis c;
    c.id = "C";
    c.label = "機密性";
    c.levels = {aLevel("3A", 5, "3"), aLevel("3B", 4, "3"), aLevel("3C", 3, "3"), aLevel("2", 2), aLevel("1", 1)};
    c.groups = {{"3", "自治体機密性３", {"3A", "3B", "3C"}}};
    Axis i;
    i.id = "I";
    i.label = "完全性";
    i.levels = {aLevel("2", 2), aLevel("1", 1)};
    scheme.axes = {c, i};
    return scheme;
}

/// Terms as text: [-]field op «value», `~` for contains, `"` around what is exact, `*` for anywhere.
Text picture(const AssetFilter &filter)
{
    static constexpr const char *operators[] = {"~", "=", "<", "<=", ">", ">="};
    Text out;
    for (const AssetFilter::Term &term : filter.terms) {
        out += out.empty() ? "" : " & ";
        out += term.negated ? "-" : "";
        out += term.field ? fieldInfo(*term.field).id : "*";
        out += operators[static_cast<std::size_t>(term.comparison)];
        out += term.exact ? '"' + term.value + '"' : term.value;
    }
    return out;
}

Text pictureOf(TextView text)
{
    static const Scheme scheme = aScheme();
    const Result<AssetFilter> filter = parseFilter(text, &scheme);
    if (filter)
        return picture(*filter);
    const Error &error = filter.error();
    if (error.code == ErrorCode::UnknownField)
        return "unknown " + Text(error.arg("field")) + " near " + Text(error.arg("nearest"));
    return Text(errorId(error.code)) + ' ' + Text(error.arg("word")) + ' ' + Text(error.arg("reason"));
}

struct Case
{
    const char *typed;
    const char *understood;
};

template <std::size_t count> void check(const Case (&cases)[count])
{
    for (const Case &row : cases) {
        INFO("typed: " << row.typed);
        CHECK(pictureOf(row.typed) == row.understood);
    }
}

} // namespace

TEST_CASE("Words of a filter are joined by AND, folded unless they are quoted")
{
    check({
        {"", ""},
        {"   ", ""},
        {"税務", "*~税務"},
        {"税務 台帳", "*~税務 & *~台帳"},
        {"税務　台帳", "*~税務 & *~台帳"},
        {"\t税務\n台帳 ", "*~税務 & *~台帳"},
        {"ＰＣ", "*~pc"},
        {"ﾊﾟｿｺﾝ", "*~ぱそこん"},
        {"髙橋", "*~高橋"},
        {"\"ＰＣ 台帳\"", "*~\"ＰＣ 台帳\""},
        {"“税 務”", "*~\"税 務\""},
        {"”税務” 紙", "*~\"税務\" & *~紙"},
        {"＂税務＂", "*~\"税務\""},
        {"\"a\"\"b\"", "*~\"a\"b\""},
        {"“a““b”", "*~\"a“b\""},
        {"\"never closed word", "*~\"never closed word\""},
        {"\"\"", ""},
        {"\"", ""},
        {"\"税務\"台帳", "*~\"税務\" & *~台帳"},
        {"・", "*~\"・\""},
        {":abc", "*~:abc"},
    });
}

TEST_CASE("A minus says not, unless it stands alone or inside a word")
{
    check({
        {"-税務", "-*~税務"},
        {"－税務", "-*~税務"},
        {"−税務", "-*~税務"},
        {"-\"税 務\"", "-*~\"税 務\""},
        {"-status:retired", "-status=retired"},
        {"a-1", "*~a-1"},
        {"-", "*~-"},
        {"- a", "*~- & *~a"},
        {"税務 -紙", "*~税務 & -*~紙"},
    });
}

TEST_CASE("Fields go by id, by label and by the spellings of offices")
{
    check({
        {"name:住民", "name~住民"},
        {"名称:住民", "name~住民"},
        {"名称：住民", "name~住民"},
        {"資産名:住民", "name~住民"},
        {"NAME:住民", "name~住民"},
        {"備考:ＵＳＢ", "remarks~usb"},
        {"備考:\"ＵＳＢ メモリ\"", "remarks~\"ＵＳＢ メモリ\""},
        {"name:=住民台帳", "name=住民台帳"},
        {"name:＝住民台帳", "name=住民台帳"},
        {"name:=\"住民 台帳\"", "name=\"住民 台帳\""},
        {"remarks:=", "remarks="},
        {"remarks:\"\"", "remarks="},
        {"-remarks:=", "-remarks="},
        {"unit:税務課", "unit~税務課"},
        {"所属:総務部/税務課", "unit~総務部/税務課"},
        {"所管機関:教育委員会", "institution~教育委員会"},
        {"overall:高", "overall~高"},
        {"zone:LGWAN", "zone~lgwan"},
        {"name:a:b", "name~a:b"},
    });
}

TEST_CASE("Levels are understood as people write them")
{
    check({
        {"c:3B", "c=3B"},
        {"c:３ｂ", "c=3B"},
        {"機密性:自治体機密性３Ｂ", "c=3B"},
        {"c:=3B", "c=3B"},
        {"c:3", "c=3"},
        {"c:機密性3", "c=3"},
        {"c:>=3C", "c>=3C"},
        {"c:＞＝3C", "c>=3C"},
        {"c:≧3C", "c>=3C"},
        {"c:≦２", "c<=2"},
        {"c:>2", "c>2"},
        {"c:<3", "c<3"},
        {"c:2以上", "c>=2"},
        {"c:自治体機密性２以上", "c>=2"},
        {"c:３C以下", "c<=3C"},
        {"c:2未満", "c<2"},
        {"c:none", "c="},
        {"c:未", "c="},
        {"c:未分類", "c="},
        {"-c:none", "-c="},
        {"c:n/a", "c=n/a"},
        {"c:対象外", "c=n/a"},
        {"c:－", "c=n/a"},
        {"i:2", "i=2"},
        {"c:9", "bad-filter c:9 level"},
        {"c:>=9", "bad-filter c:>=9 level"},
        {"i:3A", "bad-filter i:3A level"},
        {"p:1", "bad-filter p:1 level"},
        {"c:>n/a", "bad-filter c:>n/a comparison"},
        {"c:>none", "bad-filter c:>none empty"},
    });
}

TEST_CASE("Dates, months and years are understood in both calendars")
{
    check({
        {"expires:2027-04-01", "expires=2027-04-01"},
        {"expires:令和9年4月1日", "expires=2027-04-01"},
        {"expires:<令和9年4月1日", "expires<2027-04-01"},
        {"満了日:<R9.4.1", "expires<2027-04-01"},
        {"expires:<=2027/4/1", "expires<=2027-04-01"},
        {"expires:≧２０２７年４月１日", "expires>=2027-04-01"},
        {"expires:2027", "expires~2027"},
        {"expires:令和9年", "expires~2027"},
        {"expires:昭和64年", "expires~1989"},
        {"expires:2027-4", "expires~2027-04"},
        {"expires:2027年4月", "expires~2027-04"},
        {"expires:>2027", "expires>2027-12-31"},
        {"expires:>=2027", "expires>=2027-01-01"},
        {"expires:<2027-02", "expires<2027-02-01"},
        {"expires:<=2028-02", "expires<=2028-02-29"},
        {"expires:2027-04-01以前", "expires<=2027-04-01"},
        {"expires:令和9年以降", "expires>=2027-01-01"},
        {"expires:none", "expires="},
        {"expires:なし", "expires="},
        {"expires:2027-02-30", "bad-filter expires:2027-02-30 date"},
        {"expires:<soon", "bad-filter expires:<soon date"},
        {"expires:<", "bad-filter expires:< empty"},
    });
}

TEST_CASE("Numbers and choices are understood as they are written on paper")
{
    check({
        {"subjects:1000", "subjects=1000"},
        {"subjects:>=1,000", "subjects>=1000"},
        {"対象人数:１０００人以上", "subjects>=1000"},
        {"subjects:<=12", "subjects<=12"},
        {"revision:>5", "revision>5"},
        {"subjects:many", "bad-filter subjects:many number"},
        {"subjects:none", "subjects="},
        {"status:retired", "status=retired"},
        {"状態:廃止", "status=retired"},
        {"kind:情報システム", "kind=system"},
        {"personal_info:特定個人情報", "personal_info=specific"},
        {"personal_info:none", "personal_info=none"},
        {"status:nonsense", "bad-filter status:nonsense value"},
        {"status:>active", "bad-filter status:>active comparison"},
        {"status:=", "status="},
    });
}

TEST_CASE("What cannot be understood is an error that names the word")
{
    check({
        {"nmae:x", "unknown nmae near name"},
        {"-nmae:x", "unknown nmae near name"},
        {"名前称:x", "unknown 名前称 near 名称"},
        {"税務 備孝:x", "unknown 備孝 near 備考"},
        {"name:", "bad-filter name: empty"},
        {"税務 -name: 台帳", "bad-filter -name: empty"},
        {"name:>5", "bad-filter name:>5 comparison"},
        {"remarks:<=", "bad-filter remarks:<= empty"},
        {"handling:暗号化", "bad-filter handling:暗号化 not-searchable"},
        {"関連資産:A-1", "bad-filter 関連資産:A-1 not-searchable"},
    });
}

TEST_CASE("What is not given has nothing above or below it, with a scheme or without")
{
    for (const char *typed : {"c:未分類以上", "c:なし未満", "i:none以下"}) {
        INFO(typed);
        CHECK(pictureOf(typed) == Text("bad-filter ") + typed + " level");
        CHECK(parseFilter(typed, nullptr).error().code == ErrorCode::BadFilter);
    }
}

TEST_CASE("Without a scheme any level code is taken")
{
    const AssetFilter filter = requireValue(parseFilter("c:>=３ｃ c:n/a", nullptr));
    CHECK(picture(filter) == "c>=3C & c=n/a");
}

TEST_CASE("A filter keeps the text as it was typed")
{
    const AssetFilter filter = requireValue(parseFilter(" 税務　-紙 ", nullptr));
    CHECK(filter.text == " 税務　-紙 ");
    CHECK_FALSE(filter.isEmpty());
    CHECK(requireValue(parseFilter(" ", nullptr)).isEmpty());
}
