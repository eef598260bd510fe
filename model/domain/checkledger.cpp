// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/checkledger.h"

#include "model/domain/asset.h"

#include <algorithm>
#include <charconv>

namespace daicho {

CheckLedger::CheckLedger(std::vector<Field> fields) : m_fields(std::move(fields)), m_columns(m_fields.size())
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_placeOf[static_cast<std::size_t>(m_fields[i])] = static_cast<std::uint8_t>(i + 1);
        m_columns[i].texts.code({});
    }
}

void CheckLedger::append(AssetId id, std::span<const TextView> values)
{
    m_ids.push_back(id);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].codes.push_back(m_columns[i].texts.code(values[i]));
}

std::int64_t CheckLedger::number(std::size_t row, Field field) const
{
    const TextView written = text(row, field);
    std::int64_t number = 0;
    std::from_chars(written.data(), written.data() + written.size(), number);
    return number;
}

std::optional<std::uint32_t> CheckLedger::row(AssetId id) const
{
    const auto found = m_rows.find(id);
    return found != m_rows.end() ? std::optional(found->second) : std::nullopt;
}

bool CheckLedger::isActive(AssetId id) const
{
    const std::optional<std::uint32_t> found = row(id);
    return found && text(*found, Field::Status) != statusRetired;
}

void CheckLedger::settle()
{
    m_rows.clear();
    m_rows.reserve(rows());
    for (std::uint32_t row = 0; row < rows(); ++row)
        m_rows[m_ids[row]] = row;
    m_active.clear();
    m_active.reserve(rows());
    for (std::uint32_t row = 0; row < rows(); ++row) {
        if (text(row, Field::Status) != statusRetired)
            m_active.push_back(row);
    }
    std::sort(m_active.begin(), m_active.end(), [this](std::uint32_t a, std::uint32_t b) {
        const int order = text(a, Field::Code).compare(text(b, Field::Code));
        return order != 0 ? order < 0 : a < b;
    });
}

} // namespace daicho
