// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/inputerror.h"
#include "model/exchange/plainxml.h"
#include "model/exchange/xmltext.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace daicho {
namespace {

/// Cells and texts in their usual shape are mostly shorter; longer ones take the general way.
constexpr std::size_t lookahead = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

Error malformed()
{
    return inputError(ErrorCode::UnreadableFile, reasons::xmlDamaged);
}

/// Reads `"…"` of ASCII letters and digits; null if it is anything else.
const char *plainValue(const char *at, TextView &value)
{
    const char *from = at;
    while (isAsciiWord(*at))
        ++at;
    value = TextView(from, static_cast<std::size_t>(at - from));
    return *at == '"' ? at + 1 : nullptr;
}

/// Behind `expected` if that is what `at` points to, else null. Compares within the slack.
template <std::size_t Size> const char *after(const char *at, const char (&expected)[Size])
{
    static_assert(Size - 1 <= 10, "must stay within the slack of the buffer");
    return std::memcmp(at, expected, Size - 1) == 0 ? at + Size - 1 : nullptr;
}

} // namespace

Result<XmlToken> PlainXml::startTag()
{
    const auto end = findTagEnd();
    if (!end)
        return end.error();
    TextView tag = ahead().substr(1, *end - 1);
    m_pos += *end + 1;
    m_selfClosing = tag.ends_with('/');
    if (m_selfClosing)
        tag.remove_suffix(1);
    const std::size_t nameSize = std::min(tag.find_first_of(" \t\n\r"), tag.size());
    m_name = tag.substr(0, nameSize);
    if (m_name.empty() || m_name.find_first_of("\"'=&/") != TextView::npos || !xmltext::isValid(m_name) ||
        (depth() == 0 && m_rootSeen))
        return malformed();
    m_rootSeen = true;
    push(m_name);
    if (!parseAttributes(tag.substr(nameSize)) || !decodeAttributes())
        return malformed();
    if (depth() > m_limits.xmlDepth || std::cmp_greater(m_attributes.size(), m_limits.xmlAttributes))
        return inputError(ErrorCode::LimitExceeded, reasons::xmlDepth);
    return XmlToken::Start;
}

bool PlainXml::parseAttributes(TextView tag)
{
    m_attributes.clear();
    std::size_t i = 0;
    for (;;) {
        const std::size_t before = i;
        while (i < tag.size() && isSpace(tag[i]))
            ++i;
        if (i == tag.size())
            return true;
        const std::size_t equals = tag.find('=', i);
        if (i == before || equals == TextView::npos)
            return false;
        TextView name = tag.substr(i, equals - i);
        while (!name.empty() && isSpace(name.back()))
            name.remove_suffix(1);
        i = equals + 1;
        while (i < tag.size() && isSpace(tag[i]))
            ++i;
        if (name.empty() || i == tag.size() || (tag[i] != '"' && tag[i] != '\''))
            return false;
        const std::size_t close = tag.find(tag[i], i + 1);
        if (close == TextView::npos || attribute(name))
            return false;
        m_attributes.push_back({name, tag.substr(i + 1, close - i - 1)});
        if (std::cmp_greater(m_attributes.size(), m_limits.xmlAttributes))
            return true; // refused by the caller; comparing on would take quadratic time
        i = close + 1;
    }
}

bool PlainXml::decodeAttributes()
{
    std::size_t coded = 0;
    for (const Attribute &attribute : m_attributes) {
        if (!xmltext::isValid(attribute.value) || attribute.value.find('<') != TextView::npos)
            return false;
        if (attribute.value.find_first_of("&\r") != TextView::npos)
            coded += attribute.value.size();
    }
    m_attributeScratch.clear();
    m_attributeScratch.reserve(coded); // what is decoded is never longer, so views stay valid
    for (Attribute &attribute : m_attributes) {
        if (coded == 0 || attribute.value.find_first_of("&\r") == TextView::npos)
            continue;
        const std::size_t from = m_attributeScratch.size();
        if (!xmltext::decode(attribute.value, m_attributeScratch))
            return false;
        attribute.value = TextView(m_attributeScratch).substr(from);
    }
    return true;
}

Result<XmlToken> PlainXml::endTag()
{
    const auto end = findAhead(">", 2);
    if (!end)
        return end.error();
    if (*end == TextView::npos || depth() == 0)
        return malformed();
    m_name = ahead().substr(2, *end - 2);
    m_pos += *end + 1;
    while (!m_name.empty() && isSpace(m_name.back()))
        m_name.remove_suffix(1);
    if (TextView(m_names).substr(m_nameStarts.back()) != m_name)
        return malformed();
    pop();
    return XmlToken::End;
}

void PlainXml::push(TextView name)
{
    m_nameStarts.push_back(m_names.size());
    m_names += name;
}

void PlainXml::pop()
{
    m_names.resize(m_nameStarts.back());
    m_nameStarts.pop_back();
}

std::optional<TextView> PlainXml::attribute(TextView name) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return std::nullopt;
}

std::optional<TextView> PlainXml::prefixedAttribute(TextView localName) const
{
    for (const Attribute &attribute : m_attributes) {
        const std::size_t colon = attribute.name.find(':');
        if (colon != TextView::npos && attribute.name.substr(colon + 1) == localName)
            return attribute.value;
    }
    return std::nullopt;
}

/// Brings bytes in for a look at what follows; an error waits for `next`.
bool PlainXml::lookAhead(std::size_t bytes)
{
    if (m_end - m_pos < bytes && !m_sourceEnded) {
        const auto grown = more();
        if (!grown)
            m_pending = grown.error();
    }
    return !m_pending && !m_selfClosing && !m_replayRoot && m_pos < m_end;
}

bool PlainXml::plainCell(PlainCell &cell)
{
    if (!lookAhead(lookahead))
        return false;
    cell = {};
    const char *at = after(m_buffer.data() + m_pos, "<c");
    while (at != nullptr && *at == ' ') {
        TextView &value = at[1] == 'r' ? cell.reference : at[1] == 's' ? cell.style : cell.type;
        if ((at[1] != 'r' && at[1] != 's' && at[1] != 't') || at[2] != '=' || at[3] != '"' || value.data() != nullptr)
            return false;
        at = plainValue(at + 4, value);
    }
    if (at == nullptr)
        return false;
    const char *end = after(at, "/>");
    if (end == nullptr) {
        const char *value = after(at, "><v>");
        if (value == nullptr)
            return false;
        const char *stop = value;
        while (*stop >= ' ' && *stop < 0x7F && *stop != '<' && *stop != '&')
            ++stop;
        cell.value = TextView(value, static_cast<std::size_t>(stop - value));
        end = after(stop, "</v></c>");
    }
    if (end == nullptr)
        return false;
    m_pos = static_cast<std::size_t>(end - m_buffer.data());
    return true;
}

bool PlainXml::plainItem(TextView &text)
{
    if (!lookAhead(lookahead))
        return false;
    const char *item = m_buffer.data() + m_pos;
    const char *from = after(item, "<si><t>");
    if (from == nullptr)
        return false;
    const TextView rest(from, static_cast<std::size_t>(m_buffer.data() + m_end - from));
    const std::size_t size = rest.find('<');
    if (size == TextView::npos)
        return false;
    text = rest.substr(0, size);
    const char *behind = after(from + size, "</t></si>");
    if (behind == nullptr || text.find('&') != TextView::npos || text.find('\r') != TextView::npos ||
        !xmltext::isValid(text))
        return false;
    m_pos = static_cast<std::size_t>(behind - m_buffer.data());
    return true;
}

} // namespace daicho
