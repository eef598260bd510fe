// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportservice.h"

#include <QDialog>

namespace daicho {

/// Characters that Shift_JIS cannot hold, with what would be written instead. Accepted: the substitutes are to be
/// written; nothing has been written so far.
class LostDialog final : public QDialog
{
    Q_OBJECT

public:
    LostDialog(const std::vector<LostCharacter> &lost, bool japanese, QWidget *parent = nullptr);
};

} // namespace daicho
