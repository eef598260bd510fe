// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schemeedit.h"

#include <algorithm>
#include <functional>

namespace daicho {

namespace {

bool isSameRule(const HandlingRule &a, const HandlingRule &b)
{
    return a.stage == b.stage && a.rule == b.rule && a.grade == b.grade && a.source == b.source;
}

/// Only the order of ranks counts, but sums and products are made of them: the lightest is 1.
void numberRanks(Axis &axis)
{
    int rank = static_cast<int>(axis.levels.size());
    for (Level &level : axis.levels)
        level.rank = rank--;
}

/// What answers of the wizard demand; a demand for which nothing is given goes.
void changeDemands(Wizard &wizard, const std::function<std::optional<WizardDemand>(const WizardDemand &)> &change)
{
    const auto changeAll = [&change](std::vector<WizardDemand> &demands) {
        std::vector<WizardDemand> kept;
        for (const WizardDemand &demand : demands) {
            if (std::optional<WizardDemand> changed = change(demand))
                kept.push_back(std::move(*changed));
        }
        demands = std::move(kept);
    };
    for (WizardQuestion &question : wizard.questions) {
        for (WizardAnswer &answer : question.answers)
            changeAll(answer.demands);
    }
    for (WizardCombination &combination : wizard.combinations)
        changeAll(combination.demands);
}

/// Whoever was led to one level is led to the other.
void leadElsewhere(Wizard &wizard, const Text &axis, const Text &before, const Text &after)
{
    changeDemands(wizard, [&](const WizardDemand &demand) -> std::optional<WizardDemand> {
        if (demand.axis != axis || demand.level != before)
            return demand;
        return WizardDemand{axis, after};
    });
}

void rename(Scheme &scheme, Axis &axis, const Text &before, const Text &after)
{
    leadElsewhere(scheme.wizard, axis.id, before, after);
    for (LevelGroup &group : axis.groups)
        std::replace(group.members.begin(), group.members.end(), before, after);
    for (Threshold &threshold : axis.thresholds) {
        if (threshold.minimum == before)
            threshold.minimum = after;
    }
    for (LevelProposal &proposal : scheme.mapsFrom) {
        if (proposal.axis == axis.id)
            std::replace(proposal.to.begin(), proposal.to.end(), before, after);
    }
}

/// Members of all groups anew from what the levels say.
void gatherMembers(Axis &axis)
{
    for (LevelGroup &group : axis.groups) {
        group.members.clear();
        for (const Level &level : axis.levels) {
            if (level.group == group.code)
                group.members.push_back(level.code);
        }
    }
}

/// «Single» goes with one axis, all others with several.
void fitOverall(Scheme &scheme)
{
    if (scheme.axes.size() == 1) {
        scheme.overall = OverallMethod::Single;
    } else if (scheme.overall == OverallMethod::Single) {
        scheme.overall = OverallMethod::None;
        scheme.overallGrade = EvidenceGrade::C;
        scheme.overallNote.clear();
    }
}

} // namespace

void putLevel(Scheme &scheme, Axis &axis, std::optional<std::size_t> at, Level level)
{
    if (!at) {
        axis.levels.push_back(std::move(level));
        numberRanks(axis);
    } else {
        Level &present = axis.levels[*at];
        if (present.code != level.code)
            rename(scheme, axis, present.code, level.code);
        if (present.criterion != level.criterion)
            level.grade = EvidenceGrade::C;
        level.rank = present.rank;
        present = std::move(level);
    }
    gatherMembers(axis);
}

void removeLevel(Scheme &scheme, Axis &axis, std::size_t at)
{
    const Text code = axis.levels[at].code;
    // Rather too heavy than too light: the answers lead to the level above it.
    if (axis.levels.size() > 1)
        leadElsewhere(scheme.wizard, axis.id, code, axis.levels[at > 0 ? at - 1 : 1].code);
    axis.levels.erase(axis.levels.begin() + static_cast<std::ptrdiff_t>(at));
    numberRanks(axis);
    gatherMembers(axis);
    for (LevelProposal &proposal : scheme.mapsFrom) {
        if (proposal.axis == axis.id)
            std::erase(proposal.to, code);
    }
    std::erase_if(scheme.mapsFrom, [](const LevelProposal &proposal) { return proposal.to.empty(); });
}

void moveLevel(Axis &axis, std::size_t at, int by)
{
    const auto from = static_cast<std::ptrdiff_t>(at);
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(axis.levels) - 1);
    Level moved = std::move(axis.levels[at]);
    axis.levels.erase(axis.levels.begin() + from);
    axis.levels.insert(axis.levels.begin() + to, std::move(moved));
    numberRanks(axis);
    gatherMembers(axis);
}

