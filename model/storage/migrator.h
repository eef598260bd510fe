// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/database.h"

#include <vector>

namespace daicho {

/// A numbered script of resources/migrations; model/storage/README.md has the rules.
struct Migration
{
    int number = 0;
    Text name;
    Text script;
};

/// The scripts of the program's resources, in order. `InvalidResource` unless they are numbered from 1 without a gap.
Result<std::vector<Migration>> loadMigrations();

/// What was found on opening a file, and what was done about it.
enum class MigrationOutcome : std::uint8_t {
    Current,       ///< nothing to do
    Migrated,      ///< the file is of the newest version now; a verified copy of the old one lies beside it
    NewerVersion,  ///< made by a newer program; not touched
    UnknownSchema, ///< of no version that was ever released; not touched
};

/// Steps in a database of an older version, one transaction each, `user_version` inside. Throws.
void applyMigrations(Database &database, const std::vector<Migration> &migrations);

/// The text of all tables, indices and triggers, one a line: what two databases of the same version share.
Text schemaText(Database &database);
/// The schema text that the scripts give.
Result<Text> expectedSchema(const std::vector<Migration> &migrations);

/// Removes what a migration that was killed has left beside the file: never whole, and of no use.
void removeMigrationLeftovers(const QString &path);

/// Takes a file to the newest version: a copy is made and checked, the copy is migrated, told of in its own history
/// by `finish`, which also checks it, and only then its pages replace those of the file, in one transaction. On any
/// failure the file is as it was.
class FileMigration
{
public:
    using Finish = std::function<Result<void>(Database &migrated, std::int64_t from)>;

    FileMigration(Database &file, const std::vector<Migration> &migrations, Finish finish)
        : m_file(file), m_migrations(migrations), m_finish(std::move(finish))
    {
    }

    Result<MigrationOutcome> run();
    /// Where the copy of the old version lies after `Migrated`.
    const QString &backupPath() const { return m_backupPath; }

private:
    Result<void> migrate(std::int64_t version);
    Result<void> copyAndMigrate(std::int64_t version, bool &isTouched);
    Result<void> nameBackup(const QString &copyPath) const;
    Result<std::unique_ptr<Database>> emptyBeside(const QString &path) const;

    Database &m_file;
    const std::vector<Migration> &m_migrations;
    Finish m_finish;
    QString m_backupPath;
};

} // namespace daicho
