// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<const char *, 4> axisOrder{"C", "I", "A", "P"};

/// 「Ⅰ」 is also written 1: the number that a roman code stands for, or empty.
Text arabic(TextView roman)
{
    constexpr std::array<TextView, 6> numerals{"I", "II", "III", "IV", "V", "VI"};
    const auto *const found = std::find(numerals.begin(), numerals.end(), roman);
    return found == numerals.end() ? Text() : std::to_string(found - numerals.begin() + 1);
}

bool saysNotApplicable(TextView written)
{
    // Bare marks: nothing is left of them after `foldLabel`.
    const Text folded = foldText(written);
    for (const char *mark : {"n/a", "-", "‐", "‑", "–", "—", "―", "−", "ー", "─"}) {
        if (folded == mark)
            return true;
    }
    const Text label = foldLabel(written);
    for (const char *word : {"対象外", "該当なし", "該当無し", "非該当", "適用外"}) {
        if (label == foldLabel(word))
            return true;
    }
    return false;
}

bool means(const Axis &axis, const Level &level, const Text &written)
{
    const auto is = [&](const Text &spelling) { return written == foldLabel(spelling); };
    const Text number = arabic(level.code);
    for (const Text &code : {level.code, number}) {
        if (code.empty())
            continue;
        if (is(code) || is(axis.label + code) || is("自治体" + axis.label + code) || is(axis.id + code) ||
            is("レベル" + code) || is(axis.label + "レベル" + code) || is("分類" + code))
            return true;
    }
    return is(level.label) || is("自治体" + level.label);
}

/// The axes of a scheme with the levels of a rating that count. Nothing while one is unrated.
std::optional<std::vector<std::pair<const Axis *, const Level *>>> rated(const Scheme &scheme,
                                                                         const std::array<Text, 4> &levels)
{
    std::vector<std::pair<const Axis *, const Level *>> all;
    for (const Axis &axis : scheme.axes) {
        const auto *const place = std::find(axisOrder.begin(), axisOrder.end(), axis.id);
        const Text &code = levels[static_cast<std::size_t>(place - axisOrder.begin())];
        if (code == notApplicable)
            continue;
        const Level *level = axis.level(code);
        if (level == nullptr)
            return std::nullopt;
        all.emplace_back(&axis, level);
    }
    return all;
}

Text reachedThresholds(const std::vector<std::pair<const Axis *, const Level *>> &ratings)
{
    Text flags;
    for (const auto &[axis, level] : ratings) {
        for (const Threshold &threshold : axis->thresholds) {
            if (level->rank >= axis->rank(threshold.minimum))
                flags += (flags.empty() ? "" : "・") + threshold.phrase;
        }
    }
    return flags;
}

} // namespace

const Level *Axis::level(TextView code) const
{
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level &l) { return l.code == code; });
    return found == levels.end() ? nullptr : &*found;
}

std::optional<Text> Axis::levelWritten(TextView written) const
{
    if (level(written) != nullptr || written == notApplicable)
        return Text(written);
    if (saysNotApplicable(written))
        return notApplicable;
    const Text folded = foldLabel(written);
    if (folded.empty())
        return std::nullopt;
    for (const Level &level : levels) {
        if (means(*this, level, folded))
            return level.code;
    }
    return std::nullopt;
}

int Axis::rank(TextView code) const
{
    const Level *found = level(code);
    return found == nullptr ? 0 : found->rank;
}

const Axis *Scheme::axis(TextView axisId) const
{
    const auto found = std::find_if(axes.begin(), axes.end(), [&](const Axis &a) { return a.id == axisId; });
    return found == axes.end() ? nullptr : &*found;
}

Text Scheme::overallOf(const std::array<Text, 4> &levels) const
{
    if (overall == OverallMethod::None)
        return {};
    const auto ratings = rated(*this, levels);
    if (!ratings || ratings->empty())
        return {};
    if (overall == OverallMethod::Flags)
        return reachedThresholds(*ratings);
    const Level *heaviest = ratings->front().second;
    int sum = 0;
    int product = 1;
    for (const auto &[axis, level] : *ratings) {
        if (level->rank > heaviest->rank)
            heaviest = level;
        sum += level->rank;
        product *= level->rank;
    }
    if (overall == OverallMethod::Sum)
        return std::to_string(sum);
    if (overall == OverallMethod::Product)
        return std::to_string(product);
    return heaviest->code;
}

} // namespace daicho
