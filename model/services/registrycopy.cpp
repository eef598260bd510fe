// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrycopy.h"

#include "model/storage/registrystore.h"

namespace daicho {

Result<void> copyRegistry(const QString &from, const QString &to)
{
    return RegistryStore::copy(from, to);
}

} // namespace daicho
