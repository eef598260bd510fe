// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/textmeasure.h"

namespace daicho {

namespace {

constexpr QStringView notAtLineStart =
    u"、。，．・：；？！ー）〕］｝〉》」』】)]},.:;?!々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ％%";

bool isWide(QChar character)
{
    return character.unicode() >= 0x2E80;
}

} // namespace

TextMeasure::TextMeasure(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_lineHeight(m_metrics.height() * 1.04)
    , m_ascent(m_metrics.ascent())
    , m_advances(std::make_unique<std::array<float, 65536>>())
{
    m_advances->fill(-1);
}

qreal TextMeasure::advance(char16_t unit)
{
    float &known = (*m_advances)[unit];
    if (known < 0)
        known = static_cast<float>(m_metrics.horizontalAdvance(QChar(unit)));
    return static_cast<qreal>(known);
}

qreal TextMeasure::advanceAt(QStringView text, qsizetype &index)
{
    const QChar first = text[index++];
    if (!first.isHighSurrogate() || index >= text.size())
        return advance(first.unicode());
    return m_metrics.horizontalAdvance(text.mid(index++ - 1, 2).toString());
}

qreal TextMeasure::width(QStringView text)
{
    qreal sum = 0;
    for (qsizetype i = 0; i < text.size();)
        sum += advanceAt(text, i);
    return sum;
}

void TextMeasure::breakLines(QStringView text, qreal room, QList<QStringView> &lines)
{
    lines.clear();
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        breakParagraph(text.mid(from, end - from), room, lines);
        from = end + 1;
    }
}

void TextMeasure::breakParagraph(QStringView text, qreal room, QList<QStringView> &lines)
{
    qsizetype from = 0;    // of the line
    qsizetype allowed = 0; // last place at which it may end
    qreal used = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype at = i;
        const qreal step = advanceAt(text, i);
        const bool mayBreakBefore = at > from && !notAtLineStart.contains(text[at]) &&
                                    (isWide(text[at]) || isWide(text[at - 1]) || text[at - 1] == u' ');
        if (mayBreakBefore)
            allowed = at;
        used += step;
        if (used <= room || at == from)
            continue;
        // A word longer than the line is broken where the room ends.
        const qsizetype end = allowed > from ? allowed : at;
        lines.append(text.mid(from, end - from));
        from = end;
        allowed = end;
        i = end;
        used = 0;
    }
    lines.append(text.mid(from));
}

} // namespace daicho
