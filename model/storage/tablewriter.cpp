// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/tablewriter.h"

#include "model/storage/recordreader.h"
#include "model/storage/sqliteerror.h"
#include "model/storage/termstore.h"

#include <charconv>

namespace daicho {

namespace {

constexpr std::int64_t rowsBetweenLooks = 1000;

/// Binds one column of a replayed table, each distinct text looked up once.
class ReplayBinder
{
public:
    ReplayBinder(const ColumnSchema &column, const Dictionary &texts, TermStore &terms)
        : m_column(column), m_texts(texts), m_terms(terms), m_numbers(texts.size())
    {
    }

    void bind(Statement &insert, int parameter, std::uint32_t code)
    {
        const TextView text = m_texts.text(code);
        if (m_column.type == ColumnType::PlainText) {
            insert.bind(parameter, text);
            return;
        }
        if (text.empty()) {
            insert.bindNull(parameter);
            return;
        }
        if (!m_numbers[code])
            m_numbers[code] = m_column.type == ColumnType::Term ? m_terms.numberFor(text) : numberOf(text);
        insert.bind(parameter, *m_numbers[code]);
    }

private:
    std::int64_t numberOf(TextView text) const
    {
        std::int64_t value = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size())
            throw StorageError(
                Error{ErrorCode::HistoryBroken, {{"field", m_column.name}}, "the history holds no whole number"});
        return value;
    }

    const ColumnSchema &m_column;
    const Dictionary &m_texts;
    TermStore &m_terms;
    std::vector<std::optional<std::int64_t>> m_numbers; ///< by code
};

} // namespace

void TableWriter::writeAll()
{
    empty();
    for (const EntitySchema &schema : entitySchemas())
        writeTable(m_replay.of(schema.kind));
    writeTerms();
    writeSequences();
}

void TableWriter::empty()
{
    const std::span<const EntitySchema> schemas = entitySchemas();
    for (auto schema = schemas.rbegin(); schema != schemas.rend(); ++schema)
        m_database.execute("DELETE FROM " + quoted(schema->name));
    m_database.execute("DELETE FROM term");
    m_database.execute("DELETE FROM sqlite_sequence"); // terms are numbered from 1 again
}

void TableWriter::writeTable(const ReplayedTable &table)
{
    const std::span<const ColumnSchema> columns = entitySchema(table.kind()).columns;
    const bool isRevised = hasRevision(table.kind());
    Text names = isRevised ? "id, revision" : "id";
    Text places = isRevised ? "?, ?" : "?";
    TermStore terms(m_database);
    std::vector<ReplayBinder> binders;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        names += ", " + quoted(columns[column].name);
        places += ", ?";
        binders.emplace_back(columns[column], table.texts(column), terms);
    }
    Statement insert = m_database.prepare("INSERT INTO " + quoted(entitySchema(table.kind()).name) + " (" + names +
                                          ") VALUES (" + places + ")");
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
        if (!table.isAlive(row))
            continue;
        goOn();
        insert.bind(1, table.id(row));
        if (isRevised)
            insert.bind(2, table.revision(row));
        const int first = isRevised ? 3 : 2;
        for (std::size_t column = 0; column < columns.size(); ++column)
            binders[column].bind(insert, first + static_cast<int>(column), table.textCode(row, column));
        insert.execute();
    }
}

void TableWriter::goOn()
{
    if (++m_rows % rowsBetweenLooks == 0 && m_job.stopRequested())
        throw StorageError(Error{ErrorCode::Cancelled, {}, "stopped while writing the tables"});
}

void TableWriter::writeTerms()
{
    std::unordered_set<Text> wanted = m_replay.terms();
    std::vector<std::int64_t> strangers;
    Statement present = m_database.prepare("SELECT id, text FROM term");
    while (present.next()) {
        if (wanted.erase(Text(present.text(1))) == 0)
            strangers.push_back(present.integer(0));
    }
    Statement remove = m_database.prepare("DELETE FROM term WHERE id = ?");
    for (const std::int64_t number : strangers) {
        remove.bind(1, number);
        remove.execute();
    }
    Statement add = m_database.prepare("INSERT INTO term (text) VALUES (?)");
    for (const Text &text : wanted) {
        add.bind(1, text);
        add.execute();
    }
}

void TableWriter::writeSequences()
{
    std::vector<std::pair<Text, std::int64_t>> counters;
    for (const EntitySchema &schema : entitySchemas())
        counters.emplace_back(schema.name, m_replay.of(schema.kind).largestId());
    counters.emplace_back("term", m_database.integer("SELECT coalesce(max(id), 0) FROM term"));
    m_database.execute("DELETE FROM sqlite_sequence");
    Statement insert = m_database.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)");
    for (const auto &[name, largest] : counters) {
        if (largest <= 0)
            continue;
        insert.bind(1, name).bind(2, largest);
        insert.execute();
    }
}

} // namespace daicho
