// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/levelbutton.h"

#include "views/itemmodels/roles.h"
#include "views/support/palette.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace daicho {

namespace {

constexpr int margin = 8;
constexpr int markWidth = 5;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

LevelButton::LevelButton(const Text &code, const QString &label, const QString &criterion, int step, QWidget *parent)
    : QAbstractButton(parent), m_code(code), m_criterion(criterion), m_step(step)
{
    setText(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(criterion.isEmpty() ? label : QString(label % u": "_qs % criterion));
    setToolTip(criterion);
    setSizePolicy(criterion.isEmpty() ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelButton::setMark(const QString &word, bool isWarning)
{
    if (word == m_mark && isWarning == m_isWarning)
        return;
    m_mark = word;
    m_isWarning = isWarning;
    setAccessibleDescription(word);
    update();
}

/// The line and the word; how wide they are.
int LevelButton::paintMark(QPainter &painter, const QRect &inner, const QColor &ink) const
{
    if (m_mark.isEmpty())
        return 0;
    const QColor warning = stateColours(StateMark::Overdue, themeOf(palette())).border;
    const QColor line = m_isWarning && !isChecked() ? warning : ink;
    painter.fillRect(QRect(rect().left() + 1, rect().top() + 1, markWidth, rect().height() - 2), line);
    painter.fillRect(QRect(rect().left() + 1, rect().bottom() - 2, rect().width() - 2, 2), line);
    painter.setFont(bold(font()));
    painter.setPen(ink);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_mark);
    return painter.fontMetrics().horizontalAdvance(m_mark) + margin;
}

int LevelButton::lineHeight() const
{
    return fontMetrics().height() + 10;
}

QSize LevelButton::sizeHint() const
{
    const int label = QFontMetrics(bold(font())).horizontalAdvance(QString(u"✓ "_qs % text())) + 3 * margin;
    return {m_criterion.isEmpty() ? label : label + fontMetrics().averageCharWidth() * 40, lineHeight()};
}

QSize LevelButton::minimumSizeHint() const
{
    return {QFontMetrics(bold(font())).horizontalAdvance(QString(u"✓ "_qs % text())) + 2 * margin, lineHeight()};
}

void LevelButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const BadgeColours colours = levelColours(isChecked() ? m_step : UnratedStep, themeOf(palette()));
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor ink = isChecked() && m_step >= 0 ? colours.ink : palette().color(group, QPalette::WindowText);
    const QColor muted = isChecked() && m_step >= 0 ? colours.ink : palette().color(group, QPalette::PlaceholderText);
    const QColor ground =
        palette().color(QPalette::Active, underMouse() && isEnabled() ? QPalette::Midlight : QPalette::Base);
    painter.setPen(QPen(isChecked() ? colours.border : palette().color(QPalette::Mid), isChecked() ? 2 : 1));
    painter.setBrush(isChecked() && m_step >= 0 ? colours.fill : ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(isChecked() && m_step >= 0 ? colours.ink : palette().color(QPalette::Link), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 2, 2);
    }
    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const QString words = isChecked() ? QString(u"✓ "_qs % text()) : text();
    const int marked = paintMark(painter, inner, ink);
    painter.setFont(bold(font()));
    painter.setPen(ink);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    const int taken = painter.fontMetrics().horizontalAdvance(words) + margin;
    painter.setFont(font());
    painter.setPen(muted);
    const QRect rest = inner.adjusted(taken, 0, -marked, 0);
    if (rest.width() > fontMetrics().averageCharWidth() * 3)
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_criterion, Qt::ElideRight, rest.width()));
}

void LevelButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        event->ignore(); // a button would move the focus to anything that comes next
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void LevelButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

void LevelButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LevelButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace daicho
