// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"

#include "model/core/foldtable.h"
#include "model/core/kanjivariants.h"

#include <QList>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace daicho {

namespace {

using CodePoints = QVarLengthArray<char32_t, 256>;

constexpr char32_t longVowel = U'ー';
constexpr char32_t horizontalBar = 0x2015;

char32_t low6(char byte)
{
    return static_cast<unsigned char>(byte) & 0x3F;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The character of three bytes, or 0 if these are not three bytes of one.
char32_t threeBytes(TextView text, std::size_t at)
{
    if (at + 2 >= text.size() || (static_cast<unsigned char>(text[at]) & 0xF0) != 0xE0 ||
        !isContinuation(text[at + 1]) || !isContinuation(text[at + 2]))
        return 0;
    const char32_t c = (low6(text[at]) & 0x0F) << 12 | low6(text[at + 1]) << 6 | low6(text[at + 2]);
    return c >= 0x800 ? c : 0; // shorter characters written longer are not UTF-8
}

enum class Work : std::uint8_t { None, Table, Unicode };

/// How much a text needs: most need nothing or only the table.
Work workFor(TextView text, const FoldTable &table)
{
    Work work = Work::None;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        char32_t c = lead;
        if (lead < 0x80) {
            ++i;
        } else if (c = threeBytes(text, i); c != 0) {
            i += 3;
        } else {
            return Work::Unicode;
        }
        const char16_t form = table.form(c);
        if (form == unknown)
            return Work::Unicode;
        if (form != c)
            work = Work::Table;
    }
    return work;
}

/// Only for texts of which `workFor` has seen every byte.
void decode(TextView text, CodePoints &points)
{
    points.resize(static_cast<qsizetype>(text.size()));
    char32_t *out = points.data();
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        *out++ = lead < 0x80 ? lead : threeBytes(text, i);
        i += lead < 0x80 ? 1 : 3;
    }
    points.resize(out - points.data());
}

Text encode(const CodePoints &points)
{
    Text bytes(static_cast<std::size_t>(points.size()) * 4, '\0');
    char *out = bytes.data();
    const auto add = [&out](char32_t bits) { *out++ = static_cast<char>(bits); };
    const auto addLow = [&add](char32_t bits) { add(0x80 | (bits & 0x3F)); };
    for (const char32_t c : points) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | c >> 6);
            addLow(c);
        } else if (c < 0x10000) {
            add(0xE0 | c >> 12);
            addLow(c >> 6);
            addLow(c);
        } else {
            add(0xF0 | c >> 18);
            addLow(c >> 12);
            addLow(c >> 6);
            addLow(c);
        }
    }
    bytes.resize(static_cast<std::size_t>(out - bytes.data()));
    return bytes;
}

bool isDash(char32_t c)
{
    return c == U'-' || c == longVowel || (c >= 0x2010 && c <= horizontalBar);
}

bool isDigitOrLatin(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷');
}

/// Dashes beside digits and latin letters become alike. ー is a dash only inside such text: behind
/// a digit and not before kana, since サーバー1 and 1ヶ月ルール are words.
void unifyDashes(CodePoints &points)
{
    for (qsizetype from = 0; from < points.size(); ++from) {
        if (!isDash(points[from]))
            continue;
        qsizetype to = from;
        while (to < points.size() && isDash(points[to]))
            ++to;
        const bool before = from > 0 && isDigitOrLatin(points[from - 1]);
        const bool after = to < points.size() && isDigitOrLatin(points[to]);
        for (qsizetype i = from; i < to; ++i) {
            const bool isHyphen = points[i] == longVowel ? before && (after || to == points.size()) : before || after;
            if (isHyphen)
                points[i] = U'-';
        }
        from = to;
    }
}

bool isDroppedBeyondTable(char32_t c)
{
    return (c >= 0xE0000 && c <= 0xE007F) || (c >= 0xE0100 && c <= 0xE01EF); // tags, variation selectors
}

char32_t variantBeyondTable(char32_t c)
{
    for (std::size_t i = 0; i + 1 < kanjiVariants.size(); i += 2) {
        if (kanjiVariants[i] == c)
            return kanjiVariants[i + 1];
    }
    return c;
}

