// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/recordschema.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace daicho {

/// Fields of an asset as people, files and the command line name them. The first ones are the
/// columns of the ledger in storage order; those after `Reviewed` are computed.
enum class Field : std::uint8_t {
    Code,
    Name,
    Reading,
    Kind,
    Scope,
    Business,
    Description,
    Unit,
    Owner,
    SystemOwner,
    Users,
    Medium,
    Location,
    Zone,
    Quantity,
    PersonalInfo,
    Subjects,
    Edition,
    C,
    I,
    A,
    P,
    Reason,
    RatedBy,
    RatedAt,
    Takeout,
    Contractor,
    Backup,
    Retention,
    RetentionStart,
    Expires,
    Disposal,
    Disposed,
    Status,
    Remarks,
    Registered,
    Updated,
    Reviewed,
    Institution, ///< the root above the unit
    Overall,     ///< by the scheme's overall method
    Handling,    ///< handling rules in short
    Relations,   ///< codes of related assets
    Revision,    ///< sequence number of the last history entry that touched the asset
    FieldCount
};

inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::FieldCount);
static_assert(static_cast<std::size_t>(Field::Reviewed) + 1 == columnCount<AssetColumn>);

enum class FieldType : std::uint8_t {
    PlainText,
    Multiline,
    Choice, ///< one of `choices(field)`; stored as its stable id
    Date,   ///< ISO
    Number,
    Unit,  ///< org unit; shown as its path «総務部/税務課»
    Post,  ///< post; shown by its name
    Zone,  ///< zone of the profile; shown by its name
    Level, ///< level code of an axis, "" unrated, "n/a" not applicable
    Computed,
};

struct FieldInfo
{
    Field field;
    const char *id;    ///< stable English id of the command line
    const char *label; ///< Japanese label; also the header of ledgers
    const char *englishLabel;
    FieldType type;
    /// May be set by `add`, `set` and imports. `institution` is not: imports read it to find the unit.
    bool editable;
};

const FieldInfo &fieldInfo(Field field);
std::span<const FieldInfo> fieldInfos();

/// By stable id, Japanese label, or a spelling that offices use (名称, 資産名, 情報資産の名称 …);
/// width, case, spaces and line breaks do not matter. Nothing for an unknown name.
std::optional<Field> fieldNamed(TextView name);
/// The spellings beside ids and labels that `fieldNamed` knows.
std::vector<std::pair<TextView, Field>> fieldSpellings();
/// The known id or label nearest to a mistyped name, for «did you mean».
Text nearestFieldName(TextView name);

/// A value of a field with few fixed values.
struct Choice
{
    const char *id;
    const char *label; ///< Japanese
    const char *englishLabel;
};

/// The values of kind, personal_info, takeout and status; empty for other fields.
std::span<const Choice> choices(Field field);
/// Stable id for what a person wrote: id, label or a usual spelling (有, 無, 現行, 持出禁止 …).
std::optional<Text> choiceId(Field field, TextView written);
/// Label of a stable id in Japanese or English.
Text choiceLabel(Field field, TextView id, bool japanese);

/// The axis id («C») of a level field, nothing for others; and back.
std::optional<Text> axisOf(Field field);
std::optional<Field> fieldOfAxis(TextView axis);

inline AssetColumn assetColumn(Field field)
{
    return static_cast<AssetColumn>(field);
}
inline Field fieldOf(AssetColumn column)
{
    return static_cast<Field>(column);
}
inline bool isStored(Field field)
{
    return field <= Field::Reviewed;
}

} // namespace daicho
