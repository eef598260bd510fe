// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/carryrules.h"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

namespace daicho {

/// What an asset brings with it, on each axis. A step is the place of a level on one scale, 1 the lightest; 0 is none.
struct Carried
{
    std::array<std::uint16_t, axisCount> steps{};
    AxisSet unknown = noAxes;      ///< something on the way is unrated: its level is not known
    AxisSet incomparable = noAxes; ///< something on the way is rated under another edition, and no mapping says how
    friend bool operator==(const Carried &, const Carried &) = default;
};

/// The heavier one on each axis.
Carried heavier(const Carried &a, const Carried &b);
/// Only what stands on these axes.
Carried restricted(const Carried &carried, AxisSet axes);

/// The chain by which a level comes to an asset: from the asset that has the level to the one that needs it.
struct InheritedStep
{
    std::uint16_t step = 0;           ///< 0: nothing is known to be needed
    std::vector<std::uint32_t> nodes; ///< heaviest content first, the asset itself last; empty without a step
};

/// What contents need of their containers, over the relations of a whole ledger, on several scales at once (one for
/// each edition in which levels are asked for).
///
/// A node is an asset, an edge a relation on the axes that its kind carries. What a node needs is the maximum over
/// everything that reaches it, itself left out, so cycles are legal and end. Edges stand in compressed rows; one walk
/// gives the order in which each node is computed once, after everything that reaches it. After an edit only nodes
/// that it reaches are computed again, and only where what they need hung on it.
class InheritanceGraph
{
public:
    using Node = std::uint32_t;
    static constexpr Node noNode = std::numeric_limits<Node>::max();

    struct Edge
    {
        std::int64_t id = 0; ///< of the relation; several edges may have the same one, if they run opposite ways
        Node from = 0;
        Node to = 0;
        AxisSet axes = noAxes;
        bool isContainment = false; ///< `to` holds `from`
    };

    explicit InheritanceGraph(std::size_t scales = 1) : m_scales(scales), m_own(scales), m_needed(scales) {}

    std::size_t scales() const { return m_scales; }
    std::size_t nodes() const { return m_isAlive.size(); }
    /// Those that carry something, also from and to what is not alive.
    std::size_t edges() const { return m_liveEdges; }

    // ---- building: add everything, then compute

    /// Without levels; `isAlive` is false for what carries nothing and needs nothing, as retired assets do.
    Node addNode(bool isAlive = true);
    void setOwn(std::size_t scale, Node node, const Carried &own) { m_own[scale][node] = own; }
    void setEdges(std::vector<Edge> edges);
    /// Everything from scratch.
    void compute();

    // ---- editing: what is needed follows at once

    void changeOwn(Node node, std::span<const Carried> ownByScale);
    void changeAlive(Node node, bool isAlive);
    void addEdge(const Edge &edge);
    /// All edges of a relation.
    void removeEdges(std::int64_t id);
    /// Nodes that the last edit computed again, in no order.
    const std::vector<Node> &reached() const { return m_reached; }

    // ---- asking

    bool isAlive(Node node) const { return m_isAlive[node]; }
    const Carried &own(std::size_t scale, Node node) const { return m_own[scale][node]; }
    /// What reaches the node, itself included where it stands on a cycle.
    const Carried &reaching(std::size_t scale, Node node) const { return m_needed[scale][node]; }
    /// What its contents need of it, with the chain: the shortest to the heaviest content, and among equal ones that
    /// over the lowest nodes.
    InheritedStep needed(std::size_t scale, std::size_t axis, Node node) const;
    /// The same without the chain.
    std::uint16_t neededStep(std::size_t scale, std::size_t axis, Node node) const;
    /// The nearest nodes that reach `node` on the axis and whose level is unknown, or not comparable; `limit` at most.
    enum class Gap : std::uint8_t { Unknown, Incomparable };
    std::vector<Node> gaps(std::size_t scale, std::size_t axis, Node node, Gap gap, std::size_t limit) const;
    /// Calls `visit(edge)` for each edge into the node, or out of it, between nodes that are alive.
    template <typename Visit> void visitInto(Node node, const Visit &visit) const
    {
        visitRow(m_into, m_addedInto, node, visit);
    }
    template <typename Visit> void visitOutOf(Node node, const Visit &visit) const
    {
        visitRow(m_outOf, m_addedOutOf, node, visit);
    }
    std::size_t bytes() const;

private:
    using EdgeNumber = std::uint32_t;
    struct Rows
    {
        std::vector<std::uint32_t> starts; ///< one more than nodes
        std::vector<EdgeNumber> edges;
    };
    using Added = std::unordered_map<Node, std::vector<EdgeNumber>>;

    template <typename Visit> void visitRow(const Rows &rows, const Added &added, Node node, const Visit &visit) const
    {
        const auto one = [&](EdgeNumber number) {
            const Edge &edge = m_edges[number];
            if (edge.axes != noAxes && edge.from != edge.to && m_isAlive[edge.from] && m_isAlive[edge.to])
                visit(edge);
        };
        if (node + 1 < rows.starts.size()) {
            for (std::uint32_t at = rows.starts[node]; at < rows.starts[node + 1]; ++at)
                one(rows.edges[at]);
        }
        if (added.empty())
            return;
        if (const auto more = added.find(node); more != added.end()) {
            for (const EdgeNumber number : more->second)
                one(number);
        }
    }

    /// What one edit changes of what comes to a node.
    struct Contribution
    {
        Node to = 0;
        Carried before;
        Carried after;
    };

    Rows rowsBy(Node Edge::*end) const;
    void makeRows();
    void eachEdgeOf(std::int64_t id, const std::function<void(EdgeNumber)> &visit) const;
    std::vector<Contribution> contributionsOf(std::size_t scale, Node node) const;
    /// What a node hands on: its own levels and what it needs.
    Carried given(std::size_t scale, Node node) const { return heavier(m_own[scale][node], m_needed[scale][node]); }
    Carried pulled(std::size_t scale, Node node) const;
    void computeTogether(std::span<const Node> members, const std::vector<std::uint32_t> &components);
    void settle(std::size_t scale, const std::vector<Contribution> &contributions);
    std::vector<Node> hangingOn(std::size_t scale, std::vector<Node> fallen);
    void raiseFrom(std::size_t scale, std::vector<Node> waiting);
    void beginEdit();
    void reach(Node node);
    std::vector<Node> chain(std::size_t scale, std::size_t axis, Node node, std::uint16_t step) const;
    std::uint16_t heaviestOther(std::size_t scale, std::size_t axis, Node node) const;

    std::size_t m_scales;
    std::vector<std::vector<Carried>> m_own;
    std::vector<std::vector<Carried>> m_needed;
    std::vector<bool> m_isAlive;
    std::vector<Edge> m_edges;
    std::size_t m_liveEdges = 0;
    Rows m_into;
    Rows m_outOf;
    Added m_addedInto; ///< edges that came after the rows were made
    Added m_addedOutOf;
    std::size_t m_addedEdges = 0;
    std::vector<Node> m_reached;
    std::vector<std::uint32_t> m_marks; ///< by node: the last edit that reached it
    std::uint32_t m_edit = 0;
};

} // namespace daicho
