// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/kanjivariants.h"
#include "model/core/textfold.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/core/foldpairs.h"

#include <QRandomGenerator>

#include <set>

using namespace daicho;

namespace {

Text utf8(char32_t c)
{
    return toText(QString::fromUcs4(&c, 1));
}

} // namespace

TEST_CASE("Texts that people take for the same fold to the same")
{
    for (const FoldPair &pair : samePairs) {
        INFO(pair.a << " ~ " << pair.b);
        CHECK(foldText(pair.a) == foldText(pair.b));
    }
}

TEST_CASE("Texts that people tell apart stay apart")
{
    for (const FoldPair &pair : differentPairs) {
        INFO(pair.a << " ≠ " << pair.b);
        CHECK(foldText(pair.a) != foldText(pair.b));
    }
}

TEST_CASE("The tables of pairs are as large as promised and hold no pair twice")
{
    std::set<std::pair<TextView, TextView>> seen;
    for (const FoldPair &pair : samePairs) {
        INFO(pair.a << " ~ " << pair.b);
        CHECK(pair.a != pair.b);
        CHECK(seen.emplace(pair.a, pair.b).second);
    }
    for (const FoldPair &pair : differentPairs) {
        INFO(pair.a << " ≠ " << pair.b);
        CHECK(seen.emplace(pair.a, pair.b).second);
    }
    CHECK(seen.size() >= 200);
}

TEST_CASE("Folded forms are those that are stored and searched")
{
    CHECK(foldText("ＰＣ") == "pc");
    CHECK(foldText("サーバー") == "さーばー");
    CHECK(foldText("ﾊﾟｿｺﾝ") == "ぱそこん");
    CHECK(foldText("髙﨑　𠮷郎") == "高崎吉郎");
    CHECK(foldText("Ａ−１２ー３") == "a-12-3");
    CHECK(foldText("") == "");
    CHECK(foldText(" 　\t\n") == "");
}

TEST_CASE("A part of a text is found in the whole after both are folded")
{
    CHECK(foldText("基幹系サーバー1号機").find(foldText("ｻｰﾊﾞｰ１")) != Text::npos);
    CHECK(foldText("基幹系サーバー1号機").find(foldText("サーバー")) != Text::npos);
    CHECK(foldText("電話　０７６５−３２−１１１１").find(foldText("32-")) != Text::npos);
    CHECK(foldText("渡邊税理士").find(foldText("渡辺")) != Text::npos);
}

TEST_CASE("Folding twice is folding once")
{
    const auto check = [](TextView text) {
        const Text once = foldText(text);
        INFO(text);
        CHECK(foldText(once) == once);
    };
    for (const FoldPair &pair : samePairs) {
        check(pair.a);
        check(pair.b);
    }
    for (const FoldPair &pair : differentPairs) {
        check(pair.a);
        check(pair.b);
    }
    for (const char *text :
         {"a ¨", "か\u3099", "カ ゛", "e\u200B\u0301", "İstanbul", "ΌΣΟΣ", "ﷺ", "ｱ\uFE0Fﾞ", "A ー ﾞ"})
        check(text);
}

TEST_CASE("Every character of the basic plane folds once and for all")
{
    int unstable = 0;
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const Text once = foldText(utf8(c));
        unstable += foldText(once) != once;
    }
    CHECK(unstable == 0);
}

TEST_CASE("The quick way and the way over Unicode agree")
{
    // An emoji at the end forces the whole text through Unicode's normalisation
    const Text forcing = "😀";
    int different = 0;
    for (char32_t c = 1; c < 0x10000; ++c) {
        const bool combining = QChar::combiningClass(c) != 0;
        if ((c >= 0xD800 && c <= 0xDFFF) || combining)
            continue;
        const Text text = "課" + utf8(c) + "係";
        different += foldText(text) + forcing != foldText(text + forcing);
    }
    CHECK(different == 0);
}

TEST_CASE("Folding of both string types agrees")
{
    for (const FoldPair &pair : samePairs)
        CHECK(toText(fold(toQString(pair.a))) == foldText(pair.a));
}

TEST_CASE("The pass that folds into UTF-16 gives the same as the others")
{
    const auto check = [](TextView text) {
        INFO(text);
        CHECK(foldUtf16(text) == toQString(foldText(text)).toStdU16String());
    };
    for (const FoldPair &pair : samePairs) {
        check(pair.a);
        check(pair.b);
    }
    const QString letters = QStringLiteral("ーー-‐−1aサカかＡ 　・ﾞﾊ台髙é");
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = random.bounded(9); i > 0; --i)
            text += letters.at(random.bounded(static_cast<int>(letters.size())));
        const Text stored = toText(text);
        if (foldUtf16(stored) != toQString(foldText(stored)).toStdU16String())
            check(stored);
    }
}

TEST_CASE("Bytes that are no UTF-8 do no harm")
{
    QRandomGenerator random(20260401);
    for (int i = 0; i < 20'000; ++i) {
        Text bytes(random.bounded(12U), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const Text folded = foldText(bytes);
        CHECK(toText(toQString(folded)) == folded);
    }
}

TEST_CASE("The table of kanji variants is in order")
{
    REQUIRE(kanjiVariants.size() % 2 == 0);
    std::set<char32_t> variants;
    for (std::size_t i = 0; i < kanjiVariants.size(); i += 2) {
        INFO(utf8(kanjiVariants[i]) << ' ' << utf8(kanjiVariants[i + 1]));
        CHECK(kanjiVariants[i] != kanjiVariants[i + 1]);
        CHECK(variants.insert(kanjiVariants[i]).second);
    }
    for (std::size_t i = 1; i < kanjiVariants.size(); i += 2) {
        INFO(utf8(kanjiVariants[i]));
        CHECK(variants.count(kanjiVariants[i]) == 0);
        CHECK(foldText(utf8(kanjiVariants[i - 1])) == utf8(kanjiVariants[i]));
    }
    CHECK(variants.size() >= 80);
}

TEST_CASE("Labels are compared without punctuation, brackets and line breaks")
{
    CHECK(foldLabel("情報資産の\n名称") == foldLabel("情報資産の名称"));
    CHECK(foldLabel("機密性（Ｃ）") == foldLabel("機密性(c)"));
    CHECK(foldLabel("※ 管理番号") == foldLabel("管理番号"));
    CHECK(foldLabel("【必須】名称*") == foldLabel("必須名称"));
    CHECK(foldLabel("システム_管理") == foldLabel("ｼｽﾃﾑ・管理"));
    CHECK(foldLabel("retention_start") == "retentionstart");
    CHECK(foldLabel("保存年限：") == foldLabel("保存年限"));
    CHECK(foldLabel("○") == "○");
    CHECK(foldLabel("自治体機密性３Ｂ") == "自治体機密性3b");
    CHECK(foldLabel("サーバー") == "さーばー");
    CHECK(foldLabel("－") == "");
    CHECK(foldLabel("名称") != foldLabel("名前"));
}
