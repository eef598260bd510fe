// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/nameform.h"

#include "model/core/foldtable.h"
#include "model/core/textfold.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace daicho {

namespace {

using Character = NameForm::Character;
using Characters = std::vector<Character>;

constexpr char16_t longVowel = u'ー';
constexpr std::size_t slipLength = 6; ///< shorter words may be two words: センター, センサー

/// Kana that are written behind a kanji or not; particles such as で, に, と are none of them.
constexpr std::array<std::u16string_view, 32> okurigana{
    u"い",   u"え",   u"き",   u"ぎ",   u"け",   u"げ",   u"し",   u"じ",   u"せ",   u"ち",   u"て",
    u"ね",   u"び",   u"べ",   u"み",   u"め",   u"り",   u"れ",   u"わせ", u"わし", u"もり", u"まり",
    u"ろし", u"がり", u"かり", u"わり", u"たり", u"ぶり", u"らせ", u"とり", u"なし", u"の"};

/// Kanji that are mistaken for one another when ledgers are typed, the usual one second. No two words differ in them.
constexpr std::u16string_view lookAlikes = u"薄簿張帳緑録藉籍微徴積績険検講構義議末未附付碍害箇個";

/// Words that are written with kanji or with kana.
struct WordPair
{
    std::u16string_view written;
    std::u16string_view usual;
};
constexpr WordPair words[] = {
    {u"子供", u"こども"}, {u"子ども", u"こども"},   {u"障がい", u"障害"}, {u"及び", u"および"},
    {u"又は", u"または"}, {u"並びに", u"ならびに"}, {u"うえぶ", u"web"},
};

bool isBetween(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

NameScript scriptOf(char16_t c)
{
    if (isBetween(c, 0x3041, 0x3096))
        return NameScript::Hiragana;
    if (isBetween(c, 0x30A1, 0x30FA))
        return NameScript::Katakana;
    if (isBetween(c, u'0', u'9'))
        return NameScript::Digit;
    if (isBetween(c, u'a', u'z') || isBetween(c, u'A', u'Z') || isBetween(c, 0xC0, 0x24F))
        return NameScript::Latin;
    if (isBetween(c, 0x3400, 0x9FFF) || isBetween(c, 0xF900, 0xFAFF) || isBetween(c, 0xD800, 0xDFFF) || c == u'々')
        return NameScript::Kanji;
    return NameScript::Other;
}

char16_t digitOf(char16_t kanji)
{
    constexpr std::u16string_view digits = u"〇一二三四五六七八九";
    const std::size_t found = digits.find(kanji);
    return found == std::u16string_view::npos ? kanji : static_cast<char16_t>(u'0' + found);
}

char16_t plainOf(char16_t c)
{
    constexpr std::u16string_view small = u"ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ";
    constexpr std::u16string_view sameSound = u"ぢじづずゔぶをお";
    for (const std::u16string_view pairs : {small, sameSound, lookAlikes}) {
        const std::size_t found = pairs.find(c);
        if (found != std::u16string_view::npos && found % 2 == 0)
            return pairs[found + 1];
    }
    return c;
}

bool isSmall(char16_t c)
{
    return std::u16string_view(u"ぁぃぅぇぉっゃゅょゎ").find(c) != std::u16string_view::npos;
}

bool isKana(const Character &c)
{
    return c.script == NameScript::Hiragana || c.script == NameScript::Katakana;
}

bool isKanji(const Characters &characters, std::size_t at)
{
    return at < characters.size() && characters[at].script == NameScript::Kanji;
}

/// Dashes, marks and spaces mean something between digits only: 1-2, 1.0, but not サーバー1.
bool isDivider(char16_t c)
{
    return std::u16string_view(u"-./,:~ 　〜").find(c) != std::u16string_view::npos || isBetween(c, 0x2010, 0x2015) ||
           c == longVowel;
}

/// Letters of other scripts and signs tell names apart (α系, β系); brackets and quotes do not.
bool isTelling(char16_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isSymbol(c) ||
           std::u16string_view(u"&#%@*").find(c) != std::u16string_view::npos;
}

/// Text in one form of Unicode; most names are.
QString normalised(TextView name)
{
    QString text = toQString(name);
    const FoldTable &table = foldTable();
    const bool isKnown =
        std::all_of(text.cbegin(), text.cend(), [&table](QChar c) { return table.form(c.unicode()) != unknown; });
    return isKnown ? text : text.normalized(QString::NormalizationForm_KC);
}

char16_t folded(char16_t c)
{
    const char16_t form = foldTable().form(c);
    return form == unknown ? c : form;
}

/// Characters that count, one by one; dividers stay until their neighbours are known.
Characters read(TextView name)
{
    Characters characters;
    QString text = normalised(name);
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSurrogate(); }))
        text = toQString(foldText(name)); // rare kanji with a common form, as 𠮷
    characters.reserve(static_cast<std::size_t>(text.size()));
    for (const QChar raw : text) {
        char16_t c = raw.unicode();
        if (c >= 0xFF01 && c <= 0xFF5E)
            c = static_cast<char16_t>(c - 0xFEE0);
        if (isDivider(c)) {
            characters.push_back({u'-', u'-', NameScript::Other});
            continue;
        }
        const char16_t form = folded(c);
        if (form == dropped)
            continue;
        const char16_t digit = digitOf(form);
        const NameScript script = digit != form ? NameScript::Digit : scriptOf(c);
        if (script != NameScript::Other || isTelling(c))
            characters.push_back({digit, plainOf(digit), script});
    }
    return characters;
}

