// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkservice.h"
#include "views/pages/page.h"

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableWidget;

namespace daicho {

class ProblemLabel;

/// The rules as the body has them: switched on or off, how much they weigh, in whose words, which fields are wanted.
/// Every change is saved at once, as a step of its own.
class RulesView final : public QWidget
{
    Q_OBJECT

public:
    explicit RulesView(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry);
    QWidget *firstWidget() const;
    QList<QWidget *> panes() const;
    /// Shows a rule in the form.
    void showRule(TextView rule);

private:
    QWidget *makeForm();
    QWidget *makeFields(QWidget *parent);
    void fill();
    void showChosen();
    void showFields();
    void setWidths();
    const BodyRule *chosen() const;
    void change(const RuleChange &change);
    void saveWords();
    void saveFields();
    void tell(const Result<void> &done, const QString &words);
    QString whyLocked() const;

    PageContext &m_context;
    Registry *m_registry = nullptr;
    BodyRules m_rules;
    QTableWidget *m_table;
    QWidget *m_form = nullptr;
    QCheckBox *m_on = nullptr;
    QComboBox *m_severity = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_usual = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_locked = nullptr;
    ProblemLabel *m_problem = nullptr;
    QGroupBox *m_fieldsBox = nullptr;
    QListWidget *m_fields = nullptr;
    bool m_isShowing = false; ///< nobody chooses anything
};

} // namespace daicho
