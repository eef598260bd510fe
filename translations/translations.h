// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace daicho {

/// Makes the catalogues of this static library known to Qt. Once, before they are loaded.
void loadTranslations();

} // namespace daicho
