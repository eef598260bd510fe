// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace daicho {

/// A tree of records that says what stands below what and how a row reads; this class finds out what has changed and
/// tells it row by row, so that what is unfolded, chosen and edited stays so.
class RowTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// A record; `kind` is the model's own. The default stands above all rows and is never shown.
    struct Key
    {
        int kind = 0;
        std::int64_t id = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };

    using QAbstractItemModel::QAbstractItemModel;
    ~RowTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    Key keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Key &key) const;
    /// All rows from top to bottom, folded ones too.
    std::vector<Key> keysInOrder() const;

protected:
    struct Row
    {
        QStringList texts; ///< one a column
        bool isFaded = false;
        friend bool operator==(const Row &, const Row &) = default;
    };

    virtual std::vector<Key> keysBelow(const Key &above) const = 0;
    virtual Row rowOf(const Key &key) const = 0;
    virtual bool isNumber(int) const { return false; } ///< of a column

    /// Compares with what is there now.
    void follow();
    /// Reads everything anew, with a reset.
    void readAgain();

private:
    struct Node
    {
        Key key;
        Row row;
        Node *above = nullptr;
        std::vector<std::unique_ptr<Node>> below;
    };

    const Node *nodeOf(const QModelIndex &index) const;
    const Node *find(const Node &node, const Key &key) const;
    QModelIndex indexOf(const Node &node) const;
    void fill(Node &node) const;
    void follow(Node &node);
    void removeMissing(Node &node, const std::vector<Key> &keys);
    void place(Node &node, int row, const Key &key);
    void collect(const Node &node, std::vector<Key> &keys) const;

    Node m_root;
};

} // namespace daicho
