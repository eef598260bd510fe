// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/services/assetservice.h"
#include "model/services/registry.h"

#include <QTemporaryDir>

namespace daicho {

/// One record of any kind, as stored.
struct StoredRecord
{
    Text kind;
    std::int64_t id = 0;
    std::vector<Text> texts;
    friend bool operator==(const StoredRecord &, const StoredRecord &) = default;
};

/// A registry in a temporary folder of its own. The clock stands at noon of 2026-05-20, in 令和8年度.
/// Everything that goes wrong fails the test at once.
class RegistryBuilder
{
public:
    explicit RegistryBuilder(const Text &profile = "kanie-town", const Text &scheme = {});

    Registry &registry() { return *m_registry; }
    FixedClock &clock() { return m_clock; }
    const RegistryEnvironment &environment() const { return m_environment; }
    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    QString registryPath() const { return path("test.daicho"); }
    /// Names of everything in the folder but the registry and its journal, sorted.
    QStringList files() const;

    /// As after quitting and starting again.
    void reopen(RegistryAccess access = RegistryAccess::ReadWrite);
    void close() { m_registry.reset(); }
    /// From now on backups and the like are kept in a folder of the test; opened anew with it.
    QString keepState();
    /// The same file opened by somebody else, past the lease of this one, as on a share whose locks lie.
    std::unique_ptr<Registry> other() const;

    /// Adds units by paths below the first institution.
    void addUnits(std::initializer_list<const char *> paths);
    /// Adds assets from a picture: the first line names fields, cells are divided by `|`, empty cells not given.
    ///   code  | name         | unit
    ///   A-001 | 住民基本台帳   | 総務部/税務課
    void addAssets(const char *picture);
    Asset asset(const char *code);

    /// All records of all kinds. The history is not among them.
    std::vector<StoredRecord> records();

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_state;
    FixedClock m_clock;
    RegistryEnvironment m_environment;
    std::unique_ptr<Registry> m_registry;
};

/// Somebody takes a table out of the file while it is open: whatever reads it fails from now on.
void takeTableAway(const QString &path, const char *table);

} // namespace daicho
