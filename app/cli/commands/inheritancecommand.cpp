// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/inheritanceservice.h"
#include "model/services/relationtext.h"
#include "model/services/requiredtext.h"

#include <algorithm>

namespace daicho {

namespace {

void addCodes(JsonWriter &document, TextView key, const Registry &registry, const std::vector<AssetId> &assets)
{
    document.key(key).beginArray();
    for (const Text &code : codesOf(registry, assets))
        document.value(code);
    document.endArray();
}

void printRules(Console &console, const CarryRules &rules)
{
    JsonWriter document;
    document.beginObject();
    std::vector<std::vector<Text>> rows;
    for (const RelationKind kind : allRelationKinds()) {
        const Text carried = carryText(rules.of(kind));
        document.member(relationKindId(kind), carried);
        rows.push_back({Text(relationKindId(kind)), toText(relationText(kind, RelationEnd::From)), carried});
    }
    if (console.json)
        console.print(document.endObject());
    else
        console.data(textTable(rows));
}

Result<void> setRule(const Invocation &call, InheritanceService &service)
{
    const std::optional<RelationKind> kind = relationKindNamed(call.text(2));
    if (!kind)
        return Error{ErrorCode::Invalid,
                     {{"field", "relations"}, {"value", call.text(2)}, {"rule", "unknown-value"}},
                     "no such kind of relation"};
    if (call.argument(1) == u"reset")
        return service.setRule(*kind, std::nullopt);
    const std::optional<Carry> carry = carryFromText(call.text(3));
    if (!carry)
        return Error{ErrorCode::Invalid, {{"field", "carry"}, {"value", call.text(3)}, {"rule", "bad-carry"}}, "axes"};
    return service.setRule(*kind, carry);
}

} // namespace

void addRequired(JsonWriter &document, const Registry &registry, const std::vector<NeededLevel> &needed)
{
    document.key("required").beginObject();
    for (const NeededLevel &each : needed) {
        if (each.level.empty() && each.unknown.empty() && each.incomparable.empty())
            continue;
        document.key(each.axis).beginObject().member("level", each.level);
        addCodes(document, "path", registry, each.path);
        document.member("declared", each.declared).member("lower", each.isLower).member("higher", each.isHigher);
        addCodes(document, "unknown", registry, each.unknown);
        addCodes(document, "not_comparable", registry, each.incomparable);
        document.endObject();
    }
    document.endObject();
}

void addRequiredRows(std::vector<std::vector<Text>> &rows, const Registry &registry, const Scheme &scheme,
                     const std::vector<NeededLevel> &needed)
{
    for (const NeededLevel &each : needed) {
        const Axis *axis = scheme.axis(each.axis);
        const QString label = commandText(QT_TRANSLATE_NOOP("Command", "Needed: %1"))
                                  .arg(toQString(axis != nullptr ? axis->label : each.axis));
        for (const QString &sentence : {neededText(each, pathText(registry, each.path)), gapsText(registry, each)}) {
            if (!sentence.isEmpty())
                rows.push_back({toText(label), toText(QString(sentence).replace(u'\n', u' '))});
        }
    }
}

Result<ExitCode> runInheritance(Invocation &call)
{
    const QString verb = call.argument(1);
    const qsizetype count = call.arguments.size();
    const bool isReading = count == 1 || (verb == u"list" && count == 2);
    if (!isReading && !(verb == u"set" && count == 4) && !(verb == u"reset" && count == 3))
        return Error{ErrorCode::UsageError, {{"reason", toText(call.arguments.join(u' '))}}, "sub-command"};
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(isReading ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    InheritanceService service(**registry);
    if (!isReading)
        DAICHO_TRY(setRule(call, service));
    printRules(call.console, service.rules());
    return ExitCode::Done;
}

} // namespace daicho