void putGroup(Axis &axis, std::optional<std::size_t> at, LevelGroup group)
{
    const Text before = at ? axis.groups[*at].code : Text();
    for (Level &level : axis.levels) {
        const bool isMember = std::find(group.members.begin(), group.members.end(), level.code) != group.members.end();
        if (isMember)
            level.group = group.code;
        else if (level.group == group.code || (!before.empty() && level.group == before))
            level.group.clear();
    }
    if (at)
        axis.groups[*at] = std::move(group);
    else
        axis.groups.push_back(std::move(group));
    gatherMembers(axis);
}

std::vector<Text> freeAxisIds(const Scheme &scheme)
{
    std::vector<Text> ids;
    for (const char *id : {"C", "I", "A"}) {
        if (scheme.axis(id) == nullptr && scheme.axis("P") == nullptr)
            ids.emplace_back(id);
    }
    if (scheme.axes.empty())
        ids.emplace_back("P");
    return ids;
}

void putAxis(Scheme &scheme, std::optional<std::size_t> at, Axis axis)
{
    if (at) {
        const Text before = scheme.axes[*at].id;
        std::replace(scheme.paperAxes.begin(), scheme.paperAxes.end(), before, axis.id);
        for (LevelProposal &proposal : scheme.mapsFrom) {
            if (proposal.axis == before)
                proposal.axis = axis.id;
        }
        changeDemands(scheme.wizard, [&](const WizardDemand &demand) -> std::optional<WizardDemand> {
            return demand.axis == before ? WizardDemand{axis.id, demand.level} : demand;
        });
        scheme.axes[*at] = std::move(axis);
    } else {
        const bool paperIsNamed = !scheme.paperAxes.empty();
        if (paperIsNamed)
            scheme.paperAxes.push_back(axis.id);
        scheme.axes.push_back(std::move(axis));
    }
    constexpr TextView order = "CIAP";
    std::stable_sort(scheme.axes.begin(), scheme.axes.end(),
                     [&](const Axis &a, const Axis &b) { return order.find(a.id) < order.find(b.id); });
    fitOverall(scheme);
}

void removeAxis(Scheme &scheme, std::size_t at)
{
    const Text id = scheme.axes[at].id;
    scheme.axes.erase(scheme.axes.begin() + static_cast<std::ptrdiff_t>(at));
    std::erase(scheme.paperAxes, id);
    changeDemands(scheme.wizard, [&id](const WizardDemand &demand) {
        return demand.axis == id ? std::nullopt : std::optional(demand);
    });
    std::erase_if(scheme.mapsFrom, [&id](const LevelProposal &proposal) { return proposal.axis == id; });
    fitOverall(scheme);
}

Axis axisToBeginWith(const Text &id, const Text &label)
{
    Axis axis;
    axis.id = id;
    axis.label = label;
    for (const int rank : {2, 1}) {
        Level level;
        level.code = std::to_string(rank);
        level.rank = rank;
        level.label = label + level.code;
        level.criterion = "－";
        axis.levels.push_back(std::move(level));
    }
    return axis;
}

bool isForPaper(const Scheme &scheme, TextView axis)
{
    return scheme.paperAxes.empty() ||
           std::find(scheme.paperAxes.begin(), scheme.paperAxes.end(), axis) != scheme.paperAxes.end();
}

void setForPaper(Scheme &scheme, const Text &axis, bool isWanted)
{
    std::vector<Text> named;
    for (const Axis &known : scheme.axes) {
        if (known.id == axis ? isWanted : isForPaper(scheme, known.id))
            named.push_back(known.id);
    }
    // None at all would read as all of them: the last one stays.
    if (named.empty())
        return;
    if (named.size() == scheme.axes.size())
        named.clear();
    scheme.paperAxes = std::move(named);
}

std::vector<HandlingRow> handlingRows(const Axis &axis)
{
    std::vector<HandlingRow> rows;
    for (std::size_t level = 0; level < axis.levels.size(); ++level) {
        for (const HandlingRule &rule : axis.levels[level].handling) {
            // A level that says the same twice keeps it twice.
            const auto known = std::find_if(rows.begin(), rows.end(), [&](const HandlingRow &row) {
                return isSameRule(row.rule, rule) && row.strengths[level].empty();
            });
            HandlingRow &row = known != rows.end()
                                   ? *known
                                   : rows.emplace_back(HandlingRow{rule, std::vector<Text>(axis.levels.size())});
            row.strengths[level] = rule.strength;
        }
    }
    return rows;
}

void setHandlingRows(Axis &axis, const std::vector<HandlingRow> &rows)
{
    for (std::size_t level = 0; level < axis.levels.size(); ++level) {
        axis.levels[level].handling.clear();
        for (const HandlingRow &row : rows) {
            if (row.strengths[level].empty())
                continue;
            axis.levels[level].handling.push_back(row.rule);
            axis.levels[level].handling.back().strength = row.strengths[level];
        }
    }
}

} // namespace daicho
