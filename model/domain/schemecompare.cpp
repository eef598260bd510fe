// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schemecompare.h"

#include <algorithm>
#include <map>

namespace daicho {

namespace {

constexpr std::array<TextView, 6> methodIds{"none", "single", "max", "sum", "product", "flags"};

Text joined(const std::vector<Text> &texts)
{
    Text all;
    for (const Text &text : texts)
        all += (all.empty() ? "" : "、") + text;
    return all;
}

/// Things of one kind by what tells them apart, in the order in which they stand.
using Said = std::vector<std::pair<Text, Text>>;

const Text *find(const Said &said, const Text &key)
{
    const auto found = std::find_if(said.begin(), said.end(), [&key](const auto &entry) { return entry.first == key; });
    return found == said.end() ? nullptr : &found->second;
}

class Comparer
{
public:
    void text(const char *name, const Text &before, const Text &after)
    {
        lists(SchemePart::Words, {}, given(name, before), given(name, after));
    }

    /// Empty values count as not said.
    void lists(SchemePart part, const Text &axis, const Said &before, const Said &after)
    {
        for (const auto &[key, value] : before) {
            const Text *now = find(after, key);
            if (now == nullptr)
                add({part, axis, key, value, std::nullopt});
            else if (*now != value)
                add({part, axis, key, value, *now});
        }
        for (const auto &[key, value] : after) {
            if (find(before, key) == nullptr)
                add({part, axis, key, std::nullopt, value});
        }
    }

    std::vector<SchemeDifference> found() { return std::move(m_found); }

    static Said given(const Text &key, const Text &value) { return value.empty() ? Said{} : Said{{key, value}}; }

private:
    void add(SchemeDifference difference) { m_found.push_back(std::move(difference)); }

