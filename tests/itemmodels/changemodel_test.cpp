// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/changemodel.h"

#include <QAbstractItemModelTester>

using namespace daicho;

namespace {

/// The new value of a field, by its label.
QString after(const ChangeModel &model, const QString &field)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, ChangeModel::FieldName).data().toString() == field)
            return model.index(row, ChangeModel::After).data().toString();
    }
    return u"?"_qs;
}

} // namespace

TEST_CASE("The changes of an act are told with labels, paths and dates", "[changemodel]")
{
    TownRegistry town;
    town.add({{Field::Name, "住民票"},
              {Field::Unit, "住民課"},
              {Field::Kind, "情報システム"},
              {Field::Expires, "2027-03-31"}});
    ChangeModel model(town.registry());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setStyle({.japanese = true, .dates = DateStyle::Wareki});
    model.setAct(requireValue(EntryChanges::read(town.path(), town.registry().head().seq, {})));
    CHECK(after(model, u"名称"_qs) == u"住民票"_qs);
    CHECK(after(model, u"所属"_qs) == u"住民課"_qs);
    CHECK(after(model, u"種別"_qs) == u"情報システム"_qs);
    CHECK(after(model, u"満了日"_qs) == u"令和9年3月31日"_qs);
    CHECK(model.index(0, ChangeModel::Record).data().toString().contains(u"住民票"_qs));
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Old and new stand beside each other, and units are called by name", "[changemodel]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("住民票", "総務課");
    requireValue(AssetService(town.registry()).edit(asset.id, {{Field::Unit, "税務課"}}));
    ChangeModel model(town.registry());
    model.setStyle({});
    model.setAct(requireValue(EntryChanges::read(town.path(), town.registry().head().seq, {})));
    bool isFound = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        isFound = isFound || (model.index(row, ChangeModel::Before).data().toString() == u"総務課"_qs &&
                              model.index(row, ChangeModel::After).data().toString() == u"税務課"_qs);
    }
    CHECK(isFound);
}

TEST_CASE("An entry that is not there is an error and no empty list", "[changemodel]")
{
    TownRegistry town;
    const auto read = EntryChanges::read(town.path(), 99'999, {});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::NotFound);
}
