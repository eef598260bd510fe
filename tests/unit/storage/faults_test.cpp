// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"
#include "tests/support/faultvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/wait.h>
#include <unistd.h>

using namespace daicho;

namespace {

ChangeSet manyAssets()
{
    ChangeSet many;
    for (int id = 10; id < 60; ++id)
        insertInto(many, EntityKind::Asset, id, assetFields("B-" + std::to_string(id), {{"medium", "磁気"}}));
    return many;
}

/// After a fault: the file must open, verify, and hold the state before or the state after, as was said.
void checkTruth(const StorageFixture &fixture, const Result<HistoryHead> &told)
{
    const auto store = fixture.open();
    const std::int64_t seq = requireValue(store->head()).seq;
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
    CHECK(requireValue(store->asset(AssetId(59))).has_value() == (seq == 2));
    if (told)
        CHECK(seq == 2);
    else if (told.error().code != ErrorCode::OutcomeUnknown)
        CHECK(seq == 1);
}

/// A copy of the registry and its journal as a program leaves them that is killed amid a transaction: pages were
/// written to the file already, the first one among them.
QString copyOfKilled(const StorageFixture &fixture)
{
    // A cache of a page makes the transaction write to the file before its end; the version is in the first page.
    RawDatabase dying(fixture.path());
    dying.must("PRAGMA cache_size = 1; PRAGMA journal_mode = TRUNCATE; BEGIN; PRAGMA user_version = 1;"
               "UPDATE asset SET name = 'x';"
               "UPDATE org_unit SET name = 'x'; UPDATE post SET name = 'x'; UPDATE edition SET name = 'x';"
               "INSERT INTO person (name) SELECT hex(randomblob(4000)) FROM history, asset, post, term");
    const QString torn = fixture.path() + QStringLiteral(".torn");
    REQUIRE(QFile::copy(fixture.path(), torn));
    REQUIRE(QFile::copy(fixture.path() + QStringLiteral("-journal"), torn + QStringLiteral("-journal")));
    return torn;
}

Fault faultNumber(int number)
{
    return static_cast<Fault>(number);
}

} // namespace

TEST_CASE("Whatever call of the file system fails, the registry holds the old or the new state and says which")
{
    const StorageFixture fixture;
    static const QByteArray before = [&] {
        fixture.create();
        return fixture.bytes();
    }();
    const ChangeSet many = manyAssets();
    const Fault fault = faultNumber(GENERATE(range(1, static_cast<int>(Fault::FaultCount))));
    const auto lasting = GENERATE(FaultVfs::Lasting::Once, FaultVfs::Lasting::ForEver);
    FaultVfs vfs;
    bool failed = true;
    int call = 0;
    while (failed) {
        ++call;
        INFO(faultName(fault) << (lasting == FaultVfs::Lasting::Once ? " once" : " for ever") << " at call " << call);
        REQUIRE(call < 1000);
        fixture.overwrite(before);
        Result<HistoryHead> told = Error{ErrorCode::Cancelled, {}, {}};
        {
            const auto store = fixture.open({.vfs = vfs.name()});
            vfs.failAt(call, fault, lasting);
            told = fixture.commit(*store, many, "import");
            failed = vfs.hasFailed();
            (void)store->head(); // perhaps not to be had, but nothing to die of
            vfs.heal();
            CHECK(requireValue(store->head()).seq <= 2);
            if (told)
                CHECK(requireValue(store->head()) == *told);
            if (!told && told.error().code == ErrorCode::OutcomeUnknown)
                CHECK(store->isReadOnly());
            else if (!told) // the next write works
                CHECK(fixture.commit(*store, many, "import"));
        }
        if (told || told.error().code == ErrorCode::OutcomeUnknown)
            checkTruth(fixture, told);
    }
    // A commit on an open connection need not open, delete or, with its pages at hand, read anything.
    CHECK((call > 1 || fault == Fault::DeleteError || fault == Fault::ReadError || fault == Fault::ShortRead ||
           fault == Fault::OpenError || fault == Fault::AccessError));
}

TEST_CASE("A full disk is told as such and leaves the registry as it was")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray before = fixture.bytes();
    FaultVfs vfs;
    const auto store = fixture.open({.vfs = vfs.name()});
    for (const int call : {1, 2, 5}) {
        vfs.failAt(call, Fault::DiskFull, FaultVfs::Lasting::ForEver);
        const Error error = requireError(fixture.commit(*store, manyAssets()));
        CHECK((error.code == ErrorCode::DiskFull || error.code == ErrorCode::OutcomeUnknown));
        vfs.heal();
        CHECK(requireValue(fixture.open()->head()).seq == 1);
        CHECK(fixture.bytes() == before);
    }
}

