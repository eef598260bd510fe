// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <algorithm>
#include <random>
#include <thread>

using namespace daicho;

namespace {

/// Rewrites the remarks of all assets and adds some in one entry, as an import does.
void importMany(Registry &registry, int added)
{
    ChangeSet changes;
    requireDone(
        registry.store().scan(EntityKind::Asset, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            const std::vector<Text> before(values.begin(), values.end());
            std::vector<Text> after = before;
            after[static_cast<std::size_t>(Field::Remarks)] = "取込";
            changes.update(EntityKind::Asset, id, before, after);
        }));
    for (int i = 0; i < added; ++i) {
        Asset asset;
        asset.text(Field::Code) = "I-" + std::to_string(i);
        asset.text(Field::Name) = "取込資産";
        asset.text(Field::Kind) = "information";
        asset.text(Field::Status) = "active";
        asset.text(Field::Unit) = "1";
        const std::vector<TextView> views(asset.values.begin(), asset.values.end());
        changes.insert(EntityKind::Asset, registry.newId(EntityKind::Asset), views);
    }
    requireValue(registry.commit(changes, {"import", "台帳.csv", {}, 0}));
}

Text undoableName(const HistoryService &history)
{
    const auto entry = requireValue(history.undoable());
    return entry ? entry->operation.name : Text();
}

Text redoableName(const HistoryService &history)
{
    const auto entry = requireValue(history.redoable());
    return entry ? entry->operation.name : Text();
}

} // namespace

TEST_CASE("Edit, import and retirement are undone step by step after opening again, and done again")
{
    RegistryBuilder builder;
    builder.addAssets("code|name|remarks\nA-1|一|前\nA-2|二|前");
    const std::vector<StoredRecord> first = builder.records();
    const std::int64_t firstSeq = builder.registry().head().seq;
    builder.clock().set(QDateTime(QDate(2026, 6, 1), QTime(1, 0), Qt::UTC));

    AssetService assets(builder.registry());
    requireValue(assets.edit(builder.asset("A-1").id, {{Field::Name, "壱"}}));
    importMany(builder.registry(), 300);
    requireDone(assets.retire(builder.asset("A-2").id, "不要"));
    const std::vector<StoredRecord> last = builder.records();

    builder.reopen();
    requireDone(builder.registry().loadIndex());
    HistoryService history(builder.registry());
    std::vector<Text> undone;
    for (int i = 0; i < 3; ++i)
        undone.push_back(requireValue(history.undo()).name);
    CHECK(undone == std::vector<Text>{"asset.retire", "import", "asset.edit"});
    CHECK(builder.records() == first);
    CHECK(builder.registry().index().assets() == 2);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);

    builder.reopen();
    HistoryService again(builder.registry());
    std::vector<std::int64_t> touched;
    for (int i = 0; i < 3; ++i)
        touched.push_back(requireValue(again.redo()).events);
    CHECK(touched == std::vector<std::int64_t>{1, 302, 1});
    CHECK(builder.records() == last);
    CHECK(again.redo().error().code == ErrorCode::NothingToRedo);
    CHECK(requireValue(again.verify()).verdict == Verdict::Ok);
    CHECK(builder.registry().head().seq == firstSeq + 9);
}

TEST_CASE("Two edits of one asset are undone twice and done again twice")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    AssetService assets(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    requireValue(assets.edit(id, {{Field::Name, "二"}}));
    requireValue(assets.edit(id, {{Field::Name, "三"}}));
    HistoryService history(builder.registry());
    for (int round = 0; round < 2; ++round) {
        requireValue(history.undo());
        CHECK(builder.asset("A-1").text(Field::Name) == "二");
        requireValue(history.undo());
        CHECK(builder.asset("A-1").text(Field::Name) == "一");
        requireValue(history.redo());
        CHECK(builder.asset("A-1").text(Field::Name) == "二");
        requireValue(history.redo());
        CHECK(builder.asset("A-1").text(Field::Name) == "三");
    }
}

