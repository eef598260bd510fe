// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkservice.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>

namespace daicho {

/// How many findings there were on the days that were recorded, newest first: all of them, then by severity as the
/// rules weigh now.
class TrendModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Total, Errors, Warnings, Notes, ColumnCount };

    explicit TrendModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setDays(const std::vector<TallyDay> &days, const BodyRules &rules);
    void setStyle(const DisplayStyle &style);
    std::int64_t count(int row, Column column) const;
    QString day(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        Text day;
        std::array<std::int64_t, 3> counts{};
    };

    std::vector<Line> m_lines;
    DisplayStyle m_style;
};

} // namespace daicho
