// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QFont>
#include <QFontMetricsF>
#include <QList>

#include <array>
#include <memory>

namespace daicho {

/// Widths and line breaks of one font. Advances are kept per character, because a ledger has
/// hundreds of thousands of cells and few thousand characters; the font must not kern.
class TextMeasure
{
public:
    /// `font` has its size in units of the paper.
    explicit TextMeasure(const QFont &font);

    const QFont &font() const { return m_font; }
    qreal lineHeight() const { return m_lineHeight; }
    qreal ascent() const { return m_ascent; }
    qreal width(QStringView text);

    /// Breaks `text` into lines of at most `room` wide: at line breaks, else after spaces, else between any two
    /// characters but never so that a line begins with a closing bracket or a full stop. No character is dropped, save
    /// the space at which a line is broken.
    void breakLines(QStringView text, qreal room, QList<QStringView> &lines);

private:
    qreal advance(char16_t unit);
    qreal advanceAt(QStringView text, qsizetype &index);
    void breakParagraph(QStringView text, qreal room, QList<QStringView> &lines);

    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_lineHeight;
    qreal m_ascent;
    std::unique_ptr<std::array<float, 65536>> m_advances; ///< negative: not measured yet
};

} // namespace daicho
