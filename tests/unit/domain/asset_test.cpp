// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/asset.h"

#include <catch2/catch.hpp>

using namespace daicho;

TEST_CASE("Several places of an asset are read with their rooms and systems")
{
    const auto places = parseLocations("本庁舎3階 サーバ室［管理区域］\n庁内ファイルサーバ＠文書管理システム\n市民課");
    REQUIRE(places.size() == 3);
    CHECK(places[0] == Location{"本庁舎3階 サーバ室", "管理区域", ""});
    CHECK(places[1] == Location{"庁内ファイルサーバ", "", "文書管理システム"});
    CHECK(places[2] == Location{"市民課", "", ""});
    CHECK(parseLocations("サーバ室［管理区域］＠税システム") ==
          std::vector<Location>{{"サーバ室", "管理区域", "税システム"}});
    CHECK(parseLocations("").empty());
}

TEST_CASE("Only what is paper and nothing else counts as paper")
{
    for (const char *medium : {"紙", "紙媒体", "書面", "紙（綴り）", "Paper", "紙・マイクロ"})
        CHECK(isPaperOnly(medium));
    for (const char *medium : {"", "電磁的記録", "紙・電子", "紙、ＵＳＢメモリ", "両方", "紙とﾃﾞｰﾀ", "サーバ"})
        CHECK_FALSE(isPaperOnly(medium));
}

TEST_CASE("Whatever a place says is kept to the letter")
{
    for (const char *text :
         {"", "a", "\n", "a\n", "\n\nb", "［］", "［x］", "x［］＠", "＠", "＠＠", "a＠b＠c", "a［b］c", "a［b［c］",
          "a］［b", "［管理区域］＠", "a\r\nb［c］\r\n", "部屋［管理区域］ ＠ x"}) {
        INFO(text);
        CHECK(formatLocations(parseLocations(text)) == text);
    }
}

TEST_CASE("References of an asset are numbers, and nothing where they are not")
{
    Asset asset;
    asset.text(Field::Unit) = "12";
    asset.text(Field::Owner) = "";
    asset.text(Field::Zone) = "3x";
    CHECK(asset.unit() == OrgUnitId(12));
    CHECK_FALSE(asset.owner().isValid());
    CHECK_FALSE(asset.zone().isValid());
    CHECK_FALSE(asset.isRetired());
    asset.text(Field::Status) = statusRetired;
    CHECK(asset.isRetired());
}

TEST_CASE("The rating of an asset is taken with its edition and reason")
{
    Asset asset;
    asset.text(Field::Edition) = "7";
    asset.text(Field::C) = "3B";
    asset.text(Field::A) = "n/a";
    asset.text(Field::Reason) = "住民の個人情報";
    asset.text(Field::RatedBy) = "officer";
    asset.text(Field::RatedAt) = "2026-04-01";
    CHECK(ratingOf(asset) == Rating{EditionId(7), {"3B", "", "n/a", ""}, "住民の個人情報", "officer", "2026-04-01"});
}

TEST_CASE("Content of assets is compared without id and revision")
{
    Asset a;
    a.text(Field::Name) = "台帳";
    Asset b = a;
    b.id = AssetId(4);
    b.revision = 9;
    CHECK(a.sameContent(b));
    CHECK_FALSE(a == b);
    b.text(Field::Remarks) = "x";
    CHECK_FALSE(a.sameContent(b));
}

TEST_CASE("Kinds of relation have stable ids")
{
    for (const char *id : {"stored-in", "runs-on", "located-in", "connected-to", "describes", "copy-of", "related"}) {
        REQUIRE(relationKindNamed(id).has_value());
        CHECK(relationKindId(*relationKindNamed(id)) == id);
    }
    CHECK_FALSE(relationKindNamed("owns").has_value());
}
