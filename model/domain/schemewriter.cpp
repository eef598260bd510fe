// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "model/domain/jsonlines.h"
#include "model/domain/wizardjson.h"

namespace daicho {

namespace {

Text methodName(OverallMethod method)
{
    constexpr std::array<const char *, 6> names{"none", "single", "max", "sum", "product", "flags"};
    return names[static_cast<std::size_t>(method)];
}

void writeRules(JsonLines &lines, const char *key, const std::vector<HandlingRule> &rules)
{
    lines.list(key, rules, [&lines](const HandlingRule &rule) {
        lines.object([&] {
            lines.text("stage", rule.stage);
            lines.text("rule", rule.rule);
            lines.text("strength", rule.strength);
            lines.text("grade", gradeName(rule.grade));
            lines.optional("source", rule.source);
        });
    });
}

void writeLevel(JsonLines &lines, const Level &level)
{
    lines.object([&] {
        lines.text("code", level.code);
        lines.number("rank", level.rank);
        lines.text("label", level.label);
        lines.text("criterion", level.criterion);
        lines.text("grade", gradeName(level.grade));
        lines.texts("examples", level.examples);
        writeRules(lines, "handling", level.handling);
    });
}

void writeAxis(JsonLines &lines, const Axis &axis)
{
    lines.object([&] {
        lines.text("id", axis.id);
        lines.text("label", axis.label);
        lines.optional("source", axis.source);
        lines.list("levels", axis.levels, [&lines](const Level &level) { writeLevel(lines, level); });
        lines.list("groups", axis.groups, [&lines](const LevelGroup &group) {
            lines.object([&] {
                lines.text("code", group.code);
                lines.text("label", group.label);
                lines.texts("members", group.members);
            });
        });
        lines.list("thresholds", axis.thresholds, [&lines](const Threshold &threshold) {
            lines.object([&] {
                lines.text("phrase", threshold.phrase);
                lines.text("minimum", threshold.minimum);
            });
        });
    });
}

void writeOverall(JsonLines &lines, const Scheme &scheme)
{
    lines.name("overall");
    lines.object([&] {
        lines.text("method", methodName(scheme.overall));
        lines.text("grade", gradeName(scheme.overallGrade));
        lines.optional("note", scheme.overallNote);
    });
}

void writeOrigins(JsonLines &lines, const Scheme &scheme)
{
    lines.list("maps_from", scheme.mapsFrom, [&lines](const LevelProposal &proposal) {
        lines.object([&] {
            lines.text("scheme", proposal.scheme);
            lines.text("axis", proposal.axis);
            lines.text("from", proposal.from);
            lines.texts("to", proposal.to);
        });
    });
    lines.list("sources", scheme.sources, [&lines](const SchemeSource &source) {
        lines.object([&] {
            lines.text("what", source.what);
            lines.optional("url", source.url);
            lines.text("grade", gradeName(source.grade));
        });
    });
}

} // namespace

Text schemeToJson(const Scheme &scheme)
{
    JsonLines lines;
    lines.object([&] {
        lines.text("id", scheme.id);
        lines.text("edition", scheme.edition);
        lines.text("name", scheme.name);
        lines.text("issuer", scheme.issuer);
        lines.optional("direction", scheme.direction);
        writeOverall(lines, scheme);
        lines.list("axes", scheme.axes, [&lines](const Axis &axis) { writeAxis(lines, axis); });
        lines.texts("paper_axes", scheme.paperAxes);
        lines.texts("applies_to", scheme.appliesTo);
        writeRules(lines, "extra_rules", scheme.extraRules);
        writeOrigins(lines, scheme);
        lines.optional("note", scheme.note);
        writeWizard(lines, scheme.wizard);
    });
    return lines.finished();
}

} // namespace daicho
