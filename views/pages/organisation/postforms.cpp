// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts, persons, and who holds what.

#include "views/itemmodels/personlistmodel.h"
#include "views/pages/organisation/organisationforms.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace daicho {

/// The roles of the guideline and those that this body has written already.
QStringList OrganisationForms::roleSuggestions() const
{
    QStringList roles;
    for (const char *role : usualRoles())
        roles.append(QString::fromUtf8(role));
    for (const auto &[id, post] : organisation().posts) {
        if (const QString role = toQString(post.role); !role.isEmpty() && !roles.contains(role))
            roles.append(role);
    }
    return roles;
}

std::vector<FoldedList::Entry> OrganisationForms::personEntries() const
{
    std::vector<FoldedList::Entry> entries;
    for (const auto &[id, person] : organisation().persons) {
        const QString posts = PersonListModel::postsText(organisation(), id, m_day);
        const QString reading = toQString(person.reading);
        entries.push_back(
            {id.value(), toQString(person.name),
             reading.isEmpty() || posts.isEmpty() ? QString(reading % posts) : QString(reading % u"  "_qs % posts)});
    }
    return entries;
}

void OrganisationForms::addPost(OrgUnitId unit)
{
    m_form.begin(tr("New post in «%1»").arg(nameOf(unit)));
    m_form.addLine(u"name"_qs, tr("&Name of the post"));
    m_form.addSuggestions(u"role"_qs, tr("&Role"), {}, roleSuggestions());
    m_form.addLine(u"from"_qs, tr("&First day")).setPlaceholderText(tr("2026-04-01, R8.4.1 … or empty"));
    m_form.open(tr("&Add"), [this, unit]() -> Refused {
        const Result<Text> from = date(u"from"_qs);
        if (!from)
            return refusedDate(u"from"_qs, from.error());
        const QString name = m_form.text(u"name"_qs);
        const Result<PostId> added =
            OrganisationService(*registry()).addPost(unit, toText(name), toText(m_form.text(u"role"_qs)), *from);
        if (!added)
            return InlineForm::refusalOf(added.error());
        tell(tr("Post added: %1").arg(name), unit);
        return std::nullopt;
    });
}

void OrganisationForms::editPost(PostId post)
{
    const Post present = *organisation().post(post);
    m_form.begin(tr("Change the post «%1»").arg(toQString(present.name)));
    m_form.addLine(u"name"_qs, tr("&Name of the post"), toQString(present.name));
    m_form.addSuggestions(u"role"_qs, tr("&Role"), toQString(present.role), roleSuggestions());
    m_form.open(tr("&Save"), [this, post, unit = present.unit]() -> Refused {
        const QString name = m_form.text(u"name"_qs);
        return finish(OrganisationService(*registry()).editPost(post, toText(name), toText(m_form.text(u"role"_qs))),
                      tr("Post changed: %1").arg(name), unit);
    });
}

OrganisationForms::Refused OrganisationForms::lastDay(const std::function<Result<void>(const Text &)> &end,
                                                      const QString &sentence, OrgUnitId unit)
{
    const Result<Text> to = date(u"to"_qs);
    return to ? finish(end(*to), sentence, unit) : refusedDate(u"to"_qs, to.error());
}

void OrganisationForms::endPost(PostId post)
{
    const Post present = *organisation().post(post);
    const QString name = toQString(present.name);
    m_form.begin(tr("End the post «%1»").arg(name), tr("Whoever holds it then, holds it until that day too."));
    m_form.addLine(u"to"_qs, tr("&Last day"), today());
    m_form.open(tr("&End the post"), [this, post, name, unit = present.unit] {
        return lastDay([&](const Text &to) { return OrganisationService(*registry()).endPost(post, to); },
                       tr("Post ended: %1").arg(name), unit);
    });
}

