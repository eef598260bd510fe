// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

/// What a new registry starts from. Where it is kept is asked afterwards.
class NewRegistryDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewRegistryDialog(QWidget *parent = nullptr);

    NewRegistry wanted() const;

private:
    void onProfile();

    QComboBox *m_profile;
    QLineEdit *m_body;
    QComboBox *m_scheme;
    QLabel *m_summary;
    QPushButton *m_accept = nullptr;
};

} // namespace daicho
