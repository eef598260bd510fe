// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/services/registry.h"
#include "tests/reliability/referencemodel.h"

#include <memory>
#include <random>

namespace daicho::reliability {

class Programme;

/// A walk of random steps through one registry and its reference, compared after each of them.
class ModelWalk final
{
public:
    ModelWalk(Programme &programme, std::uint64_t seed);
    ~ModelWalk();

    void step();
    /// Replays the history against the tables.
    void finish();
    /// Changes a record through the services without telling the reference: the next comparison must see it.
    void breakRecord();

private:
    using Cells = std::map<std::string, std::string>;

    // what is asked of both
    void addAsset();
    void editAsset();
    void editMany();
    void rateAsset();
    void retireAsset();
    void restoreAsset();
    void relateAssets();
    void unrelateAssets();
    void importRows();
    void addUnit();
    void renameUnit();
    void moveUnit();
    void noteUnit();
    void abolishUnit();
    void reopenUnit();
    void addPost();
    void editPost();
    void endPost();
    void addPerson();
    void editPerson();
    void assign();
    void endHolding();
    void undo();
    void redo();
    void reopen();
    void otherWriter();

    // comparisons
    /// `isDone` is what the program says; `name` and `change` are the step of the reference, which happens if `isDue`.
    void settle(const char *name, bool isDone, bool isDue, const std::function<void()> &change);
    void compareAll();
    void compareRecords();
    void compareStacks();
    void compareQuestion();
    void askLevel();
    void fail(const std::string &what);
    ReferenceModel::State stored(bool isWhole);

    // chance
    std::size_t below(std::size_t limit);
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
    std::int64_t any(const std::string &table);
    std::string fresh(const char *prefix);
    std::string date();
    std::string today() const;
    std::string writtenDate(const std::string &iso);
    std::string word(const char *prefix, std::size_t of) { return prefix + std::to_string(below(of)); }
    bool isWithin(std::int64_t unit, std::int64_t above) const;
    std::vector<std::int64_t> unitsBelow(std::int64_t parent) const;
    std::string positionBelow(std::int64_t parent) const;
    RegistryEnvironment environment() const;

    Programme &m_programme;
    std::uint64_t m_seed;
    std::mt19937_64 m_random;
    FixedClock m_clock;
    QString m_path;
    std::unique_ptr<Registry> m_registry;
    ReferenceModel m_reference;
    std::int64_t m_expectedSeq = 0;
    std::int64_t m_steps = 0;
    std::int64_t m_names = 0;
    const char *m_doing = "";
};

} // namespace daicho::reliability