TEST_CASE("Undo and redo say which step comes next, by the name that people know")
{
    RegistryBuilder builder;
    HistoryService history(builder.registry());
    CHECK_FALSE(requireValue(history.undoable()).has_value()); // the making of a registry is not undone
    CHECK(history.undo().error().code == ErrorCode::NothingToUndo);

    builder.addAssets("code|name\nA-1|一");
    AssetService assets(builder.registry());
    requireValue(assets.edit(builder.asset("A-1").id, {{Field::Name, "二"}}));
    CHECK(undoableName(history) == "asset.edit");
    CHECK(redoableName(history).empty());
    const UndoStep undone = requireValue(history.undo());
    CHECK(undone.name == "asset.edit");
    CHECK(undone.subject == "A-1 二");
    CHECK(undone.events == 1);
    CHECK(undoableName(history) == "asset.add");
    CHECK(redoableName(history) == "asset.edit");
    requireValue(history.redo());
    CHECK(undoableName(history) == "asset.edit");
    const std::vector<HistoryEntry> entries = requireValue(history.entries());
    CHECK(entries[0].operation.name == "redo");
    CHECK(entries[0].operation.reverts == entries[1].seq);
    CHECK(entries[1].operation.name == "undo");
    CHECK(entries[1].operation.reverts == entries[2].seq);
}

TEST_CASE("An ordinary change after an undo leaves nothing to do again")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    HistoryService history(builder.registry());
    requireValue(history.undo());
    CHECK(redoableName(history) == "asset.add");
    builder.addAssets("code|name\nB-1|別");
    CHECK(redoableName(history).empty());
    CHECK(history.redo().error().code == ErrorCode::NothingToRedo);
    CHECK(undoableName(history) == "asset.add");
}

TEST_CASE("An undo that a later change of somebody else stands in the way of is refused with the reason")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    AssetService assets(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    requireValue(assets.edit(id, {{Field::Name, "二"}}));
    HistoryService history(builder.registry());
    CHECK(undoableName(history) == "asset.edit");

    const auto other = builder.other();
    requireValue(AssetService(*other).edit(id, {{Field::Name, "三"}}));
    const auto refused = history.undo();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().arg("operation") == "asset.edit");
    CHECK(refused.error().arg("code") == "A-1");
    CHECK(refused.error().arg("field") == "name");
    CHECK(refused.error().arg("expected") == "二");
    CHECK(refused.error().arg("found") == "三");
    CHECK(builder.asset("A-1").text(Field::Name) == "三");
}

