// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/fileregister.h"
#include "views/pages/page.h"

#include <QPointer>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace daicho {

/// Whose files stand in the register of files of personal information: who is the assembly, who a hospital. What is
/// only guessed from a name says so until somebody confirms it.
class RegisterRolesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterRolesPanel(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry);

private:
    void reload();
    void addRole(const UnitRegisterRole &role, bool mayEdit);
    void confirm(OrgUnitId unit, RegisterRole role);

    PageContext &m_context;
    QPointer<Registry> m_registry;
    QLabel *m_words;
    QVBoxLayout *m_lines;
    QWidget *m_list = nullptr;
    QCheckBox *m_small;
};

} // namespace daicho
