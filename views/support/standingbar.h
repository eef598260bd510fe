// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace daicho {

/// What holds for as long as it stands there, with one thing to do about it. `MessageBar` tells what just happened.
class StandingBar final : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts: «…Text», «…Button».
    explicit StandingBar(const QString &name, QWidget *parent = nullptr);

    QString text() const;
    /// An empty text hides the bar.
    void setText(const QString &text);
    void setButton(const QString &words, const QString &meaning);

Q_SIGNALS:
    void pressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace daicho
