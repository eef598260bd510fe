// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/tablecomparison.h"

#include "model/storage/recordreader.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

constexpr std::uint32_t notLookedUp = 0xFFFFFFFE;

std::vector<std::optional<std::int64_t>> numbersOf(const Dictionary &texts)
{
    std::vector<std::optional<std::int64_t>> numbers;
    for (std::uint32_t code = 0; code < texts.size(); ++code) {
        const TextView text = texts.text(code);
        std::int64_t value = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        numbers.push_back(parsed.ec == std::errc() ? std::optional(value) : std::nullopt);
    }
    return numbers;
}

} // namespace

TableComparison::TableComparison(Database &database, const ReplayedTable &replayed, const Terms &terms)
    : m_database(database)
    , m_replayed(replayed)
    , m_terms(terms)
    , m_columns(entitySchema(replayed.kind()).columns)
    , m_expected(expectedRows())
    , m_codeOfTerm(m_columns.size())
    , m_numberOfCode(m_columns.size())
{
    std::int64_t largestTerm = 0;
    for (const auto &[number, text] : terms)
        largestTerm = std::max(largestTerm, number);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].type == ColumnType::Term)
            m_codeOfTerm[column].assign(std::min<std::size_t>(static_cast<std::size_t>(largestTerm), terms.size()) + 1,
                                        notLookedUp);
        else if (m_columns[column].type != ColumnType::PlainText)
            m_numberOfCode[column] = numbersOf(replayed.texts(column));
    }
}

std::vector<std::uint32_t> TableComparison::expectedRows() const
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < m_replayed.rows(); ++row) {
        if (m_replayed.isAlive(row))
            rows.push_back(row);
    }
    const auto byId = [this](std::uint32_t a, std::uint32_t b) { return m_replayed.id(a) < m_replayed.id(b); };
    if (!std::is_sorted(rows.begin(), rows.end(), byId))
        std::sort(rows.begin(), rows.end(), byId);
    return rows;
}

void TableComparison::run(const Visitor &visit)
{
    const EntityKind kind = m_replayed.kind();
    Statement rows = m_database.prepare("SELECT " + selectedColumns(kind) + " FROM " + quoted(entitySchema(kind).name) +
                                        " ORDER BY id");
    while (rows.next()) {
        const std::int64_t id = rows.integer(0);
        for (; m_at < m_expected.size() && m_replayed.id(m_expected[m_at]) < id; ++m_at) {
            if (!visit(missing(m_expected[m_at])))
                return;
        }
        if (m_at == m_expected.size() || m_replayed.id(m_expected[m_at]) > id) {
            if (!visit(unexpected(rows)))
                return;
            continue;
        }
        if (!compareRow(rows, m_expected[m_at], visit))
            return;
        ++m_at;
    }
    for (; m_at < m_expected.size(); ++m_at) {
        if (!visit(missing(m_expected[m_at])))
            return;
    }
}

Difference TableComparison::unread() const
{
    if (m_at == m_expected.size())
        return {.kind = m_replayed.kind(), .id = 0, .code = {}, .field = {}, .recorded = {}, .found = {}};
    return missing(m_expected[m_at]);
}

Difference TableComparison::missing(std::uint32_t recorded) const
{
    const std::int64_t id = m_replayed.id(recorded);
    return {.kind = m_replayed.kind(),
            .id = id,
            .code = m_replayed.code(recorded),
            .field = "id",
            .recorded = std::to_string(id),
            .found = {}};
}

Difference TableComparison::unexpected(const Statement &row) const
{
    const bool isAsset = m_replayed.kind() == EntityKind::Asset;
    return {.kind = m_replayed.kind(),
            .id = row.integer(0),
            .code = isAsset ? foundText(row, static_cast<std::size_t>(AssetColumn::Code)) : Text(),
            .field = "id",
            .recorded = {},
            .found = std::to_string(row.integer(0))};
}

bool TableComparison::compareRow(const Statement &row, std::uint32_t recorded, const Visitor &visit)
{
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (isEqual(row, column, m_replayed.textCode(recorded, column)))
            continue;
        if (!visit({.kind = m_replayed.kind(),
                    .id = m_replayed.id(recorded),
                    .code = m_replayed.code(recorded),
                    .field = m_columns[column].name,
                    .recorded = Text(m_replayed.text(recorded, column)),
                    .found = foundText(row, column)}))
            return false;
    }
    if (!hasRevision(m_replayed.kind()) || row.integer(1) == m_replayed.revision(recorded))
        return true;
    return visit({.kind = m_replayed.kind(),
                  .id = m_replayed.id(recorded),
                  .code = m_replayed.code(recorded),
                  .field = "revision",
                  .recorded = std::to_string(m_replayed.revision(recorded)),
                  .found = std::to_string(row.integer(1))});
}

bool TableComparison::isEqual(const Statement &row, std::size_t column, std::uint32_t code)
{
    const int index = RecordReader::firstValue + static_cast<int>(column);
    switch (m_columns[column].type) {
    case ColumnType::PlainText:
        return row.text(index) == m_replayed.texts(column).text(code);
    case ColumnType::Term:
        return isEqualTerm(row, column, code);
    case ColumnType::Integer:
    case ColumnType::Reference:
        return isEqualNumber(row, column, code);
    }
    return false;
}

bool TableComparison::isEqualTerm(const Statement &row, std::size_t column, std::uint32_t code)
{
    const int index = RecordReader::firstValue + static_cast<int>(column);
    const std::int64_t number = row.integer(index);
    // A 0 would read as empty too, but the program writes NULL.
    if (number == 0)
        return row.isNull(index) && m_replayed.texts(column).text(code).empty();
    std::vector<std::uint32_t> &codes = m_codeOfTerm[column];
    const auto place = static_cast<std::size_t>(number);
    if (place < codes.size() && codes[place] != notLookedUp)
        return codes[place] == code;
    const auto term = m_terms.find(number);
    const std::uint32_t found =
        term == m_terms.end() ? Dictionary::notFound : m_replayed.texts(column).find(term->second);
    if (place < codes.size())
        codes[place] = found;
    return found == code;
}

bool TableComparison::isEqualNumber(const Statement &row, std::size_t column, std::uint32_t code)
{
    const int index = RecordReader::firstValue + static_cast<int>(column);
    const std::int64_t value = row.integer(index);
    const std::optional<std::int64_t> recorded = m_numberOfCode[column][code];
    if (value == 0 && row.isNull(index))
        return !recorded;
    return recorded == value;
}

Text TableComparison::foundText(const Statement &row, std::size_t column) const
{
    const int index = RecordReader::firstValue + static_cast<int>(column);
    if (m_columns[column].type != ColumnType::Term || row.isNull(index))
        return Text(row.text(index));
    const auto term = m_terms.find(row.integer(index));
    return term == m_terms.end() ? "term " + Text(row.text(index)) : term->second;
}

} // namespace daicho
