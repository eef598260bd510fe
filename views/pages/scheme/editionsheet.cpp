// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/editionsheet.h"

#include "model/services/organisationservice.h"
#include "model/services/programdata.h"
#include "model/services/roleservice.h"
#include "model/services/schemeservice.h"

#include <algorithm>

namespace daicho {

EditionSheet::EditionSheet(Registry &registry, ShownEdition shown) : SchemeSheet(registry, shown)
{
    for (const EditionId edition : registry.editions())
        m_entries.push_back({*registry.schemeOf(edition), edition});
    for (const Text &id : programdata::schemeIds()) {
        const Result<Scheme> shipped = programdata::scheme(id);
        const bool isKnown = shipped && std::any_of(m_entries.begin(), m_entries.end(),
                                                    [&](const Entry &entry) { return entry.scheme == *shipped; });
        if (shipped && !isKnown)
            m_entries.push_back({*shipped, {}});
    }
}

QString EditionSheet::title() const
{
    return tr("Editions");
}

QString EditionSheet::hint() const
{
    return tr("Another scheme can be taken into force at any time. Ratings that there are stay as they are, under the "
              "edition under which they were given. «Make a new edition» copies the edition that is shown (%1); the "
              "copy "
              "can be changed freely until something is rated under it.")
        .arg(editionWords(scheme()));
}

QString EditionSheet::locked() const
{
    if (registry().isReadOnly())
        return SchemeSheet::locked();
    return whyNotPermitted(registry().permissions(), Permission::EditMasters);
}

QStringList EditionSheet::headers() const
{
    return {tr("State"), tr("Name"), tr("Edition"), tr("Issuer")};
}

QString EditionSheet::cell(int row, int column) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    const QString state = stateOf(entry);
    const QString cells[] = {state, toQString(entry.scheme.name), toQString(entry.scheme.edition),
                             toQString(entry.scheme.issuer)};
    return cells[column];
}

QString EditionSheet::stateOf(const Entry &entry) const
{
    if (!entry.edition.isValid())
        return tr("to choose");
    if (entry.edition == registry().editionInForce())
        return tr("in force");
    const std::vector<EditionId> used = registry().editionsInForce();
    if (std::find(used.begin(), used.end(), entry.edition) != used.end())
        return tr("institutions");
    if (entry.edition < registry().editionInForce())
        return tr("former");
    const Result<std::int64_t> rated = SchemeService(registry()).ratings(entry.edition);
    return rated && *rated == 0 ? tr("prepared") : tr("former");
}

bool EditionSheet::offers(Act act, int row) const
{
    if (act == Act::Add)
        return true;
    return act == Act::Choose &&
           (row < 0 || m_entries[static_cast<std::size_t>(row)].edition != registry().editionInForce());
}

QString EditionSheet::chooseWords() const
{
    return tr("&Take into force");
}

QString EditionSheet::addWords() const
{
    return tr("Make a &new edition…");
}

QString EditionSheet::chosenWords() const
{
    return tr("This edition is in force now.");
}

QList<SheetField> EditionSheet::fields(int) const
{
    return {{u"Edition"_qs, tr("Name of the new &edition (such as a year)")}};
}

Result<void> EditionSheet::save(int, const SheetValues &values)
{
    const Result<EditionId> made = SchemeService(registry()).makeEdition(edition(), toText(values[u"Edition"_qs]));
    return made ? Result<void>() : Result<void>(made.error());
}

Result<void> EditionSheet::choose(int row)
{
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.edition.isValid())
        return SchemeService(registry()).takeEdition(entry.edition);
    const Result<EditionId> taken = OrganisationService(registry()).adoptScheme(entry.scheme.id);
    return taken ? Result<void>() : Result<void>(taken.error());
}

} // namespace daicho
