// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "model/services/ratinghistory.h"
#include "model/services/registry.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

void goTo(RegistryBuilder &builder, int year, int month, int day)
{
    builder.clock().set(QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC));
}

using Row = std::pair<std::int64_t, std::int64_t>; ///< rated, unrated

Figure figureNow(RegistryBuilder &builder, OrgUnitId scope = {})
{
    const RatingHistory history = requireValue(readRatingHistory(builder.registry()));
    return ratedFigure(builder.registry(), *history, {scope, Field::C});
}

Row rowOf(const Figure &figure, TextView month)
{
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        if (figure.rows[i].value == month)
            return {figure.count(i, 0), figure.count(i, 1)};
    }
    return {-1, -1};
}

/// Of the present, from the columns of the ledger.
Row present(Registry &registry)
{
    requireDone(registry.loadIndex());
    const LedgerIndex &index = registry.index();
    const auto count = [&](const char *filter) {
        return static_cast<std::int64_t>(index.select(requireValue(parseFilter(filter, &registry.scheme()))).size());
    };
    return {count("-finding:unrated"), count("finding:unrated")};
}

void rate(RegistryBuilder &builder, const char *code)
{
    requireValue(AssetService(builder.registry())
                     .rate(builder.asset(code).id, {{"C", "2"}, {"I", "2"}, {"A", "n/a"}}, "見直し"));
}

} // namespace

TEST_CASE("Rated and unrated assets of each month come from the history", "[ratinghistory]")
{
    RegistryBuilder builder("town"); // made on 2026-05-20
    AssetService service(builder.registry());
    builder.addAssets("code|name\nA-1|一\nA-2|二\nA-3|三");
    rate(builder, "A-1");
    goTo(builder, 2026, 6, 30);
    rate(builder, "A-2");
    requireValue(service.rate(builder.asset("A-3").id, {{"C", "1"}}, "一部だけ")); // not on every axis
    goTo(builder, 2026, 8, 1);
    requireDone(service.retire(builder.asset("A-3").id, "廃止"));
    requireValue(HistoryService(builder.registry()).undo());
    requireDone(service.retire(builder.asset("A-1").id, "廃止"));
    goTo(builder, 2026, 9, 10);
    const Figure figure = figureNow(builder);
    REQUIRE(figure.rows.size() == 5);
    CHECK(rowOf(figure, "2026-05") == Row(1, 2));
    CHECK(rowOf(figure, "2026-06") == Row(2, 1));
    CHECK(rowOf(figure, "2026-07") == Row(2, 1)); // nothing happened
    CHECK(rowOf(figure, "2026-08") == Row(1, 1));
    CHECK(rowOf(figure, "2026-09") == Row(1, 1));
    CHECK(rowOf(figure, "2026-09") == present(builder.registry()));
    // Only the last row is the ledger of today.
    CHECK_FALSE(figure.search(3, 0));
    REQUIRE(figure.search(4, 0));
    CHECK(figure.search(4, 1)->filter.find("点検:未分類") == 0);
    CHECK_FALSE(figure.search({}, 0));
}

TEST_CASE("A new edition makes ratings of the old one unrated, and undo makes them rated again", "[ratinghistory]")
{
    RegistryBuilder builder("town");
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    rate(builder, "A-1");
    goTo(builder, 2026, 6, 5);
    requireValue(OrganisationService(builder.registry()).adoptScheme("mic-classic-322"));
    CHECK(rowOf(figureNow(builder), "2026-06") == Row(0, 2));
    CHECK(rowOf(figureNow(builder), "2026-06") == present(builder.registry()));
    goTo(builder, 2026, 7, 5);
    requireValue(HistoryService(builder.registry()).undo());
    CHECK(rowOf(figureNow(builder), "2026-05") == Row(1, 1));
    CHECK(rowOf(figureNow(builder), "2026-06") == Row(0, 2));
    CHECK(rowOf(figureNow(builder), "2026-07") == Row(1, 1));
    CHECK(rowOf(figureNow(builder), "2026-07") == present(builder.registry()));
}

TEST_CASE("A unit counts where it was; what was read before is gone on from", "[ratinghistory]")
{
    RegistryBuilder builder("town");
    builder.addUnits({"総務部/税務課", "住民部"});
    builder.addAssets("code|name|unit\nA-1|一|総務部/税務課\nA-2|二|住民部\nA-3|三|");
    const Organisation &organisation = builder.registry().organisation();
    const OrgUnitId general = organisation.findUnit("総務部").units.front();
    const OrgUnitId residents = organisation.findUnit("住民部").units.front();
    const OrgUnitId tax = organisation.findUnit("税務課").units.front();
    const RatingHistory before = requireValue(readRatingHistory(builder.registry()));
    goTo(builder, 2026, 7, 1);
    requireDone(OrganisationService(builder.registry()).moveUnit(tax, residents));
    rate(builder, "A-1");
    CHECK(rowOf(figureNow(builder, general), "2026-06") == Row(0, 1));
    CHECK(rowOf(figureNow(builder, general), "2026-07") == Row(0, 0));
    CHECK(rowOf(figureNow(builder, residents), "2026-07") == Row(1, 1));
    CHECK(rowOf(figureNow(builder), "2026-07") == Row(1, 2));

    const RatingHistory after = requireValue(ratingHistoryJob(builder.registry(), before)({}));
    CHECK(after->head() == builder.registry().head());
    const Figure figure = ratedFigure(builder.registry(), *after, {residents, Field::C});
    CHECK(figure.counts == figureNow(builder, residents).counts);
    // The history of another registry is not gone on from.
    RegistryBuilder other("town");
    const RatingHistory anew = requireValue(ratingHistoryJob(other.registry(), after)({}));
    CHECK(anew->head() == other.registry().head());
}

TEST_CASE("Months begin with the fiscal year before this one", "[ratinghistory]")
{
    RegistryBuilder builder("town");
    builder.addAssets("code|name\nA-1|一");
    goTo(builder, 2029, 4, 2);
    const Figure figure = figureNow(builder);
    CHECK(figure.rows.front().value == "2028-04");
    CHECK(figure.rows.back().value == "2029-04");
    CHECK(figure.rows.size() == 13);
    CHECK(monthAfter("2026-12") == "2027-01");
    CHECK(monthAfter("2026-09") == "2026-10");
}

TEST_CASE("A history that cannot be read gives no numbers", "[ratinghistory]")
{
    RegistryBuilder builder("town");
    std::stop_source stop;
    stop.request_stop();
    CHECK(readRatingHistory(builder.registry(), {stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
    takeTableAway(builder.registryPath(), "history");
    CHECK_FALSE(readRatingHistory(builder.registry()));
}
