// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetsections.h"

#include "views/itemmodels/assetcells.h"

#include <QCoreApplication>

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
                             Field::Disposed,  Field::Registered,     Field::Updated,    Field::Reviewed};

/// Makes the lines of one asset.
class SectionMaker
{
public:
    SectionMaker(const Registry &registry, const Asset &asset, const DisplayStyle &style)
        : m_registry(registry), m_asset(asset), m_style(style), m_cells(registry)
    {
        m_cells.setStyle(style);
    }

    AssetSection section(AssetSection::Kind kind, const QString &title, std::span<const Field> fields) const
    {
        AssetSection made{kind, title, {}};
        for (const Field field : fields)
            made.lines.push_back({m_cells.header(field), value(field), {}, {}});
        return made;
    }

    AssetSection rating() const
    {
        AssetSection made{
            AssetSection::Kind::Rating, QCoreApplication::translate("AssetSections", "Classification"), {}};
        for (const Axis &axis : m_registry.scheme().axes) {
            const std::optional<Field> field = fieldOfAxis(axis.id);
            if (field)
                made.lines.push_back(
                    {m_cells.header(*field), levelText(axis, *field), m_cells.step(m_asset, *field), {}});
        }
        const AssetSection rest = section(AssetSection::Kind::Rating, {}, ratings);
        made.lines.insert(made.lines.end(), rest.lines.begin(), rest.lines.end());
        addFormerRatings(made);
        return made;
    }

    AssetSection relations() const
    {
        AssetSection made{AssetSection::Kind::Relations, QCoreApplication::translate("AssetSections", "Relations"), {}};
        for (const Relation &relation : m_registry.relationsOf(m_asset.id)) {
            const bool isFrom = relation.from == m_asset.id;
            const AssetId other = isFrom ? relation.to : relation.from;
            const Result<Asset> found = m_registry.asset(other);
            if (!found)
                continue;
            made.lines.push_back({relationText(relation.kind, isFrom ? RelationEnd::From : RelationEnd::To),
                                  toQString(found->text(Field::Code) + "  " + found->text(Field::Name)),
                                  {},
                                  other});
        }
        return made;
    }

private:
    /// Long texts keep their lines here, unlike in the table.
    QString value(Field field) const
    {
        const Text shown = m_registry.display(m_asset, field, m_style.japanese);
        if (fieldInfo(field).type == FieldType::Date)
            return toQString(formatDate(shown, m_style.dates));
        if (field == Field::Handling)
            return toQString(shown).replace(u'；', u'\n');
        return toQString(shown);
    }

    QString levelText(const Axis &axis, Field field) const
    {
        const QString badge = m_cells.text(m_asset, field);
        const Level *level = axis.level(m_asset.text(field));
        if (level == nullptr || m_asset.edition() != m_registry.editionInForce() || level->label.empty())
            return badge;
        return QString(badge % u"  "_qs % toQString(level->label));
    }

    void addFormerRatings(AssetSection &made) const
    {
        const Result<std::vector<Rating>> all = m_registry.ratingsOf(m_asset.id);
        if (!all)
            return;
        for (const Rating &former : *all) {
            const Scheme *scheme = m_registry.schemeOf(former.edition);
            if (former.edition == m_registry.editionInForce() || scheme == nullptr)
                continue;
            QStringList levels;
            for (const Text &level : former.levels) {
                if (level != unrated)
                    levels.append(level == notApplicable ? QStringLiteral("－") : toQString(level));
            }
            made.lines.push_back(
                {QCoreApplication::translate("AssetSections", "Under «%1»").arg(toQString(scheme->name)),
                 levels.join(u" / "),
                 {},
                 {}});
        }
    }

    const Registry &m_registry;
    const Asset &m_asset;
    DisplayStyle m_style;
    AssetCells m_cells;
};

} // namespace

std::vector<AssetSection> assetSections(const Registry &registry, const Asset &asset, const DisplayStyle &style)
{
    const SectionMaker maker(registry, asset, style);
    return {
        maker.section(AssetSection::Kind::Basics, QCoreApplication::translate("AssetSections", "Basics"), basics),
        maker.rating(),
        maker.section(AssetSection::Kind::Keeping, QCoreApplication::translate("AssetSections", "Keeping"), keeping),
        maker.relations(),
    };
}

} // namespace daicho
