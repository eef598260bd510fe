// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/filelease.h"
#include "model/services/backupservice.h"
#include "model/services/historyservice.h"
#include "model/services/registrydifference.h"
#include "model/services/restoreservice.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QDir>
#include <QFile>

using namespace daicho;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A registry with two assets, backed up, and changed since.
class Changed
{
public:
    Changed()
    {
        builder.keepState();
        builder.addAssets("code | name\nA-1 | 住民基本台帳\nA-2 | 課税台帳\n");
        backup = requireValue(BackupService::of(builder.registry()).make(builder.registryPath(), BackupReason::Manual))
                     .backup;
        before = builder.records();
        requireValue(AssetService(builder.registry()).edit(builder.asset("A-1").id, {{Field::Name, "改名"}}));
        builder.addAssets("code | name\nA-3 | 例規集\n");
    }

    RegistryBuilder builder;
    Backup backup;
    std::vector<StoredRecord> before;
};

} // namespace

TEST_CASE("A backup is restored beside: the same records, one entry more")
{
    Changed changed;
    RegistryBuilder &builder = changed.builder;
    const QByteArray present = bytesOf(builder.registryPath());
    const QString to = restoredPath(builder.registryPath(), changed.backup);
    const Restored restored = requireValue(restoreBackup(changed.backup.path, to, builder.environment()));
    CHECK(restored.takenAt == changed.backup.head);
    CHECK(restored.head.seq == changed.backup.head.seq + 1);
    CHECK(restored.assets == 2);
    CHECK(bytesOf(builder.registryPath()) == present);
    const auto other = requireValue(Registry::open(to, RegistryAccess::ReadWrite, builder.environment()));
    CHECK_FALSE(other->isReadOnly());
    HistoryService history(*other);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
    const HistoryEntry last = requireValue(history.entries()).front();
    CHECK(last.operation.name == "registry.restore");
    CHECK(last.operation.reason == printedHead(changed.backup.head));
    // What can be taken back is what was done before.
    CHECK(requireValue(history.undoable())->operation.name == "asset.add");
    CHECK(requireValue(history.undoableTo(last.seq - 1)).size() == 1);
    builder.close();
    REQUIRE(QFile::remove(builder.registryPath()));
    REQUIRE(QFile::copy(to, builder.registryPath()));
    builder.reopen();
    CHECK(builder.records() == changed.before);
}

TEST_CASE("A restore replaces no file and leaves none when it fails")
{
    Changed changed;
    const RegistryBuilder &builder = changed.builder;
    const QString to = builder.path("b.daicho");
    SECTION("taken")
    {
        QFile file(to);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto refused = restoreBackup(changed.backup.path, to, builder.environment());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::FileExists);
        CHECK(bytesOf(to) == "mine");
        return;
    }
    SECTION("full disk")
    {
        const FileSizeLimit limit(changed.backup.bytes / 2);
        const auto refused = restoreBackup(changed.backup.path, to, builder.environment());
        REQUIRE_FALSE(refused.has_value());
        CHECK((refused.error().code == ErrorCode::DiskFull || refused.error().code == ErrorCode::InputOutput));
    }
    SECTION("a changed byte")
    {
        QFile::setPermissions(changed.backup.path, QFile::ReadOwner | QFile::WriteOwner);
        QFile file(changed.backup.path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(changed.backup.bytes - 7));
        REQUIRE(file.putChar('x'));
        file.close();
        const auto refused = restoreBackup(changed.backup.path, to, builder.environment());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::DatabaseDamaged);
    }
    CHECK(builder.files().isEmpty());
}

TEST_CASE("The difference to the present registry is counted and told field by field")
{
    Changed changed;
    const RegistryDifference found =
        requireValue(compareRegistries(changed.builder.registryPath(), changed.backup.path, 10));
    CHECK(found.presentAssets == 3);
    CHECK(found.otherAssets == 2);
    CHECK(found.onlyPresent == 1);
    CHECK(found.onlyOther == 0);
    CHECK(found.changed == 1);
    REQUIRE(found.fields.size() >= 2);
    CHECK(found.fields.front() == DifferentField{"A-1", Field::Name, "改名", "住民基本台帳"});
    CHECK(found.fields.back() == DifferentField{"A-3", Field::Name, "例規集", ""});
    CHECK(requireValue(compareRegistries(changed.builder.registryPath(), changed.backup.path, 1)).fields.size() == 1);
    CHECK(requireValue(compareRegistries(changed.backup.path, changed.backup.path, 10)).isEmpty());
}

TEST_CASE("The restored state takes the place of the registry, which is kept")
{
    Changed changed;
    RegistryBuilder &builder = changed.builder;
    const QString to = builder.path("restored.daicho");
    requireValue(restoreBackup(changed.backup.path, to, builder.environment()));
    const HistoryHead former = builder.registry().head();
    builder.close();
    const QByteArray present = bytesOf(builder.registryPath());
    const Replaced replaced = requireValue(replaceRegistry(builder.registryPath(), to, builder.environment()));
    CHECK(bytesOf(replaced.kept) == present);
    CHECK_FALSE(QFile::exists(to));
    REQUIRE(replaced.backup);
    CHECK(replaced.backup->reason == BackupReason::Restore);
    CHECK(replaced.backup->head == former);
    builder.reopen();
    CHECK(builder.records() == changed.before);
    CHECK(BackupService::state(builder.registry()).isBehind); // the newest backup is of the state that went
}

TEST_CASE("A registry that is damaged can be replaced, and is kept as it is")
{
    Changed changed;
    RegistryBuilder &builder = changed.builder;
    const QString to = builder.path("restored.daicho");
    requireValue(restoreBackup(changed.backup.path, to, builder.environment()));
    builder.close();
    QFile file(builder.registryPath());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("nothing of a registry");
    file.close();
    const Replaced replaced = requireValue(replaceRegistry(builder.registryPath(), to, builder.environment()));
    CHECK_FALSE(replaced.backup);
    CHECK(bytesOf(replaced.kept) == "nothing of a registry");
    builder.reopen();
    CHECK(builder.records() == changed.before);
}

TEST_CASE("A replacement that cannot be done leaves both files as they were")
{
    Changed changed;
    RegistryBuilder &builder = changed.builder;
    const QString to = builder.path("restored.daicho");
    requireValue(restoreBackup(changed.backup.path, to, builder.environment()));
    builder.close();
    const QByteArray present = bytesOf(builder.registryPath());
    QByteArray other = bytesOf(to);
    SECTION("full disk")
    {
        const FileSizeLimit limit(changed.backup.bytes / 2);
        const auto refused = replaceRegistry(builder.registryPath(), to, builder.environment());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().arg("step") == "backup");
    }
    SECTION("somebody is writing")
    {
        const auto lease = requireValue(
            FileLease::take(builder.registryPath(), {"情報太郎", "PC-0123", {}}, FileLease::Leave::Nothing));
        const auto refused = replaceRegistry(builder.registryPath(), to, builder.environment());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::InUse);
        CHECK(refused.error().arg("holder") == "情報太郎");
    }
    SECTION("the restored file was damaged")
    {
        other.truncate(other.size() / 2);
        QFile file(to);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(other);
        file.close();
        CHECK_FALSE(replaceRegistry(builder.registryPath(), to, builder.environment()).has_value());
    }
    CHECK(bytesOf(builder.registryPath()) == present);
    CHECK(bytesOf(to) == other);
}