Characters withoutMarks(const Characters &all)
{
    const auto counts = [&all](std::size_t at) { return at < all.size() && all[at].script == NameScript::Digit; };
    Characters kept;
    kept.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isMark = all[i].plain == u'-' && all[i].script == NameScript::Other;
        // One mark stands for several of them
        const bool divides = isMark && !kept.empty() && kept.back().script == NameScript::Digit && counts(i + 1);
        if (isMark && !divides)
            continue;
        const bool isLeadingZero = all[i].plain == u'0' && i + 1 < all.size() &&
                                   all[i + 1].script == NameScript::Digit &&
                                   (kept.empty() || kept.back().script != NameScript::Digit);
        if (!isLeadingZero)
            kept.push_back(all[i]);
    }
    return kept;
}

/// ヴィ is ビ, ヴ alone is ブ.
void unifyVu(Characters &characters)
{
    constexpr std::u16string_view small = u"ぁぃぇぉ";
    constexpr std::u16string_view plain = u"ばびべぼ";
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        const std::size_t sound = small.find(characters[i + 1].exact);
        if (characters[i].exact != u'ゔ' || sound == std::u16string_view::npos)
            continue;
        characters[i] = {plain[sound], plain[sound], characters[i].script};
        characters.erase(characters.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// 3ヶ所, 3カ所, 3か所 and 3箇所 are one word.
void unifyCounters(Characters &characters)
{
    for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
        const bool isCounter = std::u16string_view(u"かけ個").find(characters[i].plain) != std::u16string_view::npos;
        const bool isCounted =
            std::u16string_view(u"所月年国").find(characters[i + 1].plain) != std::u16string_view::npos;
        if (isCounter && isCounted && characters[i - 1].script == NameScript::Digit)
            characters[i] = {u'個', u'個', NameScript::Kanji};
    }
}

void replaceWords(Characters &characters)
{
    for (const WordPair &pair : words) {
        const auto isWord = [](const Character &c, char16_t wanted) { return c.plain == plainOf(wanted); };
        auto from = characters.begin();
        while (true) {
            from = std::search(from, characters.end(), pair.written.begin(), pair.written.end(), isWord);
            if (from == characters.end())
                break;
            const auto at = from - characters.begin();
            characters.erase(from, from + static_cast<std::ptrdiff_t>(pair.written.size()));
            Characters usual;
            for (const char16_t c : pair.usual)
                usual.push_back({c, plainOf(c), scriptOf(c)});
            characters.insert(characters.begin() + at, usual.begin(), usual.end());
            from = characters.begin() + at + static_cast<std::ptrdiff_t>(usual.size());
        }
    }
}

std::size_t endOfRun(const Characters &characters, std::size_t from)
{
    std::size_t to = from;
    while (to < characters.size() && characters[to].script == characters[from].script)
        ++to;
    return to;
}

/// Takes hiragana out that stand behind a kanji and before another one, or at the end, and that people leave out.
NameForm withoutOkurigana(const Characters &all)
{
    NameForm form;
    form.characters.reserve(all.size());
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t to = all[from].script == NameScript::Hiragana ? endOfRun(all, from) : from + 1;
        std::u16string kana;
        for (std::size_t i = from; i < to; ++i)
            kana.push_back(all[i].exact);
        const bool isKnown = std::find(okurigana.begin(), okurigana.end(), kana) != okurigana.end();
        const bool isBehindKanji = from > 0 && isKanji(all, from - 1);
        const bool endsWell = isKanji(all, to) || (to == all.size() && kana != u"の");
        if (all[from].script == NameScript::Hiragana && isKnown && isBehindKanji && endsWell)
            form.okurigana.push_back({static_cast<std::uint32_t>(form.characters.size()), kana});
        else
            form.characters.insert(form.characters.end(), all.begin() + static_cast<std::ptrdiff_t>(from),
                                   all.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
    }
    return form;
}

/// One of them is left out, or written shorter (合せ, 合わせ). の stands for itself.
bool areCompatible(const std::u16string &a, const std::u16string &b)
{
    return a.ends_with(b) || b.ends_with(a);
}

bool isOkuriganaAlike(const NameForm &a, const NameForm &b)
{
    for (const NameForm::Okurigana &one : a.okurigana) {
        const auto other = std::find_if(b.okurigana.begin(), b.okurigana.end(),
                                        [&one](const NameForm::Okurigana &two) { return two.at == one.at; });
        if (other != b.okurigana.end() && !areCompatible(one.kana, other->kana))
            return false;
    }
    return true;
}

bool isSame(const Character &a, const Character &b)
{
    return a.plain == b.plain;
}

/// From the first difference up to behind the last one, in both.
struct Middle
{
    std::size_t before = 0;
    std::size_t endOfA = 0;
    std::size_t endOfB = 0;
};

Middle middleOf(const Characters &a, const Characters &b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    Middle middle;
    while (middle.before < shorter && isSame(a[middle.before], b[middle.before]))
        ++middle.before;
    std::size_t behind = 0;
    while (behind < shorter - middle.before && isSame(a[a.size() - 1 - behind], b[b.size() - 1 - behind]))
        ++behind;
    middle.endOfA = a.size() - behind;
    middle.endOfB = b.size() - behind;
    return middle;
}

/// The katakana word around a place, with its length.
bool isInLongKatakana(const Characters &characters, std::size_t at)
{
    if (at >= characters.size() || characters[at].script != NameScript::Katakana)
        return false;
    std::size_t from = at;
    while (from > 0 && characters[from - 1].script == NameScript::Katakana)
        --from;
    return endOfRun(characters, from) - from >= slipLength;
}

bool isAllKana(const Characters &characters, std::size_t from, std::size_t to)
{
    return std::all_of(characters.begin() + static_cast<std::ptrdiff_t>(from),
                       characters.begin() + static_cast<std::ptrdiff_t>(to), isKana);
}

} // namespace

