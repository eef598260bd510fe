// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exporttable.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/services/exportfixture.h"

#include <algorithm>

using namespace daicho;

namespace {

/// The table as a picture: headers, then rows, cells divided by `|`.
Text picture(LedgerTable &table)
{
    Text text;
    for (const LedgerTable::Column &column : table.columns())
        text += (text.empty() ? "" : "|") + column.header;
    requireDone(table.rewind());
    std::vector<TextView> cells;
    while (requireValue(table.next(cells))) {
        text += '\n';
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : "|") + Text(cells[i]);
    }
    return text;
}

std::vector<Text> columnOf(LedgerTable &table, Field field)
{
    const auto &columns = table.columns();
    const auto place = std::find_if(columns.begin(), columns.end(),
                                    [field](const LedgerTable::Column &column) { return column.field == field; });
    REQUIRE(place != columns.end());
    std::vector<Text> texts;
    std::vector<TextView> cells;
    requireDone(table.rewind());
    while (requireValue(table.next(cells)))
        texts.emplace_back(cells[static_cast<std::size_t>(place - columns.begin())]);
    return texts;
}

bool hasColumn(const LedgerTable &table, Field field)
{
    return std::any_of(table.columns().begin(), table.columns().end(),
                       [field](const LedgerTable::Column &column) { return column.field == field; });
}

} // namespace

TEST_CASE("A ledger holds the assets that are not retired, in order of code, and its head says what it is")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    const ExportService service(builder.registry(), nullptr);
    ExportOptions options;
    options.format = ExportFormat::Xlsx;
    SECTION("with the columns loaded")
    {
        requireDone(builder.registry().loadIndex());
    }
    SECTION("and without") {}
    const auto table = requireValue(service.table(options));
    CHECK(columnOf(*table, Field::Code) == std::vector<Text>{"A-001", "A-002", "A-003"});
    CHECK(columnOf(*table, Field::Unit) == std::vector<Text>{"総務部", "教育委員会", "総務部/税務課"});
    const LedgerTable::Head &head = table->head();
    CHECK(head.title == "情報資産管理台帳");
    CHECK(head.body == "横手市");
    CHECK(head.institution.empty());
    CHECK(head.fiscalYear == "令和8年度");
    CHECK(head.printedBy == "総務課 山田");
    CHECK(head.registryHead == printedHead(builder.registry().head()));
    CHECK(head.scheme == builder.registry().scheme().name);
    CHECK(head.selected == 3);
    CHECK(head.all == 3);
    CHECK_FALSE(head.mark.empty());
}

TEST_CASE("Totals count the levels of each axis, heaviest first, then unrated and not applicable")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    ExportOptions options;
    options.format = ExportFormat::Pdf;
    const auto table = requireValue(ExportService(builder.registry(), nullptr).table(options));
    using Counts = std::vector<std::pair<Text, std::int64_t>>;
    const auto &totals = table->head().totals;
    REQUIRE(totals.size() == 3);
    CHECK(totals[0].first == "機密性");
    CHECK(totals[0].second ==
          Counts{{"3A", 1}, {"3B", 1}, {"3C", 0}, {"2", 0}, {"1", 0}, {"未分類", 1}, {"対象外", 0}});
    CHECK(totals[2].second == Counts{{"2", 1}, {"1", 0}, {"未分類", 1}, {"対象外", 1}});
}

TEST_CASE("Filter and institution select, and retired assets come only when they are asked for")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    const ExportService service(builder.registry(), nullptr);
    const auto codes = [&service](const char *filter, const char *institution) {
        ExportOptions options;
        options.filter = filter;
        options.institution = institution;
        return columnOf(*requireValue(service.table(options)), Field::Code);
    };
    CHECK(codes("台帳", "") == std::vector<Text>{"A-001", "A-003"});
    CHECK(codes("c:>=3B", "") == std::vector<Text>{"A-001", "A-003"});
    CHECK(codes("c:none", "") == std::vector<Text>{"A-002"});
    CHECK(codes("status:retired", "") == std::vector<Text>{"A-004"});
    CHECK(codes("", "教育委員会") == std::vector<Text>{"A-002"});
    CHECK(codes("台帳", "教育委員会").empty());

    ExportOptions options;
    options.institution = "教育委員会";
    const auto table = requireValue(service.table(options));
    CHECK(table->head().institution == "教育委員会");
    CHECK(table->head().selected == 1);
    options.institution = "宇宙庁";
    CHECK(service.table(options).error().arg("rule") == "unknown-institution");
    options.institution.clear();
    options.filter = "nmae:x";
    CHECK(service.table(options).error().code == ErrorCode::UnknownField);
    options.filter.clear();
    options.layout = "atlantis";
    CHECK(service.table(options).error().code == ErrorCode::UnknownLayout);
}

TEST_CASE("Every layout shows the axes that are in force")
{
    const auto layouts = [] {
        const RegistryBuilder loaded;
        return requireValue(ExportService::layouts());
    }();
    REQUIRE(layouts.size() >= 4);
    CHECK(layouts.front().id == "full");
    for (const LedgerLayout &layout : layouts) {
        CAPTURE(layout.id);
        ExportOptions options;
        options.layout = layout.id;
        RegistryBuilder three("yokote-city", "mic-classic-322");
        const auto threeAxes = requireValue(ExportService(three.registry(), nullptr).table(options));
        CHECK(hasColumn(*threeAxes, Field::C));
        CHECK(hasColumn(*threeAxes, Field::I));
        CHECK(hasColumn(*threeAxes, Field::A));
        CHECK_FALSE(hasColumn(*threeAxes, Field::P));
        CHECK_FALSE(hasColumn(*threeAxes, Field::Revision));

        RegistryBuilder one("kanie-town", "mext-importance-1-4");
        const auto oneAxis = requireValue(ExportService(one.registry(), nullptr).table(options));
        CHECK_FALSE(hasColumn(*oneAxis, Field::C));
        const auto importance =
            std::find_if(oneAxis->columns().begin(), oneAxis->columns().end(),
                         [](const LedgerTable::Column &column) { return column.field == Field::P; });
        REQUIRE(importance != oneAxis->columns().end());
    }
}