    std::vector<SchemeDifference> m_found;
};

Said levelNames(const Axis &axis)
{
    Said said;
    for (const Level &level : axis.levels)
        said.emplace_back(level.code, level.label + " (" + std::to_string(level.rank) + ')');
    return said;
}

Said criteria(const Axis &axis)
{
    Said said;
    for (const Level &level : axis.levels)
        said.emplace_back(level.code, level.criterion);
    return said;
}

Said examples(const Axis &axis)
{
    Said said;
    for (const Level &level : axis.levels) {
        if (!level.examples.empty())
            said.emplace_back(level.code, joined(level.examples));
    }
    return said;
}

Said groups(const Axis &axis)
{
    Said said;
    for (const LevelGroup &group : axis.groups)
        said.emplace_back(group.code, group.label + ": " + joined(group.members));
    return said;
}

Said thresholds(const Axis &axis)
{
    Said said;
    for (const Threshold &threshold : axis.thresholds)
        said.emplace_back(threshold.phrase, threshold.minimum);
    return said;
}

/// A rule by its words, with how binding it is; a rule that stands twice counts once.
void addRule(Said &said, const Text &place, const HandlingRule &rule)
{
    const Text key = place + rule.stage + "：" + rule.rule;
    if (find(said, key) == nullptr)
        said.emplace_back(key, rule.strength + (rule.source.empty() ? Text() : " (" + rule.source + ')'));
}

Said handling(const Axis &axis)
{
    Said said;
    for (const Level &level : axis.levels) {
        for (const HandlingRule &rule : level.handling)
            addRule(said, level.code + " ", rule);
    }
    return said;
}

Said extraRules(const Scheme &scheme)
{
    Said said;
    for (const HandlingRule &rule : scheme.extraRules)
        addRule(said, {}, rule);
    return said;
}

/// Questions, and where their answers lead.
Said questions(const Scheme &scheme)
{
    Said said;
    for (const WizardQuestion &question : scheme.wizard.questions) {
        said.emplace_back(question.id, question.text);
        for (const WizardAnswer &answer : question.answers) {
            Text leads = answer.label;
            for (const WizardDemand &demand : answer.demands)
                leads += " → " + demand.axis + ' ' + demand.level;
            said.emplace_back(question.id + '/' + answer.id, leads);
        }
    }
    return said;
}

Said axes(const Scheme &scheme)
{
    Said said;
    for (const Axis &axis : scheme.axes)
        said.emplace_back(axis.id, axis.label);
    return said;
}

Said mappings(const Scheme &scheme)
{
    Said said;
    for (const LevelProposal &line : scheme.mapsFrom)
        said.emplace_back(line.scheme + ' ' + line.axis + ' ' + line.from, joined(line.to));
    return said;
}

Said sources(const Scheme &scheme)
{
    Said said;
    for (const SchemeSource &source : scheme.sources)
        said.emplace_back(source.what, source.url.empty() ? source.what : source.url);
    return said;
}

Said paperAxes(const Scheme &scheme)
{
    return Comparer::given("paper_axes", joined(scheme.paperAxes));
}

Said overall(const Scheme &scheme)
{
    Said said{{"method", Text(overallMethodId(scheme.overall))}};
    if (!scheme.overallNote.empty())
        said.emplace_back("note", scheme.overallNote);
    return said;
}

void compareAxis(Comparer &comparer, const Text &id, const Axis &before, const Axis &after)
{
    comparer.lists(SchemePart::Level, id, levelNames(before), levelNames(after));
    comparer.lists(SchemePart::Criterion, id, criteria(before), criteria(after));
    comparer.lists(SchemePart::Examples, id, examples(before), examples(after));
    comparer.lists(SchemePart::Group, id, groups(before), groups(after));
    comparer.lists(SchemePart::Threshold, id, thresholds(before), thresholds(after));
    comparer.lists(SchemePart::Handling, id, handling(before), handling(after));
}

} // namespace

TextView schemePartId(SchemePart part)
{
    constexpr std::array<TextView, 14> ids{"words",      "overall",  "paper_axes", "axis",      "level",
                                           "criterion",  "examples", "group",      "threshold", "handling",
                                           "extra_rule", "wizard",   "mapping",    "source"};
    return ids[static_cast<std::size_t>(part)];
}

TextView overallMethodId(OverallMethod method)
{
    return methodIds[static_cast<std::size_t>(method)];
}

std::optional<OverallMethod> overallMethodNamed(TextView id)
{
    const auto *const found = std::find(methodIds.begin(), methodIds.end(), id);
    if (found == methodIds.end())
        return std::nullopt;
    return static_cast<OverallMethod>(found - methodIds.begin());
}

std::vector<SchemeDifference> schemeDifferences(const Scheme &before, const Scheme &after)
{
    static const Axis none;
    Comparer comparer;
    comparer.text("name", before.name, after.name);
    comparer.text("edition", before.edition, after.edition);
    comparer.text("issuer", before.issuer, after.issuer);
    comparer.text("direction", before.direction, after.direction);
    comparer.lists(SchemePart::Overall, {}, overall(before), overall(after));
    comparer.lists(SchemePart::PaperAxes, {}, paperAxes(before), paperAxes(after));
    comparer.lists(SchemePart::Axis, {}, axes(before), axes(after));
    for (const char *id : {"C", "I", "A", "P"}) {
        const Axis *left = before.axis(id);
        const Axis *right = after.axis(id);
        compareAxis(comparer, id, left != nullptr ? *left : none, right != nullptr ? *right : none);
    }
    comparer.lists(SchemePart::ExtraRule, {}, extraRules(before), extraRules(after));
    comparer.lists(SchemePart::Wizard, {}, questions(before), questions(after));
    comparer.lists(SchemePart::Mapping, {}, mappings(before), mappings(after));
    comparer.lists(SchemePart::Source, {}, sources(before), sources(after));
    comparer.text("applies_to", joined(before.appliesTo), joined(after.appliesTo));
    comparer.text("note", before.note, after.note);
    return comparer.found();
}

} // namespace daicho
