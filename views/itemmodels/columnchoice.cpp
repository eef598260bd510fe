// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/columnchoice.h"

#include "views/itemmodels/assettablemodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

constexpr Field basics[] = {Field::Code,        Field::Name,        Field::Reading,     Field::Kind, Field::Scope,
                            Field::Business,    Field::Description, Field::Institution, Field::Unit, Field::Owner,
                            Field::SystemOwner, Field::Status,      Field::Remarks};
constexpr Field ratings[] = {Field::Overall, Field::Edition,      Field::Reason,   Field::RatedBy,
                             Field::RatedAt, Field::PersonalInfo, Field::Subjects, Field::Handling};
constexpr Field keeping[] = {Field::Medium,    Field::Location,       Field::Zone,       Field::Quantity,
                             Field::Users,     Field::Takeout,        Field::Contractor, Field::Backup,
                             Field::Retention, Field::RetentionStart, Field::Expires,    Field::Disposal,
                             Field::Disposed,  Field::Relations};
constexpr Field records[] = {Field::Registered, Field::Updated, Field::Reviewed, Field::Revision};

bool contains(const std::vector<Field> &fields, Field field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::optional<Field> fieldOfId(const QString &id)
{
    for (const FieldInfo &info : fieldInfos()) {
        if (id == QLatin1StringView(info.id))
            return info.field;
    }
    return std::nullopt;
}

QString idOf(Field field)
{
    return QString::fromLatin1(fieldInfo(field).id);
}

} // namespace

std::vector<ColumnGroup> columnGroups(const Scheme &scheme)
{
    const auto title = [](const char *text) { return QCoreApplication::translate("ColumnChoice", text); };
    ColumnGroup rating{title(QT_TRANSLATE_NOOP("ColumnChoice", "Classification")),
                       AssetTableModel::levelFields(scheme)};
    rating.fields.insert(rating.fields.end(), std::begin(ratings), std::end(ratings));
    return {{title(QT_TRANSLATE_NOOP("ColumnChoice", "Basics")), {std::begin(basics), std::end(basics)}},
            rating,
            {title(QT_TRANSLATE_NOOP("ColumnChoice", "Keeping")), {std::begin(keeping), std::end(keeping)}},
            {title(QT_TRANSLATE_NOOP("ColumnChoice", "Records")), {std::begin(records), std::end(records)}}};
}

bool isSortable(Field field)
{
    return field != Field::Handling && field != Field::Relations;
}

std::vector<Field> keptColumns(const QStringList &ids, const Scheme &scheme)
{
    const std::vector<Field> levels = AssetTableModel::levelFields(scheme);
    std::vector<Field> kept;
    std::optional<std::ptrdiff_t> placeOfLevels;
    bool hasLevel = false;
    for (const QString &id : ids) {
        const std::optional<Field> field = fieldOfId(id);
        if (!field || contains(kept, *field))
            continue;
        const bool isLevel = axisOf(*field).has_value();
        if (isLevel && !placeOfLevels)
            placeOfLevels = std::ssize(kept);
        if (isLevel && !contains(levels, *field))
            continue;
        hasLevel = hasLevel || isLevel;
        kept.push_back(*field);
    }
    if (!hasLevel && placeOfLevels)
        kept.insert(kept.begin() + *placeOfLevels, levels.begin(), levels.end());
    return kept.empty() ? AssetTableModel::defaultFields(scheme) : kept;
}

QStringList columnsToKeep(const std::vector<Field> &shown, const QStringList &former, const Scheme &scheme)
{
    QStringList ids;
    qsizetype behindLevels = -1;
    for (const Field field : shown) {
        ids.append(idOf(field));
        if (axisOf(field))
            behindLevels = ids.size();
    }
    const std::vector<Field> levels = AssetTableModel::levelFields(scheme);
    for (const QString &id : former) {
        const std::optional<Field> field = fieldOfId(id);
        if (field && axisOf(*field) && !contains(levels, *field))
            ids.insert(behindLevels < 0 ? ids.size() : behindLevels++, id);
    }
    return ids;
}

} // namespace daicho
