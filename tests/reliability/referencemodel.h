// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace daicho::reliability {

/// A registry as plain tables of texts, with its undo and redo, written from the manual and with nothing of the
/// program's own logic in it: what the program must agree with after every step.
class ReferenceModel
{
public:
    using Row = std::vector<std::string>;
    using Rows = std::map<std::int64_t, std::shared_ptr<const Row>>;
    using State = std::map<std::string, Rows>; ///< by name of the table

    /// Columns by table, as the registry names them.
    explicit ReferenceModel(std::map<std::string, std::vector<std::string>> columns);

    State &now() { return m_now; }
    const State &now() const { return m_now; }
    /// What stands now is where undo ends.
    void begin();

    std::string cell(const std::string &table, std::int64_t id, const std::string &column) const;
    bool has(const std::string &table, std::int64_t id) const;
    std::vector<std::int64_t> ids(const std::string &table) const;
    /// Empties nothing: only the named cells change.
    void set(const std::string &table, std::int64_t id, const std::map<std::string, std::string> &cells);
    void insert(const std::string &table, std::int64_t id, const std::map<std::string, std::string> &cells);
    void remove(const std::string &table, std::int64_t id);

    /// Calls `change`; if anything differs then, it is one step, called `name`, and nothing can be redone any more.
    /// True if it is a step.
    template <typename Change> bool step(const std::string &name, const Change &change)
    {
        State before = m_now;
        change();
        if (same(before, m_now))
            return false;
        m_past.push_back({name, std::move(before)});
        m_future.clear();
        return true;
    }
    std::optional<std::string> undoable() const;
    std::optional<std::string> redoable() const;
    void undo();
    void redo();

    // Questions about assets, answered by looking at all of them.
    std::optional<std::int64_t> assetOfCode(const std::string &code) const;
    std::string nextCode() const;
    /// In order of code.
    std::vector<std::int64_t> assetsWhere(const std::string &column, const std::string &part, bool withRetired) const;
    /// By the bytes of a column, empty last, equal ones as they stood.
    void sort(std::vector<std::int64_t> &assets, const std::string &column, bool descending) const;
    std::map<std::string, std::int64_t> tally(const std::vector<std::int64_t> &assets, const std::string &column) const;

    static bool same(const State &one, const State &other);
    /// The first record that differs, for people.
    static std::string difference(const State &one, const State &other);

private:
    struct Step
    {
        std::string name;
        State other; ///< before it in the past, after it in the future
    };

    std::size_t place(const std::string &table, const std::string &column) const;

    std::map<std::string, std::vector<std::string>> m_columns;
    State m_now;
    std::vector<Step> m_past;
    std::vector<Step> m_future;
};

} // namespace daicho::reliability
