// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/cp932.h"
#include "model/exchange/csvreader.h"
#include "model/exchange/utf8.h"
#include "tests/support/qtcatch.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <random>

using namespace daicho;

namespace {

struct Reading
{
    std::string_view bytes;
    SourceOptions options = {};
    std::size_t chunkBytes = csvChunkBytes;
};

Result<std::unique_ptr<RowReader>> opened(const Reading &reading)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(QByteArray(reading.bytes.data(), static_cast<qsizetype>(reading.bytes.size())));
    buffer->open(QIODevice::ReadOnly);
    return openCsv(std::move(buffer), u"list.csv"_qs, reading.options, reading.chunkBytes);
}

Text escaped(TextView cell)
{
    Text out;
    for (const char byte : cell) {
        const std::size_t which = std::string_view("\\\n\r\t\0", 5).find(byte);
        if (which == std::string_view::npos)
            out += byte;
        else
            out += std::string{'\\', "\\nrt0"[which]};
    }
    return out;
}

Text pictureOf(const Error &error)
{
    Text out = Text(errorId(error.code)) + ' ' + Text(error.arg("reason"));
    if (!error.arg("line").empty())
        out += " line " + Text(error.arg("line"));
    return out + '\n';
}

/// The whole file as a picture: what was found out, then a line for each row; or the error alone.
Text picture(const Reading &reading)
{
    auto reader = opened(reading);
    if (!reader)
        return pictureOf(reader.error());
    const SourceInfo &info = (*reader)->info();
    Text out = info.encoding + (info.delimiter == "," ? " comma\n" : info.delimiter == ";" ? " semicolon\n" : " tab\n");
    SourceRow row;
    for (;;) {
        const Result<bool> more = (*reader)->next(row);
        if (!more)
            return pictureOf(more.error());
        if (!*more)
            return out;
        out += std::to_string(row.line) + ' ';
        for (const TextView cell : row.cells) {
            REQUIRE(utf8::validPrefix(cell).valid == cell.size());
            out += '[' + escaped(cell) + ']';
        }
        out += '\n';
    }
}

