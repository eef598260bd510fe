// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QAbstractButton>

namespace daicho {

/// One level to choose: its code, its label and its criterion on a line. The chosen one is filled with the colour of
/// the level and ticked, so that it shows without colours too.
class LevelButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `step` as `LevelStepRole`.
    LevelButton(const Text &code, const QString &label, const QString &criterion, int step, QWidget *parent);

    const Text &code() const { return m_code; }
    /// A line at its edge and a word say that this level is needed; empty takes them away.
    void setMark(const QString &word, bool isWarning);
    const QString &mark() const { return m_mark; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int lineHeight() const;
    int paintMark(QPainter &painter, const QRect &inner, const QColor &ink) const;

    Text m_code;
    QString m_criterion;
    QString m_mark;
    bool m_isWarning = false;
    int m_step;
};

} // namespace daicho
