// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assethandling.h"
#include "model/services/assetlabels.h"
#include "model/services/fileregisterservice.h"
#include "model/services/historyservice.h"
#include "model/services/personalprofileservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

using namespace daicho;

namespace {

using Column = PersonalProfileColumn;

/// Number with a right check digit, as it is refused everywhere.
constexpr const char *individualNumber = "123456789018";

void addTown(RegistryBuilder &builder)
{
    builder.addUnits({"住民課", "税務課", "病院事務部"});
    builder.addAssets(R"(
        code | name           | unit       | institution | personal_info | subjects | medium
        P-1  | 住民基本台帳   | 住民課     |             | 特定個人情報  | 37,000   | 電磁的
        P-2  | 住民税課税台帳 | 税務課     |             | 個人情報      | 12,000   | 電磁的
        P-3  | 広報写真の台帳 | 住民課     |             | 個人情報      | 30       | 電磁的
        P-4  | 診療録         | 病院事務部 |             | 要配慮個人情報 | 8,000   | 紙
        P-5  | 陳情の受付簿   |            | 議会事務局  | 個人情報      | 100      | 紙
        P-6  | 職員の人事記録 | 住民課     |             | 個人情報      | 300      | 紙
        N-1  | 例規集         | 住民課     |             | なし          |          | 紙)");
}

std::vector<Text> recordsOfProfiles(RegistryBuilder &builder)
{
    std::vector<Text> all;
    for (const StoredRecord &record : builder.records()) {
        if (record.kind == "personal_profile")
            all.push_back(std::to_string(record.id) + ':' + record.texts[static_cast<std::size_t>(Column::Purpose)]);
    }
    return all;
}

FileRegister registerOf(const Registry &registry, OrgUnitId unit = {})
{
    FileRegisterOptions options;
    options.unit = unit;
    return requireValue(FileRegisterService::prepare(registry, options)({}));
}

Text codes(const std::vector<RegisterFile> &files)
{
    Text all;
    for (const RegisterFile &file : files)
        all += (all.empty() ? "" : " ") + file.code + (file.role == RegisterRole::Hospital ? "*" : "") +
               (file.reason.empty() ? "" : "=" + file.reason);
    return all;
}

} // namespace

