// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why something is needed: the chain to the heaviest content, and contents of which nothing can be said.

#include "model/domain/inheritance.h"

#include <algorithm>

namespace daicho {

namespace {

using Node = InheritanceGraph::Node;

/// Nodes against the edges, layer by layer, each layer in ascending order: what is found first is nearest, and does
/// not hang on the order in which edges came. `enters` says whether a node is walked through, `stops` sees each and
/// ends the walk by saying true. Gives from where each node was met.
template <typename Enters, typename Stops>
std::unordered_map<Node, Node> walkBack(const InheritanceGraph &graph, std::size_t axis, Node start,
                                        const Enters &enters, const Stops &stops)
{
    std::unordered_map<Node, Node> metFrom{{start, start}};
    std::vector<Node> layer{start};
    while (!layer.empty()) {
        std::vector<Node> next;
        for (const Node node : layer) {
            graph.visitInto(node, [&](const InheritanceGraph::Edge &edge) {
                if ((edge.axes & axisBit(axis)) != 0 && enters(edge.from) && metFrom.emplace(edge.from, node).second)
                    next.push_back(edge.from);
            });
        }
        std::sort(next.begin(), next.end());
        for (const Node node : next) {
            if (stops(node))
                return metFrom;
        }
        layer = std::move(next);
    }
    return metFrom;
}

} // namespace

/// The chain to the nearest other node of exactly this step; empty if there is none.
std::vector<Node> InheritanceGraph::chain(std::size_t scale, std::size_t axis, Node node, std::uint16_t step) const
{
    Node found = noNode;
    const auto metFrom = walkBack(
        *this, axis, node, [&](Node each) { return given(scale, each).steps[axis] >= step; },
        [&](Node each) {
            if (m_own[scale][each].steps[axis] == step)
                found = each;
            return found != noNode;
        });
    std::vector<Node> nodes;
    if (found == noNode)
        return nodes;
    for (; found != node; found = metFrom.at(found))
        nodes.push_back(found);
    nodes.push_back(node);
    return nodes;
}

std::uint16_t InheritanceGraph::heaviestOther(std::size_t scale, std::size_t axis, Node node) const
{
    std::uint16_t heaviest = 0;
    walkBack(
        *this, axis, node, [&](Node each) { return given(scale, each).steps[axis] > 0; },
        [&](Node each) {
            heaviest = std::max(heaviest, m_own[scale][each].steps[axis]);
            return false;
        });
    return heaviest;
}

std::uint16_t InheritanceGraph::neededStep(std::size_t scale, std::size_t axis, Node node) const
{
    const std::uint16_t reaching = m_needed[scale][node].steps[axis];
    // Only a level that the node has itself can have come back to it on a cycle.
    if (reaching == 0 || reaching != m_own[scale][node].steps[axis] || !chain(scale, axis, node, reaching).empty())
        return reaching;
    return heaviestOther(scale, axis, node);
}

InheritedStep InheritanceGraph::needed(std::size_t scale, std::size_t axis, Node node) const
{
    const std::uint16_t step = neededStep(scale, axis, node);
    return step == 0 ? InheritedStep{} : InheritedStep{step, chain(scale, axis, node, step)};
}

std::vector<Node> InheritanceGraph::gaps(std::size_t scale, std::size_t axis, Node node, Gap gap,
                                         std::size_t limit) const
{
    const auto has = [&](const Carried &carried) {
        return ((gap == Gap::Unknown ? carried.unknown : carried.incomparable) & axisBit(axis)) != 0;
    };
    std::vector<Node> found;
    if (limit == 0 || !has(m_needed[scale][node]))
        return found;
    walkBack(
        *this, axis, node, [&](Node each) { return has(given(scale, each)); },
        [&](Node each) {
            if (has(m_own[scale][each]))
                found.push_back(each);
            return found.size() == limit;
        });
    return found;
}

} // namespace daicho
