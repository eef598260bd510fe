// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The form as a draft that outlives the program, and back.

#include "views/pages/organisation/organisationforms.h"

namespace daicho {

QString OrganisationForms::actOn(const QString &act, std::int64_t id)
{
    return act % u' ' % QString::number(id);
}

std::optional<Draft> OrganisationForms::draft() const
{
    if (m_registry == nullptr || !m_form.isWritten() || m_form.act().isEmpty())
        return std::nullopt;
    return Draft{"organisation", toText(m_form.act()), toText(m_form.title()), m_form.lines()};
}

bool OrganisationForms::putBack(const Draft &draft)
{
    const QString act = toQString(draft.subject);
    if (m_registry == nullptr || m_registry->isReadOnly() || m_form.isOpen() ||
        !openAgain(act.section(u' ', 0, 0), act.section(u' ', 1).toLongLong()))
        return false;
    m_form.putBack(draft.fields);
    return true;
}

bool OrganisationForms::openAgain(const QString &act, std::int64_t id)
{
    const Organisation &now = organisation();
    const bool isUnit = now.unit(OrgUnitId(id)) != nullptr;
    const bool isPost = now.post(PostId(id)) != nullptr;
    if (act == u"addInstitution")
        addInstitution();
    else if (act == u"addPerson")
        addPerson();
    else if (act == u"addUnit" && isUnit)
        addUnit(OrgUnitId(id));
    else if (act == u"rename" && isUnit)
        rename(OrgUnitId(id));
    else if (act == u"move" && isUnit)
        move(OrgUnitId(id));
    else if (act == u"abolish" && isUnit)
        abolish(OrgUnitId(id));
    else if (act == u"note" && isUnit)
        note(OrgUnitId(id));
    else if (act == u"addPost" && isUnit)
        addPost(OrgUnitId(id));
    else if (act == u"editPost" && isPost)
        editPost(PostId(id));
    else if (act == u"endPost" && isPost)
        endPost(PostId(id));
    else if (act == u"assign" && isPost)
        assign(PostId(id));
    else if (act == u"endHolding" && now.holdings.contains(HoldingId(id)))
        endHolding(HoldingId(id));
    else if (act == u"editPerson" && now.persons.contains(PersonId(id)))
        editPerson(PersonId(id));
    else
        return false;
    return true;
}

} // namespace daicho