TEST_CASE("A profile is written field by field, each as one step that can be undone")
{
    RegistryBuilder builder;
    addTown(builder);
    const AssetId asset = builder.asset("P-2").id;
    const std::vector<StoredRecord> before = builder.records();
    PersonalProfileService service(builder.registry());
    CHECK(requireValue(PersonalProfileService::of(builder.registry(), asset)) == PersonalProfile());
    const PersonalProfile first = requireValue(service.edit(asset, {{Column::Purpose, "住民税の\n賦課"}}));
    CHECK(first.id != 0);
    const PersonalProfile second = requireValue(
        service.edit(asset, {{Column::Sensitive, "無"}, {Column::AssessmentDate, "令和8年4月1日"}}, "照会への回答"));
    CHECK(second.id == first.id);
    CHECK(second.text(Column::Purpose) == "住民税の\n賦課");
    CHECK(second.text(Column::Sensitive) == "no");
    CHECK(second.text(Column::AssessmentDate) == "2026-04-01");
    const HistoryHead head = builder.registry().head();
    CHECK(requireValue(service.edit(asset, {{Column::Sensitive, "no"}})) == second);
    CHECK(builder.registry().head() == head); // nothing differs, nothing is written
    builder.reopen();
    CHECK(requireValue(PersonalProfileService::of(builder.registry(), asset)) == second);
    CHECK(requireValue(PersonalProfileService::readAll(builder.registry().store())).at(asset) == second);
    HistoryService history(builder.registry());
    requireValue(history.undo());
    CHECK(recordsOfProfiles(builder).size() == 1);
    requireValue(history.undo());
    CHECK(builder.records() == before);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("An individual number is refused in every field of the profile, and does not travel in the error")
{
    RegistryBuilder builder;
    addTown(builder);
    const AssetId asset = builder.asset("P-1").id;
    const std::vector<StoredRecord> before = builder.records();
    PersonalProfileService service(builder.registry());
    for (const ProfileFieldInfo &info : profileFields()) {
        for (const Text &written :
             {Text(individualNumber), Text("番号は１２３４ ５６７８ ９０１８です"), Text("1234-5678-9018")}) {
            INFO(info.id);
            const Result<PersonalProfile> refused = service.edit(asset, {{info.column, written}});
            REQUIRE_FALSE(refused);
            CHECK(refused.error().code == ErrorCode::IndividualNumber);
            CHECK(refused.error().arg("field") == Text("profile.") + info.id);
            for (const auto &[name, value] : refused.error().args)
                CHECK(value.find("9018") == Text::npos);
        }
    }
    CHECK(builder.records() == before);
}

TEST_CASE("What cannot be recorded is refused and leaves no trace")
{
    RegistryBuilder builder;
    addTown(builder);
    const std::vector<StoredRecord> before = builder.records();
    PersonalProfileService service(builder.registry());
    const auto refusal = [&](const char *code, Column column, const Text &text) {
        const Result<PersonalProfile> refused = service.edit(builder.asset(code).id, {{column, text}});
        REQUIRE_FALSE(refused);
        return Text(refused.error().arg("field")) + " " + Text(refused.error().arg("rule"));
    };
    CHECK(refusal("N-1", Column::Purpose, "何か") == "personal_info no-personal-information");
    CHECK(refusal("P-1", Column::Sensitive, "たぶん") == "profile.sensitive unknown-value");
    CHECK(refusal("P-1", Column::NextAssessment, "いつか") == "profile.next_assessment bad-date");
    CHECK(refusal("P-1", Column::FileName, "二\n行") == "profile.file_name control-character");
    CHECK(refusal("P-1", Column::Purpose, Text("a\x01") + "b") == "profile.purpose control-character");
    CHECK(refusal("P-1", Column::Purpose, Text(40'000, 'a')) == "profile.purpose too-long");
    const Result<PersonalProfile> missing = service.edit(AssetId(999), {{Column::Purpose, "x"}});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(builder.records() == before);
}

TEST_CASE("The draft of the register leaves the assembly out, marks hospitals and tells what is not listed apart")
{
    RegistryBuilder builder;
    addTown(builder);
    Registry &registry = builder.registry();
    PersonalProfileService profiles(registry);
    requireValue(profiles.edit(builder.asset("P-6").id,
                               {{Column::Listing, "掲載しない"}, {Column::ListingReason, "職員の人事に関するもの"}}));
    FileRegister files = registerOf(registry);
    CHECK(codes(files.listed) == "P-1 P-3 P-4* P-2");
    CHECK(codes(files.unlisted) == "P-6=職員の人事に関するもの");
    CHECK(files.ofAssembly == 1);
    CHECK(files.guessedAssemblies == std::vector<Text>{"議会事務局"});
    CHECK(files.guessedHospitals == std::vector<Text>{"病院事務部"});

    FileRegisterService service(registry);
    requireDone(service.setLeavesOutSmall(true));
    CHECK(codes(registerOf(registry).unlisted) == "P-3=fewer than 1,000 persons P-6=職員の人事に関するもの");
    // What people say of one file goes before the rule of the body.
    requireValue(profiles.edit(builder.asset("P-3").id, {{Column::Listing, "yes"}}));
    CHECK(codes(registerOf(registry).listed) == "P-1 P-3 P-4* P-2");
    requireDone(AssetService(registry).retire(builder.asset("P-2").id, "廃止"));
    CHECK(codes(registerOf(registry).listed) == "P-1 P-3 P-4*");
}

TEST_CASE("Who is the assembly and who a hospital is said by the body, in steps that can be undone")
{
    RegistryBuilder builder;
    addTown(builder);
    Registry &registry = builder.registry();
    const std::vector<StoredRecord> before = builder.records();
    const auto roleOf = [&](const char *name) {
        for (const UnitRegisterRole &role : FileRegisterService::roles(registry)) {
            if (registry.organisation().unit(role.unit)->name == name)
                return Text(registerRoleId(role.role)) + (role.isConfirmed ? "!" : "?");
        }
        return Text("none");
    };
    CHECK(roleOf("議会事務局") == "assembly?");
    CHECK(roleOf("町長") == "ordinary?");
    CHECK(roleOf("病院事務部") == "hospital?");
    CHECK(roleOf("税務課") == "none");
    FileRegisterService service(registry);
    const OrgUnitId assembly = registry.organisation().findInstitution("議会事務局");
    const OrgUnitId office = registry.organisation().findUnit("病院事務部").units.front();
    requireDone(service.confirmRole(assembly, RegisterRole::Assembly));
    requireDone(service.confirmRole(office, RegisterRole::Ordinary));
    CHECK(roleOf("議会事務局") == "assembly!");
    CHECK(roleOf("病院事務部") == "ordinary!");
    const FileRegister files = registerOf(registry);
    CHECK(files.guessedAssemblies.empty());
    CHECK(files.guessedHospitals.empty());
    CHECK(codes(files.listed) == "P-1 P-3 P-6 P-4 P-2");
    const HistoryHead head = registry.head();
    requireDone(service.confirmRole(office, RegisterRole::Ordinary)); // said already
    CHECK(registry.head() == head);
    const Result<void> unknown = service.confirmRole(OrgUnitId(999), RegisterRole::Hospital);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    HistoryService history(registry);
    requireValue(history.undo());
    requireValue(history.undo());
    CHECK(builder.records() == before);
    CHECK(roleOf("病院事務部") == "hospital?");
}

TEST_CASE("The register of one unit holds only its files, and every file says what it lacks")
{
    RegistryBuilder builder;
    addTown(builder);
    Registry &registry = builder.registry();
    const OrgUnitId tax = registry.organisation().findUnit("税務課").units.front();
    FileRegister files = registerOf(registry, tax);
    CHECK(codes(files.listed) == "P-2");
    CHECK(files.ofAssembly == 0);
    CHECK(files.listed.front().missing.size() == 9);
    CHECK(files.listed.front().organ == "町長");
    CHECK(files.listed.front().unit == "税務課");

    FileRegisterOptions options;
    options.unit = tax;
    const auto table = FileRegisterService::table(FileRegisterService::head(registry, options),
                                                  std::make_shared<FileRegister>(files), true);
    std::vector<TextView> cells;
    CHECK(requireValue(table->next(cells)));
    CHECK(cells.size() == table->columns().size());
    CHECK(cells[1] == "P-2");
    CHECK(cells[3] == "町長　税務課");
    CHECK_FALSE(requireValue(table->next(cells)));
    const std::vector<AssetCard> cards =
        FileRegisterService::cards(FileRegisterService::head(registry, options), files, true);
    REQUIRE(cards.size() == 2);
    CHECK(cards.front().name == "住民税課税台帳");
    CHECK(cards.front().sections.front().lines.size() == 12);
}

TEST_CASE("A registry that is written to while the register is read says so")
{
    RegistryBuilder builder;
    addTown(builder);
    const FileRegisterService::Job job = FileRegisterService::prepare(builder.registry(), {});
    requireValue(AssetService(builder.registry()).edit(builder.asset("P-2").id, {{Field::Remarks, "改めた"}}));
    const Result<FileRegister> refused = job({});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Overtaken);
}

TEST_CASE("The handling sheet names demands by stage, who answers, and the sources")
{
    RegistryBuilder builder("kanie-town", "mic-jichitai-2024r10");
    addTown(builder);
    Registry &registry = builder.registry();
    requireValue(AssetService(registry).rate(builder.asset("P-2").id, {{"C", "3B"}, {"I", "2"}}, "住民の個人情報"));
    const Asset asset = builder.asset("P-2");
    const AssetCard sheet = requireValue(handlingSheet(registry, asset.id, {}));
    CHECK(sheet.badges.size() == 3);
    CHECK(sheet.badges[0].level == "3B");
    const AssetCard::Section &stages = sheet.sections.front();
    CHECK(stages.isTable);
    Text all;
    for (const AssetCard::Line &line : stages.lines)
        all += line.label + " ";
    CHECK(all == "利用 複製・配付 保管 送信 運搬 提供・公表 外部処理 クラウド 廃棄 外部監査 ");
    // What is known from a source is numbered; what is not says so, and obliges nobody.
    const auto cloud = std::find_if(stages.lines.begin(), stages.lines.end(),
                                    [](const AssetCard::Line &line) { return line.label == "クラウド"; });
    CHECK_THAT(cloud->value,
               Catch::Contains("【required】") && Catch::Contains("機密性3B") && Catch::Contains("［1］"));
    CHECK_THAT(stages.lines.front().value,
               Catch::Contains("suggestion of this program") && !Catch::Contains("【required】"));
    CHECK_THAT(sheet.sections[1].lines.front().value, Catch::Contains("可用性"));
    // The short form of the ledger says the same demands.
    const Text inShort = registry.display(asset, Field::Handling);
    CHECK_THAT(inShort, Catch::Contains("クラウド：利用規約だけで"));
    CHECK(inShort.find("外部監査") == Text::npos);
    CHECK(registry.display(builder.asset("P-3"), Field::Handling).empty());
    // One that was never rated says what is unknown.
    const Handling open = handlingOf(registry, builder.asset("P-3"));
    CHECK(open.unknown.size() == 3);
}

TEST_CASE("Labels name level, unit and end of retention, of the assets that are chosen")
{
    RegistryBuilder builder("kanie-town", "mic-jichitai-2024r10");
    addTown(builder);
    Registry &registry = builder.registry();
    requireValue(AssetService(registry).rate(builder.asset("P-2").id, {{"C", "3B"}, {"I", "2"}, {"A", "n/a"}}, "理由"));
    requireValue(AssetService(registry).edit(builder.asset("P-2").id, {{Field::Expires, "2031-03-31"}}));
    const AssetLabel label = assetLabel(registry, builder.asset("P-2"), {});
    CHECK(label.level == "機密性3B");
    CHECK(label.others == "完全性2");
    CHECK(label.unit == "町長　税務課");
    CHECK(label.retention == "Keep until 令和13年3月31日");
    CHECK(assetLabel(registry, builder.asset("P-3"), {}).level == "機密性 unrated");

    ExportOptions which;
    which.format = ExportFormat::Pdf;
    CHECK(requireValue(labelRequest(registry, which, {})).labels.size() == 7);
    which.filter = "c:3B";
    CHECK(requireValue(labelRequest(registry, which, {})).labels.front().code == "P-2");
    CHECK(requireValue(handlingSheets(registry, which, {})).size() == 1);
    which.filter = "c:3A";
    CHECK(labelRequest(registry, which, {}).error().arg("rule") == "nothing-selected");
    CHECK(handlingSheets(registry, which, {}).error().arg("rule") == "nothing-selected");
    LabelOptions wrong;
    wrong.sheet = "13";
    CHECK(labelRequest(registry, builder.asset("P-2").id, wrong).error().arg("allowed") == "12, 24, 65");
    wrong.sheet = "24";
    wrong.start = 25;
    CHECK(labelRequest(registry, builder.asset("P-2").id, wrong).error().arg("field") == "start");
}
