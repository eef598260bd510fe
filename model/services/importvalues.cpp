// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importvalues.h"

#include "model/core/textfold.h"
#include "model/exchange/csvwriter.h"
#include "model/services/assetservice.h"
#include "model/services/writtenvalue.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

using State = CellValue::State;

constexpr TextView wideSpace = "\u3000";
constexpr std::array clearingMarkers{"<空白>", "＜空白＞"};
constexpr std::array rules{importrule::unknownLevel,       importrule::unknownAxis, importrule::unknownUnit,
                           importrule::unknownInstitution, importrule::unknownKind, importrule::unknownZone,
                           importrule::unknownValue,       importrule::badDate,     importrule::badNumber,
                           importrule::required,           importrule::ambiguous,   importrule::duplicateCode,
                           importrule::individualNumber,   importrule::tooLong,     importrule::controlCharacter};

/// «－» in a column of dates, posts or zones says «none», which is what a blank says.
bool isOnlyDashes(TextView text)
{
    static constexpr std::array dashes{"-", "－", "―", "─", "ー", "−", "‐", "—", "–"};
    while (!text.empty()) {
        const auto dash = std::find_if(dashes.begin(), dashes.end(), [&](TextView d) { return text.starts_with(d); });
        if (dash == dashes.end())
            return false;
        text.remove_prefix(TextView(*dash).size());
    }
    return true;
}

bool dashIsBlank(Field field)
{
    const FieldType type = fieldInfo(field).type;
    return type != FieldType::PlainText && type != FieldType::Multiline && type != FieldType::Level &&
           field != Field::PersonalInfo;
}

/// Line breaks of long texts as the registry keeps them.
Text withPlainBreaks(TextView text)
{
    Text plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            plain += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            plain += '\n';
    }
    return plain;
}

const char *ruleNamed(TextView name)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](TextView rule) { return rule == name; });
    return found == rules.end() ? importrule::controlCharacter : *found;
}

CellValue faulty(const char *rule)
{
    return {State::Faulty, 0, rule};
}

/// «120人», «35件»: that is how numbers of persons are written.
TextView withoutCounter(TextView text)
{
    for (const TextView counter : {TextView("人"), TextView("件"), TextView("名")}) {
        if (text.ends_with(counter))
            return withoutOuterSpaces(text.substr(0, text.size() - counter.size()));
    }
    return text;
}

Text translationKey(TextView theirs)
{
    return foldText(withoutOuterSpaces(theirs));
}

} // namespace

std::span<const char *const> importRules()
{
    return rules;
}

TextView withoutOuterSpaces(TextView text)
{
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) <= ' ')
            text.remove_prefix(1);
        else if (static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        else if (text.starts_with(wideSpace))
            text.remove_prefix(wideSpace.size());
        else if (text.ends_with(wideSpace))
            text.remove_suffix(wideSpace.size());
        else
            break;
    }
    return text;
}

ColumnValues::ColumnValues(const Setup &setup) : m_setup(setup)
{
    const auto ours = setup.options->values.find(fieldInfo(setup.field).id);
    if (ours != setup.options->values.end()) {
        for (const auto &[theirs, value] : ours->second)
            m_translations.emplace(translationKey(theirs), value);
    }
    m_raw.code({});
    m_values.emplace_back();
}

std::uint32_t ColumnValues::read(TextView raw)
{
    if (raw.empty())
        return 0;
    const std::uint32_t code = m_raw.code(raw);
    if (code == m_values.size())
        m_values.push_back(converted(raw));
    return code;
}

std::uint32_t ColumnValues::read(TextView raw, OrgUnitId institution)
{
    if (raw.empty())
        return 0;
    m_key.assign(raw).append(1, '\x1F').append(std::to_string(m_setup.registry->editionFor(institution).value()));
    const std::uint32_t code = m_raw.code(m_key);
    if (code == m_values.size()) {
        m_institution = institution;
        m_cell = {};
        m_values.push_back(unguardedValue(raw));
        m_institution = {};
    }
    return code;
}

CellValue ColumnValues::given(TextView text)
{
    const bool asRead = text.data() == m_cell.data() && text.size() == m_cell.size();
    const auto cell = static_cast<std::uint32_t>(m_values.size());
    return {State::Given, asRead ? cell << 1 : m_made.code(text) << 1 | 1U, nullptr};
}

CellValue ColumnValues::converted(TextView raw)
{
    m_cell = raw;
    return unguardedValue(raw);
}

CellValue ColumnValues::unguardedValue(TextView raw)
{
    Text unguarded;
    if (m_setup.guarded && raw.front() == '\'') {
        unguarded = withoutFormulaGuard(raw);
        raw = unguarded;
    }
    TextView bare = withoutOuterSpaces(raw);
    if (!m_translations.empty()) {
        const auto translated = m_translations.find(translationKey(bare));
        if (translated != m_translations.end())
            raw = bare = translated->second;
    }
    if (bare.empty() || (dashIsBlank(m_setup.field) && isOnlyDashes(bare)))
        return {};
    if (std::find(clearingMarkers.begin(), clearingMarkers.end(), bare) != clearingMarkers.end())
        return {State::Cleared, 0, nullptr};
    const FieldType type = fieldInfo(m_setup.field).type;
    const bool asWritten = type == FieldType::PlainText && m_setup.field != Field::Code;
    if (type == FieldType::Multiline)
        return raw.find('\r') == TextView::npos ? checked(raw) : checked(withPlainBreaks(raw));
    return asWritten ? checked(raw) : ofType(type, bare);
}

CellValue ColumnValues::ofType(FieldType type, TextView text)
{
    // Looked up later, because they depend on the row: a post's unit, a unit's institution.
    const bool isLookedUp = type == FieldType::Unit || type == FieldType::Post || m_setup.field == Field::Institution;
    if (isLookedUp || m_setup.field == Field::Code)
        return checked(text);
    if (type == FieldType::Number)
        text = withoutCounter(text);
    const Field asked = m_setup.field == Field::Revision ? Field::Subjects : m_setup.field;
    const Result<Text> stored = storedValue(*m_setup.registry, asked, text, m_institution);
    return stored ? given(*stored) : faulty(ruleNamed(stored.error().arg("rule")));
}

CellValue ColumnValues::checked(TextView text)
{
    const Result<void> result = checkStoredText(m_setup.field, text);
    return result ? given(text) : faulty(ruleNamed(result.error().arg("rule")));
}

} // namespace daicho
