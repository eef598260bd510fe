// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"
#include "model/domain/ledgersort.h"
#include "tests/unit/domain/ledgerfixture.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace daicho::test {

/// Remembered, because the plain way folds the same texts over and over.
inline const Text &foldedText(const Text &text)
{
    static std::unordered_map<Text, Text> known;
    const auto [place, isNew] = known.try_emplace(text);
    if (isNew)
        place->second = foldText(text);
    return place->second;
}

struct PlainAsset
{
    std::int64_t id = 0;
    std::int64_t revision = 0;
    std::uint32_t row = 0;
    AssetTexts texts;
};

/// What the index must answer, computed asset by asset.
class PlainLedger
{
public:
    const SmallTown *town = nullptr;
    const Scheme *scheme = nullptr;
    std::int64_t edition = 0;
    std::map<std::int64_t, PlainAsset> assets;

    const Text &stored(const PlainAsset &asset, Field field) const
    {
        return asset.texts[static_cast<std::size_t>(field)];
    }

    Text shown(const PlainAsset &asset, Field field) const
    {
        const auto unit = [&] { return town->units.find(std::atoll(stored(asset, Field::Unit).c_str())); };
        const bool counts = stored(asset, Field::Edition) == std::to_string(edition);
        if (field == Field::Unit || field == Field::Institution) {
            if (unit() == town->units.end())
                return {};
            return field == Field::Unit ? unit()->second.path : unit()->second.institution;
        }
        if (field == Field::Owner || field == Field::SystemOwner) {
            const auto post = town->posts.find(std::atoll(stored(asset, field).c_str()));
            return post == town->posts.end() ? Text() : post->second;
        }
        if (field == Field::Zone) {
            const auto zone = town->zones.find(std::atoll(stored(asset, field).c_str()));
            return zone == town->zones.end() ? Text() : zone->second;
        }
        if (field >= Field::C && field <= Field::P)
            return counts ? stored(asset, field) : Text();
        if (field == Field::Revision)
            return std::to_string(asset.revision);
        if (field == Field::Overall) {
            return counts ? scheme->overallOf({stored(asset, Field::C), stored(asset, Field::I),
                                               stored(asset, Field::A), stored(asset, Field::P)})
                          : Text();
        }
        return isStored(field) ? stored(asset, field) : Text();
    }

    bool matches(const PlainAsset &asset, const AssetFilter::Term &term) const
    {
        if (term.finding)
            return has(asset, *term.finding) != term.negated;
        return (term.field ? matchesField(asset, *term.field, term) : matchesAnywhere(asset, term)) != term.negated;
    }

    bool has(const PlainAsset &asset, Finding finding) const
    {
        const Text &owner = stored(asset, Field::Owner);
        const Text &expires = stored(asset, Field::Expires);
        const auto ended = town->endOfUnits.find(std::atoll(stored(asset, Field::Unit).c_str()));
        switch (finding) {
        case Finding::Unrated:
            return std::any_of(scheme->axes.begin(), scheme->axes.end(),
                               [&](const Axis &axis) { return shown(asset, fieldOfAxis(axis.id).value()).empty(); });
        case Finding::NoOwner:
            return owner.empty();
        case Finding::VacantOwner:
            return !owner.empty() && !town->heldPosts.contains(std::atoll(owner.c_str()));
        case Finding::EndedUnit:
            return ended != town->endOfUnits.end() && ended->second < town->today;
        case Finding::Expired:
            return !expires.empty() && expires < town->today && stored(asset, Field::Disposed).empty();
        case Finding::FindingCount:
            break;
        }
        return false;
    }

    bool matchesAnywhere(const PlainAsset &asset, const AssetFilter::Term &term) const
    {
        for (std::size_t i = 0; i <= static_cast<std::size_t>(Field::Institution); ++i) {
            const FieldInfo &info = fieldInfo(static_cast<Field>(i));
            const bool isText = info.type == FieldType::PlainText || info.type == FieldType::Multiline ||
                                info.type == FieldType::Unit || info.type == FieldType::Post ||
                                info.type == FieldType::Zone || info.field == Field::Institution;
            if (isText && matchesText(asset, info.field, term))
                return true;
        }
        return false;
    }

    bool matchesText(const PlainAsset &asset, Field field, const AssetFilter::Term &term) const
    {
        const bool asTyped = term.exact && LedgerIndex::holds(field);
        const Text text = asTyped ? shown(asset, field) : foldedText(shown(asset, field));
        const Text wanted = term.exact && !asTyped ? foldedText(term.value) : term.value;
        return term.comparison == AssetFilter::Comparison::Equal ? text == wanted : text.find(wanted) != Text::npos;
    }

    bool matchesField(const PlainAsset &asset, Field field, const AssetFilter::Term &term) const
    {
        const Text text = shown(asset, field);
        if (term.value.empty())
            return isNotGiven(asset, field);
        switch (fieldInfo(field).type) {
        case FieldType::Choice:
            return text == term.value;
        case FieldType::Date:
            if (term.comparison == AssetFilter::Comparison::Contains)
                return text.starts_with(term.value);
            return !text.empty() && compares(text.compare(term.value), term.comparison);
        case FieldType::Number:
            return !text.empty() &&
                   compares(std::atoll(text.c_str()) - std::atoll(term.value.c_str()), term.comparison);
        case FieldType::Level: {
            const Axis *axis = scheme->axis(axisOf(field).value());
            if (term.comparison == AssetFilter::Comparison::Equal) {
                const Level *level = axis == nullptr ? nullptr : axis->level(text);
                return text == term.value || (level != nullptr && level->group == term.value);
            }
            return axis != nullptr && axis->rank(text) > 0 &&
                   compares(axis->rank(text) - axis->rank(term.value), term.comparison);
        }
        case FieldType::Unit:
            if (term.comparison == AssetFilter::Comparison::Contains && !term.exact)
                return isInUnitNamed(asset, term.value);
            break;
        default:
            break;
        }
        return matchesText(asset, field, term);
    }

