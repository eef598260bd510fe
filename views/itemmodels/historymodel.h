// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/historyservice.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>

namespace daicho {

/// What was done, newest first, read in pages. New entries come in at the top.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sequence, When, Who, What, Subject, Records, Reason, ColumnCount };

    explicit HistoryModel(Registry &registry, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    static constexpr std::int64_t pageSize = 200;

    void onChanged();
    void onReloaded();
    std::vector<HistoryEntry> read(const HistoryQuery &query) const;
    QString text(const HistoryEntry &entry, Column column) const;

    Registry &m_registry;
    HistoryService m_history;
    std::vector<HistoryEntry> m_entries;
};

/// «2026-04-01 10:42:03» on the clock of this place, from a UTC instant as stored.
QString localTime(TextView instant);

} // namespace daicho
