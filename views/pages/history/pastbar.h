// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/asofservice.h"
#include "views/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

/// Asks for a day, or takes the act that is chosen, and shows the registry as it was then.
class PastBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PastBar(PageContext &context, QWidget *parent = nullptr);

    /// Comes up with yesterday, or with the act `seq` to choose instead.
    void ask(std::int64_t seq);
    /// The act that is chosen in the list, 0 for none.
    void setAct(std::int64_t seq);

private:
    void openDay();
    void open(const AsOf &asOf, const QString &words);

    PageContext &m_context;
    QLineEdit *m_day;
    QPushButton *m_openDay;
    QPushButton *m_openAct;
    QPushButton *m_close;
    QLabel *m_problem;
    std::int64_t m_act = 0;
};

} // namespace daicho
