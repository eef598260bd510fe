// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ratedledger.h"

#include "model/domain/ratedledger_p.h"

#include <algorithm>
#include <unordered_set>

namespace daicho {

RatedLedger::RatedLedger(Rules rules)
    : m_schemes(std::move(rules.schemes)), m_carries(rules.carries), m_graph(rules.inForce.size())
{
    static const Scheme none;
    for (const EditionId edition : rules.inForce) {
        const auto known = m_schemes.find(edition);
        m_scales.emplace_back(edition, known != m_schemes.end() ? known->second : none);
    }
    for (ProfileItem &zone : rules.zones) {
        const ZoneRole role = zoneRole(zone);
        m_hasNumberZone = m_hasNumberZone || role == ZoneRole::NumberUse;
        m_zones.emplace_back(std::move(zone), role);
    }
}

RatedLedger::Row RatedLedger::rowOf(const AssetFacts &facts)
{
    Row row{facts.id, facts.code, facts.edition, facts.zone, {}, 0, 0};
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        auto known = std::find(m_codes.begin(), m_codes.end(), facts.levels[axis]);
        if (known == m_codes.end())
            known = m_codes.insert(m_codes.end(), facts.levels[axis]);
        row.levels[axis] = static_cast<std::uint16_t>(known - m_codes.begin());
    }
    for (std::size_t scale = 0; scale < m_scales.size(); ++scale) {
        if (m_scales[scale].edition() == facts.inForce)
            row.scale = static_cast<std::uint16_t>(scale);
    }
    const auto note = [&row](bool holds, std::uint8_t flag) {
        if (holds)
            row.flags |= flag;
    };
    note(facts.isPaper, fact::paper);
    note(facts.isHolder, fact::holder);
    note(facts.hasPersonal, fact::personal);
    note(facts.hasSpecific, fact::specific);
    note(!facts.termsService.empty(), fact::uniformTerms);
    return row;
}

std::vector<Carried> RatedLedger::ownOf(Node node) const
{
    const Row &row = m_rows[node];
    LevelScale::Rated rated{row.edition, {}, has(node, fact::paper)};
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        rated.levels[axis] = m_codes[row.levels[axis]];
    const auto under = m_schemes.find(row.edition);
    std::vector<Carried> own;
    own.reserve(m_scales.size());
    for (const LevelScale &scale : m_scales)
        own.push_back(scale.own(rated, under == m_schemes.end() ? nullptr : &under->second));
    return own;
}

void RatedLedger::add(const AssetFacts &facts)
{
    const Node node = m_graph.addNode(!facts.isRetired);
    m_rows.push_back(rowOf(facts));
    m_nodeOf[facts.id] = node;
    noteService(node, facts);
    const std::vector<Carried> own = ownOf(node);
    for (std::size_t scale = 0; scale < own.size(); ++scale)
        m_graph.setOwn(scale, node, own[scale]);
}

void RatedLedger::noteService(Node node, const AssetFacts &facts)
{
    if (facts.termsService.empty())
        m_services.erase(node);
    else
        m_services[node] = facts.termsService;
}

void RatedLedger::addRelation(const Relation &relation)
{
    m_relations.push_back(relation);
}

std::vector<InheritanceGraph::Edge> RatedLedger::edgesOf(const Relation &relation) const
{
    const auto from = m_nodeOf.find(relation.from);
    const auto to = m_nodeOf.find(relation.to);
    if (from == m_nodeOf.end() || to == m_nodeOf.end())
        return {};
    std::vector<InheritanceGraph::Edge> edges;
    const Carry &carry = m_carries.of(relation.kind);
    const bool holds = isContainment(relation.kind);
    if (carry.forward != noAxes || holds)
        edges.push_back({relation.id.value(), from->second, to->second, carry.forward, holds});
    if (carry.back != noAxes)
        edges.push_back({relation.id.value(), to->second, from->second, carry.back, false});
    return edges;
}

void RatedLedger::compute()
{
    std::vector<InheritanceGraph::Edge> edges;
    edges.reserve(m_relations.size());
    for (const Relation &relation : m_relations) {
        for (const InheritanceGraph::Edge &edge : edgesOf(relation))
            edges.push_back(edge);
    }
    m_relations = {};
    m_graph.setEdges(std::move(edges));
    m_graph.compute();
    m_touched.clear();
}

void RatedLedger::put(const AssetFacts &facts)
{
    const auto known = m_nodeOf.find(facts.id);
    if (known == m_nodeOf.end()) {
        add(facts);
        m_touched = {static_cast<Node>(m_rows.size() - 1)};
        return;
    }
    const Node node = known->second;
    const Row before = m_rows[node];
    m_rows[node] = rowOf(facts);
    noteService(node, facts);
    m_touched = {node};
    m_graph.changeOwn(node, ownOf(node));
    m_touched.insert(m_touched.end(), m_graph.reached().begin(), m_graph.reached().end());
    if (m_graph.isAlive(node) == facts.isRetired) {
        m_graph.changeAlive(node, !facts.isRetired);
        m_touched.insert(m_touched.end(), m_graph.reached().begin(), m_graph.reached().end());
    }
    if (before.zone != facts.zone || before.flags != m_rows[node].flags)
        touchHeld(node);
}

/// Where something stands decides about all that it holds.
void RatedLedger::touchHeld(Node node)
{
    std::vector<Node> waiting{node};
    std::unordered_set<Node> known{node};
    for (std::size_t at = 0; at < waiting.size(); ++at) {
        m_graph.visitInto(waiting[at], [&](const InheritanceGraph::Edge &edge) {
            if (edge.isContainment && known.insert(edge.from).second)
                waiting.push_back(edge.from);
        });
    }
    m_touched.insert(m_touched.end(), waiting.begin(), waiting.end());
}

void RatedLedger::remove(AssetId asset)
{
    const auto known = m_nodeOf.find(asset);
    m_touched.clear();
    if (known == m_nodeOf.end())
        return;
    m_graph.changeAlive(known->second, false);
    m_touched = m_graph.reached();
    m_nodeOf.erase(known);
}

void RatedLedger::putRelation(const Relation &relation)
{
    m_touched.clear();
    for (const InheritanceGraph::Edge &edge : edgesOf(relation)) {
        m_graph.addEdge(edge);
        m_touched.insert(m_touched.end(), m_graph.reached().begin(), m_graph.reached().end());
        m_touched.push_back(edge.to);
        touchHeld(edge.from);
    }
}

void RatedLedger::removeRelation(const Relation &relation)
{
    m_touched.clear();
    m_graph.removeEdges(relation.id.value());
    m_touched = m_graph.reached();
    for (const AssetId end : {relation.from, relation.to}) {
        if (const auto known = m_nodeOf.find(end); known != m_nodeOf.end()) {
            m_touched.push_back(known->second);
            touchHeld(known->second);
        }
    }
}

std::vector<AssetId> RatedLedger::reached() const
{
    std::vector<AssetId> ids = idsOf(m_touched);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<AssetId> RatedLedger::idsOf(const std::vector<Node> &nodes) const
{
    std::vector<AssetId> ids;
    ids.reserve(nodes.size());
    for (const Node node : nodes)
        ids.push_back(m_rows[node].id);
    return ids;
}

Text RatedLedger::codesOf(const std::vector<Node> &path) const
{
    Text codes;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        codes += (i == 0 ? "" : " → ") + m_rows[path[i]].code;
    return codes;
}

} // namespace daicho
