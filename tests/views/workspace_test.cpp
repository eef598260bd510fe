// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/support/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace daicho;

namespace {

constexpr int many = 6'000;

ChangeSet importedAssets(const TownRegistry &town, int count = many)
{
    ChangeSet changes;
    std::array<Text, columnCount<AssetColumn>> texts;
    texts[static_cast<std::size_t>(AssetColumn::Kind)] = "information";
    texts[static_cast<std::size_t>(AssetColumn::Status)] = statusActive;
    texts[static_cast<std::size_t>(AssetColumn::Unit)] = std::to_string(town.units.front().value());
    for (int i = 1; i <= count; ++i) {
        texts[static_cast<std::size_t>(AssetColumn::Code)] = "M-" + std::to_string(i);
        texts[static_cast<std::size_t>(AssetColumn::Name)] = "資産" + std::to_string(i);
        const std::vector<TextView> values(texts.begin(), texts.end());
        changes.insert(EntityKind::Asset, i, values);
    }
    return changes;
}

void waitForColumns(const Workspace &workspace)
{
    REQUIRE(QTest::qWaitFor([&workspace] { return workspace.registry()->isIndexLoaded(); }, 30'000));
}

} // namespace

TEST_CASE("A large step is taken back and done again beside the window", "[workspace]")
{
    TownRegistry town;
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    waitForColumns(workspace);
    requireValue(workspace.registry()->commit(importedAssets(town), {"import", "old.csv", {}, 0}));
    waitForColumns(workspace);
    REQUIRE(workspace.registry()->index().assets() == many);

    JobRunner jobs;
    int told = 0;
    const auto count = [&told](const Result<UndoStep> &step) {
        REQUIRE(step);
        CHECK(step->events == many);
        ++told;
    };
    workspace.undo(jobs, &workspace, count);
    CHECK(jobs.isRunning());
    CHECK(told == 0);
    REQUIRE(QTest::qWaitFor([&told] { return told == 1; }, 30'000));
    waitForColumns(workspace);
    CHECK(workspace.registry()->index().assets() == 0);

    workspace.redo(jobs, &workspace, count);
    REQUIRE(QTest::qWaitFor([&told] { return told == 2; }, 30'000));
    waitForColumns(workspace);
    CHECK(workspace.registry()->index().assets() == many);
    CHECK_FALSE(workspace.redoable().has_value());
}

TEST_CASE("A large step that is cancelled leaves everything as it was", "[workspace]")
{
    TownRegistry town;
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    requireValue(workspace.registry()->commit(importedAssets(town), {"import", "old.csv", {}, 0}));
    const HistoryHead before = workspace.registry()->head();

    JobRunner jobs;
    std::optional<ErrorCode> refused;
    workspace.undo(jobs, &workspace, [&refused](const Result<UndoStep> &step) {
        REQUIRE_FALSE(step);
        refused = step.error().code;
    });
    jobs.cancel();
    REQUIRE(QTest::qWaitFor([&refused] { return refused.has_value(); }, 30'000));
    CHECK(refused == ErrorCode::Cancelled);
    CHECK(workspace.registry()->head() == before);
    requireDone(workspace.refresh());
    CHECK(workspace.registry()->head() == before);
}

TEST_CASE("A short step is taken back at once", "[workspace]")
{
    TownRegistry town;
    town.addNamed("住民基本台帳");
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    JobRunner jobs;
    Text name;
    workspace.undo(jobs, &workspace, [&name](const Result<UndoStep> &step) { name = requireValue(step).name; });
    CHECK_FALSE(jobs.isRunning());
    CHECK(name == "asset.add");
}

TEST_CASE("A step that is backed up first is taken back beside the window", "[workspace]")
{
    TownRegistry town;
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    for (const auto &[count, isBesides] : {std::pair(int(manyAssets), false), std::pair(int(manyAssets) + 1, true)}) {
        INFO(count);
        requireValue(workspace.registry()->commit(importedAssets(town, count), {"import", "old.csv", {}, 0}));
        JobRunner jobs;
        bool isDone = false;
        workspace.undo(jobs, &workspace, [&isDone, events = count](const Result<UndoStep> &step) {
            CHECK(requireValue(step).events == events);
            isDone = true;
        });
        CHECK(jobs.isRunning() == isBesides);
        REQUIRE(QTest::qWaitFor([&isDone] { return isDone; }, 30'000));
    }
}

TEST_CASE("A large step that finds another job running says so and changes nothing", "[workspace]")
{
    TownRegistry town;
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    requireValue(workspace.registry()->commit(importedAssets(town), {"import", "old.csv", {}, 0}));
    const HistoryHead before = workspace.registry()->head();

    JobRunner jobs;
    bool isOtherDone = false;
    REQUIRE(jobs.run<int>(
        u"other"_qs, [](const JobControl &) -> Result<int> { return 1; }, &workspace,
        [&isOtherDone](const Result<int> &) { isOtherDone = true; }));
    std::vector<ErrorCode> told;
    workspace.undo(jobs, &workspace, [&told](const Result<UndoStep> &step) {
        REQUIRE_FALSE(step);
        told.push_back(step.error().code);
        CHECK(errorSentence(step.error()).contains(u"終わって"_qs));
    });
    CHECK(told == std::vector{ErrorCode::Busy});
    REQUIRE(QTest::qWaitFor([&isOtherDone] { return isOtherDone; }, 30'000));
    CHECK(told.size() == 1);
    CHECK(workspace.registry()->head() == before);
}

TEST_CASE("A registry may be closed, or another opened, while a large step is taken back", "[workspace]")
{
    const bool opensOther = GENERATE(false, true);
    TownRegistry town;
    TownRegistry otherTown;
    Workspace workspace(town.unleased());
    requireDone(workspace.open(town.path()));
    requireValue(workspace.registry()->commit(importedAssets(town), {"import", "old.csv", {}, 0}));

    JobRunner jobs;
    int told = 0;
    workspace.undo(jobs, &workspace, [&told](const Result<UndoStep> &step) {
        CHECK(requireValue(step).events == many);
        ++told;
    });
    REQUIRE(jobs.isRunning());
    if (opensOther)
        requireDone(workspace.open(otherTown.path()));
    else
        workspace.close();
    const HistoryHead head = opensOther ? workspace.registry()->head() : HistoryHead();
    REQUIRE(QTest::qWaitFor([&told] { return told == 1; }, 30'000));
    if (opensOther)
        CHECK(workspace.registry()->head() == head);
    CHECK(town.other()->head().seq > 0);
    CHECK(requireValue(HistoryService(*town.other()).redoable()).has_value());
}
