// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/core/id.h"
#include "model/domain/fields.h"

#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace daicho {

/// What a check looks at of all assets: some fields as columns, each distinct text once. Code 0 is the empty text.
class CheckLedger
{
public:
    /// Only these fields can be asked for; the order is that of the values of `append`.
    explicit CheckLedger(std::vector<Field> fields);

    void append(AssetId id, std::span<const TextView> values);
    /// After the last one.
    void settle();

    const std::vector<Field> &fields() const { return m_fields; }
    bool has(Field field) const { return m_placeOf[static_cast<std::size_t>(field)] != 0; }
    std::size_t rows() const { return m_ids.size(); }
    AssetId id(std::size_t row) const { return m_ids[row]; }
    /// Row of an asset, or nothing. Settle first.
    std::optional<std::uint32_t> row(AssetId id) const;
    /// True if it is here and not retired.
    bool isActive(AssetId id) const;
    std::uint32_t code(std::size_t row, Field field) const { return column(field).codes[row]; }
    TextView text(std::size_t row, Field field) const { return text(field, code(row, field)); }
    TextView text(Field field, std::uint32_t code) const { return column(field).texts.text(code); }
    std::uint32_t texts(Field field) const { return column(field).texts.size(); }
    std::int64_t number(std::size_t row, Field field) const;
    OrgUnitId unit(std::size_t row) const { return OrgUnitId(number(row, Field::Unit)); }
    /// Rows that are not retired, in order of the bytes of their code. Settle first.
    const std::vector<std::uint32_t> &active() const { return m_active; }

private:
    struct Column
    {
        Dictionary texts;
        std::vector<std::uint32_t> codes;
    };
    const Column &column(Field field) const
    {
        return m_columns[m_placeOf[static_cast<std::size_t>(field)] - std::size_t{1}];
    }

    std::vector<Field> m_fields;
    std::vector<Column> m_columns;
    std::array<std::uint8_t, fieldCount> m_placeOf{}; ///< in `m_columns`, counted from 1; 0: not there
    std::vector<AssetId> m_ids;
    std::unordered_map<AssetId, std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_active;
};

} // namespace daicho
