// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/recordtexts.h"
#include "model/services/registry.h"

#include <utility>

namespace daicho {

/// `Invalid` with args field, value, rule.
Error wrongValue(const char *field, const Text &value, const char *rule);
/// `NotFound` with args entity, id.
Error missingRecord(const char *entity, std::int64_t id);

/// Not blank, and without the slash that divides the names of a path.
Result<void> checkOrganisationName(const char *field, const Text &name);
/// Both are ISO or empty for open; the end does not lie before the beginning.
Result<void> checkPeriod(const Text &from, const Text &to);
/// As `checkPeriod`, but the end has to be given.
Result<void> checkLastDay(const Text &from, const Text &lastDay);

/// Records of the organisation that one operation writes.
class OrganisationEdit
{
public:
    explicit OrganisationEdit(Registry &registry) : m_registry(registry) {}

    template <typename IdType, typename Column> IdType insert(EntityKind kind, const RecordTexts<Column> &record)
    {
        const IdType id(m_registry.newId(kind));
        record.insertInto(m_changes, kind, id.value());
        return id;
    }
    /// Sets cells of one record, at most once a record; what stands there already is no change.
    template <typename Column>
    Result<void> set(EntityKind kind, std::int64_t id, std::initializer_list<std::pair<Column, Text>> cells)
    {
        Result<std::vector<Text>> before = stored(kind, id);
        if (!before)
            return before.error();
        std::vector<Text> after = *before;
        for (const auto &[column, text] : cells)
            after[static_cast<std::size_t>(column)] = text;
        m_changes.update(kind, id, *before, after);
        return {};
    }
    /// Nothing is written where nothing differs.
    Result<void> commit(const Operation &operation);

private:
    Result<std::vector<Text>> stored(EntityKind kind, std::int64_t id) const;

    Registry &m_registry;
    ChangeSet m_changes;
};

} // namespace daicho
