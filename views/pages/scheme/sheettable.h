// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/sheet.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace daicho {

/// The rows of a sheet for a table.
class SheetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The sheet is not owned; null for none.
    void setSheet(const Sheet *sheet);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Sheet *m_sheet = nullptr;
    QStringList m_headers;
};

/// A table whose rows are as high as their texts, with badges for levels and its own copying.
class SheetTable final : public QTableView
{
    Q_OBJECT

public:
    explicit SheetTable(QWidget *parent = nullptr);

    void setSheet(const Sheet *sheet);
    int currentRow() const { return currentIndex().row(); }
    void chooseRow(int row);
    /// The chosen rows as lines with tabs, with the headers before them if all are chosen.
    QString copied() const;

Q_SIGNALS:
    void addRequested();
    void editRequested();
    void removeRequested();
    void moveRequested(int by);
    void rowChosen();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /// Columns that take the rest share it, and never get narrower than their headers.
    void shareRest();

    QList<int> m_widths; ///< in full characters; 0 for columns that take the rest
    SheetModel m_model;
};

} // namespace daicho
