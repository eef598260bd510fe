// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/roleservice.h"
#include "views/pages/organisation/inlineform.h"
#include "views/pages/page.h"

class QTreeWidget;

namespace daicho {

/// Who has which work role, and what roles can and cannot do.
class RolesPanel final : public QWidget
{
    Q_OBJECT

public:
    RolesPanel(PageContext &context, InlineForm &form, QWidget *parent = nullptr);

    void setRegistry(Registry *registry);
    void showRoles();

private:
    using Refused = std::optional<InlineForm::Refusal>;

    QWidget *makeButtons();
    void showButtons();
    std::optional<RoleAssignment> chosen() const;
    void openForm(const RoleAssignment &shown, bool isNew);
    Refused save(const RoleAssignment &shown, bool isNew);
    Result<RoleAssignment> written(const RoleAssignment &shown) const;
    void removeChosen();
    void tell(const QString &sentence);

    PageContext &m_context;
    InlineForm &m_form;
    Registry *m_registry = nullptr;
    QLabel *m_state;
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QComboBox *m_role = nullptr;    ///< of the form, while it is open
    FoldedChoice *m_unit = nullptr; ///< of the form, while it is open
};

} // namespace daicho
