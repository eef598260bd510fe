// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "model/domain/strictjson.h"
#include "model/domain/wizardjson.h"

#include <algorithm>

namespace daicho {

namespace {

EvidenceGrade readGrade(const JsonReader &json, const char *key = "grade")
{
    return static_cast<EvidenceGrade>(json.oneOf(key, {"A", "B", "C"}));
}

HandlingRule readRule(const JsonReader &json)
{
    json.allow({"stage", "rule", "strength", "grade", "source"});
    HandlingRule rule{.stage = json.required("stage"),
                      .rule = json.required("rule"),
                      .strength = json.required("strength"),
                      .grade = readGrade(json),
                      .source = json.optional("source")};
    json.oneOf("strength", {"must", "should", "may"});
    // Background knowledge must not pass for a rule of the document it is said to come from.
    if (rule.grade == EvidenceGrade::C && !rule.source.empty())
        json.fail("source", "a rule of grade C has no source");
    if (rule.grade != EvidenceGrade::C && rule.source.empty())
        json.fail("source", "missing");
    return rule;
}

std::vector<HandlingRule> readRules(const JsonReader &json, const char *key)
{
    std::vector<HandlingRule> rules;
    for (const JsonReader &rule : json.objects(key))
        rules.push_back(readRule(rule));
    return rules;
}

Level readLevel(const JsonReader &json)
{
    json.allow({"code", "rank", "label", "criterion", "grade", "examples", "handling"});
    Level level{.code = json.required("code"),
                .rank = json.integer("rank"),
                .label = json.required("label"),
                .criterion = json.required("criterion"),
                .group = {},
                .grade = readGrade(json),
                .examples = json.texts("examples"),
                .handling = readRules(json, "handling")};
    if (level.rank < 1)
        json.fail("rank", "not above zero");
    if (level.code == notApplicable)
        json.fail("code", "reserved");
    return level;
}

void readLevels(const JsonReader &json, Axis &axis)
{
    for (const JsonReader &entry : json.objects("levels")) {
        Level level = readLevel(entry);
        if (axis.level(level.code) != nullptr)
            entry.fail("code", "double code");
        if (!axis.levels.empty() && axis.levels.back().rank == level.rank)
            entry.fail("rank", "double rank");
        if (!axis.levels.empty() && axis.levels.back().rank < level.rank)
            entry.fail("rank", "levels are not heaviest first");
        axis.levels.push_back(std::move(level));
    }
    if (axis.levels.empty())
        json.fail("levels", "missing");
}

void readGroups(const JsonReader &json, Axis &axis)
{
    for (const JsonReader &entry : json.objects("groups")) {
        entry.allow({"code", "label", "members"});
        LevelGroup group{
            .code = entry.required("code"), .label = entry.required("label"), .members = entry.texts("members")};
        for (const Text &member : group.members) {
            const auto level =
                std::find_if(axis.levels.begin(), axis.levels.end(), [&](const Level &l) { return l.code == member; });
            if (level == axis.levels.end())
                entry.fail("members", "no level «" + member + "»");
            else if (!level->group.empty())
                entry.fail("members", "«" + member + "» is in two groups");
            else
                level->group = group.code;
        }
        axis.groups.push_back(std::move(group));
    }
}

void readThresholds(const JsonReader &json, Axis &axis)
{
    for (const JsonReader &entry : json.objects("thresholds")) {
        entry.allow({"phrase", "minimum"});
        Threshold threshold{.phrase = entry.required("phrase"), .minimum = entry.required("minimum")};
        if (axis.level(threshold.minimum) == nullptr)
            entry.fail("minimum", "no level «" + threshold.minimum + "»");
        axis.thresholds.push_back(std::move(threshold));
    }
}

Axis readAxis(const JsonReader &json)
{
    json.allow({"id", "label", "source", "levels", "groups", "thresholds"});
    Axis axis{.id = json.required("id"),
              .label = json.required("label"),
              .source = json.optional("source"),
              .levels = {},
              .groups = {},
              .thresholds = {}};
    json.oneOf("id", {"C", "I", "A", "P"});
    readLevels(json, axis);
    readGroups(json, axis);
    readThresholds(json, axis);
    return axis;
}

void readAxes(const JsonReader &json, Scheme &scheme)
{
    for (const JsonReader &entry : json.objects("axes")) {
        Axis axis = readAxis(entry);
        if (scheme.axis(axis.id) != nullptr)
            entry.fail("id", "double axis");
        scheme.axes.push_back(std::move(axis));
    }
    if (scheme.axes.empty())
        json.fail("axes", "missing");
    if (scheme.axis("P") != nullptr && scheme.axes.size() > 1)
        json.fail("axes", "P stands alone");
    scheme.paperAxes = json.texts("paper_axes");
    for (const Text &id : scheme.paperAxes) {
        if (scheme.axis(id) == nullptr)
            json.fail("paper_axes", "no axis «" + id + "»");
    }
}

void readOverall(const JsonReader &json, Scheme &scheme)
{
    json.allow({"method", "note", "grade"});
    scheme.overall =
        static_cast<OverallMethod>(json.oneOf("method", {"none", "single", "max", "sum", "product", "flags"}));
    scheme.overallNote = json.optional("note");
    scheme.overallGrade = readGrade(json);
    if ((scheme.overall == OverallMethod::Single) != (scheme.axes.size() == 1))
        json.fail("method", "single goes with one axis");
}

void readProposals(const JsonReader &json, Scheme &scheme)
{
    for (const JsonReader &entry : json.objects("maps_from")) {
        entry.allow({"scheme", "axis", "from", "to"});
        LevelProposal proposal{.scheme = entry.required("scheme"),
                               .axis = entry.required("axis"),
                               .from = entry.required("from"),
                               .to = entry.texts("to")};
        const Axis *axis = scheme.axis(proposal.axis);
        if (axis == nullptr)
            entry.fail("axis", "no axis «" + proposal.axis + "»");
        for (const Text &code : proposal.to) {
            if (axis != nullptr && axis->level(code) == nullptr)
                entry.fail("to", "no level «" + code + "»");
        }
        scheme.mapsFrom.push_back(std::move(proposal));
    }
}

void readSources(const JsonReader &json, Scheme &scheme)
{
    for (const JsonReader &entry : json.objects("sources")) {
        entry.allow({"what", "url", "grade"});
        scheme.sources.push_back(
            {.what = entry.required("what"), .url = entry.optional("url"), .grade = readGrade(entry)});
    }
}

} // namespace

Result<Scheme> schemeFromJson(TextView json, TextView file)
{
    const JsonReader reader(json, file);
    if (auto problem = reader.problem())
        return *problem;
    reader.allow({"id", "edition", "name", "issuer", "direction", "overall", "axes", "paper_axes", "applies_to",
                  "extra_rules", "maps_from", "sources", "note", "wizard"});
    Scheme scheme;
    scheme.id = reader.required("id");
    scheme.edition = reader.required("edition");
    scheme.name = reader.required("name");
    scheme.issuer = reader.required("issuer");
    scheme.direction = reader.optional("direction");
    readAxes(reader, scheme);
    readOverall(reader.object("overall"), scheme);
    scheme.appliesTo = reader.texts("applies_to");
    scheme.extraRules = readRules(reader, "extra_rules");
    readProposals(reader, scheme);
    readSources(reader, scheme);
    scheme.note = reader.optional("note");
    if (reader.has("wizard"))
        scheme.wizard = readWizard(reader.object("wizard"), scheme);
    if (auto problem = reader.problem())
        return *problem;
    return scheme;
}

} // namespace daicho
