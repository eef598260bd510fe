// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/assetcells.h"
#include "views/itemmodels/ledgerorder.h"
#include "views/itemmodels/rowplan.h"

#include <QAbstractTableModel>

namespace daicho {

/// The ledger as a table: fields as columns, the chosen rows in the chosen order. Before the columns of the ledger are
/// loaded it shows its first page; afterwards it follows every change row by row. It is reset only when the whole
/// registry was read anew or another scheme came into force, and when people ask for another filter or scope.
class AssetTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit AssetTableModel(Registry &registry, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const std::vector<Field> &fields() const { return m_fields; }
    /// The columns that are shown first; level columns follow the scheme in force.
    static std::vector<Field> defaultFields(const Scheme &scheme);
    static std::vector<Field> levelFields(const Scheme &scheme);
    AssetId assetAt(int row) const;
    int rowOf(AssetId asset) const; ///< -1 if it is not shown
    bool isComplete() const { return m_isComplete; }
    /// Rows that scope and filter ask for.
    std::int64_t shown() const { return rowCount() - outside(); }
    /// Rows that are shown besides, because they were just edited.
    std::int64_t outside() const { return m_order.lingering(); }
    std::int64_t all() const; ///< -1 while only the first page is known
    const LedgerOrder &order() const { return m_order; }
    /// How often each level of `axis` occurs among the rows: for the sums of a selection.
    LedgerIndex::Tally tally(const std::vector<int> &rows, Field field) const;

    void setFields(std::vector<Field> fields);
    void setStyle(const DisplayStyle &style);
    void setFilter(AssetFilter filter);
    void setScope(OrgUnitId unit);
    void setRetiredIncluded(bool included);
    /// Takes out of sight what the filter no longer asks for.
    void dropOutside();
    QString headerOf(Field field) const { return m_cells.header(field); }
    /// Also by a field that is no column.
    void sortBy(Field field, Qt::SortOrder order);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Other rows or another number of them.
    void countsChanged();

private:
    static constexpr int firstPageSize = 100;

    void readFirstPage();
    void onIndexLoaded();
    void onChanged(const ChangeSet &changes);
    void onReloaded();
    void reset();
    void readRows();
    bool areRowsKnown() const;
    void takeRows(Permutation rows);
    void removeRange(const RowRange &range);
    void insertRange(const RowRange &range, const Permutation &rows);
    void reorder(const Permutation &kept);
    std::vector<std::uint32_t> touched(const ChangeSet &changes) const;
    void tellTouched(const std::vector<std::uint32_t> &keys);
    void tellAll();
    std::vector<AssetId> pageAround(int row) const;
    QString text(int row, Field field) const;
    std::optional<int> step(int row, Field field) const;
    bool isRetired(int row) const;
    bool isOutside(int row) const;

    Registry &m_registry;
    std::vector<Field> m_fields;
    std::vector<Field> m_levels; ///< of the scheme that the fields were chosen under
    LedgerOrder m_order;
    mutable AssetCells m_cells;
    bool m_isComplete = false;
    std::vector<Asset> m_firstPage; ///< until the columns are loaded
    Permutation m_rows;             ///< rows of the index; places in `m_firstPage` before
};

} // namespace daicho
