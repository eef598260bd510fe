// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/trendmodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace daicho {

class TrendChart;

/// How many findings there were, day by day: a chart with its numbers.
class TrendView final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendView(QWidget *parent = nullptr);

    void setStyle(const DisplayStyle &style);
    void setDays(const std::vector<TallyDay> &days, const BodyRules &rules);
    QWidget *firstWidget() const;

private:
    void show();

    TrendModel *m_model;
    TrendChart *m_chart;
    QTableView *m_table;
    QLabel *m_none;
};

} // namespace daicho
