// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importheader.h"
#include "model/services/importsource.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

/// Rows of a picture: lines of cells divided by `|`; ↵ is a line break inside a cell.
std::vector<HeadRow> rowsOf(TextView picture)
{
    std::vector<HeadRow> rows;
    for (const QString &line : toQString(picture).split(u'\n')) {
        HeadRow row{static_cast<std::int64_t>(rows.size()) + 1, {}};
        for (const QString &cell : line.split(u'|'))
            row.cells.push_back(toText(QString(cell).replace(u'↵', u'\n')));
        rows.push_back(std::move(row));
    }
    return rows;
}

Scheme threeAxes()
{
    Scheme scheme;
    for (const char *id : {"C", "I", "A"})
        scheme.axes.emplace_back().id = id;
    return scheme;
}

/// «1: code name c», the line of the header and the fields of its columns; what is not brought in in brackets.
Text recognised(TextView picture, const ImportOptions &options = {})
{
    const std::vector<HeadRow> rows = rowsOf(picture);
    HeaderReader reader(options);
    const FoundHeader header = reader.find(rows);
    Text text = header.count == 0 ? "none" : std::to_string(rows[header.first].line);
    if (header.count > 1)
        text += '+' + std::to_string(header.count - 1);
    text += ':';
    for (const ImportColumn &column : importColumns(header, reader, threeAxes(), true)) {
        const bool isImported = column.use == ColumnUse::Imported;
        text += isImported ? Text(" ") + fieldInfo(*column.field).id : " (" + column.header + ')';
    }
    return text;
}

} // namespace

TEST_CASE("A header is recognised by ids, labels and the spellings of offices")
{
    CHECK(recognised("code|name|unit|c") == "1: code name unit c");
    CHECK(recognised("管理番号|名称|所属|機密性") == "1: code name unit c");
    CHECK(recognised("整理番号|情報資産の名称|所管課|機密性区分") == "1: code name unit c");
    CHECK(recognised("ＣＯＤＥ|資 産 名|所　属") == "1: code name unit");
}

TEST_CASE("Line breaks, notes in brackets and numbers do not hide a header")
{
    CHECK(recognised("No.|情報資産の↵名称|機密性（1～3）|①所属|※備考|保管場所(必須)") ==
          "1: code name c unit remarks location");
}

TEST_CASE("Titles, dates and notes above the header are skipped")
{
    CHECK(recognised("情報資産管理台帳||\n令和8年4月1日現在||\n||\n管理番号|名称|所属\nA-1|住民基本台帳|税務課") ==
          "4: code name unit");
}

TEST_CASE("A row of values is no header even if one of its values is a label")
{
    CHECK(recognised("名称|種別|備考\n個人情報|情報|名称") == "1: name kind remarks");
}

TEST_CASE("A group over several columns joins the row below it")
{
    CHECK(recognised("管理番号|名称|分類|||備考\n||機密性|完全性|可用性|\nA-1|住民基本台帳|3B|2|2|") ==
          "1+1: code name c i a remarks");
}

TEST_CASE("Vertically merged headers that were filled down stay one header")
{
    CHECK(recognised("管理番号|名称|分類|||備考\n管理番号|名称|機密性|完全性|可用性|備考") ==
          "1+1: code name c i a remarks");
}

TEST_CASE("Three header rows are joined with slashes")
{
    const std::vector<HeadRow> rows = rowsOf("名称|評価||備考\n|格付け||\n|機密性|完全性|");
    const ImportOptions options;
    HeaderReader reader(options);
    const FoundHeader header = reader.find(rows);
    REQUIRE(header.count == 3);
    CHECK(header.columns[1].text == "評価/格付け/機密性");
    CHECK(header.columns[2].text == "評価/格付け/完全性");
    CHECK(header.columns[3].text == "備考");
}

TEST_CASE("The word of a group names its first column where the words below are unknown")
{
    CHECK(recognised("名称|保管場所||備考\n名称|棟|部屋|備考\n文書|本庁|書庫|") ==
          "1+1: name location (保管場所/部屋) remarks");
}

TEST_CASE("A forced number of header rows is taken as it is")
{
    ImportOptions options;
    options.headerRows = 2;
    CHECK(recognised("名称|備考\n（正式）|（任意）\n住民基本台帳|", options) == "1+1: name remarks");
}

