// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgersort.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daicho {

namespace {

constexpr char16_t firstKana = 0x3041;
constexpr char16_t longVowel = 0x30FC;
constexpr char16_t repeated = 0x309D;       // ゝ
constexpr char16_t repeatedVoiced = 0x309E; // ゞ

// From U+3041: what each hiragana is sorted as, and the vowel that it ends in.
constexpr std::u16string_view kanaBases =
    u"ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててとと"
    u"なにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをん"
    u"うかけ";
constexpr std::u16string_view kanaVowels =
    u"ああいいううええおおああいいううええおおああいいううええおおああいいうううええおお"
    u"あいうえおあああいいいうううえええおおおあいうえおああううおおあいうえおああいえおん"
    u"うあえ";
static_assert(kanaBases.size() == 0x3097 - firstKana && kanaVowels.size() == kanaBases.size());

bool isKana(char16_t unit)
{
    return unit >= firstKana && unit < firstKana + kanaBases.size();
}

/// Gives the units of a folded text as they are sorted.
class Collating
{
public:
    char16_t operator()(char16_t unit)
    {
        if (isKana(unit))
            m_before = kanaBases[unit - firstKana];
        else if (unit == longVowel)
            m_before = isKana(m_before) ? kanaVowels[m_before - firstKana] : unit;
        else if (unit != repeated && unit != repeatedVoiced)
            m_before = unit;
        return m_before;
    }

private:
    char16_t m_before = longVowel;
};

/// The beginning of a text as two numbers that compare as it does.
struct TextKey
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::uint32_t item = 0;
};

constexpr std::size_t keyUnits = 8;

TextKey keyOf(std::u16string_view text, std::uint32_t item)
{
    TextKey key{0, 0, item};
    Collating collating;
    for (std::size_t i = 0; i < keyUnits; ++i) {
        std::uint64_t &half = i < keyUnits / 2 ? key.high : key.low;
        half = half << 16 | (i < text.size() ? collating(text[i]) : 0U);
    }
    return key;
}

TextKey keyOf(std::string_view bytes, std::uint32_t item)
{
    TextKey key{0, 0, item};
    for (std::size_t i = 0; i < keyUnits * 2; ++i) {
        std::uint64_t &half = i < keyUnits ? key.high : key.low;
        half = half << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    return key;
}

int compareTexts(std::string_view a, std::string_view b)
{
    return a.compare(b);
}

int compareTexts(std::u16string_view a, std::u16string_view b)
{
    return compareFolded(a, b);
}

int compareTexts(std::string_view latin1, std::u16string_view b)
{
    std::u16string a(latin1.size(), u'\0');
    std::transform(latin1.begin(), latin1.end(), a.begin(),
                   [](char unit) { return static_cast<char16_t>(static_cast<unsigned char>(unit)); });
    return compareFolded(a, b);
}

int compareTexts(std::u16string_view a, std::string_view latin1)
{
    return -compareTexts(latin1, a);
}

int compareAt(const FoldedTexts &a, std::uint32_t inA, const FoldedTexts &b, std::uint32_t inB)
{
    return a.with(inA, [&](auto textA) { return b.with(inB, [&](auto textB) { return compareTexts(textA, textB); }); });
}

template <typename Compare> void sortKeys(std::vector<TextKey> &keys, Compare compare)
{
    const auto isLess = [&](const TextKey &a, const TextKey &b) {
        if (a.high != b.high)
            return a.high < b.high;
        if (a.low != b.low)
            return a.low < b.low;
        const int order = compare(a.item, b.item);
        return order != 0 ? order < 0 : a.item < b.item;
    };
    if (!std::is_sorted(keys.begin(), keys.end(), isLess))
        std::sort(keys.begin(), keys.end(), isLess);
}

bool isEmptyAt(const FoldedTexts &texts, std::uint32_t item)
{
    return texts.with(item, [](auto text) { return text.empty(); });
}

std::vector<TextKey> keysOf(const FoldedTexts &texts, std::uint32_t from)
{
    std::vector<TextKey> keys;
    keys.reserve(texts.size() - from);
    for (std::uint32_t item = from; item < texts.size(); ++item) {
        if (!isEmptyAt(texts, item))
            keys.push_back(texts.with(item, [item](auto text) { return keyOf(text, item); }));
    }
    return keys;
}

constexpr std::uint32_t unranked = 0xFFFFFFFF;

/// Ranks from items in order; `differs` tells whether an item is another text than the one before it.
/// What is not among the items is empty.
template <typename Differs> Ranks ranksOf(const std::vector<std::uint32_t> &items, std::size_t count, Differs differs)
{
    Ranks ranks{std::vector<std::uint32_t>(count, unranked), 0};
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i == 0 || differs(items[i - 1], items[i]))
            ++ranks.end;
        ranks.of[items[i]] = ranks.end - 1;
    }
    std::replace(ranks.of.begin(), ranks.of.end(), unranked, ranks.end);
    return ranks;
}

