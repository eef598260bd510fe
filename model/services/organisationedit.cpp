// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/organisationedit.h"

#include "model/storage/registrystore.h"

#include <QDate>

namespace daicho {

namespace {

Result<void> checkDate(const char *field, const Text &date)
{
    if (!date.empty() && !QDate::fromString(toQString(date), Qt::ISODate).isValid())
        return wrongValue(field, date, "bad-date");
    return {};
}

} // namespace

Error wrongValue(const char *field, const Text &value, const char *rule)
{
    return Error{ErrorCode::Invalid, {{"field", field}, {"value", value}, {"rule", rule}}, rule};
}

Error missingRecord(const char *entity, std::int64_t id)
{
    return Error{ErrorCode::NotFound, {{"entity", entity}, {"id", std::to_string(id)}}, "no such record"};
}

Result<void> checkOrganisationName(const char *field, const Text &name)
{
    if (toQString(name).trimmed().isEmpty())
        return wrongValue(field, name, "required");
    if (name.find('/') != Text::npos)
        return wrongValue(field, name, "slash");
    return {};
}

Result<void> checkPeriod(const Text &from, const Text &to)
{
    DAICHO_TRY(checkDate("from", from));
    DAICHO_TRY(checkDate("to", to));
    if (!from.empty() && !to.empty() && to < from)
        return wrongValue("to", to, "ends-before-start");
    return {};
}

Result<void> checkLastDay(const Text &from, const Text &lastDay)
{
    if (lastDay.empty())
        return wrongValue("to", lastDay, "required");
    return checkPeriod(from, lastDay);
}

Result<void> OrganisationEdit::commit(const Operation &operation)
{
    const Result<HistoryHead> head = m_registry.commit(m_changes, operation);
    return head ? Result<void>() : Result<void>(head.error());
}

Result<std::vector<Text>> OrganisationEdit::stored(EntityKind kind, std::int64_t id) const
{
    Result<std::optional<std::vector<Text>>> record = m_registry.store().record(kind, id);
    if (!record)
        return record.error();
    if (!*record)
        return missingRecord(entitySchema(kind).name, id);
    return std::move(**record);
}

} // namespace daicho
