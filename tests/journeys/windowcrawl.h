// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

/// Walks through everything that is visible below a widget and tells what people would stumble over. Each complaint
/// names the widget by its path of objectNames.
namespace crawl {

/// Controls without objectName, or without a name that a screen reader could speak.
QStringList unnamed(const QWidget &root);
/// Texts of the program (not data) that are not in the language of the run: Latin words in Japanese, Japanese in
/// English.
QStringList untranslated(const QWidget &root);
/// Labels, buttons, choices and headers whose text does not fit into them.
QStringList clipped(const QWidget &root);
/// Where Tab or Shift+Tab does not lead on, or does not come back to where it began.
QStringList tabTraps(QWidget &window);

} // namespace crawl
