// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/statistics.h"

#include "model/services/figurecounter.h"
#include "model/services/registry.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace daicho {

namespace {

/// A word of a filter that stands for exactly this text.
Text quotedWord(TextView text)
{
    // Any quote ends a quoted word unless it is doubled.
    Text result = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool isQuote = text[i] == '"';
        result += text[i];
        if (isQuote)
            result += '"';
        for (const TextView mark : {TextView("“"), TextView("”"), TextView("„"), TextView("＂")}) {
            if (text.substr(i, mark.size()) != mark)
                continue;
            result += text.substr(i + 1, mark.size() - 1);
            result += mark;
            i += mark.size() - 1;
            break;
        }
    }
    return result + '"';
}

} // namespace

FigureCounter::FigureCounter(const Registry &registry, const StatisticsQuery &query)
    : m_registry(registry), m_index(registry.index()), m_query(query), m_today(registry.clock().today())
{
    m_all.term = '-' + term(Field::Status, "retired");
    m_all.scope = query.scope;
    divide();
}

/// «種別:情報システム» selects exactly the assets that show the value.
Text FigureCounter::term(Field field, TextView value) const
{
    const FieldInfo &info = fieldInfo(field);
    const Text name = m_query.japanese ? info.label : info.id;
    if (info.type == FieldType::Choice && !value.empty())
        return name + ':' + (m_query.japanese ? choiceLabel(field, value, true) : Text(value));
    if (info.type == FieldType::Level && value.find_first_of(" \"") == TextView::npos)
        return name + ":=" + Text(value);
    return name + ":=" + (value.empty() ? Text() : quotedWord(value));
}

FigurePart FigureCounter::levelPart(Field field, TextView code) const
{
    return {Text(code), Text(code), term(field, code), {}};
}

FigurePart FigureCounter::choicePart(Field field, TextView id) const
{
    return {Text(id), choiceLabel(field, id, m_query.japanese), term(field, id), {}};
}

FigurePart FigureCounter::textPart(Field field, TextView text) const
{
    return {Text(text), Text(text), term(field, text), {}};
}

/// Which assets are counted, and to which row of the organisation each belongs.
void FigureCounter::divide()
{
    const Organisation &organisation = m_registry.organisation();
    const bool isWhole = !m_query.scope.isValid();
    const Text today = toText(m_today.toString(Qt::ISODate));
    const std::vector<OrgUnitId> units = isWhole ? organisation.institutions() : organisation.children(m_query.scope);
    std::vector<FigurePart> parts;
    for (const OrgUnitId id : units)
        parts.push_back({organisation.unit(id)->name, organisation.unit(id)->name, {}, id});
    const std::size_t rest = parts.size();
    if (isWhole)
        parts.push_back(textPart(Field::Institution, {}));
    else
        parts.push_back(textPart(Field::Unit, organisation.path(m_query.scope)));
    std::unordered_map<Text, std::size_t> partOf;
    for (const auto &[id, unit] : organisation.units) {
        const Text key = std::to_string(id.value());
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (organisation.isWithin(id, units[i]))
                partOf[key] = i;
        }
        if (id == m_query.scope)
            partOf[key] = rest;
    }
    std::vector<Permutation> rowsOf(parts.size());
    Text key;
    for (const std::uint32_t row : m_index.all()) {
        key.assign(m_index.text(row, Field::Unit));
        const auto part = partOf.find(key);
        if (part == partOf.end() && !isWhole)
            continue;
        if (m_index.text(row, Field::Status) == "retired") {
            ++m_retired;
            continue;
        }
        m_rows.push_back(row);
        rowsOf[part == partOf.end() ? rest : part->second].push_back(row);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const OrgUnit *unit = organisation.unit(parts[i].scope);
        const bool isShown = unit != nullptr && isValidOn(unit->validFrom, unit->validTo, today);
        if (!isShown && rowsOf[i].empty())
            continue;
        m_units.push_back(std::move(parts[i]));
        m_rowsOfUnit.push_back(std::move(rowsOf[i]));
    }
}

std::vector<Field> FigureCounter::axes() const
{
    std::vector<Field> fields;
    for (const Axis &axis : m_registry.ledgerScheme().axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id))
            fields.push_back(*field);
    }
    return fields;
}

Figure FigureCounter::figure(FigureKind kind, Field field) const
{
    Figure made;
    made.kind = kind;
    made.field = field;
    made.all = m_all;
    return made;
}

