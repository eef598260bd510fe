// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/recordwords.h"

#include "model/core/errorwords.h"
#include "model/services/recordlabels.h"

#include <algorithm>

namespace daicho {

QString RecordWords::kind(TextView entity)
{
    return errorWord("entity", entity);
}

QString RecordWords::field(EntityKind kind, std::size_t column) const
{
    return recordFieldLabel(kind, column, m_style.japanese);
}

QString RecordWords::field(TextView entity, TextView name) const
{
    const std::optional<RecordPlace> place = recordPlace(entity, name);
    return place ? field(place->kind, place->column) : toQString(name);
}

QString RecordWords::value(EntityKind kind, std::size_t column, TextView stored) const
{
    if (stored.empty() || entitySchema(kind).columns[column].type != ColumnType::Reference)
        return readValue(kind, column, stored);
    return reference(kind, column, std::atoll(Text(stored).c_str()));
}

QString RecordWords::readValue(EntityKind kind, std::size_t column, TextView text) const
{
    return recordValueText(kind, column, text, {m_style.japanese, m_style.dates});
}

QString RecordWords::asset(std::int64_t id) const
{
    const LedgerIndex &index = m_registry.index();
    if (m_registry.isIndexLoaded()) {
        if (const std::optional<std::uint32_t> row = index.row(AssetId(id)))
            return toQString(index.display(*row, Field::Code) + ' ' + index.display(*row, Field::Name));
        return {};
    }
    const Result<Asset> stored = m_registry.asset(AssetId(id));
    return stored ? toQString(stored->text(Field::Code) + ' ' + stored->text(Field::Name)) : QString();
}

QString RecordWords::post(std::int64_t id) const
{
    const Organisation &organisation = m_registry.organisation();
    const Post *post = organisation.post(PostId(id));
    return post != nullptr ? toQString(organisation.path(post->unit) + '/' + post->name) : QString();
}

/// What a record is called today.
QString RecordWords::present(EntityKind kind, std::int64_t id) const
{
    const Organisation &organisation = m_registry.organisation();
    switch (kind) {
    case EntityKind::Asset:
        return asset(id);
    case EntityKind::OrgUnit:
        return organisation.unit(OrgUnitId(id)) != nullptr ? toQString(organisation.path(OrgUnitId(id))) : QString();
    case EntityKind::Post:
        return post(id);
    case EntityKind::Person: {
        const auto person = organisation.persons.find(PersonId(id));
        return person != organisation.persons.end() ? toQString(person->second.name) : QString();
    }
    case EntityKind::Holding: {
        const auto holding = organisation.holdings.find(HoldingId(id));
        return holding != organisation.holdings.end() ? post(holding->second.post.value()) : QString();
    }
    case EntityKind::Edition: {
        const Scheme *scheme = m_registry.schemeOf(EditionId(id));
        return scheme != nullptr ? toQString(scheme->name + ' ' + scheme->edition) : QString();
    }
    case EntityKind::ProfileItem: {
        const auto &items = m_registry.profileItems();
        const auto item = std::find_if(items.begin(), items.end(),
                                       [id](const ProfileItem &one) { return one.id == ProfileItemId(id); });
        return item != items.end() ? toQString(item->name) : QString();
    }
    case EntityKind::Registry:
        return toQString(m_registry.header().body);
    default:
        return {};
    }
}

QString RecordWords::reference(EntityKind kind, std::size_t column, std::int64_t id) const
{
    const TextView name = entitySchema(kind).columns[column].name;
    EntityKind to = EntityKind::Asset;
    if (name == "unit" || name == "parent")
        to = EntityKind::OrgUnit;
    else if (name == "owner" || name == "system_owner" || name == "post")
        to = EntityKind::Post;
    else if (name == "person")
        to = EntityKind::Person;
    else if (name == "zone")
        to = EntityKind::ProfileItem;
    else if (name == "edition")
        to = EntityKind::Edition;
    const QString words = present(to, id);
    return words.isEmpty() ? QString(u'#' % QString::number(id)) : words;
}

QString RecordWords::record(const EntryChanges &changes, std::size_t number) const
{
    const EntryChanges::Line line = changes.line(number);
    QString name;
    if (line.isWhole) {
        const auto text = [&](const char *column) {
            const std::optional<std::size_t> at = columnNamed(line.kind, column);
            const std::optional<TextView> found = at ? changes.recordText(number, *at) : std::nullopt;
            return found ? toQString(*found) : QString();
        };
        name = line.kind == EntityKind::Asset ? QString(text("code") % u' ' % text("name")) : text("name");
    }
    if (name.isEmpty())
        name = present(line.kind, line.id);
    if (name.isEmpty())
        name = u'#' + QString::number(line.id);
    return QString(kind(entitySchema(line.kind).name) % u' ' % name);
}

QString RecordWords::record(const HistoryLine &line) const
{
    return QString(kind(line.entity) % u' ' % toQString(line.code));
}

} // namespace daicho
