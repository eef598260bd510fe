// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/historyservice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

/// Period, person, kind of act, asset: which part of the history is looked at.
class HistoryFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilter(QWidget *parent = nullptr);

    HistoryQuery query() const;
    QString code() const;
    void setCode(const QString &code);
    /// Empties everything without asking for anything.
    void clear();
    /// People who were met in the history, to choose from.
    void addPerson(const QString &name);
    QWidget *firstWidget() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *makeLine(const QString &name, const QString &label, const QString &hint);
    void onEdited();
    bool readPeriod();

    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_act = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_problem = nullptr;
    HistoryQuery m_query; ///< as last understood
    QString m_asked;      ///< what `changed` was last told of, so that leaving a field asks for nothing
};

} // namespace daicho
