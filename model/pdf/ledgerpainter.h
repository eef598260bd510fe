// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pdf/ledgerlayouter.h"

#include <QLineF>
#include <QPainter>

namespace daicho {

/// Draws the parts of a printed ledger: heads, header row, rows, totals, foot. Knows where it is on the page; when a
/// page ends is decided by the caller.
class LedgerPainter
{
public:
    struct Sheet
    {
        QRectF page;     ///< inside the margins
        qreal point = 1; ///< device units
        int pages = 1;
    };

    LedgerPainter(QPainter &painter, const LedgerTable::Head &head, LedgerLayouter &layouter,
                  LedgerLayouter::Fonts fonts, const Sheet &sheet);

    /// Height that the head of the first page takes, and that of the others.
    static qreal firstHeadHeight(const LedgerTable::Head &head, qreal point);
    static qreal otherHeadHeight(qreal point) { return 16 * point; }
    static qreal footHeight(qreal point) { return 18 * point; }
    static qreal totalsHeight(const LedgerTable::Head &head, qreal lineHeight);

    void beginPage(int number, const LedgerTable &table);
    void endPage();
    /// Draws the lines `firstLine` up to `firstLine + lineCount` of a row's cells.
    void drawRow(const std::vector<TextView> &cells, int firstLine, int lineCount);
    void drawTotals(std::int64_t rows);

private:
    void text(TextMeasure &measure, QPointF topLeft, const QString &words);
    void textRight(TextMeasure &measure, QPointF topRight, const QString &words);
    void textCentred(TextMeasure &measure, const QRectF &box, const QString &words);
    void drawFirstHead();
    void drawOtherHead();
    void drawApprovalBoxes();
    void drawMark(qreal top);
    void drawHeaderRow(const LedgerTable &table);
    void drawFoot(int number);

    QPainter &m_painter;
    const LedgerTable::Head &m_head;
    LedgerLayouter &m_layouter;
    LedgerLayouter::Fonts m_fonts;
    Sheet m_sheet;
    TextMeasure m_title;
    TextMeasure m_small;
    QFont m_current;
    qreal m_y = 0;
    qreal m_tableTop = 0;
    QList<QLineF> m_lines;
    QList<QStringView> m_broken;
};

} // namespace daicho
