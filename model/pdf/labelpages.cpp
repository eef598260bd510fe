// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/labelpages.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace daicho {

namespace {

// Sizes on a face of ordinary height; a face tries larger ones first and smaller ones then.
constexpr qreal levelPoints = 16;
constexpr qreal namePoints = 11;
constexpr qreal smallPoints = 8;
constexpr qreal largestScale = 1.5;
constexpr qreal smallestScale = 0.3; ///< with which all letters have come down to the smallest ones
constexpr qreal scaleStep = 0.05;
constexpr qsizetype mostLetters = 1200; ///< more than the largest face holds
constexpr qreal markInset = 1.5 * unitsPerPoint;
constexpr qreal levelInset = 2 * unitsPerPoint;

qreal paddingOf(const LabelSheet &sheet)
{
    return std::clamp(sheet.height / 16, 1.3, 2.5) * unitsPerMillimetre;
}

} // namespace

LabelPages::LabelPages(LabelRequest request, const QFont &font) : m_request(std::move(request)), m_font(font)
{
    const LabelSheet &sheet = m_request.sheet;
    m_facts.title = m_request.title;
    m_facts.width = labelPaperWidth;
    m_facts.height = labelPaperHeight;
    const qreal padding = paddingOf(sheet);
    m_room = {sheet.width * unitsPerMillimetre - 2 * padding, sheet.height * unitsPerMillimetre - 2 * padding};
    m_request.start = std::clamp(m_request.start, 1, sheet.faces());
    m_facts.letterPoints = smallPoints * largestScale;
    m_faces.reserve(m_request.labels.size());
    for (const AssetLabel &label : m_request.labels)
        arrange(label);
    m_facts.wouldBePoints = m_facts.letterPoints;
    const int places = m_request.start - 1 + static_cast<int>(m_faces.size());
    m_count = std::max(1, (places + sheet.faces() - 1) / sheet.faces());
}

TextMeasure &LabelPages::letters(qreal points, bool isBold)
{
    const std::pair key(static_cast<int>(std::lround(points * 2)), isBold);
    const auto known = m_letters.find(key);
    if (known != m_letters.end())
        return known->second;
    return m_letters.emplace(key, TextMeasure(sizedFont(m_font, key.first / 2.0, isBold))).first->second;
}

void LabelPages::arrange(const AssetLabel &label)
{
    for (qreal scale = largestScale; scale >= smallestScale; scale -= scaleStep) {
        Face face = faceOf(label, scale);
        if (face.height > m_room.height())
            continue;
        for (const Line &line : face.lines)
            m_facts.letterPoints = std::min(m_facts.letterPoints, line.points);
        m_faces.push_back(std::move(face));
        return;
    }
    // Even the smallest letters have no room: the longest text gives way, and is told.
    m_facts.tooLong.push_back(label.code);
    m_facts.letterPoints = smallestLabelPoints;
    m_faces.push_back(shortenedFace(label));
}

LabelPages::Face LabelPages::shortenedFace(AssetLabel label)
{
    std::array<QString, 5> texts{toQString(label.name), toQString(label.unit), toQString(label.retention),
                                 toQString(label.others), toQString(label.level)};
    for (QString &text : texts)
        text.truncate(mostLetters);
    Face face;
    while (true) {
        label.name = toText(texts[0]);
        label.unit = toText(texts[1]);
        label.retention = toText(texts[2]);
        label.others = toText(texts[3]);
        label.level = toText(texts[4]);
        face = faceOf(label, smallestScale);
        QString &longest = *std::max_element(texts.begin(), texts.end(),
                                             [](const QString &a, const QString &b) { return a.size() < b.size(); });
        if (face.height <= m_room.height() || longest.size() < 2)
            return face;
        longest.chop(longest.endsWith(u'…') ? 2 : 1);
        if (!longest.isEmpty() && longest.back().isHighSurrogate())
            longest.chop(1);
        longest += u'…';
    }
}

void LabelPages::addLines(Face &face, const Text &text, qreal points, bool isBold, bool isLevel, qreal room)
{
    if (text.empty())
        return;
    TextMeasure &measure = letters(points, isBold);
    const QString words = toQString(text);
    QList<QStringView> lines;
    measure.breakLines(words, room, lines);
    for (const QStringView line : lines)
        face.lines.push_back({line.toString(), points, isBold, isLevel});
    face.height += static_cast<qreal>(lines.size()) * measure.lineHeight() + (isLevel ? 2 * levelInset : 0);
}

