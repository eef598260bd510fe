// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"

#include <QAbstractTableModel>

namespace daicho {

/// The first rows of a file as they were read: headers stand out, rows that are no assets stand back.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ImportPreviewRow> rows, bool lettered);
    /// What the row is taken for, in words; empty for an asset.
    static QString kindWords(RowKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ImportPreviewRow> m_rows;
    int m_columns = 0;
    bool m_lettered = false;
};

} // namespace daicho