TEST_CASE("All fields have headers that an import knows, and the hidden revision last")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    const auto japanese = GENERATE(true, false);
    ExportOptions options = allFields(ExportFormat::Csv);
    options.japanese = japanese;
    const auto table = requireValue(ExportService(builder.registry(), nullptr).table(options));
    for (const LedgerTable::Column &column : table->columns()) {
        if (japanese)
            CHECK(fieldNamed(column.header) == column.field);
        CHECK(column.hidden == (column.field == Field::Revision));
    }
    CHECK(table->columns().back().field == Field::Revision);
    for (const FieldInfo &info : fieldInfos()) {
        if (info.editable && info.field != Field::P)
            CHECK(hasColumn(*table, info.field));
    }
    CHECK(columnOf(*table, Field::Revision) == std::vector<Text>{std::to_string(builder.asset("A-001").revision),
                                                                 std::to_string(builder.asset("A-002").revision),
                                                                 std::to_string(builder.asset("A-003").revision)});
}

TEST_CASE("Cells are what people read, in the date style that was asked for")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    builder.addUnits({"総務部/税務課"});
    Registry &registry = builder.registry();
    OrganisationService organisation(registry);
    requireValue(organisation.addPost(registry.organisation().findUnit("税務課").units.front(), "課長", {}));
    builder.addAssets(R"(
        code | name | unit   | owner | expires   | c | a      | personal_info | location
        A-1  | 台帳 | 税務課 | 課長  | 2027-3-31 | 2 | 対象外 | 有            | 書庫)");
    const ExportService service(registry, nullptr);
    ExportOptions options = allFields(ExportFormat::Csv);
    options.dates = GENERATE(DateStyle::Iso, DateStyle::Wareki, DateStyle::Both);
    const auto table = requireValue(service.table(options));
    const Text date = formatDate("2027-03-31", options.dates);
    CHECK(columnOf(*table, Field::Expires) == std::vector<Text>{date});
    CHECK(columnOf(*table, Field::Owner) == std::vector<Text>{"課長"});
    CHECK(columnOf(*table, Field::Institution) == std::vector<Text>{"市長"});
    CHECK(columnOf(*table, Field::Kind) == std::vector<Text>{"取り扱う情報"});
    CHECK(columnOf(*table, Field::PersonalInfo) == std::vector<Text>{"個人情報"});
    CHECK(columnOf(*table, Field::C) == std::vector<Text>{"2"});
    CHECK(columnOf(*table, Field::I) == std::vector<Text>{""});
    CHECK(columnOf(*table, Field::A) == std::vector<Text>{"－"});
}

TEST_CASE("Levels of a former edition are not shown beside those in force")
{
    RegistryBuilder builder("yokote-city", "mic-classic-322");
    builder.addAssets("code|name|c\nA-1|台帳|3");
    requireValue(OrganisationService(builder.registry()).adoptScheme("ipa-sme-321"));
    const auto table = requireValue(ExportService(builder.registry(), nullptr).table(allFields(ExportFormat::Csv)));
    CHECK(columnOf(*table, Field::C) == std::vector<Text>{""});
}

TEST_CASE("Rows come in order of code although the assets were made in another, over many pages")
{
    RegistryBuilder builder;
    ChangeSet changes;
    constexpr int count = 2'000;
    for (int i = 0; i < count; ++i) {
        Asset asset;
        asset.text(Field::Code) = "C-" + std::to_string(10'000 + (i * 7) % count);
        asset.text(Field::Name) = "資産" + std::to_string(i);
        asset.text(Field::Kind) = "information";
        asset.text(Field::Status) = "active";
        asset.text(Field::Unit) = "1";
        const std::vector<TextView> views(asset.values.begin(), asset.values.end());
        changes.insert(EntityKind::Asset, builder.registry().newId(EntityKind::Asset), views);
    }
    requireValue(builder.registry().commit(changes, {"import", "x", {}, 0}));
    const auto table = requireValue(ExportService(builder.registry(), nullptr).table(allFields(ExportFormat::Csv)));
    const std::vector<Text> codes = columnOf(*table, Field::Code);
    CHECK(codes.size() == count);
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    CHECK(columnOf(*table, Field::Name)[7] == "資産1");
    CHECK(picture(*table) == picture(*table));
}

TEST_CASE("Related assets are named by their codes where a layout asks for them")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|データ\nA-2|システム\nA-3|別");
    AssetService assets(builder.registry());
    requireValue(assets.relate(builder.asset("A-1").id, RelationKind::StoredIn, builder.asset("A-2").id));
    requireValue(assets.relate(builder.asset("A-3").id, RelationKind::Related, builder.asset("A-2").id));
    Registry &registry = builder.registry();
    ExportTable::Parts parts;
    parts.columns = {{Field::Code, "管理番号"}, {Field::Relations, "関連資産"}};
    parts.contents = registry.copyOfContents();
    parts.related = requireValue(relatedCodes(registry.store()));
    const ExportSelection selection = requireValue(selectForExport(registry, {}));
    ExportTable table(parts, ExportRows({registry.path(), registry.head(), nullptr}, selection.order));
    CHECK(picture(table) == "管理番号|関連資産\nA-1|A-2\nA-2|A-1、A-3\nA-3|A-2");
}
