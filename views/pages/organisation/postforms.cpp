// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts, persons, and who holds what.

#include "model/core/textfold.h"
#include "views/itemmodels/personlistmodel.h"
#include "views/pages/organisation/organisationforms.h"

#include <QComboBox>
#include <QLineEdit>

namespace daicho {

namespace {

/// Begins the id of a choice that is not in the registry yet; its name follows.
const Text newPerson = "new:";

} // namespace

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

std::vector<ChoiceEntry> OrganisationForms::personChoices(const QString &written) const
{
    std::vector<ChoiceEntry> entries;
    const Text wanted = foldText(toText(written));
    for (const auto &[id, person] : organisation().persons) {
        if (foldText(person.name + " " + person.reading).find(wanted) == Text::npos)
            continue;
        const QStringList about{toQString(person.reading), PersonListModel::postsText(organisation(), id, m_day)};
        entries.push_back({std::to_string(id.value()), toQString(person.name), about.join(u"  "_qs).trimmed()});
    }
    if (const QString name = written.trimmed(); !name.isEmpty())
        entries.push_back({newPerson + toText(name), name, tr("add as a new person")});
    return entries;
}

void OrganisationForms::addPost(OrgUnitId unit)
{
    m_form.begin(tr("New post in «%1»").arg(nameOf(unit)));
    m_form.setAct(actOn(u"addPost"_qs, unit.value()));
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
    m_form.setAct(actOn(u"editPost"_qs, post.value()));
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
    m_form.setAct(actOn(u"endPost"_qs, post.value()));
    m_form.addLine(u"to"_qs, tr("&Last day"), today());
    m_form.open(tr("&End the post"), [this, post, name, unit = present.unit] {
        return lastDay([&](const Text &to) { return OrganisationService(*registry()).endPost(post, to); },
                       tr("Post ended: %1").arg(name), unit);
    });
}

void OrganisationForms::assign(PostId post)
{
    m_form.begin(tr("Who holds «%1»?").arg(toQString(organisation().post(post)->name)));
    m_form.setAct(actOn(u"assign"_qs, post.value()));
    FoldedChoice &person =
        m_form.addPick(u"person"_qs, tr("&Person"), tr("“%1”: Write the name of a person, known or new."));
    person.setSearch([this](const QString &written) { return personChoices(written); });
    person.setEmptyAllowed(false);
    QLineEdit &reading = m_form.addLine(u"reading"_qs, tr("Rea&ding"));
    QComboBox &manner = m_form.addChoice(u"manner"_qs, tr("&Manner"));
    for (const char *id : {"regular", "acting", "concurrent"})
        manner.addItem(mannerText(id), QString::fromLatin1(id));
    m_form.addLine(u"from"_qs, tr("&First day"), today());
    m_form.addLine(u"to"_qs, tr("&Last day")).setPlaceholderText(tr("empty while it is open"));
    reading.setEnabled(false);
    connect(&person, &FoldedChoice::chosen, &reading,
            [&reading](const Text &id) { reading.setEnabled(id.starts_with(newPerson)); });
    m_form.open(tr("A&ssign"), [this, post, &person, &manner] {
        return assignTo(post, person.current().value_or(Text()), toText(manner.currentData().toString()));
    });
}

OrganisationForms::Refused OrganisationForms::assignTo(PostId post, const Text &person, const Text &manner)
{
    const Result<Text> from = date(u"from"_qs);
    if (!from)
        return refusedDate(u"from"_qs, from.error());
    const Result<Text> to = date(u"to"_qs);
    if (!to)
        return refusedDate(u"to"_qs, to.error());
    OrganisationService service(*registry());
    const bool isNew = person.empty() || person.starts_with(newPerson);
    const PersonId known(isNew ? 0 : toQString(person).toLongLong());
    const Person fresh{
        {}, person.empty() ? Text() : person.substr(isNew ? newPerson.size() : 0), toText(m_form.text(u"reading"_qs))};
    const QString name = toQString(isNew ? fresh.name : organisation().persons.at(known).name);
    const Result<HoldingId> assigned = isNew ? service.assignNewPerson(post, fresh, manner, *from, *to)
                                             : service.assign(post, known, manner, *from, *to);
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
    m_form.setAct(actOn(u"endHolding"_qs, holding.value()));
    m_form.addLine(u"to"_qs, tr("&Last day"), today());
    m_form.open(tr("&Save"), [this, holding, name, title, unit = post != nullptr ? post->unit : OrgUnitId()] {
        return lastDay([&](const Text &to) { return OrganisationService(*registry()).endHolding(holding, to); },
                       tr("Ended: %1, %2").arg(title, name), unit);
    });
}

void OrganisationForms::addPerson()
{
    m_form.begin(tr("New person"));
    m_form.setAct(u"addPerson"_qs);
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
    m_form.setAct(actOn(u"editPerson"_qs, person.value()));
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
