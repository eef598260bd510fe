// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/unittreemodel.h"
#include "views/pages/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QTabWidget;

namespace daicho {

class InlineForm;
class OrganisationForms;
class PersonsPanel;
class RolesPanel;
class UnitDetails;
class UnitTreeView;

/// Institutions, units, posts and who holds them; what each of them answers for.
class OrganisationPage final : public Page
{
    Q_OBJECT

public:
    explicit OrganisationPage(PageContext &context, QWidget *parent = nullptr);
    ~OrganisationPage() override;

    void setRegistry(Registry *registry) override;
    QWidget *firstWidget() override;
    QList<QWidget *> panes() override;
    bool hasUnsaved() const override;
    std::vector<Draft> drafts() const override;
    bool putBack(const Draft &draft) override;
    QString manualPage() const override { return u"organisation"_qs; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeRight();
    void connectParts();
    void setWidths();
    void onDay();
    void showDay();
    void find(int by);
    void onCurrent(const QModelIndex &index);
    void onCounted();
    void onDone(OrgUnitId unit);
    void onStyle();
    void order(int by);
    void showAssets(OrgUnitId unit);
    void choose(OrgUnitId unit);

    Registry *m_registry = nullptr;
    std::unique_ptr<UnitTreeModel> m_model;
    QLineEdit *m_day = nullptr;
    QCheckBox *m_ended = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_problem;
    UnitTreeView *m_tree;
    QSplitter *m_splitter;
    QScrollArea *m_right = nullptr;
    InlineForm *m_form = nullptr;
    OrganisationForms *m_forms = nullptr;
    QTabWidget *m_tabs = nullptr;
    UnitDetails *m_details = nullptr;
    PersonsPanel *m_persons = nullptr;
    RolesPanel *m_roles = nullptr;
};

} // namespace daicho
