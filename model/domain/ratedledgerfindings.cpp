// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with an asset because of what it holds, where it stands and what is recorded of it.

#include "model/domain/ratedledger.h"
#include "model/domain/ratedledger_p.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t furthestHolder = 64; ///< holders that are looked at for a zone

} // namespace

/// What is needed without the chain and the gaps, which take a walk.
struct RatedLedger::Judged
{
    std::uint16_t own = 0;
    std::uint16_t needed = 0;
    bool isLower = false;
    bool isHigher = false;
};

RatedLedger::Judged RatedLedger::judged(Node node, std::size_t axis) const
{
    const std::size_t at = m_rows[node].scale;
    const Carried &own = m_graph.own(at, node);
    const Carried &reaching = m_graph.reaching(at, node);
    Judged judged{own.steps[axis], m_graph.neededStep(at, axis, node), false, false};
    const bool isOpen = ((own.unknown | own.incomparable) & axisBit(axis)) != 0;
    if (isOpen || scale(node).leavesOut(axis, has(node, fact::paper)))
        return judged;
    judged.isLower = judged.own < judged.needed;
    const bool isAllKnown = ((reaching.unknown | reaching.incomparable) & axisBit(axis)) == 0;
    judged.isHigher =
        judged.needed > 0 && judged.own > judged.needed && isAllKnown && has(node, fact::holder) && isHolding(node);
    return judged;
}

bool RatedLedger::isHolding(Node node) const
{
    bool holds = false;
    m_graph.visitInto(node, [&holds](const InheritanceGraph::Edge &edge) { holds = holds || edge.isContainment; });
    return holds;
}

std::vector<NeededLevel> RatedLedger::needed(AssetId asset) const
{
    const auto known = m_nodeOf.find(asset);
    std::vector<NeededLevel> all;
    if (known == m_nodeOf.end() || !m_graph.isAlive(known->second))
        return all;
    for (const Axis &axis : scale(known->second).scheme().axes) {
        if (const std::optional<std::size_t> place = axisPlace(axis.id))
            all.push_back(neededOn(known->second, *place));
    }
    return all;
}

NeededLevel RatedLedger::neededOn(Node node, std::size_t axis) const
{
    using Gap = InheritanceGraph::Gap;
    const std::size_t at = m_rows[node].scale;
    const Judged judgement = judged(node, axis);
    NeededLevel needed;
    needed.axis = axisIds[axis];
    needed.declared = declaredOn(node, axis);
    needed.level = scale(node).code(axis, judgement.needed);
    needed.path = idsOf(m_graph.needed(at, axis, node).nodes);
    needed.unknown = idsOf(m_graph.gaps(at, axis, node, Gap::Unknown, namedGaps));
    needed.incomparable = idsOf(m_graph.gaps(at, axis, node, Gap::Incomparable, namedGaps));
    needed.isLower = judgement.isLower;
    needed.isHigher = judgement.isHigher;
    return needed;
}

/// As it is stored, or as a mapping says what it is here.
Text RatedLedger::declaredOn(Node node, std::size_t axis) const
{
    const Row &row = m_rows[node];
    const Text &stored = m_codes[row.levels[axis]];
    const bool isHere = row.edition == scale(node).edition() || stored == notApplicable;
    return isHere ? stored : Text(scale(node).code(axis, m_graph.own(row.scale, node).steps[axis]));
}

/// Notes what a finding rests on.
void RatedLedger::rest(CheckFinding &found, const std::vector<Node> &path) const
{
    found.others = idsOf(path);
    if (!found.others.empty())
        found.others.pop_back();
    found.args.emplace_back("path", codesOf(path));
}

CheckFinding RatedLedger::finding(const char *rule, Severity severity, Node node, Field field) const
{
    CheckFinding found;
    found.rule = rule;
    found.severity = severity;
    found.asset = m_rows[node].id;
    found.field = field;
    return found;
}

void RatedLedger::addLevelFindings(Node node, std::vector<CheckFinding> &findings) const
{
    for (const Axis &axis : scale(node).scheme().axes) {
        const std::optional<std::size_t> place = axisPlace(axis.id);
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (!place || !field)
            continue;
        const Judged judgement = judged(node, *place);
        if (!judgement.isLower && !judgement.isHigher)
            continue;
        CheckFinding found = judgement.isLower ? finding(rule::requiredLevel, Severity::Warning, node, *field)
                                               : finding(rule::aboveRequired, Severity::Note, node, *field);
        found.axis = axis.id;
        found.args = {{"level", declaredOn(node, *place)},
                      {"required", Text(scale(node).code(*place, judgement.needed))}};
        rest(found, m_graph.needed(m_rows[node].scale, *place, node).nodes);
        findings.push_back(std::move(found));
    }
}

const std::pair<ProfileItem, ZoneRole> *RatedLedger::zone(ProfileItemId id) const
{
    const auto found =
        std::find_if(m_zones.begin(), m_zones.end(), [id](const auto &zone) { return zone.first.id == id; });
    return found == m_zones.end() ? nullptr : &*found;
}

