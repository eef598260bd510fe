// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schememapping.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<TextView, 4> axisOrder{"C", "I", "A", "P"};

std::size_t placeOf(TextView axis)
{
    return static_cast<std::size_t>(std::find(axisOrder.begin(), axisOrder.end(), axis) - axisOrder.begin());
}

bool namesAxis(const Scheme &from, const Scheme &to, const Text &axis)
{
    return std::any_of(to.mapsFrom.begin(), to.mapsFrom.end(),
                       [&](const LevelProposal &line) { return line.scheme == from.id && line.axis == axis; });
}

/// The axis of the old edition whose levels become those of `axis`.
const Axis *sourceOf(const Scheme &from, const Scheme &to, const Axis &axis)
{
    if (const Axis *same = from.axis(axis.id))
        return same;
    return from.axes.size() == 1 && namesAxis(from, to, axis.id) ? &from.axes.front() : nullptr;
}

std::vector<Text> targets(const Scheme &from, const Scheme &to, const Axis &axis, const Level &level)
{
    std::vector<Text> found;
    bool isNamed = false;
    for (const LevelProposal &line : to.mapsFrom) {
        if (line.scheme != from.id || line.axis != axis.id)
            continue;
        isNamed = isNamed || line.from == level.code;
        for (const Text &code : line.to) {
            if (line.from == level.code && std::find(found.begin(), found.end(), code) == found.end())
                found.push_back(code);
        }
    }
    const Level *same = axis.level(level.code);
    if (!isNamed && same != nullptr && same->criterion == level.criterion)
        found.push_back(level.code);
    return found;
}

const MappingLine *lineFor(const std::array<Text, 4> &levels, TextView axis, const std::vector<MappingLine> &lines)
{
    for (const MappingLine &line : lines) {
        if (line.axis == axis && levels[placeOf(line.fromAxis)] == line.from)
            return &line;
    }
    return nullptr;
}

} // namespace

std::vector<MappingLine> mappingBetween(const Scheme &from, const Scheme &to)
{
    std::vector<MappingLine> lines;
    for (const Axis &axis : to.axes) {
        const Axis *source = sourceOf(from, to, axis);
        if (source == nullptr)
            continue;
        for (const Level &level : source->levels)
            lines.push_back({axis.id, source->id, level.code, targets(from, to, axis, level)});
        lines.push_back({axis.id, source->id, notApplicable, {notApplicable}});
    }
    return lines;
}

CarriedRating carriedRating(const std::array<Text, 4> &levels, const Scheme &to, const std::vector<MappingLine> &lines,
                            const AcceptedLines &accepted)
{
    CarriedRating result;
    for (const Axis &axis : to.axes) {
        const MappingLine *line = lineFor(levels, axis.id, lines);
        if (line == nullptr || !line->mayBeAccepted() || !accepted.contains({line->axis, line->from})) {
            ++result.waiting;
            continue;
        }
        result.levels[placeOf(axis.id)] = line->to.front();
        ++result.carried;
    }
    return result;
}

std::vector<Text> proposedLevels(const std::array<Text, 4> &levels, TextView axis,
                                 const std::vector<MappingLine> &lines)
{
    const MappingLine *line = lineFor(levels, axis, lines);
    return line != nullptr ? line->to : std::vector<Text>();
}

void setProposal(Scheme &scheme, const Text &fromScheme, const MappingLine &line)
{
    const auto isOf = [&](const LevelProposal &known) {
        return known.scheme == fromScheme && known.axis == line.axis && known.from == line.from;
    };
    const auto first = std::find_if(scheme.mapsFrom.begin(), scheme.mapsFrom.end(), isOf);
    const LevelProposal written{fromScheme, line.axis, line.from, line.to};
    if (first == scheme.mapsFrom.end()) {
        scheme.mapsFrom.push_back(written);
        return;
    }
    *first = written;
    scheme.mapsFrom.erase(std::remove_if(std::next(first), scheme.mapsFrom.end(), isOf), scheme.mapsFrom.end());
}

Scheme nextEdition(const Scheme &scheme, const Text &edition)
{
    Scheme next = scheme;
    next.edition = edition;
    std::erase_if(next.mapsFrom, [&](const LevelProposal &line) { return line.scheme == scheme.id; });
    for (const Axis &axis : scheme.axes) {
        for (const Level &level : axis.levels)
            next.mapsFrom.push_back({scheme.id, axis.id, level.code, {level.code}});
    }
    return next;
}

} // namespace daicho
