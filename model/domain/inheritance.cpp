// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything from scratch.

#include "model/domain/inheritance.h"

#include <algorithm>
#include <numeric>

namespace daicho {

Carried heavier(const Carried &a, const Carried &b)
{
    Carried sum;
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        sum.steps[axis] = std::max(a.steps[axis], b.steps[axis]);
    sum.unknown = a.unknown | b.unknown;
    sum.incomparable = a.incomparable | b.incomparable;
    return sum;
}

Carried restricted(const Carried &carried, AxisSet axes)
{
    Carried rest;
    for (std::size_t axis = 0; axis < axisCount; ++axis)
        rest.steps[axis] = (axes & axisBit(axis)) != 0 ? carried.steps[axis] : std::uint16_t(0);
    rest.unknown = carried.unknown & axes;
    rest.incomparable = carried.incomparable & axes;
    return rest;
}

InheritanceGraph::Node InheritanceGraph::addNode(bool isAlive)
{
    m_isAlive.push_back(isAlive);
    m_marks.push_back(0);
    for (std::size_t scale = 0; scale < m_scales; ++scale) {
        m_own[scale].emplace_back();
        m_needed[scale].emplace_back();
    }
    return static_cast<Node>(m_isAlive.size() - 1);
}

void InheritanceGraph::setEdges(std::vector<Edge> edges)
{
    m_edges = std::move(edges);
    makeRows();
}

InheritanceGraph::Rows InheritanceGraph::rowsBy(Node Edge::*end) const
{
    Rows rows;
    rows.starts.assign(nodes() + 1, 0);
    for (const Edge &edge : m_edges)
        ++rows.starts[edge.*end + 1];
    std::partial_sum(rows.starts.begin(), rows.starts.end(), rows.starts.begin());
    rows.edges.resize(m_edges.size());
    std::vector<std::uint32_t> next(rows.starts.begin(), rows.starts.end() - 1);
    for (EdgeNumber number = 0; number < m_edges.size(); ++number)
        rows.edges[next[m_edges[number].*end]++] = number;
    return rows;
}

/// Edges that carry nothing go; the others stand in order of their ids, so that they are found again.
void InheritanceGraph::makeRows()
{
    std::erase_if(m_edges, [](const Edge &edge) { return edge.axes == noAxes || edge.from == edge.to; });
    const auto byId = [](const Edge &a, const Edge &b) { return a.id < b.id; };
    if (!std::is_sorted(m_edges.begin(), m_edges.end(), byId))
        std::stable_sort(m_edges.begin(), m_edges.end(), byId);
    m_liveEdges = m_edges.size();
    m_into = rowsBy(&Edge::to);
    m_outOf = rowsBy(&Edge::from);
    m_addedInto.clear();
    m_addedOutOf.clear();
    m_addedEdges = 0;
}

Carried InheritanceGraph::pulled(std::size_t scale, Node node) const
{
    Carried sum;
    visitInto(node, [&](const Edge &edge) { sum = heavier(sum, restricted(given(scale, edge.from), edge.axes)); });
    return sum;
}

namespace {

constexpr std::uint32_t unseen = 0;

/// Where the walk stands in one node.
struct Frame
{
    std::uint32_t node;
    std::uint32_t next; ///< of its edges
};

} // namespace

/// Tarjan's walk against the edges: a group of nodes that reach each other is complete after everything that reaches
/// it, so each is computed once. Nearly all groups are single nodes.
void InheritanceGraph::compute()
{
    if (m_addedEdges > 0 || m_into.starts.size() != nodes() + 1)
        makeRows();
    std::vector<std::uint32_t> order(nodes(), unseen);
    std::vector<std::uint32_t> low(nodes(), 0);
    std::vector<std::uint32_t> components(nodes(), 0); ///< 0 while a node waits for its group
    std::vector<Node> open;
    std::vector<Frame> frames;
    std::uint32_t seen = 0;
    std::uint32_t groups = 0;
    const auto enter = [&](Node node) {
        order[node] = low[node] = ++seen;
        open.push_back(node);
        frames.push_back({node, m_into.starts[node]});
    };
    for (Node root = 0; root < nodes(); ++root) {
        if (order[root] != unseen)
            continue;
        enter(root);
        while (!frames.empty()) {
            Frame &frame = frames.back();
            const Node node = frame.node;
            if (frame.next < m_into.starts[node + 1]) {
                const Node before = m_edges[m_into.edges[frame.next++]].from;
                if (order[before] == unseen)
                    enter(before);
                else if (components[before] == 0)
                    low[node] = std::min(low[node], order[before]);
                continue;
            }
            frames.pop_back();
            if (!frames.empty())
                low[frames.back().node] = std::min(low[frames.back().node], low[node]);
            if (low[node] != order[node])
                continue;
            std::size_t first = open.size() - 1;
            while (open[first] != node)
                --first;
            ++groups;
            for (std::size_t at = first; at < open.size(); ++at)
                components[open[at]] = groups;
            computeTogether(std::span(open).subspan(first), components);
            open.resize(first);
        }
    }
    m_reached.clear();
}

/// One group: what comes from outside, then round and round while anything rises. Each round raises at least one step
/// of a finite scale, so it ends.
void InheritanceGraph::computeTogether(std::span<const Node> members, const std::vector<std::uint32_t> &components)
{
    for (std::size_t scale = 0; scale < m_scales; ++scale) {
        for (const Node member : members)
            m_needed[scale][member] = {};
        for (const Node member : members) {
            if (m_isAlive[member])
                m_needed[scale][member] = pulled(scale, member);
        }
        if (members.size() == 1)
            continue;
        std::vector<Node> waiting(members.begin(), members.end());
        for (std::size_t at = 0; at < waiting.size(); ++at) {
            const Node node = waiting[at];
            if (!m_isAlive[node])
                continue;
            visitOutOf(node, [&](const Edge &edge) {
                if (components[edge.to] != components[node])
                    return;
                Carried &needed = m_needed[scale][edge.to];
                const Carried sum = heavier(needed, restricted(given(scale, node), edge.axes));
                if (sum == needed)
                    return;
                needed = sum;
                waiting.push_back(edge.to);
            });
        }
    }
}

std::size_t InheritanceGraph::bytes() const
{
    const std::size_t rows = (m_into.starts.capacity() + m_into.edges.capacity()) * 2 * sizeof(std::uint32_t);
    return rows + m_edges.capacity() * sizeof(Edge) + m_marks.capacity() * sizeof(std::uint32_t) +
           nodes() * (m_scales * 2 * sizeof(Carried)) + nodes() / 8;
}

} // namespace daicho
