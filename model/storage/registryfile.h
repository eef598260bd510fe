// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/database.h"
#include "model/storage/registrystore.h"

namespace daicho {

/// A registry file that has passed the checks of opening.
struct RegistryFile
{
    QString path;
    std::unique_ptr<Database> database;
    bool isReadOnly = false;
    int schemaVersion = 0;
    Text schema; ///< what the schema text must be
};

/// The open sequence: nothing is written until all of it has passed, and a file of an older version is migrated
/// then. Errors as `RegistryStore::open`.
Result<RegistryFile> openRegistryFile(const QString &path, const StoreOptions &options);

/// A registry of any version for reading its pages; only its header has been checked.
Result<std::unique_ptr<Database>> openRegistryPages(const QString &path, const StoreOptions &options);

/// Puts the schema into an empty file.
Result<std::unique_ptr<Database>> fillRegistryFile(const QString &path, const StoreOptions &options);

} // namespace daicho
