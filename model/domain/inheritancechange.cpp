// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is needed after an edit. What hung on something that fell is forgotten first, and then found again from what
// still stands: on a cycle nodes would otherwise go on holding each other up.

#include "model/domain/inheritance.h"

#include <algorithm>
#include <unordered_set>

namespace daicho {

namespace {

/// So many edges may stand beside the rows before these are made anew.
constexpr std::size_t addedAtLeast = 1'024;
constexpr std::size_t addedShare = 8;

/// Whether a node that needs `needed` may do so because `before` came to it, which now is `after`.
bool falls(const Carried &before, const Carried &after, const Carried &needed)
{
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if (after.steps[axis] < before.steps[axis] && needed.steps[axis] == before.steps[axis])
            return true;
    }
    return (before.unknown & ~after.unknown & needed.unknown) != 0 ||
           (before.incomparable & ~after.incomparable & needed.incomparable) != 0;
}

/// What comes to a node and cannot be its own level that has come round to it on a cycle.
Carried sureOf(const Carried &needed, const Carried &own)
{
    Carried sure = needed;
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if (needed.steps[axis] == own.steps[axis])
            sure.steps[axis] = 0;
    }
    sure.unknown &= static_cast<AxisSet>(~own.unknown);
    sure.incomparable &= static_cast<AxisSet>(~own.incomparable);
    return sure;
}

} // namespace

void InheritanceGraph::beginEdit()
{
    ++m_edit;
    m_reached.clear();
}

void InheritanceGraph::reach(Node node)
{
    if (m_marks[node] == m_edit)
        return;
    m_marks[node] = m_edit;
    m_reached.push_back(node);
}

/// What the node gives to those behind it, as it is now.
std::vector<InheritanceGraph::Contribution> InheritanceGraph::contributionsOf(std::size_t scale, Node node) const
{
    std::vector<Contribution> all;
    const Carried carried = given(scale, node);
    visitOutOf(node, [&](const Edge &edge) { all.push_back({edge.to, restricted(carried, edge.axes), {}}); });
    return all;
}

void InheritanceGraph::changeOwn(Node node, std::span<const Carried> ownByScale)
{
    Q_ASSERT(ownByScale.size() == m_scales);
    beginEdit();
    for (std::size_t scale = 0; scale < m_scales; ++scale) {
        if (m_own[scale][node] == ownByScale[scale])
            continue;
        const Carried sure = heavier(ownByScale[scale], sureOf(m_needed[scale][node], m_own[scale][node]));
        std::vector<Contribution> contributions;
        const Carried before = given(scale, node);
        visitOutOf(node, [&](const Edge &edge) {
            contributions.push_back({edge.to, restricted(before, edge.axes), restricted(sure, edge.axes)});
        });
        m_own[scale][node] = ownByScale[scale];
        settle(scale, contributions);
    }
}

void InheritanceGraph::changeAlive(Node node, bool isAlive)
{
    if (m_isAlive[node] == isAlive)
        return;
    beginEdit();
    if (isAlive) {
        m_isAlive[node] = true;
        for (std::size_t scale = 0; scale < m_scales; ++scale) {
            m_needed[scale][node] = pulled(scale, node);
            raiseFrom(scale, {node});
        }
        reach(node);
        return;
    }
    std::vector<std::vector<Contribution>> contributions;
    for (std::size_t scale = 0; scale < m_scales; ++scale)
        contributions.push_back(contributionsOf(scale, node));
    m_isAlive[node] = false;
    reach(node);
    for (std::size_t scale = 0; scale < m_scales; ++scale) {
        m_needed[scale][node] = {};
        settle(scale, contributions[scale]);
    }
}

void InheritanceGraph::addEdge(const Edge &edge)
{
    beginEdit();
    if (edge.axes == noAxes || edge.from == edge.to)
        return;
    const auto number = static_cast<EdgeNumber>(m_edges.size());
    m_edges.push_back(edge);
    m_addedInto[edge.to].push_back(number);
    m_addedOutOf[edge.from].push_back(number);
    ++m_addedEdges;
    ++m_liveEdges;
    if (m_addedEdges > std::max(addedAtLeast, m_edges.size() / addedShare))
        makeRows();
    if (!m_isAlive[edge.from] || !m_isAlive[edge.to])
        return;
    for (std::size_t scale = 0; scale < m_scales; ++scale)
        settle(scale, {{edge.to, {}, restricted(given(scale, edge.from), edge.axes)}});
}

