// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/recordlabels.h"

#include "model/core/errorwords.h"
#include "model/domain/classification.h"
#include "model/domain/fields.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

namespace daicho {

namespace {

struct FieldWords
{
    const char *name;
    const char *words;
};

/// Fields of records other than assets, by their column.
constexpr FieldWords fieldTable[] = {
    {"registry_uuid", QT_TRANSLATE_NOOP("RecordField", "Registry id")},
    {"body", QT_TRANSLATE_NOOP("RecordField", "Body")},
    {"profile_id", QT_TRANSLATE_NOOP("RecordField", "Profile id")},
    {"profile_name", QT_TRANSLATE_NOOP("RecordField", "Profile")},
    {"body_kind", QT_TRANSLATE_NOOP("RecordField", "Kind of body")},
    {"edition", QT_TRANSLATE_NOOP("RecordField", "Edition")},
    {"created", QT_TRANSLATE_NOOP("RecordField", "Made on")},
    {"key", QT_TRANSLATE_NOOP("RecordField", "Setting")},
    {"value", QT_TRANSLATE_NOOP("RecordField", "Value")},
    {"section", QT_TRANSLATE_NOOP("RecordField", "Section")},
    {"position", QT_TRANSLATE_NOOP("RecordField", "Position")},
    {"code", QT_TRANSLATE_NOOP("RecordField", "Code")},
    {"label", QT_TRANSLATE_NOOP("RecordField", "Label")},
    {"name", QT_TRANSLATE_NOOP("RecordField", "Name")},
    {"description", QT_TRANSLATE_NOOP("RecordField", "Description")},
    {"parent", QT_TRANSLATE_NOOP("RecordField", "Belongs to")},
    {"date", QT_TRANSLATE_NOOP("RecordField", "Date")},
    {"date_text", QT_TRANSLATE_NOOP("RecordField", "Date as written")},
    {"scheme", QT_TRANSLATE_NOOP("RecordField", "Scheme")},
    {"content", QT_TRANSLATE_NOOP("RecordField", "Content")},
    {"note", QT_TRANSLATE_NOOP("RecordField", "Note")},
    {"valid_from", QT_TRANSLATE_NOOP("RecordField", "First day")},
    {"valid_to", QT_TRANSLATE_NOOP("RecordField", "Last day")},
    {"unit", QT_TRANSLATE_NOOP("RecordField", "Unit")},
    {"role", QT_TRANSLATE_NOOP("RecordField", "Role")},
    {"reading", QT_TRANSLATE_NOOP("RecordField", "Reading")},
    {"post", QT_TRANSLATE_NOOP("RecordField", "Post")},
    {"person", QT_TRANSLATE_NOOP("RecordField", "Person")},
    {"manner", QT_TRANSLATE_NOOP("RecordField", "Manner")},
    {"asset", QT_TRANSLATE_NOOP("RecordField", "Asset")},
    {"from_asset", QT_TRANSLATE_NOOP("RecordField", "From")},
    {"kind", QT_TRANSLATE_NOOP("RecordField", "Kind")},
    {"account", QT_TRANSLATE_NOOP("RecordField", "Account")},
    {"to_asset", QT_TRANSLATE_NOOP("RecordField", "To")},
    {"answers", QT_TRANSLATE_NOOP("RecordField", "Answers")},
    {"drafted", QT_TRANSLATE_NOOP("RecordField", "Reason as drafted")},
    {"doubt", QT_TRANSLATE_NOOP("RecordField", "To be looked at again")},
    {"checked_by", QT_TRANSLATE_NOOP("RecordField", "Looked at by")},
    {"checked_at", QT_TRANSLATE_NOOP("RecordField", "Looked at on")},
    {"state", QT_TRANSLATE_NOOP("RecordField", "State")},
    {"proposed_by", QT_TRANSLATE_NOOP("RecordField", "Proposed by")},
    {"proposed_at", QT_TRANSLATE_NOOP("RecordField", "Proposed on")},
    {"decided_by", QT_TRANSLATE_NOOP("RecordField", "Decided by")},
    {"decided_at", QT_TRANSLATE_NOOP("RecordField", "Decided on")},
    {"comment", QT_TRANSLATE_NOOP("RecordField", "Comment")},
    {"reason", QT_TRANSLATE_NOOP("RecordField", "Reason")},
    {"rule", QT_TRANSLATE_NOOP("RecordField", "Rule")},
    {"axis", QT_TRANSLATE_NOOP("RecordField", "Axis")},
    {"ground", QT_TRANSLATE_NOOP("RecordField", "Ground")},
    {"approver", QT_TRANSLATE_NOOP("RecordField", "Approver")},
    {"expires", QT_TRANSLATE_NOOP("RecordField", "Holds until")},
    {"ended", QT_TRANSLATE_NOOP("RecordField", "Ended on")},
    {"end_reason", QT_TRANSLATE_NOOP("RecordField", "Why it ended")},
    {"institution", QT_TRANSLATE_NOOP("RecordField", "Institution")},
    {"day", QT_TRANSLATE_NOOP("RecordField", "Day")},
    {"count", QT_TRANSLATE_NOOP("RecordField", "Count")},
    {"file_name", QT_TRANSLATE_NOOP("RecordField", "Name of the file of personal information")},
    {"organ", QT_TRANSLATE_NOOP("RecordField", "Organ and section")},
    {"purpose", QT_TRANSLATE_NOOP("RecordField", "Purpose of use")},
    {"items", QT_TRANSLATE_NOOP("RecordField", "Items recorded")},
    {"persons", QT_TRANSLATE_NOOP("RecordField", "Range of persons")},
    {"source", QT_TRANSLATE_NOOP("RecordField", "How it is collected")},
    {"recipients", QT_TRANSLATE_NOOP("RecordField", "Regular recipients")},
    {"sensitive", QT_TRANSLATE_NOOP("RecordField", "Sensitive information")},
    {"ordinance_sensitive", QT_TRANSLATE_NOOP("RecordField", "Sensitive by ordinance")},
    {"request_office", QT_TRANSLATE_NOOP("RecordField", "Office for requests")},
    {"correction", QT_TRANSLATE_NOOP("RecordField", "Correction under another law")},
    {"processing", QT_TRANSLATE_NOOP("RecordField", "How it is processed")},
    {"listing", QT_TRANSLATE_NOOP("RecordField", "In the published register")},
    {"listing_reason", QT_TRANSLATE_NOOP("RecordField", "Why not in the register")},
    {"affairs", QT_TRANSLATE_NOOP("RecordField", "Affairs that use individual numbers")},
    {"handlers", QT_TRANSLATE_NOOP("RecordField", "Who handles them")},
    {"handling_area", QT_TRANSLATE_NOOP("RecordField", "Handling area")},
    {"controlled_area", QT_TRANSLATE_NOOP("RecordField", "Controlled area")},
    {"assessment", QT_TRANSLATE_NOOP("RecordField", "Protection assessment")},
    {"assessment_date", QT_TRANSLATE_NOOP("RecordField", "Assessed on")},
    {"next_assessment", QT_TRANSLATE_NOOP("RecordField", "Next assessment")},
    {"remarks", QT_TRANSLATE_NOOP("RecordField", "Remarks")},
};

/// Ids of values that are no fields of assets.
constexpr FieldWords valueTable[] = {
    {"regular", QT_TRANSLATE_NOOP("RecordValue", "regular")},
    {"acting", QT_TRANSLATE_NOOP("RecordValue", "acting")},
    {"concurrent", QT_TRANSLATE_NOOP("RecordValue", "concurrent")},
    {"stored-in", QT_TRANSLATE_NOOP("RecordValue", "is stored in")},
    {"runs-on", QT_TRANSLATE_NOOP("RecordValue", "runs on")},
    {"located-in", QT_TRANSLATE_NOOP("RecordValue", "stands in")},
    {"connected-to", QT_TRANSLATE_NOOP("RecordValue", "is connected to")},
    {"describes", QT_TRANSLATE_NOOP("RecordValue", "describes")},
    {"copy-of", QT_TRANSLATE_NOOP("RecordValue", "is a copy of")},
    {"related", QT_TRANSLATE_NOOP("RecordValue", "is related to")},
    {"open", QT_TRANSLATE_NOOP("RecordValue", "waiting")},
    {"accepted", QT_TRANSLATE_NOOP("RecordValue", "accepted")},
    {"refused", QT_TRANSLATE_NOOP("RecordValue", "refused")},
    {"withdrawn", QT_TRANSLATE_NOOP("RecordValue", "withdrawn")},
    {"distribution", QT_TRANSLATE_NOOP("RecordValue", "distribution (only a part is here)")},
    {"accumulation", QT_TRANSLATE_NOOP("RecordValue", "accumulation (many together)")},
    {"own-value", QT_TRANSLATE_NOOP("RecordValue", "value of the asset itself")},
    {"other", QT_TRANSLATE_NOOP("RecordValue", "other")},
    {"yes", QT_TRANSLATE_NOOP("RecordValue", "yes")},
    {"no", QT_TRANSLATE_NOOP("RecordValue", "no")},
    {"electronic", QT_TRANSLATE_NOOP("RecordValue", "electronic")},
    {"manual", QT_TRANSLATE_NOOP("RecordValue", "manual")},
    {"both", QT_TRANSLATE_NOOP("RecordValue", "electronic and manual")},
    {"none", QT_TRANSLATE_NOOP("RecordValue", "none")},
    {"basic", QT_TRANSLATE_NOOP("RecordValue", "basic items")},
    {"focused", QT_TRANSLATE_NOOP("RecordValue", "focused items")},
    {"full", QT_TRANSLATE_NOOP("RecordValue", "all items")},
};

/// Of the columns that hold a level in every kind of record.
std::optional<Field> levelOf(TextView column)
{
    if (column == "level_c")
        return Field::C;
    if (column == "level_i")
        return Field::I;
    if (column == "level_a")
        return Field::A;
    return column == "level_p" ? std::optional(Field::P) : std::nullopt;
}

/// The field of an asset that a column is, or is like: former ratings hold levels too.
std::optional<Field> fieldLike(EntityKind kind, std::size_t column)
{
    if (kind == EntityKind::Asset)
        return static_cast<Field>(column);
    if (kind == EntityKind::RatingProposal)
        return levelOf(entitySchema(kind).columns[column].name);
    if (kind != EntityKind::FormerRating)
        return {};
    switch (static_cast<FormerRatingColumn>(column)) {
    case FormerRatingColumn::LevelC:
        return Field::C;
    case FormerRatingColumn::LevelI:
        return Field::I;
    case FormerRatingColumn::LevelA:
        return Field::A;
    case FormerRatingColumn::LevelP:
        return Field::P;
    case FormerRatingColumn::Reason:
        return Field::Reason;
    case FormerRatingColumn::RatedBy:
        return Field::RatedBy;
    case FormerRatingColumn::RatedAt:
        return Field::RatedAt;
    case FormerRatingColumn::Asset:
    case FormerRatingColumn::Edition:
    case FormerRatingColumn::ColumnCount:
        break;
    }
    return {};
}

/// Posts have a role too, in words of their own.
bool isWorkRole(EntityKind kind, std::size_t column)
{
    return kind == EntityKind::RoleAssignment && column == static_cast<std::size_t>(RoleAssignmentColumn::Role);
}

bool isDate(TextView column)
{
    static constexpr const char *dates[] = {"valid_from", "valid_to",    "date",       "created",
                                            "day",        "expires",     "ended",      "assessment_date",
                                            "checked_at", "proposed_at", "decided_at", "next_assessment"};
    return std::find(std::begin(dates), std::end(dates), column) != std::end(dates);
}

QString inTable(std::span<const FieldWords> table, const char *context, TextView name)
{
    for (const FieldWords &row : table) {
        if (name == row.name)
            return QCoreApplication::translate(context, row.words);
    }
    return toQString(name);
}

} // namespace

QString recordFieldLabel(EntityKind kind, std::size_t column, bool japanese)
{
    if (const std::optional<Field> field = fieldLike(kind, column))
        return QString::fromUtf8(japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel);
    if (isWorkRole(kind, column))
        return errorWord("entity", "role_assignment");
    return inTable(fieldTable, "RecordField", entitySchema(kind).columns[column].name);
}

QString recordValueText(EntityKind kind, std::size_t column, TextView text, const ValueStyle &style)
{
    if (text.empty())
        return {};
    if (const std::optional<Field> field = fieldLike(kind, column)) {
        switch (fieldInfo(*field).type) {
        case FieldType::Choice:
            return toQString(choiceLabel(*field, text, style.japanese));
        case FieldType::Date:
            return toQString(formatDate(text, style.dates));
        case FieldType::Level:
            return text == notApplicable ? QStringLiteral("－") : toQString(text);
        default:
            return toQString(text);
        }
    }
    if (isWorkRole(kind, column))
        return errorWord("role", text);
    const TextView name = entitySchema(kind).columns[column].name;
    if (isDate(name))
        return toQString(formatDate(text, style.dates));
    if (name == "manner" || (kind == EntityKind::Relation && name == "kind"))
        return inTable(valueTable, "RecordValue", text);
    const QString whole = toQString(text);
    if (style.longest == 0 || whole.size() <= style.longest)
        return whole;
    return QString(whole.left(style.longest) % u"… "_qs %
                   QCoreApplication::translate("RecordValue", "(%1 characters)").arg(QLocale().toString(whole.size())));
}

std::optional<RecordPlace> recordPlace(TextView entity, TextView field)
{
    const std::optional<EntityKind> kind = entityKindNamed(entity);
    if (!kind)
        return {};
    if (const std::optional<Field> named = fieldNamed(field); named && *kind == EntityKind::Asset)
        return RecordPlace{*kind, static_cast<std::size_t>(*named)};
    const std::optional<std::size_t> column = columnNamed(*kind, field);
    return column ? std::optional(RecordPlace{*kind, *column}) : std::nullopt;
}

} // namespace daicho