/// The rows that a field is expected to have, then whatever else the ledger holds, then «not given».
Figure FigureCounter::listed(FigureKind kind, Field field, std::vector<FigurePart> first) const
{
    Figure made = figure(kind, field);
    made.rows = std::move(first);
    made.columns.emplace_back();
    made.counts.resize(made.rows.size());
    std::int64_t without = 0;
    for (const auto &[value, rows] : m_index.tally(m_rows, field).counts) {
        if (value.empty()) {
            without = rows;
            continue;
        }
        const auto known = std::find_if(made.rows.begin(), made.rows.end(),
                                        [&value = value](const FigurePart &part) { return part.value == value; });
        if (known != made.rows.end()) {
            made.counts[static_cast<std::size_t>(known - made.rows.begin())] = rows;
            continue;
        }
        made.rows.push_back(fieldInfo(field).type == FieldType::Choice ? choicePart(field, value)
                                                                       : textPart(field, value));
        made.counts.push_back(rows);
    }
    if (without > 0 || fieldInfo(field).type == FieldType::Level) {
        made.rows.push_back(textPart(field, {}));
        made.counts.push_back(without);
    }
    return made;
}

Figure FigureCounter::levels(Field field) const
{
    std::vector<FigurePart> parts;
    for (const Level &level : m_registry.ledgerScheme().axis(*axisOf(field))->levels)
        parts.push_back(levelPart(field, level.code));
    return listed(FigureKind::Levels, field, std::move(parts));
}

Figure FigureCounter::organisation(Field axis) const
{
    const Figure whole = levels(axis);
    Figure made = figure(FigureKind::Organisation, axis);
    made.rows = m_units;
    made.columns = whole.rows;
    made.counts.resize(made.rows.size() * made.columns.size());
    for (std::size_t row = 0; row < made.rows.size(); ++row) {
        for (const auto &[value, rows] : m_index.tally(m_rowsOfUnit[row], axis).counts) {
            const auto column = std::find_if(made.columns.begin(), made.columns.end(),
                                             [&value = value](const FigurePart &part) { return part.value == value; });
            made.counts[row * made.columns.size() + static_cast<std::size_t>(column - made.columns.begin())] = rows;
        }
    }
    return made;
}

Figure FigureCounter::unratedByUnit() const
{
    Figure made = figure(FigureKind::Unrated, Field::C);
    made.isPartition = false;
    made.rows = m_units;
    for (const Field axis : axes())
        made.columns.push_back({*axisOf(axis), *axisOf(axis), term(axis, unrated), {}});
    for (const Permutation &rows : m_rowsOfUnit) {
        for (const Field axis : axes()) {
            std::int64_t without = 0;
            for (const auto &[value, count] : m_index.tally(rows, axis).counts)
                without += value.empty() ? count : 0;
            made.counts.push_back(without);
        }
    }
    return made;
}

std::vector<FigurePart> FigureCounter::choiceParts(Field field) const
{
    std::vector<FigurePart> parts;
    for (const Choice &choice : choices(field))
        parts.push_back(choicePart(field, choice.id));
    return parts;
}

std::vector<FigurePart> FigureCounter::zoneParts() const
{
    std::vector<FigurePart> parts;
    for (const ProfileItem *zone : m_registry.profileItems(section::zone))
        parts.push_back(textPart(Field::Zone, zone->name));
    return parts;
}

Statistics FigureCounter::count()
{
    Statistics result;
    result.assets = static_cast<std::int64_t>(m_rows.size());
    result.retired = m_retired;
    const std::vector<Field> known = axes();
    for (const Field axis : known)
        result.figures.push_back(levels(axis));
    const auto has = [&known](Field axis) { return std::find(known.begin(), known.end(), axis) != known.end(); };
    if (!known.empty()) {
        result.figures.push_back(organisation(has(m_query.axis) ? m_query.axis : known.front()));
        result.figures.push_back(unratedByUnit());
    }
    if (has(Field::C) && has(Field::A))
        result.figures.push_back(crossed(FigureKind::HeatMap, levels(Field::C), levels(Field::A)));
    result.figures.push_back(findings());
    result.figures.push_back(listed(FigureKind::Kinds, Field::Kind, choiceParts(Field::Kind)));
    const Figure zones = listed(FigureKind::Zones, Field::Zone, zoneParts());
    const Figure personal = listed(FigureKind::PersonalInfo, Field::PersonalInfo, choiceParts(Field::PersonalInfo));
    result.figures.push_back(zones);
    result.figures.push_back(listed(FigureKind::Media, Field::Medium, {}));
    result.figures.push_back(personal);
    result.figures.push_back(crossed(FigureKind::PersonalByZone, zones, personal));
    result.figures.push_back(due());
    return result;
}

void insertRatedFigure(Statistics &counted, Figure rated)
{
    const auto place = std::find_if(counted.figures.begin(), counted.figures.end(),
                                    [](const Figure &figure) { return figure.kind == FigureKind::Findings; });
    counted.figures.insert(place, std::move(rated));
}

Statistics countAssets(const Registry &registry, const StatisticsQuery &query)
{
    return FigureCounter(registry, query).count();
}

} // namespace daicho
