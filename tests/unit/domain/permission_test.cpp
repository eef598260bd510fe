// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/permissions.h"
#include "tests/support/qtcatch.h"

#include <set>

using namespace daicho;

namespace {

struct Row
{
    int number;
    const char *cells; ///< V E A M U: - o *
};

/// The matrix as it was decided, written down a second time; rows with two parts have two lines.
constexpr Row matrix[] = {
    {1, "*****"},  {2, "*****"},  {3, "-oo*-"},  {4, "-oo*-"},  {5, "-oo*-"},  {6, "--o*-"},  {7, "-oo*-"},
    {8, "--o*-"},  {9, "--o*-"},  {10, "--o*-"}, {11, "--o*-"}, {12, "-oo*-"}, {12, "--o*-"}, {13, "---*-"},
    {14, "-oo*-"}, {15, "--o*-"}, {16, "---*-"}, {17, "---*-"}, {18, "-oo*-"}, {19, "--o*-"}, {20, "-oo*-"},
    {21, "-oo**"}, {21, "*****"}, {22, "*****"}, {23, "---*-"}, {24, "---*-"}, {25, "*****"}, {25, "---*-"},
    {26, "*****"}, {27, "-oo*-"}, {27, "--o*-"}, {28, "*****"},
};

char cell(Reach reach)
{
    return reach == Reach::Nowhere ? '-' : reach == Reach::OwnUnits ? 'o' : '*';
}

/// 総務部 (1) / 総務課 (2), 税務課 (3)
Organisation organisation()
{
    Organisation made;
    made.units[OrgUnitId(1)] = {OrgUnitId(1), {}, 1, "総務部", {}, {}, {}};
    made.units[OrgUnitId(2)] = {OrgUnitId(2), OrgUnitId(1), 1, "総務課", {}, {}, {}};
    made.units[OrgUnitId(3)] = {OrgUnitId(3), OrgUnitId(1), 2, "税務課", {}, {}, {}};
    return made;
}

RoleAssignments assignments(std::initializer_list<RoleAssignment> list)
{
    RoleAssignments made;
    for (RoleAssignment assignment : list) {
        assignment.id = RoleAssignmentId(static_cast<std::int64_t>(made.size()) + 1);
        made[assignment.id] = assignment;
    }
    return made;
}

RoleAssignment assignment(const Text &account, const Text &role, std::int64_t unit = 0)
{
    return {{}, account, {}, role, OrgUnitId(unit), {}, {}};
}

constexpr const char *today = "2026-05-20";

} // namespace

TEST_CASE("The table of permissions is the matrix that was decided")
{
    const std::span<const PermissionRule> rules = permissionRules();
    REQUIRE(rules.size() == std::size(matrix));
    std::set<Text> ids;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        Text cells;
        for (const WorkRole role : allRoles())
            cells += cell(reachOf(role, rules[i].permission));
        INFO(rules[i].id);
        CHECK(int{rules[i].row} == matrix[i].number);
        CHECK(cells == matrix[i].cells);
        ids.insert(rules[i].id);
    }
    CHECK(ids.size() == permissionCount);
}

TEST_CASE("Every cell of the matrix holds for the own unit, the units below it and another")
{
    for (const WorkRole role : allRoles()) {
        const Permissions permissions(assignments({assignment("a", Text(roleId(role)), 2)}), organisation(), {"a", {}},
                                      today);
        for (const PermissionRule &rule : permissionRules()) {
            const Reach reach = reachOf(role, rule.permission);
            INFO(roleId(role) << ' ' << rule.id);
            CHECK(permissions.allows(rule.permission) == (reach != Reach::Nowhere));
            CHECK(permissions.allows(rule.permission, OrgUnitId(2)) == (reach != Reach::Nowhere));
            CHECK(permissions.allows(rule.permission, OrgUnitId(3)) == (reach == Reach::Everywhere));
            CHECK(permissions.allows(rule.permission, OrgUnitId(1)) == (reach == Reach::Everywhere));
            CHECK(permissions.allows(rule.permission, OrgUnitId()) == (reach == Reach::Everywhere));
        }
    }
}