LabelPages::Face LabelPages::faceOf(const AssetLabel &label, qreal scale)
{
    const auto sized = [scale](qreal points) {
        return std::max(smallestLabelPoints, std::floor(points * scale * 2) / 2);
    };
    Face face;
    face.mark = toQString(label.mark);
    face.markPoints = sized(smallPoints);
    const QString level = toQString(label.level);
    const qreal room = m_room.width();
    const qreal markWidth = face.mark.isEmpty() ? 0 : letters(face.markPoints, true).width(face.mark) + 4 * markInset;
    const qreal levelWidth = letters(sized(levelPoints), true).width(level) + 2 * levelInset;
    face.markIsAbove = !face.mark.isEmpty() && levelWidth + markWidth > room;
    if (face.markIsAbove)
        face.height += letters(face.markPoints, true).lineHeight() + 3 * markInset;
    addLines(face, label.level, sized(levelPoints), true, true, room - 2 * levelInset);
    addLines(face, label.others, sized(smallPoints), false, false, room);
    addLines(face, label.name, sized(namePoints), true, false, room);
    addLines(face, label.code, sized(smallPoints), false, false, room);
    addLines(face, label.unit, sized(smallPoints), false, false, room);
    addLines(face, label.retention, sized(smallPoints), false, false, room);
    return face;
}

QRectF LabelPages::boxOf(int place) const
{
    const LabelSheet &sheet = m_request.sheet;
    const int column = place % sheet.columns;
    const int row = place / sheet.columns;
    return {(sheet.left + column * (sheet.width + sheet.gapAcross)) * unitsPerMillimetre,
            (sheet.top + row * (sheet.height + sheet.gapDown)) * unitsPerMillimetre, sheet.width * unitsPerMillimetre,
            sheet.height * unitsPerMillimetre};
}

Result<void> LabelPages::paint(int page, QPainter &painter)
{
    const int faces = m_request.sheet.faces();
    for (int place = 0; place < faces; ++place) {
        const int label = page * faces + place - (m_request.start - 1);
        if (label < 0 || label >= static_cast<int>(m_faces.size()))
            continue;
        const QRectF box = boxOf(place);
        painter.setBrush(Qt::NoBrush);
        if (m_request.withOutline) {
            painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 0.4 * unitsPerPoint, Qt::DotLine));
            painter.drawRect(box);
        }
        drawFace(painter, m_faces[static_cast<std::size_t>(label)], box);
    }
    return {};
}

void LabelPages::drawMark(QPainter &painter, const Face &face, QPointF topRight)
{
    if (face.mark.isEmpty())
        return;
    TextMeasure &measure = letters(face.markPoints, true);
    const qreal width = measure.width(face.mark) + 2 * markInset;
    const QRectF frame(topRight.x() - width, topRight.y(), width, measure.lineHeight() + markInset);
    painter.drawRect(frame);
    painter.setFont(measure.font());
    painter.drawText(QPointF(frame.left() + markInset, frame.top() + markInset / 2 + measure.ascent()), face.mark);
}

void LabelPages::drawFace(QPainter &painter, const Face &face, const QRectF &box)
{
    const qreal padding = paddingOf(m_request.sheet);
    const QRectF inside = box.adjusted(padding, padding, -padding, -padding);
    painter.setPen(QPen(Qt::black, 0.6 * unitsPerPoint));
    drawMark(painter, face, inside.topRight());
    qreal y = inside.top();
    if (face.markIsAbove)
        y += letters(face.markPoints, true).lineHeight() + 3 * markInset;
    QRectF level(inside.left(), y, 0, 0);
    for (const Line &line : face.lines) {
        TextMeasure &measure = letters(line.points, line.isBold);
        if (!line.isLevel && level.height() > 0) {
            painter.setPen(QPen(Qt::black, 1.2 * unitsPerPoint));
            painter.drawRect(level.adjusted(0, 0, 2 * levelInset, levelInset));
            painter.setPen(QPen(Qt::black, 0.6 * unitsPerPoint));
            y += 2 * levelInset;
            level.setHeight(0);
        }
        const qreal x = inside.left() + (line.isLevel ? levelInset : 0);
        painter.setFont(measure.font());
        painter.drawText(QPointF(x, y + (line.isLevel ? levelInset / 2 : 0) + measure.ascent()), line.text);
        y += measure.lineHeight();
        if (line.isLevel) {
            level.setWidth(std::max(level.width(), measure.width(line.text)));
            level.setBottom(y);
        }
    }
}

} // namespace daicho
