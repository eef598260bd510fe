// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"
#include "model/domain/classification.h"

namespace daicho {

namespace {

/// Writes JSON in the order in which it is told, two spaces a step, so that people can read and compare files.
class Lines
{
public:
    template <typename Members> void object(const Members &members)
    {
        open('{');
        members();
        close('}');
    }
    /// Nothing at all for an empty list: absent means none.
    template <typename Entries, typename Write> void list(const char *key, const Entries &entries, const Write &write)
    {
        if (entries.empty())
            return;
        name(key);
        open('[');
        for (const auto &entry : entries) {
            next();
            write(entry);
        }
        close(']');
    }
    void texts(const char *key, const std::vector<Text> &texts)
    {
        list(key, texts, [this](const Text &text) { appendJsonString(m_json, text); });
    }
    void text(const char *key, const Text &text)
    {
        name(key);
        appendJsonString(m_json, text);
    }
    void optional(const char *key, const Text &given)
    {
        if (!given.empty())
            text(key, given);
    }
    void number(const char *key, int number)
    {
        name(key);
        m_json += std::to_string(number);
    }
    void name(const char *key)
    {
        next();
        appendJsonString(m_json, key);
        m_json += ": ";
    }
    Text finished() { return std::move(m_json) + '\n'; }

private:
    void open(char bracket)
    {
        m_json += bracket;
        m_indent += 2;
        m_isFirst = true;
    }
    void close(char bracket)
    {
        m_indent -= 2;
        m_json += '\n' + Text(m_indent, ' ') + bracket;
        m_isFirst = false;
    }
    void next()
    {
        m_json += m_isFirst ? "\n" : ",\n";
        m_json += Text(m_indent, ' ');
        m_isFirst = false;
    }

    Text m_json;
    std::size_t m_indent = 0;
    bool m_isFirst = true;
};

Text gradeName(EvidenceGrade grade)
{
    return Text(1, static_cast<char>('A' + static_cast<int>(grade)));
}

Text methodName(OverallMethod method)
{
    constexpr std::array<const char *, 6> names{"none", "single", "max", "sum", "product", "flags"};
    return names[static_cast<std::size_t>(method)];
}

void writeRules(Lines &lines, const char *key, const std::vector<HandlingRule> &rules)
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

void writeLevel(Lines &lines, const Level &level)
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

void writeAxis(Lines &lines, const Axis &axis)
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

void writeOverall(Lines &lines, const Scheme &scheme)
{
    lines.name("overall");
    lines.object([&] {
        lines.text("method", methodName(scheme.overall));
        lines.text("grade", gradeName(scheme.overallGrade));
        lines.optional("note", scheme.overallNote);
    });
}

void writeOrigins(Lines &lines, const Scheme &scheme)
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
    Lines lines;
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
    });
    return lines.finished();
}

} // namespace daicho
