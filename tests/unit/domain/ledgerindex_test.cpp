// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/domain/ledgerfixture.h"

#include <catch2/catch.hpp>

using namespace daicho;
using namespace daicho::test;

namespace {

constexpr const char *townLedger = R"(
code | name             | reading    | unit | owner | zone | edition | c   | i   | a   | expires    | subjects | status  | remarks
A-3  | 住民基本台帳     | じゅうみん | 3    | 1     | 1    | 7       | 3B  | 2   | 1   | 2027-03-31 | 12000    | active  | パソコンで見る
A-1  | 課税台帳         | かぜい     | 3    | 1     | 2    | 7       | 3C  | 1   | 1   | 2030-03-31 | 900      | active  | 髙橋が管理
A-2  | 議事録           |            | 4    | 2     |      | 7       | 2   | 1   | n/a |            |          | draft   | ＵＳＢ サーバー1
B-1  | 学校の名簿       | がっこう   | 6    | 3     |      | 7       |     |     |     | 2027-04-01 | 300      | active  |
B-2  | 古い紙           | ふるい     | 5    |       |      | 6       | 1   | 1   | 1   | 2026-12-01 |          | active  | 旧版で格付け
C-1  | 廃止したサーバ   | はいし     | 2    |       |      | 7       | n/a | 1   | 2   |            | 5        | retired | 住民
)";

} // namespace

TEST_CASE("Words are found whatever their width, case and kana, in every text of an asset")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("ﾊﾟｿｺﾝ") == "A-3");
    CHECK(ledger.find("ぱそこん") == "A-3");
    CHECK(ledger.find("高橋") == "A-1");
    CHECK(ledger.find("usb") == "A-2");
    CHECK(ledger.find("Ｕ") == "A-2");
    CHECK(ledger.find("サーバー１") == "A-2");
    CHECK(ledger.find("a-") == "A-1 A-2 A-3");
    CHECK(ledger.find("ciso") == "B-1");
    CHECK(ledger.find("lgwan") == "A-3");
    CHECK(ledger.find("税務課") == "A-1 A-3");
    CHECK(ledger.find("教育委員会") == "B-1 B-2");
    CHECK(ledger.find("ジュウミン") == "A-3");
    CHECK(ledger.find("どこにもない") == "");
}

TEST_CASE("One character is enough to search for")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("台") == "A-1 A-3");
    CHECK(ledger.find("の") == "B-1");
    CHECK(ledger.find("1", Retired::Included) == "A-1 A-2 B-1 C-1");
}

TEST_CASE("Typing letter by letter finds what asking at once finds")
{
    Text picture = "code|name|reading|remarks\n";
    for (int i = 0; i < 500; ++i) {
        const Text number = std::to_string(i);
        picture += "A" + number + "|住民" + (i % 50 == 0 ? "基本台帳" : "課") + number + "|" +
                   (i % 7 == 0 ? "民基" : "") + "|" + (i % 90 == 1 ? "住民基金" : "紙") + "\n";
    }
    const PictureLedger typed(picture);
    for (const char *word : {"住", "住民", "住民基", "住民基本", "住民基", "民基", "住民基本台帳1", "住民基本", "本"}) {
        const PictureLedger fresh(picture);
        INFO(word);
        CHECK(typed.find(word) == fresh.find(word));
    }
    CHECK(typed.find("住民基金") == "A1 A181 A271 A361 A451 A91");
}

TEST_CASE("A word is not found across two fields or two assets")
{
    const PictureLedger ledger("code|name|reading\nA|住民|基本\nB|台帳|\n");
    CHECK(ledger.find("住民基本") == "");
    CHECK(ledger.find("基本台") == "");
    CHECK(ledger.find("住民 基本") == "A");
}

TEST_CASE("Terms are joined by AND, and a minus takes away")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("台帳 税務") == "A-1 A-3");
    CHECK(ledger.find("台帳 -住民") == "A-1");
    CHECK(ledger.find("-台帳") == "A-2 B-1 B-2");
    CHECK(ledger.find("name:台帳") == "A-1 A-3");
    CHECK(ledger.find("name:=課税台帳") == "A-1");
    CHECK(ledger.find("name:=台帳") == "");
    CHECK(ledger.find("remarks:=") == "B-1");
    CHECK(ledger.find("-subjects:=") == "A-1 A-3 B-1");
}

