// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"

#include <QDir>

// The macro declares a function and therefore cannot stand inside a namespace.
static void initialise()
{
    Q_INIT_RESOURCE(daicho);
}

namespace daicho {

void loadResources()
{
    initialise();
}

} // namespace daicho