TEST_CASE("Where the number of header rows is given, a header without a known word is the fullest row")
{
    ImportOptions options;
    options.headerRows = 1;
    CHECK(recognised("くだものの表\n\nりんご|みかん\n1|2", options) == "3: (りんご) (みかん)");
}

TEST_CASE("How surely a column is recognised is told")
{
    const std::vector<HeadRow> rows = rowsOf("名称|整理番号|りんご|部|課|備考");
    ImportOptions options;
    options.columns = {{"備考", "remarks"}};
    HeaderReader reader(options);
    std::vector<ColumnMatch> matches;
    for (const ImportColumn &column : importColumns(reader.find(rows), reader, threeAxes(), true))
        matches.push_back(column.match);
    CHECK(matches == std::vector<ColumnMatch>{ColumnMatch::Name, ColumnMatch::Spelling, ColumnMatch::None,
                                              ColumnMatch::UnitPart, ColumnMatch::UnitPart, ColumnMatch::Mapped});
}

TEST_CASE("The first of two columns for one field is taken")
{
    CHECK(recognised("名称|備考|特記事項") == "1: name remarks (特記事項)");
}

TEST_CASE("Columns of 部, 課 and 係 together are the unit")
{
    CHECK(recognised("名称|部局|課|係") == "1: name unit unit unit");
    CHECK(recognised("名称|所属|課") == "1: name unit (課)");
}

TEST_CASE("A level of an axis that the scheme does not have is left out")
{
    CHECK(recognised("名称|機密性|重要性") == "1: name c (重要性)");
}

TEST_CASE("Columns that the registry works out itself are left out")
{
    CHECK(recognised("名称|取扱制限|関連資産|格付け日") == "1: name (取扱制限) (関連資産) (格付け日)");
}

TEST_CASE("A mapping goes before what the header says")
{
    ImportOptions options;
    options.columns = {{"システム", "business"}, {"備考", ""}, {"名 称", "name"}};
    CHECK(recognised("名称|システム|備考", options) == "1: name business (備考)");
}

TEST_CASE("A file without any known header has none")
{
    CHECK(recognised("りんご|みかん\n1|2") == "none:");
    CHECK(recognised("") == "none:");
}

TEST_CASE("Columns are lettered as in Excel")
{
    CHECK(columnLetter(1) == "A");
    CHECK(columnLetter(26) == "Z");
    CHECK(columnLetter(27) == "AA");
    CHECK(columnLetter(703) == "AAA");
    CHECK(columnLetter(16384) == "XFD");
}

namespace {

RowKind kindOf(std::initializer_list<TextView> cells)
{
    FoundHeader header;
    for (const char *text : {"管理番号", "名称", "対象人数"})
        header.columns.push_back({text, false});
    const std::vector<TextView> row(cells);
    return rowKind(row, header);
}

} // namespace

TEST_CASE("Rows that are no assets are told apart")
{
    CHECK(kindOf({"", "", ""}) == RowKind::Empty);
    CHECK(kindOf({" ", "　", "\n"}) == RowKind::Empty);
    CHECK(kindOf({"合計", "", "240"}) == RowKind::Total);
    CHECK(kindOf({"", "合　計", "240"}) == RowKind::Total);
    CHECK(kindOf({"小計（総務部）", "", "12"}) == RowKind::Total);
    CHECK(kindOf({"総計 240件", "", ""}) == RowKind::Total);
    CHECK(kindOf({"Total", "", "9"}) == RowKind::Total);
    CHECK(kindOf({"----", "＝＝＝", "＊＊＊"}) == RowKind::Separator);
    CHECK(kindOf({"管理番号", "名称", "対象人数"}) == RowKind::Header);
    CHECK(kindOf({"①", "②", "③"}) == RowKind::Numbering);
    CHECK(kindOf({"記入例", "住民基本台帳", "100"}) == RowKind::Example);
}

TEST_CASE("Rows that only resemble totals are assets")
{
    CHECK(kindOf({"", "合計残高試算表", ""}) == RowKind::Data);
    CHECK(kindOf({"A-1", "合計", "1"}) == RowKind::Data);
    CHECK(kindOf({"", "計量器台帳", ""}) == RowKind::Data);
    CHECK(kindOf({"1", "3", "2"}) == RowKind::Data);
    CHECK(kindOf({"T-1", "統計調査票", ""}) == RowKind::Data);
}