TEST_CASE("A quoted word is found as typed where the text is held, folded where it is not")
{
    const PictureLedger ledger("code|name|remarks\nA|ＰＣ 台帳|ＵＳＢ\nB|pc台帳|usb\n");
    CHECK(ledger.find("\"ＰＣ 台帳\"") == "A");
    CHECK(ledger.find("\"pc\"") == "B");
    CHECK(ledger.find("name:=\"pc台帳\"") == "B");
    CHECK(ledger.find("\"usb\"") == "A B");
    CHECK(ledger.find("-\"pc\"") == "A");
}

TEST_CASE("A unit stands for itself and all below it")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("unit:総務部", Retired::Included) == "A-1 A-2 A-3 C-1");
    CHECK(ledger.find("unit:税務課") == "A-1 A-3");
    CHECK(ledger.find("unit:教育") == "B-1 B-2");
    CHECK(ledger.find("unit:総務部/税務課") == "A-1 A-3");
    CHECK(ledger.find("unit:=総務課") == "B-1");
    CHECK(ledger.find("institution:市長") == "A-1 A-2 A-3");
    CHECK(ledger.find("-institution:市長") == "B-1 B-2");
    CHECK(ledger.find("owner:長") == "A-1 A-2 A-3");
    CHECK(ledger.find("owner:=") == "B-2");
}

TEST_CASE("Levels are compared by rank, and only under the edition in force")
{
    PictureLedger ledger(townLedger);
    CHECK(ledger.find("c:>=3C") == "A-1 A-3");
    CHECK(ledger.find("c:>3C") == "A-3");
    CHECK(ledger.find("c:<3B") == "A-1 A-2");
    CHECK(ledger.find("c:3") == "A-1 A-3");
    CHECK(ledger.find("c:<3") == "A-2");
    CHECK(ledger.find("c:<=3") == "A-1 A-2 A-3");
    CHECK(ledger.find("c:>=3") == "A-1 A-3");
    CHECK(ledger.find("c:none") == "B-1 B-2");
    CHECK(ledger.find("c:n/a", Retired::Included) == "C-1");
    CHECK(ledger.find("-c:>=3C", Retired::Included) == "A-2 B-1 B-2 C-1");
    CHECK(ledger.find("overall:3B") == "A-3");
    CHECK(ledger.index.text(4, Field::C) == "");
    CHECK(ledger.tally(Field::C) == "3B:1 3C:1 2:1 n/a:1 :2");

    ledger.index.setScheme(ledger.scheme, EditionId(6));
    CHECK(ledger.find("c:>=1") == "B-2");
    CHECK(ledger.index.text(4, Field::C) == "1");
    CHECK(ledger.index.display(4, Field::Overall) == "1");
}

TEST_CASE("Dates, numbers and choices are compared by value")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("expires:<2027-04-01") == "A-3 B-2");
    CHECK(ledger.find("expires:<=令和9年4月1日") == "A-3 B-1 B-2");
    CHECK(ledger.find("expires:2027") == "A-3 B-1");
    CHECK(ledger.find("expires:2027-04") == "B-1");
    CHECK(ledger.find("expires:none") == "A-2");
    CHECK(ledger.find("expires:>2027") == "A-1");
    CHECK(ledger.find("subjects:>=900") == "A-1 A-3");
    CHECK(ledger.find("subjects:300") == "B-1");
    CHECK(ledger.find("status:案") == "A-2");
    CHECK(ledger.find("revision:1") == "A-1 A-2 A-3 B-1 B-2");
}

TEST_CASE("Retired assets are left out unless the filter asks about the status")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.find("") == "A-1 A-2 A-3 B-1 B-2");
    CHECK(ledger.find("", Retired::Included) == "A-1 A-2 A-3 B-1 B-2 C-1");
    CHECK(ledger.find("status:retired") == "C-1");
    CHECK(ledger.find("-status:active") == "A-2 C-1");
    CHECK(ledger.index.retired() == 1);
    CHECK(ledger.index.assets() == 6);
    CHECK(ledger.codes(ledger.index.all()) == "A-1 A-2 A-3 B-1 B-2 C-1");
}

