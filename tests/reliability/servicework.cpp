// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/servicework.h"

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "model/services/policyservice.h"

#include <algorithm>

namespace daicho::reliability {

namespace {

Result<void> fillTown(Registry &registry)
{
    OrganisationService organisation(registry);
    const OrgUnitId root = must(organisation.addInstitution("町長部局", {}));
    const OrgUnitId unit = must(organisation.addUnit(root, "税務課", {}));
    must(organisation.addUnit(root, "総務課", {}));
    must(organisation.addUnit(root, "統廃合課", {}));
    must(organisation.abolishUnit(must(organisation.addUnit(root, "旧課", {})), "2025-03-31"));
    const PostId post = must(organisation.addPost(unit, "課長", {}, {}));
    must(organisation.assignNewPerson(post, {{}, "税務花子", "ぜいむはなこ"}, "regular", {}, {}));
    must(organisation.addPerson("総務太郎", "そうむたろう"));
    PolicyService policy(registry);
    must(policy.add(zoneNamed("LGWAN接続系")));
    must(policy.add(zoneNamed("インターネット接続系")));
    AssetService assets(registry);
    for (int number = 1; number <= townAssets; ++number)
        must(assets.add({{Field::Code, townCode(number)},
                         {Field::Name, "台帳 " + std::to_string(number)},
                         {Field::Unit, "税務課"}}));
    const AssetId second = must(assets.byCode(townCode(2))).id;
    must(assets.relate(must(assets.byCode(townCode(1))).id, RelationKind::StoredIn, second));
    must(assets.retire(must(assets.byCode(townCode(4))).id, "使わなくなった"));
    must(assets.edit(second, {{Field::Remarks, "先の変更"}}));
    must(assets.edit(second, {{Field::Remarks, "後の変更"}}));
    must(HistoryService(registry).undo());
    return {};
}

} // namespace

Text townCode(int number)
{
    const Text digits = std::to_string(number);
    return "A-" + Text(5 - digits.size(), '0') + digits;
}

ProfileItem zoneNamed(const Text &name)
{
    ProfileItem item;
    item.section = section::zone;
    item.name = name;
    return item;
}

RegistryEnvironment townEnvironment(const Clock &clock)
{
    return {
        .clock = &clock, .actor = "情報太郎", .makeUuid = [] { return Text("6f1d2c3b-0000-4000-8000-00000000abcd"); }};
}

Result<void> makeTown(const QString &path, const RegistryEnvironment &environment)
{
    const auto registry = must(Registry::create(path, {"empty", "見本町", "mic-jichitai-2024r10"}, environment));
    return fillTown(*registry);
}

QByteArray townCsv(int rows, const Text &mark)
{
    QByteArray csv = "管理番号,資産名,所属,備考\n";
    for (int row = 1; row <= rows; ++row) {
        const Text number = std::to_string(row);
        csv += ("B-" + number + "," + mark + " " + number + ",税務課," + mark + "\n").c_str();
    }
    return csv;
}

Text memoryOf(const Registry &registry)
{
    Text all =
        std::to_string(registry.head().seq) + '\n' + registry.header().body + '\n' + registry.scheme().name + '\n';
    for (const ProfileItem &item : registry.profileItems())
        all += item.section + std::to_string(item.position) + item.name + '\n';
    const std::function<void(OrgUnitId)> tell = [&](OrgUnitId id) {
        const OrgUnit &unit = *registry.organisation().unit(id);
        all += registry.organisation().path(id) + '|' + unit.note + '|' + unit.validFrom + '|' + unit.validTo + '\n';
        for (const PostId post : registry.organisation().postsOf(id)) {
            all += "post " + registry.organisation().post(post)->name + registry.organisation().post(post)->validTo;
            for (const Holding *holding : registry.organisation().holdersOn(post, "2026-05-20"))
                all += ' ' + registry.organisation().persons.at(holding->person).name + holding->manner;
            all += '\n';
        }
        for (const OrgUnitId child : registry.organisation().children(id))
            tell(child);
    };
    for (const OrgUnitId institution : registry.organisation().institutions())
        tell(institution);
    const LedgerIndex &index = registry.index();
    std::vector<Text> rows;
    for (const std::uint32_t row : index.all()) {
        Text line;
        for (const Field field : {Field::Code, Field::Name, Field::Unit, Field::Status, Field::C, Field::Remarks})
            line.append(index.text(row, field)).append("|");
        rows.push_back(line);
    }
    std::sort(rows.begin(), rows.end());
    for (const Text &row : rows)
        all += row + '\n';
    return all;
}

Result<void> smallEdit(Registry &registry)
{
    AssetService assets(registry);
    const Result<Asset> asset = assets.byCode(townCode(9));
    if (!asset)
        return asset.error();
    DAICHO_TRY(assets.edit(asset->id, {{Field::Remarks, "その後の変更"}}));
    return {};
}

} // namespace daicho::reliability
