// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/domain/checkfixture.h"

using namespace daicho;
using namespace daicho::test;

namespace {

/// One ledger, one rule, and what it finds: «asset field axis key=value …» a line.
struct Case
{
    const char *says;
    const char *rule;
    const char *ledger;
    const char *expected;
};

constexpr Case cases[] = {
    // What is rated, and under which edition
    {"all levels given", "unrated", "unit|edition|c|i|a\n3|7|3B|2|1", ""},
    {"no level at all", "unrated", "unit|edition|c|i|a\n3|||| ", "1 c axes=C,I,A"},
    {"one axis missing", "unrated", "unit|edition|c|i|a\n3|7|3B||1", "1 i axes=I"},
    {"not applicable is a rating", "unrated", "unit|edition|c|i|a\n3|7|3B|n/a|n/a", ""},
    {"the institution's own scheme has one axis", "unrated", "unit|edition|p\n5|8|3B\n5||", "2 p axes=P"},
    {"retired assets are left out", "unrated", "unit|status|edition|c|i|a\n3|retired||||", ""},
    {"a rating under another edition is told by its own rule", "unrated", "unit|edition|c|i|a\n3|6|3B|2|1", ""},
    {"a rating under a former edition", "other-edition", "unit|edition|c|i|a\n3|6|3B|2|1",
     "1 c edition=旧基準 current=新基準"},
    {"a rating under the body's edition where the institution has its own", "other-edition",
     "unit|edition|c|i|a\n5|7|3B|2|1", "1 p edition=新基準 current=学校の基準"},
    {"an edition without any level is no rating", "other-edition", "unit|edition|c\n3|6|", ""},
    {"a rating under an edition that is gone", "other-edition", "unit|edition|c\n3|9|1", "1 c edition= current=新基準"},
    // Who answers for it
    {"nobody named", "no-owner", "unit|owner\n3|\n3|1", "1 owner"},
    {"a post that was never held", "vacant-owner", "unit|owner\n3|3", "1 owner field=owner post=総務部/税務課/係長"},
    {"a post that is held from next month", "vacant-owner", "unit|owner\n4|4",
     "1 owner field=owner post=総務部/総務課/主幹"},
    {"a held post", "vacant-owner", "unit|owner\n3|1", ""},
    {"the second owner is looked at too", "vacant-owner", "unit|owner|system_owner\n3|1|3",
     "1 system_owner field=system_owner post=総務部/税務課/係長"},
    {"the last holder's time has ended", "retired-holder", "unit|owner\n3|2",
     "1 owner field=owner post=総務部/部長 person=佐藤花子 ended=2026-03-31"},
    {"such a post is not told twice", "vacant-owner", "unit|owner\n3|2", ""},
    {"the second owner's holder has left", "retired-holder", "unit|owner|system_owner\n3|1|2",
     "1 system_owner field=system_owner post=総務部/部長 person=佐藤花子 ended=2026-03-31"},
    {"a unit of yesterday", "ended-unit", "unit\n6\n3", "1 unit unit=学校教育課 ended=2026-03-31"},
    {"no unit is not an ended one", "ended-unit", "unit|name\n|甲", ""},
    // Days
    {"kept past its retention", "expired", "unit|expires\n3|2026-03-31", "1 expires expires=2026-03-31"},
    {"the last day is still in time", "expired", "unit|expires\n3|2026-04-01", ""},
    {"disposed of in time", "expired", "unit|expires|disposed\n3|2026-03-31|2026-03-31", ""},
    {"reviewed a year and a day ago", "review-due", "unit|reviewed\n3|2025-03-31", "1 reviewed reviewed=2025-03-31"},
    {"reviewed a year ago", "review-due", "unit|reviewed\n3|2025-04-01", ""},
    {"never reviewed, and long registered", "review-due", "unit|registered\n3|2020-04-01", "1 reviewed reviewed="},
    {"never reviewed, registered last month", "review-due", "unit|registered\n3|2026-03-01", ""},
    // Content
    {"fields that the program wants by itself", "missing-field", "unit|kind|location|personal_info\n3|system||none",
     "1 location fields=location"},
    {"several of them, the first one leads", "missing-field", "name|kind\n甲|system",
     "1 unit fields=unit,location,personal_info"},
    {"all of them", "missing-field", "unit|kind|location|personal_info\n3|system|書庫|none", ""},
    // Names
    {"the same name with another level in another unit", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|職員名簿|3|7|3B|2|1\nB|職員名簿|4|7|2|2|1",
     "1 c C code=B unit=総務部/総務課 other=2 level=3B\n2 c C code=A unit=総務部/税務課 other=3B level=2"},
    {"kana, width, case, spaces and variants of kanji do not hide it", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|ﾈｯﾄﾜｰｸ ＬＡＮ構成図（髙橋）|3|7|2|2|1\nB|ネットワークlan構成図(高橋)|4|7|2|1|1",
     "1 i I code=B unit=総務部/総務課 other=1 level=2\n2 i I code=A unit=総務部/税務課 other=2 level=1"},
    {"the same levels", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|職員名簿|3|7|3B|2|1\nB|職員名簿|4|7|3B|2|1", ""},
    {"editions are never compared", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|職員名簿|3|7|3B|2|1\nB|職員名簿|4|6|2|2|1", ""},
    {"one of them is not rated", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|職員名簿|3|7|3B|2|1\nB|職員名簿|4|||| ", ""},
    {"two in one unit may be one asset, not two judgements", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|職員名簿|3|7|3B|2|1\nB|職員名簿|3|7|2|2|1", ""},
    {"the few are told of the many", "same-name-other-level",
     "code|name|unit|edition|c|i|a\nA|名簿|3|7|2|2|1\nB|名簿|3|7|2|2|1\nC|名簿|4|7|3B|2|1",
     "1 c C code=C unit=総務部/総務課 other=3B level=2\n2 c C code=C unit=総務部/総務課 other=3B level=2\n"
     "3 c C code=A unit=総務部/税務課 other=2 level=3B"},
    {"a name twice in one unit", "near-duplicate", "code|name|unit\nA|職員名簿|3\nB|職員　名簿|3",
     "1 name code=B name=職員　名簿 unit=総務部/税務課\n2 name code=A name=職員名簿 unit=総務部/税務課"},
    {"every unit may have its own", "near-duplicate", "code|name|unit\nA|職員名簿|3\nB|職員名簿|4", ""},
    {"written otherwise in another unit", "near-duplicate", "code|name|unit\nA|サーバー台帳|3\nB|サーバ台帳|4",
     "1 name code=B name=サーバ台帳 unit=総務部/総務課\n2 name code=A name=サーバー台帳 unit=総務部/税務課"},
    {"the reading tells", "near-duplicate",
     "code|name|reading|unit\nA|街づくり計画|まちづくりけいかく|3\nB|まちづくり計画|マチヅクリケイカク|3",
     "1 name code=B name=まちづくり計画 unit=総務部/税務課\n2 name code=A name=街づくり計画 unit=総務部/税務課"},
    {"other names", "near-duplicate", "code|name|unit\nA|国民健康保険税台帳|3\nB|国民健康保険台帳|3", ""},
    {"a retired one is no duplicate", "near-duplicate", "code|name|unit|status\nA|職員名簿|3|\nB|職員名簿|3|retired",
     ""},
    {"assets without a name are nothing alike", "near-duplicate", "code|name|unit\nA||3\nB||3", ""},
};

/// What one rule found, without its code.
Text foundBy(const CheckFindings &findings, const char *rule)
{
    CheckFindings own;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(own),
                 [rule](const CheckFinding &finding) { return finding.rule == rule; });
    Text told = CheckTown::told(own);
    const Text head = Text(rule) + ' ';
    for (std::size_t at = told.find(head); at != Text::npos; at = told.find(head, at))
        told.erase(at, head.size());
    return told;
}

} // namespace

TEST_CASE("Each rule finds what it is for, and nothing else")
{
    CHECK(std::size(cases) >= 40);
    const CheckTown town;
    for (const Case &one : cases) {
        CAPTURE(one.says, one.rule, one.ledger);
        CHECK(foundBy(town.check(one.ledger), one.rule) == one.expected);
    }
}

TEST_CASE("An exception that is about to end is told; the finding that it is about is not counted")
{
    CheckTown town;
    const char *ledger = "code|unit|expires\nA|3|2026-03-31\nB|3|2026-03-31";
    town.except(1, "expired", "2026-05-01");
    CHECK(foundBy(town.check(ledger), "expired") == "[1 expires expires=2026-03-31]\n2 expires expires=2026-03-31");
    CHECK(foundBy(town.check(ledger), "exception-expires") ==
          "1 expires rule=expired approver=部長 expires=2026-05-01");
    town.exceptions.begin()->second.expires = "2026-05-02"; // more than thirty days ahead
    CHECK(foundBy(town.check(ledger), "exception-expires").empty());
    town.exceptions.begin()->second.expires = "2026-03-31"; // over
    CHECK(foundBy(town.check(ledger), "expired") == "1 expires expires=2026-03-31\n2 expires expires=2026-03-31");
    town.exceptions.begin()->second.expires = "2026-12-31";
    town.exceptions.begin()->second.ended = "2026-04-01"; // taken back today
    CHECK(foundBy(town.check(ledger), "expired") == "1 expires expires=2026-03-31\n2 expires expires=2026-03-31");
}

TEST_CASE("An exception is about its axis only, and from some rules there is none")
{
    CheckTown town;
    const char *ledger = "code|name|unit|edition|c|i|a\nA|名簿|3|7|3B|2|1\nB|名簿|4|7|2|2|1";
    town.except(1, "same-name-other-level", "2026-12-31", "I");
    CHECK(foundBy(town.check(ledger), "same-name-other-level").find('[') == Text::npos);
    town.except(1, "same-name-other-level", "2026-12-31", "C");
    CHECK(foundBy(town.check(ledger), "same-name-other-level").starts_with("[1 c C"));
    town.except(1, "no-owner", "2026-12-31");
    CHECK(foundBy(town.check(ledger), "no-owner") == "1 owner\n2 owner");
}

TEST_CASE("Rules that are switched off find nothing, and others weigh what the body says")
{
    CheckTown town;
    town.settings = {{"check.no-owner.state", "off"},
                     {"check.unrated.severity", "error"},
                     {"check.missing-field.fields", "retention"}};
    const CheckFindings findings = town.check("code|unit|retention\nA|3|\nB|3|5年");
    CHECK(foundBy(findings, "no-owner").empty());
    CHECK(foundBy(findings, "missing-field") == "1 retention fields=retention");
    CHECK(findings.front().rule == "unrated");
    CHECK(findings.front().severity == Severity::Error);
}

TEST_CASE("Findings come by rule, and in each rule by the code of the asset")
{
    const CheckTown town;
    const CheckFindings findings = town.check("code|unit\nB|3\nA|3");
    CHECK(CheckTown::told(findings).starts_with("unrated 2 c axes=C,I,A\nunrated 1 c axes=C,I,A\nno-owner 2 owner\n"));
}

TEST_CASE("Many of one name in one unit know of a few others, never of all")
{
    Text ledger = "code|name|unit\n";
    for (int i = 100; i < 400; ++i)
        ledger += "A" + std::to_string(i) + "|業務用端末|3\n";
    const CheckTown town;
    std::size_t found = 0;
    for (const CheckFinding &finding : town.check(ledger.c_str())) {
        if (finding.rule != "near-duplicate")
            continue;
        ++found;
        CHECK(finding.others.size() <= 20);
    }
    CHECK(found == 300);
}
