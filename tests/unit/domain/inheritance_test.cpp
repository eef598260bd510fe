// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The graph by itself: random ledgers against the plainest way to say what is needed, and edit after edit against
// the same from scratch.

#include "model/domain/inheritance.h"
#include "tests/support/qtcatch.h"

#include <random>

using namespace daicho;

namespace {

using Node = InheritanceGraph::Node;
using Edge = InheritanceGraph::Edge;

/// A ledger as lists, and what is needed in it by walking from each node again.
struct PlainLedger
{
    std::vector<bool> isAlive;
    std::vector<std::vector<Carried>> own; ///< by scale
    std::vector<Edge> edges;

    /// Distance of everything that reaches `node` on the axis; the node itself has 0.
    std::vector<int> distances(std::size_t axis, Node node) const
    {
        std::vector<int> far(isAlive.size(), -1);
        std::vector<Node> waiting;
        if (isAlive[node]) {
            far[node] = 0;
            waiting.push_back(node);
        }
        for (std::size_t at = 0; at < waiting.size(); ++at) {
            for (const Edge &edge : edges) {
                const bool comes = edge.to == waiting[at] && (edge.axes & axisBit(axis)) != 0 && isAlive[edge.from];
                if (comes && far[edge.from] < 0) {
                    far[edge.from] = far[waiting[at]] + 1;
                    waiting.push_back(edge.from);
                }
            }
        }
        return far;
    }

    std::uint16_t needed(std::size_t scale, std::size_t axis, const std::vector<int> &far) const
    {
        std::uint16_t heaviest = 0;
        for (Node other = 0; other < isAlive.size(); ++other) {
            if (far[other] > 0)
                heaviest = std::max(heaviest, own[scale][other].steps[axis]);
        }
        return heaviest;
    }

    std::vector<Node> gaps(std::size_t scale, std::size_t axis, const std::vector<int> &far) const
    {
        std::vector<Node> found;
        for (Node other = 0; other < isAlive.size(); ++other) {
            if (far[other] > 0 && (own[scale][other].unknown & axisBit(axis)) != 0)
                found.push_back(other);
        }
        return found;
    }
};

struct Chance
{
    std::mt19937 engine;
    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(engine() % end); }
};

Carried randomOwn(Chance &chance)
{
    Carried own;
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        const std::uint32_t kind = chance.below(8);
        if (kind == 0)
            own.unknown |= axisBit(axis);
        else if (kind == 1)
            own.incomparable |= axisBit(axis);
        else if (kind > 3)
            own.steps[axis] = static_cast<std::uint16_t>(chance.below(5) + 1);
    }
    return own;
}

AxisSet randomAxes(Chance &chance)
{
    const std::array<AxisSet, 5> sets{allAxes, allAxes, axisBit(2), axisBit(0), AxisSet(11)};
    return sets[chance.below(sets.size())];
}

InheritanceGraph graphOf(const PlainLedger &plain)
{
    InheritanceGraph graph(plain.own.size());
    for (Node node = 0; node < plain.isAlive.size(); ++node) {
        graph.addNode(plain.isAlive[node]);
        for (std::size_t scale = 0; scale < plain.own.size(); ++scale)
            graph.setOwn(scale, node, plain.own[scale][node]);
    }
    graph.setEdges(plain.edges);
    graph.compute();
    return graph;
}

PlainLedger randomLedger(Chance &chance)
{
    PlainLedger plain;
    const std::uint32_t nodes = 2 + chance.below(14);
    plain.own.resize(1 + chance.below(2));
    for (std::uint32_t node = 0; node < nodes; ++node) {
        plain.isAlive.push_back(chance.below(10) != 0);
        for (std::vector<Carried> &own : plain.own)
            own.push_back(randomOwn(chance));
    }
    const std::uint32_t edges = chance.below(nodes * 3);
    for (std::uint32_t i = 0; i < edges; ++i)
        plain.edges.push_back({1 + i / 2, chance.below(nodes), chance.below(nodes), randomAxes(chance)});
    return plain;
}

