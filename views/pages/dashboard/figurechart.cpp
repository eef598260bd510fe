// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/figurechart.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace daicho {

namespace {

/// 1, 2, 5, 10, 20 …: whole numbers only, since assets are counted.
double tickFor(double largest)
{
    const double wanted = std::max(1.0, largest / 5);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= wanted)
            return step * power;
    }
    return 10 * power;
}

} // namespace

FigureChart::FigureChart(const FigureWords &words, QWidget *parent) : QChartView(parent), m_words(words)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

std::size_t FigureChart::bars() const
{
    return std::min(mostBars, m_figure.rows.size());
}

std::size_t FigureChart::rowsLeftOut() const
{
    return m_figure.rows.size() - bars();
}

/// Levels have a colour a row: a set each that has a number in its own row only.
bool FigureChart::isOnePerRow() const
{
    return m_figure.kind == FigureKind::Levels;
}

std::size_t FigureChart::sets() const
{
    return isOnePerRow() ? bars() : m_figure.columns.size();
}

/// Axes grow upwards and tables downwards: bar 0 is the last row.
double FigureChart::valueOf(std::size_t set, std::size_t bar) const
{
    const std::size_t row = bars() - 1 - bar;
    if (isOnePerRow())
        return row == set ? double(m_figure.count(row, 0)) : 0;
    return double(m_figure.count(row, set));
}

void FigureChart::setFigure(const Figure &figure)
{
    const bool isSame = m_series != nullptr && figure.isShapedLike(m_figure);
    m_figure = figure;
    if (!isSame) {
        rebuild();
    } else {
        for (std::size_t set = 0; set < sets(); ++set) {
            for (std::size_t bar = 0; bar < bars(); ++bar)
                m_series->barSets()[qsizetype(set)]->replace(int(bar), valueOf(set, bar));
        }
    }
    scale();
    tell();
}

void FigureChart::rebuild()
{
    // A new chart: Qt shows the axes of an old one until it gets round to deleting them.
    QChart *former = chart();
    auto *made = new QChart;
    made->setBackgroundRoundness(0);
    made->setMargins({0, 0, 12, 0});
    made->layout()->setContentsMargins(0, 0, 0, 0);
    made->legend()->setAlignment(Qt::AlignTop);
    setChart(made);
    delete former;
    const bool isStacked = m_figure.isPartition;
    m_series =
        isStacked ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries) : new QHorizontalBarSeries;
    m_series->setBarWidth(isStacked ? 0.7 : 0.8);
    const bool isSingle = m_figure.columns.size() == 1;
    for (std::size_t number = 0; number < sets(); ++number) {
        const FigurePart &part = isOnePerRow() ? m_figure.rows[number] : m_figure.columns[number];
        auto *set = new QBarSet(m_words.part(m_figure, part, isOnePerRow()));
        for (std::size_t bar = 0; bar < bars(); ++bar)
            set->append(valueOf(number, bar));
        m_series->append(set);
        connectSet(*set, number);
    }
    m_series->setLabelsVisible(isSingle);
    m_series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    m_series->setLabelsPrecision(15);
    chart()->addSeries(m_series);
    m_rows = new QBarCategoryAxis;
    // Categories are told apart by their text; tables may well have two rows of one name.
    QStringList names;
    for (std::size_t row = bars(); row-- > 0;) {
        QString name = m_words.part(m_figure, m_figure.rows[row], true);
        while (names.contains(name))
            name += u' ';
        names.append(name);
    }
    m_rows->append(names);
    m_numbers = new QValueAxis;
    m_numbers->setLabelFormat(u"%d"_qs);
    m_numbers->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_rows, Qt::AlignLeft);
    chart()->addAxis(m_numbers, Qt::AlignBottom);
    m_series->attachAxis(m_rows);
    m_series->attachAxis(m_numbers);
    chart()->legend()->setVisible(!isSingle);
    measure();
    colour(themeOf(palette()), palette());
}

void FigureChart::connectSet(QBarSet &set, std::size_t number)
{
    const auto placeOf = [this, number](int bar) {
        return std::pair{bars() - 1 - std::size_t(bar), isOnePerRow() ? std::size_t{0} : number};
    };
    connect(&set, &QBarSet::clicked, this, [this, placeOf](int bar) {
        const auto [row, column] = placeOf(bar);
        Q_EMIT barChosen(row, column);
    });
    connect(&set, &QBarSet::hovered, this, [this, placeOf](bool isOver, int bar) {
        setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (!isOver) {
            QToolTip::hideText();
            return;
        }
        const auto [row, column] = placeOf(bar);
        QString text = m_words.part(m_figure, m_figure.rows[row], true);
        if (m_figure.columns.size() > 1)
            text += u' ' + m_words.part(m_figure, m_figure.columns[column], false);
        QToolTip::showText(QCursor::pos(),
                           tr("%1: %2").arg(text, QLocale().toString(qlonglong(m_figure.count(row, column)))), this);
    });
}