TEST_CASE("An undo that was meant takes back its own step, not the one that somebody else has put on top")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    AssetService assets(builder.registry());
    requireValue(assets.edit(builder.asset("A-1").id, {{Field::Name, "壱"}}));
    HistoryService history(builder.registry());
    const auto other = builder.other();
    requireValue(AssetService(*other).edit(builder.asset("A-2").id, {{Field::Name, "弐"}}));
    CHECK(requireValue(history.undo()).subject == "A-1 壱");
    CHECK(builder.asset("A-1").text(Field::Name) == "一");
    CHECK(builder.asset("A-2").text(Field::Name) == "弐");
    CHECK(requireValue(history.undo()).subject == "A-2 弐");
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("Units, relations and schemes are undone like assets")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    const std::vector<StoredRecord> before = builder.records();
    builder.addUnits({"総務部/税務課"});
    AssetService assets(builder.registry());
    requireValue(assets.edit(builder.asset("A-1").id, {{Field::Unit, "税務課"}}));
    requireValue(assets.relate(builder.asset("A-1").id, RelationKind::StoredIn, builder.asset("A-2").id));
    requireDone(assets.unrelate(builder.asset("A-1").id, RelationKind::StoredIn, builder.asset("A-2").id));
    requireValue(OrganisationService(builder.registry()).adoptScheme("ipa-sme-321"));
    HistoryService history(builder.registry());
    for (int i = 0; i < 6; ++i)
        requireValue(history.undo());
    CHECK(builder.records() == before);
    CHECK(builder.registry().organisation().findUnit("税務課").units.empty());
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("The history of an asset is told field by field, by every code that it has had")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    builder.addAssets("code|name\nA-1|一\nB-1|別");
    AssetService assets(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    requireValue(assets.edit(id, {{Field::Code, "A-2"}, {Field::Name, "二"}}, "改番"));
    requireValue(assets.edit(id, {{Field::Unit, "税務課"}}));
    const HistoryService history(builder.registry());
    const std::vector<HistoryLine> lines = requireValue(history.lines("A-1"));
    CHECK(lines == requireValue(history.lines("A-2")));
    CHECK(std::none_of(lines.begin(), lines.end(), [](const HistoryLine &line) { return line.code == "B-1"; }));

    REQUIRE(lines.size() > 3);
    CHECK(lines[0].field == "unit");
    CHECK(lines[0].before == "町長");
    CHECK(lines[0].after == "総務部/税務課");
    CHECK(lines[0].code == "A-2");
    CHECK(lines[0].operation == "asset.edit");
    CHECK(lines[1].field == "code");
    CHECK(lines[1].before == "A-1");
    CHECK(lines[1].after == "A-2");
    CHECK(lines[1].reason == "改番");
    CHECK(lines[2].field == "name");
    CHECK(lines.back().operation == "asset.add");
    CHECK(lines.back().code == "A-1");
    CHECK(lines.back().before.empty());
    CHECK(lines.back().actor == "総務課 山田");
    CHECK(history.lines("Z-9").error().code == ErrorCode::NotFound);
}

TEST_CASE("The whole history names the code that an asset had then, also of assets that are gone")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    HistoryService history(builder.registry());
    requireValue(AssetService(builder.registry()).edit(builder.asset("A-1").id, {{Field::Name, "二"}}));
    requireValue(history.undo());
    requireValue(history.undo());
    CHECK(builder.registry().assetByCode("A-1").error().code == ErrorCode::NotFound);
    const std::vector<HistoryLine> lines = requireValue(history.lines("A-1"));
    const std::int64_t head = builder.registry().head().seq;
    for (std::int64_t seq = 2; seq <= head; ++seq) {
        const auto line =
            std::find_if(lines.begin(), lines.end(), [seq](const HistoryLine &one) { return one.seq == seq; });
        REQUIRE(line != lines.end());
        CHECK(line->code == "A-1");
        CHECK(line->entity == "asset");
    }
    HistoryQuery newest;
    newest.limit = 1;
    for (const HistoryLine &line : requireValue(history.lines({}, newest)))
        CHECK(line.seq == head);
}

TEST_CASE("A worker reads the same lines through a store of its own, and stops when asked to")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    builder.addAssets("code|name|unit\nA-1|一|税務課\nB-1|別|税務課");
    requireValue(AssetService(builder.registry()).edit(builder.asset("A-1").id, {{Field::Code, "A-2"}}, "改番"));
    const HistoryService history(builder.registry());
    for (const Text code : {"", "A-1", "B-1"}) {
        Result<std::vector<HistoryLine>> read(Error{});
        std::thread worker([&] { read = HistoryService::readLines(builder.registryPath(), code, {}, {}); });
        worker.join();
        CHECK(requireValue(std::move(read)) == requireValue(history.lines(code)));
    }
    CHECK(HistoryService::readLines(builder.registryPath(), "Z-9", {}, {}).error().code == ErrorCode::NotFound);
    CHECK(HistoryService::readLines(builder.path("none.daicho"), {}, {}, {}).error().code == ErrorCode::FileNotFound);
    std::stop_source stop;
    stop.request_stop();
    CHECK(HistoryService::readLines(builder.registryPath(), {}, {}, {stop.get_token(), {}}).error().code ==
          ErrorCode::Cancelled);
}