std::u16string NameForm::key() const
{
    std::u16string key;
    key.reserve(characters.size());
    for (const Character &c : characters)
        key.push_back(c.plain);
    return key;
}

std::u16string NameForm::slipKey() const
{
    std::u16string key;
    bool hasWord = false;
    for (std::size_t from = 0; from < characters.size();) {
        const bool isKatakana = characters[from].script == NameScript::Katakana;
        const std::size_t to = isKatakana ? endOfRun(characters, from) : from + 1;
        const bool isWord = to - from >= slipLength - 1; // one may have been lost
        const std::size_t begin = key.size();
        for (std::size_t i = from; i < to; ++i) {
            if (!isWord || !isSmall(characters[i].exact))
                key.push_back(characters[i].plain);
        }
        if (isWord)
            std::sort(key.begin() + static_cast<std::ptrdiff_t>(begin), key.end());
        hasWord |= isWord;
        from = to;
    }
    return hasWord ? key : std::u16string();
}

NameForm nameForm(TextView name)
{
    Characters characters = withoutMarks(read(name));
    unifyVu(characters);
    unifyCounters(characters);
    replaceWords(characters);
    return withoutOkurigana(characters);
}

bool isSpelledAlike(const NameForm &a, const NameForm &b)
{
    return a.characters.size() == b.characters.size() &&
           std::equal(a.characters.begin(), a.characters.end(), b.characters.begin(), isSame) && isOkuriganaAlike(a, b);
}

bool isSlip(const NameForm &a, const NameForm &b)
{
    const Middle middle = middleOf(a.characters, b.characters);
    const std::size_t ofA = middle.endOfA - middle.before;
    const std::size_t ofB = middle.endOfB - middle.before;
    const Characters &longer = ofA > ofB ? a.characters : b.characters;
    if (!isOkuriganaAlike(a, b) || !isInLongKatakana(longer, middle.before))
        return false;
    if (ofA == 2 && ofB == 2) {
        return isAllKana(a.characters, middle.before, middle.endOfA) &&
               isSame(a.characters[middle.before], b.characters[middle.before + 1]) &&
               isSame(a.characters[middle.before + 1], b.characters[middle.before]);
    }
    return ofA + ofB == 1 && isSmall(longer[middle.before].exact);
}

bool isKanaForKanji(const NameForm &a, const NameForm &b)
{
    const Middle middle = middleOf(a.characters, b.characters);
    const std::size_t common = middle.before + (a.characters.size() - middle.endOfA);
    if (common < 2 || middle.endOfA == middle.before || middle.endOfB == middle.before)
        return false;
    return isAllKana(a.characters, middle.before, middle.endOfA) !=
           isAllKana(b.characters, middle.before, middle.endOfB);
}

} // namespace daicho
