// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/japanesedate.h"
#include "model/services/organisationservice.h"

#include <algorithm>

namespace daicho {

void declareOrganisation(QCommandLineParser &words)
{
    words.addOption({u"from"_qs, commandText(QT_TRANSLATE_NOOP("Command", "First day.")), u"DATE"_qs});
    words.addOption({u"to"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Last day.")), u"DATE"_qs});
    words.addOption({u"manner"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "How a post is held: regular, acting or concurrent.")),
                     u"MANNER"_qs, u"regular"_qs});
    words.addOption(
        {u"role"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Role of a post under the policy.")), u"TEXT"_qs});
    words.addOption(
        {u"reading"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Reading of a name, in kana.")), u"TEXT"_qs});
}

namespace {

void addUnit(JsonWriter &document, const Organisation &organisation, OrgUnitId id)
{
    const OrgUnit &unit = *organisation.unit(id);
    document.beginObject().member("name", unit.name).member("institution", unit.isInstitution());
    document.member("from", unit.validFrom).member("to", unit.validTo).key("children").beginArray();
    for (const OrgUnitId child : organisation.children(id))
        addUnit(document, organisation, child);
    document.endArray().endObject();
}

void printUnit(Console &console, const Organisation &organisation, OrgUnitId id, int depth)
{
    const OrgUnit &unit = *organisation.unit(id);
    Text period;
    if (!unit.validFrom.empty() || !unit.validTo.empty())
        period = "  (" + unit.validFrom + " – " + unit.validTo + ")";
    console.data(Text(static_cast<std::size_t>(depth) * 2, ' ') + unit.name + period + '\n');
    for (const OrgUnitId child : organisation.children(id))
        printUnit(console, organisation, child, depth + 1);
}

Error unknownUnit(const Text &written)
{
    return {ErrorCode::Invalid, {{"field", "unit"}, {"value", written}, {"rule", "unknown-unit"}}, "unit"};
}

Result<OrgUnitId> unitWritten(const Registry &registry, const Text &written)
{
    const OrgUnitId institution = registry.organisation().findInstitution(written);
    if (institution.isValid())
        return institution;
    const Organisation::UnitMatch match = registry.organisation().findUnit(written);
    if (match.units.size() == 1)
        return match.units.front();
    if (match.units.size() > 1)
        return Error{ErrorCode::Invalid, {{"field", "unit"}, {"value", written}, {"rule", "ambiguous"}}, "unit"};
    return unknownUnit(written);
}

Result<Text> dateOption(const Invocation &call, const QString &name)
{
    const Text written = call.optionText(name);
    if (written.empty())
        return Text();
    if (const std::optional<QDate> date = parseDate(written))
        return toText(date->toString(Qt::ISODate));
    return Error{ErrorCode::BadDate, {{"value", written}}, "option"};
}

/// What the sub-commands of unit, post and person share.
struct Organising
{
    Invocation &call;
    Registry &registry;
    OrganisationService service;
    Text from;
    Text to;
    QString verb() const { return call.argument(1); }
    bool is(const char *name, qsizetype words) const
    {
        return verb() == QLatin1StringView(name) && call.arguments.size() == words;
    }
};

template <typename Work> Result<ExitCode> organise(Invocation &call, RegistryAccess access, const Work &work)
{
    const Result<Text> from = dateOption(call, u"from"_qs);
    if (!from)
        return from.error();
    const Result<Text> to = dateOption(call, u"to"_qs);
    if (!to)
        return to.error();
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(access, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    Organising organising{call, **registry, OrganisationService(**registry), *from, *to};
    const Result<void> done = work(organising);
    if (!done)
        return done.error();
    return ExitCode::Done;
}

template <typename T> Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

Error unknownVerb(const Organising &organising)
{
    return {ErrorCode::UsageError, {{"reason", organising.call.arguments.join(u' ').toStdString()}}, "sub-command"};
}

/// A known sub-command with the right number of words, so that nothing is looked up for one that cannot run.
bool isAny(const Organising &o, std::initializer_list<std::pair<const char *, qsizetype>> known)
{
    return std::any_of(known.begin(), known.end(), [&](const auto &verb) { return o.is(verb.first, verb.second); });
}

Result<void> changeUnit(Organising &o)
{
    if (!isAny(o, {{"add-institution", 3},
                   {"add", 4},
                   {"rename", 4},
                   {"move", 4},
                   {"before", 4},
                   {"note", 4},
                   {"abolish", 3},
                   {"reopen", 3}}))
        return unknownVerb(o);
    if (o.is("add-institution", 3))
        return withoutValue(o.service.addInstitution(o.call.text(2), o.from));
    const Result<OrgUnitId> unit = unitWritten(o.registry, o.call.text(2));
    if (!unit)
        return unit.error();
    if (o.is("add", 4))
        return withoutValue(o.service.addUnit(*unit, o.call.text(3), o.from));
    if (o.is("rename", 4))
        return o.service.renameUnit(*unit, o.call.text(3));
    if (o.is("note", 4))
        return o.service.setUnitNote(*unit, o.call.text(3));
    if (o.is("reopen", 3))
        return o.service.reopenUnit(*unit);
    if (o.is("abolish", 3))
        return o.service.abolishUnit(*unit,
                                     o.to.empty() ? toText(o.registry.clock().today().toString(Qt::ISODate)) : o.to);
    const Result<OrgUnitId> other = unitWritten(o.registry, o.call.text(3));
    if (!other)
        return other.error();
    return o.is("before", 4) ? o.service.reorder(*unit, *other) : o.service.moveUnit(*unit, *other);
}

void listPosts(const Organising &o)
{
    const Organisation &organisation = o.registry.organisation();
    const Text today = toText(o.registry.clock().today().toString(Qt::ISODate));
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const auto &[id, post] : organisation.posts) {
        Text holders;
        document.beginObject()
            .member("unit", organisation.path(post.unit))
            .member("name", post.name)
            .member("role", post.role);
        document.member("from", post.validFrom).member("to", post.validTo).key("holders").beginArray();
        for (const Holding *holding : organisation.holdersOn(id, today)) {
            const Text &name = organisation.persons.at(holding->person).name;
            document.beginObject().member("person", name).member("manner", holding->manner);
            document.member("from", holding->validFrom).member("to", holding->validTo).endObject();
            holders += (holders.empty() ? "" : "、") + name;
        }
        document.endArray().endObject();
        rows.push_back({organisation.path(post.unit), post.name, post.role, holders});
    }
    document.endArray();
    if (o.call.console.json)
        o.call.console.print(document);
    else
        o.call.console.data(textTable(rows));
}

/// None for somebody who is not in the registry yet.
PersonId personNamed(const Organising &o, const Text &name)
{
    for (const auto &[id, person] : o.registry.organisation().persons) {
        if (person.name == name)
            return id;
    }
    return PersonId();
}

Result<HoldingId> holdingNow(const Organising &o, PostId post, const Text &person)
{
    for (const auto &[id, holding] : o.registry.organisation().holdings) {
        if (holding.post == post && holding.validTo.empty() &&
            o.registry.organisation().persons.at(holding.person).name == person)
            return id;
    }
    return Error{ErrorCode::NotFound, {{"code", person}}, "nobody of that name holds the post"};
}

Result<void> changePost(Organising &o)
{
    if (o.is("list", 2)) {
        listPosts(o);
        return {};
    }
    if (!isAny(o, {{"add", 4}, {"rename", 5}, {"end", 4}, {"assign", 5}, {"release", 5}}))
        return unknownVerb(o);
    const Result<OrgUnitId> unit = unitWritten(o.registry, o.call.text(2));
    if (!unit)
        return unit.error();
    if (o.is("add", 4))
        return withoutValue(o.service.addPost(*unit, o.call.text(3), o.call.optionText(u"role"_qs), o.from));
    const PostId post = o.registry.organisation().findPost(o.call.text(3), *unit);
    if (!post.isValid())
        return Error{
            ErrorCode::Invalid, {{"field", "owner"}, {"value", o.call.text(3)}, {"rule", "unknown-post"}}, "post"};
    const Text lastDay = o.to.empty() ? toText(o.registry.clock().today().toString(Qt::ISODate)) : o.to;
    if (o.is("rename", 5)) {
        const Text role = o.call.optionText(u"role"_qs);
        return o.service.editPost(post, o.call.text(4),
                                  role.empty() ? o.registry.organisation().post(post)->role : role);
    }
    if (o.is("end", 4))
        return o.service.endPost(post, lastDay);
    if (o.is("assign", 5)) {
        const Text name = o.call.text(4);
        const Text manner = o.call.optionText(u"manner"_qs);
        const PersonId person = personNamed(o, name);
        const Person fresh{{}, name, o.call.optionText(u"reading"_qs)};
        return withoutValue(person.isValid() ? o.service.assign(post, person, manner, o.from, o.to)
                                             : o.service.assignNewPerson(post, fresh, manner, o.from, o.to));
    }
    const Result<HoldingId> holding = holdingNow(o, post, o.call.text(4));
    return holding ? o.service.endHolding(*holding, lastDay) : Result<void>(holding.error());
}

/// Without `--reading` the reading stays.
Result<void> renamePerson(Organising &o)
{
    PersonId found;
    for (const auto &[id, person] : o.registry.organisation().persons) {
        if (person.name != o.call.text(2))
            continue;
        if (found.isValid())
            return Error{ErrorCode::Invalid, {{"field", "person"}, {"value", person.name}, {"rule", "ambiguous"}}, {}};
        found = id;
    }
    if (!found.isValid())
        return Error{ErrorCode::NotFound, {{"code", o.call.text(2)}, {"entity", "person"}}, "nobody of that name"};
    const Text reading = o.call.optionText(u"reading"_qs);
    return o.service.editPerson(found, o.call.text(3),
                                reading.empty() ? o.registry.organisation().persons.at(found).reading : reading);
}

Result<void> changePerson(Organising &o)
{
    if (o.is("add", 3))
        return withoutValue(o.service.addPerson(o.call.text(2), o.call.optionText(u"reading"_qs)));
    if (o.is("rename", 4))
        return renamePerson(o);
    if (!o.is("list", 2))
        return unknownVerb(o);
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const auto &[id, person] : o.registry.organisation().persons) {
        document.beginObject().member("name", person.name).member("reading", person.reading).endObject();
        rows.push_back({person.name, person.reading});
    }
    document.endArray();
    if (o.call.console.json)
        o.call.console.print(document);
    else
        o.call.console.data(textTable(rows));
    return {};
}

RegistryAccess accessFor(const Invocation &call)
{
    return call.argument(1) == u"list" ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite;
}

} // namespace

Result<ExitCode> runUnits(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Organisation &organisation = (*registry)->organisation();
    if (!call.console.json) {
        for (const OrgUnitId institution : organisation.institutions())
            printUnit(call.console, organisation, institution, 0);
        return ExitCode::Done;
    }
    JsonWriter document;
    document.beginArray();
    for (const OrgUnitId institution : organisation.institutions())
        addUnit(document, organisation, institution);
    call.console.print(document.endArray());
    return ExitCode::Done;
}

Result<ExitCode> runUnit(Invocation &call)
{
    return organise(call, RegistryAccess::ReadWrite, changeUnit);
}

Result<ExitCode> runPost(Invocation &call)
{
    return organise(call, accessFor(call), changePost);
}

Result<ExitCode> runPerson(Invocation &call)
{
    return organise(call, accessFor(call), changePerson);
}

} // namespace daicho
