// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/orgchoices.h"

#include "model/services/registry.h"

namespace daicho {

namespace {

/// Units that exist on the day, each before those below it.
class UnitWalk
{
public:
    UnitWalk(const Organisation &organisation, Text day) : m_organisation(organisation), m_day(std::move(day))
    {
        for (const OrgUnitId institution : organisation.institutions())
            walk(institution);
    }

    const std::vector<OrgUnitId> &units() const { return m_units; }

private:
    void walk(OrgUnitId id)
    {
        const OrgUnit *unit = m_organisation.unit(id);
        if (unit == nullptr || !isValidOn(unit->validFrom, unit->validTo, m_day))
            return;
        m_units.push_back(id);
        for (const OrgUnitId child : m_organisation.children(id))
            walk(child);
    }

    const Organisation &m_organisation;
    const Text m_day;
    std::vector<OrgUnitId> m_units;
};

/// With the institution in front, which tells units of the same name apart.
Text wholePath(const Organisation &organisation, OrgUnitId id)
{
    const OrgUnitId institution = organisation.institutionOf(id);
    return institution == id ? organisation.path(id) : organisation.path(institution) + '/' + organisation.path(id);
}

Text todayOf(const Registry &registry)
{
    return toText(registry.clock().today().toString(Qt::ISODate));
}

QString holdersOf(const Organisation &organisation, PostId post, TextView day)
{
    QStringList names;
    for (const Holding *holding : organisation.holdersOn(post, day)) {
        const auto person = organisation.persons.find(holding->person);
        if (person != organisation.persons.end())
            names.append(toQString(person->second.name));
    }
    return names.join(u'、');
}

} // namespace

std::vector<ChoiceEntry> postChoices(const Registry &registry)
{
    const Organisation &organisation = registry.organisation();
    const Text day = todayOf(registry);
    const UnitWalk walk(organisation, day);
    std::vector<ChoiceEntry> choices;
    for (const OrgUnitId unit : walk.units()) {
        for (const PostId id : organisation.postsOf(unit)) {
            const Post &post = *organisation.post(id);
            if (!isValidOn(post.validFrom, post.validTo, day))
                continue;
            const QString path = toQString(wholePath(organisation, unit));
            const QString holders = holdersOf(organisation, id, day);
            choices.push_back({std::to_string(id.value()), toQString(post.name),
                               holders.isEmpty() ? path : QString(path % u"  "_qs % holders)});
        }
    }
    return choices;
}

std::vector<ChoiceEntry> unitChoices(const Registry &registry)
{
    const Organisation &organisation = registry.organisation();
    const UnitWalk walk(organisation, todayOf(registry));
    std::vector<ChoiceEntry> choices;
    for (const OrgUnitId id : walk.units()) {
        const OrgUnit &unit = *organisation.unit(id);
        choices.push_back({std::to_string(id.value()), toQString(unit.name),
                           unit.isInstitution() ? QString() : toQString(wholePath(organisation, unit.parent))});
    }
    return choices;
}

} // namespace daicho
