// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/organisationservice.h"
#include "model/services/permissioncheck.h"
#include "model/services/roleservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <algorithm>
#include <set>

using namespace daicho;

namespace {

/// Two units with an asset each; «chief» is 全体管理者, the others as their names say, all of 総務課.
struct Office
{
    Office()
    {
        builder.addUnits({"総務課", "税務課"});
        builder.addAssets("code|name|unit|C\nA-1|自課|総務課|3B\nA-2|他課|税務課|2\nA-3|廃止済み|総務課|2");
        requireDone(AssetService(builder.registry()).retire(builder.asset("A-3").id, "不要"));
        assign("chief", "administrator", {});
        as("chief");
        assign("editor", "editor", "総務課");
        assign("manager", "manager", "総務課");
        assign("auditor", "auditor", {});
    }

    OrgUnitId unit(const char *name) { return builder.registry().organisation().findUnit(name).units.front(); }

    void assign(const char *account, const char *role, const char *unitName)
    {
        RoleAssignment wanted;
        wanted.account = account;
        wanted.role = role;
        if (unitName != nullptr)
            wanted.unit = unit(unitName);
        requireValue(RoleService(builder.registry()).assign(wanted));
    }

    void as(const char *name) { builder.registry().setActor(name); }

    /// Runs what must be refused: nothing is stored, and the reason is given.
    template <typename Work> Error refused(const Work &work)
    {
        const HistoryHead head = builder.registry().head();
        const std::vector<StoredRecord> before = builder.records();
        const auto result = work();
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ErrorCode::NotPermitted);
        CHECK(builder.registry().head() == head);
        CHECK(builder.records() == before);
        return result.error();
    }

    RegistryBuilder builder{"kanie-town", "mic-jichitai-2024r10"};
};

} // namespace

TEST_CASE("An editor changes assets of the own unit and no others")
{
    Office office;
    office.as("editor");
    AssetService assets(office.builder.registry());
    requireValue(assets.edit(office.builder.asset("A-1").id, {{Field::Name, "改"}}));
    requireValue(assets.add({{Field::Name, "新"}, {Field::Unit, "総務課"}}));
    CHECK(requireValue(assets.add({{Field::Name, "所属を書かない"}})).unit() == office.unit("総務課"));
    const Error other = office.refused([&] {
        return assets.edit(office.builder.asset("A-2").id, {{Field::Name, "改"}});
    });
    CHECK(other.arg("permission") == "edit-fields");
    CHECK(other.arg("rule") == "other-unit");
    CHECK(other.arg("code") == "A-2");
    CHECK(other.arg("unit") == "税務課");
    CHECK(office.refused([&] {
                    return assets.add({{Field::Name, "新"}, {Field::Unit, "税務課"}});
                })
              .arg("rule") == "other-unit");
    CHECK(office.refused([&] { return assets.retire(office.builder.asset("A-1").id, "不要"); }).arg("permission") ==
          "retire-asset");
    CHECK(office.refused([&] { return assets.restore(office.builder.asset("A-3").id, "要"); }).arg("permission") ==
          "restore-asset");
    CHECK(office.refused([&] {
                    return assets.edit(office.builder.asset("A-1").id, {{Field::Unit, "税務課"}});
                })
              .arg("permission") == "move-asset");
}

TEST_CASE("An editor raises a level; lowering it is for an asset manager, and the sentence says so")
{
    Office office;
    office.as("editor");
    AssetService assets(office.builder.registry());
    const AssetId asset = office.builder.asset("A-1").id;
    const Error error = office.refused([&] { return assets.rate(asset, {{"C", "2"}}, "軽い"); });
    CHECK(error.arg("permission") == "lower-level");
    CHECK(error.arg("rule") == "for-managers");
    CHECK(toText(errorSentence(error)) ==
          "lowering a level: “A-1”: 総務課: The work role in force, Editor, does not permit this: this is for asset "
          "managers (in their own units) and administrators. Nothing was changed. Ask the person who is responsible "
          "for the registry, or choose the right person in the status bar.");
    requireValue(assets.rate(asset, {{"C", "3A"}}, "重い"));
    office.as("manager");
    requireValue(assets.rate(asset, {{"C", "2"}}, "見直し"));
}