std::vector<std::uint32_t> itemsOf(const std::vector<TextKey> &keys)
{
    std::vector<std::uint32_t> items(keys.size());
    std::transform(keys.begin(), keys.end(), items.begin(), [](const TextKey &key) { return key.item; });
    return items;
}

/// Items in order of their ranks, without the empty ones.
std::vector<std::uint32_t> inOrder(const Ranks &ranks)
{
    std::vector<std::uint32_t> starts(ranks.end + 2, 0);
    for (const std::uint32_t rank : ranks.of)
        ++starts[rank + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> items(ranks.of.size());
    for (std::uint32_t item = 0; item < ranks.of.size(); ++item)
        items[starts[ranks.of[item]]++] = item;
    items.resize(ranks.end == 0 ? 0 : starts[ranks.end - 1]);
    return items;
}

void radixPass(std::vector<std::uint64_t> &from, std::vector<std::uint64_t> &to, unsigned shift)
{
    constexpr std::size_t buckets = 2048;
    std::array<std::uint32_t, buckets> starts{};
    for (const std::uint64_t item : from)
        ++starts[item >> shift & (buckets - 1)];
    std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), 0U);
    for (const std::uint64_t item : from)
        to[starts[item >> shift & (buckets - 1)]++] = item;
    from.swap(to);
}

} // namespace

int compareFolded(std::u16string_view a, std::u16string_view b)
{
    Collating collatingA;
    Collating collatingB;
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        const char16_t unitA = collatingA(a[i]);
        const char16_t unitB = collatingB(b[i]);
        if (unitA != unitB)
            return unitA < unitB ? -1 : 1;
    }
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

Ranks rankFolded(const FoldedTexts &texts)
{
    const auto compare = [&texts](std::uint32_t a, std::uint32_t b) { return compareAt(texts, a, texts, b); };
    std::vector<TextKey> keys = keysOf(texts, 0);
    sortKeys(keys, compare);
    return ranksOf(itemsOf(keys), texts.size(), [&](std::uint32_t a, std::uint32_t b) { return compare(a, b) != 0; });
}

void extendRanks(Ranks &ranks, const FoldedTexts &texts)
{
    const auto known = static_cast<std::uint32_t>(ranks.of.size());
    if (known == texts.size())
        return;
    if (texts.size() - known > known / 8) {
        ranks = rankFolded(texts);
        return;
    }
    const auto compare = [&texts](std::uint32_t a, std::uint32_t b) { return compareAt(texts, a, texts, b); };
    std::vector<TextKey> added = keysOf(texts, known);
    sortKeys(added, compare);
    const std::vector<std::uint32_t> old = inOrder(ranks);
    std::vector<std::uint32_t> items;
    items.reserve(old.size() + added.size());
    auto from = old.begin();
    for (const TextKey &key : added) {
        const auto to = std::upper_bound(from, old.end(), key.item, [&](std::uint32_t wanted, std::uint32_t item) {
            return compare(wanted, item) < 0;
        });
        items.insert(items.end(), from, to);
        items.push_back(key.item);
        from = to;
    }
    items.insert(items.end(), from, old.end());
    ranks = ranksOf(items, texts.size(), [&](std::uint32_t a, std::uint32_t b) {
        return a < known && b < known ? ranks.of[a] != ranks.of[b] : compare(a, b) != 0;
    });
}

