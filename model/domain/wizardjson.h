// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

namespace daicho {

class JsonLines;
class JsonReader;

/// The part «wizard» of a scheme's file. Errors, with their path: unknown keys, double ids, an axis or a level that
/// `scheme` does not have, a condition on a question that does not stand before (so that conditions make no circle) or
/// on an answer that it does not offer, a field that assets do not have, a source given for grade C.
Wizard readWizard(const JsonReader &json, const Scheme &scheme);

/// Nothing at all for a wizard without questions.
void writeWizard(JsonLines &lines, const Wizard &wizard);

/// Whether every level that the wizard demands is one of `scheme`: an edition may have been amended since the program's
/// questions were written.
bool suits(const Wizard &wizard, const Scheme &scheme);

/// Whether two schemes say the same but for their questions, which decide nothing that is rated.
bool differOnlyInQuestions(const Scheme &one, const Scheme &other);

} // namespace daicho
