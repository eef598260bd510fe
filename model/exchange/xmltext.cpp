// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xmltext.h"

#include "model/exchange/utf8.h"

#include <charconv>
#include <optional>

namespace daicho::xmltext {
namespace {

unsigned byteAt(TextView text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

/// Bytes of the UTF-8 sequence at `i`, or 0 if it is none that XML allows.
std::size_t sequenceLength(TextView text, std::size_t i)
{
    const unsigned lead = byteAt(text, i);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > text.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((byteAt(text, i + k) & 0xC0) != 0x80)
            return 0;
    }
    const unsigned second = byteAt(text, i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    const bool nonCharacter = lead == 0xEF && second == 0xBF && byteAt(text, i + 2) >= 0xBE;
    return overlong || outside || nonCharacter ? 0 : length;
}

/// The unit of `_xHHHH_` at `i`, if there is one.
std::optional<char32_t> cellEscapeAt(TextView text, std::size_t i)
{
    if (i + 7 > text.size() || text[i] != '_' || text[i + 1] != 'x' || text[i + 6] != '_')
        return std::nullopt;
    unsigned value = 0;
    const char *end = text.data() + i + 6;
    const auto parsed = std::from_chars(text.data() + i + 2, end, value, 16);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return static_cast<char32_t>(value);
}

/// Appends code point `c` as UTF-8; false if it is none.
bool appendUtf8(char32_t c, std::string &out)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        return false;
    out += utf8::toText(c);
    return true;
}

bool appendReference(TextView name, std::string &out)
{
    if (name == "amp")
        out += '&';
    else if (name == "lt")
        out += '<';
    else if (name == "gt")
        out += '>';
    else if (name == "quot")
        out += '"';
    else if (name == "apos")
        out += '\'';
    else if (name.size() > 1 && name[0] == '#') {
        const bool hex = name[1] == 'x';
        const char *from = name.data() + (hex ? 2 : 1);
        const char *end = name.data() + name.size();
        std::uint32_t value = 0;
        const auto parsed = std::from_chars(from, end, value, hex ? 16 : 10);
        const bool forbidden = (value < 0x20 && value != 9 && value != 10 && value != 13) || (value | 1) == 0xFFFF;
        return parsed.ec == std::errc() && parsed.ptr == end && !forbidden && appendUtf8(value, out);
    } else {
        return false;
    }
    return true;
}

void appendCellEscape(unsigned unit, std::string &out)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    out += "_x";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
    out += '_';
}

} // namespace

bool isValid(TextView text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const unsigned c = byteAt(text, i);
        if (c < 0x80) {
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                return false;
            ++i;
            continue;
        }
        // Nearly all Japanese: leads whose second byte has no narrower bounds.
        const bool usual = c >= 0xE1 && c <= 0xEC && i + 2 < text.size() && (byteAt(text, i + 1) & 0xC0) == 0x80 &&
                           (byteAt(text, i + 2) & 0xC0) == 0x80;
        const std::size_t length = usual ? 3 : sequenceLength(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

bool decode(TextView raw, std::string &out)
{
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r') {
            out += '\n';
            if (i + 1 < raw.size() && raw[i + 1] == '\n')
                ++i;
        } else if (c == '&') {
            const std::size_t end = raw.find(';', i);
            if (end == TextView::npos || !appendReference(raw.substr(i + 1, end - i - 1), out))
                return false;
            i = end;
        } else {
            out += c;
        }
    }
    return true;
}

void appendEscaped(TextView text, std::string &out)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned c = byteAt(text, i);
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c < 0x20 && c != '\t' && c != '\n')
            appendCellEscape(c, out);
        else if (c == '_' && cellEscapeAt(text, i))
            appendCellEscape('_', out);
        else if (c == 0xEF && text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() && byteAt(text, i + 2) >= 0xBE) {
            appendCellEscape(byteAt(text, i + 2) == 0xBE ? 0xFFFE : 0xFFFF, out);
            i += 2;
        } else {
            out += text[i];
        }
    }
}

Text withoutCellEscapes(TextView text)
{
    Text out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto unit = text[i] == '_' ? cellEscapeAt(text, i) : std::nullopt;
        std::size_t used = 7;
        if (unit && *unit >= 0xD800 && *unit < 0xDC00) {
            const auto low = i + 7 < text.size() ? cellEscapeAt(text, i + 7) : std::nullopt;
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
                used = 14;
            }
        }
        if (unit && appendUtf8(*unit, out))
            i += used - 1;
        else
            out += text[i];
    }
    return out;
}

} // namespace daicho::xmltext