Ranks rankBytes(std::size_t count, const std::function<TextView(std::uint32_t)> &text)
{
    std::vector<std::uint32_t> items;
    items.reserve(count);
    for (std::uint32_t item = 0; item < count; ++item) {
        if (!text(item).empty())
            items.push_back(item);
    }
    sortByBytes(items, text);
    return ranksOf(items, count, [&](std::uint32_t a, std::uint32_t b) { return text(a) != text(b); });
}

Ranks rankNumbers(const std::vector<std::optional<std::int64_t>> &numbers)
{
    std::vector<std::uint32_t> items(numbers.size());
    std::iota(items.begin(), items.end(), 0U);
    std::erase_if(items, [&](std::uint32_t item) { return !numbers[item]; });
    std::stable_sort(items.begin(), items.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return *numbers[a] < *numbers[b]; });
    return ranksOf(items, numbers.size(), [&](std::uint32_t a, std::uint32_t b) { return *numbers[a] != *numbers[b]; });
}

JoinedRanks joinRanks(const Ranks &ranksA, const FoldedTexts &a, const Ranks &ranksB, const FoldedTexts &b)
{
    JoinedRanks joined{std::vector<std::uint32_t>(ranksA.of.size(), unranked),
                       std::vector<std::uint32_t>(ranksB.of.size(), unranked), 0};
    const std::vector<std::uint32_t> inA = inOrder(ranksA);
    const std::vector<std::uint32_t> inB = inOrder(ranksB);
    for (std::size_t i = 0, j = 0; i < inA.size() || j < inB.size(); ++joined.end) {
        const int order = i == inA.size() ? 1 : j == inB.size() ? -1 : compareAt(a, inA[i], b, inB[j]);
        for (const std::size_t first = i; order <= 0 && i < inA.size() && ranksA.of[inA[i]] == ranksA.of[inA[first]];
             ++i)
            joined.first[inA[i]] = joined.end;
        for (const std::size_t first = j; order >= 0 && j < inB.size() && ranksB.of[inB[j]] == ranksB.of[inB[first]];
             ++j)
            joined.second[inB[j]] = joined.end;
    }
    std::replace(joined.first.begin(), joined.first.end(), unranked, joined.end);
    std::replace(joined.second.begin(), joined.second.end(), unranked, joined.end);
    return joined;
}

void sortByBytes(std::vector<std::uint32_t> &items, const std::function<TextView(std::uint32_t)> &text)
{
    std::vector<TextKey> keys;
    keys.reserve(items.size());
    for (const std::uint32_t item : items)
        keys.push_back(keyOf(text(item), item));
    sortKeys(keys, [&](std::uint32_t a, std::uint32_t b) { return text(a).compare(text(b)); });
    items = itemsOf(keys);
}

void sortByKeys(std::vector<std::uint32_t> &rows, SortKeys keys)
{
    std::vector<std::uint64_t> items(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t key = keys.keys[i];
        const std::uint64_t place = keys.descending && key != keys.end ? keys.end - 1 - key : key;
        items[i] = place << 32 | rows[i];
    }
    std::vector<std::uint64_t> scratch(items.size());
    for (unsigned done = 0; done < 32 && keys.end >> done != 0; done += 11)
        radixPass(items, scratch, 32 + done);
    std::transform(items.begin(), items.end(), rows.begin(),
                   [](std::uint64_t item) { return static_cast<std::uint32_t>(item); });
}

} // namespace daicho
