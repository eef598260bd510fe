// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/fileregister.h"
#include "model/domain/labelsheet.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QFile>

using namespace daicho;

namespace {

OrgUnit unit(std::int64_t id, std::int64_t parent, const char *name)
{
    OrgUnit made;
    made.id = OrgUnitId(id);
    made.parent = OrgUnitId(parent);
    made.name = name;
    return made;
}

Organisation town()
{
    Organisation organisation;
    for (const OrgUnit &one : {unit(1, 0, "町長"), unit(2, 1, "市立病院"), unit(3, 2, "医事課"),
                               unit(4, 0, "議会事務局"), unit(5, 1, "総務課"), unit(6, 5, "議会係")})
        organisation.units.emplace(one.id, one);
    return organisation;
}

Text shown(const UnitRegisterRole &role)
{
    return std::to_string(role.unit.value()) + ' ' + Text(registerRoleId(role.role)) + (role.isConfirmed ? "!" : "?");
}

Text pathOfError(const Text &json)
{
    const Result<std::vector<LabelSheet>> read = labelSheetsFromJson(json, "sheets.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::InvalidResource);
    return Text(read.error().arg("path"));
}

Text sheet(const Text &id, const Text &columns, const Text &width)
{
    return R"({"id": ")" + id + R"(", "name": "n", "columns": )" + columns + R"(, "rows": 2, "width": )" + width +
           R"(, "height": 300, "left": 10, "top": 10, "gap_across": 0, "gap_down": 0})";
}

} // namespace

TEST_CASE("A name suggests assembly or hospital; councils of other kinds suggest nothing")
{
    const std::pair<const char *, RegisterRole> names[] = {
        {"議会", RegisterRole::Assembly},
        {"蟹江町議会事務局", RegisterRole::Assembly},
        {"津軽広域連合議会", RegisterRole::Assembly},
        {"同議会", RegisterRole::Assembly},
        {"協議会", RegisterRole::Ordinary},
        {"都市計画審議会", RegisterRole::Ordinary},
        {"評議会", RegisterRole::Ordinary},
        {"審議会と議会", RegisterRole::Assembly},
        {"雲南市立病院", RegisterRole::Hospital},
        {"病院事業管理者", RegisterRole::Hospital},
        {"町長", RegisterRole::Ordinary},
        {"", RegisterRole::Ordinary},
    };
    for (const auto &[name, role] : names) {
        INFO(name);
        CHECK(registerRoleGuess(name) == role);
    }
    CHECK(registerRoleNamed("病院") == RegisterRole::Hospital);
    CHECK(registerRoleNamed("assembly") == RegisterRole::Assembly);
    CHECK_FALSE(registerRoleNamed("").has_value());
}

TEST_CASE("The nearest unit with a role decides, and what the body said goes before what its name suggests")
{
    const Organisation organisation = town();
    CHECK(shown(registerRoleOf(organisation, {}, OrgUnitId(3))) == "2 hospital?");
    CHECK(shown(registerRoleOf(organisation, {}, OrgUnitId(4))) == "4 assembly?");
    CHECK(shown(registerRoleOf(organisation, {}, OrgUnitId(5))) == "5 ordinary?");
    CHECK(shown(registerRoleOf(organisation, {}, OrgUnitId(6))) == "6 assembly?");
    const ConfirmedRoles said{{OrgUnitId(6), RegisterRole::Ordinary}, {OrgUnitId(2), RegisterRole::Hospital}};
    CHECK(shown(registerRoleOf(organisation, said, OrgUnitId(6))) == "6 ordinary!");
    CHECK(shown(registerRoleOf(organisation, said, OrgUnitId(3))) == "2 hospital!");
    // A confirmed institution above does not hide what a nearer name suggests.
    CHECK(shown(registerRoleOf(organisation, {{OrgUnitId(1), RegisterRole::Ordinary}}, OrgUnitId(3))) == "2 hospital?");
    Text all;
    for (const UnitRegisterRole &role : registerRoles(organisation, said, "2026-04-01"))
        all += shown(role) + ", ";
    CHECK(all == "1 ordinary?, 2 hospital!, 6 ordinary!, 4 assembly?, ");
}

TEST_CASE("The assembly is left out; what is not listed has its reason or is small")
{
    PersonalProfile profile;
    Asset asset;
    asset.text(Field::Subjects) = "999";
    using enum RegisterRole;
    CHECK(registerPlace(profile, asset, Assembly, false) == RegisterPlace::OfAssembly);
    CHECK(registerPlace(profile, asset, Hospital, false) == RegisterPlace::Listed);
    CHECK(registerPlace(profile, asset, Ordinary, true) == RegisterPlace::Unlisted);
    asset.text(Field::Subjects) = "1000";
    CHECK(registerPlace(profile, asset, Ordinary, true) == RegisterPlace::Listed);
    asset.text(Field::Subjects) = "";
    CHECK(registerPlace(profile, asset, Ordinary, true) == RegisterPlace::Listed);
    profile.text(PersonalProfileColumn::Listing) = "no";
    CHECK(registerPlace(profile, asset, Ordinary, false) == RegisterPlace::Unlisted);
    profile.text(PersonalProfileColumn::Listing) = "yes";
    asset.text(Field::Subjects) = "3";
    CHECK(registerPlace(profile, asset, Ordinary, true) == RegisterPlace::Listed);
}

TEST_CASE("The sheets of labels of the program fit on A4, the largest faces first")
{
    loadResources();
    QFile file(QStringLiteral(":/daicho/labels/sheets.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const std::vector<LabelSheet> sheets =
        requireValue(labelSheetsFromJson(file.readAll().toStdString(), "sheets.json"));
    Text all;
    for (const LabelSheet &one : sheets) {
        CHECK(std::to_string(one.faces()) == one.id);
        // The same margin left and right, and at the head and the foot, but for the rounding of the makers.
        const double right = labelPaperWidth - one.left - one.columns * one.width - (one.columns - 1) * one.gapAcross;
        const double bottom = labelPaperHeight - one.top - one.rows * one.height - (one.rows - 1) * one.gapDown;
        CHECK(std::abs(right - one.left) < 0.3);
        CHECK(std::abs(bottom - one.top) < 0.3);
        all += one.id + ' ';
    }
    CHECK(all == "12 24 65 ");
}

TEST_CASE("A sheet of labels that cannot be is refused with its path")
{
    const auto file = [](const Text &sheets) { return R"({"sheets": [)" + sheets + "]}"; };
    CHECK(requireValue(labelSheetsFromJson(file(sheet("a", "2", "900")), "x")).front().faces() == 4);
    CHECK(pathOfError(file("")) == "sheets");
    CHECK(pathOfError(file(sheet("a", "3", "900"))) == "sheets[0].width");
    CHECK(pathOfError(file(sheet("a", "0", "900"))) == "sheets[0].columns");
    CHECK(pathOfError(file(sheet("a", "1", "0"))) == "sheets[0].width");
    CHECK(pathOfError(file(sheet("a", "1", "100") + "," + sheet("a", "1", "100"))) == "sheets[1].id");
    CHECK(pathOfError(R"({"sheets": [], "colour": 1})") == "colour");
}
