// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/cp932.h"

#include "model/exchange/bytescan.h"
#include "model/exchange/cp932table.h"
#include "model/exchange/utf8.h"

#include <QList>

#include <array>
#include <cstring>

namespace daicho::cp932 {

namespace {

constexpr unsigned trailsPerLead = 188;
constexpr char16_t userDefinedFirst = 0xE000;
constexpr unsigned leadsOfTable = 31 + 16 + 3;
static_assert(std::size(doubleByte) == leadsOfTable * trailsPerLead + 1);

constexpr unsigned leadOfRow(unsigned row)
{
    if (row < 31)
        return 0x81 + row;
    return row < 47 ? 0xE0 + row - 31 : 0xFA + row - 47;
}

constexpr unsigned trailOfCell(unsigned cell)
{
    return 0x40 + cell + (cell >= 0x3F ? 1 : 0);
}

/// Calls `visit(code, character)` for every assigned double-byte code, the user-defined ones too.
template <typename Visit> constexpr void forEachCode(Visit visit)
{
    for (unsigned row = 0; row < leadsOfTable; ++row) {
        for (unsigned cell = 0; cell < trailsPerLead; ++cell) {
            const char16_t character = doubleByte[row * trailsPerLead + cell];
            if (character != u'.')
                visit(leadOfRow(row) << 8 | trailOfCell(cell), character);
        }
    }
    for (unsigned i = 0; i < 10 * trailsPerLead; ++i)
        visit((0xF0 + i / trailsPerLead) << 8 | trailOfCell(i % trailsPerLead),
              static_cast<char16_t>(userDefinedFirst + i));
}

/// Up to three bytes of UTF-8 in the order of memory, their number in the top byte; 0 is «no character».
constexpr std::uint32_t packedUtf8(char16_t character)
{
    const std::uint32_t c = character;
    if (c < 0x800)
        return 2U << 24 | (0x80 | (c & 0x3F)) << 8 | (0xC0 | c >> 6);
    return 3U << 24 | (0x80 | (c & 0x3F)) << 16 | (0x80 | (c >> 6 & 0x3F)) << 8 | (0xE0 | c >> 12);
}

/// Lead bytes 81-9F and E0-FC differ in their low six bits.
constexpr unsigned decodeSlot(unsigned lead, unsigned trail)
{
    return (lead & 0x3F) << 8 | trail;
}

constexpr auto makeDecodeTable()
{
    std::array<std::uint32_t, 64 * 256> table{};
    forEachCode([&table](unsigned code, char16_t character) {
        table[decodeSlot(code >> 8, code & 0xFF)] = packedUtf8(character);
    });
    return table;
}

/// Of several codes for one character Windows writes the one of JIS X 0208, else NEC's row 13, else
/// IBM's (FA-FC), and NEC's copies of IBM's (ED, EE) never.
constexpr unsigned preference(unsigned code)
{
    const unsigned lead = code >> 8;
    if (lead == 0xED || lead == 0xEE)
        return 0;
    if (lead >= 0xFA)
        return 1;
    return lead == 0x87 ? 2 : 3;
}

constexpr auto makeEncodeTable()
{
    std::array<std::uint16_t, 0x10000> table{};
    forEachCode([&table](unsigned code, char16_t character) {
        const std::uint16_t known = table[character];
        if (known == 0 || preference(code) > preference(known))
            table[character] = static_cast<std::uint16_t>(code);
    });
    for (unsigned kana = 0xA1; kana <= 0xDF; ++kana)
        table[0xFF61 + kana - 0xA1] = static_cast<std::uint16_t>(kana);
    for (unsigned ascii = 1; ascii < 0x80; ++ascii)
        table[ascii] = static_cast<std::uint16_t>(ascii);
    return table;
}

constexpr std::array<std::uint32_t, 64 * 256> decodeTable = makeDecodeTable();
constexpr std::array<std::uint16_t, 0x10000> encodeTable = makeEncodeTable();

constexpr unsigned byteAt(const char *p)
{
    return static_cast<unsigned char>(*p);
}

constexpr bool isHalfWidthKana(unsigned byte)
{
    return byte >= 0xA1 && byte <= 0xDF;
}

constexpr bool isLead(unsigned byte)
{
    return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}

/// Where `encode` writes: room for two bytes a character is made once, not for every byte.
class CodeWriter
{
public:
    CodeWriter(std::string &out, std::size_t textBytes) : m_out(out), m_size(out.size())
    {
        m_out.resize(m_size + textBytes + decodeSlack);
    }
    ~CodeWriter() { m_out.resize(m_size); }
    CodeWriter(const CodeWriter &) = delete;
    CodeWriter &operator=(const CodeWriter &) = delete;

    void ascii(const char *&from, const char *end)
    {
        char *const begin = m_out.data() + m_size;
        char *to = begin;
        bytescan::copyAscii(from, end, to);
        m_size += static_cast<std::size_t>(to - begin);
    }

    /// False if the code page does not have the character.
    bool character(char32_t character)
    {
        const unsigned code = character < 0x10000 ? encodeTable[character] : 0U;
        if (code == 0)
            return false;
        char *const to = m_out.data() + m_size;
        if (code > 0xFF) {
            to[0] = static_cast<char>(code >> 8);
            to[1] = static_cast<char>(code & 0xFF);
            m_size += 2;
        } else {
            to[0] = static_cast<char>(code);
            ++m_size;
        }
        return true;
    }