TEST_CASE("A role in a unit reaches all units below it, one without a unit all")
{
    const Permissions above(assignments({assignment("a", "editor", 1)}), organisation(), {"a", {}}, today);
    CHECK(above.allows(Permission::CreateAsset, OrgUnitId(3)));
    CHECK_FALSE(above.allowsEverywhere(Permission::CreateAsset));
    const Permissions body(assignments({assignment("a", "editor")}), organisation(), {"a", {}}, today);
    CHECK(body.allows(Permission::CreateAsset, OrgUnitId()));
    CHECK(body.allowsEverywhere(Permission::CreateAsset));
    CHECK_FALSE(body.allows(Permission::RetireAsset, OrgUnitId(2)));
}

TEST_CASE("Without any assignment everybody may do everything; with one a stranger only looks")
{
    const Permissions off(RoleAssignments(), organisation(), {"a", "b"}, today);
    CHECK_FALSE(off.areOn());
    CHECK(off.role() == WorkRole::Administrator);
    CHECK(off.allows(Permission::EditRoles));
    const Permissions stranger(assignments({assignment("other", "administrator")}), organisation(), {"a", "b"}, today);
    CHECK(stranger.areOn());
    CHECK(stranger.role() == WorkRole::Viewer);
    CHECK_FALSE(stranger.allows(Permission::CreateAsset));
    CHECK(stranger.allows(Permission::Print));
}

TEST_CASE("The declared name goes before the account, several roles add up, and periods count")
{
    const RoleAssignments roles = assignments({assignment("高橋", "viewer"),
                                               assignment("PC-USER", "administrator"),
                                               assignment("鈴木", "auditor"),
                                               assignment("鈴木", "manager", 3),
                                               {{}, "田中", {}, "editor", OrgUnitId(2), "2026-06-01", {}},
                                               {{}, "山本", {}, "editor", OrgUnitId(2), {}, "2026-05-20"}});
    const auto of = [&](const Text &name, const Text &account) {
        return Permissions(roles, organisation(), {name, account}, today);
    };
    CHECK(of("高橋", "pc-user").role() == WorkRole::Viewer);
    CHECK(of("だれか", "pc-user").role() == WorkRole::Administrator);
    CHECK(of("だれか", {}).role() == WorkRole::Viewer);
    CHECK(of("鈴木", {}).role() == WorkRole::Manager);
    CHECK(of("鈴木", {}).unit() == OrgUnitId(3));
    CHECK(of("鈴木", {}).allowsEverywhere(Permission::ExportFull));
    CHECK(of("鈴木", {}).allows(Permission::RetireAsset, OrgUnitId(3)));
    CHECK_FALSE(of("鈴木", {}).allows(Permission::RetireAsset, OrgUnitId(2)));
    CHECK(of("田中", {}).role() == WorkRole::Viewer); // from June on
    CHECK(of("山本", {}).role() == WorkRole::Editor); // the last day counts
}

TEST_CASE("A refusal says what, under which role and why")
{
    const Permissions editor(assignments({assignment("a", "editor", 2)}), organisation(), {"a", {}}, today);
    const Error role = editor.require(Permission::RetireAsset, OrgUnitId(2)).error();
    CHECK(role.code == ErrorCode::NotPermitted);
    CHECK(role.arg("permission") == "retire-asset");
    CHECK(role.arg("role") == "editor");
    CHECK(role.arg("rule") == "for-managers");
    CHECK(editor.require(Permission::EditFields, OrgUnitId(3)).error().arg("rule") == "other-unit");
    CHECK(editor.require(Permission::EditMasters).error().arg("rule") == "for-administrators");
    CHECK(editor.requireEverywhere(Permission::ExportFull).error().arg("rule") == "other-unit");
    CHECK(editor.require(Permission::EditFields, OrgUnitId(2)).has_value());
}

TEST_CASE("An administrator is lasting in the whole body, from today or before, without end")
{
    CHECK(hasLastingAdministrator(assignments({assignment("a", "administrator")}), today));
    CHECK_FALSE(hasLastingAdministrator(RoleAssignments(), today));
    CHECK_FALSE(hasLastingAdministrator(assignments({assignment("a", "manager")}), today));
    CHECK_FALSE(hasLastingAdministrator(assignments({assignment("a", "administrator", 1)}), today));
    CHECK_FALSE(hasLastingAdministrator(assignments({{{}, "a", {}, "administrator", {}, {}, "2027-03-31"}}), today));
    CHECK_FALSE(hasLastingAdministrator(assignments({{{}, "a", {}, "administrator", {}, "2026-06-01", {}}}), today));
}