void OrganisationForms::assign(PostId post)
{
    m_form.begin(tr("Who holds «%1»?").arg(toQString(organisation().post(post)->name)));
    FoldedList &persons = m_form.addList(u"person"_qs, tr("&Person"), personEntries());
    persons.setNewAllowed(true);
    QLabel &hint = m_form.addNote(u"personHint"_qs);
    QLineEdit &reading = m_form.addLine(u"reading"_qs, tr("Rea&ding"));
    QComboBox &manner = m_form.addChoice(u"manner"_qs, tr("&Manner"));
    for (const char *id : {"regular", "acting", "concurrent"})
        manner.addItem(mannerText(id), QString::fromLatin1(id));
    m_form.addLine(u"from"_qs, tr("&First day"), today());
    m_form.addLine(u"to"_qs, tr("&Last day")).setPlaceholderText(tr("empty while it is open"));
    const auto onPerson = [&persons, &hint, &reading] {
        const bool isNew = persons.current() == 0 && !persons.text().trimmed().isEmpty();
        hint.setText(isNew ? tr("A new person of this name will be added.") : QString());
        hint.setVisible(isNew);
        reading.setEnabled(isNew);
    };
    connect(&persons, &FoldedList::changed, &hint, onPerson);
    onPerson();
    m_form.open(tr("A&ssign"),
                [this, post, &persons, &manner] { return assignTo(post, persons, manner.currentData().toString()); });
}

OrganisationForms::Refused OrganisationForms::assignTo(PostId post, const FoldedList &persons, const QString &manner)
{
    const Result<Text> from = date(u"from"_qs);
    if (!from)
        return refusedDate(u"from"_qs, from.error());
    const Result<Text> to = date(u"to"_qs);
    if (!to)
        return refusedDate(u"to"_qs, to.error());
    OrganisationService service(*registry());
    const PersonId known(persons.current());
    const Text how = toText(manner);
    const Person fresh{{}, toText(persons.text()), toText(m_form.text(u"reading"_qs))};
    const QString name = known.isValid() ? toQString(organisation().persons.at(known).name) : persons.text();
    const Result<HoldingId> assigned = known.isValid() ? service.assign(post, known, how, *from, *to)
                                                       : service.assignNewPerson(post, fresh, how, *from, *to);
    if (!assigned)
        return InlineForm::refusalOf(assigned.error());
    const Post &held = *organisation().post(post);
    tell(tr("Assigned: %1, %2").arg(toQString(held.name), name), held.unit);
    return std::nullopt;
}

void OrganisationForms::endHolding(HoldingId holding)
{
    const Holding present = organisation().holdings.at(holding);
    const Post *post = organisation().post(present.post);
    const auto person = organisation().persons.find(present.person);
    const QString name = person == organisation().persons.end() ? QString() : toQString(person->second.name);
    const QString title = post != nullptr ? toQString(post->name) : QString();
    m_form.begin(tr("Until when does %1 hold «%2»?").arg(name, title));
    m_form.addLine(u"to"_qs, tr("&Last day"), today());
    m_form.open(tr("&Save"), [this, holding, name, title, unit = post != nullptr ? post->unit : OrgUnitId()] {
        return lastDay([&](const Text &to) { return OrganisationService(*registry()).endHolding(holding, to); },
                       tr("Ended: %1, %2").arg(title, name), unit);
    });
}

void OrganisationForms::addPerson()
{
    m_form.begin(tr("New person"));
    m_form.addLine(u"name"_qs, tr("&Name"));
    m_form.addLine(u"reading"_qs, tr("Rea&ding"));
    m_form.open(tr("&Add"), [this]() -> Refused {
        const QString name = m_form.text(u"name"_qs);
        const Result<PersonId> added =
            OrganisationService(*registry()).addPerson(toText(name), toText(m_form.text(u"reading"_qs)));
        if (!added)
            return InlineForm::refusalOf(added.error());
        tell(tr("Person added: %1").arg(name), {});
        return std::nullopt;
    });
}

void OrganisationForms::editPerson(PersonId person)
{
    const Person present = organisation().persons.at(person);
    m_form.begin(tr("Change %1").arg(toQString(present.name)));
    m_form.addLine(u"name"_qs, tr("&Name"), toQString(present.name));
    m_form.addLine(u"reading"_qs, tr("Rea&ding"), toQString(present.reading));
    m_form.open(tr("&Save"), [this, person]() -> Refused {
        const QString name = m_form.text(u"name"_qs);
        return finish(
            OrganisationService(*registry()).editPerson(person, toText(name), toText(m_form.text(u"reading"_qs))),
            tr("Person changed: %1").arg(name), {});
    });
}

} // namespace daicho
