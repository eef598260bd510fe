// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetlabels.h"
#include "model/services/fileregisterservice.h"
#include "views/pages/output/outputscope.h"
#include "views/pages/output/printjob.h"
#include "views/pages/page.h"

#include <set>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace daicho {

class ApprovalEdit;
class RegisterRolesPanel;

/// What can be brought to paper. Ledger and register are of many assets, a card is of one, the others of either.
enum class PaperKind : std::uint8_t { Ledger, Card, HandlingSheet, Labels, FileRegister };

/// What the paper is to be like: kind, form, scope, paper, dates, approval boxes, mark, labels. Beside the preview, so
/// that each choice is seen at once.
class OutputSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit OutputSettings(PageContext &context, QWidget *parent = nullptr);

    /// Papers about many assets, of which `shown` is on the screen now.
    void setMany(Registry &registry, PaperKind kind, const ShownAssets &shown);
    /// Papers about one asset.
    void setOne(PaperKind kind);
    PaperKind kind() const;
    /// How a kind of paper is called.
    static QString kindText(PaperKind kind);

    ExportOptions ledgerOptions() const;
    CardOptions cardOptions() const;
    LabelOptions labelOptions() const;
    FileRegisterOptions registerOptions() const;
    /// Tells what the pages came to: letters that are too small, columns that go on.
    void tell(const PrintedPages *pages);
    QWidget *firstWidget() const;

Q_SIGNALS:
    /// After a short rest while people type.
    void changed();
    void kindChanged();

private:
    void makeRows();
    void makeLabelRows(QVBoxLayout &rows);
    void connectParts();
    void addRow(QVBoxLayout &rows, const QString &label, QWidget *field, const char *name, std::set<PaperKind> kinds);
    void setKinds(std::initializer_list<PaperKind> kinds, PaperKind chosen);
    void onKind();
    void onForm();
    void onSheet();
    void fillScopes(const Registry &registry);
    const LedgerLayout *form() const;

    PageContext &m_context;
    ShownAssets m_shown;
    bool m_isOne = false;
    std::vector<LedgerLayout> m_forms;
    std::vector<LabelSheet> m_sheets;
    QComboBox *m_kind;
    QComboBox *m_form;
    QComboBox *m_scope;
    QComboBox *m_paper;
    QComboBox *m_dates;
    QCheckBox *m_splits;
    QComboBox *m_sheet;
    QSpinBox *m_start;
    QCheckBox *m_outline;
    QComboBox *m_encoding;
    RegisterRolesPanel *m_roles;
    QLineEdit *m_mark;
    ApprovalEdit *m_approval;
    QLabel *m_filter;
    QLabel *m_note;
    QTimer *m_rest;
    std::vector<std::pair<QWidget *, std::set<PaperKind>>> m_ofKinds; ///< what only some kinds have
};

} // namespace daicho
