// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/organisationtexts.h"

#include <QCoreApplication>

#include <charconv>

namespace daicho {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Organisation", text);
}

std::int64_t numberIn(TextView text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::optional<OrganisationCounts> countOrganisation(const Registry &registry)
{
    if (!registry.isIndexLoaded())
        return std::nullopt;
    OrganisationCounts counts;
    const LedgerIndex &index = registry.index();
    const Permutation inUse = index.select({});
    counts.all = static_cast<std::int64_t>(inUse.size());
    for (const auto &[id, count] : index.tallyStored(inUse, Field::Unit).counts)
        counts.inUnit[OrgUnitId(numberIn(id))] = count;
    for (const auto &[id, count] : index.tallyStored(inUse, Field::Owner).counts)
        counts.owned[PostId(numberIn(id))] = count;
    for (const auto &[id, count] : index.tallyStored(inUse, Field::SystemOwner).counts)
        counts.systemOwned[PostId(numberIn(id))] = count;
    const Organisation &organisation = registry.organisation();
    for (const auto &[id, count] : counts.inUnit) {
        // A damaged file may hold a circle; the walk must end all the same.
        std::size_t steps = 0;
        for (const OrgUnit *at = organisation.unit(id); at != nullptr && steps <= organisation.units.size(); ++steps) {
            counts.within[at->id] += count;
            at = organisation.unit(at->parent);
        }
    }
    return counts;
}

QString periodText(TextView from, TextView to, const DisplayStyle &style)
{
    const QString first = toQString(formatDate(from, style.dates));
    const QString last = toQString(formatDate(to, style.dates));
    if (from.empty() && to.empty())
        return {};
    if (to.empty())
        return words(QT_TRANSLATE_NOOP("Organisation", "from %1")).arg(first);
    if (from.empty())
        return words(QT_TRANSLATE_NOOP("Organisation", "until %1")).arg(last);
    return words(QT_TRANSLATE_NOOP("Organisation", "%1 – %2")).arg(first, last);
}

QString mannerText(TextView manner)
{
    if (manner == "acting")
        return words(QT_TRANSLATE_NOOP("Organisation", "acting"));
    if (manner == "concurrent")
        return words(QT_TRANSLATE_NOOP("Organisation", "concurrent"));
    return words(QT_TRANSLATE_NOOP("Organisation", "regular"));
}

QString holdersText(const Organisation &organisation, PostId post, TextView day)
{
    QStringList names;
    for (const Holding *holding : organisation.holdersOn(post, day)) {
        const auto person = organisation.persons.find(holding->person);
        if (person == organisation.persons.end())
            continue;
        const QString name = toQString(person->second.name);
        names.append(holding->manner == "regular"
                         ? name
                         : words(QT_TRANSLATE_NOOP("Organisation", "%1 (%2)")).arg(name, mannerText(holding->manner)));
    }
    return names.join(words(QT_TRANSLATE_NOOP("Organisation", ", ")));
}

} // namespace daicho