TEST_CASE("A registry that does not fit on the disk is not made")
{
    const StorageFixture fixture;
    FaultVfs vfs;
    vfs.failAt(10, Fault::DiskFull, FaultVfs::Lasting::ForEver);
    const Operation operation{"new", {}, {}, 0};
    const auto refused = RegistryStore::create(fixture.path(), smallRegistry(), operation, fixture.actor, fixture.clock,
                                               {.vfs = vfs.name()});
    CHECK(requireError(refused).code == ErrorCode::DiskFull);
    CHECK(QFileInfo(fixture.path()).dir().isEmpty(QDir::Files | QDir::Hidden));
}

TEST_CASE("A registry that another program writes to is in use")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const QByteArray before = fixture.bytes();
    RawDatabase other(fixture.path());
    other.must("BEGIN IMMEDIATE");
    const auto patient = fixture.open({.busyTimeoutMilliseconds = 1});
    CHECK(requireError(fixture.commit(*patient, manyAssets())).code == ErrorCode::InUse);
    CHECK(fixture.bytes() == before);
    other.must("ROLLBACK; BEGIN EXCLUSIVE");
    CHECK(fixture.openError({.busyTimeoutMilliseconds = 1}) == ErrorCode::InUse);
    CHECK(requireError(patient->head()).code == ErrorCode::InUse);
    other.must("ROLLBACK");
    CHECK(requireValue(fixture.commit(*patient, manyAssets())).seq == 2);
}

TEST_CASE("A commit that readers keep waiting is refused and can be repeated")
{
    const StorageFixture fixture;
    fixture.create();
    const auto store = fixture.open({.busyTimeoutMilliseconds = 1});
    RawDatabase reader(fixture.path());
    reader.must("BEGIN; SELECT count(*) FROM asset");
    CHECK(requireError(fixture.commit(*store, manyAssets())).code == ErrorCode::InUse);
    CHECK_FALSE(store->isReadOnly());
    reader.must("COMMIT");
    CHECK(requireValue(fixture.commit(*store, manyAssets())).seq == 2);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A program that is killed in the middle of a commit leaves the old state")
{
    const StorageFixture fixture;
    fixture.create();
    const Text before = requireValue(contentOf(*fixture.open()));
    const pid_t child = ::fork();
    if (child == 0) {
        const auto store = RegistryStore::open(fixture.path());
        const JobControl job{.stop = {}, .report = [](JobProgress) { ::_exit(7); }};
        if (store)
            (void)fixture.commit(**store, manyAssets(), "import", job);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 7));
    const auto store = fixture.open();
    CHECK(requireValue(contentOf(*store)) == before);
    CHECK(requireValue(fixture.commit(*store, manyAssets(), "import")).seq == 2);
}

TEST_CASE("A journal that a dead program left is rolled back on opening")
{
    const StorageFixture fixture;
    fixture.create();
    const Text before = requireValue(contentOf(*fixture.open()));
    QFile torn(copyOfKilled(fixture));
    REQUIRE(torn.open(QIODevice::ReadWrite));
    REQUIRE(torn.readAll() != fixture.bytes());
    SECTION("as it was left by a kill") {}
    SECTION("with a first page that a power cut tore")
    {
        REQUIRE((torn.seek(0) && torn.write(QByteArray(512, '#')) == 512));
    }
    torn.close();
    const auto store = requireValue(RegistryStore::open(torn.fileName()));
    CHECK(requireValue(contentOf(*store)) == before);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A journal that cannot be read to its end is not taken for a shorter one")
{
    const StorageFixture fixture;
    fixture.create();
    const Text before = requireValue(contentOf(*fixture.open()));
    const auto lasting = GENERATE(FaultVfs::Lasting::Once, FaultVfs::Lasting::ForEver);
    FaultVfs vfs;
    bool failed = true;
    for (int call = 1; failed; ++call) {
        INFO((lasting == FaultVfs::Lasting::Once ? "once" : "for ever") << " at call " << call);
        const QString torn = copyOfKilled(fixture);
        vfs.failAt(call, Fault::ShortRead, lasting);
        const auto opened = RegistryStore::open(torn, {.vfs = vfs.name()});
        failed = vfs.hasFailed();
        vfs.heal();
        CHECK((opened || lasting == FaultVfs::Lasting::ForEver));
        if (opened)
            CHECK(requireValue(contentOf(**opened)) == before);
        // Whatever came of it, nothing that was half written has become the registry.
        const auto later = RegistryStore::open(torn);
        CHECK(later.has_value());
        if (later)
            CHECK(requireValue(contentOf(**later)) == before);
        REQUIRE(QFile::remove(torn));
        QFile::remove(torn + QStringLiteral("-journal"));
    }
}
