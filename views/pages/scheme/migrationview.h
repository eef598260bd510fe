// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/migrationservice.h"
#include "views/pages/page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace daicho {

class MigrationLineSheet;
class MigrationWorkSheet;
class SheetTable;

/// Ratings under former editions go to the edition that is shown: the lines that may be carried over automatically, a
/// preview in numbers, one step for all of them, and the list of assets that a person rates.
class MigrationView final : public QWidget
{
    Q_OBJECT

public:
    explicit MigrationView(PageContext &context, QWidget *parent = nullptr);
    ~MigrationView() override;

    void setRegistry(Registry *registry, EditionId to);
    QWidget *table() const;
    QWidget *workTable() const;

Q_SIGNALS:
    void assetRequested(daicho::AssetId asset);
    /// The mapping is to be changed.
    void mappingRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Plan = std::shared_ptr<const MigrationPlan>;

    QPushButton *makeButton(const QString &name, const QString &text);
    void want();
    void startPlanning();
    void take(const Result<Plan> &made);
    void showPlan();
    void showButtons();
    void toggle();
    void acceptAll();
    void run();
    void onApplied(const Result<HistoryHead> &done);
    void openWork();

    PageContext &m_context;
    Registry *m_registry = nullptr;
    EditionId m_to;
    AcceptedLines m_accepted;
    Plan m_plan;
    bool m_isWanted = false;
    bool m_isApplying = false;

    QLabel *m_hint;
    QLabel *m_summary;
    QProgressBar *m_progress;
    SheetTable *m_lines;
    SheetTable *m_work;
    QPushButton *m_toggle = nullptr;
    QPushButton *m_acceptAll = nullptr;
    QPushButton *m_mapping = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_open = nullptr;
    std::unique_ptr<MigrationLineSheet> m_lineSheet;
    std::unique_ptr<MigrationWorkSheet> m_workSheet;
};

} // namespace daicho
