// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/answerbutton.h"

#include "views/support/palette.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace daicho {

namespace {

constexpr int margin = 8;
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

AnswerButton::AnswerButton(const Text &answer, int digit, const QString &words, QWidget *parent)
    : QAbstractButton(parent), m_answer(answer), m_digit(digit)
{
    setText(words);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words);
    setObjectName(u"wizardAnswer-"_qs % toQString(answer));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerButton::setNote(const QString &note)
{
    m_note = note;
    setAccessibleDescription(note);
    updateGeometry();
}

/// Room for the digit and the tick in front of the words.
int AnswerButton::leadWidth() const
{
    return QFontMetrics(bold(font())).horizontalAdvance(u"✓ 0  "_qs) + margin;
}

QSize AnswerButton::sizeHint() const
{
    const int width = leadWidth() + fontMetrics().averageCharWidth() * 44 + 2 * margin;
    return {width, heightForWidth(width)};
}

int AnswerButton::heightForWidth(int width) const
{
    const int room = std::max(40, width - leadWidth() - 2 * margin);
    const auto high = [room](const QFont &font, const QString &text) {
        return QFontMetrics(font).boundingRect(0, 0, room, 10000, flags, text).height();
    };
    const int note = m_note.isEmpty() ? 0 : high(font(), m_note) + 2;
    return high(bold(font()), text()) + note + 12; // as if chosen, so that choosing moves nothing
}

QFont AnswerButton::wordsFont() const
{
    return isChecked() ? bold(font()) : font();
}

void AnswerButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor edge = isChecked() ? palette().color(group, QPalette::Link) : outlineColour(themeOf(palette()));
    painter.setPen(QPen(edge, isChecked() ? 2 : 1));
    painter.setBrush(palette().color(group, underMouse() && isEnabled() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Link), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 2, 2);
    }
    const QRect lead(margin, 6, leadWidth(), height() - 12);
    painter.setFont(bold(font()));
    painter.setPen(palette().color(group, QPalette::Text));
    if (isChecked())
        painter.drawText(lead, Qt::AlignLeft | Qt::AlignTop, u"✓"_qs);
    const int tick = painter.fontMetrics().horizontalAdvance(u"✓ "_qs);
    painter.drawText(lead.adjusted(tick, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, QString::number(m_digit));
    QRect words(margin + leadWidth(), 6, width() - leadWidth() - 2 * margin, height() - 12);
    painter.setFont(wordsFont());
    QRect taken;
    painter.drawText(words, flags, text(), &taken);
    if (m_note.isEmpty())
        return;
    words.setTop(taken.bottom() + 2);
    painter.setFont(font());
    painter.setPen(palette().color(group, QPalette::PlaceholderText));
    painter.drawText(words, flags, m_note);
}

void AnswerButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->ignore(); // the page knows what comes next
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void AnswerButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void AnswerButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace daicho
