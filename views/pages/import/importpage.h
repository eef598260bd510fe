// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/import/importsession.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace daicho {

class ImportColumnsStep;
class ImportFileStep;
class ImportPlanStep;
class ImportResult;

/// A file that is to be brought in: how it is read, what its columns are, what would change, then one button that does
/// it and says how much.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    QString manualPage() const override { return u"import"_qs; }
    /// Plans the import of a file and shows it. Into a registry that was just made, units are made too.
    void begin(const QString &path, bool isFresh = false);

    /// A file was chosen, and neither brought in nor given up.
    bool isPending() const;

Q_SIGNALS:
    /// Given up or done with: the page is no longer needed.
    void finished();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeButtons();
    void onPlanning();
    void onPlanned();
    void onFailed(const Error &error);
    void onApplied(const HistoryHead &head, const Result<ImportOutcome> &outcome);
    void onNotApplied(const Error &error);
    void onMoved();
    void giveUp();
    void saveRejects(const ImportSession::Plan &plan);
    static QString applyText(const ImportPlan &plan);

    ImportSession m_session;
    ImportFileStep *m_file;
    ImportColumnsStep *m_columns;
    ImportPlanStep *m_plan;
    ImportResult *m_result;
    QStackedWidget *m_stack;
    QWidget *m_steps = nullptr;
    QLabel *m_state;
    QPushButton *m_apply;
    QPushButton *m_planAgain;
    QPushButton *m_saveRejects;
    QPushButton *m_giveUp;
    bool m_isFresh = false;   ///< the registry was made for this file
    bool m_isRefused = false; ///< the last plan could not be made, and the bar says why
};

} // namespace daicho
