// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/organisationtexts.h"
#include "views/itemmodels/rowtreemodel.h"

namespace daicho {

/// The body, its institutions and their units as they stand on a day, with what they answer for. It writes nothing:
/// what people type or drop into it is asked for by signals.
class UnitTreeModel final : public RowTreeModel
{
    Q_OBJECT

public:
    enum Column { Name, Assets, Posts, Period, ColumnCount };

    explicit UnitTreeModel(Registry &registry, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    void setStyle(const DisplayStyle &style);
    /// ISO.
    void setDay(const Text &day);
    const Text &day() const { return m_day; }
    void setEndedIncluded(bool included);
    /// Counting waits while nobody looks.
    void setShown(bool shown);
    /// None for the body.
    OrgUnitId unitAt(const QModelIndex &index) const;
    QModelIndex indexOf(OrgUnitId unit) const;
    const OrganisationCounts *counts() const { return m_counts ? &*m_counts : nullptr; }

Q_SIGNALS:
    void renameRequested(daicho::OrgUnitId unit, const QString &name);
    /// Before a sibling, or none: behind all.
    void moveRequested(daicho::OrgUnitId unit, daicho::OrgUnitId parent, daicho::OrgUnitId before);
    /// The numbers were counted anew.
    void counted();

protected:
    std::vector<Key> keysBelow(const Key &above) const override;
    Row rowOf(const Key &key) const override;
    bool isNumber(int column) const override { return column == Assets || column == Posts; }

private:
    void onChanged(const ChangeSet &changes);
    void count();
    void countLater();
    bool isVisible(const OrgUnit &unit) const;
    OrgUnitId dragged(const QMimeData *data) const;
    QString number(std::int64_t count) const;

    Registry &m_registry;
    DisplayStyle m_style;
    Text m_day;
    bool m_isEndedIncluded = false;
    bool m_isShown = false;
    bool m_isCountDue = true;
    std::optional<OrganisationCounts> m_counts;
};

} // namespace daicho
