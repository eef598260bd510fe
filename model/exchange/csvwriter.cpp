// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvwriter.h"

#include "model/exchange/bytescan.h"
#include "model/exchange/cp932.h"
#include "model/exchange/utf8.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace daicho {

namespace {

constexpr std::size_t bufferBytes = 256 * 1024;
constexpr std::size_t progressEvery = 1024;
/// The error names the first few characters; the whole list is `lostCharacters`.
constexpr std::size_t namedCharacters = 10;

/// Bytes on their way to the device, one cell after the other.
class CellStream
{
public:
    explicit CellStream(QIODevice &device) : m_device(device), m_memory(bufferBytes) {}

    void raw(TextView bytes)
    {
        makeRoom(bytes.size());
        std::memcpy(m_memory.data() + m_size, bytes.data(), bytes.size());
        m_size += bytes.size();
    }

    /// The signs that csv gives a meaning to are below 0x40 and so never part of a character of CP932.
    void cell(TextView bytes, bool guarded)
    {
        makeRoom(2 * bytes.size() + 3);
        char *const begin = m_memory.data() + m_size;
        std::memcpy(begin, bytes.data(), bytes.size());
        const bool quoted = bytescan::containsAny(begin, bytes.size(), {',', '"', '\r', '\n'});
        if (quoted || guarded)
            m_size += rewritten(bytes, begin, quoted, guarded);
        else
            m_size += bytes.size();
    }

    /// False once the device has refused something.
    bool flush()
    {
        if (m_size > 0 && !m_failed)
            m_failed = m_device.write(m_memory.data(), static_cast<qint64>(m_size)) != static_cast<qint64>(m_size);
        m_size = 0;
        return !m_failed;
    }
    bool failed() const { return m_failed; }

private:
    void makeRoom(std::size_t bytes)
    {
        const std::size_t needed = bytes + bytescan::blockSize;
        if (m_size + needed <= m_memory.size())
            return;
        flush();
        if (needed > m_memory.size())
            m_memory.resize(needed);
    }

    static std::size_t rewritten(TextView bytes, char *const begin, bool quoted, bool guarded)
    {
        char *out = begin;
        if (quoted)
            *out++ = '"';
        if (guarded)
            *out++ = '\'';
        for (const char byte : bytes) {
            if (byte == '"')
                *out++ = '"';
            *out++ = byte;
        }
        if (quoted)
            *out++ = '"';
        return static_cast<std::size_t>(out - begin);
    }

    QIODevice &m_device;
    std::vector<char> m_memory;
    std::size_t m_size = 0;
    bool m_failed = false;
};

/// Goes through a table as csv does: header, then rows.
class TableWalk
{
public:
    TableWalk(LedgerTable &table, const JobControl &job) : m_table(table), m_job(job)
    {
        const auto &columns = table.columns();
        const auto code = std::find_if(columns.begin(), columns.end(),
                                       [](const LedgerTable::Column &column) { return column.field == Field::Code; });
        m_codeColumn = static_cast<std::size_t>(code - columns.begin());
    }

    /// Calls `visit(cells)` for the header and each row; it returns false to stop with an error of the device.
    template <typename Visit> Result<std::int64_t> run(Visit visit)
    {
        DAICHO_TRY(m_table.rewind());
        m_cells.clear();
        for (const LedgerTable::Column &column : m_table.columns())
            m_cells.push_back(column.header);
        std::int64_t rows = 0;
        for (bool header = true;; header = false) {
            if (m_job.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            m_code = header || m_codeColumn >= m_cells.size() ? TextView() : m_cells[m_codeColumn];
            if (!visit(m_cells))
                return Error{ErrorCode::InputOutput, {{"step", "write"}}, "the device took fewer bytes than given"};
            rows += header ? 0 : 1;
            if (static_cast<std::size_t>(rows) % progressEvery == 0)
                m_job.progress(rows, m_table.head().selected);
            const Result<bool> more = m_table.next(m_cells);
            if (!more)
                return more.error();
            if (!*more)
                return rows;
        }
    }

    void addLost(const std::vector<cp932::Lost> &lost, std::size_t column, std::vector<LostCharacter> &list) const
    {
        const char *const field = fieldInfo(m_table.columns()[column].field).id;
        for (const cp932::Lost &one : lost)
            list.push_back({Text(m_code), field, utf8::toText(one.character), one.substitute});
    }

private:
    LedgerTable &m_table;
    const JobControl &m_job;
    std::size_t m_codeColumn = 0;
    std::vector<TextView> m_cells;
    TextView m_code;
};

/// One row as CP932; what is lost goes to the list.
class Cp932Row
{
public:
    Cp932Row(const TableWalk &walk, std::vector<LostCharacter> &lost) : m_walk(walk), m_lost(lost) {}

