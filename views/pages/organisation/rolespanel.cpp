// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/rolespanel.h"

#include "model/core/errorwords.h"
#include "model/core/japanesedate.h"
#include "views/itemmodels/orgchoices.h"
#include "views/support/ledgerdelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

enum Column { Account, Name, Place, WorkRoleColumn, Period, ColumnCount };

QString periodText(const RoleAssignment &assignment, DateStyle dates)
{
    if (assignment.validFrom.empty() && assignment.validTo.empty())
        return {};
    return toQString(formatDate(assignment.validFrom, dates)) % u" – "_qs %
           toQString(formatDate(assignment.validTo, dates));
}

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

RolesPanel::RolesPanel(PageContext &context, InlineForm &form, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(form)
    , m_state(words(u"rolesState"_qs, this))
    , m_list(new QTreeWidget(this))
    , m_add(new QPushButton(tr("&Assign…"), this))
    , m_change(new QPushButton(tr("&Change…"), this))
    , m_remove(new QPushButton(tr("Take a&way"), this))
{
    setObjectName(u"rolesPanel"_qs);
    QLabel *limits = words(u"rolesLimits"_qs, this);
    limits->setText(tr("Work roles guard against slips. They cannot stop somebody who may write the file; rewriting it "
                       "is found by verifying."));
    m_list->setObjectName(u"roleList"_qs);
    m_list->setAccessibleName(tr("Work roles"));
    m_list->setItemDelegate(new LedgerDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStyle(ledgerHeaderStyle(m_list));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Account or name"), tr("Person"), tr("Unit"), tr("Work role"), tr("Period")});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeButtons());
    layout->addWidget(limits);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RolesPanel::showButtons);
    connect(m_list, &QTreeWidget::itemActivated, m_change, &QPushButton::click);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &RolesPanel::showRoles);
    connect(&context.workspace, &Workspace::headMoved, this, &RolesPanel::showRoles);
}

QWidget *RolesPanel::makeButtons()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    m_add->setObjectName(u"roleAdd"_qs);
    m_change->setObjectName(u"roleChange"_qs);
    m_remove->setObjectName(u"roleRemove"_qs);
    for (QPushButton *button : {m_add, m_change, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] {
        RoleAssignment first;
        first.role = Text(roleId(m_registry->roleAssignments().empty() ? WorkRole::Administrator : WorkRole::Editor));
        if (m_registry->roleAssignments().empty())
            first.account = m_registry->actor();
        openForm(first, true);
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const std::optional<RoleAssignment> assignment = chosen())
            openForm(*assignment, false);
    });
    connect(m_remove, &QPushButton::clicked, this, &RolesPanel::removeChosen);
    return part;
}

void RolesPanel::setRegistry(Registry *registry)
{
    m_registry = registry;
    showRoles();
}

void RolesPanel::showRoles()
{
    const std::optional<RoleAssignment> before = chosen();
    m_list->clear();
    if (m_registry == nullptr)
        return;
    const DateStyle dates = displayStyle(m_context.settings).dates;
    for (const RoleAssignment &assignment : RoleService(*m_registry).list()) {
        const QString unit =
            assignment.unit.isValid() ? toQString(m_registry->organisation().path(assignment.unit)) : tr("Whole body");
        auto *item = new QTreeWidgetItem(m_list, {toQString(assignment.account), toQString(assignment.name), unit,
                                                  errorWord("role", assignment.role), periodText(assignment, dates)});
        item->setData(0, Qt::UserRole, qlonglong(assignment.id.value()));
        if (before && before->id == assignment.id)
            m_list->setCurrentItem(item);
    }
    const int full = m_list->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {9, 7, 10, 9};
    for (int column = 0; column < Period; ++column) // the last one takes what is left
        m_list->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
    const Permissions &permissions = m_registry->permissions();
    m_state->setText(permissions.areOn()
                         ? tr("You work as “%1” with the work role %2. Whoever stands in no line only looks.")
                               .arg(toQString(m_registry->actor()), roleText(permissions, m_registry->organisation()))
                         : tr("No work roles are in use: everybody may do everything, as for somebody who keeps the "
                              "ledger alone. They begin with the first administrator."));
    showButtons();
}

void RolesPanel::showButtons()
{
    const bool mayAssign = m_registry != nullptr && mayWrite(*m_registry, Permission::EditRoles);
    const QString reason = m_registry == nullptr || mayAssign
                               ? QString()
                               : whyNotPermitted(m_registry->permissions(), Permission::EditRoles);
    m_add->setEnabled(mayAssign);
    for (QPushButton *button : {m_change, m_remove})
        button->setEnabled(mayAssign && m_list->currentItem() != nullptr);
    for (QPushButton *button : {m_add, m_change, m_remove})
        button->setToolTip(reason);
}

std::optional<RoleAssignment> RolesPanel::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr || m_registry == nullptr)
        return std::nullopt;
    const auto found = m_registry->roleAssignments().find(RoleAssignmentId(item->data(0, Qt::UserRole).toLongLong()));
    return found == m_registry->roleAssignments().end() ? std::nullopt : std::optional(found->second);
}

