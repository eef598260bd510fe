// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvscanner.h"

#include <bit>
#include <cstring>

namespace daicho {

namespace {

/// Takes the quotes of a raw cell away, in place. The cell begins with its opening quote.
TextView unquoted(char *cell, std::size_t length)
{
    char *const text = cell + 1;
    const char *const end = cell + length;
    const auto *quote = static_cast<char *>(std::memchr(text, '"', length - 1));
    if (quote == nullptr || quote + 1 == end)
        return {text, static_cast<std::size_t>((quote == nullptr ? end : quote) - text)};
    char *out = text + (quote - text);
    bool inside = true;
    for (const char *p = quote; p < end; ++p) {
        if (inside && *p == '"') {
            if (p + 1 < end && p[1] == '"')
                ++p;
            else {
                inside = false;
                continue;
            }
        }
        *out++ = *p;
    }
    return {text, static_cast<std::size_t>(out - text)};
}

} // namespace

void CsvScanner::seek(const CsvBuffer &buffer, std::size_t at)
{
    m_block = at & ~(bytescan::blockSize - 1);
    m_bits = bytescan::matches(buffer.data + m_block, {m_delimiter, '"', '\r', '\n'});
    m_bits &= ~std::uint64_t{0} << (at - m_block);
}

/// Position of the next delimiter, quote or line end; `buffer.end` or more where there is none.
inline std::size_t CsvScanner::nextMark(const CsvBuffer &buffer)
{
    while (m_bits == 0) {
        m_block += bytescan::blockSize;
        if (m_block >= buffer.end)
            return m_block;
        m_bits = bytescan::matches(buffer.data + m_block, {m_delimiter, '"', '\r', '\n'});
    }
    const std::size_t mark = m_block + static_cast<std::size_t>(std::countr_zero(m_bits));
    m_bits &= m_bits - 1;
    return mark;
}

/// Goes behind the closing quote of the cell; false if the buffer ends before it is certain.
bool CsvScanner::closeQuote(const CsvBuffer &buffer)
{
    const char *const data = buffer.data;
    m_breaksBeforeQuote = m_innerBreaks;
    for (std::size_t mark = nextMark(buffer); mark < buffer.end; mark = nextMark(buffer)) {
        if (data[mark] == '"') {
            if (mark + 1 == buffer.end)
                return buffer.complete;
            if (data[mark + 1] != '"')
                return true;
            nextMark(buffer);
        } else if (data[mark] == '\n') {
            m_innerBreaks += data[mark - 1] != '\r';
        } else if (data[mark] == '\r') {
            ++m_innerBreaks;
        }
    }
    return false;
}

CsvScanner::Outcome CsvScanner::scan(const CsvBuffer &buffer, std::size_t from)
{
    const char *const data = buffer.data;
    std::size_t at = from;
    m_openCell = at;
    if (at == buffer.end)
        return buffer.complete ? Outcome::End : Outcome::NeedMore;
    const bool lineFeedOfLast = m_afterReturn && data[at] == '\n';
    if (lineFeedOfLast && ++at == buffer.end)
        return buffer.complete ? Outcome::End : Outcome::NeedMore;
    m_cells.clear();
    m_quoted.clear();
    m_innerBreaks = 0;
    seek(buffer, at);
    for (;;) {
        m_openCell = at;
        if (at < buffer.end && data[at] == '"') {
            m_quoted.push_back(m_cells.size());
            nextMark(buffer);
            if (!closeQuote(buffer))
                return buffer.complete ? Outcome::UnclosedQuote : Outcome::NeedMore;
        }
        std::size_t mark = nextMark(buffer);
        while (mark < buffer.end && data[mark] == '"')
            mark = nextMark(buffer);
        if (mark >= buffer.end) {
            if (!buffer.complete)
                return Outcome::NeedMore;
            mark = buffer.end;
        }
        m_cells.emplace_back(data + at, mark - at);
        if (mark == buffer.end || data[mark] != m_delimiter)
            return finish(buffer, mark);
        if (m_cells.size() == m_cellLimit)
            return Outcome::TooManyCells;
        at = mark + 1;
    }
}

CsvScanner::Outcome CsvScanner::finish(const CsvBuffer &buffer, std::size_t at)
{
    m_afterReturn = at < buffer.end && buffer.data[at] == '\r';
    m_next = at < buffer.end ? at + 1 : at;
    return Outcome::Record;
}

void CsvScanner::unquote(const CsvBuffer &buffer)
{
    for (const std::size_t index : m_quoted) {
        const TextView raw = m_cells[index];
        m_cells[index] = unquoted(buffer.data + (raw.data() - buffer.data), raw.size());
    }
}

} // namespace daicho
