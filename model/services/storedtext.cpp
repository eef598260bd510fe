// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What no stored text may be. Every distinct text of a change is looked at once, so that a bulk change of
// 100,000 rows costs what its different values cost.

#include "model/services/assetservice.h"
#include "model/services/registryprivate.h"

namespace daicho {

namespace {

/// What an Excel cell can hold; counted as Excel does, in UTF-16 units.
constexpr std::size_t mostUnits = 32'767;
constexpr int digitsOfNumber = 12;

struct Scan
{
    std::size_t units = 0;
    int digits = 0;
    bool isAscii = true;
    bool hasBreak = false;
    bool hasControl = false;
};

bool isWideDigit(TextView text, std::size_t at)
{
    return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBC' &&
           static_cast<unsigned char>(text[at + 2]) >= 0x90 && static_cast<unsigned char>(text[at + 2]) <= 0x99;
}

Scan scanned(TextView text)
{
    Scan scan;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++scan.units;
            scan.digits += byte >= '0' && byte <= '9' ? 1 : 0;
            if (byte == '\n' || byte == '\t')
                scan.hasBreak = true;
            else if (byte < 0x20 || byte == 0x7F)
                scan.hasControl = true;
            continue;
        }
        scan.isAscii = false;
        if ((byte & 0xC0U) == 0x80U)
            continue;
        scan.units += byte >= 0xF0 ? 2 : 1;
        scan.digits += isWideDigit(text, at) ? 1 : 0;
        // U+0080 to U+009F, the second set of control characters
        if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            scan.hasControl = true;
    }
    return scan;
}

struct TextRule
{
    Text field;
    bool isLong = false;      ///< may hold line breaks and tabs
    bool isUnlimited = false; ///< data of the program's own making, checked by its reader
};

/// Name of the rule that the text breaks, or nothing.
std::optional<Text> brokenRule(const TextRule &rule, TextView text)
{
    const Scan scan = scanned(text);
    if (scan.hasControl || (scan.hasBreak && !rule.isLong))
        return "control-character";
    if (!scan.isAscii && !QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8())
        return "control-character";
    if (scan.units > mostUnits)
        return "too-long";
    if (scan.digits >= digitsOfNumber && findIndividualNumber(text))
        return "individual-number";
    return std::nullopt;
}

Result<void> check(const TextRule &rule, TextView text)
{
    if (rule.isUnlimited)
        return {};
    const std::optional<Text> broken = brokenRule(rule, text);
    if (!broken)
        return {};
    // The number itself must not travel on into messages and logs.
    if (*broken == "individual-number")
        return Error{ErrorCode::IndividualNumber, {{"field", rule.field}, {"rule", *broken}}, "individual number"};
    return Error{ErrorCode::Invalid, {{"field", rule.field}, {"value", Text(text)}, {"rule", *broken}}, *broken};
}

TextRule ruleOf(Field field)
{
    return {fieldInfo(field).id, fieldInfo(field).type == FieldType::Multiline, false};
}

/// Texts of several lines.
bool isProse(EntityKind kind, std::size_t column)
{
    const TextView name = entitySchema(kind).columns[column].name;
    switch (kind) {
    case EntityKind::ProfileItem:
        return name == "description";
    case EntityKind::OrgUnit:
    case EntityKind::SchemeAdoption:
        return name == "note";
    case EntityKind::FormerRating:
    case EntityKind::RatingBasis:
    case EntityKind::RatingProposal:
    case EntityKind::AcceptedException:
        return name.ends_with("reason") || name == "drafted" || name == "doubt" || name == "comment";
    case EntityKind::PersonalProfile:
        return true;
    default:
        return false;
    }
}

TextRule ruleOf(EntityKind kind, std::size_t column)
{
    if (kind == EntityKind::Asset)
        return ruleOf(static_cast<Field>(column));
    TextRule rule{entitySchema(kind).columns[column].name, false, false};
    rule.isLong = isProse(kind, column);
    rule.isUnlimited =
        kind == EntityKind::Setting ||
        (kind == EntityKind::Edition && column == static_cast<std::size_t>(EditionColumn::Content)) ||
        (kind == EntityKind::Registry && column == static_cast<std::size_t>(RegistryColumn::RegistryUuid));
    return rule;
}

Result<void> checkCodes(const TextRule &rule, const Dictionary &texts, const std::vector<std::uint32_t> &codes)
{
    std::vector<bool> seen(texts.size());
    for (const std::uint32_t code : codes) {
        if (seen[code])
            continue;
        seen[code] = true;
        DAICHO_TRY(check(rule, texts.text(code)));
    }
    return {};
}

} // namespace

Result<void> checkStoredText(Field field, TextView text)
{
    return check(ruleOf(field), text);
}

Result<void> checkSchemeText(const Text &field, TextView text, bool isLong)
{
    return check({field, isLong, false}, text);
}

Result<void> checkStoredTexts(const ChangeSet &changes)
{
    for (const EntitySchema &schema : entitySchemas()) {
        const RecordChanges &kind = changes.of(schema.kind);
        for (std::size_t column = 0; column < schema.columns.size(); ++column) {
            const ColumnType type = schema.columns[column].type;
            if (type != ColumnType::PlainText && type != ColumnType::Term)
                continue;
            const TextRule rule = ruleOf(schema.kind, column);
            const RecordBlock::Column &inserted = kind.inserted.columns[column];
            DAICHO_TRY(checkCodes(rule, inserted.texts, inserted.codes));
            const CellChanges::Column &updated = kind.updated.columns[column];
            DAICHO_TRY(checkCodes(rule, updated.texts, updated.after));
        }
    }
    return {};
}

} // namespace daicho