/// Maps by the table; characters that it does not know stay. True if there were such.
bool mapPoints(CodePoints &points, const FoldTable &table)
{
    bool anyDash = false;
    bool anyUnknown = false;
    qsizetype size = 0;
    for (const char32_t c : points) {
        char32_t form = table.form(c);
        if (form == dropped || isDroppedBeyondTable(c))
            continue;
        if (form == unknown) {
            form = c < 0x10000 ? c : variantBeyondTable(c);
            anyUnknown = true;
        } else if (form == dash) {
            form = c == 0x2011 ? 0x2010 : c == 0x2014 ? horizontalBar : c;
            anyDash = true;
        }
        points[size++] = form;
    }
    points.resize(size);
    if (anyDash)
        unifyDashes(points);
    return anyUnknown;
}

QList<uint> withoutDropped(const QString &text, const FoldTable &table)
{
    QList<uint> points = text.toUcs4();
    points.removeIf([&table](uint c) { return table.form(c) == dropped || isDroppedBeyondTable(c); });
    for (uint &c : points) {
        if (c == 0x309B || c == 0x309C) // free-standing ゛゜ belong to the kana before them
            c -= 2;
    }
    return points;
}

Text foldByUnicode(TextView text, const FoldTable &table)
{
    QString current = toQString(text);
    CodePoints points;
    // Dropping what normalising brought forth can make new pairs to compose; rarely a second round
    for (int round = 0; round < 3; ++round) {
        const QList<uint> source = withoutDropped(current, table);
        const QString normal = QString::fromUcs4(reinterpret_cast<const char32_t *>(source.constData()), source.size())
                                   .normalized(QString::NormalizationForm_KC)
                                   .toLower();
        const QList<uint> normalPoints = normal.toUcs4();
        points.clear();
        for (const uint c : normalPoints)
            points.append(c);
        if (!mapPoints(points, table))
            break;
        const QString next = QString::fromUcs4(points.constData(), points.size());
        if (next == current)
            break;
        current = next;
    }
    return encode(points);
}

/// Reads, maps and writes at once; false if a character needs its surroundings or the rules of Unicode.
bool foldByTable(TextView text, const FoldTable &table, std::u16string &out)
{
    out.resize(text.size());
    char16_t *end = out.data();
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        char32_t c = lead;
        if (lead < 0x80) {
            ++i;
        } else if (c = threeBytes(text, i); c != 0) {
            i += 3;
        } else {
            return false;
        }
        char16_t form = table.form(c);
        if (form == dash && c == longVowel) {
            // Only behind digits, letters and dashes can it be one itself
            const char32_t before = end == out.data() ? U' ' : end[-1];
            if (before == longVowel || (!isDigitOrLatin(before) && !isDash(before)))
                form = static_cast<char16_t>(longVowel);
        }
        if (form == unknown || form == dash)
            return false;
        *end = form;
        end += form == dropped ? 0 : 1;
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
    return true;
}

bool isPunctuation(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Other_Control:
        return true;
    default:
        return c == U'<' || c == U'>' || c == U'~' || c == U'|' || c == U'`' || c == U'^';
    }
}

} // namespace

Text foldText(TextView text)
{
    const FoldTable &table = foldTable();
    switch (workFor(text, table)) {
    case Work::None:
        return Text(text);
    case Work::Table: {
        CodePoints points;
        decode(text, points);
        mapPoints(points, table);
        return encode(points);
    }
    case Work::Unicode:
        break;
    }
    return foldByUnicode(text, table);
}

std::u16string foldUtf16(TextView text)
{
    std::u16string out;
    if (!foldByTable(text, foldTable(), out))
        out = toQString(foldText(text)).toStdU16String();
    return out;
}

QString fold(QStringView text)
{
    return toQString(foldText(toText(text)));
}

Text foldLabel(TextView text)
{
    const QList<uint> folded = toQString(foldText(text)).toUcs4();
    CodePoints points;
    for (const uint c : folded) {
        if (!isPunctuation(c))
            points.append(c);
    }
    return encode(points);
}

} // namespace daicho
