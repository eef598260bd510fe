// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/heatmapview.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace daicho {

namespace {

constexpr qreal margin = 6;

QString number(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

} // namespace

HeatMapView::HeatMapView(const FigureWords &words, QWidget *parent) : QWidget(parent), m_words(words)
{
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
}

void HeatMapView::setFigure(const Figure &figure)
{
    m_figure = figure;
    measure();
    tell();
    update();
}

qreal HeatMapView::labelWidth() const
{
    const QFontMetricsF metrics(font());
    qreal widest = metrics.horizontalAdvance(m_words.rows(m_figure));
    for (const FigurePart &part : m_figure.rows)
        widest = std::max(widest, metrics.horizontalAdvance(m_words.part(m_figure, part, /*isRow=*/true)));
    return widest + 2 * margin;
}

/// What the columns are stands above their names.
qreal HeatMapView::headerHeight() const
{
    return 2 * QFontMetricsF(font()).height() + 2 * margin;
}

QRectF HeatMapView::cell(const QRectF &box, std::size_t row, std::size_t column) const
{
    const qreal left = box.left() + labelWidth();
    const qreal top = box.top() + headerHeight();
    const qreal width = (box.right() - left) / static_cast<qreal>(std::max<std::size_t>(1, m_figure.columns.size()));
    const qreal height = (box.bottom() - top) / static_cast<qreal>(std::max<std::size_t>(1, m_figure.rows.size()));
    return {left + width * static_cast<qreal>(column), top + height * static_cast<qreal>(row), width, height};
}

std::optional<HeatMapView::Place> HeatMapView::placeAt(const QPointF &at) const
{
    for (std::size_t row = 0; row < m_figure.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_figure.columns.size(); ++column) {
            if (cell(rect(), row, column).contains(at))
                return Place{row, column};
        }
    }
    return {};
}

void HeatMapView::paintGrid(QPainter &painter, const QRectF &box, Theme theme) const
{
    const QPalette colours = windowPalette(theme);
    const qreal line = QFontMetricsF(font()).height();
    const qreal label = labelWidth() - margin;
    painter.setFont(font());
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(QRectF(box.left() + label, box.top(), box.width() - label, line), Qt::AlignCenter,
                     m_words.axis(m_figure.across));
    painter.drawText(QRectF(box.left(), box.top() + line + margin, label, line), Qt::AlignVCenter | Qt::AlignRight,
                     m_words.rows(m_figure));
    for (std::size_t column = 0; column < m_figure.columns.size(); ++column) {
        const QRectF first = cell(box, 0, column);
        painter.drawText(QRectF(first.left(), box.top() + line + margin, first.width(), line), Qt::AlignCenter,
                         m_words.part(m_figure, m_figure.columns[column], /*isRow=*/false));
    }
    const std::int64_t largest =
        m_figure.counts.empty() ? 0 : *std::max_element(m_figure.counts.begin(), m_figure.counts.end());
    for (std::size_t row = 0; row < m_figure.rows.size(); ++row) {
        const QRectF first = cell(box, row, 0);
        painter.setPen(colours.color(QPalette::Text));
        painter.drawText(QRectF(box.left(), first.top(), label, first.height()), Qt::AlignVCenter | Qt::AlignRight,
                         m_words.part(m_figure, m_figure.rows[row], /*isRow=*/true));
        for (std::size_t column = 0; column < m_figure.columns.size(); ++column) {
            const int step = heatStep(m_figure.count(row, column), largest);
            const BadgeColours shade = levelColours(std::max<int>(step, LightestStep), theme);
            const QRectF place = cell(box, row, column).adjusted(1, 1, -1, -1);
            painter.setBrush(step < 0 ? QBrush(Qt::NoBrush) : QBrush(shade.fill));
            painter.setPen(QPen(shade.border, 1));
            painter.drawRect(place);
            painter.setPen(step < 0 ? colours.color(QPalette::Text) : shade.ink);
            painter.drawText(place, Qt::AlignCenter, number(m_figure.count(row, column)));
        }
    }
}

void HeatMapView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintGrid(painter, QRectF(rect()).adjusted(0, 0, -1, -1), themeOf(palette()));
}

void HeatMapView::mousePressEvent(QMouseEvent *event)
{
    const std::optional<Place> place = placeAt(event->position());
    if (place && event->button() == Qt::LeftButton)
        Q_EMIT cellChosen(place->row, place->column);
    else
        QWidget::mousePressEvent(event);
}

void HeatMapView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(placeAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

bool HeatMapView::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const std::optional<Place> place = placeAt(help->pos())) {
        QToolTip::showText(help->globalPos(),
                           tr("%1, %2: %3")
                               .arg(m_words.part(m_figure, m_figure.rows[place->row], /*isRow=*/true),
                                    m_words.part(m_figure, m_figure.columns[place->column], false),
                                    number(m_figure.count(place->row, place->column))),
                           this);
    }
    return true;
}

void HeatMapView::measure()
{
    const QFontMetrics metrics(font());
    const int cellWidth = metrics.horizontalAdvance(u"00,000"_qs) + 12;
    setMinimumWidth(static_cast<int>(labelWidth()) + cellWidth * static_cast<int>(m_figure.columns.size()));
    setMinimumHeight(static_cast<int>(headerHeight()) + metrics.height() * 2 * static_cast<int>(m_figure.rows.size()));
}

/// The same numbers in words, for those who hear the page.
void HeatMapView::tell()
{
    QStringList parts;
    for (std::size_t row = 0; row < m_figure.rows.size(); ++row) {
        QStringList numbers;
        for (std::size_t column = 0; column < m_figure.columns.size(); ++column)
            numbers.append(m_words.part(m_figure, m_figure.columns[column], /*isRow=*/false) + u' ' +
                           number(m_figure.count(row, column)));
        parts.append(m_words.part(m_figure, m_figure.rows[row], /*isRow=*/true) + u": "_qs + numbers.join(u", "_qs));
    }
    setAccessibleName(tr("Heat map: %1").arg(m_words.title(m_figure)));
    setAccessibleDescription(parts.join(u"; "_qs));
}

} // namespace daicho
