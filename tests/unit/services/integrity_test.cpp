// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/anchors.h"
#include "model/services/asofservice.h"
#include "model/services/backupservice.h"
#include "model/services/historyexport.h"
#include "model/services/integrityservice.h"
#include "model/services/writerlease.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

using namespace daicho;

namespace {

constexpr const char *hash = "7f3a91c20b5e44d17f3a91c20b5e44d17f3a91c20b5e44d17f3a91c20b5e44d1";

RegistryEnvironment watched(const RegistryBuilder &builder)
{
    RegistryEnvironment environment = builder.environment();
    environment.stateFolder = builder.path("state");
    environment.verifiesOnOpening = true;
    return environment;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A checkpoint and a printed head are read back as they were written")
{
    const HistoryHead head{1234, hash};
    const Anchor whole = requireValue(readAnchor(checkpointText("u-1", head)));
    CHECK(whole == Anchor{"u-1", 1234, hash});
    CHECK(requireValue(readAnchor(checkpointText("u-1", head) + "\n— 監査役 c2lnbmF0dXJl\n")) == whole);
    const Anchor paper{{}, 1234, "7f3a91c20b5e44d1"};
    for (const char *text : {"#1,234 7F3A-91C2-0B5E-44D1", "台帳ヘッド #1,234 7F3A-91C2-0B5E-44D1　情報太郎",
                             "#1234 7f3a91c20b5e44d1", "＃１，２３４　７Ｆ３Ａ－９１Ｃ２－０Ｂ５Ｅ－４４Ｄ１"}) {
        INFO(text);
        CHECK(requireValue(readAnchor(text)) == paper);
    }
}

TEST_CASE("What is neither a checkpoint nor a head is refused")
{
    for (const char *text : {"", "u-1\n1234\n", "u-1\nx\nAAAA\n", "u-1\n0\nAAAA\n", "u-1\n5\nAAAA\n", "#1,234",
                             "#0 7F3A-91C2-0B5E-44D1", "#12 7F3A-91C2-0B5E-44D", "#12 7F3A-91C2-0B5E-44D1-9999",
                             "\n5\nfzqRwgteRNF/OpHCC15E0X86kcILXkTRfzqRwgteRNE=\n"}) {
        INFO(text);
        const Result<Anchor> anchor = readAnchor(text);
        REQUIRE_FALSE(anchor.has_value());
        CHECK(anchor.error().code == ErrorCode::UnreadableFile);
    }
    CHECK(readAnchorFile(u"/nowhere/at/all"_qs).error().code == ErrorCode::MissingFile);
}

TEST_CASE("What was seen comes back as it was kept, and anything else as if it had never been")
{
    const QTemporaryDir folder;
    const SeenHeads heads(folder.path());
    SeenRegistry seen;
    seen.uuid = "u-1";
    seen.head = {7, hash};
    seen.counts = {{"asset", 3}, {"person", 0}};
    seen.at = "2026-04-01T00:00:00.000Z";
    seen.path = folder.filePath(u"台帳.daicho"_qs);
    addWitness(seen, {"print", {5, hash}, "2026-03-01T00:00:00.000Z", "台帳.pdf"});
    addWitness(seen, {"print", {6, hash}, "2026-03-02T00:00:00.000Z", "台帳2.pdf"});
    CHECK(seen.witnesses.size() == 1);
    REQUIRE(heads.keep(seen).has_value());
    CHECK(heads.find("u-1") == seen);
    CHECK_FALSE(heads.find("u-2").has_value());
    CHECK(heads.otherAt(seen.path, "u-2") == seen);
    CHECK_FALSE(heads.otherAt(seen.path, "u-1").has_value());
    for (const QByteArray &bytes :
         {QByteArray("{"), QByteArray("[]"), QByteArray(), QByteArray("{\"uuid\":\"u-1\"}")}) {
        write(folder.filePath(u"seen/u-1.json"_qs), bytes);
        CHECK_FALSE(heads.find("u-1").has_value());
    }
    // An id that would lead out of the folder is a name like any other.
    seen.uuid = "../../x";
    REQUIRE(heads.keep(seen).has_value());
    CHECK(heads.find("../../x") == seen);
    CHECK_FALSE(QFile::exists(folder.filePath(u"../x.json"_qs)));
    CHECK(QDir(folder.filePath(u"seen"_qs)).entryList(QDir::Files).size() == 2);
    CHECK_FALSE(SeenHeads({}).isKept());
    CHECK(SeenHeads({}).keep(seen).has_value());
    CHECK_FALSE(SeenHeads({}).find("u-1").has_value());
}

TEST_CASE("A registry that goes on from what was seen is written to; one that does not is only read")
{
    RegistryBuilder builder;
    builder.addUnits({"総務課"});
    builder.close();
    const RegistryEnvironment environment = watched(builder);
    const QString path = builder.registryPath();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    HistoryHead head;
    {
        const auto registry = requireValue(Registry::open(path, RegistryAccess::ReadWrite, environment));
        CHECK_FALSE(registry->suspicion().has_value());
        requireValue(AssetService(*registry).add({{Field::Name, "資産"}, {Field::Kind, "情報システム"}}));
        head = registry->head();
        registry->noteHandedOut("print", head, u"台帳.pdf"_qs);
    }
    const SeenRegistry seen = *SeenHeads(environment.stateFolder).find(requireValue([&]() -> Result<Text> {
        return requireValue(Registry::open(path, RegistryAccess::ReadOnly, environment))->header().uuid;
    }()));
    CHECK(seen.head == head);
    CHECK(seen.counts.at("asset") == 1);
    CHECK(seen.witnesses.size() == 1);
    write(path, before);
    {
        const auto registry = requireValue(Registry::open(path, RegistryAccess::ReadWrite, environment));
        REQUIRE(registry->suspicion().has_value());
        CHECK(registry->suspicion()->verdict == Verdict::RolledBack);
        CHECK(registry->isReadOnly());
        const Result<Asset> added = AssetService(*registry).add({{Field::Name, "資産"}, {Field::Kind, "情報システム"}});
        REQUIRE_FALSE(added.has_value());
        CHECK(added.error().code == ErrorCode::RolledBack);
        CHECK(added.error().arg("expected").starts_with('#'));
    }
    CHECK(SeenHeads(environment.stateFolder).find(seen.uuid)->head == head); // not forgotten by having been opened
    CHECK(IntegrityService::accept(path, environment, "  ").error().code == ErrorCode::Invalid);
    const BackupService backups(environment, seen.uuid);
    {
        const auto writer = requireValue(takeWriterLease(path, environment));
        CHECK(IntegrityService::accept(path, environment, "復元した").error().code == ErrorCode::InUse);
        CHECK_FALSE((backups.newest() && backups.newest()->reason == BackupReason::Repair));
        RegistryEnvironment holder = environment; // whoever has the lease already need not take it
        holder.lease = LeasePolicy::None;
        requireValue(IntegrityService::accept(path, holder, "復元した"));
    }
    REQUIRE(backups.newest().has_value());
    CHECK(backups.newest()->reason == BackupReason::Repair);
    CHECK(backups.newest()->head.seq < head.seq);
    const auto registry = requireValue(Registry::open(path, RegistryAccess::ReadWrite, environment));
    CHECK_FALSE(registry->suspicion().has_value());
    const HistoryEntry last = requireValue(HistoryService(*registry).entries()).front();
    CHECK(last.operation.name == "anchor.accept");
    CHECK(last.operation.reason.starts_with("復元した\n#"));
    CHECK_FALSE(requireValue(HistoryService(*registry).undoable())->operation.name == "anchor.accept");
}

TEST_CASE("Fewer records at the same head are damage")
{
    RegistryBuilder builder;
    const auto store = requireValue(RegistryStore::open(builder.registryPath(), {.access = StoreAccess::ReadOnly}));
    SeenRegistry seen;
    seen.uuid = requireValue(uuidOf(*store));
    seen.head = requireValue(store->head());
    seen.counts = {{"asset", 12'000}};
    CHECK(requireValue(compareWithSeen(*store, seen, {})).verdict == Verdict::Ok); // not counted
    const Verification found = requireValue(compareWithSeen(*store, seen, {{"asset", 1}}));
    CHECK(found.verdict == Verdict::Damaged);
    CHECK(found.firstEntity == "asset");
    CHECK(found.recorded == "12000");
}

TEST_CASE("A past state is asked for by a day or an entry")
{
    CHECK(requireValue(AsOfService::parse("#1,234")).seq == 1234);
    CHECK(requireValue(AsOfService::parse("R8.3.31")).day == QDate(2026, 3, 31));
    for (const char *text : {"", "#", "#0", "#x", "昨日"}) {
        INFO(text);
        CHECK(AsOfService::parse(text).error().code == ErrorCode::BadDate);
    }
    RegistryBuilder builder;
    builder.clock().set(QDateTime(QDate(2026, 5, 21), QTime(12, 0), Qt::UTC));
    builder.addUnits({"総務課"});
    const QString path = builder.registryPath();
    CHECK(requireValue(AsOfService::entryOf(path, {QDate(2026, 5, 20), 0})) == 1);
    CHECK(requireValue(AsOfService::entryOf(path, {QDate(2026, 5, 22), 0})) == builder.registry().head().seq);
    CHECK(AsOfService::entryOf(path, {QDate(2026, 5, 18), 0}).error().code == ErrorCode::Invalid);
    const QString copy = builder.path("past.daicho");
    CHECK(requireValue(AsOfService::write(path, {{}, 1}, copy)).seq == 1);
    const auto past = requireValue(AsOfService::open(copy, watched(builder)));
    CHECK(past->isReadOnly());
    CHECK(past->head().seq == 1);
    CHECK_FALSE(QFile::exists(builder.path("state/seen")));
}

TEST_CASE("The history is written for an audit with its head")
{
    RegistryBuilder builder;
    builder.addUnits({"総務課"});
    builder.addAssets("code  | name\nA-001 | 住民基本台帳");
    HistoryExportOptions options;
    options.code = "A-001";
    const QString path = builder.path("監査.csv");
    const ExportOutcome outcome =
        requireValue(requireValue(HistoryExport(builder.registry(), nullptr).prepare(path, options))({}));
    CHECK(outcome.rows > 1);
    CHECK(outcome.head == builder.registry().head());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.contains("住民基本台帳"));
    CHECK(csv.contains(",状態,,有効,")); // words, not ids
    CHECK_FALSE(csv.contains("active"));
    CHECK(csv.count('\n') == outcome.rows + 1);
    CHECK(requireValue(HistoryExport(builder.registry(), nullptr).prepare(path, options))({}).error().code ==
          ErrorCode::FileExists);
    CHECK(HistoryExport(builder.registry(), nullptr).prepare(builder.path("監査.pdf"), options).error().code ==
          ErrorCode::UnsupportedFile);
    const ExportOutcome book = requireValue(
        requireValue(HistoryExport(builder.registry(), nullptr).prepare(builder.path("監査.xlsx"), options))({}));
    CHECK(book.rows == outcome.rows);
}

TEST_CASE("The history of everything names the fields of all records, and cuts schemes only where pages end")
{
    RegistryBuilder builder;
    builder.addUnits({"総務課"});
    const auto written = [&builder](const char *name) {
        HistoryExportOptions options;
        requireValue(requireValue(HistoryExport(builder.registry(), nullptr).prepare(builder.path(name), options))({}));
        QFile file(builder.path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray csv = written("全部.csv");
    CHECK(csv.contains(",Name,,総務課,"));
    for (const char *id : {",name,", ",position,", ",valid_from,", ",content,"})
        CHECK_FALSE(csv.contains(id));
    CHECK(csv.contains("\"\"handling\"\"")); // all of a scheme
    CHECK_FALSE(written("全部.xlsx").isEmpty());
}