/// Edges in order of id first, then those that came later.
void InheritanceGraph::eachEdgeOf(std::int64_t id, const std::function<void(EdgeNumber)> &visit) const
{
    const auto ordered = m_edges.end() - static_cast<std::ptrdiff_t>(m_addedEdges);
    auto at = std::lower_bound(m_edges.begin(), ordered, id,
                               [](const Edge &edge, std::int64_t wanted) { return edge.id < wanted; });
    for (; at != ordered && at->id == id; ++at)
        visit(static_cast<EdgeNumber>(at - m_edges.begin()));
    for (at = ordered; at != m_edges.end(); ++at) {
        if (at->id == id)
            visit(static_cast<EdgeNumber>(at - m_edges.begin()));
    }
}

void InheritanceGraph::removeEdges(std::int64_t id)
{
    beginEdit();
    std::vector<EdgeNumber> numbers;
    eachEdgeOf(id, [&numbers](EdgeNumber number) { numbers.push_back(number); });
    for (const EdgeNumber number : numbers) {
        Edge &edge = m_edges[number];
        if (edge.axes == noAxes)
            continue;
        const AxisSet axes = edge.axes;
        edge.axes = noAxes; // its place is given up when the rows are made anew
        --m_liveEdges;
        if (!m_isAlive[edge.from] || !m_isAlive[edge.to])
            continue;
        for (std::size_t scale = 0; scale < m_scales; ++scale)
            settle(scale, {{edge.to, restricted(given(scale, edge.from), axes), {}}});
    }
}

void InheritanceGraph::settle(std::size_t scale, const std::vector<Contribution> &contributions)
{
    std::vector<Node> fallen;
    std::vector<Node> risen;
    for (const Contribution &contribution : contributions) {
        Carried &needed = m_needed[scale][contribution.to];
        if (falls(contribution.before, contribution.after, needed)) {
            fallen.push_back(contribution.to);
            continue;
        }
        const Carried sum = heavier(needed, contribution.after);
        if (sum == needed)
            continue;
        needed = sum;
        risen.push_back(contribution.to);
    }
    const std::vector<Node> uncertain = hangingOn(scale, std::move(fallen));
    for (const Node node : uncertain)
        m_needed[scale][node] = {};
    for (const Node node : uncertain)
        m_needed[scale][node] = pulled(scale, node);
    risen.insert(risen.end(), uncertain.begin(), uncertain.end());
    raiseFrom(scale, std::move(risen));
}

/// The fallen nodes and all that may need what they do because of them.
std::vector<InheritanceGraph::Node> InheritanceGraph::hangingOn(std::size_t scale, std::vector<Node> fallen)
{
    std::sort(fallen.begin(), fallen.end());
    fallen.erase(std::unique(fallen.begin(), fallen.end()), fallen.end());
    std::unordered_set<Node> known(fallen.begin(), fallen.end());
    for (std::size_t at = 0; at < fallen.size(); ++at) {
        const Node node = fallen[at];
        const Carried &own = m_own[scale][node];
        const Carried whole = given(scale, node);
        visitOutOf(node, [&](const Edge &edge) {
            const bool hangs =
                falls(restricted(whole, edge.axes), restricted(own, edge.axes), m_needed[scale][edge.to]);
            if (hangs && known.insert(edge.to).second)
                fallen.push_back(edge.to);
        });
    }
    return fallen;
}

void InheritanceGraph::raiseFrom(std::size_t scale, std::vector<Node> waiting)
{
    for (std::size_t at = 0; at < waiting.size(); ++at) {
        const Node node = waiting[at];
        reach(node);
        const Carried carried = given(scale, node);
        visitOutOf(node, [&](const Edge &edge) {
            Carried &needed = m_needed[scale][edge.to];
            const Carried sum = heavier(needed, restricted(carried, edge.axes));
            if (sum == needed)
                return;
            needed = sum;
            waiting.push_back(edge.to);
        });
    }
}

} // namespace daicho
