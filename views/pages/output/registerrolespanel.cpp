// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/registerrolespanel.h"

#include "model/services/fileregisterservice.h"
#include "views/pages/import/quietcombobox.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace daicho {

RegisterRolesPanel::RegisterRolesPanel(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(new QLabel(this))
    , m_lines(new QVBoxLayout(this))
    , m_small(new QCheckBox(tr("Lea&ve out files about fewer than 1,000 persons"), this))
{
    setObjectName(u"registerRoles"_qs);
    m_lines->setContentsMargins(0, 8, 0, 0);
    m_words->setObjectName(u"registerRolesWords"_qs);
    m_words->setText(tr("Who is the assembly, and who a hospital? The assembly’s files are left out (article 2(11)(ii) "
                        "of the law); hospitals are marked (articles 58(2), 125(1))."));
    m_words->setWordWrap(true);
    m_lines->addWidget(m_words);
    m_small->setObjectName(u"registerSmall"_qs);
    m_small->setToolTip(tr("Suggestion of this program; what the ordinance of your body says goes before it"));
    m_lines->addWidget(m_small);
    connect(m_small, &QCheckBox::toggled, this, [this](bool leavesOut) {
        if (m_registry == nullptr)
            return;
        if (const Result<void> done = FileRegisterService(*m_registry).setLeavesOutSmall(leavesOut); !done) {
            m_context.messages.showError(done.error());
            reload();
        }
    });
}

void RegisterRolesPanel::setRegistry(Registry *registry)
{
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, [this](const ChangeSet &changes) {
                if (!changes.of(EntityKind::Setting).isEmpty() || !changes.of(EntityKind::OrgUnit).isEmpty())
                    reload();
            });
            connect(registry, &Registry::reloaded, this, &RegisterRolesPanel::reload);
        }
    }
    reload();
}

void RegisterRolesPanel::reload()
{
    if (m_list != nullptr) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    m_lines->insertWidget(1, m_list);
    if (m_registry == nullptr)
        return;
    const bool mayEdit = !m_registry->isReadOnly() && m_registry->permissions().allows(Permission::EditMasters);
    for (const UnitRegisterRole &role : FileRegisterService::roles(*m_registry))
        addRole(role, mayEdit);
    m_small->setEnabled(mayEdit);
    const QSignalBlocker blocker(m_small);
    m_small->setChecked(FileRegisterService::leavesOutSmall(*m_registry));
}

void RegisterRolesPanel::addRole(const UnitRegisterRole &role, bool mayEdit)
{
    const OrgUnit *unit = m_registry->organisation().unit(role.unit);
    if (unit == nullptr)
        return;
    const QString id = QString::number(role.unit.value());
    const bool isGuess = !role.isConfirmed && role.role != RegisterRole::Ordinary;
    auto *label = new QLabel(m_list);
    label->setWordWrap(true);
    label->setText(isGuess ? tr("%1 — by its name only, not confirmed").arg(toQString(unit->name))
                           : toQString(unit->name));
    auto *choice = new QuietComboBox(m_list);
    choice->setObjectName(QString(u"registerRole-"_qs % id));
    choice->addItem(tr("Administrative organ: listed"));
    choice->addItem(tr("Assembly: left out"));
    choice->addItem(tr("Hospital: marked"));
    choice->setCurrentIndex(static_cast<int>(role.role));
    choice->setAccessibleName(label->text());
    choice->setEnabled(mayEdit);
    label->setBuddy(choice);
    m_list->layout()->addWidget(label);
    m_list->layout()->addWidget(choice);
    connect(choice, &QComboBox::activated, this,
            [this, unit = role.unit](int index) { confirm(unit, static_cast<RegisterRole>(index)); });
    if (!isGuess)
        return;
    auto *button = new QPushButton(tr("Confirm"), m_list);
    button->setObjectName(QString(u"registerConfirm-"_qs % id));
    button->setAccessibleName(tr("Confirm: %1").arg(toQString(unit->name)));
    button->setAutoDefault(false);
    button->setEnabled(mayEdit);
    m_list->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, role] { confirm(role.unit, role.role); });
}

void RegisterRolesPanel::confirm(OrgUnitId unit, RegisterRole role)
{
    if (m_registry == nullptr)
        return;
    if (const Result<void> done = FileRegisterService(*m_registry).confirmRole(unit, role); !done) {
        m_context.messages.showError(done.error());
        reload();
    }
}

} // namespace daicho
