// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/domain/ledgersort.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace daicho;

namespace {

/// The texts as `compareFolded` sorts them, beginning from the reverse of what is expected.
Text inOrder(std::vector<Text> texts)
{
    std::reverse(texts.begin(), texts.end());
    std::stable_sort(texts.begin(), texts.end(),
                     [](const Text &a, const Text &b) { return compareFolded(foldUtf16(a), foldUtf16(b)) < 0; });
    Text out;
    for (const Text &text : texts)
        out += (out.empty() ? "" : " ") + text;
    return out;
}

FoldedTexts arenaOf(const std::vector<std::u16string> &texts)
{
    FoldedTexts arena;
    for (const std::u16string &text : texts)
        arena.append(std::u16string_view(text));
    return arena;
}

std::vector<std::u16string> randomTexts(std::mt19937 &random, std::size_t count, std::u16string_view letters)
{
    std::vector<std::u16string> texts(count);
    for (std::u16string &text : texts) {
        text.resize(random() % 12);
        for (char16_t &unit : text)
            unit = letters[random() % letters.size()];
    }
    return texts;
}

int sign(std::int64_t value)
{
    return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/// Ranks must tell of any two texts what comparing them tells, and put empty ones at the end.
void checkRanks(const Ranks &ranks, const std::vector<std::u16string> &texts)
{
    REQUIRE(ranks.of.size() == texts.size());
    for (std::size_t a = 0; a < texts.size(); ++a) {
        REQUIRE((ranks.of[a] == ranks.end) == texts[a].empty());
        for (std::size_t b = 0; b < texts.size(); ++b) {
            if (!texts[a].empty() && !texts[b].empty())
                REQUIRE(sign(std::int64_t{ranks.of[a]} - ranks.of[b]) == sign(compareFolded(texts[a], texts[b])));
        }
    }
}

} // namespace

TEST_CASE("Kana are sorted as in a dictionary: unvoiced, voiced and small ones together")
{
    CHECK(inOrder({"かい", "がい", "かう", "がう"}) == "かい がい かう がう");
    CHECK(inOrder({"はか", "ばか", "ぱか", "はき"}) == "はか ばか ぱか はき");
    CHECK(inOrder({"きゃく", "きやすめ", "きゅう"}) == "きゃく きやすめ きゅう");
    CHECK(inOrder({"っ", "つ", "づ", "て"}) == "っ つ づ て");
    CHECK(inOrder({"アイ", "あう", "ｱｴ"}) == "アイ あう ｱｴ");
    CHECK(inOrder({"あ", "ああ", "い"}) == "あ ああ い");
}

TEST_CASE("A long vowel is sorted as the vowel that it lengthens")
{
    CHECK(inOrder({"サアビ", "サービス", "サイン"}) == "サアビ サービス サイン");
    CHECK(inOrder({"デエタ", "データ", "デオ"}) == "デエタ データ デオ");
    CHECK(inOrder({"いす", "いすゞ", "いすず", "いせ"}) == "いす いすず いすゞ いせ");
}

TEST_CASE("Digits and letters come before kana, kana before kanji, and only equal texts are equal")
{
    CHECK(inOrder({"1", "a", "あ", "亜"}) == "1 a あ 亜");
    CHECK(compareFolded(u"かき", u"がき") < 0);
    CHECK(compareFolded(u"がき", u"かき") > 0);
    CHECK(compareFolded(u"かき", u"かき") == 0);
    CHECK(compareFolded(u"", u"あ") < 0);
}

TEST_CASE("Ranks agree with comparing, for narrow and wide texts")
{
    std::mt19937 random(3);
    for (const std::u16string_view letters : {u"かがきーあ亜1", u"ab1-"}) {
        const std::vector<std::u16string> texts = randomTexts(random, 150, letters);
        checkRanks(rankFolded(arenaOf(texts)), texts);
    }
}

TEST_CASE("Ranks that are extended are those that are made anew")
{
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::u16string> texts = randomTexts(random, 200, round % 2 == 0 ? u"かがきー亜1" : u"ab1");
        Ranks ranks = rankFolded(arenaOf(texts));
        for (const std::size_t added : {1U, 3U, 0U, 20U, 150U}) {
            for (std::u16string &text : randomTexts(random, added, u"かがきー亜1"))
                texts.push_back(std::move(text));
            const FoldedTexts arena = arenaOf(texts);
            extendRanks(ranks, arena);
            const Ranks anew = rankFolded(arena);
            REQUIRE(ranks.of == anew.of);
            REQUIRE(ranks.end == anew.end);
        }
    }
}

TEST_CASE("Ranks over two lists agree with comparing across them")
{
    std::mt19937 random(5);
    for (const std::u16string_view letters : {u"かが亜1", u"ab1"}) {
        const std::vector<std::u16string> a = randomTexts(random, 60, letters);
        const std::vector<std::u16string> b = randomTexts(random, 90, u"かが亜1");
        const FoldedTexts arenaA = arenaOf(a);
        const FoldedTexts arenaB = arenaOf(b);
        const JoinedRanks joined = joinRanks(rankFolded(arenaA), arenaA, rankFolded(arenaB), arenaB);
        std::vector<std::u16string> all = a;
        all.insert(all.end(), b.begin(), b.end());
        Ranks ranks{joined.first, joined.end};
        ranks.of.insert(ranks.of.end(), joined.second.begin(), joined.second.end());
        checkRanks(ranks, all);
    }
}

TEST_CASE("Rows are sorted stably by many keys, empty ones last in both directions")
{
    std::mt19937 random(6);
    for (const std::uint32_t end : {1U, 5U, 3000U, 5000000U}) {
        std::vector<std::uint32_t> rows(5000);
        std::iota(rows.begin(), rows.end(), 0U);
        std::shuffle(rows.begin(), rows.end(), random);
        std::vector<std::uint32_t> keyOfRow(rows.size());
        for (std::uint32_t &key : keyOfRow)
            key = static_cast<std::uint32_t>(random() % (end + 1));
        for (const bool descending : {false, true}) {
            SortKeys keys{{}, end, descending};
            for (const std::uint32_t row : rows)
                keys.keys.push_back(keyOfRow[row]);
            std::vector<std::uint32_t> expected = rows;
            std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                if (keyOfRow[a] == end || keyOfRow[b] == end)
                    return keyOfRow[a] != end && keyOfRow[b] == end;
                return descending ? keyOfRow[a] > keyOfRow[b] : keyOfRow[a] < keyOfRow[b];
            });
            std::vector<std::uint32_t> sorted = rows;
            sortByKeys(sorted, keys);
            REQUIRE(std::equal(sorted.begin(), sorted.end(), expected.begin(), expected.end()));
        }
    }
}

TEST_CASE("Numbers are ranked by value, and what is none counts as empty")
{
    const Ranks ranks = rankNumbers({5, std::nullopt, -3, 5, 10});
    CHECK(ranks.of == std::vector<std::uint32_t>{1, 3, 0, 1, 2});
    CHECK(ranks.end == 3);
}
