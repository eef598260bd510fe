// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exceptionservice.h"

#include "model/core/japanesedate.h"
#include "model/domain/checkrules.h"
#include "model/services/organisationedit.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

constexpr int mostMonths = 60;

Text trimmed(const Text &text)
{
    return toText(toQString(text).trimmed());
}

Result<QDate> dayWritten(const char *field, const Text &written)
{
    if (trimmed(written).empty())
        return wrongValue(field, {}, "required");
    if (const std::optional<QDate> day = parseDate(written))
        return *day;
    return wrongValue(field, written, "bad-date");
}

RecordTexts<AcceptedExceptionColumn> recordOf(const AcceptedException &exception)
{
    using Column = AcceptedExceptionColumn;
    RecordTexts<Column> record;
    record[Column::Asset] = std::to_string(exception.asset.value());
    record[Column::Rule] = exception.rule;
    record[Column::Axis] = exception.axis;
    record[Column::Ground] = exception.ground;
    record[Column::Reason] = exception.reason;
    record[Column::Approver] = exception.approver;
    record[Column::ValidFrom] = exception.validFrom;
    record[Column::Expires] = exception.expires;
    record[Column::Ended] = exception.ended;
    record[Column::EndReason] = exception.endReason;
    return record;
}

Text subjectOf(const Asset &asset, const AcceptedException &exception)
{
    const CheckRule *rule = checkRule(exception.rule);
    const Text label = rule != nullptr ? Text(rule->label) : exception.rule;
    return asset.text(Field::Code) + ' ' + label + (exception.axis.empty() ? "" : " (" + exception.axis + ')');
}

bool isOver(ExceptionState state)
{
    return state == ExceptionState::Expired || state == ExceptionState::Ended;
}

} // namespace

