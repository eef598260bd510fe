// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvreader.h"

#include "model/exchange/csvscanner.h"
#include "model/exchange/textdecoder.h"
#include "model/exchange/textreasons.h"
#include "model/exchange/utf8.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <map>

namespace daicho {

namespace {

/// The delimiter is chosen by what fits into this much text.
constexpr std::size_t sampleBytes = 64 * 1024;
constexpr int sampleRecords = 100;
/// A record may grow to this; 16,384 cells of usual length are far below.
constexpr std::size_t recordBytes = 64 * 1024 * 1024;

/// How well the first records fall into equal rows under one delimiter.
struct Fit
{
    char delimiter = ',';
    bool regular = false; ///< every record has the same number of cells, more than one
    std::size_t score = 0;

    bool isBetterThan(const Fit &other) const { return regular != other.regular ? regular : score > other.score; }
};

Fit fitOf(char delimiter, const CsvBuffer &buffer, std::size_t from)
{
    CsvScanner scanner(delimiter, InputLimits().columns);
    std::map<std::size_t, std::size_t> rowsByCells;
    std::size_t rows = 0;
    for (int i = 0; i < sampleRecords && scanner.scan(buffer, from) == CsvScanner::Outcome::Record; ++i) {
        const bool blankLine = scanner.cellCount() == 1 && scanner.next() - from <= 2;
        from = scanner.next();
        if (blankLine)
            continue;
        ++rows;
        ++rowsByCells[scanner.cellCount()];
    }
    Fit fit{delimiter, false, 0};
    for (const auto &[cells, count] : rowsByCells) {
        fit.regular |= cells > 1 && count == rows;
        fit.score = std::max(fit.score, (cells - 1) * count);
    }
    return fit;
}

char delimiterByVote(const CsvBuffer &buffer, std::size_t from)
{
    Fit best;
    for (const char delimiter : {',', '\t', ';'}) {
        const Fit fit = fitOf(delimiter, buffer, from);
        if (fit.isBetterThan(best))
            best = fit;
    }
    return best.delimiter;
}

class CsvReader final : public RowReader
{
public:
    CsvReader(std::unique_ptr<QIODevice> device, Text fileName, const InputLimits &limits, std::size_t chunkBytes)
        : m_device(std::move(device))
        , m_fileName(std::move(fileName))
        , m_limits(limits)
        , m_chunkBytes(std::max<std::size_t>(chunkBytes, 1))
    {
    }

    Result<void> open(SourceEncoding encoding);

    Result<bool> next(SourceRow &row) override;
    std::int64_t position() const override { return m_decoder->bytesRead(); }
    const SourceInfo &info() const override { return m_info; }

private:
    struct EmptyRow
    {
        std::int64_t line = 0;
        std::size_t cells = 0;
    };

    Result<void> fill();
    bool takeSeparatorLine();
    Result<bool> readRecord();
    Result<void> checkOpenRecord() const;
    Result<bool> checkRecord();
    bool reportHeld(SourceRow &row);
    Error located(Error error, std::int64_t line) const;
    Error overLimit(const InputReason &reason, std::int64_t limit) const;

    std::unique_ptr<QIODevice> m_device;
    Text m_fileName;
    InputLimits m_limits;
    std::size_t m_chunkBytes;
    std::unique_ptr<TextDecoder> m_decoder;
    CsvScanner m_scanner{',', 1};
    SourceInfo m_info;

    std::unique_ptr<char[]> m_memory;
    std::size_t m_capacity = 0;
    CsvBuffer m_buffer;
    std::size_t m_start = 0;    ///< of the record to read next
    std::int64_t m_line = 1;    ///< on which it starts
    std::int64_t m_records = 0; ///< with content, or empty ones before such

