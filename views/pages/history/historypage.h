// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/historymodel.h"
#include "views/pages/page.h"

class QLabel;
class QTableView;

namespace daicho {

/// One line per act, newest first, and above it whether the registry still is what its history says.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(PageContext &context, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QString verdictText() const;
    QString manualPage() const override { return u"history"_qs; }
    /// Checks file and history in a job.
    void verify();

private:
    void showVerdict(const Verification &found);
    void onMoved();

    std::unique_ptr<HistoryModel> m_model;
    QTableView *m_table;
    QLabel *m_verdict;
    QLabel *m_head;
};

} // namespace daicho