TEST_CASE("A manager hands an asset over only between own units")
{
    Office office;
    office.as("manager");
    AssetService assets(office.builder.registry());
    const AssetId asset = office.builder.asset("A-1").id;
    CHECK(office.refused([&] { return assets.edit(asset, {{Field::Unit, "税務課"}}); }).arg("unit") == "税務課");
    office.as("chief");
    office.assign("manager", "manager", "税務課");
    office.as("manager");
    requireValue(assets.edit(asset, {{Field::Unit, "税務課"}}));
    requireDone(assets.retire(asset, "不要"));
    requireDone(assets.restore(asset, "要"));
}

TEST_CASE("Organisation and roles are for administrators")
{
    Office office;
    office.as("manager");
    OrganisationService organisation(office.builder.registry());
    CHECK(office.refused([&] { return organisation.addInstitution("別機関", {}); }).arg("permission") ==
          "edit-masters");
    RoleAssignment wanted;
    wanted.account = "manager";
    wanted.role = "administrator";
    CHECK(office.refused([&] { return RoleService(office.builder.registry()).assign(wanted); }).arg("permission") ==
          "edit-roles");
}

TEST_CASE("The first role is a lasting administrator, and one stays")
{
    RegistryBuilder builder;
    RoleService roles(builder.registry());
    RoleAssignment wanted;
    wanted.account = "高橋";
    wanted.role = "editor";
    CHECK(roles.assign(wanted).error().arg("rule") == "first-administrator");
    wanted.role = "administrator";
    wanted.validTo = "2027-03-31";
    CHECK(roles.assign(wanted).error().arg("rule") == "first-administrator");
    wanted.validTo.clear();
    const RoleAssignmentId first = requireValue(roles.assign(wanted));
    builder.registry().setActor("高橋");
    CHECK(roles.remove(first).error().arg("rule") == "last-administrator");
    wanted.role = "viewer";
    CHECK(roles.change(first, wanted).error().arg("rule") == "last-administrator");
    CHECK(HistoryService(builder.registry()).undo().error().arg("rule") == "last-administrator");
    wanted.account = "鈴木";
    wanted.role = "administrator";
    requireValue(roles.assign(wanted));
    requireDone(roles.remove(first));
    CHECK(builder.registry().permissions().role() == WorkRole::Viewer);
    builder.reopen();
    CHECK(builder.registry().roleAssignments().size() == 1);
    CHECK(requireValue(HistoryService(builder.registry()).verify()).verdict == Verdict::Ok);
}

TEST_CASE("What cannot be assigned is refused with the field")
{
    Office office;
    RoleService roles(office.builder.registry());
    RoleAssignment wanted;
    wanted.account = " ";
    wanted.role = "editor";
    CHECK(roles.assign(wanted).error().arg("rule") == "required");
    wanted.account = "x";
    wanted.role = "king";
    CHECK(roles.assign(wanted).error().arg("rule") == "unknown-role");
    wanted.role = "auditor";
    wanted.unit = office.unit("総務課");
    CHECK(roles.assign(wanted).error().arg("rule") == "whole-body-role");
    wanted.role = "editor";
    wanted.validFrom = "2026-06-01";
    wanted.validTo = "2026-05-01";
    CHECK(roles.assign(wanted).error().arg("rule") == "ends-before-start");
    wanted.validFrom.clear();
    wanted.validTo.clear();
    wanted.account = "ＥＤＩＴＯＲ";
    CHECK(roles.assign(wanted).error().code == ErrorCode::Duplicate);
    CHECK(roles.remove(RoleAssignmentId(99)).error().code == ErrorCode::NotFound);
}

TEST_CASE("One's own change is undone by an editor, that of another person is not")
{
    Office office;
    AssetService assets(office.builder.registry());
    office.as("editor");
    requireValue(assets.edit(office.builder.asset("A-1").id, {{Field::Name, "改"}}));
    HistoryService history(office.builder.registry());
    requireValue(history.undo());
    requireValue(history.redo());
    office.as("manager");
    requireValue(assets.edit(office.builder.asset("A-1").id, {{Field::Name, "再"}}));
    office.as("editor");
    CHECK(office.refused([&] { return history.undo(); }).arg("permission") == "undo-others");
    CHECK(history.undoJob().error().arg("permission") == "undo-others");
    office.as("chief");
    requireValue(history.undo());
    office.as("chief");
    requireValue(assets.edit(office.builder.asset("A-2").id, {{Field::Name, "他"}}));
    office.as("manager");
    CHECK(office.refused([&] { return history.undo(); }).arg("rule") == "other-unit");
}

