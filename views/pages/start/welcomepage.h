// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

class QLabel;
class QListWidget;

namespace daicho {

/// Where people begin: the sample, a registry of their own, a new one, the recent ones.
class WelcomePage final : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    QWidget *makeChoice(Command command, const QString &title, const QString &words);
    void fillRecent();

    QLabel *m_open;
    QListWidget *m_recent;
    QLabel *m_recentTitle;
    QWidget *m_first = nullptr;
};

} // namespace daicho
