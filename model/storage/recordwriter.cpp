// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/recordwriter.h"

#include "model/storage/recordreader.h"
#include "model/storage/recordstore.h"
#include "model/storage/sqliteerror.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <numeric>

namespace daicho {

namespace {

constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t unresolved = nothing + 1;
constexpr std::int64_t rowsBetweenLooks = 1000;
/// Statements kept for sets of changed columns; an import that touches more sets prepares some again.
constexpr std::size_t statementsKept = 64;

/// The number that a text of an integer column is. Only the shortest form comes back as it was, so no other is taken.
std::int64_t numberOf(const ColumnSchema &column, TextView text)
{
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || std::to_string(value) != text)
        throw StorageError(
            Error{ErrorCode::Invalid, {{"field", column.name}, {"value", Text(text)}}, "not a whole number"});
    return value;
}

/// The column that tells records of the kind apart beside the id.
std::size_t uniqueColumn(EntityKind kind)
{
    if (kind == EntityKind::Relation)
        return static_cast<std::size_t>(RelationColumn::From);
    return 0; // code of an asset, key of a setting
}

} // namespace

void RowSteps::next()
{
    ++m_done;
    if (m_done % rowsBetweenLooks != 0 && m_done != m_total)
        return;
    m_job.progress(m_done, m_total);
    if (m_job.stopRequested())
        throw StorageError(Error{ErrorCode::Cancelled, {}, "stopped while writing"});
}

ColumnBinder::ColumnBinder(const ColumnSchema &column, const Dictionary &texts, NewTerms newTerms)
    : m_column(&column)
    , m_texts(&texts)
    , m_newTerms(newTerms)
    , m_numbers(column.type == ColumnType::PlainText ? 0 : texts.size(), unresolved)
{
}

void ColumnBinder::bind(Statement &statement, int parameter, std::uint32_t code, TermStore &terms)
{
    if (m_column->type == ColumnType::PlainText) {
        statement.bind(parameter, m_texts->text(code));
        return;
    }
    if (m_numbers[code] == unresolved)
        m_numbers[code] = resolve(code, terms);
    if (m_numbers[code] == nothing)
        statement.bindNull(parameter);
    else
        statement.bind(parameter, m_numbers[code]);
}

std::int64_t ColumnBinder::resolve(std::uint32_t code, TermStore &terms) const
{
    const TextView text = m_texts->text(code);
    if (text.empty())
        return nothing;
    if (m_column->type == ColumnType::Term)
        return m_newTerms == NewTerms::Add ? terms.numberFor(text) : terms.find(text);
    return numberOf(*m_column, text);
}

/// The changed cells of one column, walked in order of record.
struct RecordWriter::Run
{
    std::size_t column;
    const CellChanges::Column *cells;
    std::vector<std::uint32_t> order;
    ColumnBinder before;
    ColumnBinder after;
    std::size_t at = 0;

    bool atEnd() const { return at == order.size(); }
    std::int64_t id() const { return cells->ids[order[at]]; }
    std::uint32_t beforeCode() const { return cells->before[order[at]]; }
    std::uint32_t afterCode() const { return cells->after[order[at]]; }
};

RecordWriter::RecordWriter(EntityKind kind, const Context &context)
    : m_kind(kind), m_columns(entitySchema(kind).columns), m_context(context)
{
}

/// 0 is what a caller has who could not read the next id; SQLite would take it.
void RecordWriter::requireId(std::int64_t id) const
{
    if (id > 0)
        return;
    Error error = refusal(ErrorCode::InputOutput, id);
    error.debug = "a new record without an id";
    throw StorageError(error);
}

