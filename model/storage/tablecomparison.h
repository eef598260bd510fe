// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/database.h"
#include "model/storage/replay.h"

#include <functional>
#include <unordered_map>

namespace daicho {

/// Compares a table with what the replayed history says of it, by numbers and codes, so that a ledger of 100,000
/// rows costs little more than reading it.
class TableComparison
{
public:
    using Terms = std::unordered_map<std::int64_t, Text>;

    TableComparison(Database &database, const ReplayedTable &replayed, const Terms &terms);

    /// Told of a difference; false: that is enough.
    using Visitor = std::function<bool(const Difference &difference)>;
    /// All differences in order of id, cell by cell.
    void run(const Visitor &visit);
    /// If `run` threw: the record that could not be read, as the history knows it.
    Difference unread() const;

private:
    /// False: the visitor has had enough.
    bool compareRow(const Statement &row, std::uint32_t recorded, const Visitor &visit);
    bool isEqual(const Statement &row, std::size_t column, std::uint32_t code);
    bool isEqualTerm(const Statement &row, std::size_t column, std::uint32_t code);
    bool isEqualNumber(const Statement &row, std::size_t column, std::uint32_t code);
    Text foundText(const Statement &row, std::size_t column) const;
    Difference missing(std::uint32_t recorded) const;
    Difference unexpected(const Statement &row) const;
    /// Records that must exist, in order of id.
    std::vector<std::uint32_t> expectedRows() const;

    Database &m_database;
    const ReplayedTable &m_replayed;
    const Terms &m_terms;
    std::span<const ColumnSchema> m_columns;
    std::vector<std::uint32_t> m_expected;
    std::size_t m_at = 0;
    /// Per column: number of a term → its code among the replayed texts, and code → number.
    std::vector<std::vector<std::uint32_t>> m_codeOfTerm;
    std::vector<std::vector<std::optional<std::int64_t>>> m_numberOfCode;
};

} // namespace daicho
