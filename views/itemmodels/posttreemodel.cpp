// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/posttreemodel.h"

#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

enum Kind { Above, PostKind, HoldingKind };

QString counted(const std::unordered_map<PostId, std::int64_t> &counts, PostId post)
{
    const auto found = counts.find(post);
    return QLocale().toString(qlonglong(found == counts.end() ? 0 : found->second));
}

} // namespace

PostTreeModel::PostTreeModel(Registry &registry, QObject *parent)
    : RowTreeModel(parent), m_registry(registry), m_day(toText(registry.clock().today().toString(Qt::ISODate)))
{
    readAgain();
    connect(&registry, &Registry::changed, this, [this](const ChangeSet &changes) {
        for (const EntityKind kind : {EntityKind::Post, EntityKind::Holding, EntityKind::Person}) {
            if (!changes.of(kind).isEmpty()) {
                follow();
                return;
            }
        }
    });
    connect(&registry, &Registry::reloaded, this, &PostTreeModel::readAgain);
}

int PostTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PostTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Post, holder");
    case Role:
        return tr("Role, manner");
    case Holder:
        return tr("Held by");
    case Period:
        return tr("Period");
    case Owned:
        return role == Qt::ToolTipRole ? tr("Assets that the post answers for as owner") : tr("Owner of");
    case SystemOwned:
        return role == Qt::ToolTipRole ? tr("Assets that the post answers for as owner of the system")
                                       : tr("System of");
    case ColumnCount:
        break;
    }
    return {};
}

void PostTreeModel::setUnit(OrgUnitId unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    readAgain();
}

void PostTreeModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    follow();
}

void PostTreeModel::setDay(const Text &day)
{
    m_day = day;
    follow();
}

void PostTreeModel::setCounts(const OrganisationCounts *counts)
{
    m_counts = counts;
    follow();
}

PostId PostTreeModel::postAt(const QModelIndex &index) const
{
    const Key key = keyAt(index);
    if (key.kind == HoldingKind)
        return postAt(index.parent());
    return key.kind == PostKind ? PostId(key.id) : PostId();
}

HoldingId PostTreeModel::holdingAt(const QModelIndex &index) const
{
    const Key key = keyAt(index);
    return key.kind == HoldingKind ? HoldingId(key.id) : HoldingId();
}

QModelIndex PostTreeModel::indexOf(PostId post) const
{
    return RowTreeModel::indexOf(Key{PostKind, post.value()});
}

std::vector<RowTreeModel::Key> PostTreeModel::keysBelow(const Key &above) const
{
    const Organisation &organisation = m_registry.organisation();
    std::vector<Key> keys;
    if (above.kind == Above && m_unit.isValid()) {
        for (const PostId post : organisation.postsOf(m_unit))
            keys.push_back({PostKind, post.value()});
        // Those that have ended go behind, so that today's stand together.
        std::stable_partition(keys.begin(), keys.end(), [&](const Key &key) {
            const Text &end = organisation.post(PostId(key.id))->validTo;
            return end.empty() || end >= m_day;
        });
    }
    if (above.kind == PostKind) {
        std::vector<const Holding *> held;
        for (const auto &[id, holding] : organisation.holdings) {
            if (holding.post == PostId(above.id))
                held.push_back(&holding);
        }
        std::stable_sort(held.begin(), held.end(),
                         [](const Holding *a, const Holding *b) { return a->validFrom > b->validFrom; });
        for (const Holding *holding : held)
            keys.push_back({HoldingKind, holding->id.value()});
    }
    return keys;
}

RowTreeModel::Row PostTreeModel::rowOf(const Key &key) const
{
    return key.kind == PostKind ? postRow(PostId(key.id)) : holdingRow(HoldingId(key.id));
}

RowTreeModel::Row PostTreeModel::postRow(PostId id) const
{
    const Post &post = *m_registry.organisation().post(id);
    const bool isValid = isValidOn(post.validFrom, post.validTo, m_day);
    QString holders = holdersText(m_registry.organisation(), id, m_day);
    if (holders.isEmpty() && isValid)
        holders = tr("vacant");
    QString period = periodText(post.validFrom, post.validTo, m_style);
    if (!post.validTo.empty() && post.validTo < m_day)
        period = tr("%1, ended").arg(period);
    return {{toQString(post.name), holders, toQString(post.role),
             m_counts != nullptr ? counted(m_counts->owned, id) : tr("…"),
             m_counts != nullptr ? counted(m_counts->systemOwned, id) : tr("…"), period},
            !isValid};
}

RowTreeModel::Row PostTreeModel::holdingRow(HoldingId id) const
{
    const Organisation &organisation = m_registry.organisation();
    const Holding &holding = organisation.holdings.at(id);
    const auto person = organisation.persons.find(holding.person);
    const QString name = person == organisation.persons.end() ? QString() : toQString(person->second.name);
    return {{name, {}, mannerText(holding.manner), {}, {}, periodText(holding.validFrom, holding.validTo, m_style)},
            !isValidOn(holding.validFrom, holding.validTo, m_day)};
}

} // namespace daicho
