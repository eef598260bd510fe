// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/levelsheet.h"

#include "model/domain/schemeedit.h"

namespace daicho {

namespace {

enum Column { Code, Label, Criterion, Examples, Evidence, Group, ColumnCount };

QString joined(const std::vector<Text> &texts, const QString &between)
{
    QStringList all;
    for (const Text &text : texts)
        all.append(toQString(text));
    return all.join(between);
}

} // namespace

QString LevelSheet::title() const
{
    return tr("%1: levels").arg(toQString(axis().label));
}

QString LevelSheet::hint() const
{
    return tr("The heaviest level comes first. A criterion that you put in other words counts as your own text and no "
              "longer as that of its source.");
}

QStringList LevelSheet::headers() const
{
    return {tr("Level"), tr("Name"), tr("Criterion"), tr("Examples"), tr("Evidence"), tr("Group")};
}

int LevelSheet::rows() const
{
    return static_cast<int>(axis().levels.size());
}

QString LevelSheet::cell(int row, int column) const
{
    const Level &level = axis().levels[static_cast<std::size_t>(row)];
    switch (column) {
    case Code:
        return toQString(level.code);
    case Label:
        return toQString(level.label);
    case Criterion:
        return toQString(level.criterion);
    case Examples:
        return joined(level.examples, u"、"_qs);
    case Evidence:
        return evidenceWords(level.grade, axis().source);
    case Group:
        return toQString(level.group);
    default:
        return {};
    }
}

std::optional<int> LevelSheet::step(int row, int column) const
{
    return column == Code ? std::optional(stepAt(static_cast<std::size_t>(row))) : std::nullopt;
}

bool LevelSheet::offers(Act act, int) const
{
    return act != Act::Choose;
}

QList<SheetField> LevelSheet::fields(int) const
{
    QList<std::pair<QString, QString>> groups{{QString(), tr("none")}};
    for (const LevelGroup &group : axis().groups)
        groups.append({toQString(group.code), QString(toQString(group.code) % u"  "_qs % toQString(group.label))});
    return {{u"Code"_qs, tr("L&evel")},
            {u"Label"_qs, tr("&Name")},
            {u"Criterion"_qs, tr("Cri&terion"), SheetField::Kind::Paragraph},
            {u"Examples"_qs, tr("E&xamples (one a line)"), SheetField::Kind::Paragraph},
            {u"Group"_qs, tr("&Group"), SheetField::Kind::Choice, groups}};
}

SheetValues LevelSheet::values(int row) const
{
    if (row < 0)
        return {};
    const Level &level = axis().levels[static_cast<std::size_t>(row)];
    return {{u"Code"_qs, toQString(level.code)},
            {u"Label"_qs, toQString(level.label)},
            {u"Criterion"_qs, toQString(level.criterion)},
            {u"Examples"_qs, joined(level.examples, u"\n"_qs)},
            {u"Group"_qs, toQString(level.group)}};
}

Result<void> LevelSheet::save(int row, const SheetValues &values)
{
    return amend([&](Scheme &scheme) {
        const std::optional<std::size_t> at = row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
        Level level = at ? axis(scheme).levels[*at] : Level();
        level.code = toText(values[u"Code"_qs]);
        level.label = toText(values[u"Label"_qs]);
        level.criterion = toText(values[u"Criterion"_qs]);
        level.group = toText(values[u"Group"_qs]);
        level.examples.clear();
        for (const QString &example : values[u"Examples"_qs].split(u'\n', Qt::SkipEmptyParts))
            level.examples.push_back(toText(example));
        putLevel(scheme, axis(scheme), at, std::move(level));
    });
}

Result<void> LevelSheet::remove(int row)
{
    return amend([&](Scheme &scheme) { removeLevel(scheme, axis(scheme), static_cast<std::size_t>(row)); });
}

Result<void> LevelSheet::move(int row, int by)
{
    return amend([&](Scheme &scheme) { moveLevel(axis(scheme), static_cast<std::size_t>(row), by); });
}

} // namespace daicho
