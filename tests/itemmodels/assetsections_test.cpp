// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/assetsections.h"

#include <set>

using namespace daicho;

namespace {

const AssetSection &sectionOf(const std::vector<AssetSection> &all, AssetSection::Kind kind)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [kind](const AssetSection &one) { return one.kind == kind; });
    REQUIRE(found != all.end());
    return *found;
}

QString value(const AssetSection &section, const QString &label)
{
    for (const AssetSection::Line &line : section.lines) {
        if (line.label == label)
            return line.value;
    }
    FAIL("no line " + label.toStdString());
    return {};
}

} // namespace

TEST_CASE("Details tell every field that is stored", "[assetsections]")
{
    TownRegistry town;
    const Asset asset = town.add({{Field::Name, "住民票"}, {Field::Unit, "住民課"}, {Field::Remarks, "一\n二"}});
    const std::vector<AssetSection> sections = assetSections(town.registry(), asset, {});
    std::set<QString> labels;
    for (const AssetSection &one : sections) {
        for (const AssetSection::Line &line : one.lines)
            labels.insert(line.label);
    }
    for (const FieldInfo &info : fieldInfos()) {
        const bool isLevel = axisOf(info.field).has_value();
        if (isStored(info.field) && !isLevel)
            CHECK(labels.count(QString::fromUtf8(info.label)) == 1);
    }
    CHECK(value(sectionOf(sections, AssetSection::Kind::Basics), u"備考"_qs) == u"一\n二"_qs);
}

TEST_CASE("Details tell relations from both ends and lead to the other asset", "[assetsections]")
{
    TownRegistry town;
    const Asset data = town.addNamed("住民票データ");
    const Asset server = town.addNamed("住基サーバ");
    requireValue(AssetService(town.registry()).relate(data.id, RelationKind::StoredIn, server.id));
    const auto of = [&town](const Asset &asset) {
        return sectionOf(assetSections(town.registry(), asset, {}), AssetSection::Kind::Relations).lines;
    };
    REQUIRE(of(data).size() == 1);
    CHECK(of(data)[0].label == u"Is stored in"_qs);
    CHECK(of(data)[0].asset == server.id);
    CHECK(of(server)[0].label == u"Stores"_qs);
    CHECK(of(server)[0].asset == data.id);
}

TEST_CASE("A rating under a former scheme stands beside the present one", "[assetsections]")
{
    TownRegistry town;
    Asset asset = town.addNamed("文書");
    AssetService assets(town.registry());
    requireValue(assets.rate(asset.id, {{"C", "3B"}}, "理由"));
    const Text former = town.registry().scheme().name;
    requireValue(OrganisationService(town.registry()).adoptScheme("municipal-importance-1-4"));
    asset = requireValue(town.registry().asset(asset.id));
    const AssetSection rating = sectionOf(assetSections(town.registry(), asset, {}), AssetSection::Kind::Rating);
    CHECK(rating.lines.front().step == UnratedStep);
    CHECK(rating.lines.back().label == u"Under «%1»"_qs.arg(toQString(former)));
    CHECK(rating.lines.back().value == u"3B"_qs);
}