void FigureChart::scale()
{
    double largest = 0;
    for (std::size_t row = 0; row < bars(); ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < m_figure.columns.size(); ++column) {
            const auto count = double(m_figure.count(row, column));
            sum = m_figure.isPartition ? sum + count : std::max(sum, count);
        }
        largest = std::max(largest, sum);
    }
    const double tick = tickFor(largest);
    m_numbers->setTickInterval(tick);
    // Room for the number behind the longest bar.
    const double room = m_figure.columns.size() == 1 ? largest * 1.1 : largest;
    m_numbers->setRange(0, std::max(tick, std::ceil(room / tick) * tick));
}

QBrush FigureChart::brushOf(std::size_t set, Theme theme) const
{
    const FigurePart &part = isOnePerRow() ? m_figure.rows[set] : m_figure.columns[set];
    if (const std::optional<int> step = m_words.step(m_figure, part, isOnePerRow())) {
        const BadgeColours colours = levelColours(*step, theme);
        if (*step == UnratedStep)
            return {colours.border, Qt::Dense6Pattern};
        return *step == NotApplicableStep ? QBrush(colours.border, Qt::BDiagPattern) : QBrush(colours.fill);
    }
    // One hue from light to dark here too, so that grey keeps them apart; after five of them hatched.
    const bool isHatched = m_figure.columns.size() > 1 && set >= categorySteps.size();
    if (isHatched)
        return {levelColours(UnratedStep, theme).border, set % 2 == 0 ? Qt::DiagCrossPattern : Qt::FDiagPattern};
    const std::size_t place = m_figure.columns.size() == 1 ? 0 : set;
    return levelColours(categorySteps[place], theme).fill;
}

void FigureChart::colour(Theme theme, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    chart()->setBackgroundBrush(palette.color(QPalette::Base));
    setBackgroundBrush(palette.color(QPalette::Base));
    chart()->legend()->setLabelColor(text);
    for (std::size_t number = 0; m_series != nullptr && number < sets(); ++number) {
        QBarSet *set = m_series->barSets()[qsizetype(number)];
        set->setBrush(brushOf(number, theme));
        set->setPen(QPen(levelColours(0, theme).border, 1));
        set->setLabelColor(text);
        set->setLabelFont(font());
    }
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsColor(text);
        axis->setLinePenColor(palette.color(QPalette::Mid));
        axis->setGridLineColor(palette.color(QPalette::Midlight));
        axis->setGridLineVisible(axis == m_numbers);
    }
}

void FigureChart::measure()
{
    chart()->legend()->setFont(font());
    for (QAbstractAxis *axis : chart()->axes())
        axis->setLabelsFont(font());
    const int line = fontMetrics().height();
    const std::size_t thick = m_figure.isPartition ? 1 : std::max<std::size_t>(1, m_figure.columns.size());
    const int lines = int(bars() * (thick + 1)) + 3;
    setMinimumHeight(std::max(6 * line, lines * line * 9 / 10 + (m_figure.columns.size() > 1 ? 2 * line : 0)));
    setMinimumWidth(14 * fontMetrics().horizontalAdvance(u'あ'));
}

/// The same numbers in words, for those who hear the page.
void FigureChart::tell()
{
    QStringList parts;
    for (std::size_t row = 0; row < bars(); ++row) {
        QStringList numbers;
        for (std::size_t column = 0; column < m_figure.columns.size(); ++column) {
            QString number = QLocale().toString(qlonglong(m_figure.count(row, column)));
            if (m_figure.columns.size() > 1)
                number.prepend(m_words.part(m_figure, m_figure.columns[column], false) + u' ');
            numbers.append(number);
        }
        parts.append(tr("%1: %2").arg(m_words.part(m_figure, m_figure.rows[row], true), numbers.join(u", "_qs)));
    }
    setAccessibleName(tr("Chart: %1").arg(m_words.title(m_figure)));
    setAccessibleDescription(parts.join(u"; "_qs));
}

void FigureChart::paintChart(QPainter &painter, const QRectF &box)
{
    colour(Theme::Light, windowPalette(Theme::Light));
    scene()->render(&painter, box, sceneRect());
    colour(themeOf(palette()), palette());
}

void FigureChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        colour(themeOf(palette()), palette());
    if (event->type() == QEvent::FontChange && m_series != nullptr) {
        measure();
        colour(themeOf(palette()), palette());
    }
}

} // namespace daicho
