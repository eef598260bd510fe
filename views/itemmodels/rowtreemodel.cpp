// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/rowtreemodel.h"

#include "views/itemmodels/roles.h"

#include <algorithm>

namespace daicho {

RowTreeModel::~RowTreeModel() = default;

const RowTreeModel::Node *RowTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : &m_root;
}

QModelIndex RowTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->below[static_cast<std::size_t>(row)].get());
}

QModelIndex RowTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeOf(child)->above) : QModelIndex();
}

int RowTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->below.size());
}

QVariant RowTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = nodeOf(index)->row;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.texts.value(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case RetiredRole:
        return row.isFaded;
    default:
        return {};
    }
}

RowTreeModel::Key RowTreeModel::keyAt(const QModelIndex &index) const
{
    return nodeOf(index)->key;
}

QModelIndex RowTreeModel::indexOf(const Key &key) const
{
    const Node *node = find(m_root, key);
    return node != nullptr ? indexOf(*node) : QModelIndex();
}

const RowTreeModel::Node *RowTreeModel::find(const Node &node, const Key &key) const
{
    if (node.key == key)
        return &node;
    for (const std::unique_ptr<Node> &child : node.below) {
        if (const Node *found = find(*child, key))
            return found;
    }
    return nullptr;
}

QModelIndex RowTreeModel::indexOf(const Node &node) const
{
    if (node.above == nullptr)
        return {};
    const auto &siblings = node.above->below;
    const auto place =
        std::find_if(siblings.begin(), siblings.end(), [&node](const auto &n) { return n.get() == &node; });
    return createIndex(static_cast<int>(place - siblings.begin()), 0, &node);
}

std::vector<RowTreeModel::Key> RowTreeModel::keysInOrder() const
{
    std::vector<Key> keys;
    collect(m_root, keys);
    return keys;
}

void RowTreeModel::collect(const Node &node, std::vector<Key> &keys) const
{
    for (const std::unique_ptr<Node> &child : node.below) {
        keys.push_back(child->key);
        collect(*child, keys);
    }
}

void RowTreeModel::fill(Node &node) const
{
    node.below.clear();
    for (const Key &key : keysBelow(node.key)) {
        auto child = std::make_unique<Node>();
        child->key = key;
        child->row = rowOf(key);
        child->above = &node;
        fill(*child);
        node.below.push_back(std::move(child));
    }
}

void RowTreeModel::readAgain()
{
    beginResetModel();
    fill(m_root);
    endResetModel();
}

void RowTreeModel::follow()
{
    follow(m_root);
}

void RowTreeModel::follow(Node &node)
{
    const std::vector<Key> keys = keysBelow(node.key);
    removeMissing(node, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        place(node, static_cast<int>(i), keys[i]);
        Node &child = *node.below[i];
        if (Row row = rowOf(child.key); row != child.row) {
            child.row = std::move(row);
            const QModelIndex first = indexOf(child);
            Q_EMIT dataChanged(first, first.siblingAtColumn(columnCount(first.parent()) - 1));
        }
        follow(child);
    }
}

void RowTreeModel::removeMissing(Node &node, const std::vector<Key> &keys)
{
    for (int row = static_cast<int>(node.below.size()) - 1; row >= 0; --row) {
        const auto at = node.below.begin() + row;
        if (std::find(keys.begin(), keys.end(), (*at)->key) != keys.end())
            continue;
        beginRemoveRows(indexOf(node), row, row);
        node.below.erase(at);
        endRemoveRows();
    }
}

/// Rows before `row` are in place already, so one that is there comes from behind.
void RowTreeModel::place(Node &node, int row, const Key &key)
{
    const auto first = node.below.begin() + row;
    const auto same = std::find_if(first, node.below.end(), [&key](const auto &child) { return child->key == key; });
    if (same == node.below.end()) {
        auto child = std::make_unique<Node>();
        child->key = key;
        child->row = rowOf(key);
        child->above = &node;
        fill(*child);
        beginInsertRows(indexOf(node), row, row);
        node.below.insert(node.below.begin() + row, std::move(child));
        endInsertRows();
    } else if (same != first) {
        const QModelIndex parent = indexOf(node);
        const auto from = static_cast<int>(same - node.below.begin());
        beginMoveRows(parent, from, from, parent, row);
        std::rotate(first, same, same + 1);
        endMoveRows();
    }
}

} // namespace daicho
