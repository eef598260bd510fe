// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace daicho::reliability {

/// How much of the programme a run does: on every commit, in the night, before a release.
enum class Level : std::uint8_t { Commit, Nightly, Release };

/// One run of a program of the reliability programme: what it was asked to do, what it counted, what went wrong. The
/// line that it prints at the end is the figure that people quote, with the seed that gives it again:
///   RT-02 seed=1 cuts=100,000 corrupt=0 lost=0 (96 s)
class Programme final
{
public:
    /// `id` is «RT-02». Understands `--level commit|nightly|release`, `--seed N`; ends the process with 2 on anything
    /// else that begins with `--` and is not in `arguments` afterwards.
    Programme(std::string id, int argc, char **argv);

    Level level() const { return m_level; }
    std::uint64_t seed() const { return m_seed; }
    /// The number that the level asks for.
    std::int64_t choose(std::int64_t commit, std::int64_t nightly, std::int64_t release) const;
    /// Words behind the known options, for modes of the program itself (a child that writes, a drill by name).
    const std::vector<std::string> &arguments() const { return m_arguments; }
    /// An empty folder, in memory where the system offers that; gone afterwards.
    QString folder() const { return m_folder.path(); }
    double seconds() const;

    /// Adds to a count of the line; counts appear in the order in which they were first named.
    void count(const std::string &name, std::int64_t by = 1);
    std::int64_t counted(const std::string &name) const;
    /// Something is not as it must be: told at once, and the run will fail. Also counts under `name`.
    void fail(const std::string &name, const std::string &what);
    /// What this machine could not do; told in the line, so that nobody takes it for passed.
    void skip(const std::string &what);

    /// Prints the line. The exit code: 0 only if nothing failed.
    int finish();

private:
    std::string m_id;
    Level m_level = Level::Commit;
    std::uint64_t m_seed = 1;
    std::vector<std::string> m_arguments;
    std::vector<std::pair<std::string, std::int64_t>> m_counts;
    std::vector<std::string> m_skipped;
    std::int64_t m_failures = 0;
    QTemporaryDir m_folder;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

} // namespace daicho::reliability
