// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/referencemodel.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace daicho::reliability {

namespace {

/// Of codes such as A-00012; 0 for others.
std::int64_t numberOf(const std::string &code)
{
    if (code.size() < 3 || code.rfind("A-", 0) != 0 ||
        !std::all_of(code.begin() + 2, code.end(), [](char digit) { return digit >= '0' && digit <= '9'; }))
        return 0;
    return std::strtoll(code.c_str() + 2, nullptr, 10);
}

} // namespace

ReferenceModel::ReferenceModel(std::map<std::string, std::vector<std::string>> columns) : m_columns(std::move(columns))
{
}

void ReferenceModel::begin()
{
    m_past.clear();
    m_future.clear();
}

std::size_t ReferenceModel::place(const std::string &table, const std::string &column) const
{
    const std::vector<std::string> &columns = m_columns.at(table);
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end())
        std::abort(); // a mistake of this program
    return static_cast<std::size_t>(found - columns.begin());
}

std::string ReferenceModel::cell(const std::string &table, std::int64_t id, const std::string &column) const
{
    return (*m_now.at(table).at(id))[place(table, column)];
}

bool ReferenceModel::has(const std::string &table, std::int64_t id) const
{
    const auto rows = m_now.find(table);
    return rows != m_now.end() && rows->second.count(id) > 0;
}

std::vector<std::int64_t> ReferenceModel::ids(const std::string &table) const
{
    std::vector<std::int64_t> ids;
    if (const auto rows = m_now.find(table); rows != m_now.end()) {
        for (const auto &[id, row] : rows->second)
            ids.push_back(id);
    }
    return ids;
}

void ReferenceModel::set(const std::string &table, std::int64_t id, const std::map<std::string, std::string> &cells)
{
    Row row = *m_now.at(table).at(id);
    for (const auto &[column, text] : cells)
        row[place(table, column)] = text;
    if (row != *m_now.at(table).at(id))
        m_now[table][id] = std::make_shared<const Row>(std::move(row));
}

void ReferenceModel::insert(const std::string &table, std::int64_t id, const std::map<std::string, std::string> &cells)
{
    m_now[table][id] = std::make_shared<const Row>(Row(m_columns.at(table).size()));
    set(table, id, cells);
}

void ReferenceModel::remove(const std::string &table, std::int64_t id)
{
    m_now[table].erase(id);
}

std::optional<std::string> ReferenceModel::undoable() const
{
    return m_past.empty() ? std::nullopt : std::optional(m_past.back().name);
}

std::optional<std::string> ReferenceModel::redoable() const
{
    return m_future.empty() ? std::nullopt : std::optional(m_future.back().name);
}

void ReferenceModel::undo()
{
    Step step = std::move(m_past.back());
    m_past.pop_back();
    std::swap(step.other, m_now);
    m_future.push_back(std::move(step));
}

void ReferenceModel::redo()
{
    Step step = std::move(m_future.back());
    m_future.pop_back();
    std::swap(step.other, m_now);
    m_past.push_back(std::move(step));
}

std::optional<std::int64_t> ReferenceModel::assetOfCode(const std::string &code) const
{
    for (const std::int64_t id : ids("asset")) {
        if (cell("asset", id, "code") == code)
            return id;
    }
    return std::nullopt;
}

std::string ReferenceModel::nextCode() const
{
    std::int64_t largest = 0;
    for (const std::int64_t id : ids("asset"))
        largest = std::max(largest, numberOf(cell("asset", id, "code")));
    char code[32];
    std::snprintf(code, sizeof code, "A-%05lld", static_cast<long long>(largest + 1));
    return code;
}

std::vector<std::int64_t> ReferenceModel::assetsWhere(const std::string &column, const std::string &part,
                                                      bool withRetired) const
{
    std::vector<std::int64_t> found;
    for (const std::int64_t id : ids("asset")) {
        const bool isShown = withRetired || cell("asset", id, "status") != "retired";
        if (isShown && cell("asset", id, column).find(part) != std::string::npos)
            found.push_back(id);
    }
    sort(found, "code", false);
    return found;
}

void ReferenceModel::sort(std::vector<std::int64_t> &assets, const std::string &column, bool descending) const
{
    std::stable_sort(assets.begin(), assets.end(), [&](std::int64_t one, std::int64_t other) {
        const std::string left = cell("asset", one, column);
        const std::string right = cell("asset", other, column);
        if (left.empty() != right.empty())
            return right.empty();
        return descending ? left > right : left < right;
    });
}

std::map<std::string, std::int64_t> ReferenceModel::tally(const std::vector<std::int64_t> &assets,
                                                          const std::string &column) const
{
    std::map<std::string, std::int64_t> counts;
    for (const std::int64_t id : assets)
        ++counts[cell("asset", id, column)];
    return counts;
}

bool ReferenceModel::same(const State &one, const State &other)
{
    return difference(one, other).empty();
}

std::string ReferenceModel::difference(const State &one, const State &other)
{
    for (const auto &[table, rows] : one) {
        const auto theirs = other.find(table);
        if (theirs == other.end() && !rows.empty())
            return table + " is missing";
        for (const auto &[id, row] : rows) {
            const auto found = theirs->second.find(id);
            if (found == theirs->second.end())
                return table + " " + std::to_string(id) + " is missing";
            if (found->second == row)
                continue;
            for (std::size_t column = 0; column < row->size(); ++column) {
                if ((*row)[column] != (*found->second)[column])
                    return table + " " + std::to_string(id) + " column " + std::to_string(column) + ": «" +
                           (*row)[column] + "» and «" + (*found->second)[column] + "»";
            }
        }
        if (theirs != other.end() && theirs->second.size() != rows.size())
            return table + " has more records";
    }
    for (const auto &[table, rows] : other) {
        if (one.count(table) == 0 && !rows.empty())
            return table + " is new";
    }
    return {};
}

} // namespace daicho::reliability
