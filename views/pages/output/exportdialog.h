// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/output/outputscope.h"
#include "views/pages/page.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;

namespace daicho {

class ApprovalEdit;

/// What is handed over, in users' words. Where to is asked afterwards.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Registry &registry, const ShownAssets &shown, PageContext &context, QWidget *parent = nullptr);

    ExportOptions options() const;
    bool isWhatIsShown() const;

private:
    QWidget *makeFormats(bool canPrint);
    QWidget *makeLayouts();
    QWidget *makeDetails();
    QWidget *makeScopes();
    void addChoice(QButtonGroup &group, int id, const QString &text, const char *name);
    void onFormat();
    void onLayout();
    bool isPaper() const;

    const Registry &m_registry;
    ShownAssets m_shown;
    QButtonGroup *m_format;
    QButtonGroup *m_scope;
    QComboBox *m_layout;
    QComboBox *m_unit;
    QComboBox *m_dates;
    ApprovalEdit *m_approval;
    QLabel *m_approvalLabel = nullptr;
    std::vector<LedgerLayout> m_forms;
    QLabel *m_note;
};

} // namespace daicho
