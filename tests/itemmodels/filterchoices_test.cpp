// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/filterchoices.h"

using namespace daicho;

namespace {

struct FilteredTown : TownRegistry
{
    FilteredTown()
    {
        add({{Field::Name, "住民票"}, {Field::Unit, "住民課"}, {Field::Kind, "情報"}, {Field::C, "3B"}});
        add({{Field::Name, "戸籍"}, {Field::Unit, "住民課"}, {Field::Kind, "情報"}, {Field::C, "2"}});
        add({{Field::Name, "庁舎"}, {Field::Unit, "総務課"}, {Field::Kind, "施設"}, {Field::C, "n/a"}});
        const Asset old = add({{Field::Name, "旧台帳"}, {Field::Unit, "税務課"}});
        requireDone(AssetService(registry()).retire(old.id, "統合"));
        requireDone(registry().loadIndex());
    }
    /// «label word rows», one after the other.
    Text offers(FilterFacet facet, TextView text = {}, OrgUnitId scope = {})
    {
        Text out;
        for (const FilterOffer &offer : choices.offers(facet, {Text(text), scope, Retired::LeftOut}))
            out += '<' + toText(offer.label) + ' ' + offer.word + ' ' + std::to_string(offer.rows) + '>';
        return out;
    }
    Text words(TextView text)
    {
        Text out;
        for (const FilterPiece &piece : filterPieces(text, &registry().scheme()))
            out += '<' + toText(choices.describe(piece)) + '>';
        return out;
    }

    FilterChoices choices{registry(), {.japanese = true, .dates = DateStyle::Iso}};
};

} // namespace

TEST_CASE("Choices come with their counts, levels stand for all heavier ones", "[filterchoices]")
{
    FilteredTown town;
    CHECK(town.offers({Field::Kind}) == "<取り扱う情報 種別:取り扱う情報 2><施設及び設備 種別:施設及び設備 1>");
    const Text levels = town.offers({Field::C});
    CHECK(levels.find("機密性:>=3B 1>") != Text::npos);
    CHECK(levels.find("機密性:>=2 2>") != Text::npos);
    CHECK(levels.find("機密性:>=3A") == Text::npos);
    CHECK(levels.find("機密性:n/a 1>") != Text::npos);
}

TEST_CASE("What is counted is what the rest of the filter and the scope leave", "[filterchoices]")
{
    FilteredTown town;
    CHECK(town.offers({Field::Kind}, "機密性:>=3B") == "<取り扱う情報 種別:取り扱う情報 1>");
    CHECK(town.offers({Field::Kind}, "種別:施設") == town.offers({Field::Kind}));
    CHECK(town.offers({Field::Kind}, {}, town.units[0]) == "<施設及び設備 種別:施設及び設備 1>");
    CHECK(town.offers({Field::Status}).find("状態:廃止 1>") != Text::npos);
}

TEST_CASE("Every offer finds as many assets as it says", "[filterchoices]")
{
    FilteredTown town;
    for (const FilterFacet &facet : town.choices.facets()) {
        for (const FilterOffer &offer : town.choices.offers(facet, {})) {
            INFO(offer.word);
            const AssetFilter filter = requireValue(parseFilter(offer.word, &town.registry().scheme()));
            CHECK(std::ssize(town.registry().index().select(filter)) == offer.rows);
            CHECK(filter.terms == std::vector{offer.term});
        }
    }
}

TEST_CASE("A choice is a word of the text, and the text says what is chosen", "[filterchoices]")
{
    FilteredTown town;
    CHECK(town.choices.chosenText({Field::C}, "住民 -紙", "機密性:>=3B") == "住民 -紙 機密性:>=3B");
    CHECK(town.choices.chosenText({Field::C}, "c:>=2 住民", "機密性:>=3B") == "住民 機密性:>=3B");
    CHECK(town.choices.chosenText({Field::C}, "c:>=2 住民 -c:1", "") == "住民 -c:1");
    CHECK(town.choices.chosenText({std::nullopt}, "点検:空席", "点検:未分類") == "点検:未分類");
    CHECK(town.choices.chosen({Field::C}, "住民 c:>=2").piece->text == "c:>=2");
    CHECK(town.choices.chosen({Field::C}, "c:>=2 c:<=3A").several);
    CHECK_FALSE(town.choices.chosen({Field::C}, "-c:2 住民").piece);
}

TEST_CASE("Words of the filter are told as people say them", "[filterchoices]")
{
    FilteredTown town;
    const Text told = town.words("住民 kind:system c:n/a expires:2027-04-01 所属:税務課 c:>=9Z");
    CHECK(told.find("住民") != Text::npos);
    CHECK(told.find("<種別 情報システム>") != Text::npos);
    CHECK(told.find("<満了日 2027-04-01>") != Text::npos);
    CHECK(told.find("<所属 税務課>") != Text::npos);
    CHECK(told.find("<c:>=9Z>") != Text::npos);
}