TEST_CASE("Jobs that commit through a store of their own are refused too")
{
    Office office;
    AssetService assets(office.builder.registry());
    office.as("chief");
    requireValue(assets.edit(office.builder.asset("A-2").id, {{Field::Name, "他"}}));
    HistoryService history(office.builder.registry());
    office.as("manager"); // may undo others, but not there: only the job knows what it touches
    const HistoryService::RevertJob job = requireValue(history.undoJob());
    CHECK(office.refused([&] { return job({}); }).arg("unit") == "税務課");

    QFile file(office.builder.path("取込.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("code,name,unit\nA-1,取込,総務課\nA-2,取込,税務課\n");
    file.close();
    ImportSource source;
    source.path = file.fileName();
    const ImportPlan plan = requireValue(ImportService::plan(office.builder.registry(), source));
    REQUIRE_FALSE(plan.changes.isEmpty());
    for (const char *name : {"editor", "auditor"}) {
        office.as(name);
        CHECK_FALSE(office
                        .refused([&] {
                            return ImportService::applyInJob(office.builder.registryPath(), plan,
                                                             office.builder.registry().environment(), {});
                        })
                        .arg("rule")
                        .empty());
    }
}

TEST_CASE("Exports are for those who may hand the ledger over; everybody prints")
{
    Office office;
    const ExportService service(office.builder.registry(), nullptr);
    ExportOptions options;
    office.as("somebody");
    CHECK(office.refused([&] { return service.exportTo(office.builder.path("a.csv"), options); }).arg("rule") ==
          "for-readers");
    options.format = ExportFormat::Pdf; // refused for want of a writer, not of a role
    CHECK(service.exportTo(office.builder.path("a.pdf"), options).error().code == ErrorCode::UnsupportedFile);
    options.format = ExportFormat::Csv;
    office.as("editor");
    CHECK(office.refused([&] { return service.exportTo(office.builder.path("a.csv"), options); }).arg("rule") ==
          "other-unit");
    options.unit = office.unit("総務課");
    requireValue(service.exportTo(office.builder.path("a.csv"), options));
    options.unit = {};
    office.as("auditor");
    requireValue(service.exportTo(office.builder.path("b.csv"), options));
}

TEST_CASE("Every operation of the history has its row of the matrix")
{
    std::set<Permission> used;
    for (const Text &name : operationNames()) {
        INFO(name);
        REQUIRE(permissionOfOperation(name).has_value());
        used.insert(*permissionOfOperation(name));
    }
    CHECK_FALSE(permissionOfOperation("something.else").has_value());
    // Decided from what a change touches, or no change at all.
    for (const Permission permission :
         {Permission::ChangeOwner, Permission::MoveAsset, Permission::EditSeveral, Permission::EditMany,
          Permission::UndoOthers, Permission::SeeHistory, Permission::ExportFull, Permission::Print, Permission::BackUp,
          Permission::Verify, Permission::ComputerSettings}) {
        INFO(ruleOf(permission).id);
        CHECK(used.insert(permission).second);
    }
    // Rows that wait for their operation. The day one arrives it stands in the table of operations, and leaves here.
    for (const Permission permission :
         {Permission::MergeDuplicates, Permission::StartReview, Permission::AnswerReview, Permission::ConfirmReview,
          Permission::CloseYear, Permission::ReopenYear, Permission::MergePackage, Permission::CreatePackage,
          Permission::ExportRedacted}) {
        INFO(ruleOf(permission).id);
        CHECK(used.insert(permission).second);
    }
    CHECK(used.size() == permissionCount);
}

TEST_CASE("More than twenty assets at once are for managers")
{
    Office office;
    Registry &registry = office.builder.registry();
    office.as("chief");
    AssetService assets(registry);
    for (int i = 0; i < 21; ++i)
        requireValue(assets.add({{Field::Name, "束" + std::to_string(i)}, {Field::Unit, "総務課"}}));
    const auto edit = [&](std::size_t count) {
        ChangeSet changes;
        std::size_t done = 0;
        requireDone(registry.store().scan(
            EntityKind::Asset, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                if (!TextView(values[static_cast<std::size_t>(Field::Name)]).starts_with("束") || done == count)
                    return;
                const std::vector<Text> before(values.begin(), values.end());
                std::vector<Text> after = before;
                after[static_cast<std::size_t>(Field::Remarks)] += "改";
                changes.update(EntityKind::Asset, id, before, after);
                ++done;
            }));
        return registry.commit(changes, {"asset.edit", {}, {}, 0});
    };
    office.as("editor");
    requireValue(edit(20));
    CHECK(office.refused([&] { return edit(21); }).arg("permission") == "edit-many");
    office.as("manager");
    requireValue(edit(21));
}
