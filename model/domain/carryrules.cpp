// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/carryrules.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<RelationKind, relationKindCount> kinds{
    RelationKind::StoredIn,  RelationKind::RunsOn, RelationKind::LocatedIn, RelationKind::ConnectedTo,
    RelationKind::Describes, RelationKind::CopyOf, RelationKind::Related,
};

constexpr AxisSet c = axisBit(0);
constexpr AxisSet i = axisBit(1);
constexpr AxisSet a = axisBit(2);
constexpr AxisSet p = axisBit(3);

} // namespace

std::span<const RelationKind> allRelationKinds()
{
    return kinds;
}

std::optional<std::size_t> axisPlace(TextView id)
{
    const auto *const found = std::find(axisIds.begin(), axisIds.end(), id);
    if (found == axisIds.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - axisIds.begin());
}

Text axisLetters(AxisSet axes)
{
    Text letters;
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if ((axes & axisBit(axis)) != 0)
            letters += axisIds[axis];
    }
    return letters;
}

std::optional<AxisSet> axesWritten(TextView text)
{
    AxisSet axes = noAxes;
    for (const char &letter : text) {
        const std::optional<std::size_t> axis = axisPlace(TextView(&letter, 1));
        if (!axis)
            return std::nullopt;
        axes |= axisBit(*axis);
    }
    return axes;
}

CarryRules CarryRules::standard()
{
    CarryRules rules;
    for (const RelationKind kind : {RelationKind::StoredIn, RelationKind::RunsOn, RelationKind::LocatedIn})
        rules.set(kind, {allAxes, noAxes});
    rules.set(RelationKind::ConnectedTo, {a, noAxes});
    rules.set(RelationKind::Describes, {noAxes, c});
    rules.set(RelationKind::CopyOf, {c | i | p, c | i | p});
    return rules;
}

std::optional<Carry> carryFromText(TextView text)
{
    if (text == "-")
        return Carry{};
    Carry carry;
    while (!text.empty()) {
        AxisSet *const side = text.front() == '>' ? &carry.forward : text.front() == '<' ? &carry.back : nullptr;
        if (side == nullptr)
            return std::nullopt;
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find_first_of("<>"), text.size());
        const std::optional<AxisSet> axes = axesWritten(text.substr(0, end));
        if (!axes || *axes == noAxes)
            return std::nullopt;
        *side = *axes;
        text.remove_prefix(end);
    }
    return carry == Carry{} ? std::nullopt : std::optional(carry);
}

Text carryText(const Carry &carry)
{
    Text text;
    if (carry.forward != noAxes)
        text += '>' + axisLetters(carry.forward);
    if (carry.back != noAxes)
        text += '<' + axisLetters(carry.back);
    return text.empty() ? "-" : text;
}

} // namespace daicho
