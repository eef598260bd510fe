// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/nearnames.h"

#include "model/domain/nameform.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace daicho {

namespace {

constexpr std::size_t mostCompared = 100;
constexpr std::size_t stride = 4096; ///< names between two looks at the job

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Names by the hash of what they share.
using Keys = std::vector<std::pair<std::size_t, std::uint32_t>>;

std::u16string readingKey(TextView reading)
{
    return reading.empty() ? std::u16string() : nameForm(reading).key();
}

bool isNear(const NameForm &a, const NameForm &b, bool haveOneReading)
{
    return isSpelledAlike(a, b) || isSlip(a, b) || (haveOneReading && isKanaForKanji(a, b));
}

class NearNames
{
public:
    explicit NearNames(std::span<const NamedText> names) : m_names(names) {}

    Pairs find(const JobControl &job)
    {
        if (!makeKeys(job))
            return {};
        for (Keys *keys : {&m_spelled, &m_slips, &m_readings}) {
            std::sort(keys->begin(), keys->end());
            if (!compare(*keys, keys == &m_readings, job))
                return {};
        }
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        return std::move(m_pairs);
    }

private:
    static void add(Keys &keys, const std::u16string &key, std::uint32_t name)
    {
        if (!key.empty())
            keys.emplace_back(std::hash<std::u16string_view>{}(key), name);
    }

    bool makeKeys(const JobControl &job)
    {
        const auto count = static_cast<std::uint32_t>(m_names.size());
        m_spelled.reserve(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (i % stride == 0 && job.stopRequested())
                return false;
            const NameForm form = nameForm(m_names[i].name);
            add(m_spelled, form.key(), i);
            add(m_slips, form.slipKey(), i);
            add(m_readings, readingKey(m_names[i].reading), i);
        }
        return true;
    }

    /// Neighbours in `keys` share their key, or its hash by chance; only what is compared in full counts.
    bool compare(const Keys &keys, bool areReadings, const JobControl &job)
    {
        for (std::size_t from = 0; from < keys.size();) {
            std::size_t to = from + 1;
            while (to < keys.size() && keys[to].first == keys[from].first)
                ++to;
            if (to - from > 1 && !compareGroup({keys.data() + from, to - from}, areReadings, job))
                return false;
            from = to;
        }
        return true;
    }

    bool compareGroup(std::span<const Keys::value_type> group, bool areReadings, const JobControl &job)
    {
        std::vector<NameForm> forms;
        forms.reserve(group.size());
        for (const auto &[hash, name] : group)
            forms.push_back(nameForm(m_names[name].name));
        for (std::size_t i = 1; i < group.size(); ++i) {
            if (job.stopRequested())
                return false;
            for (std::size_t j = i - std::min(i, mostCompared); j < i; ++j) {
                const bool haveOneReading = areReadings && readingKey(m_names[group[i].second].reading) ==
                                                               readingKey(m_names[group[j].second].reading);
                if (isNear(forms[j], forms[i], haveOneReading))
                    m_pairs.emplace_back(group[j].second, group[i].second);
            }
        }
        return true;
    }

    std::span<const NamedText> m_names;
    Keys m_spelled;
    Keys m_slips;
    Keys m_readings;
    Pairs m_pairs;
};

} // namespace

bool areNearNames(const NamedText &a, const NamedText &b)
{
    const std::u16string reading = readingKey(a.reading);
    return isNear(nameForm(a.name), nameForm(b.name), !reading.empty() && reading == readingKey(b.reading));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> nearNames(std::span<const NamedText> names, const JobControl &job)
{
    return NearNames(names).find(job);
}

} // namespace daicho
