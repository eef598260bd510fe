// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backupguard.h"
#include "model/services/backupservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QDir>
#include <QFile>

using namespace daicho;

namespace {

std::vector<Text> reasonsOf(const RegistryBuilder &builder, const Registry &registry)
{
    std::vector<Text> reasons;
    for (const Backup &backup : BackupService(builder.environment(), registry.header().uuid).list())
        reasons.emplace_back(backupReasonId(backup.reason));
    return reasons;
}

void flipByte(const QString &path, qint64 at)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    char byte = 0;
    REQUIRE(file.getChar(&byte));
    REQUIRE(file.seek(at));
    REQUIRE(file.putChar(static_cast<char>(byte ^ 0x10)));
}

QString importFile(const RegistryBuilder &builder, int rows)
{
    const QString path = builder.path("in.csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("code,name\n");
    for (int i = 0; i < rows; ++i)
        file.write(QByteArray("I-") + QByteArray::number(i) + ",台帳\n");
    return path;
}

using Reasons = std::vector<Text>;

} // namespace

TEST_CASE("Without a folder of this computer no backups are kept")
{
    RegistryBuilder builder;
    builder.addAssets("code | name\nA-1 | 台帳\n");
    CHECK_FALSE(BackupService::state(builder.registry()).isKept);
    CHECK(BackupService::of(builder.registry()).list().empty());
    CHECK_FALSE(BackupService::of(builder.registry()).make(builder.registryPath(), BackupReason::Manual).has_value());
}

TEST_CASE("The first change of each day is preceded by one backup")
{
    RegistryBuilder builder;
    builder.keepState();
    CHECK(BackupService::state(builder.registry()).isBehind);
    const HistoryHead empty = builder.registry().head();
    builder.addAssets("code | name\nA-1 | 台帳\nA-2 | 台帳二\n");
    CHECK(reasonsOf(builder, builder.registry()) == Reasons{"daily"});
    BackupState state = BackupService::state(builder.registry());
    REQUIRE(state.newest);
    CHECK(state.newest->head == empty);
    CHECK_FALSE(state.isBehind);
    CHECK(state.newest->day == QDate(2026, 5, 20));
    CHECK(QFileInfo(state.newest->path).fileName() == QStringLiteral("20260520T120000Z-daily-1.daicho"));
    CHECK((QFile::permissions(state.newest->path) & (QFile::WriteOwner | QFile::WriteGroup)) == 0);

    builder.reopen(); // another run of the program on the same day
    builder.addAssets("code | name\nA-3 | 台帳\n");
    CHECK(reasonsOf(builder, builder.registry()).size() == 1);
    builder.clock().set(QDateTime(QDate(2026, 5, 21), QTime(12, 0), Qt::UTC));
    CHECK(BackupService::state(builder.registry()).isBehind);
    const HistoryHead evening = builder.registry().head();
    builder.addAssets("code | name\nA-4 | 台帳\n");
    CHECK(reasonsOf(builder, builder.registry()) == Reasons{"daily", "daily"});
    CHECK(BackupService::state(builder.registry()).newest->head == evening);
    CHECK_FALSE(BackupService::state(builder.registry()).isBehind);
}

