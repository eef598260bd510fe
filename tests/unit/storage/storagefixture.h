// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/registrystore.h"
#include "rawdatabase.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrycontent.h"

#include <QTemporaryDir>

#include <map>

namespace daicho {

using Fields = std::map<Text, Text>;

/// The texts of a record: those given by column name, the others empty.
std::vector<Text> recordOf(EntityKind kind, const Fields &fields);
void insertInto(ChangeSet &changes, EntityKind kind, std::int64_t id, const Fields &fields);
/// A record of every kind: two units, two posts, three assets, the last two of them related.
ChangeSet smallRegistry();
/// Fields that an asset must have, and those given.
Fields assetFields(const Text &code, const Fields &more = {});

/// A registry in a folder that goes away with it.
class StorageFixture
{
public:
    StorageFixture();

    QString path() const { return m_folder.filePath(QStringLiteral("台帳.daicho")); }
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytes() const;
    void overwrite(const QByteArray &bytes) const;

    std::unique_ptr<RegistryStore> create(const ChangeSet &initial = smallRegistry()) const;
    std::unique_ptr<RegistryStore> open(const StoreOptions &options = {}) const;
    ErrorCode openError(const StoreOptions &options = {}) const;

    /// Commits on top of the present head.
    Result<HistoryHead> commit(RegistryStore &store, const ChangeSet &changes, const Text &name = "asset.edit",
                               const JobControl &job = {}) const;
    /// Sets fields of a record as it stands.
    static ChangeSet edit(RegistryStore &store, EntityKind kind, std::int64_t id, const Fields &fields);

    FixedClock clock;
    const Text actor = "情報太郎";

private:
    QTemporaryDir m_folder;
};

/// The error of a result that must have one.
template <typename T> Error requireError(const Result<T> &result)
{
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

} // namespace daicho
