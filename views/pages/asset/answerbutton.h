// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QAbstractButton>

namespace daicho {

/// One answer to choose: the digit that chooses it and its words, on as many lines as they need. The chosen one is
/// ticked and framed, so that it shows without colours too.
class AnswerButton final : public QAbstractButton
{
    Q_OBJECT

public:
    AnswerButton(const Text &answer, int digit, const QString &words, QWidget *parent);

    const Text &answer() const { return m_answer; }
    /// What the asset itself says, in a note under the words; empty for nothing.
    void setNote(const QString &note);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int leadWidth() const;
    QFont wordsFont() const;

    Text m_answer;
    int m_digit;
    QString m_note;
};

} // namespace daicho