TEST_CASE("A selection keeps the order that it is given")
{
    const PictureLedger ledger(townLedger);
    Permutation rows = ledger.index.all();
    ledger.index.sort(rows, Field::Expires, false);
    const AssetFilter filter = requireValue(parseFilter("台", nullptr));
    CHECK(ledger.codes(ledger.index.select(filter, &rows)) == "A-3 A-1");
    const Permutation part(rows.begin(), rows.begin() + 2);
    CHECK(ledger.codes(ledger.index.select({}, &part)) == "B-2 A-3");
}

TEST_CASE("Rows are sorted by what a field means, empty ones last in both directions")
{
    PictureLedger ledger(townLedger);
    CHECK(ledger.sorted(Field::Code) == "A-1 A-2 A-3 B-1 B-2 C-1");
    CHECK(ledger.sorted(Field::Code, true) == "C-1 B-2 B-1 A-3 A-2 A-1");
    CHECK(ledger.sorted(Field::Name) == "A-1 B-1 A-3 C-1 B-2 A-2");
    CHECK(ledger.sorted(Field::C) == "C-1 A-2 A-1 A-3 B-1 B-2");
    CHECK(ledger.sorted(Field::C, true) == "A-3 A-1 A-2 C-1 B-1 B-2");
    CHECK(ledger.sorted(Field::Expires) == "B-2 A-3 B-1 A-1 A-2 C-1");
    CHECK(ledger.sorted(Field::Expires, true) == "A-1 B-1 A-3 B-2 A-2 C-1");
    CHECK(ledger.sorted(Field::Subjects) == "C-1 B-1 A-1 A-3 A-2 B-2");
    CHECK(ledger.sorted(Field::Status) == "A-2 A-1 A-3 B-1 B-2 C-1");
    CHECK(ledger.sorted(Field::Unit) == "B-2 B-1 C-1 A-1 A-3 A-2");
    CHECK(ledger.sorted(Field::Overall) == "A-2 C-1 A-1 A-3 B-1 B-2");
    CHECK(ledger.sorted(Field::Handling) == "A-1 A-2 A-3 B-1 B-2 C-1");
    REQUIRE(ledger.set(3, Field::Remarks, "直した"));
    CHECK(ledger.sorted(Field::Revision, true) == "A-2 A-1 A-3 B-1 B-2 C-1");
}

TEST_CASE("Counts are by what people see, heaviest or most frequent first")
{
    const PictureLedger ledger(townLedger);
    CHECK(ledger.tally(Field::Status) == "active:4 draft:1 retired:1");
    CHECK(ledger.tally(Field::Unit) == "総務部/税務課:2 教育委員会:1 総務課:1 総務部:1 総務部/総務課:1");
    CHECK(ledger.tally(Field::Institution) == "市長部局:4 教育委員会:2");
    CHECK(ledger.tally(Field::Overall) == "3B:1 3C:1 2:2 :2");
    CHECK(ledger.tally(Field::Remarks) == "");
    Text pairs;
    for (const auto &[unit, level, count] : ledger.index.tally(ledger.index.all(), Field::Institution, Field::C))
        pairs += unit + '/' + level + ':' + std::to_string(count) + ' ';
    CHECK(pairs == "市長部局/3B:1 市長部局/3C:1 市長部局/2:1 市長部局/n/a:1 教育委員会/:2 ");
}

TEST_CASE("Fields are shown by the names of today")
{
    PictureLedger ledger(townLedger);
    const std::uint32_t row = ledger.index.rowOfCode("A-3").value();
    CHECK(ledger.index.display(row, Field::Unit) == "総務部/税務課");
    CHECK(ledger.index.display(row, Field::Institution) == "市長部局");
    CHECK(ledger.index.display(row, Field::Owner) == "課長");
    CHECK(ledger.index.display(row, Field::Zone) == "ＬＧＷＡＮ接続系");
    CHECK(ledger.index.display(row, Field::C) == "3B");
    CHECK(ledger.index.display(row, Field::Revision) == "1");
    CHECK(ledger.index.text(row, Field::Unit) == "3");
    CHECK(ledger.index.text(row, Field::Name) == "住民基本台帳");

    ledger.town.units[3].path = "総務部/税務収納課";
    ledger.index.setNames(ledger.town.names());
    CHECK(ledger.index.display(row, Field::Unit) == "総務部/税務収納課");
    CHECK(ledger.find("税務収納課") == "A-1 A-3");
    CHECK(ledger.find("税務課") == "");
}

