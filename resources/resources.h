// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace daicho {

/// Makes the files under `:/daicho` readable. A linker may leave the data of a static library out
/// unless something names it, so programs and tests call this once at their start; more often does no harm.
void loadResources();

} // namespace daicho
