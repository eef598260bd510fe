// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/figurereport.h"
#include "model/exchange/paperwriter.h"
#include "model/pdf/paper.h"

namespace daicho {

/// Figures on A4 portrait: each with its chart and the table of its numbers. Charts and tables go on over pages; the
/// header of a table is repeated.
class FigurePages final : public PrintedPages
{
public:
    FigurePages(FigureReport report, const QFont &font);

    const Facts &facts() const override { return m_facts; }
    int count() const override { return m_count; }
    Result<void> paint(int page, QPainter &painter) override;

private:
    /// What stands below another: a title, a row of bars, a line of a table.
    struct Line
    {
        enum class Kind : std::uint8_t { Title, Legend, Bars, HeatHeader, HeatRow, TableHeader, TableRow, Note, Gap };

        Kind kind = Kind::Gap;
        std::size_t sheet = 0;
        std::size_t row = 0; ///< of tables the sum stands behind the last row
        qreal height = 0;
        bool holdsNext = false; ///< never the last on its page
        int page = 0;
        qreal top = 0;
    };

    void addSheet(std::size_t place);
    void addTable(std::size_t place);
    qreal tableRowHeight(const FigureSheet &sheet, const Text &label);
    qreal labelColumn(const FigureSheet &sheet) const;
    void place();
    void drawLine(const Line &line, QPainter &painter);
    void drawTableLine(const Line &line, QPainter &painter);
    void drawHead(int page, QPainter &painter);
    void drawFoot(int page, QPainter &painter);
    std::vector<Text> numbers(const FigureSheet &sheet, std::size_t row) const;

    FigureReport m_report;
    Facts m_facts;
    QRectF m_page;
    PaperFonts m_fonts;
    std::vector<Line> m_lines;
    int m_count = 1;
};

} // namespace daicho
