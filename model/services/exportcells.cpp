// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportcells.h"

#include "model/services/registryprivate.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace daicho {

namespace {

constexpr std::size_t longestShortKey = 15;
constexpr unsigned recentBits = 10;
constexpr std::uint64_t hashFactor = 0x9E3779B97F4A7C15; // 2^64 / golden ratio spreads neighbours

constexpr std::size_t columnOf(Field field)
{
    return static_cast<std::size_t>(field);
}

/// Stored columns on which the display text of a field depends.
std::vector<std::size_t> keyColumns(Field field)
{
    if (fieldInfo(field).type == FieldType::Post)
        return {columnOf(field), columnOf(Field::Unit)};
    if (field == Field::Institution)
        return {columnOf(Field::Unit)};
    if (field == Field::Overall)
        return {columnOf(Field::Edition), columnOf(Field::C), columnOf(Field::I), columnOf(Field::A),
                columnOf(Field::P)};
    if (field == Field::Handling) // of paper fewer axes may count
        return {columnOf(Field::Edition), columnOf(Field::C), columnOf(Field::I),
                columnOf(Field::A),       columnOf(Field::P), columnOf(Field::Medium)};
    return {columnOf(field)};
}

} // namespace

CellMaker::CellMaker(std::shared_ptr<const RegistryContents> contents, Field field, const CellStyle &style)
    : m_contents(std::move(contents)), m_field(field), m_style(style)
{
    m_recent.resize(std::size_t{1} << recentBits);
    m_inForce = std::to_string(m_contents->header.edition.value());
    switch (fieldInfo(field).type) {
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Number:
        m_source = Source::Stored;
        break;
    case FieldType::Date:
        m_source = style.dates == DateStyle::Iso ? Source::Stored : Source::Made;
        break;
    case FieldType::Level:
        m_source = Source::Level;
        break;
    case FieldType::Choice:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Computed:
        break;
    }
    if (field == Field::Relations)
        m_source = Source::Relations;
    else if (field == Field::Revision)
        m_source = Source::Revision;
    else
        m_keyColumns = keyColumns(field);
}

TextView CellMaker::cell(const ExportRows::Row &row)
{
    switch (m_source) {
    case Source::Stored:
        return row.values[columnOf(m_field)];
    case Source::Level:
        // Levels of a former edition mean nothing beside those of the present one.
        return row.values[columnOf(Field::Edition)] == inForceFor(row.values[columnOf(Field::Unit)]) ? made(row)
                                                                                                     : TextView();
    case Source::Made:
        return made(row);
    case Source::Relations: {
        const auto found = m_related ? m_related->find(row.id.value()) : RelatedCodes::const_iterator();
        return m_related && found != m_related->end() ? TextView(found->second) : TextView();
    }
    case Source::Revision:
        m_number = std::to_string(row.revision);
        return m_number;
    }
    return {};
}

/// The edition that counts for assets of a unit.
const Text &CellMaker::inForceFor(TextView unit)
{
    if (m_contents->schemeAdoptions.empty() || m_style.today.empty())
        return m_inForce;
    const auto [place, isNew] = m_inForceOf.try_emplace(Text(unit));
    if (isNew)
        place->second = std::to_string(m_contents->editionFor(OrgUnitId(storedNumber(unit)), m_style.today).value());
    return place->second;
}

TextView CellMaker::made(const ExportRows::Row &row)
{
    TextView key = row.values[m_keyColumns.front()];
    if (m_keyColumns.size() > 1) {
        m_key.clear();
        for (const std::size_t column : m_keyColumns) {
            m_key += row.values[column];
            m_key += '\x1F';
        }
        key = m_key;
    }
    if (key.size() > longestShortKey)
        return madeFor(key, row);
    const ShortKey small = shortKey(key);
    auto &recent = m_recent[((small.first ^ small.second) * hashFactor) >> (64U - recentBits)];
    if (recent.first == small)
        return m_shown[recent.second];
    const TextView text = madeFor(key, row);
    recent = {small, m_keys.find(key)};
    return text;
}

TextView CellMaker::madeFor(TextView key, const ExportRows::Row &row)
{
    const std::uint32_t code = m_keys.code(key);
    if (code == m_shown.size())
        m_shown.push_back(shown(row));
    return m_shown[code];
}

CellMaker::ShortKey CellMaker::shortKey(TextView key)
{
    std::array<char, 16> bytes{};
    std::copy(key.begin(), key.end(), bytes.begin());
    bytes.back() = static_cast<char>(key.size() + 1);
    ShortKey small;
    std::memcpy(&small.first, bytes.data(), sizeof small.first);
    std::memcpy(&small.second, bytes.data() + sizeof small.first, sizeof small.second);
    return small;
}

Text CellMaker::shown(const ExportRows::Row &row) const
{
    if (fieldInfo(m_field).type == FieldType::Date)
        return formatDate(row.values[columnOf(m_field)], m_style.dates);
    Asset asset;
    for (const std::size_t column : m_keyColumns)
        asset.values[column] = row.values[column];
    return displayText(*m_contents, asset, m_field, m_style.japanese);
}

} // namespace daicho
