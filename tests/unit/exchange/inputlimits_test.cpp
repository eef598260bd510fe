// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each limit on files of others just at it and just above.

#include "model/exchange/csvreader.h"
#include "model/exchange/inputerror.h"
#include "model/exchange/xmlcursor.h"
#include "model/exchange/ziparchive.h"
#include "tests/support/qtcatch.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <cstring>

using namespace daicho;

namespace {

/// «read», or the reason for which it was refused.
Text told(const Result<void> &result)
{
    return result ? Text("read") : Text(errorId(result.error().code)) + ' ' + Text(result.error().arg("reason"));
}

Text csv(const Text &bytes, const InputLimits &limits = {})
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(QByteArray::fromStdString(bytes));
    buffer->open(QIODevice::ReadOnly);
    SourceOptions options;
    options.limits = limits;
    const auto read = [&]() -> Result<void> {
        auto reader = openCsv(std::move(buffer), u"list.csv"_qs, options);
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
    };
    return told(read());
}

/// An archive of parts of these sizes, all zeros or nothing that packs.
Text zip(const std::vector<int> &sizes, const InputLimits &limits, bool isTight = false)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.zip"_qs);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    ZipWriter writer(file);
    for (const int size : sizes) {
        QByteArray content(size, '\0');
        std::uint32_t noise = 1;
        for (char &byte : content) {
            noise = noise * 1664525 + 1013904223;
            byte = isTight ? '\0' : static_cast<char>(noise >> 24);
        }
        requireDone(writer.add(QString::number(size) + u'-' + QString::number(file.pos()),
                               [&content](QIODevice &device) -> Result<void> {
                                   device.write(content);
                                   return {};
                               }));
    }
    requireDone(writer.finish());
    file.close();
    ZipReader reader;
    return told(reader.open(path, limits));
}

class Whole final : public ByteSource
{
public:
    explicit Whole(Text bytes) : m_bytes(std::move(bytes)) {}
    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::size_t taken = std::min(size, m_bytes.size() - m_at);
        std::memcpy(buffer, m_bytes.data() + m_at, taken);
        m_at += taken;
        return taken;
    }

private:
    Text m_bytes;
    std::size_t m_at = 0;
};

using OpenXml = Result<std::unique_ptr<XmlCursor>> (*)(std::unique_ptr<ByteSource>, const InputLimits &);

Text xml(OpenXml open, const Text &bytes)
{
    const auto read = [&]() -> Result<void> {
        const auto cursor = open(std::make_unique<Whole>(bytes), {});
        if (!cursor)
            return cursor.error();
        REQUIRE(*cursor);
        for (;;) {
            const auto token = (*cursor)->next();
            if (!token)
                return token.error();
            if (*token == XmlToken::Finished)
                return {};
        }
    };
    return told(read());
}

Text repeated(int times, const Text &text)
{
    Text all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

Text elementWith(int attributes)
{
    Text tag = "<a";
    for (int i = 0; i < attributes; ++i)
        tag += " b" + std::to_string(i) + "='1'";
    return tag + "/>";
}

} // namespace

TEST_CASE("The limits on files of others are those of Excel, and what a ledger never needs", "[inputlimits]")
{
    const InputLimits limits;
    CHECK(limits.csvRows == 200'000);
    CHECK(limits.xlsxRows == 1'048'576);
    CHECK(limits.columns == 16'384);
    CHECK(limits.cellCharacters == 32'767);
    CHECK(limits.zipEntries == 1'000);
    CHECK(limits.zipTotalBytes == 512 << 20);
    CHECK(limits.zipPartBytes == 128 << 20);
    CHECK(limits.zipRatioFrom == 10 << 20);
    CHECK(limits.zipRatio == 200);
    CHECK(limits.xmlDepth == 64);
    CHECK(limits.xmlAttributes == 256);
    CHECK(limits.xmlTokenBytes == 8 << 20);
    CHECK(limits.jsonBytes == 4 << 20);
}

TEST_CASE("A cell of csv holds 32,767 characters as Excel counts them and not one more", "[inputlimits]")
{
    for (const char *letter : {"a", "あ"}) {
        CHECK(csv("x," + repeated(32'767, letter) + "\n") == "read");
        CHECK(csv("x," + repeated(32'768, letter) + "\n") == "limit-exceeded csv-cell-size");
        CHECK(csv("x,\"" + repeated(32'767, letter) + "\"\n") == "read");
        CHECK(csv("x,\"" + repeated(32'768, letter) + "\"\n") == "limit-exceeded csv-cell-size");
    }
    CHECK(csv("x," + repeated(16'383, "𠮷") + "a\n") == "read");
    CHECK(csv("x," + repeated(16'384, "𠮷") + "\n") == "limit-exceeded csv-cell-size");
}

TEST_CASE("A csv file has 200,000 rows below its header and not one more", "[inputlimits]")
{
    CHECK(csv("a,b\n" + repeated(200'000, "1,2\n")) == "read");
    CHECK(csv("a,b\n" + repeated(200'001, "1,2\n")) == "limit-exceeded csv-rows");
}

TEST_CASE("An archive has as many entries as the limit says and not one more", "[inputlimits]")
{
    CHECK(zip(std::vector<int>(1000, 1), {}) == "read");
    CHECK(zip(std::vector<int>(1001, 1), {}) == "limit-exceeded zip-entries");
}

TEST_CASE("The unpacked bytes of a part and of all parts are counted", "[inputlimits]")
{
    InputLimits limits;
    limits.zipPartBytes = 1000;
    limits.zipTotalBytes = 2500;
    CHECK(zip({1000}, limits) == "read");
    CHECK(zip({1001}, limits) == "limit-exceeded zip-part-size");
    CHECK(zip({1000, 1000, 500}, limits) == "read");
    CHECK(zip({1000, 1000, 501}, limits) == "limit-exceeded zip-size");
}

TEST_CASE("Tight packing counts for large parts only", "[inputlimits]")
{
    CHECK(zip({10 << 20}, {}, /*isTight=*/true) == "read");
    CHECK(zip({(10 << 20) + 1}, {}, /*isTight=*/true) == "limit-exceeded zip-ratio");
    CHECK(zip({(10 << 20) + 1}, {}) == "read");
}

TEST_CASE("Depth, attributes and pieces of XML have limits in both readers", "[inputlimits]")
{
    for (const OpenXml open : {openPlainXml, openStrictXml}) {
        CHECK(xml(open, repeated(64, "<a>") + repeated(64, "</a>")) == "read");
        CHECK(xml(open, repeated(65, "<a>") + repeated(65, "</a>")) == "limit-exceeded xml-depth");
        CHECK(xml(open, elementWith(256)) == "read");
        CHECK(xml(open, elementWith(257)) == "limit-exceeded xml-depth");
        CHECK(xml(open, "<a b='" + Text(7 << 20, 'x') + "'/>") == "read");
        CHECK(xml(open, "<a b='" + Text(9 << 20, 'x') + "'/>") == "limit-exceeded xml-token-size");
        CHECK(xml(open, "<a>" + repeated(20, "<b>" + Text(1 << 20, 'x') + "</b>") + "</a>") == "read");
        CHECK(xml(open, "<!DOCTYPE a><a/>") == "unsafe-file xml-dtd");
        CHECK(xml(open, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == "unsafe-file xml-dtd");
    }
}
