// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/errorwords.h"
#include "model/core/japanesedate.h"
#include "model/core/textfold.h"
#include "model/services/roleservice.h"

#include <algorithm>

namespace daicho {

void declareRole(QCommandLineParser &words)
{
    words.addOption(
        {u"unit"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Org unit in which the role is held.")), u"UNIT"_qs});
    words.addOption(
        {u"name"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Name of the person, for lists.")), u"TEXT"_qs});
    words.addOption({u"from"_qs, commandText(QT_TRANSLATE_NOOP("Command", "First day.")), u"DATE"_qs});
    words.addOption({u"to"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Last day.")), u"DATE"_qs});
}

namespace {

Result<Text> dayOption(const Invocation &call, const QString &name)
{
    const Text written = call.optionText(name);
    if (written.empty())
        return Text();
    if (const std::optional<QDate> date = parseDate(written))
        return formatDate(*date, DateStyle::Iso);
    return Error{ErrorCode::BadDate, {{"value", written}}, "option"};
}

/// The assignment of an account in a unit, or nothing.
std::optional<RoleAssignment> assigned(const RoleService &roles, const Text &account, OrgUnitId unit)
{
    for (const RoleAssignment &assignment : roles.list()) {
        if (foldText(assignment.account) == foldText(account) && assignment.unit == unit)
            return assignment;
    }
    return std::nullopt;
}

/// By id, as it is stored, or by the word that people see.
Text roleWritten(const Text &written)
{
    for (const WorkRole role : allRoles()) {
        if (foldText(written) == foldText(toText(errorWord("role", roleId(role)))))
            return Text(roleId(role));
    }
    return written;
}

Result<void> set(Invocation &call, Registry &registry, RoleService &roles)
{
    RoleAssignment wanted;
    wanted.account = call.text(2);
    wanted.role = roleWritten(call.text(3));
    wanted.name = call.optionText(u"name"_qs);
    const Result<OrgUnitId> unit = unitOption(call, registry);
    if (!unit)
        return unit.error();
    wanted.unit = *unit;
    for (const auto &[option, day] : {std::pair(u"from"_qs, &wanted.validFrom), std::pair(u"to"_qs, &wanted.validTo)}) {
        Result<Text> given = dayOption(call, option);
        if (!given)
            return given.error();
        *day = std::move(*given);
    }
    if (const std::optional<RoleAssignment> before = assigned(roles, wanted.account, wanted.unit)) {
        if (!call.has(u"name"_qs))
            wanted.name = before->name;
        return roles.change(before->id, wanted);
    }
    const Result<RoleAssignmentId> id = roles.assign(wanted);
    return id ? Result<void>() : Result<void>(id.error());
}

Result<void> removeRole(Invocation &call, const Registry &registry, RoleService &roles)
{
    const Result<OrgUnitId> unit = unitOption(call, registry);
    if (!unit)
        return unit.error();
    const std::optional<RoleAssignment> found = assigned(roles, call.text(2), *unit);
    if (!found)
        return Error{ErrorCode::NotFound, {{"entity", "role_assignment"}, {"code", call.text(2)}}, "no assignment"};
    return roles.remove(found->id);
}

void printRoles(Console &console, const Registry &registry, const RoleService &roles)
{
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const RoleAssignment &role : roles.list()) {
        const Text unit = role.unit.isValid() ? registry.organisation().path(role.unit) : Text();
        document.beginObject().member("account", role.account).member("name", role.name).member("role", role.role);
        document.member("unit", unit).member("from", role.validFrom).member("to", role.validTo).endObject();
        rows.push_back(
            {role.account, role.name, toText(errorWord("role", role.role)), unit, role.validFrom, "–", role.validTo});
    }
    if (console.json)
        console.print(document.endArray());
    else if (rows.empty())
        console.line(commandText(
            QT_TRANSLATE_NOOP("Command", "No work role is assigned: everybody may do everything in this registry.")));
    else
        console.data(textTable(rows));
}

} // namespace

Result<ExitCode> runRole(Invocation &call)
{
    const QString verb = call.argument(1);
    const qsizetype count = call.arguments.size();
    const bool isList = verb == u"list" && count == 2;
    const bool isSet = verb == u"set" && count == 4;
    if (!isList && !isSet && !(verb == u"remove" && count == 3))
        return Error{ErrorCode::UsageError, {{"reason", toText(call.arguments.join(u' '))}}, "sub-command"};
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(isList ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    RoleService roles(**registry);
    if (isList)
        printRoles(call.console, **registry, roles);
    else
        DAICHO_TRY(isSet ? set(call, **registry, roles) : removeRole(call, **registry, roles));
    return ExitCode::Done;
}

} // namespace daicho
