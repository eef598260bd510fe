// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"
#include "views/support/backupwatch.h"
#include "views/support/workspace.h"

#include <QFile>
#include <QTest>

using namespace daicho;

namespace {

void settle(const BackupWatch &watch)
{
    REQUIRE(QTest::qWaitFor([&watch] { return !watch.isRunning(); }, 30'000));
}

void edit(Workspace &workspace)
{
    requireValue(AssetService(*workspace.registry()).add({{Field::Name, "台帳"}}));
}

} // namespace

TEST_CASE("Opening and a new day bring a backup beside the window", "[backup]")
{
    RegistryBuilder builder;
    builder.keepState();
    builder.close();
    Workspace workspace(builder.environment());
    BackupWatch watch(workspace);
    CHECK_FALSE(watch.state().isKept);
    requireDone(workspace.open(builder.registryPath()));
    CHECK(watch.isRunning());
    settle(watch);
    REQUIRE(watch.state().newest);
    CHECK_FALSE(watch.state().isBehind);
    edit(workspace);
    CHECK(BackupService::of(*workspace.registry()).list().size() == 1);
    watch.onMinute(); // the same day: nothing more to do
    CHECK_FALSE(watch.isRunning());
    const HistoryHead evening = workspace.registry()->head();
    builder.clock().set(builder.clock().now().addDays(1));
    watch.onMinute();
    CHECK(watch.state().isBehind);
    settle(watch);
    CHECK_FALSE(watch.state().isBehind);
    CHECK(watch.state().newest->head == evening);
    workspace.close();
    CHECK_FALSE(watch.state().isKept);
}

TEST_CASE("A backup that still holds everything is looked at again on another day", "[backup]")
{
    RegistryBuilder builder;
    builder.keepState();
    const Backup made =
        requireValue(BackupService::of(builder.registry()).make(builder.registryPath(), BackupReason::Manual)).backup;
    builder.close();
    builder.clock().set(builder.clock().now().addDays(3));
    Workspace workspace(builder.environment());
    BackupWatch watch(workspace);
    requireDone(workspace.open(builder.registryPath()));
    settle(watch);
    CHECK(watch.state().newest->path == made.path);
    CHECK(watch.state().newest->verifiedAt == builder.clock().now());
}

TEST_CASE("What cannot be backed up is told, and the state stays behind", "[backup]")
{
    RegistryBuilder builder;
    const QString state = builder.keepState();
    builder.close();
    QFile inTheWay(state + u"/backups");
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    Workspace workspace(builder.environment());
    BackupWatch watch(workspace);
    std::optional<Error> told;
    QObject::connect(&watch, &BackupWatch::failed, &watch, [&told](const Error &error) { told = error; });
    requireDone(workspace.open(builder.registryPath()));
    REQUIRE(QTest::qWaitFor([&told] { return told.has_value(); }, 30'000));
    CHECK(told->code == ErrorCode::InputOutput);
    CHECK(watch.state().isBehind);
}
