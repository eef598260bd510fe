// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/personlistmodel.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

PersonListModel::PersonListModel(Registry &registry, QObject *parent)
    : RowTreeModel(parent), m_registry(registry), m_day(toText(registry.clock().today().toString(Qt::ISODate)))
{
    readAgain();
    connect(&registry, &Registry::changed, this, [this](const ChangeSet &changes) {
        for (const EntityKind kind : {EntityKind::Person, EntityKind::Holding, EntityKind::Post, EntityKind::OrgUnit}) {
            if (!changes.of(kind).isEmpty()) {
                follow();
                return;
            }
        }
    });
    connect(&registry, &Registry::reloaded, this, &PersonListModel::readAgain);
}

int PersonListModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PersonListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Name");
    case Reading:
        return tr("Reading");
    case Posts:
        return tr("Posts");
    case ColumnCount:
        break;
    }
    return {};
}

void PersonListModel::setDay(const Text &day)
{
    m_day = day;
    follow();
}

QString PersonListModel::postsText(const Organisation &organisation, PersonId person, TextView day)
{
    QStringList posts;
    for (const auto &[id, holding] : organisation.holdings) {
        const Post *post = organisation.post(holding.post);
        if (holding.person != person || post == nullptr || !isValidOn(holding.validFrom, holding.validTo, day))
            continue;
        const QString name = toQString(organisation.path(post->unit) + "/" + post->name);
        posts.append(holding.manner == "regular" ? name : tr("%1 (%2)").arg(name, mannerText(holding.manner)));
    }
    return posts.join(tr(", ", "between posts"));
}

std::vector<RowTreeModel::Key> PersonListModel::keysBelow(const Key &above) const
{
    if (above.id != 0)
        return {};
    std::vector<std::pair<Text, std::int64_t>> order;
    for (const auto &[id, person] : m_registry.organisation().persons)
        order.emplace_back(foldText(person.reading.empty() ? person.name : person.reading), id.value());
    std::sort(order.begin(), order.end());
    std::vector<Key> keys;
    for (const auto &[text, id] : order)
        keys.push_back({1, id});
    return keys;
}

RowTreeModel::Row PersonListModel::rowOf(const Key &key) const
{
    const Organisation &organisation = m_registry.organisation();
    const Person &person = organisation.persons.at(PersonId(key.id));
    return {{toQString(person.name), toQString(person.reading), postsText(organisation, person.id, m_day)}, false};
}

} // namespace daicho
