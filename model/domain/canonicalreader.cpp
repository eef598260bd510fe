// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicalreader.h"

#include <charconv>
#include <limits>

namespace daicho {

namespace {

// A run of ids says in a few bytes that there are millions of records, and a blank column takes none; a forged entry
// must not make us ask for any amount of memory by them. Records that differ in anything take more than a byte each.
constexpr std::int64_t sparelyWritten = 10'000;
constexpr std::int64_t maximumCells = 128'000'000; ///< of whole records: three times a full sheet of Excel

} // namespace

CanonicalReader::CanonicalReader(TextView json)
    : m_json(json), m_idsLeft(sparelyWritten + static_cast<std::int64_t>(json.size())), m_cellsLeft(maximumCells)
{
}

Result<ChangeSet> CanonicalReader::read()
{
    ChangeSet changes;
    bool good = take("{");
    if (good && !take("}")) {
        do {
            good = readKind(changes);
        } while (good && take(","));
        good = good && take("}");
    }
    if (!good || m_at != m_json.size())
        return Error{ErrorCode::HistoryBroken, {}, "canonical JSON broken at byte " + std::to_string(m_at)};
    return changes;
}

bool CanonicalReader::readKind(ChangeSet &changes)
{
    Text name;
    if (!takeKey(name))
        return false;
    const std::optional<EntityKind> kind = entityKindNamed(name);
    if (!kind || !changes.of(*kind).isEmpty() || !take("{"))
        return false;
    RecordChanges &ofKind = changes.of(*kind);
    do {
        Text part;
        if (!takeKey(part))
            return false;
        const bool good = part == "insert"   ? readBlock(ofKind.inserted)
                          : part == "remove" ? readBlock(ofKind.removed)
                          : part == "update" ? readCells(ofKind.updated)
                                             : false;
        if (!good)
            return false;
    } while (take(","));
    return take("}");
}

bool CanonicalReader::readBlock(RecordBlock &block)
{
    if (block.rows() > 0 || !take("{\"id\":") || !readIds(block.ids) || !allowCells(block) || !take(",\"columns\":{"))
        return false;
    std::vector<bool> seen(block.columns.size(), false);
    if (!take("}")) {
        do {
            Text name;
            if (!takeKey(name))
                return false;
            const std::optional<std::size_t> index = columnNamed(block.kind, name);
            if (!index || seen[*index] || !readColumn(block, *index))
                return false;
            seen[*index] = true;
        } while (take(","));
        if (!take("}"))
            return false;
    }
    for (std::size_t index = 0; index < seen.size(); ++index) {
        if (seen[index])
            continue;
        block.columns[index].texts.code({});
        block.columns[index].codes.assign(block.rows(), 0);
    }
    return take("}");
}

bool CanonicalReader::allowCells(const RecordBlock &block)
{
    m_cellsLeft -= static_cast<std::int64_t>(block.rows() * block.columns.size());
    return m_cellsLeft >= 0;
}

bool CanonicalReader::readColumn(RecordBlock &block, std::size_t index)
{
    RecordBlock::Column &column = block.columns[index];
    if (!take("{\"text\":") || !readTexts(column.texts))
        return false;
    if (take(",\"code\":")) {
        if (!readCodes(column.codes, column.texts.size()) || column.codes.size() != block.rows())
            return false;
    } else if (column.texts.size() == 1) {
        column.codes.assign(block.rows(), 0);
    } else if (column.texts.size() == block.rows()) {
        for (std::uint32_t code = 0; code < column.texts.size(); ++code)
            column.codes.push_back(code);
    } else {
        return false;
    }
    return take("}");
}

bool CanonicalReader::readCells(CellChanges &updated)
{
    if (!updated.isEmpty() || !take("{"))
        return false;
    do {
        Text name;
        if (!takeKey(name))
            return false;
        const std::optional<std::size_t> index = columnNamed(updated.kind, name);
        if (!index || !updated.columns[*index].ids.empty() || !readCellColumn(updated.columns[*index]))
            return false;
    } while (take(","));
    return take("}");
}

bool CanonicalReader::readCellColumn(CellChanges::Column &column)
{
    return take("{\"id\":") && readIds(column.ids) && !column.ids.empty() && take(",\"text\":") &&
           readTexts(column.texts) && take(",\"before\":") && readCodes(column.before, column.texts.size()) &&
           take(",\"after\":") && readCodes(column.after, column.texts.size()) && take("}") &&
           column.before.size() == column.ids.size() && column.after.size() == column.ids.size();
}

bool CanonicalReader::readIds(std::vector<std::int64_t> &ids)
{
    if (!take("["))
        return false;
    do {
        std::int64_t first = 0;
        std::int64_t count = 0;
        if (!readInteger(first) || !take(",") || !readInteger(count) || first < 0 || count < 1 || count > m_idsLeft ||
            first > std::numeric_limits<std::int64_t>::max() - count)
            return false;
        m_idsLeft -= count;
        for (std::int64_t id = first; id < first + count; ++id)
            ids.push_back(id);
    } while (take(","));
    return take("]");
}

bool CanonicalReader::readCodes(std::vector<std::uint32_t> &codes, std::size_t limit)
{
    if (!take("["))
        return false;
    do {
        std::int64_t code = 0;
        if (!readInteger(code) || code < 0 || static_cast<std::size_t>(code) >= limit)
            return false;
        codes.push_back(static_cast<std::uint32_t>(code));
    } while (take(","));
    return take("]");
}

bool CanonicalReader::readTexts(Dictionary &texts)
{
    if (!take("["))
        return false;
    Text text;
    do {
        const std::uint32_t expected = texts.size();
        if (!readString(text) || texts.code(text) != expected)
            return false;
    } while (take(","));
    return take("]");
}

bool CanonicalReader::readString(Text &out)
{
    out.clear();
    if (!take("\""))
        return false;
    while (m_at < m_json.size()) {
        const std::size_t stop = m_json.find_first_of("\"\\", m_at);
        if (stop == TextView::npos)
            return false;
        out.append(m_json.substr(m_at, stop - m_at));
        m_at = stop + 1;
        if (m_json[stop] == '"')
            return true;
        if (!readEscape(out))
            return false;
    }
    return false;
}

bool CanonicalReader::readEscape(Text &out)
{
    static constexpr TextView letters = "\"\\nrt";
    static constexpr TextView meanings = "\"\\\n\r\t";
    if (m_at >= m_json.size())
        return false;
    const std::size_t letter = letters.find(m_json[m_at]);
    if (letter != TextView::npos) {
        out += meanings[letter];
        ++m_at;
        return true;
    }
    if (!take("u00") || m_at + 2 > m_json.size())
        return false;
    unsigned value = 0;
    const char *from = m_json.data() + m_at;
    const auto parsed = std::from_chars(from, from + 2, value, 16);
    if (parsed.ptr != from + 2 || value >= 0x20)
        return false;
    out += static_cast<char>(value);
    m_at += 2;
    return true;
}

bool CanonicalReader::readInteger(std::int64_t &value)
{
    const char *from = m_json.data() + m_at;
    const auto parsed = std::from_chars(from, m_json.data() + m_json.size(), value);
    if (parsed.ec != std::errc())
        return false;
    m_at += static_cast<std::size_t>(parsed.ptr - from);
    return true;
}

bool CanonicalReader::take(TextView expected)
{
    if (m_json.substr(m_at, expected.size()) != expected)
        return false;
    m_at += expected.size();
    return true;
}

bool CanonicalReader::takeKey(Text &key)
{
    return readString(key) && take(":");
}

} // namespace daicho
