// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong because of zone, service, medium and personal data, and when an exception lets it stand, as tables.
// How to read a row: ratedcases.h.

#include "tests/unit/domain/ratedcases.h"

using namespace daicho;
using namespace daicho::test;

namespace {

constexpr const char *groups = "mic-jichitai-2024r10";
constexpr const char *classic = "mic-classic-322";
constexpr const char *single = "mext-importance-1-4";
constexpr const char *paper = "university-322-paper-c-only";

struct Case
{
    const char *title;
    const char *scheme;
    const char *assets;
    const char *relations;
    const char *asked;
    const char *findings;
};

constexpr Case cases[] = {
    {"specific data in its zone", groups, "i=3B/2/2!specific!mnb", "", "i", ""},
    {"specific data among LGWAN", groups, "i=3B/2/2!specific!lgwan", "", "i", "specific-outside-number-zone"},
    {"specific data on the internet", groups, "i=3B/2/2!specific!net", "", "i",
     "specific-outside-number-zone heavy-on-internet.C"},
    {"specific data in a zone of the body's own", groups, "i=3B/2/2!specific!other", "", "i",
     "specific-outside-number-zone"},
    {"specific data without a zone", groups, "i=3B/2/2!specific", "", "i", ""},
    {"specific data without a zone, in a system that has one", groups, "i=3B/2/2!specific s:h=3B/2/2!lgwan", "i>s", "i",
     "specific-outside-number-zone@s"},
    {"specific data of the right zone, in a system of another", groups, "i=3B/2/2!specific!mnb s:h=3B/2/2!lgwan", "i>s",
     "i", "specific-outside-number-zone@s"},
    {"specific data of the right zone, in a system of it, in a room without", groups,
     "i=3B/2/2!specific!mnb s:h=3B/2/2!mnb r:h=3B/2/2", "i>s s>in>r", "i", ""},
    {"the nearest holder that has a zone decides", groups, "i=3B/2/2!specific m:h=3B/2/2 s:h=3B/2/2!mnb r:h=3B/2/2!net",
     "i>m m>s s>in>r", "i", ""},
    {"a holder further away", groups, "i=3B/2/2!specific m:h=3B/2/2 r:h=3B/2/2!lgwan", "i>m m>in>r", "i",
     "specific-outside-number-zone@r"},
    {"holders in a ring end", groups, "i=3B/2/2!specific a:h=3B/2/2 b:h=3B/2/2", "i>a a>b b>a", "i", ""},
    {"paper stands in no network by what holds it", groups, "i=3B/2/2!specific!paper r:h=3B/2/2!lgwan", "i>in>r", "i",
     ""},
    {"only connected is not in it", groups, "i=3B/2/2!specific s:h=3B/2/2!lgwan", "i>connected>s", "i", ""},
    {"other personal data may be among LGWAN", groups, "i=3B/2/2!personal!lgwan", "", "i", ""},
    {"retired specific data is nobody's trouble", groups, "i=3B/2/2!specific!lgwan!retired", "", "i", ""},

    {"the internet side with 3A", groups, "i=3A/1/1!net", "", "i", "heavy-on-internet.C"},
    {"the internet side with 3B", groups, "i=3B/1/1!net", "", "i", "heavy-on-internet.C"},
    {"the internet side with 3C is below 3B", groups, "i=3C/1/1!net", "", "i", ""},
    {"the internet side with public matter", groups, "i=1/2/1!net", "", "i", ""},
    {"3B elsewhere", groups, "i=3B/1/1!lgwan", "", "i", ""},
    {"a system on the internet side that holds 3B", groups, "i=3B/1/1 s:h=2/1/1!net", "i>s", "s",
     "required-level.C heavy-on-internet.C"},
    {"a system on the internet side that holds 3C", groups, "i=3C/1/1 s:h=3C/1/1!net", "i>s", "s", ""},
    {"a scheme without 3B: the heaviest level", classic, "i=3/1/1!net", "", "i", "heavy-on-internet.C"},
    {"a scheme without 3B: the one below", classic, "i=2/1/1!net", "", "i", ""},
    {"one axis: the heaviest level", single, "i=I!net", "", "i", "heavy-on-internet.P"},
    {"one axis: the one below", single, "i=II!net", "", "i", ""},
    {"unrated on the internet side", groups, "i=?/?/?!net", "", "i", ""},

    {"general terms with 2", groups, "s:h=2/1/1!terms", "", "s", "cloud-uniform-terms.C"},
    {"general terms with 3C", groups, "s:h=3C/1/1!terms", "", "s", "cloud-uniform-terms.C"},
    {"general terms with 1", groups, "s:h=1/2/2!terms", "", "s", ""},
    {"general terms, declared 1, with 2 in it", groups, "i=2/1/1 s:h=1/1/1!terms", "i>s", "s",
     "required-level.C cloud-uniform-terms.C"},
    {"a service by contract with 2", groups, "s:h=2/1/1", "", "s", ""},
    {"general terms, one axis, above the lightest", single, "s:h=III!terms", "", "s", "cloud-uniform-terms.P"},
    {"general terms, one axis, the lightest", single, "s:h=IV!terms", "", "s", ""},
    {"general terms on the internet side with 3B", groups, "s:h=3B/1/1!terms!net", "", "s",
     "cloud-uniform-terms.C heavy-on-internet.C"},

    {"paper rated on what paper is not rated on", paper, "i=3/2/1!paper", "", "i", "paper-axis.I paper-axis.A"},
    {"paper rated on one of them", paper, "i=3/?/2!paper", "", "i", "paper-axis.A"},
    {"paper rated as the scheme says", paper, "i=3/?/?!paper", "", "i", ""},
    {"paper not applicable on the others", paper, "i=3/-/-!paper", "", "i", ""},
    {"no paper, rated on all", paper, "i=3/2/2", "", "i", ""},
    {"a scheme that rates paper on everything", groups, "i=3B/2/2!paper", "", "i", ""},

    {"personal data rated lowest", groups, "i=1/1/1!personal", "", "i", "personal-lowest.C"},
    {"personal data rated 2", groups, "i=2/1/1!personal", "", "i", ""},
    {"personal data rated lowest, one axis", single, "i=IV!personal", "", "i", "personal-lowest.P"},
    {"personal data not applicable", groups, "i=-/1/1!personal", "", "i", ""},
    {"personal data unrated", groups, "i=?/1/1!personal", "", "i", ""},
    {"no personal data rated lowest", groups, "i=1/1/1", "", "i", ""},
    {"specific data rated lowest is both", groups, "i=1/1/1!specific!lgwan", "", "i",
     "specific-outside-number-zone personal-lowest.C"},
    {"rated under another edition is rated anew first", groups, "i=@old:1/1/1!personal", "", "i", ""},

    {"a container too low on two axes", groups, "i=3B/2/1 s:h=2/1/1", "i>s", "s", "required-level.C required-level.I"},
    {"a container above", groups, "i=2/1/1 s:h=3B/1/1", "i>s", "s", "above-required.C"},
    {"a container too low and too high", groups, "i=3B/1/1 s:h=2/2/1", "i>s", "s", "required-level.C above-required.I"},
};

AcceptedException exception(AssetId asset, const char *rule, const char *axis, const char *from, const char *to,
                            const char *ended = "")
{
    AcceptedException accepted;
    accepted.asset = asset;
    accepted.rule = rule;
    accepted.axis = axis;
    accepted.ground = "distribution";
    accepted.validFrom = from;
    accepted.expires = to;
    accepted.ended = ended;
    return accepted;
}

struct Accepted
{
    const char *title;
    const char *rule;
    const char *axis;
    const char *from;
    const char *to;
    const char *ended;
    const char *findings; ///< of s on 2026-11-21
};

constexpr Accepted accepted[] = {
    {"holds", "required-level", "C", "2026-04-01", "2027-03-31", "", "(required-level.C) required-level.I"},
    {"on all axes", "required-level", "", "2026-04-01", "2027-03-31", "", "(required-level.C) (required-level.I)"},
    {"on its last day", "required-level", "C", "2026-04-01", "2026-11-21", "", "(required-level.C) required-level.I"},
    {"on the day after its last", "required-level", "C", "2026-04-01", "2026-11-20", "",
     "required-level.C required-level.I"},
    {"on its first day", "required-level", "C", "2026-11-21", "2027-03-31", "", "(required-level.C) required-level.I"},
    {"on the day before its first", "required-level", "C", "2026-11-22", "2027-03-31", "",
     "required-level.C required-level.I"},
    {"ended before", "required-level", "C", "2026-04-01", "2027-03-31", "2026-11-01",
     "required-level.C required-level.I"},
    {"ended today", "required-level", "C", "2026-04-01", "2027-03-31", "2026-11-21",
     "required-level.C required-level.I"},
    {"ends tomorrow", "required-level", "C", "2026-04-01", "2027-03-31", "2026-11-22",
     "(required-level.C) required-level.I"},
    {"of another rule", "above-required", "C", "2026-04-01", "2027-03-31", "", "required-level.C required-level.I"},
    {"of another axis", "required-level", "A", "2026-04-01", "2027-03-31", "", "required-level.C required-level.I"},
};

} // namespace

