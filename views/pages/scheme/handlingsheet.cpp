// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/handlingsheet.h"

#include <algorithm>

namespace daicho {

namespace {

QList<SheetField> ruleFields()
{
    return {{u"Stage"_qs, HandlingSheet::tr("S&tage")},
            {u"Rule"_qs, HandlingSheet::tr("&Handling"), SheetField::Kind::Paragraph}};
}

SheetField sourceField()
{
    return {u"Source"_qs, HandlingSheet::tr("Where it &stands (empty: a draft)")};
}

QString strengthName(std::size_t level)
{
    return QString(u"Strength"_qs % QString::number(level));
}

/// A rule as the form has it. Other words, or another source, are as sure as what is given for them.
HandlingRule ruleOf(const HandlingRule &before, const SheetValues &values)
{
    HandlingRule rule = before;
    rule.stage = toText(values[u"Stage"_qs]);
    rule.rule = toText(values[u"Rule"_qs]);
    rule.source = toText(values[u"Source"_qs].trimmed());
    if (rule.source.empty())
        rule.grade = EvidenceGrade::C;
    else if (rule.rule != before.rule || rule.source != before.source)
        rule.grade = EvidenceGrade::B;
    return rule;
}

} // namespace

HandlingSheet::HandlingSheet(Registry &registry, ShownEdition shown, std::size_t axis)
    : AxisSheet(registry, shown, axis), m_rows(handlingRows(this->axis()))
{
}

QString HandlingSheet::title() const
{
    return tr("%1: handling").arg(toQString(axis().label));
}

QString HandlingSheet::hint() const
{
    return tr("What each level demands at each stage. A draft that stands in no published source is not a rule of "
              "anybody: put the words of your own standards in its place.");
}

QStringList HandlingSheet::headers() const
{
    QStringList headers{tr("Stage"), tr("Handling")};
    for (const Level &level : axis().levels)
        headers.append(toQString(level.code));
    return headers << tr("Where it stands");
}

QList<int> HandlingSheet::widths() const
{
    QList<int> widths{7, 0};
    for (std::size_t level = 0; level < axis().levels.size(); ++level)
        widths.append(4);
    return widths << 10;
}

QString HandlingSheet::cell(int row, int column) const
{
    const HandlingRow &shown = m_rows[static_cast<std::size_t>(row)];
    const auto level = static_cast<std::size_t>(std::max(0, column - 2));
    if (column == 0)
        return toQString(shown.rule.stage);
    if (column == 1)
        return toQString(shown.rule.rule);
    return level < shown.strengths.size() ? strengthWords(shown.strengths[level])
                                          : evidenceWords(shown.rule.grade, shown.rule.source);
}

bool HandlingSheet::offers(Act act, int) const
{
    return act != Act::Choose;
}

QList<SheetField> HandlingSheet::fields(int) const
{
    QList<SheetField> fields = ruleFields();
    fields.append(sourceField());
    for (std::size_t level = 0; level < axis().levels.size(); ++level) {
        QList<std::pair<QString, QString>> choices{{QString(), tr("does not hold")}};
        choices += strengthChoices();
        fields.append({strengthName(level), toQString(axis().levels[level].code), SheetField::Kind::Choice, choices});
    }
    return fields;
}

SheetValues HandlingSheet::values(int row) const
{
    if (row < 0)
        return {{strengthName(0), u"must"_qs}};
    const HandlingRow &shown = m_rows[static_cast<std::size_t>(row)];
    SheetValues values{{u"Stage"_qs, toQString(shown.rule.stage)},
                       {u"Rule"_qs, toQString(shown.rule.rule)},
                       {u"Source"_qs, toQString(shown.rule.source)}};
    for (std::size_t level = 0; level < shown.strengths.size(); ++level)
        values[strengthName(level)] = toQString(shown.strengths[level]);
    return values;
}

Result<void> HandlingSheet::put(std::vector<HandlingRow> rows) const
{
    return amend([&](Scheme &scheme) { setHandlingRows(axis(scheme), rows); });
}

Result<void> HandlingSheet::save(int row, const SheetValues &values)
{
    std::vector<HandlingRow> rows = m_rows;
    HandlingRow written;
    if (row >= 0)
        written = rows[static_cast<std::size_t>(row)];
    written.rule = ruleOf(written.rule, values);
    written.strengths.clear();
    bool holds = false;
    for (std::size_t level = 0; level < axis().levels.size(); ++level) {
        written.strengths.push_back(toText(values[strengthName(level)]));
        holds = holds || !written.strengths.back().empty();
    }
    if (!holds)
        return Error{ErrorCode::Invalid, {{"field", "level"}, {"rule", "required"}}, "holds nowhere"};
    if (row < 0)
        rows.push_back(std::move(written));
    else
        rows[static_cast<std::size_t>(row)] = std::move(written);
    return put(std::move(rows));
}

Result<void> HandlingSheet::remove(int row)
{
    std::vector<HandlingRow> rows = m_rows;
    rows.erase(rows.begin() + row);
    return put(std::move(rows));
}

Result<void> HandlingSheet::move(int row, int by)
{
    std::vector<HandlingRow> rows = m_rows;
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(row + by, 0, std::ssize(rows) - 1);
    HandlingRow moved = std::move(rows[static_cast<std::size_t>(row)]);
    rows.erase(rows.begin() + row);
    rows.insert(rows.begin() + to, std::move(moved));
    return put(std::move(rows));
}

QString ExtraRuleSheet::title() const
{
    return tr("Handling whatever the level");
}

QStringList ExtraRuleSheet::headers() const
{
    return {tr("Stage"), tr("Handling"), tr("Strength"), tr("Where it stands")};
}

int ExtraRuleSheet::rows() const
{
    return static_cast<int>(scheme().extraRules.size());
}

QString ExtraRuleSheet::cell(int row, int column) const
{
    const HandlingRule &rule = scheme().extraRules[static_cast<std::size_t>(row)];
    const QString cells[] = {toQString(rule.stage), toQString(rule.rule), strengthWords(rule.strength),
                             evidenceWords(rule.grade, rule.source)};
    return cells[column];
}

bool ExtraRuleSheet::offers(Act act, int) const
{
    return act == Act::Add || act == Act::Edit || act == Act::Remove;
}

QList<SheetField> ExtraRuleSheet::fields(int) const
{
    return ruleFields() << SheetField{u"Strength"_qs, tr("St&rength"), SheetField::Kind::Choice, strengthChoices()}
                        << sourceField();
}

SheetValues ExtraRuleSheet::values(int row) const
{
    if (row < 0)
        return {{u"Strength"_qs, u"must"_qs}};
    const HandlingRule &rule = scheme().extraRules[static_cast<std::size_t>(row)];
    return {{u"Stage"_qs, toQString(rule.stage)},
            {u"Rule"_qs, toQString(rule.rule)},
            {u"Strength"_qs, toQString(rule.strength)},
            {u"Source"_qs, toQString(rule.source)}};
}

Result<void> ExtraRuleSheet::save(int row, const SheetValues &values)
{
    return amend([&](Scheme &scheme) {
        HandlingRule &rule =
            row < 0 ? scheme.extraRules.emplace_back() : scheme.extraRules[static_cast<std::size_t>(row)];
        rule = ruleOf(rule, values);
        rule.strength = toText(values[u"Strength"_qs]);
    });
}

Result<void> ExtraRuleSheet::remove(int row)
{
    return amend([&](Scheme &scheme) { scheme.extraRules.erase(scheme.extraRules.begin() + row); });
}

} // namespace daicho
