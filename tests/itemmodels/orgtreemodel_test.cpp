// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/orgtreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace daicho;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

void picture(const OrgTreeModel &model, const QModelIndex &parent, QStringList &rows, int depth = 0)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(QString(depth, u' ') + index.data().toString());
        picture(model, index, rows, depth + 1);
    }
}

QStringList pictured(const OrgTreeModel &model)
{
    QStringList rows;
    picture(model, {}, rows);
    return rows;
}

} // namespace

TEST_CASE("The tree shows the body, its institutions and the units of today", "[orgtree]")
{
    TownRegistry town;
    OrganisationService organisation(town.registry());
    requireDone(organisation.abolishUnit(town.units[2], "2025-03-31"));
    OrgTreeModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    const QStringList rows = pictured(model);
    REQUIRE(rows.size() > 3);
    CHECK(rows[0] == u"Whole body"_qs);
    CHECK(rows.contains(u"  総務課"_qs));
    CHECK_FALSE(rows.contains(u"  住民課"_qs));
    CHECK(model.unitAt(model.indexOf(town.units[1])) == town.units[1]);
    CHECK_FALSE(model.unitAt(model.index(0, 0)).isValid());
}

TEST_CASE("The tree follows every change of the organisation without a reset", "[orgtree]")
{
    TownRegistry town;
    OrganisationService organisation(town.registry());
    HistoryService history(town.registry());
    OrgTreeModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto sameAsFresh = [&] { CHECK(pictured(model) == pictured(OrgTreeModel(town.registry()))); };

    const OrgUnitId group = requireValue(organisation.addUnit(town.units[0], "文書係", {}));
    sameAsFresh();
    requireDone(organisation.renameUnit(group, "文書法規係"));
    sameAsFresh();
    requireDone(organisation.moveUnit(group, town.units[1]));
    sameAsFresh();
    CHECK(model.indexOf(group).parent() == model.indexOf(town.units[1]));
    requireDone(organisation.abolishUnit(group, "2025-03-31"));
    sameAsFresh();
    for (int i = 0; i < 4; ++i) {
        requireValue(history.undo());
        sameAsFresh();
    }
    for (int i = 0; i < 4; ++i) {
        requireValue(history.redo());
        sameAsFresh();
    }
    requireValue(organisation.addInstitution("教育委員会第二", {}));
    sameAsFresh();
    CHECK(resets.count() == 0);
}
