// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/changeset.h"
#include "model/domain/classification.h"

#include <algorithm>
#include <array>
#include <span>

namespace daicho {

/// The texts of one record, written by column name and put into a change when they are complete.
template <typename Column> class RecordTexts
{
public:
    Text &operator[](Column column) { return m_texts[static_cast<std::size_t>(column)]; }

    std::span<const Text> texts() const { return m_texts; }

    void insertInto(ChangeSet &changes, EntityKind kind, std::int64_t id) const
    {
        std::array<TextView, columnCount<Column>> views;
        std::copy(m_texts.begin(), m_texts.end(), views.begin());
        changes.insert(kind, id, views);
    }

private:
    std::array<Text, columnCount<Column>> m_texts;
};

/// The record of an edition of a scheme; `json` is kept whole, so that the registry needs no program data.
inline RecordTexts<EditionColumn> editionRecord(const Scheme &scheme, const Text &json)
{
    RecordTexts<EditionColumn> record;
    record[EditionColumn::Scheme] = scheme.id;
    record[EditionColumn::Edition] = scheme.edition;
    record[EditionColumn::Name] = scheme.name;
    record[EditionColumn::Content] = json;
    return record;
}

} // namespace daicho
