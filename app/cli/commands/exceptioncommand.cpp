// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/japanesedate.h"
#include "model/domain/checkrules.h"
#include "model/services/exceptionservice.h"
#include "model/services/requiredtext.h"

#include <charconv>

namespace daicho {

void declareException(QCommandLineParser &words)
{
    words.addOption(
        {u"axis"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Axis: C, I, A or P; any without it.")), u"AXIS"_qs});
    words.addOption({u"ground"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Why it may stand: distribution, accumulation, own-value "
                                                              "or other.")),
                     u"GROUND"_qs});
    words.addOption({u"approver"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Who answers for it.")), u"TEXT"_qs});
    words.addOption({u"from"_qs, commandText(QT_TRANSLATE_NOOP("Command", "First day.")), u"DATE"_qs});
    words.addOption({u"expires"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Last day.")), u"DATE"_qs});
    declareReason(words);
}

namespace {

Text stateId(const Registry &registry, const AcceptedException &exception)
{
    return Text(exceptionStateId(stateOf(exception, formatDate(registry.clock().today(), DateStyle::Iso))));
}

void addException(JsonWriter &document, const Registry &registry, const AcceptedException &exception)
{
    const Result<Asset> asset = registry.asset(exception.asset);
    document.beginObject().member("id", exception.id.value());
    document.member("asset", asset ? asset->text(Field::Code) : Text()).member("rule", exception.rule);
    document.member("axis", exception.axis).member("ground", exception.ground).member("reason", exception.reason);
    document.member("approver", exception.approver).member("from", exception.validFrom);
    document.member("expires", exception.expires).member("ended", exception.ended);
    document.member("end_reason", exception.endReason).member("state", stateId(registry, exception)).endObject();
}

std::vector<Text> rowOf(const Console &console, const Registry &registry, const AcceptedException &exception)
{
    const Result<Asset> asset = registry.asset(exception.asset);
    const CheckRule *rule = checkRule(exception.rule);
    const ExceptionState state = stateOf(exception, formatDate(registry.clock().today(), DateStyle::Iso));
    return {std::to_string(exception.id.value()),
            asset ? asset->text(Field::Code) : Text(),
            rule == nullptr ? exception.rule : Text(console.japanese ? rule->label : rule->englishLabel),
            exception.axis,
            exceptionGroundLabel(exception.ground, console.japanese),
            exception.validFrom + " – " + (exception.ended.empty() ? exception.expires : exception.ended),
            toText(exceptionStateText(state)),
            exception.approver,
            exception.reason};
}

Result<void> list(Invocation &call, Registry &registry)
{
    AssetId only;
    if (call.arguments.size() > 2) {
        const Result<Asset> asset = registry.assetByCode(call.text(2));
        if (!asset)
            return asset.error();
        only = asset->id;
    }
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const AcceptedException &exception : ExceptionService(registry).list(only)) {
        addException(document, registry, exception);
        rows.push_back(rowOf(call.console, registry, exception));
    }
    if (call.console.json)
        call.console.print(document.endArray());
    else if (rows.empty())
        call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "No exception has been accepted.")));
    else
        call.console.data(textTable(rows));
    return {};
}

Result<void> add(Invocation &call, Registry &registry)
{
    const Result<Asset> asset = registry.assetByCode(call.text(2));
    if (!asset)
        return asset.error();
    NewException wanted;
    wanted.asset = asset->id;
    wanted.rule = call.text(3);
    wanted.axis = call.optionText(u"axis"_qs);
    wanted.ground = call.optionText(u"ground"_qs);
    wanted.reason = call.optionText(u"reason"_qs);
    wanted.approver = call.optionText(u"approver"_qs);
    wanted.validFrom = call.optionText(u"from"_qs);
    wanted.expires = call.optionText(u"expires"_qs);
    const Result<AcceptedExceptionId> id = ExceptionService(registry).add(wanted);
    if (!id)
        return id.error();
    const AcceptedException &made = registry.acceptedExceptions().at(*id);
    if (call.console.json) {
        JsonWriter document;
        addException(document, registry, made);
        call.console.print(document);
    } else {
        call.console.data(textTable({rowOf(call.console, registry, made)}));
    }
    return {};
}

Result<std::int64_t> numberWritten(const Text &written)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error != std::errc() || end != written.data() + written.size())
        return Error{ErrorCode::UsageError, {{"reason", written}}, "number"};
    return number;
}

Result<void> end(Invocation &call, Registry &registry)
{
    const Result<std::int64_t> id = numberWritten(call.text(2));
    if (!id)
        return id.error();
    return ExceptionService(registry).end(AcceptedExceptionId(*id), call.optionText(u"reason"_qs));
}

Result<void> longest(Invocation &call, Registry &registry)
{
    ExceptionService service(registry);
    if (call.arguments.size() > 2) {
        const Result<std::int64_t> months = numberWritten(call.text(2));
        if (!months)
            return months.error();
        DAICHO_TRY(service.setLongestMonths(static_cast<int>(std::clamp<std::int64_t>(*months, -1, 9'999))));
    }
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("longest_months", std::int64_t(service.longestMonths())).endObject();
        call.console.print(document);
    } else {
        call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Exceptions may last up to %1 months."))
                              .arg(service.longestMonths()));
    }
    return {};
}

} // namespace

/// Written as `exception add FILE …`, and as `exception FILE add …` like commands that came before.
Result<ExitCode> runException(Invocation &call)
{
    const QStringList verbs{u"add"_qs, u"list"_qs, u"end"_qs, u"longest"_qs};
    if (verbs.contains(call.argument(0)) && !verbs.contains(call.argument(1)))
        std::swap(call.arguments[0], call.arguments[1]);
    const QString verb = call.argument(1);
    const qsizetype count = call.arguments.size();
    const bool isRight = (verb == u"add" && count == 4) || (verb == u"list" && count <= 3) ||
                         (verb == u"end" && count == 3) || (verb == u"longest" && count <= 3);
    if (!isRight)
        return Error{ErrorCode::UsageError, {{"reason", toText(call.arguments.join(u' '))}}, "sub-command"};
    const bool isReading = verb == u"list" || (verb == u"longest" && count == 2);
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(isReading ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    DAICHO_TRY(verb == u"add"    ? add(call, **registry)
               : verb == u"end"  ? end(call, **registry)
               : verb == u"list" ? list(call, **registry)
                                 : longest(call, **registry));
    return ExitCode::Done;
}

} // namespace daicho
