// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What contents need, over a made-up ledger: bench_inheritance [assets] [relations], 100,000 and 300,000 without.
/// Prints CPU seconds of one pass over the edges, of everything from scratch, of one edit (the median of 1,000 that
/// change a level, take an edge away or bring it back, and the slowest), and whether both agree with sweeping over all
/// edges until nothing changes.
#include "model/domain/inheritance.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace {

using namespace daicho;
using Node = InheritanceGraph::Node;
using Edge = InheritanceGraph::Edge;

constexpr int passes = 20;
constexpr int edits = 1'000;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Ledger
{
    std::vector<Carried> own;
    std::vector<Edge> edges;
};

/// Files in systems (70 %), systems on devices (20 %), devices in rooms (9 %), rooms (1 %); copies both ways and lines,
/// so that some hundred assets stand on cycles.
Ledger makeLedger(std::uint32_t assets, std::uint32_t relations)
{
    std::mt19937 engine(20261121);
    const auto below = [&engine](std::uint32_t end) { return static_cast<std::uint32_t>(engine() % end); };
    Ledger ledger;
    ledger.own.resize(assets);
    for (Carried &own : ledger.own) {
        for (std::uint16_t &step : own.steps)
            step = static_cast<std::uint16_t>(below(100) < 3 ? 5 : 1 + below(3));
        if (below(50) == 0)
            own.unknown = allAxes;
    }
    const std::uint32_t systems = assets * 70 / 100;
    const std::uint32_t devices = assets * 90 / 100;
    const std::uint32_t rooms = assets * 99 / 100;
    for (std::uint32_t i = 0; i < relations; ++i) {
        const std::uint32_t kind = below(100);
        const Node from = below(rooms);
        Edge edge{i + 1, from, 0, allAxes, true};
        if (from < systems)
            edge.to = systems + below(devices - systems);
        else if (from < devices)
            edge.to = kind < 10 ? systems + below(devices - systems) : devices + below(rooms - devices);
        else
            edge.to = rooms + below(assets - rooms);
        if (from >= systems && from < devices && kind < 10)
            edge.axes = axisBit(2);
        ledger.edges.push_back(edge);
    }
    return ledger;
}

InheritanceGraph graphOf(const Ledger &ledger)
{
    InheritanceGraph graph;
    for (std::size_t node = 0; node < ledger.own.size(); ++node) {
        graph.addNode();
        graph.setOwn(0, static_cast<Node>(node), ledger.own[node]);
    }
    graph.setEdges(ledger.edges);
    return graph;
}

/// One pass over the edges as plainly as possible: each container takes what its direct contents declare.
std::vector<Carried> onePass(const Ledger &ledger)
{
    std::vector<Carried> needed(ledger.own.size());
    for (const Edge &edge : ledger.edges)
        needed[edge.to] = heavier(needed[edge.to], restricted(ledger.own[edge.from], edge.axes));
    return needed;
}

bool agrees(const InheritanceGraph &graph, const Ledger &ledger)
{
    std::vector<Carried> needed(ledger.own.size());
    for (bool isMoving = true; isMoving;) {
        isMoving = false;
        for (const Edge &edge : ledger.edges) {
            if (edge.axes == noAxes || edge.from == edge.to)
                continue;
            const Carried sum =
                heavier(needed[edge.to], restricted(heavier(ledger.own[edge.from], needed[edge.from]), edge.axes));
            isMoving = isMoving || !(sum == needed[edge.to]);
            needed[edge.to] = sum;
        }
    }
    for (std::size_t node = 0; node < needed.size(); ++node) {
        if (!(graph.reaching(0, static_cast<Node>(node)) == needed[node]))
            return false;
    }
    return true;
}

} // namespace

int main(int count, char **words)
{
    const auto number = [&](int at, std::uint32_t otherwise) {
        return count > at ? static_cast<std::uint32_t>(std::strtoul(words[at], nullptr, 10)) : otherwise;
    };
    Ledger ledger = makeLedger(number(1, 100'000), number(2, 300'000));
    InheritanceGraph graph = graphOf(ledger);
    graph.compute();

    std::uint64_t sum = 0; // so that nothing is left out
    double begun = cpuSeconds();
    for (int i = 0; i < passes; ++i)
        sum += onePass(ledger).back().steps[0];
    const double pass = (cpuSeconds() - begun) / passes;
    begun = cpuSeconds();
    for (int i = 0; i < passes; ++i)
        graph.compute();
    const double scratch = (cpuSeconds() - begun) / passes;
    const bool isRight = agrees(graph, ledger);

    std::mt19937 engine(7);
    std::vector<double> times;
    std::size_t reached = 0;
    for (int i = 0; i < edits; ++i) {
        const auto at = static_cast<std::size_t>(engine() % ledger.edges.size());
        const Node node = static_cast<Node>(engine() % ledger.own.size());
        std::vector<Carried> own{ledger.own[node]};
        if (i % 3 == 0)
            own.front().steps[0] = static_cast<std::uint16_t>(1 + engine() % 5);
        Edge &edge = ledger.edges[at];
        begun = cpuSeconds();
        if (i % 3 == 0)
            graph.changeOwn(node, own);
        else if (i % 3 == 1)
            graph.removeEdges(edge.id);
        else
            graph.addEdge(edge);
        times.push_back(cpuSeconds() - begun);
        reached += graph.reached().size();
        if (i % 3 == 0)
            ledger.own[node] = own.front();
        else if (i % 3 == 1)
            edge.axes = noAxes;
    }
    std::sort(times.begin(), times.end());
    std::printf("%.9f %.9f %.9f %.9f %s %s %zu %zu %llu\n", pass, scratch, times[times.size() / 2], times.back(),
                isRight ? "right" : "WRONG", agrees(graph, ledger) ? "right" : "WRONG", reached / edits, graph.bytes(),
                static_cast<unsigned long long>(sum));
    return isRight && agrees(graph, ledger) ? 0 : 2;
}