TEST_CASE("The checkpoint has registry, number of entries and head")
{
    RegistryBuilder builder;
    const HistoryHead &head = builder.registry().head();
    const QStringList lines = toQString(HistoryService(builder.registry()).checkpoint()).split(u'\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == toQString(builder.registry().header().uuid));
    CHECK(lines[1] == QStringLiteral("1"));
    CHECK(QByteArray::fromBase64(lines[2].toLatin1()).toHex().toStdString() == head.hash);
    CHECK(lines[3].isEmpty());
}

TEST_CASE("Every operation that the services write has words of its own")
{
    for (const char *const name : {"registry.create",
                                   "asset.add",
                                   "asset.edit",
                                   "asset.rate",
                                   "asset.retire",
                                   "asset.restore",
                                   "asset.relate",
                                   "asset.unrelate",
                                   "import",
                                   "institution.add",
                                   "unit.add",
                                   "unit.rename",
                                   "unit.move",
                                   "unit.abolish",
                                   "post.add",
                                   "post.end",
                                   "person.add",
                                   "holding.add",
                                   "holding.end",
                                   "scheme.adopt",
                                   "undo",
                                   "redo"})
        CHECK(operationText(name) != QLatin1StringView(name));
    CHECK(operationText("from.the.future") == QStringLiteral("from.the.future"));
}

TEST_CASE("Undo and redo are those of two stacks, whatever came before", "[history]")
{
    RegistryBuilder builder;
    builder.addAssets("code | name\nA-1 | 台帳");
    const AssetId asset = builder.asset("A-1").id;
    // The reference: names that stand, and names that were taken back.
    std::vector<Text> done{"台帳"};
    std::vector<Text> undone;
    std::mt19937 random(20261121);
    for (int step = 0; step < 120; ++step) {
        INFO("step " << step);
        HistoryService history(builder.registry()); // knows nothing of the steps before
        const unsigned choice = random() % 4;
        if (choice == 0 && done.size() > 1) {
            requireValue(history.undo());
            undone.push_back(done.back());
            done.pop_back();
        } else if (choice == 1 && !undone.empty()) {
            requireValue(history.redo());
            done.push_back(undone.back());
            undone.pop_back();
        } else if (choice > 1) {
            done.push_back("名称" + std::to_string(step));
            undone.clear();
            requireValue(AssetService(builder.registry()).edit(asset, {{Field::Name, done.back()}}));
        }
        REQUIRE(builder.asset("A-1").text(Field::Name) == done.back());
        CHECK(requireValue(HistoryService(builder.registry()).redoable()).has_value() == !undone.empty());
        CHECK(requireValue(history.redoable()).has_value() == !undone.empty());
    }
}

TEST_CASE("The steps down to an act are named, the newest first, and those of an undo back up")
{
    RegistryBuilder builder;
    builder.addAssets("code | name\nA-001 | 一\nA-002 | 二");
    HistoryService history(builder.registry());
    requireValue(AssetService(builder.registry()).edit(builder.asset("A-001").id, {{Field::Name, "壱"}}));
    const std::int64_t first = builder.registry().head().seq;
    requireValue(AssetService(builder.registry()).edit(builder.asset("A-002").id, {{Field::Name, "弐"}}));
    std::vector<HistoryEntry> steps = requireValue(history.undoableTo(first));
    REQUIRE(steps.size() == 2);
    CHECK(steps.front().seq == first + 1);
    CHECK(steps.back().seq == first);
    CHECK(requireValue(history.undoableTo(1)).empty()); // the making of the registry
    CHECK(requireValue(history.undoableTo(0)).empty());

    requireValue(history.undo());
    requireValue(history.undo());
    const std::int64_t undone = builder.registry().head().seq;
    CHECK(requireValue(history.undoableTo(first)).empty());
    steps = requireValue(history.redoableTo(undone - 1));
    REQUIRE(steps.size() == 2);
    CHECK(steps.front().seq == undone);
    CHECK(steps.front().operation.name == "asset.edit");
    requireValue(history.redo());
    CHECK(requireValue(history.redoableTo(undone)).empty());
    CHECK(requireValue(history.redoableTo(undone - 1)).size() == 1);
}
