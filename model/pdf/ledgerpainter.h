// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pdf/ledgerlayouter.h"

#include <QLineF>
#include <QPainter>

namespace daicho {

/// Draws the parts of one page of a printed ledger: head, header row, rows, totals, foot. What stands on the page is
/// decided by the caller.
class LedgerPainter
{
public:
    struct Sheet
    {
        QRectF page; ///< inside the margins
        int number = 1;
        int pages = 1;
        int band = 0;         ///< which of the pages across
        bool isFirst = false; ///< of the ledger, with the whole head
    };

    LedgerPainter(QPainter &painter, const LedgerTable &table, LedgerLayouter &layouter, PaperFonts &fonts,
                  const Sheet &sheet);

    /// Height that the head of the first page takes, and that of the others.
    static qreal firstHeadHeight(const LedgerTable::Head &head);
    static qreal otherHeadHeight() { return 16 * unitsPerPoint; }
    static qreal footHeight() { return 18 * unitsPerPoint; }
    static qreal totalsHeight(const LedgerTable::Head &head, qreal lineHeight);

    void beginPage();
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
    void drawMark(qreal top);
    void drawHeaderRow();
    void drawCell(TextView cell, std::size_t shown, qreal x, std::pair<int, int> lines);
    void drawFoot();
    qreal tableWidth() const;

    QPainter &m_painter;
    const LedgerTable &m_table;
    const LedgerTable::Head &m_head;
    LedgerLayouter &m_layouter;
    PaperFonts &m_fonts;
    Sheet m_sheet;
    const std::vector<LedgerLayouter::Place> &m_band;
    QFont m_current;
    qreal m_y = 0;
    qreal m_tableTop = 0;
    QList<QLineF> m_lines;
    QList<QStringView> m_broken;
};

} // namespace daicho