void RecordWriter::insert(const RecordBlock &block)
{
    if (block.rows() == 0)
        return;
    const bool revised = hasRevision(m_kind);
    Text names = revised ? "id, revision" : "id";
    Text places = revised ? "?, ?" : "?";
    std::vector<ColumnBinder> binders;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        names += ", " + quoted(m_columns[column].name);
        places += ", ?";
        binders.emplace_back(m_columns[column], block.columns[column].texts, ColumnBinder::NewTerms::Add);
    }
    Statement statement = m_context.database.prepare("INSERT INTO " + quoted(entitySchema(m_kind).name) + " (" + names +
                                                     ") VALUES (" + places + ")");
    const int first = revised ? 3 : 2;
    if (revised)
        statement.bind(2, m_context.revision);
    for (std::size_t row = 0; row < block.rows(); ++row) {
        requireId(block.ids[row]);
        statement.bind(1, block.ids[row]);
        for (std::size_t column = 0; column < binders.size(); ++column) {
            const std::vector<std::uint32_t> &codes = block.columns[column].codes;
            // A bound value stays; ledgers repeat themselves from row to row.
            if (row == 0 || codes[row] != codes[row - 1])
                binders[column].bind(statement, first + static_cast<int>(column), codes[row], m_context.terms);
        }
        if (const Statement::Written written = statement.write(); written != Statement::Written::Done)
            refuseTaken(block.ids[row], written, {{uniqueColumn(m_kind), block.text(row, uniqueColumn(m_kind))}});
        m_context.steps.next();
    }
}

void RecordWriter::remove(const RecordBlock &block)
{
    if (block.rows() == 0)
        return;
    Text sql = "DELETE FROM " + quoted(entitySchema(m_kind).name) + " WHERE id = ?";
    std::vector<ColumnBinder> binders;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        sql += " AND " + quoted(m_columns[column].name) + " IS ?";
        binders.emplace_back(m_columns[column], block.columns[column].texts, ColumnBinder::NewTerms::MatchNothing);
    }
    Statement statement = m_context.database.prepare(sql);
    for (std::size_t row = 0; row < block.rows(); ++row) {
        requireId(block.ids[row]);
        statement.bind(1, block.ids[row]);
        for (std::size_t column = 0; column < binders.size(); ++column) {
            const std::vector<std::uint32_t> &codes = block.columns[column].codes;
            if (row == 0 || codes[row] != codes[row - 1])
                binders[column].bind(statement, 2 + static_cast<int>(column), codes[row], m_context.terms);
        }
        statement.execute();
        if (m_context.database.changes() != 1) {
            std::vector<Cell> expected;
            for (std::size_t column = 0; column < m_columns.size(); ++column)
                expected.emplace_back(column, block.text(row, column));
            refuseDiffering(block.ids[row], expected);
        }
        m_context.steps.next();
    }
}

void RecordWriter::update(const CellChanges &changes)
{
    std::vector<Run> runs = runsOf(changes);
    std::map<std::vector<Run *>, Statement> statements;
    for (;;) {
        std::vector<Run *> touched;
        for (Run &run : runs) {
            if (run.atEnd() || (!touched.empty() && run.id() > touched.front()->id()))
                continue;
            if (!touched.empty() && run.id() < touched.front()->id())
                touched.clear();
            touched.push_back(&run);
        }
        if (touched.empty())
            return;
        auto statement = statements.find(touched);
        if (statement == statements.end()) {
            if (statements.size() == statementsKept)
                statements.clear();
            statement = statements.emplace(touched, updateStatement(touched)).first;
        }
        updateRecord(statement->second, touched.front()->id(), touched);
        for (Run *run : touched)
            ++run->at;
        m_context.steps.next();
    }
}

std::vector<RecordWriter::Run> RecordWriter::runsOf(const CellChanges &changes) const
{
    std::vector<Run> runs;
    for (std::size_t column = 0; column < changes.columns.size(); ++column) {
        const CellChanges::Column &cells = changes.columns[column];
        if (cells.ids.empty())
            continue;
        std::vector<std::uint32_t> order(cells.ids.size());
        std::iota(order.begin(), order.end(), 0U);
        if (!std::is_sorted(cells.ids.begin(), cells.ids.end()))
            std::stable_sort(order.begin(), order.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return cells.ids[a] < cells.ids[b]; });
        const ColumnSchema &schema = m_columns[column];
        runs.push_back({.column = column,
                        .cells = &cells,
                        .order = std::move(order),
                        .before = ColumnBinder(schema, cells.texts, ColumnBinder::NewTerms::MatchNothing),
                        .after = ColumnBinder(schema, cells.texts, ColumnBinder::NewTerms::Add)});
    }
    return runs;
}

