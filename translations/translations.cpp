// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translations.h"

#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initialise()
{
    Q_INIT_RESOURCE(i18n);
}

namespace daicho {

void loadTranslations()
{
    initialise();
}

} // namespace daicho
