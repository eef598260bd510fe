// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/textscan.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

using namespace daicho;

namespace {

std::vector<std::size_t> members(const BitSet &set)
{
    std::vector<std::size_t> result;
    set.forEach([&](std::size_t i) { result.push_back(i); });
    return result;
}

FoldedTexts arenaOf(const std::vector<std::u16string> &texts)
{
    FoldedTexts arena;
    for (const std::u16string &text : texts)
        arena.append(std::u16string_view(text));
    return arena;
}

using Random = std::mt19937;

std::size_t upTo(Random &random, std::size_t most)
{
    return random() % (most + 1);
}

/// Few letters, so that words meet, overlap and nearly match.
std::u16string randomText(Random &random, std::u16string_view letters, std::size_t longest)
{
    std::u16string text(upTo(random, longest), u' ');
    for (char16_t &unit : text)
        unit = letters[upTo(random, letters.size() - 1)];
    return text;
}

void compareWithNaiveSearch(std::u16string_view letters, unsigned seed)
{
    Random random(seed);
    for (int round = 0; round < 400; ++round) {
        std::vector<std::u16string> texts;
        for (std::size_t i = 0, count = 1 + upTo(random, 60); i < count; ++i)
            texts.push_back(randomText(random, letters, 40));
        const FoldedTexts arena = arenaOf(texts);
        std::u16string needle = randomText(random, letters, 5);
        if (round % 3 == 0) { // one that is surely there somewhere
            const std::u16string &text = texts[upTo(random, texts.size() - 1)];
            needle = text.substr(upTo(random, text.size()), 1 + upTo(random, 20));
        }
        BitSet expected(texts.size());
        BitSet among(texts.size());
        BitSet expectedAmong(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool isHit = texts[i].find(needle) != std::u16string::npos;
            if (isHit)
                expected.set(i);
            if (upTo(random, 1) == 0) {
                among.set(i);
                if (isHit)
                    expectedAmong.set(i);
            }
        }
        REQUIRE(members(arena.find(needle)) == members(expected));
        REQUIRE(members(arena.findAmong(needle, among)) == members(expectedAmong));
    }
}

} // namespace

TEST_CASE("The scanner finds what a naive search finds, in texts of two bytes a unit")
{
    compareWithNaiveSearch(u"情報資産の", 1);
    compareWithNaiveSearch(u"あい", 2);
    compareWithNaiveSearch(u"a税\xFFFF", 3);
}

TEST_CASE("The scanner finds what a naive search finds, in texts of one byte a unit")
{
    compareWithNaiveSearch(u"ab-1", 4);
    compareWithNaiveSearch(u"a\u00FF\u0080", 5);
}

TEST_CASE("A match never reaches from one text into the next")
{
    const FoldedTexts arena = arenaOf({u"住民", u"", u"台帳", u"住民台帳"});
    CHECK(members(arena.find(u"住民台帳")) == std::vector<std::size_t>{3});
    CHECK(members(arena.find(u"民台")) == std::vector<std::size_t>{3});
    CHECK(members(arena.find(u"台")) == std::vector<std::size_t>{2, 3});
}

TEST_CASE("A text that overlaps the end of one hit is still found in the next text")
{
    const FoldedTexts arena = arenaOf({u"ああ", u"ああああ", u"あ"});
    CHECK(members(arena.find(u"あああ")) == std::vector<std::size_t>{1});
    CHECK(members(arena.find(u"ああ")) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("A needle longer than everything is found nowhere")
{
    CHECK(members(arenaOf({u"a"}).find(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).empty());
    CHECK(members(arenaOf({u"台帳"}).find(u"台帳台帳")).empty());
    CHECK(members(FoldedTexts().find(u"a")).empty());
}

TEST_CASE("Every text contains the empty one")
{
    CHECK(members(arenaOf({u"", u"a", u"台"}).find(u"")) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("Texts of codes stay narrow until the first text that needs more")
{
    FoldedTexts arena;
    for (int i = 0; i < 1000; ++i)
        arena.append(TextView("2026-0001"));
    const std::size_t narrow = arena.bytes();
    CHECK(narrow < 1000 * (9 + 5));
    arena.append(TextView("甲-1"));
    CHECK(arena.bytes() > narrow + 1000 * 9);
    CHECK(arena.text(0) == u"2026-0001");
    CHECK(arena.text(1000) == u"甲-1");
    CHECK(arena.equals(999, u"2026-0001"));
    CHECK_FALSE(arena.equals(999, u"2026-0002"));
}

TEST_CASE("Many thousands of texts are found in their places, empty ones between them")
{
    FoldedTexts arena;
    constexpr std::size_t count = 20000;
    for (std::size_t i = 0; i < count; ++i)
        arena.append(i % 7 == 0 ? std::u16string()
                                : u"甲" + std::u16string(i % 5, u'乙') + (i % 3 == 0 ? u"丙" : u"丁"));
    const BitSet hits = arena.find(u"乙丙");
    for (std::size_t i = 0; i < count; ++i)
        REQUIRE(hits.test(i) == (i % 7 != 0 && i % 5 != 0 && i % 3 == 0));
    CHECK(arena.text(count - 2) == u"甲乙乙乙丙");
    CHECK(arena.text(4096 * 4) == u"甲乙乙乙乙丁");
    CHECK(members(arena.find(u"丙甲")).empty());
}

TEST_CASE("UTF-8 becomes UTF-16 as Qt makes it")
{
    for (const char *text : {"", "abc", "住民台帳", "𠮷野家", "é", "a𠮷é台", "①㈱髙"}) {
        CHECK(toUtf16(text) == toQString(text).toStdU16String());
        CHECK(toUtf8(toUtf16(text)) == text);
    }
}

TEST_CASE("A set of rows keeps its bits through appending, flipping and combining")
{
    BitSet set;
    for (std::size_t i = 0; i < 130; ++i)
        set.append(i % 3 == 0);
    CHECK(set.count() == 44);
    set.flip();
    CHECK(set.count() == 86);
    BitSet full(130, BitSet::Start::Full);
    CHECK(full.count() == 130);
    full &= set;
    CHECK(full == set);
    full |= BitSet(130, BitSet::Start::Full);
    CHECK(full.count() == 130);
    full.flip();
    CHECK_FALSE(full.any());
}