/// Its own zone, and those of the nearest things that hold it and have one. Paper stands in no network by what holds
/// it.
std::vector<RatedLedger::Place> RatedLedger::placesOf(Node node) const
{
    std::vector<Place> places;
    if (m_rows[node].zone.isValid())
        places.push_back({m_rows[node].zone});
    if (has(node, fact::paper))
        return places;
    std::vector<Node> holders{node};
    for (std::size_t at = 0; at < holders.size() && at < furthestHolder; ++at) {
        if (at > 0 && m_rows[holders[at]].zone.isValid()) {
            places.push_back({m_rows[holders[at]].zone, holders[at]});
            continue;
        }
        m_graph.visitOutOf(holders[at], [&holders](const InheritanceGraph::Edge &edge) {
            if (edge.isContainment && std::find(holders.begin(), holders.end(), edge.to) == holders.end())
                holders.push_back(edge.to);
        });
    }
    return places;
}

void RatedLedger::addZoneFindings(Node node, std::vector<CheckFinding> &findings) const
{
    if (!m_hasNumberZone || !has(node, fact::specific))
        return;
    for (const Place &place : placesOf(node)) {
        const auto *at = zone(place.zone);
        if (at == nullptr || at->second == ZoneRole::NumberUse)
            continue;
        CheckFinding found = finding(rule::specificOutside, Severity::Error, node, Field::Zone);
        found.args = {{"zone", at->first.name}};
        if (place.holder != InheritanceGraph::noNode)
            found.others = {m_rows[place.holder].id};
        findings.push_back(std::move(found));
        return;
    }
}

/// What is too heavy for the place where it is: by its own level, or by what it holds.
void RatedLedger::addHeavyFindings(Node node, std::vector<CheckFinding> &findings) const
{
    const std::optional<std::size_t> axis = scale(node).secrecyAxis();
    if (!axis)
        return;
    const auto *at = zone(m_rows[node].zone);
    const bool isOnInternet = at != nullptr && at->second == ZoneRole::Internet;
    const bool isTerms = has(node, fact::uniformTerms);
    if (!isOnInternet && !isTerms)
        return;
    const Judged judgement = judged(node, *axis);
    const std::uint16_t step = std::max(judgement.own, judgement.needed);
    const auto add = [&](const char *rule, Severity severity, Field field, std::uint16_t from) {
        if (from == 0 || step < from)
            return;
        CheckFinding found = finding(rule, severity, node, field);
        found.axis = axisIds[*axis];
        found.args = {{"level", Text(scale(node).code(*axis, step))}};
        if (rule == rule::heavyOnInternet)
            found.args.emplace_back("zone", at->first.name);
        if (rule == rule::cloudTerms)
            found.args.emplace_back("service", m_services.at(node));
        if (judgement.needed > judgement.own)
            rest(found, m_graph.needed(m_rows[node].scale, *axis, node).nodes);
        findings.push_back(std::move(found));
    };
    if (isTerms)
        add(rule::cloudTerms, Severity::Error, Field::Contractor, scale(node).stepAboveLightest(*axis));
    if (isOnInternet)
        add(rule::heavyOnInternet, Severity::Warning, Field::Zone, scale(node).stepOfHeavy(*axis));
}

void RatedLedger::addOwnFindings(Node node, std::vector<CheckFinding> &findings) const
{
    const Row &row = m_rows[node];
    if (row.edition != scale(node).edition())
        return; // it is rated anew first
    const auto add = [&](const char *rule, Severity severity, std::size_t axis) {
        CheckFinding found = finding(rule, severity, node, *fieldOfAxis(axisIds[axis]));
        found.axis = axisIds[axis];
        found.args = {{"level", m_codes[row.levels[axis]]}};
        findings.push_back(std::move(found));
    };
    const Carried &own = m_graph.own(row.scale, node);
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if (own.steps[axis] > 0 && scale(node).leavesOut(axis, has(node, fact::paper)))
            add(rule::paperAxis, Severity::Note, axis);
    }
    const std::optional<std::size_t> secrecy = scale(node).secrecyAxis();
    if (secrecy && has(node, fact::personal) && own.steps[*secrecy] == 1 && scale(node).heaviest(*secrecy) > 1)
        add(rule::personalLowest, Severity::Warning, *secrecy);
}

std::vector<CheckFinding> RatedLedger::findingsOf(Node node) const
{
    std::vector<CheckFinding> findings;
    if (!m_graph.isAlive(node))
        return findings;
    addLevelFindings(node, findings);
    addZoneFindings(node, findings);
    addHeavyFindings(node, findings);
    addOwnFindings(node, findings);
    return findings;
}

std::vector<CheckFinding> RatedLedger::findings(AssetId asset) const
{
    const auto known = m_nodeOf.find(asset);
    return known == m_nodeOf.end() ? std::vector<CheckFinding>() : findingsOf(known->second);
}

void RatedLedger::visitFindings(const std::function<void(CheckFinding &&)> &visit) const
{
    for (Node node = 0; node < m_rows.size(); ++node) {
        for (CheckFinding &found : findingsOf(node))
            visit(std::move(found));
    }
}

} // namespace daicho
