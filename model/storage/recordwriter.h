// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/domain/changeset.h"
#include "model/storage/termstore.h"

#include <utility>
#include <vector>

namespace daicho {

/// Counts the rows of a long write: reports and asks whether to stop, every so often.
class RowSteps
{
public:
    RowSteps(const JobControl &job, std::int64_t total) : m_job(job), m_total(total) {}

    /// Throws `Cancelled` if the job was asked to stop.
    void next();

private:
    const JobControl &m_job;
    std::int64_t m_done = 0;
    std::int64_t m_total;
};

/// Binds the texts of one column as its table holds them: text, number of a term, number, or NULL. Each distinct
/// text is looked up once, when a row first uses it.
class ColumnBinder
{
public:
    /// What to do with a term that the registry does not know yet.
    enum class NewTerms : std::uint8_t { Add, MatchNothing };

    ColumnBinder(const ColumnSchema &column, const Dictionary &texts, NewTerms newTerms);

    void bind(Statement &statement, int parameter, std::uint32_t code, TermStore &terms);
    const Dictionary &texts() const { return *m_texts; }

private:
    std::int64_t resolve(std::uint32_t code, TermStore &terms) const;

    const ColumnSchema *m_column;
    const Dictionary *m_texts;
    NewTerms m_newTerms;
    std::vector<std::int64_t> m_numbers; ///< by code
};

/// Writes the changes of one kind, each row checked against what the change says it held. Every refusal is
/// thrown with the args entity, id, code, field, expected, found.
class RecordWriter
{
public:
    struct Context
    {
        Database &database;
        TermStore &terms;
        RowSteps &steps;
        std::int64_t revision; ///< sequence number of the entry to come
    };

    RecordWriter(EntityKind kind, const Context &context);

    void remove(const RecordBlock &block);
    void update(const CellChanges &changes);
    void insert(const RecordBlock &block);

private:
    /// A cell of a record: column and text.
    using Cell = std::pair<std::size_t, TextView>;
    struct Run;

    std::vector<Run> runsOf(const CellChanges &changes) const;
    void updateRecord(Statement &statement, std::int64_t id, const std::vector<Run *> &touched);
    Statement updateStatement(const std::vector<Run *> &touched) const;

    void requireId(std::int64_t id) const;
    [[noreturn]] void refuseTaken(std::int64_t id, Statement::Written reason, const std::vector<Cell> &cells);
    [[noreturn]] void refuseDiffering(std::int64_t id, const std::vector<Cell> &expected);
    Error refusal(ErrorCode code, std::int64_t id) const;

    EntityKind m_kind;
    std::span<const ColumnSchema> m_columns;
    Context m_context;
};

} // namespace daicho
