// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/groupsheet.h"

#include "model/domain/schemeedit.h"

namespace daicho {

namespace {

const QString groupKind = QStringLiteral("group");
const QString thresholdKind = QStringLiteral("threshold");

QString joined(const std::vector<Text> &texts, const QString &between)
{
    QStringList all;
    for (const Text &text : texts)
        all.append(toQString(text));
    return all.join(between);
}

LevelGroup groupOf(const SheetValues &values)
{
    LevelGroup group{toText(values[u"GroupCode"_qs]), toText(values[u"GroupLabel"_qs]), {}};
    for (const QString &member : values[u"Members"_qs].split(u'\n', Qt::SkipEmptyParts))
        group.members.push_back(toText(member));
    return group;
}

} // namespace

QString GroupSheet::title() const
{
    return tr("%1: groups and thresholds").arg(toQString(axis().label));
}

QString GroupSheet::hint() const
{
    return tr("A group names several levels at once; a threshold such as «3B or above» takes in its level and all "
              "heavier ones.");
}

QStringList GroupSheet::headers() const
{
    return {tr("What"), tr("Name"), tr("Levels")};
}

bool GroupSheet::isThreshold(int row) const
{
    return row >= static_cast<int>(axis().groups.size());
}

std::size_t GroupSheet::threshold(int row) const
{
    return static_cast<std::size_t>(row) - axis().groups.size();
}

int GroupSheet::rows() const
{
    return static_cast<int>(axis().groups.size() + axis().thresholds.size());
}

QString GroupSheet::cell(int row, int column) const
{
    if (column == 0)
        return isThreshold(row) ? tr("threshold") : tr("group");
    if (!isThreshold(row)) {
        const LevelGroup &group = axis().groups[static_cast<std::size_t>(row)];
        return column == 1 ? QString(toQString(group.code) % u"  "_qs % toQString(group.label))
                           : joined(group.members, u"、"_qs);
    }
    const Threshold &shown = axis().thresholds[threshold(row)];
    if (column == 1)
        return toQString(shown.phrase);
    std::vector<Text> reached;
    for (const Level &level : axis().levels) {
        if (level.rank >= axis().rank(shown.minimum))
            reached.push_back(level.code);
    }
    return joined(reached, u"、"_qs);
}

bool GroupSheet::offers(Act act, int) const
{
    return act == Act::Add || act == Act::Edit || act == Act::Remove;
}

QList<SheetField> GroupSheet::fields(int row) const
{
    const QList<SheetField> group{{u"GroupCode"_qs, tr("&Code of the group")},
                                  {u"GroupLabel"_qs, tr("&Name of the group")},
                                  {u"Members"_qs, tr("&Levels of the group"), SheetField::Kind::Marks, levelChoices()}};
    const QList<SheetField> phrase{
        {u"Phrase"_qs, tr("&Phrase of the threshold")},
        {u"Minimum"_qs, tr("Lig&htest level of the threshold"), SheetField::Kind::Choice, levelChoices()}};
    if (row >= 0)
        return isThreshold(row) ? phrase : group;
    const SheetField kind{u"Kind"_qs,
                          tr("&What to add"),
                          SheetField::Kind::Choice,
                          {{groupKind, tr("group")}, {thresholdKind, tr("threshold")}}};
    return QList<SheetField>{kind} + group + phrase;
}

SheetValues GroupSheet::values(int row) const
{
    if (row < 0)
        return {{u"Kind"_qs, groupKind}};
    if (isThreshold(row)) {
        const Threshold &shown = axis().thresholds[threshold(row)];
        return {{u"Phrase"_qs, toQString(shown.phrase)}, {u"Minimum"_qs, toQString(shown.minimum)}};
    }
    const LevelGroup &group = axis().groups[static_cast<std::size_t>(row)];
    return {{u"GroupCode"_qs, toQString(group.code)},
            {u"GroupLabel"_qs, toQString(group.label)},
            {u"Members"_qs, joined(group.members, u"\n"_qs)}};
}

Result<void> GroupSheet::save(int row, const SheetValues &values)
{
    const bool asThreshold = row < 0 ? values[u"Kind"_qs] == thresholdKind : isThreshold(row);
    return amend([&](Scheme &scheme) {
        Axis &changed = axis(scheme);
        if (!asThreshold) {
            putGroup(changed, row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row)), groupOf(values));
            return;
        }
        const Threshold written{toText(values[u"Phrase"_qs]), toText(values[u"Minimum"_qs])};
        if (row < 0)
            changed.thresholds.push_back(written);
        else
            changed.thresholds[threshold(row)] = written;
    });
}

Result<void> GroupSheet::remove(int row)
{
    return amend([&](Scheme &scheme) {
        Axis &changed = axis(scheme);
        if (isThreshold(row)) {
            changed.thresholds.erase(changed.thresholds.begin() + static_cast<std::ptrdiff_t>(threshold(row)));
            return;
        }
        for (Level &level : changed.levels) {
            if (level.group == changed.groups[static_cast<std::size_t>(row)].code)
                level.group.clear();
        }
        changed.groups.erase(changed.groups.begin() + row);
    });
}

} // namespace daicho
