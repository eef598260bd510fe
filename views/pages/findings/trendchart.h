// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCharts/QChartView>

class QBarCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace daicho {

class TrendModel;

/// A bar a day, oldest at the left, heaviest findings at the foot. Only a picture of the table beside it: the keyboard
/// is there.
class TrendChart final : public QChartView
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void show(const TrendModel &model);
    using QChartView::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int mostDays = 12;

    void colour();

    QStackedBarSeries *m_series = nullptr;
    QBarCategoryAxis *m_days = nullptr;
    QValueAxis *m_numbers = nullptr;
};

} // namespace daicho
