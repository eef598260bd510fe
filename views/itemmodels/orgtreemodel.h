// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace daicho {

/// The whole body, below it its institutions and their units as they stand today. Follows changes node by node, so
/// that what is unfolded and chosen stays so.
class OrgTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit OrgTreeModel(Registry &registry, QObject *parent = nullptr);
    ~OrgTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// None for the whole body.
    OrgUnitId unitAt(const QModelIndex &index) const;
    QModelIndex indexOf(OrgUnitId unit) const;

private:
    struct Node
    {
        OrgUnitId unit;
        QString name;
        Node *above = nullptr;
        std::vector<std::unique_ptr<Node>> below;
    };

    void onChanged(const ChangeSet &changes);
    void onReloaded();
    void follow(Node &node);
    void removeChild(Node &node, int row);
    void insertChild(Node &node, int row, OrgUnitId unit);
    void fill(Node &node) const;
    std::vector<OrgUnitId> wanted(const Node &node) const;
    QString nameOf(OrgUnitId unit) const;
    const Node *find(const Node &node, OrgUnitId unit) const;
    QModelIndex indexOf(const Node &node) const;

    Registry &m_registry;
    Node m_root; ///< stands above the body and is never shown
};

} // namespace daicho
