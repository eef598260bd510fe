// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/axislistsheet.h"

#include "model/domain/schemeedit.h"

namespace daicho {

namespace {

const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

QString axisIdWords(const Text &id)
{
    if (id == "C")
        return AxisListSheet::tr("C: confidentiality");
    if (id == "I")
        return AxisListSheet::tr("I: integrity");
    if (id == "A")
        return AxisListSheet::tr("A: availability");
    return AxisListSheet::tr("P: importance, the only axis");
}

QList<std::pair<QString, QString>> idChoices(const std::vector<Text> &ids)
{
    QList<std::pair<QString, QString>> choices;
    for (const Text &id : ids)
        choices.append({toQString(id), axisIdWords(id)});
    return choices;
}

/// Ids that the axis may have: its own, those that are free, and of a single axis all.
std::vector<Text> idsFor(const Scheme &scheme, const Text &own)
{
    if (scheme.axes.size() == 1)
        return {"C", "I", "A", "P"};
    std::vector<Text> ids = freeAxisIds(scheme);
    ids.insert(ids.begin(), own);
    return ids;
}

} // namespace

QString AxisListSheet::title() const
{
    return tr("Axes");
}

QString AxisListSheet::hint() const
{
    return tr("Confidentiality, integrity and availability are rated beside each other; the importance stands alone. A "
              "new axis begins with two levels, which you change under “levels”.");
}

QStringList AxisListSheet::headers() const
{
    return {tr("Axis"), tr("Name"), tr("Levels"), tr("Paper"), tr("Where the criteria stand")};
}

QString AxisListSheet::cell(int row, int column) const
{
    const Axis &axis = scheme().axes[static_cast<std::size_t>(row)];
    QStringList codes;
    for (const Level &level : axis.levels)
        codes.append(toQString(level.code));
    const QString cells[] = {toQString(axis.id), toQString(axis.label), codes.join(u"、"_qs),
                             isForPaper(scheme(), axis.id) ? tr("rated") : tr("not rated"), toQString(axis.source)};
    return cells[column];
}

bool AxisListSheet::offers(Act act, int) const
{
    if (act == Act::Add)
        return !freeAxisIds(scheme()).empty();
    if (act == Act::Remove)
        return rows() > 1;
    return act == Act::Edit;
}

QList<SheetField> AxisListSheet::fields(int row) const
{
    const std::vector<Text> ids =
        row < 0 ? freeAxisIds(scheme()) : idsFor(scheme(), scheme().axes[static_cast<std::size_t>(row)].id);
    QList<SheetField> fields{{u"AxisId"_qs, tr("A&xis"), SheetField::Kind::Choice, idChoices(ids)},
                             {u"AxisLabel"_qs, tr("&Name")},
                             {u"AxisSource"_qs, tr("&Where the criteria stand")}};
    if (row >= 0)
        fields.append({u"AxisPaper"_qs,
                       tr("&Paper is rated on it"),
                       SheetField::Kind::Choice,
                       {{yes, tr("rated")}, {no, tr("not rated")}}});
    return fields;
}

SheetValues AxisListSheet::values(int row) const
{
    if (row < 0)
        return {{u"AxisLabel"_qs, QString()}, {u"AxisSource"_qs, QString()}};
    const Axis &axis = scheme().axes[static_cast<std::size_t>(row)];
    return {{u"AxisId"_qs, toQString(axis.id)},
            {u"AxisLabel"_qs, toQString(axis.label)},
            {u"AxisSource"_qs, toQString(axis.source)},
            {u"AxisPaper"_qs, isForPaper(scheme(), axis.id) ? yes : no}};
}

Result<void> AxisListSheet::save(int row, const SheetValues &values)
{
    return amend([&](Scheme &scheme) {
        const Text id = toText(values[u"AxisId"_qs]);
        const Text label = toText(values[u"AxisLabel"_qs]);
        Axis axis = row < 0 ? axisToBeginWith(id, label) : scheme.axes[static_cast<std::size_t>(row)];
        axis.id = id;
        axis.label = label;
        axis.source = toText(values[u"AxisSource"_qs]);
        putAxis(scheme, row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row)), std::move(axis));
        if (row >= 0)
            setForPaper(scheme, id, values[u"AxisPaper"_qs] == yes);
    });
}

Result<void> AxisListSheet::remove(int row)
{
    return amend([&](Scheme &scheme) { removeAxis(scheme, static_cast<std::size_t>(row)); });
}

} // namespace daicho
