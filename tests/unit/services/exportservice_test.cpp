// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/sha256.h"
#include "model/exchange/rowreader.h"
#include "model/exchange/ziparchive.h"
#include "model/services/exportservice.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/services/exportfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
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

} // namespace

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
