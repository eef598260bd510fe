// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace daicho {

/// A few assets beside another one – related ones, precedents: words that lead in, code, name, unit, and the levels of
/// the scheme in force as badges. Read when set; replaced whole.
class AssetRowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row
    {
        AssetId asset;
        QString lead; ///< first cell, if there is such a column
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `lead` heads the first column; empty: there is none. Assets that cannot be read are left out; the first error
    /// tells of them.
    Result<void> setRows(const Registry *registry, const QString &lead, const std::vector<Row> &rows,
                         const DisplayStyle &style);
    AssetId asset(int row) const { return m_rows[static_cast<std::size_t>(row)].asset; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Cell
    {
        QString text;
        std::optional<int> step = {};
    };
    struct Texts
    {
        AssetId asset;
        bool isRetired = false;
        std::vector<Cell> cells;
    };

    QStringList m_headers;
    std::vector<Texts> m_rows;
};

/// Other assets whose name is the same but for width, case, kana and variants, rated ones first; `most` at most. From
/// the columns in memory; nothing until they are loaded.
std::vector<AssetId> namesakes(const Registry &registry, const Asset &asset, std::size_t most);

} // namespace daicho
