// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importnewassets.h"

#include "model/services/issuedcode.h"

#include <algorithm>

namespace daicho {

namespace {

using State = CellValue::State;

constexpr std::array levelFields{Field::C, Field::I, Field::A, Field::P};

/// Not copied from cells: references, what a rating brings along, and codes, which wait for the whole file.
bool isMade(Field field)
{
    constexpr std::array made{Field::Code,    Field::Unit,    Field::Owner,  Field::SystemOwner,
                              Field::Edition, Field::RatedBy, Field::RatedAt};
    return std::find(made.begin(), made.end(), field) != made.end();
}

std::size_t at(Field field)
{
    return static_cast<std::size_t>(field);
}

} // namespace

ImportNewAssets::ImportNewAssets(RecordBlock &block, const ImportColumnSet &columns, Facts facts)
    : m_block(block), m_columns(columns), m_facts(std::move(facts)), m_targets(block.columns.size())
{
    for (std::size_t column = 0; column < m_targets.size(); ++column) {
        m_targets[column].from = columns.of(static_cast<Field>(column));
        if (!isMade(static_cast<Field>(column)))
            m_taken.push_back(column);
    }
    m_targets[at(Field::Kind)].fallback = "information";
    m_targets[at(Field::Status)].fallback = statusActive;
    m_targets[at(Field::Registered)].fallback = m_facts.today;
    m_targets[at(Field::Updated)].fallback = m_facts.today;
    std::copy_if(levelFields.begin(), levelFields.end(), std::back_inserter(m_levels),
                 [&](Field field) { return columns.of(field) != ImportColumnSet::none; });
}

void ImportNewAssets::set(Field field, TextView text)
{
    RecordBlock::Column &column = m_block.columns[at(field)];
    column.codes.push_back(column.texts.code(text));
}

void ImportNewAssets::take(std::size_t column, const ImportRow &row)
{
    Target &target = m_targets[column];
    RecordBlock::Column &records = m_block.columns[column];
    const CellValue *value = target.from == ImportColumnSet::none ? nullptr : &m_columns.value(row, target.from);
    if (value == nullptr || value->state != State::Given) {
        if (target.fallbackCode == unknown)
            target.fallbackCode = records.texts.code(target.fallback);
        records.codes.push_back(target.fallbackCode);
        return;
    }
    if (value->text >= target.codes.size())
        target.codes.resize(std::max<std::size_t>(value->text + 1, target.codes.size() * 2), unknown);
    std::uint32_t &code = target.codes[value->text];
    if (code == unknown)
        code = records.texts.code(m_columns.stored(*value, target.from));
    records.codes.push_back(code);
}

void ImportNewAssets::add(const ImportRow &row, const References &references)
{
    m_block.ids.push_back(m_facts.firstId + static_cast<std::int64_t>(m_block.ids.size()));
    const bool rated =
        std::any_of(m_levels.begin(), m_levels.end(), [&](Field field) { return m_columns.isGiven(row, field); });
    set(Field::Unit, references.unit);
    set(Field::Owner, references.owner);
    set(Field::SystemOwner, references.systemOwner);
    set(Field::Edition, rated ? references.edition : TextView());
    set(Field::RatedBy, rated ? m_facts.actor : TextView());
    set(Field::RatedAt, rated ? m_facts.today : TextView());
    for (const std::size_t column : m_taken)
        take(column, row);
    m_given.push_back(m_columns.isGiven(row, Field::Code) ? m_columns.value(row, Field::Code).text : unknown);
    if (!m_columns.isGiven(row, Field::Kind))
        ++m_kindsAssumed;
}

void ImportNewAssets::issueCodes(const std::function<std::int64_t()> &largestIssued)
{
    const std::size_t column = m_columns.of(Field::Code);
    std::int64_t last = 0;
    if (std::find(m_given.begin(), m_given.end(), unknown) != m_given.end()) {
        last = largestIssued();
        for (const std::uint32_t given : m_given)
            last = std::max(last, given == unknown ? 0 : issuedNumber(m_columns.stored(given, column)));
    }
    for (const std::uint32_t given : m_given) {
        if (given == unknown)
            set(Field::Code, issuedCode(++last));
        else
            set(Field::Code, m_columns.stored(given, column));
    }
}

} // namespace daicho
