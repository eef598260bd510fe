// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/precedents.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace daicho {

namespace {

/// Below this two names have little to do with each other.
constexpr double nearEnough = 0.6;
constexpr int shortestContained = 3;
/// Names that are compared letter by letter; the search for them takes longer than the eye would notice otherwise.
constexpr std::size_t mostCompared = 5000;

using Pairs = std::vector<std::uint32_t>;

Pairs pairsOf(QStringView text)
{
    Pairs pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs.push_back(static_cast<std::uint32_t>(text[i].unicode()) << 16 | text[i + 1].unicode());
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double shared(const Pairs &one, const Pairs &other)
{
    if (one.empty() || other.empty())
        return 0;
    std::size_t both = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++both;
            ++a;
            ++b;
        }
    }
    return 2.0 * static_cast<double>(both) / static_cast<double>(one.size() + other.size());
}

bool isRated(const LedgerIndex &index, std::uint32_t row)
{
    constexpr std::array axes{Field::C, Field::I, Field::A, Field::P};
    return std::any_of(axes.begin(), axes.end(), [&](Field field) { return !index.text(row, field).empty(); });
}

Permutation rowsNamed(const LedgerIndex &index, const QString &part, AssetFilter::Comparison comparison)
{
    AssetFilter filter;
    AssetFilter::Term term;
    term.field = Field::Name;
    term.comparison = comparison;
    term.value = toText(part);
    filter.terms.push_back(term);
    return index.select(filter);
}

/// Rows whose name has letters in common with `name`: those of the rarest three letters first, and not more than
/// anybody could compare. Same names are all there.
std::vector<std::uint32_t> candidates(const LedgerIndex &index, const QString &name)
{
    std::vector<Permutation> parts;
    for (qsizetype i = 0; i + shortestContained <= name.size(); ++i)
        parts.push_back(rowsNamed(index, name.mid(i, shortestContained), AssetFilter::Comparison::Contains));
    if (parts.empty())
        parts.push_back(rowsNamed(index, name, AssetFilter::Comparison::Contains));
    std::sort(parts.begin(), parts.end(),
              [](const Permutation &one, const Permutation &other) { return one.size() < other.size(); });
    std::vector<std::uint32_t> found = rowsNamed(index, name, AssetFilter::Comparison::Equal);
    std::unordered_set<std::uint32_t> known(found.begin(), found.end());
    for (const Permutation &part : parts) {
        for (const std::uint32_t row : part) {
            if (known.size() >= mostCompared)
                return found;
            if (known.insert(row).second)
                found.push_back(row);
        }
    }
    return found;
}

/// A name against many: folded once per distinct text.
class Names
{
public:
    explicit Names(const Text &name) : m_name(QString::fromStdU16String(foldUtf16(name))), m_pairs(pairsOf(m_name)) {}
    const QString &name() const { return m_name; }
    double likenessTo(TextView other)
    {
        const auto known = m_known.find(other);
        if (known != m_known.end())
            return known->second;
        return m_known[other] = compare(QString::fromStdU16String(foldUtf16(other)));
    }

private:
    double compare(const QString &folded) const
    {
        if (folded == m_name)
            return 1;
        const auto shorter = std::min(folded.size(), m_name.size());
        const bool isContained = shorter >= shortestContained && (folded.contains(m_name) || m_name.contains(folded));
        const double alike = std::min(0.99, shared(m_pairs, pairsOf(folded)));
        return isContained ? std::max(nearEnough, alike) : alike;
    }

    QString m_name;
    Pairs m_pairs;
    std::unordered_map<TextView, double> m_known;
};

} // namespace

double likeness(QStringView one, QStringView other)
{
    return one == other ? 1 : shared(pairsOf(one), pairsOf(other));
}

std::vector<Precedent> precedents(const Registry &registry, const Asset &asset, std::size_t most)
{
    Names names(asset.text(Field::Name));
    if (!registry.isIndexLoaded() || names.name().isEmpty())
        return {};
    const LedgerIndex &index = registry.index();
    struct Near
    {
        double likeness;
        bool isRated;
        std::uint32_t row;
    };
    std::vector<Near> near;
    for (const std::uint32_t row : candidates(index, names.name())) {
        const double alike = names.likenessTo(index.text(row, Field::Name));
        if (alike >= nearEnough && index.id(row) != asset.id)
            near.push_back({alike, isRated(index, row), row});
    }
    std::stable_sort(near.begin(), near.end(), [](const Near &one, const Near &other) {
        const bool isSame = one.likeness == 1;
        if (isSame != (other.likeness == 1))
            return isSame;
        if (one.isRated != other.isRated)
            return one.isRated;
        return one.likeness > other.likeness;
    });
    std::vector<Precedent> found;
    for (const Near &one : near) {
        if (found.size() == most)
            break;
        found.push_back({index.id(one.row), one.likeness == 1});
    }
    return found;
}

} // namespace daicho
