// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/foldtable.h"

#include "model/core/kanjivariants.h"

namespace daicho {

void FoldTable::addAscii()
{
    keep(0x00, 0x7F);
    for (char32_t c = U'A'; c <= U'Z'; ++c)
        set(c, c + (U'a' - U'A'));
}

void FoldTable::addKana()
{
    keep(0x3041, 0x3094); // hiragana
    keep(0x309D, 0x309E); // ゝゞ
    for (char32_t c = 0x30A1; c <= 0x30F4; ++c)
        set(c, c - 0x60);
    // 霞ヶ関 and 霞ケ関, 1ヵ月 and 1カ月 are the same word
    for (const char32_t c : {U'ヵ', U'ゕ'})
        set(c, U'か');
    for (const char32_t c : {U'ヶ', U'ゖ'})
        set(c, U'け');
    set(U'ヽ', U'ゝ');
    set(U'ヾ', U'ゞ');
}

void FoldTable::addKanji()
{
    keep(0x3001, 0x3002); // 、。
    keep(0x3005, 0x3011); // 々 and brackets
    keep(0x3014, 0x301B);
    keep(0x25A0, 0x25FF); // ○ ● △
    keep(0x203B, 0x203B); // ※
    keep(0x3400, 0x4DBF);
    keep(0x4E00, 0x9FFF);
    for (std::size_t i = 0; i + 1 < kanjiVariants.size(); i += 2) {
        if (kanjiVariants[i] < 0x10000)
            set(kanjiVariants[i], kanjiVariants[i + 1]);
    }
}

void FoldTable::addDropped()
{
    drop(0x09, 0x0D);
    for (const char32_t c :
         {0x20U, 0x85U, 0xA0U, 0xADU, 0x61CU, 0x1680U, 0x202FU, 0x205FU, 0x3000U, 0x30FBU, 0xFEFFU, 0xFF65U})
        set(c, dropped);
    drop(0x180B, 0x180E);
    drop(0x2000, 0x200F); // spaces, zero-width characters, marks of direction
    drop(0x2028, 0x202E);
    drop(0x2060, 0x206F);
    drop(0xFE00, 0xFE0F); // variation selectors
}

void FoldTable::addDashes()
{
    for (const char32_t c : {0x2010U, 0x2011U, 0x2012U, 0x2013U, 0x2014U, 0x2015U, 0x30FCU})
        set(c, dash);
    // Pairs that differ only by the table with which CP932 was read
    set(0x2212, U'-');
    set(0x301C, U'~');
}

const FoldTable &foldTable()
{
    static const FoldTable table;
    return table;
}

} // namespace daicho
