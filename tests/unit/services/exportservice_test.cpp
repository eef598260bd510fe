// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/sha256.h"
#include "model/exchange/rowreader.h"
#include "model/exchange/ziparchive.h"
#include "model/services/exportservice.h"
#include "model/services/exporttable.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <thread>

using namespace daicho;

namespace {

/// Stands for the writer of pdf, which needs a window system: one line a row.
class LineWriter final : public LedgerWriter
{
public:
    explicit LineWriter(std::int64_t atMost = 1'000'000) : m_atMost(atMost) {}

    Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &) override
    {
        WriteOutcome outcome;
        outcome.pages = 1;
        DAICHO_TRY(table.rewind());
        std::vector<TextView> cells;
        while (outcome.rows < m_atMost) {
            const Result<bool> more = table.next(cells);
            if (!more)
                return more.error();
            if (!*more)
                break;
            for (const TextView cell : cells)
                device.write(cell.data(), static_cast<qint64>(cell.size()));
            device.write("\n");
            ++outcome.rows;
        }
        return outcome;
    }

private:
    std::int64_t m_atMost;
};

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

std::vector<std::vector<Text>> rowsOf(const QString &path)
{
    auto reader = requireValue(openRows(path, {}));
    std::vector<std::vector<Text>> rows;
    SourceRow row;
    while (requireValue(reader->next(row)))
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Four assets over two institutions, one of them retired.
void addLedger(RegistryBuilder &builder)
{
    builder.addUnits({"総務部/税務課"});
    builder.addAssets(R"(
        code  | name             | unit         | institution | c  | i | a      | expires    | subjects | status
        A-003 | 固定資産課税台帳 | 総務部/税務課 |             | 3B | 2 | 対象外 | 2027-03-31 | 12,000   | 有効
        A-001 | 住民基本台帳     | 総務部        |             | 3A | 2 | 2      |            |          | 有効
        A-002 | 学齢簿           |               | 教育委員会  |    |   |        |            |          | 有効
        A-004 | 旧台帳           | 総務部        |             | 1  |   |        |            |          | 廃止)");
}

ExportOptions allFields(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    options.allFields = true;
    return options;
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

TEST_CASE("A file is written as told: rows written are rows selected")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    const ExportService service(builder.registry(), nullptr);
    const auto format = GENERATE(ExportFormat::Csv, ExportFormat::Xlsx);
    const QString path = builder.path(format == ExportFormat::Csv ? "out.csv" : "out.xlsx");
    CHECK(ExportService::formatOf(path) == format);
    const ExportOutcome outcome = requireValue(service.exportTo(path, allFields(format)));
    CHECK(outcome.file == path);
    CHECK(outcome.rows == 3);
    CHECK(outcome.selected == 3);
    CHECK(outcome.head == builder.registry().head());
    const auto rows = rowsOf(path);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0][0] == "管理番号");
    CHECK(rows[1][1] == "住民基本台帳");
    CHECK(rows[3][1] == "固定資産課税台帳");

    const QByteArray before = bytesOf(path);
    CHECK(service.exportTo(path, allFields(format)).error().code == ErrorCode::FileExists);
    CHECK(bytesOf(path) == before);
    ExportOptions replacing = allFields(format);
    replacing.filter = "学齢簿";
    replacing.replaceFile = true;
    CHECK(requireValue(service.exportTo(path, replacing)).rows == 1);
    CHECK(rowsOf(path).size() == 2);
    CHECK(builder.files().size() == 1);
}

TEST_CASE("Characters that CP932 cannot hold are listed and nothing is written until substitutes are accepted")
{
    RegistryBuilder builder;
    builder.addAssets("code|name|remarks\nA-1|髙﨑①㈱～の台帳|平\nA-2|𠮷田の台帳|剝離");
    const ExportService service(builder.registry(), nullptr);
    ExportOptions options = allFields(ExportFormat::Csv);
    options.encoding = CsvEncoding::Cp932;
    const QString path = builder.path("out.csv");
    const ExportOutcome refused = requireValue(service.exportTo(path, options));
    CHECK(refused.file.isEmpty());
    CHECK(refused.rows == 0);
    CHECK(refused.selected == 2);
    REQUIRE(refused.lost.size() == 2);
    CHECK(refused.lost[0].code == "A-2");
    CHECK(refused.lost[0].field == "name");
    CHECK(refused.lost[0].character == "𠮷");
    CHECK(refused.lost[1].field == "remarks");
    CHECK(refused.lost[1].substitute == "剥");
    CHECK(builder.files().isEmpty());

    options.substitute = true;
    const ExportOutcome written = requireValue(service.exportTo(path, options));
    CHECK(written.rows == 2);
    CHECK(written.lost.size() == 2);
    CHECK(rowsOf(path)[1][1] == "髙﨑①㈱～の台帳");
}

