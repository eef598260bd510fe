// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/exchange/bytescan.h"

#include <cstdint>
#include <vector>

namespace daicho {

/// Text in memory from which records are taken. `bytescan::blockSize` bytes behind `end` must be readable.
struct CsvBuffer
{
    char *data = nullptr;
    std::size_t end = 0;
    bool complete = false; ///< nothing follows
};

/// Finds the cells of one RFC 4180 record at a time. Lenient where files of others are: a quote inside an unquoted
/// cell is itself, text behind a closing quote belongs to the cell, CR, LF and CRLF all end a record.
class CsvScanner
{
public:
    enum class Outcome : std::uint8_t { Record, NeedMore, End, UnclosedQuote, TooManyCells };

    CsvScanner(char delimiter, std::size_t cellLimit) : m_delimiter(delimiter), m_cellLimit(cellLimit) {}

    char delimiter() const { return m_delimiter; }
    /// Looks at the record that begins at `from`. With `Record` the cells are those of it, quoted ones still raw until
    /// `unquote`.
    Outcome scan(const CsvBuffer &buffer, std::size_t from);
    /// Where the record after this one begins. The LF of a CRLF is left to the next `scan`.
    std::size_t next() const { return m_next; }
    /// Line ends inside the record; the one at its end not counted.
    std::int64_t innerBreaks() const { return m_innerBreaks; }
    /// With `UnclosedQuote`: line ends before the quote.
    std::int64_t breaksBeforeQuote() const { return m_breaksBeforeQuote; }
    /// With `NeedMore`: where the cell began that is not complete.
    std::size_t openCell() const { return m_openCell; }
    /// Takes quotes off and puts doubled ones together, in place; once for a record that is wanted.
    void unquote(const CsvBuffer &buffer);
    const std::vector<TextView> &cells() const { return m_cells; }
    std::size_t cellCount() const { return m_cells.size(); }

private:
    void seek(const CsvBuffer &buffer, std::size_t at);
    std::size_t nextMark(const CsvBuffer &buffer);
    bool closeQuote(const CsvBuffer &buffer);
    Outcome finish(const CsvBuffer &buffer, std::size_t at);

    char m_delimiter;
    std::size_t m_cellLimit;
    bool m_afterReturn = false;
    std::size_t m_block = 0;  ///< start of the 64 bytes that m_bits stand for
    std::uint64_t m_bits = 0; ///< delimiters, quotes and line ends not visited yet
    std::size_t m_next = 0;
    std::size_t m_openCell = 0;
    std::int64_t m_innerBreaks = 0;
    std::int64_t m_breaksBeforeQuote = 0;
    std::vector<TextView> m_cells;
    std::vector<std::size_t> m_quoted; ///< indices of cells that begin with a quote
};

} // namespace daicho
