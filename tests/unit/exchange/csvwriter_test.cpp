// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvreader.h"
#include "model/exchange/csvwriter.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/exchange/vectortable.h"

#include <QBuffer>
#include <QFile>

#include <random>

using namespace daicho;

namespace {

VectorTable sampleTable()
{
    VectorTable table({Field::Code, Field::Name, Field::Quantity, Field::Remarks, Field::Revision},
                      {
                          {"A-0001", "住民基本台帳", "1", "", "12"},
                          {"A-0002", "㈱髙﨑・①～Ⅲ 表能ソ", "-5", "－", "12"},
                          {"0012", "契約書, 写し", "", "「課」の\"正本\"\n二行目", "13"},
                          {"A-0004", "=HYPERLINK(\"x\")", "", "'引用", "14"},
                          {"A-0005", "＝１＋１", "", " +81-52", "14"},
                          {"A-0006", "ｶﾅ", "", "CR\rだけ", "15"},
                      });
    const Text headers[] = {"管理番号", "名称", "数量", "備考", "履歴番号"};
    for (std::size_t i = 0; i < std::size(headers); ++i)
        table.setHeader(i, headers[i]);
    return table;
}

struct Written
{
    Result<WriteOutcome> outcome;
    QByteArray bytes;
};

Written written(LedgerTable &table, CsvOptions options, const JobControl &job = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Result<WriteOutcome> outcome = CsvWriter(options).write(table, buffer, job);
    return {std::move(outcome), buffer.data()};
}

QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(DAICHO_TEST_DATA "/../golden/csv/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Cells as an import sees them: read, and the apostrophe taken off.
std::vector<std::vector<Text>> readBack(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto reader = requireValue(openCsv(std::move(buffer), u"out.csv"_qs, {}));
    std::vector<std::vector<Text>> rows;
    SourceRow row;
    while (requireValue(reader->next(row))) {
        rows.emplace_back();
        for (const TextView cell : row.cells)
            rows.back().push_back(withoutFormulaGuard(cell));
    }
    return rows;
}

/// Takes a number of bytes, then nothing more.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

TEST_CASE("A ledger as UTF-8 has the bytes of the golden file", "[csvwriter]")
{
    VectorTable table = sampleTable();
    const Written result = written(table, {});
    CHECK(requireValue(result.outcome).rows == 6);
    CHECK(result.bytes.toStdString() == golden(u"ledger-utf8.csv"_qs).toStdString());
}

TEST_CASE("A ledger as CP932 has the bytes of the golden file", "[csvwriter]")
{
    VectorTable table = sampleTable();
    const Written result = written(table, {CsvEncoding::Cp932, /*substitute=*/false});
    const WriteOutcome outcome = requireValue(result.outcome);
    CHECK(outcome.rows == 6);
    CHECK(outcome.lost.empty());
    CHECK(result.bytes.toStdString() == golden(u"ledger-cp932.csv"_qs).toStdString());
}

TEST_CASE("What is written is read back cell by cell", "[csvwriter]")
{
    for (const CsvEncoding encoding : {CsvEncoding::Utf8WithBom, CsvEncoding::Cp932}) {
        VectorTable table = sampleTable();
        const auto rows = readBack(written(table, {encoding, false}).bytes);
        REQUIRE(rows.size() == 7);
        CHECK(rows[0] == std::vector<Text>{"管理番号", "名称", "数量", "備考", "履歴番号"});
        std::vector<TextView> cells;
        requireDone(table.rewind());
        for (std::size_t i = 1; i < rows.size(); ++i) {
            REQUIRE(requireValue(table.next(cells)));
            CHECK(rows[i] == std::vector<Text>(cells.begin(), cells.end()));
        }
    }
}

TEST_CASE("Characters that CP932 does not have stop the writing before the first byte", "[csvwriter]")
{
    VectorTable table({Field::Code, Field::Name, Field::Remarks}, {{"A-1", "𠮷野", "剝製〜"}, {"A-2", "可", "😀"}});
    table.setHeader(2, "備考½");
    const Written result = written(table, {CsvEncoding::Cp932, /*substitute=*/false});
    REQUIRE_FALSE(result.outcome);
    CHECK(result.outcome.error().code == ErrorCode::UnmappableCharacters);
    CHECK(result.outcome.error().arg("count") == "5");
    CHECK(result.outcome.error().arg("characters") == "½ 𠮷 剝 〜 😀");
    CHECK(result.bytes.isEmpty());

    const auto lost = requireValue(CsvWriter({CsvEncoding::Cp932, false}).lostCharacters(table, {}));
    std::vector<Text> picture;
    for (const LostCharacter &one : lost)
        picture.push_back(one.code + ' ' + one.field + ' ' + one.character + ' ' + one.substitute);
    CHECK(picture == std::vector<Text>{" remarks ½ 1/2", "A-1 name 𠮷 吉", "A-1 remarks 剝 剥", "A-1 remarks 〜 ～",
                                       "A-2 remarks 😀 〓"});
    CHECK(requireValue(CsvWriter({}).lostCharacters(table, {})).empty());
}

TEST_CASE("Accepted substitutes are written and listed", "[csvwriter]")
{
    VectorTable table({Field::Code, Field::Name}, {{"A-1", "𠮷野"}, {"A-2", "−5"}, {"A-3", "葛\U000E0100"}});
    const Written result = written(table, {CsvEncoding::Cp932, /*substitute=*/true});
    const WriteOutcome outcome = requireValue(result.outcome);
    CHECK(outcome.rows == 3);
    CHECK(outcome.lost.size() == 3);
    const auto rows = readBack(result.bytes);
    CHECK(rows[1][1] == "吉野");
    CHECK(rows[2][1] == "－5");
    CHECK(rows[3][1] == "葛");
    // The substitute would be calculated where the character was not, so it is guarded too.
    CHECK(result.bytes.contains("'\x81\x7C"
                                "5"));
}

TEST_CASE("A device that takes less than it is given makes the writing fail", "[csvwriter]")
{
    VectorTable table = sampleTable();
    const qsizetype whole = written(table, {}).bytes.size();
    for (qint64 room = 0; room < whole; ++room) {
        FullDevice device(room);
        const Result<WriteOutcome> outcome = CsvWriter({}).write(table, device, {});
        REQUIRE_FALSE(outcome);
        REQUIRE(outcome.error().code == ErrorCode::InputOutput);
    }
    FullDevice enough(whole);
    CHECK(CsvWriter({}).write(table, enough, {}));
}

TEST_CASE("Writing stops when it is asked to and tells how far it is", "[csvwriter]")
{
    std::vector<std::vector<Text>> many(5000, {"A-1", "台帳"});
    VectorTable table({Field::Code, Field::Name}, many);
    std::vector<std::int64_t> progress;
    std::stop_source stop;
    JobControl job{stop.get_token(), [&](JobProgress at) {
                       progress.push_back(at.done);
                       CHECK(at.total == 5000);
                   }};
    CHECK(requireValue(written(table, {}, job).outcome).rows == 5000);
    CHECK(progress.back() > 4000);
    CHECK(std::is_sorted(progress.begin(), progress.end()));
    stop.request_stop();
    const Written cancelled = written(table, {}, job);
    REQUIRE_FALSE(cancelled.outcome);
    CHECK(cancelled.outcome.error().code == ErrorCode::Cancelled);
}

TEST_CASE("Random ledgers come back from both encodings", "[csvwriter]")
{
    const TextView pieces[] = {"表", "髙", "=",  "＝", "-",    "－", "'",
                               "\"", ",",  "\r", "\n", "\r\n", " ",  "　",
                               "1",  "①",  "ｶ",  "αβ", "\t",   ";",  "長い文字の並び"};
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::vector<Text>> rows(1 + random() % 8);
        for (auto &cells : rows) {
            cells.resize(4);
            for (Text &cell : cells) {
                for (auto length = random() % 9; length > 0; --length)
                    cell += pieces[random() % std::size(pieces)];
            }
            cells[0] = "A-" + std::to_string(random() % 100);
        }
        for (const CsvEncoding encoding : {CsvEncoding::Utf8WithBom, CsvEncoding::Cp932}) {
            VectorTable table({Field::Code, Field::Name, Field::Users, Field::Remarks}, rows);
            auto back = readBack(written(table, {encoding, false}).bytes);
            back.erase(back.begin());
            REQUIRE(back == rows);
        }
    }
}
