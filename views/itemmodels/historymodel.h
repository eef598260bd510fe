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

    void setStyle(const DisplayStyle &style);
    /// Only entries of a person, a period, an operation. `before`, `after` and `limit` are its own.
    void setFilter(const HistoryQuery &filter);
    /// Only these entries, newest first; nothing takes that back.
    void setOnly(std::optional<std::vector<std::int64_t>> entries);
    /// The row of an entry that has been read, or -1.
    int rowOf(std::int64_t seq) const;
    const HistoryEntry &entryAt(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    static constexpr std::int64_t pageSize = 200;
    /// Entries that a filter looks through at once; the window lives on in between.
    static constexpr std::int64_t stride = 20'000;

    void onChanged();
    void onReloaded();
    std::vector<HistoryEntry> read(const HistoryQuery &query) const;
    std::vector<HistoryEntry> nextPage();
    std::vector<HistoryEntry> nextOfOnly();
    bool isFiltered() const;
    void restart();
    void goOn();
    QString text(const HistoryEntry &entry, Column column) const;

    Registry &m_registry;
    HistoryService m_history;
    std::vector<HistoryEntry> m_entries;
    HistoryQuery m_filter;
    std::optional<std::vector<std::int64_t>> m_only;
    std::int64_t m_readDownTo = 0; ///< everything from here up was looked through; 0 before the first page
    std::int64_t m_seenTo = 0;     ///< the newest entry that was looked at
    DisplayStyle m_style;
};

/// «2026-04-01 10:42:03» on the clock of this place, from a UTC instant as stored; the day in the style asked for.
QString localTime(TextView instant, DateStyle style = DateStyle::Iso);

} // namespace daicho
