// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/findingsmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSplitter;
class QTableView;

namespace daicho {

/// What was found: the rules with their numbers at the left, the findings of the chosen one at the right.
class FoundView final : public QWidget
{
    Q_OBJECT

public:
    explicit FoundView(QWidget *parent = nullptr);

    void setStyle(const DisplayStyle &style);
    /// What was chosen stays chosen as far as it is still there.
    void setReport(const Registry *registry, const std::shared_ptr<const CheckReport> &report, OrgUnitId scope);
    /// The rule that is chosen at the left; empty for all.
    Text rule() const;
    CheckCount total() const { return m_rules->total(); }
    /// Goes on to the next finding, and from the last one to the first. False if there is none.
    bool next();
    QWidget *firstWidget() const;
    QList<QWidget *> panes() const;

Q_SIGNALS:
    /// The finding is to be put right: its asset, and the field of it.
    void chosen(daicho::AssetId asset, daicho::Field field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeRules();
    QWidget *makeFindings();
    void onRule();
    void onRow();
    void ask();
    void take(int row);
    void setWidths();

    FoundRulesModel *m_rules;
    FindingsModel *m_findings;
    QSplitter *m_splitter;
    QTableView *m_ruleTable = nullptr;
    QTableView *m_table = nullptr;
    QCheckBox *m_excepted = nullptr;
    QLabel *m_about = nullptr; ///< source of the chosen rule
    QLabel *m_none = nullptr;
    OrgUnitId m_scope;
    bool m_isShowing = false; ///< rows come and go, nobody chooses
};

} // namespace daicho
