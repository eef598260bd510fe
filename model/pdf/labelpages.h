// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"
#include "model/pdf/paper.h"

#include <map>

namespace daicho {

/// Labels on a sheet of equal faces. Each label has the largest letters with which all its lines have room on its face,
/// down to `smallestLabelPoints`; what is too long even then is shortened with «…», and `facts().tooLong` tells whose.
/// Black on white only, so that any printer will do.
class LabelPages final : public PrintedPages
{
public:
    LabelPages(LabelRequest request, const QFont &font);

    const Facts &facts() const override { return m_facts; }
    int count() const override { return m_count; }
    Result<void> paint(int page, QPainter &painter) override;

private:
    struct Line
    {
        QString text;
        qreal points = 0;
        bool isBold = false;
        bool isLevel = false;
    };
    struct Face
    {
        std::vector<Line> lines;
        QString mark;
        qreal markPoints = 0;
        bool markIsAbove = false; ///< no room beside the level
        qreal height = 0;
    };

    void arrange(const AssetLabel &label);
    Face shortenedFace(AssetLabel label);
    Face faceOf(const AssetLabel &label, qreal scale);
    void addLines(Face &face, const Text &text, qreal points, bool isBold, bool isLevel, qreal room);
    TextMeasure &letters(qreal points, bool isBold);
    void drawFace(QPainter &painter, const Face &face, const QRectF &box);
    void drawMark(QPainter &painter, const Face &face, QPointF topRight);
    QRectF boxOf(int place) const;

    LabelRequest m_request;
    Facts m_facts;
    QFont m_font;
    QSizeF m_room; ///< inside a face
    std::vector<Face> m_faces;
    std::map<std::pair<int, bool>, TextMeasure> m_letters; ///< by half points and weight
    int m_count = 1;
};

} // namespace daicho