void RolesPanel::openForm(const RoleAssignment &shown, bool isNew)
{
    const DateStyle dates = displayStyle(m_context.settings).dates;
    m_form.begin(isNew ? tr("Assign a work role") : tr("Change a work role"),
                 tr("The account of the operating system, or the name that the person declares. A role in a unit holds "
                    "in all units below it too."));
    m_form.addLine(u"account"_qs, tr("&Account or name"), toQString(shown.account));
    m_form.addLine(u"name"_qs, tr("Pe&rson"), toQString(shown.name));
    m_role = &m_form.addChoice(u"role"_qs, tr("&Work role"));
    for (const WorkRole role : allRoles())
        m_role->addItem(errorWord("role", roleId(role)), toQString(roleId(role)));
    m_role->setCurrentIndex(m_role->findData(toQString(shown.role)));
    m_unit = &m_form.addPick(u"unit"_qs, tr("&Unit"), tr("“%1”: There is no unit of this name."));
    m_unit->setChoices(unitChoices(*m_registry));
    if (shown.unit.isValid())
        m_unit->setCurrent(std::to_string(shown.unit.value()), toQString(m_registry->organisation().path(shown.unit)));
    // Only roles that end at their own units have one.
    const auto follow = [role = m_role, unit = m_unit] {
        const std::optional<WorkRole> chosenRole = roleNamed(toText(role->currentData().toString()));
        unit->setEnabled(chosenRole && isHeldInUnits(*chosenRole));
        unit->setPlaceholderText(unit->isEnabled() ? tr("empty: the whole body") : tr("the whole body"));
    };
    connect(m_role, &QComboBox::currentIndexChanged, m_unit, follow);
    follow();
    m_form.addLine(u"from"_qs, tr("&First day"), toQString(formatDate(shown.validFrom, dates)))
        .setPlaceholderText(tr("2026-04-01, R8.4.1 … or empty"));
    m_form.addLine(u"to"_qs, tr("&Last day"), toQString(formatDate(shown.validTo, dates)))
        .setPlaceholderText(tr("empty while it is open"));
    m_form.open(isNew ? tr("A&ssign") : tr("&Save"), [this, shown, isNew] { return save(shown, isNew); });
}

Result<RoleAssignment> RolesPanel::written(const RoleAssignment &shown) const
{
    RoleAssignment wanted = shown;
    wanted.account = toText(m_form.text(u"account"_qs));
    wanted.name = toText(m_form.text(u"name"_qs));
    wanted.role = toText(m_role->currentData().toString());
    wanted.unit = {};
    if (m_unit->isEnabled()) {
        const bool isKnown = m_unit->settle();
        const std::optional<Text> unit = m_unit->current();
        if (!isKnown || !unit)
            return Error{ErrorCode::Invalid,
                         {{"field", "unit"}, {"value", toText(m_unit->text())}, {"rule", "unknown-unit"}},
                         "typed in a form"};
        wanted.unit = OrgUnitId(toQString(*unit).toLongLong());
    }
    for (const auto &[line, day] : {std::pair(u"from"_qs, &wanted.validFrom), std::pair(u"to"_qs, &wanted.validTo)}) {
        const QString typed = m_form.text(line).trimmed();
        const std::optional<QDate> date = typed.isEmpty() ? std::nullopt : parseDate(toText(typed));
        if (!typed.isEmpty() && !date)
            return Error{ErrorCode::BadDate, {{"field", toText(line)}, {"value", toText(typed)}}, "typed in a form"};
        *day = date ? formatDate(*date, DateStyle::Iso) : Text();
    }
    return wanted;
}

RolesPanel::Refused RolesPanel::save(const RoleAssignment &shown, bool isNew)
{
    const Result<RoleAssignment> wanted = written(shown);
    if (!wanted)
        return InlineForm::refusalOf(wanted.error());
    RoleService roles(*m_registry);
    if (isNew) {
        if (const Result<RoleAssignmentId> id = roles.assign(*wanted); !id)
            return InlineForm::refusalOf(id.error());
        tell(tr("Work role assigned: %1").arg(toQString(wanted->account)));
        return std::nullopt;
    }
    if (const Result<void> changed = roles.change(shown.id, *wanted); !changed)
        return InlineForm::refusalOf(changed.error());
    tell(tr("Work role changed: %1").arg(toQString(wanted->account)));
    return std::nullopt;
}

void RolesPanel::removeChosen()
{
    const std::optional<RoleAssignment> assignment = chosen();
    if (!assignment)
        return;
    if (const Result<void> removed = RoleService(*m_registry).remove(assignment->id); !removed)
        m_context.messages.showError(removed.error());
    else
        tell(tr("Work role taken away: %1").arg(toQString(assignment->account)));
}

void RolesPanel::tell(const QString &sentence)
{
    QAction *undo = m_context.actions.action(Command::Undo);
    m_context.messages.show(MessageBar::Kind::Done, sentence, {tr("Undo"), [undo] { undo->trigger(); }});
}

} // namespace daicho
