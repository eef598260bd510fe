// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace daicho::reliability {

/// The same numbers everywhere, which the distributions of the standard library do not promise.
class Random final
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    /// 0 ≤ number < `below`
    std::uint64_t below(std::uint64_t below) { return m_engine() % below; }
    bool chance(unsigned percent) { return this->below(100) < percent; }
    std::uint64_t operator()() { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

/// One call that changes a disk. Files are numbered in the order in which they were made.
struct DiskCall
{
    enum class Kind : std::uint8_t { Create, Remove, RemoveAndSync, Write, Truncate, Sync };

    Kind kind = Kind::Sync;
    std::size_t file = 0;
    std::string name = {};
    std::int64_t at = 0; ///< of a write; the new size of a truncation
    std::string bytes = {};
};

/// A folder of files as a disk with a cache holds it: what programs see now, and what would be there after a power cut.
/// Until a file is synced, each 512-byte sector of each write may be on the disk, may be missing, or may be garbage,
/// in any order; each change of size and of the directory may have happened or not.
class SimulatedDisk final
{
public:
    void apply(const DiskCall &call);

    bool holds(const std::string &name) const { return m_names.contains(name); }
    std::size_t fileOf(const std::string &name) const { return m_names.at(name); }
    std::size_t files() const { return m_files.size(); }
    const std::string &bytes(std::size_t file) const { return m_files[file].now; }

    /// True if the last change of the file that is not on the disk for certain is a truncation.
    bool endsWithTruncation(std::size_t file) const;

    /// The disk as it comes up again after the power was cut now.
    SimulatedDisk afterPowerCut(Random &random) const;
    /// Two disks of the same fingerprint hold the same files.
    std::string fingerprint() const;

private:
    struct File
    {
        std::string now;
        std::string durable;
        std::vector<DiskCall> pending;
    };
    /// How unkind one power cut is.
    struct Mood
    {
        unsigned kept = 0;    ///< percent of the sectors that reached the disk
        unsigned garbled = 0; ///< percent of the others that hold garbage
    };

    static void change(std::string &bytes, const DiskCall &call);
    static void changePartly(std::string &bytes, const DiskCall &call, Mood mood, Random &random);
    void sync(std::size_t file);

    std::vector<File> m_files;
    std::map<std::string, std::size_t> m_names;
    std::map<std::string, std::size_t> m_durableNames;
};

} // namespace daicho::reliability
