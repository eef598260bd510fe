// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/errorwords.h"
#include "model/core/filelease.h"
#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/registrycopy.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

using namespace daicho;

TEST_CASE("A registry has one writer and any number of readers")
{
    RegistryBuilder builder;
    CHECK(builder.registry().isGuarded());
    const auto second = Registry::open(builder.registryPath(), RegistryAccess::ReadWrite, builder.environment());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::InUse);
    CHECK(second.error().arg("holder") == builder.environment().actor);
    const auto reader =
        requireValue(Registry::open(builder.registryPath(), RegistryAccess::ReadOnly, builder.environment()));
    CHECK(reader->isReadOnly());
    CHECK_FALSE(reader->isGuarded());
    builder.close();
    CHECK_FALSE(FileLease::holderOf(builder.registryPath()));
    CHECK(Registry::open(builder.registryPath(), RegistryAccess::ReadWrite, builder.environment()));
}

TEST_CASE("A registry that cannot be written is read without a lease")
{
    RegistryBuilder builder;
    builder.close();
    REQUIRE(QFile::setPermissions(builder.registryPath(), QFile::ReadOwner));
    builder.reopen();
    CHECK(builder.registry().isReadOnly());
    CHECK_FALSE(FileLease::holderOf(builder.registryPath()));
    CHECK(builder.files().isEmpty());
}

TEST_CASE("Making a registry where one is leaves the lease of that one alone")
{
    RegistryBuilder builder;
    const auto again = Registry::create(builder.registryPath(), {"town", {}, {}}, builder.environment());
    CHECK(again.error().code == ErrorCode::FileExists);
    CHECK(FileLease::holderOf(builder.registryPath()));
}

TEST_CASE("A save that failed says as of when the registry stands")
{
    RegistryBuilder builder;
    builder.addAssets("code  | name\n"
                      "A-001 | 住民基本台帳");
    const AssetId id = builder.asset("A-001").id;
    {
        const FileSizeLimit full(1);
        const auto refused = AssetService(builder.registry()).edit(id, {{Field::Name, "別名"}});
        REQUIRE_FALSE(refused);
        const Error &error = refused.error();
        CHECK((error.code == ErrorCode::DiskFull || error.code == ErrorCode::InputOutput));
        CHECK(error.arg("kept") == "2026-05-20T12:00:00.000Z");
        CHECK(errorSentence(error).contains(shortLocalTime(error.arg("kept"), error.arg("asked"))));
    }
    CHECK(builder.asset("A-001").text(Field::Name) == "住民基本台帳");
    CHECK(AssetService(builder.registry()).edit(id, {{Field::Name, "別名"}}));
}

TEST_CASE("A registry whose file was exchanged is not read on as if nothing had happened")
{
    RegistryBuilder builder;
    REQUIRE(QFile::rename(builder.registryPath(), builder.path("moved.daicho")));
    const Result<void> looked = builder.registry().refresh();
    REQUIRE_FALSE(looked);
    CHECK(looked.error().code == ErrorCode::FileReplaced);
}

TEST_CASE("A registry knows on what kind of place it lies")
{
    RegistryBuilder builder;
    CHECK(builder.registry().place().isLocal());
    builder.close();
    RegistryEnvironment environment = builder.environment();
    environment.placeOf = [](const QString &) { return FilePlace{FilePlace::Kind::Share, "SMB"}; };
    {
        const auto shared =
            requireValue(Registry::open(builder.registryPath(), RegistryAccess::ReadWrite, environment));
        CHECK(shared->place() == FilePlace{FilePlace::Kind::Share, "SMB"});
    }
    // On a share the side file stays, because another computer may still be shown its name; it holds nobody off.
    CHECK(QFile(builder.registryPath() + QStringLiteral(".lock")).size() == 0);
    CHECK(Registry::open(builder.registryPath(), RegistryAccess::ReadWrite, environment));
}

TEST_CASE("A copy is a registry of its own with the same content, and replaces nothing")
{
    RegistryBuilder builder;
    builder.addAssets("code  | name\n"
                      "A-001 | 住民基本台帳");
    RegistryEnvironment environment = builder.environment();
    environment.makeUuid = [] { return Text("00000000-0000-4000-8000-0000000000c0"); };
    const QString path = builder.path("copy.daicho");
    requireDone(copyRegistry(builder.registryPath(), path, environment));
    const auto copy = requireValue(Registry::open(path, RegistryAccess::ReadWrite, environment));
    CHECK(requireValue(copy->assetByCode("A-001")).text(Field::Name) == "住民基本台帳");
    CHECK(copy->header().uuid != builder.registry().header().uuid);
    CHECK(copy->header().body == builder.registry().header().body);
    CHECK(copy->head().seq == builder.registry().head().seq + 1);
    // What can be taken back is what was done before, never that it is a copy.
    CHECK(requireValue(HistoryService(*copy).undoable())->operation.name == "asset.add");
    CHECK(copyRegistry(builder.registryPath(), path, environment).error().code == ErrorCode::FileExists);
}
