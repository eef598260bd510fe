// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>
#include <QWidget>

namespace daicho {

/// What the filter asks for, a chip a word: pressed, or with Delete or Backspace on it, the word is gone.
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// What each word says, in the order of the text.
    void setWords(const QStringList &words);

Q_SIGNALS:
    void removed(int word);
    void cleared();
    /// The last chip went while the keyboard was on it.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *chipAt(int place);
    void remove(int place);

    QList<QToolButton *> m_chips; ///< of which those that are needed are shown
    QToolButton *m_clear;
    QStringList m_words;
};

} // namespace daicho