    std::int64_t m_lastLine = 0;       ///< on which the record started that was read last
    bool m_held = false;               ///< it waits until the empty rows before it are reported
    std::vector<EmptyRow> m_emptyRows; ///< reported only if something follows
    std::size_t m_emptyReported = 0;
    std::vector<TextView> m_emptyCells;
};

Result<void> CsvReader::open(SourceEncoding encoding)
{
    const Result<TextEncoding> found = detectEncoding(*m_device, encoding);
    if (!found)
        return located(found.error(), 0);
    m_decoder = std::make_unique<TextDecoder>(*m_device, *found);
    m_info.encoding = encodingName(*found);
    m_info.bytes = m_decoder->size();
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(m_info.bytes, 1));
    m_chunkBytes = std::min(m_chunkBytes, size);
    do {
        DAICHO_TRY(fill());
    } while (m_buffer.end < sampleBytes && !m_buffer.complete);
    if (!takeSeparatorLine())
        m_scanner = CsvScanner(delimiterByVote(m_buffer, m_start), static_cast<std::size_t>(m_limits.columns));
    m_info.delimiter = Text(1, m_scanner.delimiter());
    return {};
}

/// Moves the record that has begun to the front and reads on behind it, at least as much again, so that a
/// long record is not looked at too often.
Result<void> CsvReader::fill()
{
    const std::size_t tail = m_buffer.end - m_start;
    const std::size_t raw = std::max(m_chunkBytes, tail);
    const std::size_t needed = tail + TextDecoder::room(raw) + bytescan::blockSize;
    if (needed > m_capacity) {
        auto memory = std::make_unique_for_overwrite<char[]>(needed);
        if (tail > 0)
            std::memcpy(memory.get(), m_buffer.data + m_start, tail);
        m_memory = std::move(memory);
        m_capacity = needed;
    } else if (tail > 0) {
        std::memmove(m_memory.get(), m_buffer.data + m_start, tail);
    }
    m_buffer = {m_memory.get(), tail, false};
    m_start = 0;
    const Result<std::size_t> got = m_decoder->read(m_buffer.data + tail, raw);
    if (!got) {
        const TextView open(m_buffer.data, tail);
        std::int64_t line = m_line;
        for (std::size_t i = 0; i < tail; ++i)
            line += open[i] == '\r' || (open[i] == '\n' && (i == 0 || open[i - 1] != '\r'));
        return located(got.error(), line);
    }
    m_buffer.end += *got;
    m_buffer.complete = m_decoder->atEnd();
    return {};
}

/// «sep=;» as Excel writes and reads it: no row, but what delimits the others.
bool CsvReader::takeSeparatorLine()
{
    TextView text(m_buffer.data, m_buffer.end);
    const bool quoted = text.starts_with('"');
    text.remove_prefix(quoted ? 1 : 0);
    if (!text.starts_with("sep=") || text.size() < 5)
        return false;
    const char delimiter = text[4];
    const bool usable = delimiter > 0 && delimiter != '"' && delimiter != '\r' && delimiter != '\n';
    text.remove_prefix(5);
    if (quoted && !text.starts_with('"'))
        return false;
    text.remove_prefix(quoted ? 1 : 0);
    const bool lineEnds = text.empty() || text.front() == '\r' || text.front() == '\n';
    if (!usable || !lineEnds)
        return false;
    text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
    m_start = m_buffer.end - text.size();
    m_line = 2;
    m_scanner = CsvScanner(delimiter, static_cast<std::size_t>(m_limits.columns));
    return true;
}

Result<bool> CsvReader::next(SourceRow &row)
{
    if (reportHeld(row))
        return true;
    m_emptyRows.clear();
    m_emptyReported = 0;
    for (;;) {
        const Result<bool> got = readRecord();
        if (!got || !*got)
            return got;
        const Result<bool> filled = checkRecord();
        if (!filled)
            return filled;
        if (*filled)
            break;
        if (m_records + static_cast<std::int64_t>(m_emptyRows.size()) <= m_limits.csvRows)
            m_emptyRows.push_back({m_lastLine, m_scanner.cellCount()});
    }
    m_records += static_cast<std::int64_t>(m_emptyRows.size()) + 1;
    if (m_records > m_limits.csvRows + 1)
        return overLimit(reasons::csvRows, m_limits.csvRows);
    m_held = true;
    return reportHeld(row);
}

bool CsvReader::reportHeld(SourceRow &row)
{
    if (m_emptyReported < m_emptyRows.size()) {
        const EmptyRow &empty = m_emptyRows[m_emptyReported++];
        m_emptyCells.resize(std::max(m_emptyCells.size(), empty.cells));
        row = {empty.line, std::span(m_emptyCells).first(empty.cells)};
        return true;
    }
    if (!m_held)
        return false;
    m_held = false;
    row = {m_lastLine, m_scanner.cells()};
    return true;
}

/// The next record into the scanner; false at the end.
Result<bool> CsvReader::readRecord()
{
    for (;;) {
        switch (m_scanner.scan(m_buffer, m_start)) {
        case CsvScanner::Outcome::Record:
            m_scanner.unquote(m_buffer);
            m_start = m_scanner.next();
            m_lastLine = m_line;
            m_line += m_scanner.innerBreaks() + 1;
            return true;
        case CsvScanner::Outcome::End:
            return false;
        case CsvScanner::Outcome::UnclosedQuote:
            return located(inputError(ErrorCode::UnreadableFile, reasons::unclosedQuote),
                           m_line + m_scanner.breaksBeforeQuote());
        case CsvScanner::Outcome::TooManyCells:
            return overLimit(reasons::csvColumns, m_limits.columns);
        case CsvScanner::Outcome::NeedMore:
            DAICHO_TRY(checkOpenRecord());
            DAICHO_TRY(fill());
            break;
        }
    }
}

/// A quote that is never closed must not take the whole file into memory.
Result<void> CsvReader::checkOpenRecord() const
{
    // Doubled quotes aside, a character as Excel counts it takes at most three bytes.
    const auto most = static_cast<std::size_t>(m_limits.cellCharacters) * 6;
    if (m_buffer.end - m_scanner.openCell() > most)
        return overLimit(reasons::csvCellSize, m_limits.cellCharacters);
    if (m_buffer.end - m_start > recordBytes)
        return overLimit(reasons::csvRowSize, static_cast<std::int64_t>(recordBytes));
    return {};
}

/// False for a record of empty cells only.
Result<bool> CsvReader::checkRecord()
{
    bool filled = false;
    const auto limit = static_cast<std::size_t>(m_limits.cellCharacters);
    for (const TextView cell : m_scanner.cells()) {
        filled |= !cell.empty();
        if (cell.size() > limit && utf8::utf16Units(cell) > m_limits.cellCharacters) {
            m_line = m_lastLine;
            return overLimit(reasons::csvCellSize, m_limits.cellCharacters);
        }
    }
    return filled;
}

Error CsvReader::located(Error error, std::int64_t line) const
{
    if (line > 0)
        error.args.emplace_back("line", std::to_string(line));
    return withFile(std::move(error), m_fileName);
}

Error CsvReader::overLimit(const InputReason &reason, std::int64_t limit) const
{
    Error error = inputError(ErrorCode::LimitExceeded, reason);
    error.args.emplace_back("limit", std::to_string(limit));
    return located(std::move(error), m_line);
}

} // namespace

Result<std::unique_ptr<RowReader>> openCsv(std::unique_ptr<QIODevice> device, const QString &fileName,
                                           const SourceOptions &options, std::size_t chunkBytes)
{
    auto reader = std::make_unique<CsvReader>(std::move(device), toText(fileName), options.limits, chunkBytes);
    DAICHO_TRY(reader->open(options.encoding));
    return Result<std::unique_ptr<RowReader>>(std::move(reader));
}

} // namespace daicho
