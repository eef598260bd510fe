// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace daicho {

/// A table of texts that are made when they are looked at: lists of a plan or of findings, that never change row by
/// row but are replaced whole.
class TextListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Cell = std::function<QString(int row, int column)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QStringList headers, int rows, Cell cell);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    int m_rows = 0;
    Cell m_cell;
};

} // namespace daicho
