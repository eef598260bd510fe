// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/unittreemodel.h"

#include "model/services/roleservice.h"

#include <QIODevice>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace daicho {

namespace {

enum Kind { Above, Body, Unit };

const QString unitMime = u"application/x-daicho-unit"_qs;

} // namespace

UnitTreeModel::UnitTreeModel(Registry &registry, QObject *parent)
    : RowTreeModel(parent), m_registry(registry), m_day(toText(registry.clock().today().toString(Qt::ISODate)))
{
    readAgain();
    connect(&registry, &Registry::changed, this, &UnitTreeModel::onChanged);
    connect(&registry, &Registry::reloaded, this, [this] {
        readAgain();
        countLater();
    });
    connect(&registry, &Registry::indexLoaded, this, &UnitTreeModel::countLater);
}

int UnitTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant UnitTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
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
        return tr("Name");
    case Period:
        return tr("Period");
    case Assets:
        return role == Qt::ToolTipRole ? tr("Assets in use, in the unit and below it") : tr("Assets");
    case Posts:
        return role == Qt::ToolTipRole ? tr("Posts of the unit itself on the day") : tr("Posts");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags UnitTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!index.isValid() || !mayWrite(m_registry, Permission::EditMasters))
        return index.isValid() ? flags : Qt::ItemFlags();
    flags |= Qt::ItemIsDropEnabled;
    if (keyAt(index).kind == Unit)
        flags |= Qt::ItemIsDragEnabled;
    if (keyAt(index).kind == Unit && index.column() == Name)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool UnitTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable) && value != index.data(Qt::EditRole))
        Q_EMIT renameRequested(unitAt(index), value.toString());
    return false;
}

QStringList UnitTreeModel::mimeTypes() const
{
    return {unitMime};
}

QMimeData *UnitTreeModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(unitMime, QByteArray::number(qlonglong(unitAt(indexes.front()).value())));
    return data;
}

OrgUnitId UnitTreeModel::dragged(const QMimeData *data) const
{
    return OrgUnitId(data->data(unitMime).toLongLong());
}

/// Institutions stay among themselves, units below something that is not below them.
bool UnitTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                    const QModelIndex &parent) const
{
    const Organisation &organisation = m_registry.organisation();
    const OrgUnit *unit = organisation.unit(dragged(data));
    if (action != Qt::MoveAction || unit == nullptr || !parent.isValid() ||
        !mayWrite(m_registry, Permission::EditMasters))
        return false;
    if (unit->isInstitution())
        return keyAt(parent).kind == Body && row >= 0;
    return keyAt(parent).kind == Unit && !organisation.isWithin(unitAt(parent), unit->id);
}

bool UnitTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT moveRequested(dragged(data), unitAt(parent), row >= 0 ? unitAt(index(row, 0, parent)) : OrgUnitId());
    return false; // the tree follows the registry, not the view
}

void UnitTreeModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    follow();
}

void UnitTreeModel::setDay(const Text &day)
{
    m_day = day;
    follow();
}

void UnitTreeModel::setEndedIncluded(bool included)
{
    m_isEndedIncluded = included;
    follow();
}

void UnitTreeModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_isCountDue)
        count();
}

OrgUnitId UnitTreeModel::unitAt(const QModelIndex &index) const
{
    const Key key = keyAt(index);
    return key.kind == Unit ? OrgUnitId(key.id) : OrgUnitId();
}

QModelIndex UnitTreeModel::indexOf(OrgUnitId unit) const
{
    return RowTreeModel::indexOf(unit.isValid() ? Key{Unit, unit.value()} : Key{Body, 0});
}

bool UnitTreeModel::isVisible(const OrgUnit &unit) const
{
    const bool hasBegun = unit.validFrom.empty() || unit.validFrom <= m_day;
    return m_isEndedIncluded || (hasBegun && (unit.validTo.empty() || unit.validTo >= m_day));
}

std::vector<RowTreeModel::Key> UnitTreeModel::keysBelow(const Key &above) const
{
    if (above.kind == Above)
        return {{Body, 0}};
    const Organisation &organisation = m_registry.organisation();
    std::vector<Key> keys;
    for (const OrgUnitId id : organisation.children(OrgUnitId(above.id))) {
        if (isVisible(*organisation.unit(id)))
            keys.push_back({Unit, id.value()});
    }
    return keys;
}

RowTreeModel::Row UnitTreeModel::rowOf(const Key &key) const
{
    const Organisation &organisation = m_registry.organisation();
    if (key.kind == Body)
        return {{toQString(m_registry.header().body), m_counts ? number(m_counts->all) : tr("…"), {}, {}}, false};
    const OrgUnit &unit = *organisation.unit(OrgUnitId(key.id));
    QString period = periodText(unit.validFrom, unit.validTo, m_style);
    const bool hasEnded = !unit.validTo.empty() && unit.validTo < m_day;
    if (hasEnded)
        period = tr("%1, abolished").arg(period);
    QString assets = tr("…");
    if (m_counts) {
        const auto found = m_counts->within.find(unit.id);
        assets = number(found == m_counts->within.end() ? 0 : found->second);
    }
    std::int64_t posts = 0;
    for (const PostId post : organisation.postsOf(unit.id))
        posts += isValidOn(organisation.post(post)->validFrom, organisation.post(post)->validTo, m_day) ? 1 : 0;
    return {{toQString(unit.name), assets, number(posts), period},
            hasEnded || !isValidOn(unit.validFrom, unit.validTo, m_day)};
}

QString UnitTreeModel::number(std::int64_t count) const
{
    return QLocale().toString(qlonglong(count));
}

void UnitTreeModel::onChanged(const ChangeSet &changes)
{
    const bool isOrganisation = !changes.of(EntityKind::OrgUnit).isEmpty() || !changes.of(EntityKind::Post).isEmpty() ||
                                !changes.of(EntityKind::Registry).isEmpty();
    if (isOrganisation)
        follow();
    if (!changes.of(EntityKind::Asset).isEmpty() || !changes.of(EntityKind::OrgUnit).isEmpty())
        countLater();
}

void UnitTreeModel::countLater()
{
    m_isCountDue = true;
    if (m_isShown)
        count();
}

void UnitTreeModel::count()
{
    m_isCountDue = false;
    m_counts = countOrganisation(m_registry);
    follow();
    Q_EMIT counted();
}

} // namespace daicho
