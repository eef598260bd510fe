// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/simulateddisk.h"

#include <algorithm>
#include <array>

namespace daicho::reliability {

namespace {

constexpr std::int64_t sectorSize = 512;

std::size_t size(std::int64_t number)
{
    return static_cast<std::size_t>(number);
}

void put(std::string &bytes, std::int64_t at, std::string_view part)
{
    if (bytes.size() < size(at) + part.size())
        bytes.resize(size(at) + part.size(), '\0');
    std::copy(part.begin(), part.end(), bytes.begin() + at);
}

} // namespace

void SimulatedDisk::change(std::string &bytes, const DiskCall &call)
{
    if (call.kind == DiskCall::Kind::Truncate)
        bytes.resize(size(call.at), '\0');
    else
        put(bytes, call.at, call.bytes);
}

/// Bytes beside those that were written stay: that much SQLite is told about disks, and that much disks keep.
void SimulatedDisk::changePartly(std::string &bytes, const DiskCall &call, Mood mood, Random &random)
{
    if (call.kind == DiskCall::Kind::Truncate) {
        if (random.chance(mood.kept))
            change(bytes, call);
        return;
    }
    const auto end = call.at + static_cast<std::int64_t>(call.bytes.size());
    for (std::int64_t at = call.at; at < end;) {
        const std::int64_t next = std::min(end, (at / sectorSize + 1) * sectorSize);
        std::string part = call.bytes.substr(size(at - call.at), size(next - at));
        const bool isKept = random.chance(mood.kept);
        const bool isGarbled = !isKept && random.chance(mood.garbled);
        if (isGarbled)
            std::generate(part.begin(), part.end(), [&] { return static_cast<char>(random()); });
        if (isKept || isGarbled)
            put(bytes, at, part);
        at = next;
    }
}

void SimulatedDisk::sync(std::size_t number)
{
    File &file = m_files[number];
    file.durable = file.now;
    file.pending.clear();
    // SQLite's file systems sync the folder with the first sync of a new journal.
    for (const auto &[name, at] : m_names) {
        if (at == number)
            m_durableNames[name] = number;
    }
}

void SimulatedDisk::apply(const DiskCall &call)
{
    switch (call.kind) {
    case DiskCall::Kind::Create:
        m_names[call.name] = m_files.size();
        m_files.emplace_back();
        break;
    case DiskCall::Kind::Remove:
        m_names.erase(call.name);
        break;
    case DiskCall::Kind::RemoveAndSync:
        m_names.erase(call.name);
        m_durableNames = m_names;
        break;
    case DiskCall::Kind::Write:
    case DiskCall::Kind::Truncate:
        change(m_files[call.file].now, call);
        m_files[call.file].pending.push_back(call);
        break;
    case DiskCall::Kind::Sync:
        sync(call.file);
        break;
    }
}

bool SimulatedDisk::endsWithTruncation(std::size_t file) const
{
    const std::vector<DiskCall> &pending = m_files[file].pending;
    return !pending.empty() && pending.back().kind == DiskCall::Kind::Truncate;
}

SimulatedDisk SimulatedDisk::afterPowerCut(Random &random) const
{
    constexpr std::array<unsigned, 6> keptPercents{0, 10, 50, 90, 99, 100};
    constexpr std::array<unsigned, 3> garbledPercents{0, 30, 100};
    const Mood mood{keptPercents[random.below(keptPercents.size())],
                    garbledPercents[random.below(garbledPercents.size())]};
    SimulatedDisk left;
    left.m_files.resize(m_files.size());
    for (std::size_t number = 0; number < m_files.size(); ++number) {
        std::string bytes = m_files[number].durable;
        for (const DiskCall &call : m_files[number].pending)
            changePartly(bytes, call, mood, random);
        left.m_files[number] = {bytes, bytes, {}};
    }
    left.m_names = m_durableNames;
    for (const auto &[name, number] : m_names) {
        if (random.chance(mood.kept))
            left.m_names[name] = number;
    }
    for (const auto &[name, number] : m_durableNames) {
        if (!m_names.contains(name) && random.chance(mood.kept))
            left.m_names.erase(name);
    }
    left.m_durableNames = left.m_names;
    return left;
}

std::string SimulatedDisk::fingerprint() const
{
    std::string all;
    for (const auto &[name, number] : m_names) {
        const std::string &content = m_files[number].now;
        all += name + ' ' + std::to_string(content.size()) + ' ' + std::to_string(std::hash<std::string>()(content));
    }
    return all;
}

} // namespace daicho::reliability
