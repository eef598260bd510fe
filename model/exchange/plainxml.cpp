// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/plainxml.h"

#include "model/exchange/inputerror.h"
#include "model/exchange/xmltext.h"

#include <algorithm>
#include <cstring>

namespace daicho {
namespace {

constexpr std::size_t chunk = 64 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Error malformed()
{
    return inputError(ErrorCode::UnreadableFile, reasons::xmlDamaged);
}

/// The encoding that the XML declaration names, in lower case, or empty.
Text declaredEncoding(TextView head)
{
    const TextView declaration = head.substr(0, head.find("?>"));
    const std::size_t at = declaration.starts_with("<?xml") ? declaration.find("encoding") : TextView::npos;
    const std::size_t open = at == TextView::npos ? at : declaration.find_first_of("\"'", at);
    if (open == TextView::npos)
        return {};
    Text name(declaration.substr(open + 1, declaration.find_first_of("\"'", open + 1) - open - 1));
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

} // namespace

/// Brings more bytes behind those not yet read; false at the end of the part.
Result<bool> PlainXml::more()
{
    if (m_sourceEnded)
        return false;
    if (m_pos > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_pos, m_end - m_pos);
    m_end -= m_pos;
    m_pos = 0;
    if (static_cast<std::int64_t>(m_end) > m_limits.xmlTokenBytes)
        return inputError(ErrorCode::LimitExceeded, reasons::xmlTokenSize);
    if (m_buffer.size() < m_end + chunk + slack)
        m_buffer.resize(std::max(m_end + chunk + slack, m_buffer.size() * 2));
    const auto got = m_source->read(m_buffer.data() + m_end, m_buffer.size() - slack - m_end);
    if (!got)
        return got.error();
    m_end += *got;
    std::memset(m_buffer.data() + m_end, 0, slack);
    m_sourceEnded = *got == 0;
    return !m_sourceEnded;
}

/// Offset from the token's start of `needle`, or npos at the end of the part.
Result<std::size_t> PlainXml::findAhead(TextView needle, std::size_t from)
{
    for (;;) {
        const std::size_t at = ahead().find(needle, from);
        if (at != TextView::npos)
            return at;
        from = std::max(from, ahead().size() - std::min(ahead().size(), needle.size() - 1));
        const auto grown = more();
        if (!grown)
            return grown.error();
        if (!*grown)
            return TextView::npos;
    }
}

/// Offset of the «>» that ends the tag ahead; one inside a quoted value does not.
Result<std::size_t> PlainXml::findTagEnd()
{
    char quote = '\0';
    std::size_t at = 1;
    for (;;) {
        const TextView bytes = ahead();
        for (; at < bytes.size(); ++at) {
            const char c = bytes[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                return at;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '<')
                return malformed();
        }
        const auto grown = more();
        if (!grown)
            return grown.error();
        if (!*grown)
            return malformed();
    }
}

Result<XmlToken> PlainXml::next()
{
    if (m_pending)
        return *m_pending;
    if (m_replayRoot) {
        m_replayRoot = false;
        return XmlToken::Start;
    }
    if (m_selfClosing) {
        m_selfClosing = false;
        pop();
        return XmlToken::End;
    }
    for (;;) {
        if (m_pos == m_end) {
            const auto grown = more();
            if (!grown)
                return grown.error();
            if (!*grown)
                return depth() == 0 && m_rootSeen ? Result<XmlToken>(XmlToken::Finished) : malformed();
        }
        const auto token = m_buffer[m_pos] == '<' ? markup() : characters();
        if (!token)
            return token.error();
        if (*token)
            return **token;
    }
}

Result<std::optional<XmlToken>> PlainXml::characters()
{
    const auto found = findAhead("<", 0);
    if (!found)
        return found.error();
    const TextView raw = ahead().substr(0, *found);
    if (depth() == 0) {
        m_pos += raw.size();
        return std::all_of(raw.begin(), raw.end(), isSpace) ? Result<std::optional<XmlToken>>(std::nullopt)
                                                            : malformed();
    }
    m_pos += raw.size();
    DAICHO_TRY(takeText(raw, /*literal=*/false));
    return std::optional(XmlToken::Characters);
}

Result<void> PlainXml::takeText(TextView raw, bool literal)
{
    m_text = raw;
    const bool coded = raw.find(literal ? '\r' : '&') != TextView::npos || raw.find('\r') != TextView::npos;
    if (!xmltext::isValid(raw))
        return malformed();
    if (!coded)
        return {};
    m_textScratch.clear();
    if (literal) {
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const bool pair = raw[i] == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n';
            if (!pair)
                m_textScratch += raw[i] == '\r' ? '\n' : raw[i];
        }
    } else if (!xmltext::decode(raw, m_textScratch)) {
        return malformed();
    }
    m_text = m_textScratch;
    return {};
}

Result<std::optional<XmlToken>> PlainXml::markup()
{
    while (m_end - m_pos < 2) {
        const auto grown = more();
        if (!grown)
            return grown.error();
        if (!*grown)
            return malformed();
    }
    const char kind = m_buffer[m_pos + 1];
    if (kind == '!' || kind == '?')
        return declaration();
    const auto token = kind == '/' ? endTag() : startTag();
    if (!token)
        return token.error();
    return std::optional(*token);
}

/// Comments and instructions are passed over, CDATA is text, a DTD is refused.
Result<std::optional<XmlToken>> PlainXml::declaration()
{
    constexpr TextView cdata = "<![CDATA[";
    while (m_end - m_pos < cdata.size()) {
        const auto grown = more();
        if (!grown)
            return grown.error();
        if (!*grown)
            break;
    }
    const bool isCdata = ahead().starts_with(cdata);
    const bool isComment = ahead().starts_with("<!--");
    if (ahead().starts_with("<!DOCTYPE"))
        return inputError(ErrorCode::UnsafeFile, reasons::xmlDtd);
    if (!isCdata && !isComment && !ahead().starts_with("<?"))
        return malformed();
    const TextView closing = isCdata ? "]]>" : isComment ? "-->" : "?>";
    const std::size_t opening = isCdata ? cdata.size() : isComment ? 4 : 2;
    const auto end = findAhead(closing, opening);
    if (!end)
        return end.error();
    if (*end == TextView::npos || (isCdata && depth() == 0))
        return malformed();
    const TextView content = ahead().substr(opening, *end - opening);
    m_pos += *end + closing.size();
    if (!isCdata)
        return std::optional<XmlToken>();
    DAICHO_TRY(takeText(content, /*literal=*/true));
    return std::optional(XmlToken::Characters);
}

Result<bool> PlainXml::jumpToEndOf(TextView name)
{
    if (m_selfClosing)
        return true;
    const Text needle = "</" + Text(name) + '>';
    for (;;) {
        const std::size_t at = ahead().find(needle);
        if (at != TextView::npos) {
            m_pos += at;
            return true;
        }
        m_pos += ahead().size() - std::min(ahead().size(), needle.size() - 1);
        const auto grown = more();
        if (!grown)
            return grown.error();
        if (!*grown)
            return malformed();
    }
}

bool PlainXml::takesRoot() const
{
    const TextView ours = attribute("xmlns").value_or(TextView());
    if (m_name.find(':') != TextView::npos)
        return false;
    return std::none_of(m_attributes.begin(), m_attributes.end(), [ours](const Attribute &attribute) {
        return attribute.name.starts_with("xmlns:") && attribute.value == ours;
    });
}

Result<bool> PlainXml::begin()
{
    for (bool grown = true; grown && m_end < 256;) {
        const auto result = more();
        if (!result)
            return result.error();
        grown = *result;
    }
    if (ahead().starts_with("\xEF\xBB\xBF"))
        m_pos = 3;
    const bool wide = ahead().substr(0, 4).find('\0') != TextView::npos || ahead().starts_with("\xFE\xFF") ||
                      ahead().starts_with("\xFF\xFE");
    const Text encoding = declaredEncoding(ahead());
    if (wide || (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii"))
        return false;
    const auto token = next();
    if (!token)
        return token.error();
    m_replayRoot = true;
    return takesRoot();
}

Result<std::unique_ptr<XmlCursor>> openPlainXml(std::unique_ptr<ByteSource> source, const InputLimits &limits)
{
    auto cursor = std::make_unique<PlainXml>(std::move(source), limits);
    const auto taken = cursor->begin();
    if (!taken)
        return taken.error();
    return *taken ? std::unique_ptr<XmlCursor>(std::move(cursor)) : nullptr;
}

} // namespace daicho
