// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/outputscope.h"
#include "views/pages/output/printjob.h"
#include "views/pages/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTimer;

namespace daicho {

class ApprovalEdit;

/// What the paper is to be like: form, scope, paper, dates, approval boxes, mark. Beside the preview, so that each
/// choice is seen at once.
class OutputSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit OutputSettings(PageContext &context, QWidget *parent = nullptr);

    /// A ledger, of which `shown` is on the screen now.
    void setLedger(const Registry &registry, const ShownAssets &shown);
    void setCard();

    ExportOptions ledgerOptions() const;
    CardOptions cardOptions() const;
    /// Tells what the pages came to: letters that are too small, columns that go on.
    void tell(const PrintedPages *pages);
    QWidget *firstWidget() const;

Q_SIGNALS:
    /// After a short rest while people type.
    void changed();

private:
    void makeRows();
    QWidget *addRow(QFormLayout &rows, const QString &label, QWidget *field, const char *name);
    void onForm();
    void fillScopes(const Registry &registry);
    const LedgerLayout *form() const;

    PageContext &m_context;
    ShownAssets m_shown;
    bool m_isCard = false;
    std::vector<LedgerLayout> m_forms;
    QComboBox *m_form;
    QComboBox *m_scope;
    QComboBox *m_paper;
    QComboBox *m_dates;
    QCheckBox *m_splits;
    QLineEdit *m_mark;
    ApprovalEdit *m_approval;
    QLabel *m_filter;
    QLabel *m_note;
    QTimer *m_rest;
    QList<QWidget *> m_ofLedgers; ///< rows that cards do not have
};

} // namespace daicho