    bool isNotGiven(const PlainAsset &asset, Field field) const
    {
        if (field == Field::Institution)
            return stored(asset, Field::Unit).empty();
        if (field == Field::Overall || fieldInfo(field).type == FieldType::Level)
            return shown(asset, field).empty();
        return LedgerIndex::holds(field) ? stored(asset, field).empty() : foldedText(stored(asset, field)).empty();
    }

    bool isInUnitNamed(const PlainAsset &asset, const Text &folded) const
    {
        const std::int64_t unit = std::atoll(stored(asset, Field::Unit).c_str());
        for (const OrgUnitId above : town->unitsNamed(folded)) {
            if (unit != 0 && town->isWithin(unit, above.value()))
                return true;
        }
        return false;
    }

    static bool compares(std::int64_t difference, AssetFilter::Comparison comparison)
    {
        switch (comparison) {
        case AssetFilter::Comparison::Less:
            return difference < 0;
        case AssetFilter::Comparison::LessOrEqual:
            return difference <= 0;
        case AssetFilter::Comparison::Greater:
            return difference > 0;
        case AssetFilter::Comparison::GreaterOrEqual:
            return difference >= 0;
        default:
            return difference == 0;
        }
    }

    std::vector<const PlainAsset *> inCodeOrder() const
    {
        std::vector<const PlainAsset *> all;
        for (const auto &[id, asset] : assets)
            all.push_back(&asset);
        std::sort(all.begin(), all.end(), [this](const PlainAsset *a, const PlainAsset *b) {
            const int order = stored(*a, Field::Code).compare(stored(*b, Field::Code));
            return order != 0 ? order < 0 : a->row < b->row;
        });
        return all;
    }

    std::vector<std::int64_t> select(const AssetFilter &filter) const
    {
        const bool asksStatus = std::any_of(filter.terms.begin(), filter.terms.end(),
                                            [](const auto &term) { return term.field == Field::Status; });
        std::vector<std::int64_t> ids;
        for (const PlainAsset *asset : inCodeOrder()) {
            const bool hidden = !asksStatus && stored(*asset, Field::Status) == statusRetired;
            if (!hidden && std::all_of(filter.terms.begin(), filter.terms.end(),
                                       [&](const auto &term) { return matches(*asset, term); }))
                ids.push_back(asset->id);
        }
        return ids;
    }

    /// Negative, zero or positive; nothing if the first is empty.
    int order(const PlainAsset &a, const PlainAsset &b, Field field) const
    {
        const Text textA = sortText(a, field);
        const Text textB = sortText(b, field);
        if (fieldInfo(field).type == FieldType::Date || field == Field::Code)
            return textA.compare(textB);
        if (field == Field::Subjects || field == Field::Revision)
            return static_cast<int>(std::atoll(textA.c_str()) - std::atoll(textB.c_str()));
        if (fieldInfo(field).type == FieldType::Level || field == Field::Overall)
            return scheme->axes.front().rank(textA) - scheme->axes.front().rank(textB);
        if (fieldInfo(field).type == FieldType::Choice)
            return choicePlace(field, textA) - choicePlace(field, textB);
        return compareFolded(toUtf16(foldedText(textA)), toUtf16(foldedText(textB)));
    }

    static int choicePlace(Field field, const Text &id)
    {
        int place = 0;
        while (choices(field)[static_cast<std::size_t>(place)].id != id)
            ++place;
        return place;
    }

    Text sortText(const PlainAsset &asset, Field field) const
    {
        const bool byReading = field == Field::Name && !foldedText(stored(asset, Field::Reading)).empty();
        return shown(asset, byReading ? Field::Reading : field);
    }

    std::vector<std::int64_t> sorted(Field field, bool descending) const
    {
        std::vector<const PlainAsset *> all = inCodeOrder();
        const auto isEmpty = [&](const PlainAsset *asset) {
            const Text text = sortText(*asset, field);
            const bool isFolded = fieldInfo(field).type == FieldType::PlainText && field != Field::Code;
            return (isFolded ? foldedText(text) : text).empty();
        };
        std::stable_sort(all.begin(), all.end(), [&](const PlainAsset *a, const PlainAsset *b) {
            if (isEmpty(a) || isEmpty(b))
                return !isEmpty(a) && isEmpty(b);
            const int comparison = order(*a, *b, field);
            return descending ? comparison > 0 : comparison < 0;
        });
        std::vector<std::int64_t> ids;
        for (const PlainAsset *asset : all)
            ids.push_back(asset->id);
        return ids;
    }

    std::map<std::pair<Text, Text>, std::int64_t> counted(Field a, Field b) const
    {
        std::map<std::pair<Text, Text>, std::int64_t> counts;
        for (const auto &[id, asset] : assets)
            ++counts[{shown(asset, a), shown(asset, b)}];
        return counts;
    }
};

} // namespace daicho::test
