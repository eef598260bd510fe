// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace daicho {

/// A sentence under a field that was refused, in the colours of errors; hidden while there is none.
QLabel *problemLabel(const QString &name, QWidget *parent);
/// Empty hides it. Call it with its own text when the palette has changed.
void showProblemIn(QLabel &label, const QString &text);

} // namespace daicho
