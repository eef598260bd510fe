// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/trendchart.h"

#include "views/itemmodels/trendmodel.h"
#include "views/support/palette.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace daicho {

TrendChart::TrendChart(QWidget *parent) : QChartView(parent)
{
    setObjectName(u"trendChart"_qs);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
}

void TrendChart::show(const TrendModel &model)
{
    QChart *former = chart();
    auto *made = new QChart;
    made->setBackgroundRoundness(0);
    made->setMargins({8, 8, 12, 4});
    made->layout()->setContentsMargins(0, 0, 0, 0);
    made->legend()->setAlignment(Qt::AlignTop);
    setChart(made); // a new chart: Qt shows the axes of an old one until it gets round to deleting them
    delete former;
    m_series = new QStackedBarSeries;
    m_series->setBarWidth(0.5);
    const int days = std::min(model.rowCount(), mostDays);
    std::int64_t largest = 1;
    for (int column = TrendModel::Errors; column <= TrendModel::Notes; ++column) {
        auto *set = new QBarSet(model.headerData(column, Qt::Horizontal).toString());
        for (int row = days - 1; row >= 0; --row) {
            set->append(static_cast<double>(model.count(row, static_cast<TrendModel::Column>(column))));
            largest = std::max(largest, model.count(row, TrendModel::Total));
        }
        m_series->append(set);
    }
    m_days = new QBarCategoryAxis;
    for (int row = days - 1; row >= 0; --row)
        m_days->append(model.day(row));
    m_numbers = new QValueAxis;
    m_numbers->setLabelFormat(u"%d"_qs);
    m_numbers->setRange(0, static_cast<double>(largest));
    m_numbers->setTickCount(3);
    m_numbers->applyNiceNumbers();
    made->addSeries(m_series);
    made->addAxis(m_days, Qt::AlignBottom);
    made->addAxis(m_numbers, Qt::AlignLeft);
    m_series->attachAxis(m_days);
    m_series->attachAxis(m_numbers);
    made->legend()->setFont(font());
    for (QAbstractAxis *axis : made->axes())
        axis->setLabelsFont(font());
    setMinimumHeight(10 * fontMetrics().height());
    colour();
}

/// One hue from dark to light, so that grey keeps the order: what weighs most is darkest.
void TrendChart::colour()
{
    if (m_series == nullptr)
        return;
    const Theme theme = themeOf(palette());
    const QColor text = palette().color(QPalette::Text);
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    setBackgroundBrush(palette().color(QPalette::Base));
    chart()->legend()->setLabelColor(text);
    const int steps[] = {4, 2, 0};
    const QList<QBarSet *> sets = m_series->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        sets[i]->setBrush(levelColours(steps[i], theme).fill);
        sets[i]->setPen(QPen(levelColours(0, theme).border, 1));
    }
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsColor(text);
        axis->setLinePenColor(palette().color(QPalette::Mid));
        axis->setGridLineColor(palette().color(QPalette::Midlight));
        axis->setGridLineVisible(axis == m_numbers);
    }
}

void TrendChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace daicho
