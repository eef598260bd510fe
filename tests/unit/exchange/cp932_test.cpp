// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/cp932.h"
#include "model/exchange/utf8.h"

#include <catch2/catch.hpp>

#include <set>

using namespace daicho;

namespace {

std::string decoded(std::string_view bytes)
{
    std::string out;
    const std::optional<std::size_t> used = cp932::decode(bytes, out);
    REQUIRE(used == bytes.size());
    return out;
}

std::string encoded(TextView text)
{
    std::string out;
    std::vector<cp932::Lost> lost;
    cp932::encode(text, out, /*substitute=*/false, lost);
    REQUIRE(lost.empty());
    return out;
}

/// What is written when the offered substitutes are taken, as UTF-8.
Text substituted(TextView text)
{
    std::string out;
    std::vector<cp932::Lost> lost;
    cp932::encode(text, out, /*substitute=*/true, lost);
    return decoded(out);
}

bool isRefused(std::string_view bytes)
{
    std::string out;
    return !cp932::decode(bytes, out).has_value();
}

/// FNV-1a over numbers of two bytes and over bytes.
class Checksum
{
public:
    void addByte(unsigned byte) { m_value = (m_value ^ byte) * 1099511628211ULL; }
    void add(unsigned number)
    {
        addByte(number >> 8);
        addByte(number & 0xFF);
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 1469598103934665603ULL;
};

/// Calls `visit` for every pair of bytes that could be a double-byte code.
template <typename Visit> void forEachPair(Visit visit)
{
    for (unsigned lead = 0x81; lead <= 0xFC; ++lead) {
        if (lead >= 0xA0 && lead <= 0xDF)
            continue;
        for (unsigned trail = 0x40; trail <= 0xFC; ++trail) {
            if (trail != 0x7F)
                visit(lead << 8 | trail, std::string{static_cast<char>(lead), static_cast<char>(trail)});
        }
    }
}

} // namespace

TEST_CASE("Every double-byte code decodes as iconv decodes it", "[cp932]")
{
    // Number and checksum were taken from glibc's CP932, which the table was not made from.
    Checksum checksum;
    int codes = 0;
    forEachPair([&](unsigned code, const std::string &bytes) {
        std::string out;
        if (!cp932::decode(bytes, out))
            return;
        std::size_t at = 0;
        checksum.add(code);
        checksum.add(static_cast<unsigned>(utf8::take(out, at)));
        REQUIRE(at == out.size());
        ++codes;
    });
    CHECK(codes == 9604);
    CHECK(checksum.value() == 0x6f3e6987a65ba41eULL);
}

TEST_CASE("Every character encodes as iconv encodes it where that can be read back", "[cp932]")
{
    // iconv's one-way mappings (¥ to a backslash and the like) are not in its checksum, and not ours.
    Checksum checksum;
    int characters = 0;
    for (char32_t character = 0x80; character < 0x10000; ++character) {
        if (character >= 0xD800 && character < 0xE000)
            continue;
        std::string out;
        std::vector<cp932::Lost> lost;
        cp932::encode(utf8::toText(character), out, /*substitute=*/false, lost);
        REQUIRE(lost.empty() != out.empty());
        if (out.empty())
            continue;
        checksum.add(static_cast<unsigned>(character));
        for (const char byte : out)
            checksum.addByte(static_cast<unsigned char>(byte));
        ++characters;
    }
    CHECK(characters == 9206 + 63);
    CHECK(checksum.value() == 0xa17d230d286f58dcULL);
}

TEST_CASE("Of 9,604 codes all but 398 duplicates return to the same bytes", "[cp932]")
{
    int duplicates = 0;
    forEachPair([&](unsigned, const std::string &bytes) {
        std::string text;
        if (!cp932::decode(bytes, text))
            return;
        const std::string again = encoded(text);
        duplicates += again != bytes;
        REQUIRE(decoded(again) == text);
    });
    CHECK(duplicates == 398);
}

TEST_CASE("Characters of names and offices have the bytes that Windows gives them", "[cp932]")
{
    CHECK(decoded("\xFB\xFC") == "髙");
    CHECK(decoded("\xEE\xE0") == "髙");
    CHECK(encoded("髙") == "\xFB\xFC");
    CHECK(encoded("﨑") == "\xFA\xB1");
    CHECK(encoded("①") == "\x87\x40");
    CHECK(encoded("㈱") == "\x87\x8A");
    CHECK(encoded("Ⅲ") == "\x87\x56");
    CHECK(encoded("ⅲ") == "\xFA\x42");
    CHECK(encoded("∵") == "\x81\xE6");
    CHECK(encoded("￢") == "\x81\xCA");
    CHECK(encoded("～") == "\x81\x60");
    CHECK(encoded("－") == "\x81\x7C");
    CHECK(encoded("ｱﾞ") == "\xB1\xDE");
    CHECK(encoded("a\\~") == "a\\~");
}

TEST_CASE("A backslash byte inside a character is no backslash", "[cp932]")
{
    CHECK(encoded("表能ソ") == "\x95\x5C\x94\x5C\x83\x5C");
    CHECK(decoded("\x95\x5C\x94\x5C\x83\x5C") == "表能ソ");
}

TEST_CASE("The user-defined area is the private use area", "[cp932]")
{
    CHECK(decoded("\xF0\x40\xF9\xFC") == "\uE000\uE757");
    CHECK(encoded("\uE000\uE757") == "\xF0\x40\xF9\xFC");
    CHECK(isRefused("\xEF\xFC"));
}

TEST_CASE("A lead byte at the end waits for the next piece", "[cp932]")
{
    std::string out;
    CHECK(cp932::decode("\x95\x5C\x94", out) == 2U);
    CHECK(out == "表");
    CHECK(cp932::decode("\x94\x5C", out) == 2U);
    CHECK(out == "表能");
}

TEST_CASE("Bytes that are no CP932 are refused at their place", "[cp932]")
{
    for (const std::string_view bytes : {"\x80", "\xA0", "\xFD", "\xFE", "\xFF", "\x81\x20", "\x81\x7F", "\x81\xFD",
                                         "\x85\x40", "\xEB\x9F", "\xEF\x40", "\xFC\x4C"}) {
        INFO("first byte " << static_cast<int>(static_cast<unsigned char>(bytes[0])));
        CHECK(isRefused(bytes));
    }
    std::vector<char> out(64);
    const cp932::Decoded result = cp932::decodeInto("ab\x95\x5C\xFF", out.data());
    CHECK_FALSE(result.valid);
    CHECK(result.used == 4);
    CHECK(std::string(out.data(), result.written) == "ab表");
}

TEST_CASE("Long mixed text decodes the same in pieces of every size", "[cp932]")
{
    Text text;
    for (int i = 0; i < 40; ++i)
        text += "住民基本台帳,ｶﾅ 1234567890 abcdefghijklmnop αβ髙,№" + std::to_string(i) + "\r\n";
    const std::string bytes = encoded(text);
    REQUIRE(decoded(bytes) == text);
    for (std::size_t size = 1; size <= 64; ++size) {
        std::string out;
        std::string piece;
        for (std::size_t at = 0; at < bytes.size(); at += size) {
            piece += bytes.substr(at, size);
            const std::optional<std::size_t> used = cp932::decode(piece, out);
            REQUIRE(used);
            piece.erase(0, *used);
        }
        REQUIRE(piece.empty());
        REQUIRE(out == text);
    }
}

TEST_CASE("Characters that do not fit are listed and nothing is written for them", "[cp932]")
{
    std::string out;
    std::vector<cp932::Lost> lost;
    cp932::encode("a𠮷b〜c", out, /*substitute=*/false, lost);
    CHECK(out == "abc");
    CHECK(lost == std::vector<cp932::Lost>{{U'𠮷', "吉"}, {U'〜', "～"}});
}

TEST_CASE("What stands for a character is what a clerk would write", "[cp932]")
{
    const std::pair<TextView, TextView> pairs[] = {
        {"剝塡頰𠮟𠮷", "剥填頬叱吉"},
        {"〜−¥", "～－￥"},
        {"鷗麴", "鴎麹"},
        {"㋿８年", "令和８年"},
        {"café", "cafe"},
        {"葛\U000E0100城", "葛城"},
        {"か\u3099", "か゛"},
        {"a\u200Bb\uFEFFc", "abc"},
        {"a\u00A0b", "a b"},
        {"©2026", "(C)2026"},
        {"½", "1/2"},
        {"😀", "〓"},
    };
    for (const auto &[wanted, offered] : pairs)
        CHECK(substituted(wanted) == offered);
}

TEST_CASE("Every substitute can be written, and only the invisible has none", "[cp932]")
{
    std::set<char32_t> without;
    const auto check = [&](char32_t character) {
        const Text offered = cp932::substituteFor(character);
        if (offered.empty())
            without.insert(character);
        std::string out;
        std::vector<cp932::Lost> lost;
        cp932::encode(offered, out, /*substitute=*/false, lost);
        if (!lost.empty())
            FAIL("U+" << std::hex << static_cast<std::uint32_t>(character) << " is offered " << offered);
    };
    for (char32_t character = 0x80; character < 0xD800; ++character)
        check(character);
    for (char32_t character = 0xF900; character < 0x10000; ++character)
        check(character);
    for (const char32_t character : {0x1F600U, 0x1F468U, 0x20B9FU, 0x2A6D6U, 0x2F800U, 0xE0100U, 0x10FFFFU})
        check(character);
    CHECK(without.size() < 60);
    CHECK(without.count(0xFE0F) == 1);
    CHECK(without.count(0xE0100) == 1);
    CHECK(without.count(U'𠮷') == 0);
}
