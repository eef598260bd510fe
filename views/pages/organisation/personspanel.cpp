// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/personspanel.h"

#include "model/services/roleservice.h"
#include "views/pages/organisation/organisationforms.h"
#include "views/support/ledgerdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace daicho {

PersonsPanel::PersonsPanel(OrganisationForms &forms, QWidget *parent)
    : QWidget(parent)
    , m_forms(forms)
    , m_list(new QTreeView(this))
    , m_add(new QPushButton(tr("&Add person…"), this))
    , m_edit(new QPushButton(tr("&Change person…"), this))
{
    setObjectName(u"personsPanel"_qs);
    m_list->setObjectName(u"personList"_qs);
    m_list->setAccessibleName(tr("Persons"));
    m_list->setItemDelegate(new LedgerDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStyle(ledgerHeaderStyle(m_list));
    m_add->setObjectName(u"personAdd"_qs);
    m_edit->setObjectName(u"personEdit"_qs);
    m_add->setAutoDefault(false);
    m_edit->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    const auto edit = [this] {
        const PersonId person = m_model != nullptr ? m_model->personAt(m_list->currentIndex()) : PersonId();
        if (person.isValid() && mayWrite(*m_registry, Permission::EditMasters))
            m_forms.editPerson(person);
    };
    connect(m_add, &QPushButton::clicked, &forms, &OrganisationForms::addPerson);
    connect(m_edit, &QPushButton::clicked, this, edit);
    connect(m_list, &QTreeView::activated, this, edit);
}

PersonsPanel::~PersonsPanel() = default;

void PersonsPanel::setRegistry(Registry *registry)
{
    m_list->setModel(nullptr);
    m_model.reset();
    m_registry = registry;
    if (registry == nullptr)
        return;
    m_model = std::make_unique<PersonListModel>(*registry);
    m_list->setModel(m_model.get());
    const int full = m_list->fontMetrics().horizontalAdvance(u'あ');
    m_list->setColumnWidth(PersonListModel::Name, full * 9);
    m_list->setColumnWidth(PersonListModel::Reading, full * 11);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PersonsPanel::showPerson);
    showPerson();
}

void PersonsPanel::setDay(const Text &day)
{
    if (m_model != nullptr)
        m_model->setDay(day);
}

void PersonsPanel::showPerson()
{
    const bool canWrite = m_registry != nullptr && mayWrite(*m_registry, Permission::EditMasters);
    m_add->setEnabled(canWrite);
    m_edit->setEnabled(canWrite && m_model->personAt(m_list->currentIndex()).isValid());
}

} // namespace daicho