TEST_CASE("Zones, services, paper and personal data are judged as the table says")
{
    CHECK(std::size(cases) >= 25);
    for (const Case &each : cases) {
        INFO(each.title << ": " << each.scheme << "  " << each.assets << "  " << each.relations);
        const RatedCase written(each.scheme, each.assets, each.relations);
        CHECK(written.findings(each.asked) == each.findings);
    }
}

TEST_CASE("An exception lets a finding stand from its first day to its last, and changes nothing else")
{
    for (const Accepted &each : accepted) {
        INFO(each.title);
        const RatedCase written(groups, "i=3B/2/1 s:h=2/1/1 r:h=2/1/1", "i>s s>in>r");
        AcceptedExceptions exceptions;
        exceptions[AcceptedExceptionId(1)] =
            exception(written.asset("s"), each.rule, each.axis, each.from, each.to, each.ended);
        CHECK(written.findings("s", exceptions) == each.findings);
        // What it holds is needed further up all the same.
        CHECK(written.findings("r", exceptions) == "required-level.C required-level.I");
    }
}

TEST_CASE("Where an exception stands is told by the day")
{
    const AcceptedException year = exception(AssetId(1), "required-level", "C", "2026-04-01", "2027-03-31");
    CHECK(stateOf(year, "2026-03-31") == ExceptionState::Coming);
    CHECK(stateOf(year, "2026-04-01") == ExceptionState::Holding);
    CHECK(stateOf(year, "2027-02-28") == ExceptionState::Holding);
    CHECK(stateOf(year, "2027-03-01") == ExceptionState::Expiring);
    CHECK(stateOf(year, "2027-03-31") == ExceptionState::Expiring);
    CHECK(stateOf(year, "2027-04-01") == ExceptionState::Expired);
    AcceptedException ended = year;
    ended.ended = "2026-10-01";
    CHECK(stateOf(ended, "2026-09-30") == ExceptionState::Holding);
    CHECK(stateOf(ended, "2026-10-01") == ExceptionState::Ended);
}