void checkNeeded(const InheritanceGraph &graph, const PlainLedger &plain)
{
    for (Node node = 0; node < plain.isAlive.size(); ++node) {
        for (std::size_t axis = 0; axis < axisCount; ++axis) {
            const std::vector<int> far = plain.distances(axis, node);
            for (std::size_t scale = 0; scale < plain.own.size(); ++scale) {
                const InheritedStep needed = graph.needed(scale, axis, node);
                REQUIRE(needed.step == plain.needed(scale, axis, far));
                REQUIRE(graph.neededStep(scale, axis, node) == needed.step);
                REQUIRE(graph.gaps(scale, axis, node, InheritanceGraph::Gap::Unknown, 99).size() ==
                        plain.gaps(scale, axis, far).size());
                if (needed.step == 0) {
                    REQUIRE(needed.nodes.empty());
                    continue;
                }
                // The nearest of the heaviest ones, over edges that are there.
                REQUIRE(needed.nodes.back() == node);
                REQUIRE(plain.own[scale][needed.nodes.front()].steps[axis] == needed.step);
                for (Node other = 0; other < plain.isAlive.size(); ++other) {
                    if (far[other] > 0 && plain.own[scale][other].steps[axis] == needed.step)
                        REQUIRE(far[other] >= static_cast<int>(needed.nodes.size()) - 1);
                }
                for (std::size_t i = 0; i + 1 < needed.nodes.size(); ++i) {
                    REQUIRE(std::any_of(plain.edges.begin(), plain.edges.end(), [&](const Edge &edge) {
                        return edge.from == needed.nodes[i] && edge.to == needed.nodes[i + 1] &&
                               (edge.axes & axisBit(axis)) != 0;
                    }));
                }
            }
        }
    }
}

void checkSame(const InheritanceGraph &graph, const InheritanceGraph &fresh)
{
    REQUIRE(graph.nodes() == fresh.nodes());
    for (Node node = 0; node < graph.nodes(); ++node) {
        for (std::size_t scale = 0; scale < graph.scales(); ++scale) {
            REQUIRE(graph.reaching(scale, node) == fresh.reaching(scale, node));
            for (std::size_t axis = 0; axis < axisCount; ++axis)
                REQUIRE(graph.needed(scale, axis, node).nodes == fresh.needed(scale, axis, node).nodes);
        }
    }
}

/// One edit on both; what it did, for the message of a failure.
std::string edit(Chance &chance, PlainLedger &plain, InheritanceGraph &graph, std::int64_t &nextId)
{
    const auto nodes = static_cast<std::uint32_t>(plain.isAlive.size());
    const Node node = chance.below(nodes);
    switch (chance.below(6)) {
    case 0: {
        plain.isAlive[node] = !plain.isAlive[node];
        graph.changeAlive(node, plain.isAlive[node]);
        return "alive";
    }
    case 1: {
        const Edge edge{nextId++, chance.below(nodes), node, randomAxes(chance)};
        plain.edges.push_back(edge);
        graph.addEdge(edge);
        return "added edge";
    }
    case 2: {
        if (plain.edges.empty())
            return "nothing";
        const std::int64_t id = plain.edges[chance.below(static_cast<std::uint32_t>(plain.edges.size()))].id;
        std::erase_if(plain.edges, [id](const Edge &edge) { return edge.id == id; });
        graph.removeEdges(id);
        return "removed edges";
    }
    case 3: {
        if (nodes > 20)
            return "nothing";
        const bool isAlive = chance.below(4) != 0;
        plain.isAlive.push_back(isAlive);
        REQUIRE(graph.addNode(isAlive) == nodes);
        std::vector<Carried> own;
        for (std::vector<Carried> &scale : plain.own) {
            scale.push_back(randomOwn(chance));
            own.push_back(scale.back());
        }
        graph.changeOwn(nodes, own);
        return "added node";
    }
    default: {
        std::vector<Carried> own;
        for (std::vector<Carried> &scale : plain.own) {
            scale[node] = randomOwn(chance);
            own.push_back(scale[node]);
        }
        graph.changeOwn(node, own);
        return "other levels";
    }
    }
}

} // namespace

TEST_CASE("On random ledgers with cycles the graph says what walking from every asset says")
{
    Chance chance{std::mt19937(20261121)};
    for (int round = 0; round < 3'000; ++round) {
        INFO("ledger " << round);
        const PlainLedger plain = randomLedger(chance);
        checkNeeded(graphOf(plain), plain);
    }
}