Result<void> writeSetting(Registry &registry, const Text &key, const Text &value, const Operation &operation)
{
    return retried([&]() -> Result<void> {
        const std::shared_ptr<const RegistryContents> contents = registry.copyOfContents();
        const std::int64_t known = contents->settingId(key);
        RecordTexts<SettingColumn> record;
        record[SettingColumn::Key] = key;
        record[SettingColumn::Value] = value;
        ChangeSet changes;
        if (known != 0) {
            RecordTexts<SettingColumn> before = record;
            before[SettingColumn::Value] = contents->setting(key);
            changes.update(EntityKind::Setting, known, before.texts(), record.texts());
        } else if (!value.empty()) {
            record.insertInto(changes, EntityKind::Setting, registry.newId(EntityKind::Setting));
        }
        const Result<HistoryHead> head = registry.commit(changes, operation);
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<AcceptedException> ExceptionService::checked(const NewException &wanted) const
{
    const Result<Asset> asset = m_registry.asset(wanted.asset);
    if (!asset)
        return asset.error();
    if (asset->isRetired())
        return wrongValue("asset", asset->text(Field::Code), "retired-asset");
    AcceptedException made;
    made.asset = wanted.asset;
    const CheckRule *rule = checkRuleNamed(wanted.rule);
    if (rule == nullptr)
        return wrongValue("check-rule", wanted.rule, "unknown-rule");
    if (!rule->mayBeExcepted)
        return wrongValue("check-rule", rule->code, "no-exception");
    made.rule = rule->code;
    made.axis = toText(toQString(trimmed(wanted.axis)).toUpper());
    if (!made.axis.empty() && m_registry.schemeFor(asset->unit()).axis(made.axis) == nullptr)
        return wrongValue("axis", wanted.axis, "unknown-axis");
    const std::optional<Text> ground = exceptionGroundNamed(wanted.ground);
    if (!ground)
        return wrongValue("ground", wanted.ground, trimmed(wanted.ground).empty() ? "required" : "unknown-value");
    made.ground = *ground;
    made.reason = trimmed(wanted.reason);
    made.approver = trimmed(wanted.approver);
    if (made.reason.empty())
        return wrongValue("exception-reason", {}, "required");
    if (made.approver.empty())
        return wrongValue("approver", {}, "required");
    QDate from = m_registry.clock().today();
    if (!trimmed(wanted.validFrom).empty()) {
        const Result<QDate> given = dayWritten("valid-from", wanted.validFrom);
        if (!given)
            return given.error();
        from = *given;
    }
    const Result<QDate> last = dayWritten("last-day", wanted.expires);
    if (!last)
        return last.error();
    if (*last < from || *last < m_registry.clock().today())
        return wrongValue("last-day", wanted.expires, *last < from ? "ends-before-start" : "is-past");
    if (*last > latestExpiry(from)) {
        Error error = wrongValue("last-day", wanted.expires, "lasts-too-long");
        error.args.emplace_back("allowed", formatDate(latestExpiry(from), DateStyle::Iso));
        return error;
    }
    made.validFrom = formatDate(from, DateStyle::Iso);
    made.expires = formatDate(*last, DateStyle::Iso);
    return made;
}

Result<AcceptedExceptionId> ExceptionService::add(const NewException &wanted)
{
    return retried([&]() -> Result<AcceptedExceptionId> {
        const Result<AcceptedException> made = checked(wanted);
        if (!made)
            return made.error();
        const Result<Asset> asset = m_registry.asset(made->asset);
        if (!asset)
            return asset.error();
        const AcceptedExceptionId id(m_registry.newId(EntityKind::AcceptedException));
        ChangeSet changes;
        recordOf(*made).insertInto(changes, EntityKind::AcceptedException, id.value());
        const Result<HistoryHead> head =
            m_registry.commit(changes, {"exception.add", subjectOf(*asset, *made), made->reason, 0});
        if (!head)
            return head.error();
        return id;
    });
}

Result<void> ExceptionService::end(AcceptedExceptionId id, const Text &reason)
{
    if (trimmed(reason).empty())
        return wrongValue("exception-reason", {}, "required");
    return retried([&]() -> Result<void> {
        const auto known = m_registry.acceptedExceptions().find(id);
        if (known == m_registry.acceptedExceptions().end())
            return missingRecord("accepted_exception", id.value());
        const Text today = formatDate(m_registry.clock().today(), DateStyle::Iso);
        const AcceptedException before = known->second;
        if (isOver(stateOf(before, today)))
            return wrongValue("last-day", before.ended.empty() ? before.expires : before.ended, "already-over");
        AcceptedException after = before;
        after.ended = today;
        after.endReason = trimmed(reason);
        const Result<Asset> asset = m_registry.asset(before.asset);
        if (!asset)
            return asset.error();
        ChangeSet changes;
        changes.update(EntityKind::AcceptedException, id.value(), recordOf(before).texts(), recordOf(after).texts());
        const Result<HistoryHead> head =
            m_registry.commit(changes, {"exception.end", subjectOf(*asset, after), after.endReason, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

std::vector<AcceptedException> ExceptionService::list(AssetId asset) const
{
    const Text today = formatDate(m_registry.clock().today(), DateStyle::Iso);
    std::vector<AcceptedException> all;
    for (const auto &[id, exception] : m_registry.acceptedExceptions()) {
        if (!asset.isValid() || exception.asset == asset)
            all.push_back(exception);
    }
    std::stable_sort(all.begin(), all.end(), [&today](const AcceptedException &a, const AcceptedException &b) {
        return std::pair(isOver(stateOf(a, today)), a.expires) < std::pair(isOver(stateOf(b, today)), b.expires);
    });
    return all;
}

int ExceptionService::longestMonths() const
{
    const Text stored = m_registry.setting(longestKey);
    int months = 0;
    std::from_chars(stored.data(), stored.data() + stored.size(), months);
    return months < 1 || months > mostMonths ? usualLongestMonths : months;
}

QDate ExceptionService::latestExpiry(const QDate &from) const
{
    return from.addMonths(longestMonths()).addDays(-1);
}

Result<void> ExceptionService::setLongestMonths(int months)
{
    if (months < 1 || months > mostMonths)
        return wrongValue("longest-months", std::to_string(months), "bad-months");
    if (months == longestMonths())
        return {};
    return writeSetting(m_registry, longestKey, std::to_string(months),
                        {"exception.longest", std::to_string(months), {}, 0});
}

} // namespace daicho