TEST_CASE("A body without マイナンバー利用事務系 has no data outside of it")
{
    RatedLedger::Rules rules;
    rules.schemes[EditionId(1)] = schemeOfProgram(groups);
    rules.inForce = {EditionId(1)};
    ProfileItem net;
    net.id = ProfileItemId(1);
    net.section = section::zone;
    net.name = "インターネット接続系";
    rules.zones = {net};
    RatedLedger ledger(std::move(rules));
    AssetFacts facts;
    facts.id = AssetId(1);
    facts.inForce = facts.edition = EditionId(1);
    facts.levels = {"3C", "1", "1", ""};
    facts.zone = net.id;
    facts.hasPersonal = facts.hasSpecific = true;
    ledger.add(facts);
    ledger.compute();
    CHECK(ledger.findings(AssetId(1)).empty());
}

TEST_CASE("The three zones are known by their codes, and those of a body's own by their names")
{
    const auto role = [](const char *code, const char *name, const char *in = section::zone) {
        ProfileItem item;
        item.section = in;
        item.code = code;
        item.name = name;
        return zoneRole(item);
    };
    CHECK(role("mnb", "住民系") == ZoneRole::NumberUse);
    CHECK(role("lgwan", "庁内") == ZoneRole::Lgwan);
    CHECK(role("net", "外部") == ZoneRole::Internet);
    CHECK(role("zone-4", "個人番号利用事務系") == ZoneRole::NumberUse);
    CHECK(role("zone-4", "ﾏｲﾅﾝﾊﾞｰ利用事務系") == ZoneRole::NumberUse);
    CHECK(role("zone-4", "ＬＧＷＡＮ接続系") == ZoneRole::Lgwan);
    CHECK(role("", "インターネット接続系") == ZoneRole::Internet);
    CHECK(role("zone-5", "校務系") == ZoneRole::None);
    CHECK(role("mnb", "マイナンバー利用事務系", section::scope) == ZoneRole::None);
}

TEST_CASE("An asset says itself that it is used under general terms")
{
    for (const char *yes : {"約款による外部サービス", "クラウド（定型約款）", "A社（利用規約に同意）"})
        CHECK(saysUniformTerms(yes));
    for (const char *no : {"", "㈱みさき情報システム", "約款によらない契約", "約款外（個別契約）", "クラウド"})
        CHECK_FALSE(saysUniformTerms(no));
}

TEST_CASE("Grounds of exceptions are known by id and by label")
{
    CHECK(exceptionGroundNamed("分散") == Text("distribution"));
    CHECK(exceptionGroundNamed("accumulation") == Text("accumulation"));
    CHECK(exceptionGroundNamed("資産自体の値") == Text("own-value"));
    CHECK(exceptionGroundNamed("その他") == Text("other"));
    CHECK_FALSE(exceptionGroundNamed("たまたま").has_value());
    CHECK_FALSE(exceptionGroundNamed("").has_value());
    CHECK(exceptionGroundLabel("distribution", true) == "分散");
}
