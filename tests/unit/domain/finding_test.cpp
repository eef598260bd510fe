// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/finding.h"
#include "tests/unit/domain/ledgerfixture.h"

using namespace daicho;
using namespace daicho::test;

namespace {

constexpr const char *picture = R"(
code | unit | owner | edition | c  | i   | a | expires    | disposed   | status
A    | 3    | 1     | 7       | 3B | 2   | 1 | 2026-04-01 |            | active
B    | 3    |       | 7       | 3B | n/a | 1 | 2026-03-31 |            | active
C    | 6    | 2     | 7       |    | 2   | 1 | 2026-03-31 | 2026-03-31 | active
D    | 4    | 3     | 6       | 3B | 2   | 1 |            |            | active
E    | 6    |       |         |    |     |   | 2001-03-31 |            | retired
)";

} // namespace

TEST_CASE("Every finding has the rows it is about, and retired assets only where they are asked for")
{
    const PictureLedger ledger(picture);
    CHECK(ledger.find("finding:unrated") == "C D");
    CHECK(ledger.find("finding:no-owner") == "B");
    CHECK(ledger.find("finding:vacant-owner") == "C");
    CHECK(ledger.find("finding:ended-unit") == "C");
    CHECK(ledger.find("finding:expired") == "B");
    CHECK(ledger.find("finding:expired", Retired::Included) == "B E");
    CHECK(ledger.find("-finding:unrated") == "A B");
    CHECK(ledger.find("点検:未分類 点検:空席") == "C");
}

TEST_CASE("The last day is still in time, the day after is not")
{
    PictureLedger ledger(picture);
    ledger.town.today = "2026-04-02";
    CHECK(ledger.find("finding:expired") == "A B");
    ledger.town.today = "2026-03-31";
    CHECK(ledger.find("finding:expired").empty());
    CHECK(ledger.find("finding:ended-unit").empty());
}

TEST_CASE("A vacancy ends when somebody takes the post, and an edit ends a finding")
{
    PictureLedger ledger(picture);
    ledger.town.heldPosts.insert(2);
    CHECK(ledger.find("finding:vacant-owner").empty());
    CHECK(ledger.set(2, Field::Owner, "1"));
    CHECK(ledger.find("finding:no-owner").empty());
}

TEST_CASE("Without a date of today only what needs none is found")
{
    PictureLedger ledger(picture);
    LedgerNames names = ledger.town.names();
    names.today = nullptr;
    ledger.index.setNames(names);
    CHECK(ledger.find("finding:expired").empty());
    CHECK(ledger.find("finding:vacant-owner").empty());
    CHECK(ledger.find("finding:ended-unit").empty());
    CHECK(ledger.find("finding:no-owner") == "B");
}

TEST_CASE("Findings are counted in the rows that are asked about")
{
    const PictureLedger ledger(picture);
    const AssetFilter ofTax = requireValue(parseFilter("unit:税務課", &ledger.scheme));
    CHECK(ledger.index.tallyFindings(ledger.index.all()) == std::array<std::int64_t, findingCount>{3, 2, 1, 2, 2});
    CHECK(ledger.index.tallyFindings(ledger.index.select(ofTax)) ==
          std::array<std::int64_t, findingCount>{0, 1, 0, 0, 1});
}

TEST_CASE("A finding is known by id, label and usual spellings, and by nothing else")
{
    for (const FindingInfo &info : findingInfos()) {
        CHECK(findingNamed(info.id) == info.finding);
        CHECK(findingNamed(info.label) == info.finding);
        CHECK(findingNamed(info.englishLabel) == info.finding);
        CHECK(findingInfo(info.finding).finding == info.finding);
    }
    CHECK(findingNamed("期限切れ") == Finding::Expired);
    CHECK(findingNamed("ＥＸＰＩＲＥＤ") == Finding::Expired);
    CHECK_FALSE(findingNamed("税務課"));
    CHECK_FALSE(findingNamed(""));
    CHECK_FALSE(fieldNamed("finding"));
    CHECK_FALSE(fieldNamed("点検"));
    CHECK_FALSE(fieldNamed("点検結果"));
    CHECK_FALSE(fieldNamed("指摘"));
}
