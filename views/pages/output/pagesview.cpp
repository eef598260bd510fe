// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/pagesview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace daicho {

namespace {

constexpr int gap = 12;       ///< around pages
constexpr int imagesKept = 8; ///< of whole pages, some megabytes each
constexpr double screenInch = 96;
constexpr double millimetresPerInch = 25.4;

} // namespace

PagesView::PagesView(QWidget *parent) : QAbstractScrollArea(parent), m_images(imagesKept)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PagesView::follow);
}

void PagesView::setPages(std::shared_ptr<PrintedPages> pages)
{
    // Where people looked stays, so that a change of the settings is seen where it happens.
    const int before = std::max(0, m_current);
    m_pages = std::move(pages);
    m_images.clear();
    m_current = -1;
    arrange();
    if (m_pages != nullptr)
        showPage(std::min(before, m_pages->count() - 1));
    follow();
}

void PagesView::setInk(Ink ink)
{
    m_ink = ink;
    m_images.clear();
    viewport()->update();
}

void PagesView::setFit(Fit fit, int percent)
{
    const int page = m_current;
    m_fit = fit;
    m_percent = percent;
    arrange();
    if (page >= 0)
        showPage(page);
}

double PagesView::percent() const
{
    if (m_pages == nullptr)
        return 0;
    return m_size.width() / (m_pages->facts().width / millimetresPerInch * screenInch) * 100;
}

int PagesView::step() const
{
    return m_size.height() + gap;
}

QRect PagesView::pageRect(int page) const
{
    const int x = std::max(gap, (viewport()->width() - m_size.width()) / 2);
    return {QPoint(x - horizontalScrollBar()->value(), gap + page * step() - verticalScrollBar()->value()), m_size};
}

void PagesView::arrange()
{
    if (m_pages == nullptr) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        viewport()->update();
        return;
    }
    const PrintedPages::Facts &facts = m_pages->facts();
    const double room = viewport()->width() - 2.0 * gap;
    const double whole = facts.width / millimetresPerInch * screenInch;
    double width = whole * m_percent / 100;
    if (m_fit == Fit::Width)
        width = room;
    else if (m_fit == Fit::Page)
        width = std::min(room, (viewport()->height() - 2.0 * gap) * facts.width / facts.height);
    width = std::max(width, 80.0);
    const QSize size(static_cast<int>(width), static_cast<int>(std::lround(width * facts.height / facts.width)));
    if (size != m_size)
        m_images.clear();
    m_size = size;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, m_pages->count() * step() + gap - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, m_size.width() + 2 * gap - viewport()->width()));
    viewport()->update();
}

void PagesView::showPage(int page)
{
    if (m_pages != nullptr)
        verticalScrollBar()->setValue(page * step());
}

void PagesView::follow()
{
    int page = -1;
    if (m_pages != nullptr) {
        const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
        page = std::clamp(middle / std::max(1, step()), 0, m_pages->count() - 1);
    }
    viewport()->update();
    if (page == m_current)
        return;
    m_current = page;
    Q_EMIT currentPageChanged(page);
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_pages == nullptr)
        return;
    const int first = std::max(0, (verticalScrollBar()->value() - gap) / step());
    const qreal ratio = devicePixelRatioF();
    for (int page = first; page < m_pages->count(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.top() > viewport()->height())
            break;
        if (!m_images.contains(page)) {
            const QSizeF pixels = QSizeF(m_size) * ratio;
            m_images.insert(page, new QImage(pageImage(*m_pages, page, pixels.toSize(), m_ink)));
        }
        if (const QImage *image = m_images.object(page))
            painter.drawImage(rect, *image);
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_current;
    arrange();
    if (page >= 0 && m_fit != Fit::Percent)
        showPage(page);
    follow();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        showPage(m_current + 1);
        break;
    case Qt::Key_PageUp:
        showPage(std::max(0, m_current - 1));
        break;
    case Qt::Key_Home:
        showPage(0);
        break;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace daicho
