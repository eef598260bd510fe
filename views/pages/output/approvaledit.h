// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/settings.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;

namespace daicho {

/// The names of the boxes for approval (決裁欄), in one line, divided by «、». What people wrote is kept for each form.
class ApprovalEdit final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype mostBoxes = 8;

    ApprovalEdit(Settings &settings, const QString &name, QWidget *parent = nullptr);

    /// The names kept for a form, else those that the form itself has.
    void setForm(const QString &form, const std::vector<std::string> &names);
    /// At most eight.
    std::vector<std::string> names() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    void onEdited();
    void tellCount();

    Settings &m_settings;
    QString m_form;
    QLineEdit *m_line;
    QLabel *m_count;
};

} // namespace daicho
