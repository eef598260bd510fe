// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/historymodel.h"
#include "views/pages/history/undorun.h"
#include "views/pages/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace daicho {

class ChangesView;
class HistoryFilter;
class IntegrityView;
class PastBar;

/// One line per act, newest first, with its changes below; and above them whether the registry still is what its
/// history says. Acts are taken back from here, down to the chosen one.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(PageContext &context, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString verdictText() const;
    QString manualPage() const override { return u"history"_qs; }
    /// Checks file and history in a job.
    void verify();
    /// Writes the head down for others to keep, and compares with what they kept.
    void saveCheckpoint();
    void compareCheckpoint();
    /// Asks for a day and shows the registry as it was then.
    void askForPast();
    /// The acts that are shown, field by field, as a file for an audit.
    void saveHistory();
    /// The history of one asset, by any code it has had.
    void showAsset(const QString &code);

private:
    QWidget *makeHead();
    QWidget *makeMore(QWidget *parent);
    QWidget *makeActs();
    QWidget *makeSteps();
    void setWidths();
    void onMoved();
    void onFilter();
    void onChosen();
    void onAssetRead(const std::vector<std::int64_t> &acts);
    void updateSteps();
    void onRunFinished(int done, int total, bool isRedo, const std::optional<Error> &error);
    void showStyle();
    std::int64_t chosen() const;

    std::unique_ptr<HistoryModel> m_model;
    UndoRun m_run;
    QTableView *m_table;
    HistoryFilter *m_filter;
    IntegrityView *m_integrity;
    PastBar *m_past;
    ChangesView *m_changes;
    QSplitter *m_splitter;
    QLabel *m_head = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_steps = nullptr;
    std::vector<HistoryEntry> m_due; ///< what the button would do
    bool m_isRedo = false;
};

} // namespace daicho
