// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/orgtreemodel.h"

#include <algorithm>

namespace daicho {

OrgTreeModel::OrgTreeModel(Registry &registry, QObject *parent) : QAbstractItemModel(parent), m_registry(registry)
{
    fill(m_root);
    connect(&registry, &Registry::changed, this, &OrgTreeModel::onChanged);
    connect(&registry, &Registry::reloaded, this, &OrgTreeModel::onReloaded);
}

OrgTreeModel::~OrgTreeModel() = default;

QModelIndex OrgTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *above = parent.isValid() ? static_cast<const Node *>(parent.constInternalPointer()) : &m_root;
    return createIndex(row, column, above->below[static_cast<std::size_t>(row)].get());
}

QModelIndex OrgTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(*static_cast<const Node *>(child.constInternalPointer())->above);
}

int OrgTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return 0;
    const Node *node = parent.isValid() ? static_cast<const Node *>(parent.constInternalPointer()) : &m_root;
    return static_cast<int>(node->below.size());
}

int OrgTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OrgTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = static_cast<const Node *>(index.constInternalPointer());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return node->name;
    if (role == UnitIdRole)
        return qlonglong(node->unit.value());
    return {};
}

OrgUnitId OrgTreeModel::unitAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer())->unit : OrgUnitId();
}

QModelIndex OrgTreeModel::indexOf(OrgUnitId unit) const
{
    const Node *node = find(*m_root.below.front(), unit);
    return node != nullptr ? indexOf(*node) : QModelIndex();
}

const OrgTreeModel::Node *OrgTreeModel::find(const Node &node, OrgUnitId unit) const
{
    if (node.unit == unit)
        return &node;
    for (const std::unique_ptr<Node> &child : node.below) {
        if (const Node *found = find(*child, unit))
            return found;
    }
    return nullptr;
}

QModelIndex OrgTreeModel::indexOf(const Node &node) const
{
    if (node.above == nullptr)
        return {};
    const auto &siblings = node.above->below;
    const auto place =
        std::find_if(siblings.begin(), siblings.end(), [&node](const auto &n) { return n.get() == &node; });
    return createIndex(static_cast<int>(place - siblings.begin()), 0, &node);
}

QString OrgTreeModel::nameOf(OrgUnitId unit) const
{
    if (!unit.isValid())
        return tr("Whole body");
    const OrgUnit *known = m_registry.organisation().unit(unit);
    return known != nullptr ? toQString(known->name) : QString();
}

/// What stands below a node today; above the tree there is only the body itself.
std::vector<OrgUnitId> OrgTreeModel::wanted(const Node &node) const
{
    if (node.above == nullptr)
        return {OrgUnitId()};
    const Organisation &organisation = m_registry.organisation();
    const Text today = toText(m_registry.clock().today().toString(Qt::ISODate));
    std::vector<OrgUnitId> units = node.unit.isValid() ? organisation.children(node.unit) : organisation.institutions();
    std::erase_if(units, [&](OrgUnitId id) {
        const OrgUnit *unit = organisation.unit(id);
        return unit == nullptr || !isValidOn(unit->validFrom, unit->validTo, today);
    });
    return units;
}

void OrgTreeModel::fill(Node &node) const
{
    node.below.clear();
    for (const OrgUnitId unit : wanted(node)) {
        auto child = std::make_unique<Node>(Node{unit, nameOf(unit), &node, {}});
        fill(*child);
        node.below.push_back(std::move(child));
    }
}

void OrgTreeModel::onReloaded()
{
    beginResetModel();
    fill(m_root);
    endResetModel();
}

void OrgTreeModel::onChanged(const ChangeSet &changes)
{
    if (!changes.of(EntityKind::OrgUnit).isEmpty())
        follow(m_root);
}

void OrgTreeModel::follow(Node &node)
{
    const std::vector<OrgUnitId> units = wanted(node);
    for (int row = static_cast<int>(node.below.size()) - 1; row >= 0; --row) {
        const OrgUnitId unit = node.below[static_cast<std::size_t>(row)]->unit;
        if (std::find(units.begin(), units.end(), unit) == units.end())
            removeChild(node, row);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto same = std::find_if(node.below.begin(), node.below.end(),
                                       [&](const auto &child) { return child->unit == units[i]; });
        const int row = static_cast<int>(i);
        const auto at = static_cast<int>(same - node.below.begin());
        if (same != node.below.end() && at != row)
            removeChild(node, at);
        if (same == node.below.end() || at != row) {
            insertChild(node, row, units[i]);
            continue;
        }
        Node &child = *node.below[i];
        if (const QString name = nameOf(child.unit); name != child.name) {
            child.name = name;
            Q_EMIT dataChanged(indexOf(child), indexOf(child));
        }
        follow(child);
    }
}

void OrgTreeModel::removeChild(Node &node, int row)
{
    beginRemoveRows(indexOf(node), row, row);
    node.below.erase(node.below.begin() + row);
    endRemoveRows();
}

void OrgTreeModel::insertChild(Node &node, int row, OrgUnitId unit)
{
    auto child = std::make_unique<Node>(Node{unit, nameOf(unit), &node, {}});
    fill(*child);
    beginInsertRows(indexOf(node), row, row);
    node.below.insert(node.below.begin() + row, std::move(child));
    endInsertRows();
}

} // namespace daicho