TEST_CASE("Long texts and computed lists are not held")
{
    PictureLedger ledger(townLedger);
    for (const Field field : {Field::Remarks, Field::Description, Field::Reason, Field::Handling, Field::Relations}) {
        CHECK_FALSE(LedgerIndex::holds(field));
        CHECK(ledger.index.display(0, field) == "");
        CHECK(ledger.index.text(0, field) == "");
    }
    for (const Field field : {Field::Name, Field::Location, Field::Unit, Field::Institution, Field::Overall})
        CHECK(LedgerIndex::holds(field));
}

TEST_CASE("The index follows edits, removals and their undo")
{
    PictureLedger ledger(townLedger);
    CHECK(ledger.set(2, Field::Name, "軽自動車税台帳"));
    CHECK(ledger.find("課税") == "");
    CHECK(ledger.find("軽自動車") == "A-1");
    CHECK(ledger.index.revision(ledger.index.row(AssetId(2)).value()) == 2);
    CHECK(ledger.set(2, Field::Code, "D-9"));
    CHECK(ledger.codes(ledger.index.all()) == "A-2 A-3 B-1 B-2 C-1 D-9");
    CHECK_FALSE(ledger.index.rowOfCode("A-1").has_value());

    ChangeSet added;
    AssetTexts texts;
    at(texts, Field::Code) = "B-0";
    at(texts, Field::Name) = "新しい台帳";
    added.insert(EntityKind::Asset, 70, views(texts));
    CHECK(ledger.index.apply(added, 10));
    CHECK(ledger.find("台帳") == "A-3 B-0 D-9");
    const std::uint32_t row = ledger.index.row(AssetId(70)).value();
    CHECK(ledger.index.apply(added.inverse(), 11));
    CHECK(ledger.find("台帳") == "A-3 D-9");
    CHECK_FALSE(ledger.index.row(AssetId(70)).has_value());
    CHECK(ledger.index.assets() == 6);
    CHECK(ledger.index.rows() == 7);
    CHECK(ledger.index.apply(added, 12));
    CHECK(ledger.index.row(AssetId(70)).value() == row);
    CHECK(ledger.find("台帳") == "A-3 B-0 D-9");
}

TEST_CASE("A change to what is not there is told, and the rest is followed")
{
    PictureLedger ledger(townLedger);
    ChangeSet changes;
    RecordChanges &assets = changes.of(EntityKind::Asset);
    assets.updated.add(99, static_cast<std::size_t>(Field::Name), "a", "b");
    assets.updated.add(1, static_cast<std::size_t>(Field::Name), "住民基本台帳", "住基台帳");
    CHECK_FALSE(ledger.index.apply(changes, 5));
    CHECK(ledger.find("住基") == "A-3");
    ChangeSet removal;
    removal.of(EntityKind::Asset).removed.append(99, views(AssetTexts()));
    CHECK_FALSE(ledger.index.apply(removal, 6));
    ChangeSet insertion;
    insertion.insert(EntityKind::Asset, 1, views(AssetTexts()));
    CHECK_FALSE(ledger.index.apply(insertion, 7));
}

TEST_CASE("Changes of other records leave the columns alone")
{
    PictureLedger ledger(townLedger);
    ChangeSet changes;
    changes.of(EntityKind::OrgUnit).updated.add(1, static_cast<std::size_t>(OrgUnitColumn::Name), "a", "b");
    CHECK(ledger.index.apply(changes, 5));
    CHECK(ledger.index.revision(0) == 1);
}

TEST_CASE("An empty index answers every question")
{
    LedgerIndex index;
    CHECK(index.all().empty());
    CHECK(index.select({}).empty());
    CHECK(index.retired() == 0);
    CHECK_FALSE(index.row(AssetId(1)).has_value());
    CHECK_FALSE(index.rowOfCode("A").has_value());
    for (const FieldInfo &info : fieldInfos()) {
        Permutation rows;
        index.sort(rows, info.field, true);
        CHECK(index.tally(rows, info.field).counts.empty());
        CHECK(index.tally(rows, info.field, Field::C).empty());
    }
    for (const char *filter : {"a", "\"a\"", "unit:a", "c:>=1", "c:none", "overall:x", "revision:1", "remarks:="})
        CHECK(index.select(requireValue(parseFilter(filter, nullptr))).empty());
}