/// Reads until the end or the error.
Result<void> outcome(const Reading &reading)
{
    auto reader = opened(reading);
    if (!reader)
        return reader.error();
    SourceRow row;
    for (;;) {
        const Result<bool> more = (*reader)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

std::vector<std::vector<Text>> rowsOf(const Reading &reading)
{
    auto reader = requireValue(opened(reading));
    std::vector<std::vector<Text>> rows;
    SourceRow row;
    while (requireValue(reader->next(row)))
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Every sample file is read as its picture says, in pieces of every size", "[csvreader]")
{
    const QDir folder(QStringLiteral(DAICHO_TEST_DATA "/csv"));
    const QStringList names = folder.entryList({u"*.csv"_qs}, QDir::Files, QDir::Name);
    REQUIRE(names.size() >= 45);
    for (const QString &name : names) {
        const QByteArray bytes = contentOf(folder.filePath(name));
        const Text expected = contentOf(folder.filePath(name.chopped(4) + u".expected"_qs)).toStdString();
        for (const std::size_t chunk : {1U, 2U, 3U, 5U, 7U, 16U, 63U, 64U, 65U, 1U << 20}) {
            INFO(name.toStdString() << " in pieces of " << chunk);
            CHECK(picture({{bytes.constData(), static_cast<std::size_t>(bytes.size())}, {}, chunk}) == expected);
        }
    }
}

TEST_CASE("The encoding that is asked for is taken", "[csvreader]")
{
    SourceOptions cp932;
    cp932.encoding = SourceEncoding::Cp932;
    SourceOptions utf8;
    utf8.encoding = SourceEncoding::Utf8;
    SourceOptions utf16;
    utf16.encoding = SourceEncoding::Utf16;
    const std::string_view kana = "\xC3\xA9,\xC3\xA8\n"; // UTF-8 «é,è» or CP932 «ﾃｩ,ﾃｨ»
    CHECK(picture({kana}) == "utf-8 comma\n1 [é][è]\n");
    CHECK(picture({kana, cp932}) == "cp932 comma\n1 [ﾃｩ][ﾃｨ]\n");
    CHECK(picture({"\x95\x5C\n", utf8}) == "unreadable-file not-utf-8 line 1\n");
    CHECK(picture({"\xFF\n", cp932}) == "unreadable-file not-cp932 line 1\n");
    CHECK(picture({std::string_view("\x68\x88,\0", 4), utf16}) == "utf-16 comma\n1 [表][]\n");
    CHECK(picture({"\xEF\xBB\xBF"
                   "a\n",
                   utf8}) == "utf-8-bom comma\n1 [a]\n");
}

TEST_CASE("UTF-8 that breaks only far behind the first piece is not taken for UTF-8", "[csvreader]")
{
    Text ascii = "code,name\r\n";
    while (ascii.size() < 3 * csvChunkBytes)
        ascii += "1," + Text(100, 'x') + "\r\n";
    CHECK(requireValue(opened({ascii}))->info().encoding == "utf-8");
    const Text japanese = ascii + "2,\x95\x5C\r\n";
    CHECK(requireValue(opened({japanese}))->info().encoding == "cp932");
    CHECK(rowsOf({japanese}).back() == std::vector<Text>{"2", "表"});
    const Text broken = ascii + "2,\xFF\r\n";
    const Error error = opened({broken}).error();
    CHECK(error.arg("reason") == "unknown-encoding");
    CHECK(error.arg("byte") == std::to_string(ascii.size() + 3));
    CHECK(error.arg("file") == "list.csv");
}

TEST_CASE("A record longer than a piece is read whole", "[csvreader]")
{
    const Text longCell(20'000, 'x');
    Text quoted = "\"";
    for (int i = 0; i < 5'000; ++i)
        quoted += "あ\"\"\r\n";
    quoted += '"';
    const Text text = "a," + longCell + "," + quoted + "\r\nb,c,d\r\n";
    for (const std::size_t chunk : {17U, 1000U, 65'536U}) {
        const auto rows = rowsOf({text, {}, chunk});
        REQUIRE(rows.size() == 2);
        CHECK(rows[0][1] == longCell);
        CHECK(rows[0][2].size() == 5'000 * 6);
        CHECK(rows[0][2].starts_with("あ\"\r\nあ\""));
        CHECK(rows[1] == std::vector<Text>{"b", "c", "d"});
    }
    CHECK(picture({text}).ends_with("\n5002 [b][c][d]\n"));
}

TEST_CASE("A cell holds as many characters as Excel allows and not one more", "[csvreader]")
{
    const auto cell = [](int characters, const char *character) {
        Text out;
        for (int i = 0; i < characters; ++i)
            out += character;
        return out;
    };
    CHECK(outcome({"a\n" + cell(32'767, "あ") + ",b\n"}));
    CHECK(outcome({"a\n" + cell(16'383, "𠮷") + ",b\n"}));
    for (const Text &tooLong : {cell(32'768, "x"), cell(32'768, "あ"), cell(16'384, "𠮷")}) {
        const Result<void> refused = outcome({"a\n" + tooLong + ",b\n"});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::LimitExceeded);
        CHECK(refused.error().arg("reason") == "csv-cell-size");
        CHECK(refused.error().arg("limit") == "32767");
        CHECK(refused.error().arg("line") == "2");
    }
}

TEST_CASE("A quote that stays open does not take the whole file into memory", "[csvreader]")
{
    Text text = "a,b\n1,\"2\n";
    while (text.size() < 8 * csvChunkBytes)
        text += "3,4\n";
    const Result<void> refused = outcome({text, {}, 4096});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::LimitExceeded);
    CHECK(refused.error().arg("line") == "2");
}

TEST_CASE("Sixteen thousand columns are read and one more than Excel has is refused", "[csvreader]")
{
    CHECK(rowsOf({Text(16'383, ',') + "x\n"}).front().size() == 16'384);
    const Result<void> refused = outcome({"a\n" + Text(16'384, ',') + "x\n"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::LimitExceeded);
    CHECK(refused.error().arg("reason") == "csv-columns");
    CHECK(refused.error().arg("line") == "2");
}

TEST_CASE("More rows than the limit are refused, empty ones at the end do not count", "[csvreader]")
{
    SourceOptions options;
    options.limits.csvRows = 3;
    CHECK(rowsOf({"head\n1\n2\n3\n", options}).size() == 4);
    CHECK(rowsOf({"head\n1\n2\n3\n\n,\n\n\n\n\n\n", options}).size() == 4);
    for (const TextView text : {"head\n1\n2\n3\n4\n", "head\n1\n\n\n\n\n\n4\n"}) {
        const Result<void> refused = outcome({text, options});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::LimitExceeded);
        CHECK(refused.error().arg("reason") == "csv-rows");
    }
}

TEST_CASE("Position and size tell how far the file is read", "[csvreader]")
{
    const Text text = "a,b\n" + Text(400'000, 'x') + '\n';
    SourceOptions options;
    options.limits.cellCharacters = 500'000;
    auto reader = requireValue(opened({text, options, 1000}));
    CHECK(reader->info().bytes == static_cast<std::int64_t>(text.size()));
    SourceRow row;
    REQUIRE(requireValue(reader->next(row)));
    CHECK(reader->position() < 200'000);
    REQUIRE(requireValue(reader->next(row)));
    REQUIRE_FALSE(requireValue(reader->next(row)));
    CHECK(reader->position() == reader->info().bytes);
}

TEST_CASE("Random tables come back from every encoding, delimiter and piece size", "[csvreader]")
{
    const TextView pieces[] = {"表", "髙", "ソ", "a",  "1",    "\"", "\"\"", ",",
                               ";",  "\t", "\r", "\n", "\r\n", " ",  "ｶ",    "①"};
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const char delimiter = ",;\t"[random() % 3];
        std::vector<std::vector<Text>> rows(2 + random() % 6);
        Text text = std::string("sep=") + delimiter + "\r\n";
        for (auto &cells : rows) {
            cells.resize(1 + random() % 5);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                for (auto length = random() % 6; length > 0; --length)
                    cells[i] += pieces[random() % std::size(pieces)];
                if (i == 0 && cells[i].empty())
                    cells[i] = "x";
                Text quoted;
                for (const char byte : cells[i])
                    quoted += byte == '"' ? "\"\"" : std::string(1, byte);
                text += (i > 0 ? std::string(1, delimiter) : "") + '"' + quoted + '"';
            }
            text += "\r\n";
        }
        const std::size_t chunk = 1 + random() % 90;
        REQUIRE(rowsOf({text, {}, chunk}) == rows);
        std::string japanese;
        std::vector<cp932::Lost> lost;
        cp932::encode(text, japanese, /*substitute=*/false, lost);
        SourceOptions cp932;
        cp932.encoding = SourceEncoding::Cp932;
        REQUIRE(rowsOf({japanese, cp932, chunk}) == rows);
        const QString utf16 = u'\uFEFF' + toQString(text);
        REQUIRE(rowsOf({{reinterpret_cast<const char *>(utf16.utf16()), static_cast<std::size_t>(utf16.size()) * 2},
                        {},
                        chunk}) == rows);
    }
}
