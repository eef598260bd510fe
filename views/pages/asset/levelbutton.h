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

    Text m_code;
    QString m_criterion;
    int m_step;
};

} // namespace daicho