Statement RecordWriter::updateStatement(const std::vector<Run *> &touched) const
{
    Text assignments = hasRevision(m_kind) ? "revision = ?" : "";
    Text conditions = "id = ?";
    for (const Run *run : touched) {
        const Text name = quoted(m_columns[run->column].name);
        assignments += (assignments.empty() ? "" : ", ") + name + " = ?";
        conditions += " AND " + name + " IS ?";
    }
    return m_context.database.prepare("UPDATE " + quoted(entitySchema(m_kind).name) + " SET " + assignments +
                                      " WHERE " + conditions);
}

void RecordWriter::updateRecord(Statement &statement, std::int64_t id, const std::vector<Run *> &touched)
{
    int parameter = 1;
    if (hasRevision(m_kind))
        statement.bind(parameter++, m_context.revision);
    for (Run *run : touched)
        run->after.bind(statement, parameter++, run->afterCode(), m_context.terms);
    statement.bind(parameter++, id);
    for (Run *run : touched)
        run->before.bind(statement, parameter++, run->beforeCode(), m_context.terms);

    const Statement::Written written = statement.write();
    if (written == Statement::Written::Done && m_context.database.changes() == 1)
        return;
    std::vector<Cell> cells;
    for (const Run *run : touched) {
        const std::uint32_t code = written == Statement::Written::Done ? run->beforeCode() : run->afterCode();
        cells.emplace_back(run->column, run->cells->texts.text(code));
    }
    if (written == Statement::Written::Done)
        refuseDiffering(id, cells);
    refuseTaken(id, written, cells);
}

void RecordWriter::refuseTaken(std::int64_t id, Statement::Written reason, const std::vector<Cell> &cells)
{
    const auto unique = std::find_if(cells.begin(), cells.end(),
                                     [this](const Cell &cell) { return cell.first == uniqueColumn(m_kind); });
    Error error = refusal(ErrorCode::Duplicate, id);
    if (reason == Statement::Written::NotAllowed) {
        error.code = ErrorCode::Invalid;
        error.debug = "a constraint of the table refuses the record";
    } else if (reason == Statement::Written::IdTaken) {
        error.code = ErrorCode::Conflict;
        error.debug = "a record with this id exists";
        error.args.emplace_back("field", "id");
        error.args.emplace_back("found", std::to_string(id));
    } else if (unique != cells.end()) {
        error.debug = "a value that must be unique exists";
        error.args.emplace_back("code", Text(unique->second));
        error.args.emplace_back("field", m_columns[unique->first].name);
        error.args.emplace_back("found", Text(unique->second));
    }
    throw StorageError(error);
}

void RecordWriter::refuseDiffering(std::int64_t id, const std::vector<Cell> &expected)
{
    const std::optional<std::vector<Text>> found = RecordStore(m_context.database).find(m_kind, id);
    Error error = refusal(ErrorCode::Conflict, id);
    if (!found) {
        error.args.emplace_back("field", "id");
        error.args.emplace_back("expected", std::to_string(id));
        error.args.emplace_back("found", "");
        error.debug = "the record does not exist";
        throw StorageError(error);
    }
    if (m_kind == EntityKind::Asset)
        error.args.emplace_back("code", (*found)[static_cast<std::size_t>(AssetColumn::Code)]);
    for (const auto &[column, text] : expected) {
        if ((*found)[column] == text)
            continue;
        error.args.emplace_back("field", m_columns[column].name);
        error.args.emplace_back("expected", Text(text));
        error.args.emplace_back("found", (*found)[column]);
        break;
    }
    error.debug = "the record holds something else";
    throw StorageError(error);
}

Error RecordWriter::refusal(ErrorCode code, std::int64_t id) const
{
    return {code, {{"entity", entitySchema(m_kind).name}, {"id", std::to_string(id)}}, {}};
}

} // namespace daicho