TEST_CASE("A writer that leaves rows out leaves no file")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    LineWriter lazy(1);
    const ExportService service(builder.registry(), &lazy);
    ExportOptions options;
    options.format = ExportFormat::Pdf;
    const auto refused = service.exportTo(builder.path("out.pdf"), options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RowsMissing);
    CHECK(refused.error().arg("written") == "1");
    CHECK(refused.error().arg("expected") == "2");
    options.format = ExportFormat::Zip;
    CHECK(service.exportTo(builder.path("out.zip"), options).error().code == ErrorCode::RowsMissing);
    CHECK(builder.files().isEmpty());
}

TEST_CASE("An export in which another process writes is given up")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    const ExportService service(builder.registry(), nullptr);
    const QString path = builder.path("out.csv");
    const ExportJob job = requireValue(service.prepare(path, allFields(ExportFormat::Csv)));
    requireValue(AssetService(*builder.other()).edit(builder.asset("A-2").id, {{Field::Name, "弐"}}));
    const auto outcome = job({});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Overtaken);
    CHECK(builder.files().isEmpty());
}

TEST_CASE("A prepared export runs on another thread while the registry goes on, and cancelling leaves nothing")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    const ExportService service(builder.registry(), nullptr);
    const QString path = builder.path("out.xlsx");
    const ExportJob job = requireValue(service.prepare(path, allFields(ExportFormat::Xlsx)));
    std::optional<Result<ExportOutcome>> outcome;
    std::thread([&] { outcome = job({}); }).join();
    REQUIRE(outcome.has_value());
    CHECK(requireValue(*outcome).rows == 2);

    std::stop_source stop;
    stop.request_stop();
    const JobControl stopped{stop.get_token(), {}};
    const QString other = builder.path("other.csv");
    CHECK(service.exportTo(other, allFields(ExportFormat::Csv), stopped).error().code == ErrorCode::Cancelled);
    CHECK_FALSE(QFile::exists(other));
}

TEST_CASE("The bundle holds the ledger in every form with a manifest that proves it")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    addLedger(builder);
    LineWriter pdf;
    const ExportService service(builder.registry(), &pdf);
    const QString path = builder.path("out.zip");
    ExportOptions options = allFields(ExportFormat::Zip);
    options.institution = "教育委員会";
    const ExportOutcome outcome = requireValue(service.exportTo(path, options));
    CHECK(outcome.rows == 1);
    CHECK(outcome.pages == 1);
    ZipReader zip;
    requireDone(zip.open(path, {}));
    const QJsonObject manifest =
        QJsonDocument::fromJson(requireValue(zip.read(QStringLiteral("manifest.json")))).object();
    CHECK(manifest[u"registry_id"].toString() == toQString(builder.registry().header().uuid));
    CHECK(manifest[u"body"].toString() == QStringLiteral("横手市"));
    CHECK(manifest[u"institution"].toString() == QStringLiteral("教育委員会"));
    CHECK(manifest[u"rows"].toInt() == 1);
    CHECK(manifest[u"created"].toString() == QStringLiteral("2026-05-20T12:00:00Z"));
    CHECK(manifest[u"history"].toObject()[u"head"].toString() == toQString(builder.registry().head().hash));
    CHECK(manifest[u"history"].toObject()[u"events"].toInteger() == builder.registry().head().seq);
    QStringList names;
    for (const QJsonValue &value : manifest[u"files"].toArray()) {
        const QJsonObject file = value.toObject();
        const QByteArray bytes = requireValue(zip.read(file[u"name"].toString()));
        names << file[u"name"].toString();
        CHECK(file[u"size"].toInteger() == bytes.size());
        CHECK(file[u"sha256"].toString() ==
              toQString(hex(sha256(TextView(bytes.data(), static_cast<std::size_t>(bytes.size()))))));
    }
    CHECK(names == QStringList{QStringLiteral("ledger.pdf"), QStringLiteral("ledger.xlsx"),
                               QStringLiteral("ledger.csv"), QStringLiteral("scheme.json")});
    CHECK(zip.names().size() == 5);
    CHECK(requireValue(schemeFromJson(requireValue(zip.read(QStringLiteral("scheme.json"))).toStdString(), "s")).id ==
          builder.registry().scheme().id);
    CHECK(requireValue(zip.read(QStringLiteral("ledger.csv"))).contains("学齢簿"));
}

TEST_CASE("Without a PDF writer neither pdf nor zip is offered")
{
    RegistryBuilder builder;
    const ExportService service(builder.registry(), nullptr);
    ExportOptions options;
    options.format = GENERATE(ExportFormat::Pdf, ExportFormat::Zip);
    CHECK(service.exportTo(builder.path("x"), options).error().code == ErrorCode::UnsupportedFile);
    CHECK_FALSE(ExportService::formatOf(QStringLiteral("a.docx")).has_value());
    CHECK(ExportService::formatOf(QStringLiteral("台帳.PDF")) == ExportFormat::Pdf);
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
    ExportTable table(parts, ExportRows(registry.path(), selection.order, registry.head()));
    CHECK(picture(table) == "管理番号|関連資産\nA-1|A-2\nA-2|A-1、A-3\nA-3|A-2");
}
