// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace daicho {

/// Offers what was typed before the program ended unexpectedly; stays until people decide.
class DraftBar final : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget *parent = nullptr);

    /// `canPutBack` is false where there is nothing but files that cannot be read.
    void offer(const QString &text, bool canPutBack);

Q_SIGNALS:
    void putBackRequested();
    void discardRequested();
    /// Nothing is decided; what was offered comes again with the next opening.
    void laterRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_text;
    QPushButton *m_putBack;
    QPushButton *m_discard;
    QPushButton *m_later;
};

} // namespace daicho
