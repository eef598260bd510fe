// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/palette.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace daicho {

/// What holds for the whole window as long as it holds: a state of a past day is shown, or the registry cannot be
/// trusted. Unlike a message it stays, and it is there on every page.
class StateBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit StateBanner(QWidget *parent = nullptr);

    void show(StateMark mark, const QString &text, const QString &offer, std::function<void()> take);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    StateMark m_mark = StateMark::Plain;
    QLabel *m_text;
    QPushButton *m_offer;
    std::function<void()> m_take;
};

} // namespace daicho