    void write(const std::vector<TextView> &cells, CellStream &stream)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                stream.raw(",");
            const bool changed = encode(cells[i], i, /*substitute=*/true);
            stream.cell(m_bytes, needsFormulaGuard(changed ? substituted() : cells[i]));
        }
        stream.raw("\r\n");
    }

    /// True if something in the cell does not fit.
    bool encode(TextView cell, std::size_t column, bool substitute)
    {
        m_bytes.clear();
        m_lostHere.clear();
        cp932::encode(cell, m_bytes, substitute, m_lostHere);
        if (m_lostHere.empty())
            return false;
        m_walk.addLost(m_lostHere, column, m_lost);
        return true;
    }

private:
    /// A substitute may be dangerous where the character was not: − becomes －.
    TextView substituted()
    {
        m_text.clear();
        cp932::decode(m_bytes, m_text);
        return m_text;
    }

    const TableWalk &m_walk;
    std::vector<LostCharacter> &m_lost;
    std::vector<cp932::Lost> m_lostHere;
    std::string m_bytes;
    Text m_text;
};

void writeUtf8(const std::vector<TextView> &cells, CellStream &stream)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            stream.raw(",");
        stream.cell(cells[i], needsFormulaGuard(cells[i]));
    }
    stream.raw("\r\n");
}

Error unmappable(const std::vector<LostCharacter> &lost)
{
    std::vector<TextView> named;
    for (const LostCharacter &one : lost) {
        if (named.size() < namedCharacters && std::find(named.begin(), named.end(), one.character) == named.end())
            named.push_back(one.character);
    }
    Text characters;
    for (const TextView character : named) {
        if (!characters.empty())
            characters += ' ';
        characters += character;
    }
    return {ErrorCode::UnmappableCharacters, {{"count", std::to_string(lost.size())}, {"characters", characters}}, {}};
}

} // namespace

CsvWriter::CsvWriter(CsvOptions options) : m_options(options) {}

Result<WriteOutcome> CsvWriter::write(LedgerTable &table, QIODevice &device, const JobControl &job)
{
    const bool cp932 = m_options.encoding == CsvEncoding::Cp932;
    if (cp932 && !m_options.substitute) {
        const Result<std::vector<LostCharacter>> lost = lostCharacters(table, job);
        if (!lost)
            return lost.error();
        if (!lost->empty())
            return unmappable(*lost);
    }
    WriteOutcome outcome;
    CellStream stream(device);
    TableWalk walk(table, job);
    Cp932Row row(walk, outcome.lost);
    if (!cp932)
        stream.raw("\xEF\xBB\xBF");
    const Result<std::int64_t> rows = walk.run([&](const std::vector<TextView> &cells) {
        if (cp932)
            row.write(cells, stream);
        else
            writeUtf8(cells, stream);
        return !stream.failed();
    });
    if (!rows)
        return rows.error();
    if (!stream.flush())
        return Error{ErrorCode::InputOutput, {{"step", "write"}}, "the device took fewer bytes than given"};
    outcome.rows = *rows;
    return outcome;
}

Result<std::vector<LostCharacter>> CsvWriter::lostCharacters(LedgerTable &table, const JobControl &job) const
{
    std::vector<LostCharacter> lost;
    if (m_options.encoding != CsvEncoding::Cp932)
        return lost;
    TableWalk walk(table, job);
    Cp932Row row(walk, lost);
    const Result<std::int64_t> rows = walk.run([&](const std::vector<TextView> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.encode(cells[i], i, /*substitute=*/false);
        return true;
    });
    if (!rows)
        return rows.error();
    return lost;
}

} // namespace daicho
