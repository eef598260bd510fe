// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/programme.h"

#include <QDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace daicho::reliability {

namespace {

/// So many failures are told one by one; a run that fails everywhere shall not fill the disk.
constexpr std::int64_t toldAtMost = 20;

QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/daicho-rt-XXXXXX");
}

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

[[noreturn]] void refuse(const std::string &word)
{
    std::fprintf(stderr, "not understood: %s\nusage: [--level commit|nightly|release] [--seed N]\n", word.c_str());
    std::exit(2);
}

Level levelNamed(const std::string &name)
{
    if (name == "commit")
        return Level::Commit;
    if (name == "nightly")
        return Level::Nightly;
    if (name == "release")
        return Level::Release;
    refuse(name);
}

} // namespace

Programme::Programme(std::string id, int argc, char **argv) : m_id(std::move(id)), m_folder(folderTemplate())
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool hasValue = i + 1 < argc;
        if (word == "--level" && hasValue)
            m_level = levelNamed(argv[++i]);
        else if (word == "--seed" && hasValue)
            m_seed = std::strtoull(argv[++i], nullptr, 10);
        else if (word == "--level" || word == "--seed")
            refuse(word);
        else
            m_arguments.push_back(word);
    }
    if (!m_folder.isValid()) {
        std::fprintf(stderr, "%s: no folder to work in\n", m_id.c_str());
        std::exit(1);
    }
}

std::int64_t Programme::choose(std::int64_t commit, std::int64_t nightly, std::int64_t release) const
{
    return m_level == Level::Commit ? commit : m_level == Level::Nightly ? nightly : release;
}

double Programme::seconds() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begun).count();
}

void Programme::count(const std::string &name, std::int64_t by)
{
    const auto known =
        std::find_if(m_counts.begin(), m_counts.end(), [&](const auto &row) { return row.first == name; });
    if (known == m_counts.end())
        m_counts.emplace_back(name, by);
    else
        known->second += by;
}

std::int64_t Programme::counted(const std::string &name) const
{
    const auto known =
        std::find_if(m_counts.begin(), m_counts.end(), [&](const auto &row) { return row.first == name; });
    return known == m_counts.end() ? 0 : known->second;
}

void Programme::fail(const std::string &name, const std::string &what)
{
    count(name);
    if (++m_failures <= toldAtMost)
        std::fprintf(stderr, "%s seed=%llu %s: %s\n", m_id.c_str(), static_cast<unsigned long long>(m_seed),
                     name.c_str(), what.c_str());
}

void Programme::skip(const std::string &what)
{
    m_skipped.push_back(what);
}

int Programme::finish()
{
    std::string line = m_id + " seed=" + std::to_string(m_seed);
    for (const auto &[name, number] : m_counts)
        line += ' ' + name + '=' + grouped(number);
    for (const std::string &what : m_skipped)
        line += " NOT DONE: " + what + ';';
    std::printf("%s (%.0f s)\n", line.c_str(), seconds());
    return m_failures == 0 ? 0 : 1;
}

} // namespace daicho::reliability
