// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/organisation.h"

#include <catch2/catch.hpp>

using namespace daicho;

namespace {

// mayor: 総務部/{総務課, 税務課/収納係}, 市民部/総務課; board: 総務課, 旧課 (ended)
class Town
{
public:
    Town()
    {
        mayor = unit({}, "市長", 0);
        board = unit({}, "教育委員会", 1);
        general = unit(mayor, "総務部", 0);
        generalAffairs = unit(general, "総務課", 1);
        tax = unit(general, "税務課", 0);
        collection = unit(tax, "収納係", 0);
        citizens = unit(mayor, "市民部", 1);
        citizenAffairs = unit(citizens, "総務課", 0);
        boardAffairs = unit(board, "総務課", 0);
        former = unit(board, "税務課", 1, "2020-03-31");
        taxHead = post(tax, "課長");
        deputy = post(mayor, "副市長");
        citizenHead = post(citizenAffairs, "課長");
        mayorHead = post(generalAffairs, "課長");
        boardHead = post(boardAffairs, "課長");
    }

    OrgUnitId unit(OrgUnitId parent, const char *name, int position, const char *validTo = "")
    {
        const OrgUnitId id(static_cast<std::int64_t>(all.units.size()) + 1);
        all.units[id] = {.id = id,
                         .parent = parent,
                         .position = position,
                         .name = name,
                         .note = {},
                         .validFrom = {},
                         .validTo = validTo};
        return id;
    }

    PostId post(OrgUnitId unit, const char *name)
    {
        const PostId id(static_cast<std::int64_t>(all.posts.size()) + 1);
        all.posts[id] = {.id = id, .unit = unit, .name = name, .role = {}, .validFrom = {}, .validTo = {}};
        return id;
    }

    Organisation all;
    OrgUnitId mayor, board, general, generalAffairs, tax, collection, citizens, citizenAffairs, boardAffairs, former;
    PostId taxHead, deputy, citizenHead, mayorHead, boardHead;
};

using Ids = std::vector<OrgUnitId>;

} // namespace

TEST_CASE("Units are listed in their positions below their institution")
{
    const Town town;
    CHECK(town.all.institutions() == Ids{town.mayor, town.board});
    CHECK(town.all.children(town.general) == Ids{town.tax, town.generalAffairs});
    CHECK(town.all.institutionOf(town.collection) == town.mayor);
    CHECK(town.all.institutionOf(town.mayor) == town.mayor);
    CHECK(town.all.isWithin(town.collection, town.general));
    CHECK(town.all.isWithin(town.collection, town.collection));
    CHECK_FALSE(town.all.isWithin(town.general, town.collection));
    CHECK_FALSE(town.all.isWithin(town.collection, town.board));
}

TEST_CASE("A path leaves the institution out, except for the institution itself")
{
    const Town town;
    CHECK(town.all.path(town.collection) == "総務部/税務課/収納係");
    CHECK(town.all.path(town.mayor) == "市長");
    CHECK(town.all.path(OrgUnitId(99)).empty());
}

TEST_CASE("Units are found by path or by a name that is theirs alone")
{
    const Town town;
    CHECK(town.all.findUnit("総務部/税務課").units == Ids{town.tax});
    CHECK(town.all.findUnit("総務部／税務課").units == Ids{town.tax});
    CHECK(town.all.findUnit("市長/総務部/税務課").units == Ids{town.tax});
    CHECK(town.all.findUnit("収納係").units == Ids{town.collection});
    CHECK(town.all.findUnit("教育委員会").units == Ids{town.board});
    CHECK(town.all.findUnit("総務課", town.mayor).units == Ids{town.generalAffairs, town.citizenAffairs});
    CHECK(town.all.findUnit("総務課", town.board).units == Ids{town.boardAffairs});
    CHECK(town.all.findUnit("財政課").units.empty());
    CHECK(town.all.findUnit("").units.empty());
    CHECK(town.all.findInstitution("教育 委員会") == town.board);
    CHECK_FALSE(town.all.findInstitution("総務部").isValid());
}

TEST_CASE("A unit of today goes before one that has ended")
{
    const Town town;
    CHECK(town.all.findUnit("税務課", town.board).units == Ids{town.former});
    Town later;
    const OrgUnitId again = later.unit(later.board, "税務課", 2);
    CHECK(later.all.findUnit("税務課", later.board).units == Ids{again});
}

TEST_CASE("Every post is written so that it is found again")
{
    const Town town;
    for (const auto &[id, post] : town.all.posts) {
        for (const auto &[asking, unit] : town.all.units) {
            INFO(town.all.postText(id, asking));
            CHECK(town.all.findPost(town.all.postText(id, asking), asking) == id);
        }
    }
    CHECK(town.all.postText(town.taxHead, town.tax) == "課長");
    CHECK(town.all.postText(town.taxHead, town.collection) == "課長");
    CHECK(town.all.postText(town.taxHead, town.citizenAffairs) == "総務部/税務課/課長");
    CHECK(town.all.postText(town.boardHead, town.tax) == "総務課/課長");
    CHECK(town.all.postText(town.deputy, town.boardAffairs) == "副市長");
    CHECK_FALSE(town.all.findPost("課長", town.board).isValid());
    CHECK_FALSE(town.all.findPost("総務部/総務課/係長", town.tax).isValid());
    CHECK(town.all.postText(PostId(99), town.tax).empty());
}

TEST_CASE("Who holds a post is asked for a day")
{
    Town town;
    const auto hold = [&](std::int64_t id, const char *manner, const char *from, const char *to) {
        town.all.holdings[HoldingId(id)] = {.id = HoldingId(id),
                                            .post = town.taxHead,
                                            .person = PersonId(id),
                                            .manner = manner,
                                            .validFrom = from,
                                            .validTo = to};
    };
    hold(1, "regular", "", "2026-03-31");
    hold(2, "regular", "2026-04-01", "");
    hold(3, "acting", "2026-05-01", "2026-05-31");
    CHECK(town.all.holdersOn(town.taxHead, "2026-03-31").size() == 1);
    CHECK(town.all.holdersOn(town.taxHead, "2026-04-01").front()->person == PersonId(2));
    CHECK(town.all.holdersOn(town.taxHead, "2026-05-15").size() == 2);
    CHECK(town.all.holdersOn(town.deputy, "2026-05-15").empty());
}

TEST_CASE("A circle of units in a damaged file does not hang")
{
    Town town;
    town.all.units[town.general].parent = town.tax;
    CHECK_FALSE(town.all.institutionOf(town.collection).isValid());
    CHECK_FALSE(town.all.isWithin(town.collection, town.mayor));
    CHECK(town.all.findUnit("市長").units == Ids{town.mayor});
}
