// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/personlistmodel.h"
#include "views/pages/page.h"

class QPushButton;
class QTreeView;

namespace daicho {

class OrganisationForms;

/// All persons of the registry with their readings and posts.
class PersonsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonsPanel(OrganisationForms &forms, QWidget *parent = nullptr);
    ~PersonsPanel() override;

    void setRegistry(Registry *registry);
    void setDay(const Text &day);

private:
    void showPerson();

    OrganisationForms &m_forms;
    Registry *m_registry = nullptr;
    std::unique_ptr<PersonListModel> m_model;
    QTreeView *m_list;
    QPushButton *m_add;
    QPushButton *m_edit;
};

} // namespace daicho
