// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/mappingsheet.h"

#include <set>

namespace daicho {

namespace {

QString joined(const std::vector<Text> &texts, const QString &between)
{
    QStringList all;
    for (const Text &text : texts)
        all.append(toQString(text));
    return all.join(between);
}

} // namespace

/// The lines of all other editions of the registry; editions of one scheme share theirs, the newest shows them.
MappingSheet::MappingSheet(Registry &registry, ShownEdition shown) : SchemeSheet(registry, shown)
{
    const std::vector<EditionId> editions = registry.editions();
    std::set<Text> known;
    for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition) {
        const Scheme &from = *registry.schemeOf(*edition);
        if (*edition == shown.id || !known.insert(from.id).second)
            continue;
        for (MappingLine &line : mappingBetween(from, scheme())) {
            if (line.from != notApplicable)
                m_rows.push_back({from.id, editionWords(from), std::move(line)});
        }
    }
}

QString MappingSheet::title() const
{
    return tr("Mapping from other editions");
}

QString MappingSheet::hint() const
{
    return tr("What a level of another edition becomes under this one (%1). It is a proposal: only a line with exactly "
              "one level can be carried over automatically, and only if you say so under “Migration”.")
        .arg(editionWords(scheme()));
}

QStringList MappingSheet::headers() const
{
    return {tr("Edition that is left"), tr("Axis"), tr("Level there"), tr("Becomes"), tr("Who decides")};
}

QString MappingSheet::cell(int row, int column) const
{
    const Row &shown = m_rows[static_cast<std::size_t>(row)];
    const Axis *axis = scheme().axis(shown.line.axis);
    const QString cells[] = {shown.from, axis != nullptr ? toQString(axis->label) : toQString(shown.line.axis),
                             toQString(shown.line.from),
                             shown.line.to.empty() ? tr("left open") : joined(shown.line.to, tr(" or ")),
                             shown.line.mayBeAccepted() ? tr("may be automatic") : tr("a person")};
    return cells[column];
}

bool MappingSheet::offers(Act act, int) const
{
    return act == Act::Edit;
}

QList<SheetField> MappingSheet::fields(int row) const
{
    const MappingLine &line = m_rows[static_cast<std::size_t>(row)].line;
    QList<std::pair<QString, QString>> choices;
    if (const Axis *axis = scheme().axis(line.axis)) {
        for (const Level &level : axis->levels)
            choices.append({toQString(level.code), QString(toQString(level.code) % u"  "_qs % toQString(level.label))});
    }
    return {{u"Targets"_qs, tr("“%1” &becomes").arg(toQString(line.from)), SheetField::Kind::Marks, choices}};
}

SheetValues MappingSheet::values(int row) const
{
    if (row < 0)
        return {};
    return {{u"Targets"_qs, joined(m_rows[static_cast<std::size_t>(row)].line.to, u"\n"_qs)}};
}

Result<void> MappingSheet::save(int row, const SheetValues &values)
{
    const Row &changed = m_rows[static_cast<std::size_t>(row)];
    MappingLine line = changed.line;
    line.to.clear();
    for (const QString &code : values[u"Targets"_qs].split(u'\n', Qt::SkipEmptyParts))
        line.to.push_back(toText(code));
    return amend([&](Scheme &scheme) { setProposal(scheme, changed.scheme, line); });
}

} // namespace daicho
