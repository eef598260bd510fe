// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/carrysheet.h"

#include "model/services/exceptionservice.h"
#include "model/services/inheritanceservice.h"
#include "model/services/relationtext.h"
#include "model/services/roleservice.h"

namespace daicho {

namespace {

const QString forwardName = QStringLiteral("CarryForward");
const QString backName = QStringLiteral("CarryBack");
const QString monthsName = QStringLiteral("LongestMonths");

AxisSet marked(const QString &value)
{
    AxisSet axes = noAxes;
    for (const QString &id : value.split(u'\n', Qt::SkipEmptyParts)) {
        if (const std::optional<std::size_t> axis = axisPlace(toText(id)))
            axes |= axisBit(*axis);
    }
    return axes;
}

QString marks(AxisSet axes)
{
    QStringList ids;
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if ((axes & axisBit(axis)) != 0)
            ids.append(QString::fromUtf8(axisIds[axis]));
    }
    return ids.join(u'\n');
}

} // namespace

CarrySheet::CarrySheet(Registry &registry) : m_registry(registry), m_rules(InheritanceService(registry).rules()) {}

QString CarrySheet::title() const
{
    return tr("Needed levels, exceptions");
}

QString CarrySheet::hint() const
{
    return tr("What holds something needs the level of the heaviest thing in it. Here stands which relations hand a "
              "level on, and on which axes. What the program suggests is no rule of a guideline.");
}

QString CarrySheet::locked() const
{
    if (m_registry.isReadOnly())
        return tr("This registry can only be read.");
    return whyNotPermitted(m_registry.permissions(), Permission::EditMasters);
}

QStringList CarrySheet::headers() const
{
    return {tr("Relation"), tr("Handed on to the other"), tr("Handed on from the other"), tr("Set by")};
}

int CarrySheet::rows() const
{
    return static_cast<int>(relationKindCount) + 1;
}

RelationKind CarrySheet::kindOf(int row)
{
    return allRelationKinds()[static_cast<std::size_t>(row)];
}

QString CarrySheet::axesWords(AxisSet axes) const
{
    QStringList names;
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        const Axis *known = m_registry.scheme().axis(axisIds[axis]);
        if (known != nullptr && (axes & axisBit(axis)) != 0)
            names.append(toQString(known->label));
    }
    return names.isEmpty() ? tr("nothing") : names.join(u"・"_qs);
}

QString CarrySheet::cell(int row, int column) const
{
    if (isLongest(row)) {
        const ExceptionService exceptions(m_registry);
        const bool isUsual = m_registry.setting(ExceptionService::longestKey).empty();
        const QString cells[] = {tr("Exceptions may last"), tr("%n month(s)", nullptr, exceptions.longestMonths()),
                                 QString(), isUsual ? tr("the program") : tr("this body")};
        return cells[column];
    }
    const Carry &carry = m_rules.of(kindOf(row));
    const bool isUsual = carry == CarryRules::standard().of(kindOf(row));
    const QString cells[] = {relationText(kindOf(row), RelationEnd::From), axesWords(carry.forward),
                             axesWords(carry.back), isUsual ? tr("the program") : tr("this body")};
    return cells[column];
}

bool CarrySheet::offers(Act act, int row) const
{
    if (act == Act::Choose)
        return row < 0 || (!isLongest(row) && !(m_rules.of(kindOf(row)) == CarryRules::standard().of(kindOf(row))));
    return act == Act::Edit;
}

QString CarrySheet::chooseWords() const
{
    return tr("As the program &suggests");
}

QString CarrySheet::chosenWords() const
{
    return tr("Set as the program suggests");
}

QList<SheetField> CarrySheet::fields(int row) const
{
    if (isLongest(row))
        return {{monthsName, tr("&Months (1 to 60)")}};
    QList<std::pair<QString, QString>> axes;
    for (const Axis &axis : m_registry.scheme().axes)
        axes.append({toQString(axis.id), toQString(axis.label)});
    return {{forwardName, tr("Handed on to the &other"), SheetField::Kind::Marks, axes},
            {backName, tr("Handed on &from the other"), SheetField::Kind::Marks, axes}};
}

SheetValues CarrySheet::values(int row) const
{
    if (isLongest(row))
        return {{monthsName, QString::number(ExceptionService(m_registry).longestMonths())}};
    const Carry &carry = m_rules.of(kindOf(row));
    return {{forwardName, marks(carry.forward)}, {backName, marks(carry.back)}};
}

Result<void> CarrySheet::save(int row, const SheetValues &values)
{
    if (isLongest(row)) {
        bool isNumber = false;
        const int months = values[monthsName].trimmed().toInt(&isNumber);
        return ExceptionService(m_registry).setLongestMonths(isNumber ? months : 0);
    }
    // Axes that the scheme in force does not have keep what they were.
    AxisSet shown = noAxes;
    for (const Axis &axis : m_registry.scheme().axes)
        shown |= axisBit(axisPlace(axis.id).value_or(0));
    const Carry &before = m_rules.of(kindOf(row));
    const auto kept = static_cast<AxisSet>(~shown);
    const Carry after{static_cast<AxisSet>(marked(values[forwardName]) | (before.forward & kept)),
                      static_cast<AxisSet>(marked(values[backName]) | (before.back & kept))};
    return InheritanceService(m_registry).setRule(kindOf(row), after);
}

Result<void> CarrySheet::choose(int row)
{
    return InheritanceService(m_registry).setRule(kindOf(row), std::nullopt);
}

} // namespace daicho