TEST_CASE("Imports and changes of many records are preceded by a backup, and refused without one")
{
    RegistryBuilder builder;
    const QString state = builder.keepState();
    builder.addAssets("code | name\nA-1 | 台帳\n");
    const ImportSource source{importFile(builder, 30), {}};
    const ImportPlan plan = requireValue(ImportService::plan(builder.registry(), source));
    SECTION("in the window's thread, and taken back")
    {
        requireValue(ImportService::apply(builder.registry(), plan));
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"import", "daily"});
        requireValue(HistoryService(builder.registry()).undo());
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"bulk", "import", "daily"});
    }
    SECTION("in a job")
    {
        const HistoryHead head =
            requireValue(ImportService::applyInJob(builder.registryPath(), plan, builder.environment(), {}));
        requireDone(builder.registry().follow(plan.changes, head));
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"import", "daily"});
        const auto undo = requireValue(HistoryService(builder.registry()).undoJob());
        requireValue(undo({}));
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"bulk", "import", "daily"});
    }
    SECTION("the newest backup holds it already")
    {
        requireValue(BackupService::of(builder.registry()).make(builder.registryPath(), BackupReason::Manual));
        requireValue(ImportService::apply(builder.registry(), plan));
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"manual", "daily"});
    }
    SECTION("full disk")
    {
        const std::vector<StoredRecord> before = builder.records();
        const HistoryHead head = builder.registry().head();
        {
            const FileSizeLimit limit(20'000);
            const auto refused = ImportService::apply(builder.registry(), plan);
            REQUIRE_FALSE(refused.has_value());
            CHECK(refused.error().arg("step") == "backup");
            CHECK(errorSentence(refused.error())
                      .contains(QStringLiteral("making the backup that comes before this step")));
            CHECK_FALSE(ImportService::applyInJob(builder.registryPath(), plan, builder.environment(), {}).has_value());
        }
        CHECK(builder.records() == before);
        CHECK(builder.registry().head() == head);
        CHECK(reasonsOf(builder, builder.registry()) == Reasons{"daily"});
        CHECK(QDir(state + u"/backups").entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
}

TEST_CASE("A single edit goes through without its backup, and the state stays behind")
{
    RegistryBuilder builder;
    const QString state = builder.keepState();
    QFile inTheWay(state + u"/backups");
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    builder.addAssets("code | name\nA-1 | 台帳\n");
    CHECK(builder.asset("A-1").text(Field::Name) == "台帳");
    CHECK(BackupService::state(builder.registry()).isBehind);
    REQUIRE(inTheWay.remove());
    requireValue(BackupService::of(builder.registry()).make(builder.registryPath(), BackupReason::Daily));
    CHECK_FALSE(BackupService::state(builder.registry()).isBehind);
}

TEST_CASE("A backup of which a byte was changed is refused, whichever byte, and counts no more")
{
    RegistryBuilder builder;
    builder.keepState();
    const BackupService service = BackupService::of(builder.registry());
    const Backup older = requireValue(service.make(builder.registryPath(), BackupReason::Manual)).backup;
    builder.addAssets("code | name\nA-1 | 台帳\n");
    const Backup backup = requireValue(service.make(builder.registryPath(), BackupReason::Manual)).backup;
    builder.clock().set(builder.clock().now().addSecs(3600));
    CHECK(requireValue(service.verify(backup)).verifiedAt == builder.clock().now());
    CHECK(service.newest()->verifiedAt == builder.clock().now());
    for (const std::int64_t at : std::vector<std::int64_t>{0, 70, backup.bytes / 2, backup.bytes - 1}) {
        flipByte(backup.path, at);
        const auto refused = service.verify(backup);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::DatabaseDamaged);
        CHECK(service.list().size() == 2);
        REQUIRE(service.newest());
        CHECK(service.newest()->path == older.path);
        flipByte(backup.path, at);
        requireValue(service.verify(backup));
    }
    CHECK(service.newest()->path == backup.path);
    QFile::setPermissions(backup.path, QFile::ReadOwner | QFile::WriteOwner);
    REQUIRE(QFile::resize(backup.path, backup.bytes - 1));
    CHECK(service.newest()->path == older.path); // at sight
}

TEST_CASE("A backup that lost its record counts again once it was verified")
{
    RegistryBuilder builder;
    builder.keepState();
    const BackupService service = BackupService::of(builder.registry());
    const Backup made = requireValue(service.make(builder.registryPath(), BackupReason::Manual)).backup;
    REQUIRE(QFile::remove(backupRecordPath(made.path)));
    REQUIRE(service.list().size() == 1);
    CHECK_FALSE(service.newest());
    requireValue(service.verify(service.list().front()));
    REQUIRE(service.newest());
    CHECK(service.newest()->head == made.head);
}

TEST_CASE("The copies of a damaged registry push no good ones out")
{
    RegistryBuilder builder;
    builder.keepState();
    const BackupService service = BackupService::of(builder.registry());
    builder.addAssets("code | name\nA-1 | zyxwvu\n");
    const std::vector<Backup> made{requireValue(service.make(builder.registryPath(), BackupReason::Manual)).backup,
                                   service.list().back()};
    builder.close();
    // A byte of free space says nothing; this one is part of a name.
    QFile file(builder.registryPath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const qint64 at = file.readAll().indexOf("zyxwvu");
    file.close();
    REQUIRE(at > 0);
    flipByte(builder.registryPath(), at);
    for (int i = 0; i < 12; ++i)
        CHECK_FALSE(service.make(builder.registryPath(), BackupReason::Manual).has_value());
    CHECK(service.list() == made);
    // The file no longer says which registry it is; the records do.
    CHECK(BackupService::listOf(builder.environment().stateFolder, builder.registryPath()) == service.list());
    CHECK(BackupService::listOf(builder.environment().stateFolder, builder.path("other.daicho")).empty());
}

TEST_CASE("A second folder gets every backup too, and its failure is told without losing the first")
{
    RegistryBuilder builder;
    const QString state = builder.keepState();
    const QString second = builder.path("外付け");
    requireDone(BackupService::setSecondFolder(state, second));
    CHECK(BackupService::secondFolder(state) == second);
    const BackupService service = BackupService::of(builder.registry());
    const MadeBackup made = requireValue(service.make(builder.registryPath(), BackupReason::Manual));
    CHECK_FALSE(made.second);
    const QDir there(second + u'/' + toQString(builder.registry().header().uuid));
    const QStringList names = there.entryList({QStringLiteral("*.daicho")});
    REQUIRE(names.size() == 1);
    CHECK(requireValue(BackupService::examine(there.filePath(names.front()))).sha256 == made.backup.sha256);
    REQUIRE(QDir(second).removeRecursively());
    QFile inTheWay(second);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const MadeBackup again = requireValue(service.make(builder.registryPath(), BackupReason::Manual));
    CHECK(again.second);
    CHECK(service.list().size() == 2);
}

TEST_CASE("Old backups go as new ones come")
{
    RegistryBuilder builder;
    builder.keepState();
    const BackupService service = BackupService::of(builder.registry());
    for (int i = 0; i < 13; ++i)
        requireValue(service.make(builder.registryPath(), BackupReason::Manual));
    CHECK(service.list().size() == 10);
    CHECK(service.list().front().number == 13);
    CHECK(service.list().back().number == 4);
    CHECK(QDir(service.folder()).entryList(QDir::Files | QDir::Hidden).size() == 20);
}
