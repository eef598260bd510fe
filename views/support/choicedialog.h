// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/dialogs.h"

#include <QDialog>

class QGridLayout;

namespace daicho {

/// The ways to go on below each other, each with what becomes of it; arrows, access keys and Escape lead through.
class ChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ChoiceDialog(const WayChoice &choice, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(int way);

private:
    void addWay(int number, const WayChoice::Way &way);

    QGridLayout *m_ways;
};

} // namespace daicho
