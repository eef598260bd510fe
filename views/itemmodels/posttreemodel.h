// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/organisationtexts.h"
#include "views/itemmodels/rowtreemodel.h"

namespace daicho {

/// The posts of one unit, below each who holds and held it, and what it answers for.
class PostTreeModel final : public RowTreeModel
{
    Q_OBJECT

public:
    enum Column { Name, Holder, Role, Owned, SystemOwned, Period, ColumnCount };

    explicit PostTreeModel(Registry &registry, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setUnit(OrgUnitId unit);
    void setStyle(const DisplayStyle &style);
    void setDay(const Text &day);
    /// Of somebody else, who must tell when they change; may be null.
    void setCounts(const OrganisationCounts *counts);
    /// Of a row or of the row above it; none for no row.
    PostId postAt(const QModelIndex &index) const;
    HoldingId holdingAt(const QModelIndex &index) const;
    QModelIndex indexOf(PostId post) const;

protected:
    std::vector<Key> keysBelow(const Key &above) const override;
    Row rowOf(const Key &key) const override;
    bool isNumber(int column) const override { return column == Owned || column == SystemOwned; }

private:
    Row postRow(PostId id) const;
    Row holdingRow(HoldingId id) const;

    Registry &m_registry;
    OrgUnitId m_unit;
    DisplayStyle m_style;
    Text m_day;
    const OrganisationCounts *m_counts = nullptr;
};

} // namespace daicho
