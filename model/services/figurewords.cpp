// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/figurewords.h"

#include "model/domain/levelstep.h"
#include "model/services/registry.h"

namespace daicho {

namespace {

bool hasUnitRows(const Figure &figure)
{
    return figure.kind == FigureKind::Organisation || figure.kind == FigureKind::Unrated ||
           figure.kind == FigureKind::Findings;
}

} // namespace

QString FigureWords::axis(Field field) const
{
    const std::optional<Text> id = axisOf(field);
    const Axis *axis = id ? m_registry.ledgerScheme().axis(*id) : nullptr;
    if (axis != nullptr && m_isJapanese)
        return toQString(axis->label);
    return this->field(field);
}

QString FigureWords::field(Field field) const
{
    const FieldInfo &info = fieldInfo(field);
    return QString::fromUtf8(m_isJapanese ? info.label : info.englishLabel);
}

QString FigureWords::scope(OrgUnitId scope) const
{
    const Organisation &organisation = m_registry.organisation();
    const OrgUnit *unit = organisation.unit(scope);
    if (unit == nullptr)
        return tr("The whole body");
    const OrgUnit *institution = organisation.unit(organisation.institutionOf(scope));
    if (unit->isInstitution() || institution == nullptr)
        return toQString(unit->name);
    return QString(toQString(institution->name) % u'/' % toQString(organisation.path(scope)));
}

QString FigureWords::title(const Figure &figure) const
{
    const QString units = rows(figure);
    switch (figure.kind) {
    case FigureKind::Levels:
        return tr("Assets by %1").arg(axis(figure.field));
    case FigureKind::Organisation:
        return tr("%1 by %2").arg(axis(figure.field), units);
    case FigureKind::Unrated:
        return tr("Not rated yet, by %1").arg(units);
    case FigureKind::HeatMap:
        return tr("%1 against %2").arg(axis(figure.field), axis(figure.across));
    case FigureKind::Rated:
        return tr("Rated and unrated at the end of each month");
    case FigureKind::Findings:
        return tr("Findings by %1").arg(units);
    case FigureKind::PersonalByZone:
        return tr("%1 by %2").arg(field(figure.across), units);
    case FigureKind::Due:
        return tr("Days that come up, by month");
    case FigureKind::Kinds:
    case FigureKind::Zones:
    case FigureKind::Media:
    case FigureKind::PersonalInfo:
    case FigureKind::FigureKindCount:
        break;
    }
    return tr("Assets by %1").arg(units);
}

QString FigureWords::organisationRows(const Figure &figure) const
{
    if (figure.all.scope.isValid())
        return tr("Unit");
    return toQString(m_registry.term("institution", toText(tr("Institution"))));
}

QString FigureWords::rows(const Figure &figure) const
{
    if (hasUnitRows(figure))
        return organisationRows(figure);
    if (figure.kind == FigureKind::Levels)
        return tr("Level");
    if (figure.kind == FigureKind::HeatMap)
        return axis(figure.field);
    if (figure.kind == FigureKind::Rated || figure.kind == FigureKind::Due)
        return tr("Month");
    return field(figure.field);
}

QString FigureWords::note(const Figure &figure) const
{
    switch (figure.kind) {
    case FigureKind::HeatMap:
        return tr("Rows: %1. Columns: %2.").arg(axis(figure.field), axis(figure.across));
    case FigureKind::Rated:
        return tr(
            "Each row is how it stood after the last change of that month; the last row is now. Only the last row "
            "can be opened in the ledger.");
    case FigureKind::Unrated:
    case FigureKind::Findings:
        return tr("An asset may stand in several columns, so rows have no sum.");
    case FigureKind::Due:
        if (figure.columns.back().value == "exception")
            return tr("A review is due one year after the last one: a suggestion of this program. Exceptions cannot be "
                      "opened from here.");
        return tr("A review is due one year after the last one: a suggestion of this program.");
    default:
        return {};
    }
}

QString FigureWords::month(TextView month) const
{
    const Text first = Text(month) + "-01";
    const QString iso = toQString(month);
    QString wareki = toQString(formatDate(first, DateStyle::Wareki));
    wareki.chop(2); // «1日»
    switch (m_dates) {
    case DateStyle::Iso:
        return iso;
    case DateStyle::Wareki:
        return wareki;
    case DateStyle::Both:
        break;
    }
    return QString(iso % u'（' % wareki % u'）');
}

QString FigureWords::part(const Figure &figure, const FigurePart &part, bool isRow) const
{
    if (figure.kind == FigureKind::Unrated && !isRow)
        return axis(*fieldOfAxis(part.value));
    if (figure.kind == FigureKind::Rated && !isRow)
        return part.value == "rated" ? tr("Rated") : tr("Unrated");
    if (figure.kind == FigureKind::Due && !isRow)
        return part.value == "retention" ? tr("Retention ends")
               : part.value == "review"  ? tr("Review due")
                                         : tr("Exception ends");
    if (figure.kind == FigureKind::Due && part.value == "overdue")
        return tr("Overdue");
    if (figure.kind == FigureKind::Due || figure.kind == FigureKind::Rated)
        return month(part.value);
    if (step(figure, part, isRow)) {
        if (part.value == unrated)
            return tr("Unrated");
        if (part.value == notApplicable)
            return tr("Not applicable");
    }
    if (isRow && hasUnitRows(figure) && !part.scope.isValid() && !part.value.empty())
        return tr("%1 itself").arg(toQString(part.label));
    return part.label.empty() ? tr("Not given") : toQString(part.label);
}

std::optional<Field> FigureWords::levelField(const Figure &figure, bool isRow)
{
    switch (figure.kind) {
    case FigureKind::Levels:
        return isRow ? std::optional(figure.field) : std::nullopt;
    case FigureKind::Organisation:
        return isRow ? std::nullopt : std::optional(figure.field);
    case FigureKind::HeatMap:
        return isRow ? figure.field : figure.across;
    default:
        return {};
    }
}

std::optional<int> FigureWords::step(const Figure &figure, const FigurePart &part, bool isRow) const
{
    const std::optional<Field> field = levelField(figure, isRow);
    const std::optional<Text> id = field ? axisOf(*field) : std::nullopt;
    return id ? std::optional(levelStep(m_registry.ledgerScheme().axis(*id), part.value)) : std::nullopt;
}

} // namespace daicho
