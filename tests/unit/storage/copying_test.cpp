// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/verifiedcopy.h"
#include "storagefixture.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QFile>

using namespace daicho;

namespace {

QStringList filesOf(const StorageFixture &fixture)
{
    QStringList names = QDir(fixture.pathOf({})).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeIf([](const QString &name) { return name.endsWith(QStringLiteral("-journal")); });
    return names;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A copy holds what the registry holds, while that stays open and goes on")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const HistoryHead head = requireValue(store->head());
    std::vector<std::int64_t> steps;
    JobControl job;
    job.report = [&steps](JobProgress progress) { steps.push_back(progress.done * 100 / progress.total); };
    const QString to = fixture.pathOf(QStringLiteral("写し.daicho"));
    const VerifiedCopy copy = requireValue(copyVerified(fixture.path(), to, {}, job));
    CHECK(copy.head == head);
    CHECK(copy.takenAt == head);
    CHECK(copy.sha256 == requireValue(sha256OfFile(to)));
    CHECK(copy.bytes == QFileInfo(to).size());
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.back() == 100);
    CHECK(QFile::permissions(to) == QFile::permissions(fixture.path()));
    requireValue(fixture.commit(*store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "改"}})));
    const auto copied = requireValue(RegistryStore::open(to));
    CHECK(requireValue(copied->head()) == head);
    CHECK(requireValue(contentOf(*copied)) != requireValue(contentOf(*store)));
    CHECK(filesOf(fixture) == QStringList({QStringLiteral("写し.daicho"), QStringLiteral("台帳.daicho")}));
}

TEST_CASE("A copy may be written to before it gets its name, and an entry without changes verifies")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const QString to = fixture.pathOf(QStringLiteral("b.daicho"));
    const VerifiedCopy copy = requireValue(copyVerified(fixture.path(), to, [&](RegistryStore &inside) -> Result<void> {
        const Result<HistoryHead> now = fixture.commit(inside, {}, "registry.restore");
        return now ? Result<void>() : Result<void>(now.error());
    }));
    CHECK(copy.head.seq == copy.takenAt.seq + 1);
    const auto copied = requireValue(RegistryStore::open(to));
    // The same records, then one entry more and the same history, newest first.
    const Text content = requireValue(contentOf(*store));
    const Text with = requireValue(contentOf(*copied));
    const std::size_t history = content.find("\n1|") + 1;
    CHECK(with.starts_with(content.substr(0, history)));
    CHECK(with.ends_with(content.substr(history)));
    CHECK(requireValue(copied->verify()).verdict == Verdict::Ok);
    CHECK(requireValue(copied->history()).front().operation.name == "registry.restore");
    const Error refused = requireError(
        copyVerified(fixture.path(), fixture.pathOf(QStringLiteral("c.daicho")), [](RegistryStore &) -> Result<void> {
            return Error{ErrorCode::Invalid, {}, "no"};
        }));
    CHECK(refused.code == ErrorCode::Invalid);
    CHECK(filesOf(fixture) == QStringList({QStringLiteral("b.daicho"), QStringLiteral("台帳.daicho")}));
}

TEST_CASE("A registry that does not verify is not copied")
{
    const StorageFixture fixture;
    fixture.create();
    const QString to = fixture.pathOf(QStringLiteral("b.daicho"));
    SECTION("changed past the history")
    {
        RawDatabase(fixture.path()).must("UPDATE asset SET name = '改竄' WHERE id = 1");
        const Error error = requireError(copyVerified(fixture.path(), to));
        CHECK((error.code == ErrorCode::HistoryBroken || error.code == ErrorCode::DatabaseDamaged));
        CHECK(error.arg("file") == toText(fixture.path()));
    }
    SECTION("another structure")
    {
        RawDatabase(fixture.path()).must("CREATE TABLE spy (id INTEGER)");
        CHECK(requireError(copyVerified(fixture.path(), to)).code == ErrorCode::SchemaChanged);
    }
    SECTION("no registry")
    {
        fixture.overwrite("something else");
        CHECK(requireError(copyVerified(fixture.path(), to)).code == ErrorCode::NotARegistry);
    }
    CHECK(filesOf(fixture) == QStringList({QStringLiteral("台帳.daicho")}));
}

TEST_CASE("A copy never takes the place of a file, and a full disk or a stop leaves nothing")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray before = fixture.bytes();
    const QString to = fixture.pathOf(QStringLiteral("b.daicho"));
    SECTION("taken")
    {
        REQUIRE(QFile::copy(fixture.path(), to));
        CHECK(requireError(copyVerified(fixture.path(), to)).code == ErrorCode::FileExists);
        CHECK(bytesOf(to) == before);
        REQUIRE(QFile::remove(to));
    }
    SECTION("full disk")
    {
        for (rlim_t size = 0; size < static_cast<rlim_t>(before.size()); size += 16384) {
            const FileSizeLimit limit(size);
            const Error error = requireError(copyVerified(fixture.path(), to));
            CHECK((error.code == ErrorCode::DiskFull || error.code == ErrorCode::InputOutput));
            CHECK(error.arg("file") == toText(to));
        }
    }
    SECTION("stopped")
    {
        std::stop_source stop;
        stop.request_stop();
        JobControl job;
        job.stop = stop.get_token();
        CHECK(requireError(copyVerified(fixture.path(), to, {}, job)).code == ErrorCode::Cancelled);
    }
    CHECK(fixture.bytes() == before);
    CHECK(filesOf(fixture) == QStringList({QStringLiteral("台帳.daicho")}));
}
