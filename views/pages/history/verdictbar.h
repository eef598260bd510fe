// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/history.h"
#include "views/itemmodels/recordwords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace daicho {

/// Whether the registry is what its history says: the verdict, the evidence, the head, and when it was looked at.
class VerdictBar final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBar(QWidget *parent = nullptr);

    /// `when` is the day and time of the look, in words; `witnesses` who else could tell.
    void show(const Verification &found, const QString &when, const RecordWords &words, const QString &witnesses);
    /// The registry went on since; what was found holds up to its head only.
    void age(const HistoryHead &head);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_text;
    QPushButton *m_copy;
    std::optional<Verification> m_found;
    QString m_words;
    bool m_isAged = false;
};

} // namespace daicho
