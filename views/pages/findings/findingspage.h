// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/fixlist.h"
#include "views/pages/page.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace daicho {

class CheckWatch;
class FoundView;
class RulesView;
class TrendView;

/// The check of the ledger (点検): what was found, the rules, and the numbers of earlier days.
class FindingsPage final : public Page
{
    Q_OBJECT

public:
    explicit FindingsPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString manualPage() const override { return u"findings"_qs; }

    /// Who checks. To be called once, before anything else.
    void setWatch(CheckWatch &watch);
    /// Goes to the next finding; before the first check, as soon as it is there.
    void next();

Q_SIGNALS:
    /// A finding is to be put right.
    void fieldRequested(daicho::AssetId asset, daicho::Field field);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeProgress();
    QPushButton *makeButton(const QString &name, const QString &text);
    void fillScopes();
    OrgUnitId scope() const;
    void showReport();
    void showState();
    void showTrend();
    QString stateWords() const;
    void record();
    void askForLists();
    void writeList();
    void writeLists();
    void run(const Result<FixListJob> &job);

    Registry *m_registry = nullptr;
    CheckWatch *m_watch = nullptr;
    QTabWidget *m_tabs;
    FoundView *m_found;
    RulesView *m_rules;
    TrendView *m_trend;
    QComboBox *m_scope = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_lists = nullptr;
    QPushButton *m_record = nullptr;
    bool m_isNextWanted = false;
};

} // namespace daicho