TEST_CASE("Edit after edit the graph says the same as one made anew")
{
    Chance chance{std::mt19937(7)};
    for (int round = 0; round < 2'000; ++round) {
        PlainLedger plain = randomLedger(chance);
        InheritanceGraph graph = graphOf(plain);
        std::int64_t nextId = 1'000;
        std::string done;
        for (int step = 0; step < 12; ++step) {
            done += edit(chance, plain, graph, nextId) + ", ";
            INFO("ledger " << round << ": " << done);
            const InheritanceGraph fresh = graphOf(plain);
            checkSame(graph, fresh);
        }
        INFO("ledger " << round << ": " << done);
        checkNeeded(graph, plain);
    }
}

TEST_CASE("An edit computes only what it reaches")
{
    // 1,000 chains of three, side by side.
    InheritanceGraph graph;
    std::vector<Edge> edges;
    for (Node chain = 0; chain < 1'000; ++chain) {
        for (int i = 0; i < 3; ++i)
            graph.addNode();
        const Node first = chain * 3;
        graph.setOwn(0, first, {{3, 1, 1, 0}});
        edges.push_back({first + 1, first, first + 1, allAxes});
        edges.push_back({first + 2, first + 1, first + 2, allAxes});
    }
    graph.setEdges(edges);
    graph.compute();
    const std::vector<Carried> heavier{{{5, 1, 1, 0}}};
    graph.changeOwn(300, heavier);
    CHECK(graph.reached().size() == 2);
    CHECK(graph.needed(0, 0, 302).step == 5);
    const std::vector<Carried> lighter{{{1, 1, 1, 0}}};
    graph.changeOwn(300, lighter);
    CHECK(graph.reached().size() == 2);
    CHECK(graph.needed(0, 0, 302).step == 1);
    graph.changeOwn(300, lighter);
    CHECK(graph.reached().empty());
    graph.removeEdges(302);
    CHECK(graph.reached().size() == 1);
    CHECK(graph.needed(0, 0, 302).step == 0);
    CHECK(graph.edges() == 1'999);
}

TEST_CASE("A chain of a hundred thousand and a ring of the same length end, and take no stack")
{
    constexpr Node length = 100'000;
    for (const bool isRing : {false, true}) {
        InheritanceGraph graph;
        std::vector<Edge> edges;
        for (Node node = 0; node < length; ++node) {
            graph.addNode();
            graph.setOwn(0, node, {{1, 0, 0, 0}});
            if (node + 1 < length)
                edges.push_back({node + 1, node, node + 1, allAxes});
        }
        if (isRing)
            edges.push_back({length, length - 1, 0, allAxes});
        graph.setOwn(0, 0, {{4, 0, 0, 0}});
        graph.setEdges(edges);
        graph.compute();
        CHECK(graph.neededStep(0, 0, length - 1) == 4);
        CHECK(graph.needed(0, 0, length - 1).nodes.size() == length);
        CHECK(graph.neededStep(0, 0, 0) == (isRing ? 1 : 0));
        graph.changeOwn(0, std::vector<Carried>{{{1, 0, 0, 0}}});
        CHECK(graph.neededStep(0, 0, length - 1) == 1);
    }
}

TEST_CASE("What a kind of relation carries is written and read back")
{
    CHECK(carryText(CarryRules::standard().of(RelationKind::StoredIn)) == ">CIAP");
    CHECK(carryText(CarryRules::standard().of(RelationKind::ConnectedTo)) == ">A");
    CHECK(carryText(CarryRules::standard().of(RelationKind::Describes)) == "<C");
    CHECK(carryText(CarryRules::standard().of(RelationKind::CopyOf)) == ">CIP<CIP");
    CHECK(carryText(CarryRules::standard().of(RelationKind::Related)) == "-");
    for (unsigned forward = 0; forward < 16; ++forward) {
        for (unsigned back = 0; back < 16; ++back) {
            const Carry carry{static_cast<AxisSet>(forward), static_cast<AxisSet>(back)};
            CHECK(carryFromText(carryText(carry)) == carry);
        }
    }
    for (const char *none : {"", ">", "C", ">X", "><", ">C>", "<>", "--"})
        CHECK_FALSE(carryFromText(none).has_value());
}
