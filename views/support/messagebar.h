// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace daicho {

struct Error;

/// What just happened, in the page instead of a box: an act with its undo for ten seconds, or an error until it is
/// closed.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Done, Warning, Error };

    struct Offer
    {
        QString text;
        std::function<void()> take;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    QString text() const;
    void show(Kind kind, const QString &text, const Offer &offer = {});
    void showError(const Error &error);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Kind m_kind = Kind::Done;
    QLabel *m_text;
    QPushButton *m_offer;
    QToolButton *m_close;
    QTimer m_timeout;
    std::function<void()> m_take;
};

/// The sentence of an error with the labels of fields and the words of operations in it.
QString errorWords(const Error &error);

} // namespace daicho
