// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"

#include "model/domain/canonicalreader.h"

#include <charconv>

namespace daicho {

namespace {

void appendInteger(Text &out, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

template <typename Integers> void appendIntegers(Text &out, const Integers &values)
{
    out += '[';
    bool first = true;
    for (const auto value : values) {
        if (!first)
            out += ',';
        first = false;
        appendInteger(out, static_cast<std::int64_t>(value));
    }
    out += ']';
}

/// Ids as runs [first,count,…]: those of an import follow one another.
void appendIds(Text &out, const std::vector<std::int64_t> &ids)
{
    std::vector<std::int64_t> runs;
    for (const std::int64_t id : ids) {
        if (!runs.empty() && runs[runs.size() - 2] + runs.back() == id)
            ++runs.back();
        else
            runs.insert(runs.end(), {id, 1});
    }
    appendIntegers(out, runs);
}

void appendTexts(Text &out, const Dictionary &texts)
{
    out += '[';
    for (std::uint32_t code = 0; code < texts.size(); ++code) {
        if (code > 0)
            out += ',';
        appendJsonString(out, texts.text(code));
    }
    out += ']';
}

/// True if the codes are 0, 1, 2 … as for columns of distinct texts; then they need not be written.
bool isCounting(const RecordBlock::Column &column)
{
    for (std::size_t i = 0; i < column.codes.size(); ++i) {
        if (column.codes[i] != i)
            return false;
    }
    return column.codes.size() == column.texts.size();
}

/// A column in which every row holds the empty text says nothing.
bool isBlank(const RecordBlock::Column &column)
{
    return column.texts.size() == 1 && column.texts.text(0).empty();
}

class Separator
{
public:
    void before(Text &out)
    {
        if (m_any)
            out += ',';
        m_any = true;
    }

private:
    bool m_any = false;
};

void appendBlock(Text &out, const RecordBlock &block)
{
    out += "{\"id\":";
    appendIds(out, block.ids);
    out += ",\"columns\":{";
    Separator separator;
    for (std::size_t index = 0; index < block.columns.size(); ++index) {
        const RecordBlock::Column &column = block.columns[index];
        if (isBlank(column))
            continue;
        separator.before(out);
        appendJsonString(out, entitySchema(block.kind).columns[index].name);
        out += ":{\"text\":";
        appendTexts(out, column.texts);
        if (column.texts.size() > 1 && !isCounting(column)) {
            out += ",\"code\":";
            appendIntegers(out, column.codes);
        }
        out += '}';
    }
    out += "}}";
}

void appendCells(Text &out, const CellChanges &updated)
{
    out += '{';
    Separator separator;
    for (std::size_t index = 0; index < updated.columns.size(); ++index) {
        const CellChanges::Column &column = updated.columns[index];
        if (column.ids.empty())
            continue;
        separator.before(out);
        appendJsonString(out, entitySchema(updated.kind).columns[index].name);
        out += ":{\"id\":";
        appendIds(out, column.ids);
        out += ",\"text\":";
        appendTexts(out, column.texts);
        out += ",\"before\":";
        appendIntegers(out, column.before);
        out += ",\"after\":";
        appendIntegers(out, column.after);
        out += '}';
    }
    out += '}';
}

} // namespace

void appendJsonString(Text &out, TextView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(text.substr(from, i - from));
        from = i + 1;
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    out.append(text.substr(from));
    out += '"';
}

Text toCanonicalJson(const ChangeSet &changes)
{
    Text out;
    out += '{';
    Separator kinds;
    for (const EntitySchema &schema : entitySchemas()) {
        const RecordChanges &ofKind = changes.of(schema.kind);
        if (ofKind.isEmpty())
            continue;
        kinds.before(out);
        appendJsonString(out, schema.name);
        out += ":{";
        Separator parts;
        if (ofKind.inserted.rows() > 0) {
            parts.before(out);
            out += "\"insert\":";
            appendBlock(out, ofKind.inserted);
        }
        if (ofKind.removed.rows() > 0) {
            parts.before(out);
            out += "\"remove\":";
            appendBlock(out, ofKind.removed);
        }
        if (!ofKind.updated.isEmpty()) {
            parts.before(out);
            out += "\"update\":";
            appendCells(out, ofKind.updated);
        }
        out += '}';
    }
    out += '}';
    return out;
}

Result<ChangeSet> changeSetFromCanonicalJson(TextView json)
{
    return CanonicalReader(json).read();
}

} // namespace daicho