    /// May be longer than what it stands for.
    void substitute(TextView text)
    {
        m_out.resize(m_out.size() + text.size());
        for (std::size_t at = 0; at < text.size();)
            character(utf8::take(text, at));
    }

private:
    std::string &m_out;
    std::size_t m_size;
};

} // namespace

Decoded decodeInto(std::string_view bytes, char *const out)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *p = begin;
    char *to = out;
    const auto stop = [&](bool valid) {
        return Decoded{static_cast<std::size_t>(p - begin), static_cast<std::size_t>(to - out), valid};
    };
    while (p < end) {
        const unsigned first = byteAt(p);
        if (first < 0x80) {
            bytescan::copyAscii(p, end, to);
        } else if (isHalfWidthKana(first)) {
            to = utf8::put(0xFF61 + first - 0xA1, to);
            ++p;
        } else if (!isLead(first)) {
            return stop(false);
        } else if (end - p < 2) {
            break;
        } else {
            const std::uint32_t packed = decodeTable[decodeSlot(first, byteAt(p + 1))];
            if (packed == 0)
                return stop(false);
            std::memcpy(to, &packed, sizeof packed);
            to += packed >> 24;
            p += 2;
        }
    }
    return stop(true);
}

std::optional<std::size_t> decode(std::string_view bytes, std::string &out)
{
    const std::size_t before = out.size();
    out.resize(before + 3 * bytes.size() + decodeSlack);
    const Decoded decoded = decodeInto(bytes, out.data() + before);
    out.resize(before + decoded.written);
    if (!decoded.valid)
        return std::nullopt;
    return decoded.used;
}

void encode(TextView text, std::string &out, bool substitute, std::vector<Lost> &lost)
{
    CodeWriter writer(out, text.size());
    const char *const end = text.data() + text.size();
    std::size_t at = 0;
    while (at < text.size()) {
        const char *from = text.data() + at;
        writer.ascii(from, end);
        at = static_cast<std::size_t>(from - text.data());
        if (at == text.size())
            break;
        const char32_t character = utf8::take(text, at);
        if (writer.character(character))
            continue;
        lost.push_back({character, substituteFor(character)});
        if (substitute)
            writer.substitute(lost.back().substitute);
    }
}

namespace {

/// Variants and punctuation that Unicode's own decompositions do not lead to.
struct Near
{
    char32_t character;
    const char *substitute;
};

constexpr Near nearCharacters[] = {
    {0x00A0, " "},   {0x00A2, "￠"},  {0x00A3, "￡"},  {0x00A5, "￥"}, {0x00A6, "￤"},  {0x00A9, "(C)"},
    {0x00AB, "≪"},   {0x00AC, "￢"},  {0x00AE, "(R)"}, {0x00AF, "￣"}, {0x00B7, "・"},  {0x00BB, "≫"},
    {0x2011, "‐"},   {0x2012, "―"},   {0x2013, "―"},   {0x2014, "―"},  {0x2016, "∥"},   {0x2022, "・"},
    {0x203E, "￣"},  {0x2044, "/"},   {0x20AC, "EUR"}, {0x2212, "－"}, {0x301C, "～"},  {0x3094, "う゛"},
    {0x3099, "゛"},  {0x309A, "゜"},  {0x4FE0, "侠"},  {0x525D, "剥"}, {0x555E, "唖"},  {0x5653, "嘘"},
    {0x5699, "噛"},  {0x56CA, "嚢"},  {0x5861, "填"},  {0x5C5B, "屏"}, {0x5E77, "并"},  {0x6414, "掻"},
    {0x6451, "掴"},  {0x6522, "攅"},  {0x6F51, "溌"},  {0x7006, "涜"}, {0x7130, "焔"},  {0x7626, "痩"},
    {0x79B1, "祷"},  {0x7C1E, "箪"},  {0x7E61, "繍"},  {0x7E6B, "繋"}, {0x8523, "蒋"},  {0x87EC, "蝉"},
    {0x881F, "蝋"},  {0x8EC0, "躯"},  {0x91AC, "醤"},  {0x9830, "頬"}, {0x985A, "顛"},  {0x9A52, "騨"},
    {0x9DD7, "鴎"},  {0x9E7C, "鹸"},  {0x9EB4, "麹"},  {0x9EB5, "麺"}, {0x20B9F, "叱"}, {0x20BB7, "吉"},
    {0x2363A, "橋"}, {0x2123D, "土"},
};

/// Nothing is seen of these, so nothing stands for them.
constexpr bool isInvisible(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180D) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF || c == 0x00AD;
}

/// The compatibility decomposition (㋿ → 令和, é → e), if the code page holds all of it.
Text decomposed(char32_t character)
{
    Text out;
    const QString parts = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD);
    for (const char32_t part : parts.toUcs4()) {
        if (part >= 0x0300 && part <= 0x036F)
            continue;
        const char32_t written = part == 0x2044 ? U'/' : part;
        if (written >= 0x10000 || encodeTable[written] == 0)
            return {};
        out += utf8::toText(written);
    }
    return out;
}

} // namespace

Text substituteFor(char32_t character)
{
    if (isInvisible(character))
        return {};
    for (const Near &near : nearCharacters) {
        if (near.character == character)
            return near.substitute;
    }
    if (Text parts = decomposed(character); !parts.empty())
        return parts;
    return "〓";
}

} // namespace daicho::cp932
