// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/personlistmodel.h"
#include "views/itemmodels/posttreemodel.h"
#include "views/itemmodels/unittreemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <random>

using namespace daicho;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// All rows with all cells, below each other.
void picture(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(QString(cells.join(u'|') % (index.data(RetiredRole).toBool() ? u" faded"_qs : QString())));
        picture(model, index, rows);
    }
}

QStringList pictured(const QAbstractItemModel &model)
{
    QStringList rows;
    picture(model, {}, rows);
    return rows;
}

} // namespace

TEST_CASE("The tree of units shows a day, what has ended, and counts of what is in and below", "[unittree]")
{
    TownRegistry town;
    OrganisationService organisation(town.registry());
    requireValue(organisation.addUnit(town.units[1], "納税係", "2021-04-01"));
    requireDone(organisation.abolishUnit(town.units[2], "2025-03-31"));
    requireValue(organisation.addPost(town.units[1], "課長", {}));
    town.addNamed("台帳一", "税務課/納税係");
    town.addNamed("台帳二", "税務課");
    requireDone(AssetService(town.registry()).retire(town.addNamed("古い台帳", "税務課").id, "終了"));
    UnitTreeModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    const QModelIndex tax = model.indexOf(town.units[1]);
    CHECK(tax.siblingAtColumn(UnitTreeModel::Assets).data().toString() == u"…"_qs);
    requireDone(town.registry().loadIndex());
    model.setShown(true);
    REQUIRE(model.counts() != nullptr);
    CHECK(tax.siblingAtColumn(UnitTreeModel::Assets).data().toString() == u"2"_qs);
    CHECK(tax.siblingAtColumn(UnitTreeModel::Posts).data().toString() == u"1"_qs);
    CHECK(model.index(0, UnitTreeModel::Assets).data().toString() == u"2"_qs);
    CHECK_FALSE(model.indexOf(town.units[2]).isValid());

    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setDay("2025-03-31");
    CHECK(model.indexOf(town.units[2]).isValid());
    CHECK_FALSE(model.indexOf(town.units[2]).data(RetiredRole).toBool());
    model.setDay("2026-04-01");
    model.setEndedIncluded(true);
    const QModelIndex ended = model.indexOf(town.units[2]);
    REQUIRE(ended.isValid());
    CHECK(ended.data(RetiredRole).toBool());
    CHECK(ended.siblingAtColumn(UnitTreeModel::Period).data().toString().contains(u"abolished"_qs));
    town.addNamed("台帳三", "税務課");
    CHECK(model.indexOf(town.units[1]).siblingAtColumn(UnitTreeModel::Assets).data().toString() == u"3"_qs);
    CHECK(resets.count() == 0);
}

TEST_CASE("The trees follow any order of changes, undo and redo row by row", "[unittree][posttree][persons]")
{
    TownRegistry town;
    OrganisationService service(town.registry());
    HistoryService history(town.registry());
    const Organisation &organisation = town.registry().organisation();
    UnitTreeModel units(town.registry());
    PostTreeModel posts(town.registry());
    PersonListModel persons(town.registry());
    posts.setUnit(town.units[0]);
    units.setEndedIncluded(true);
    QAbstractItemModelTester unitTester(&units, fatal);
    QAbstractItemModelTester postTester(&posts, fatal);
    QAbstractItemModelTester personTester(&persons, fatal);
    QSignalSpy unitResets(&units, &QAbstractItemModel::modelReset);
    QSignalSpy postResets(&posts, &QAbstractItemModel::modelReset);
    QSignalSpy personResets(&persons, &QAbstractItemModel::modelReset);
    std::mt19937 random(20260401);
    const auto any = [&random](const auto &map) {
        auto at = map.begin();
        std::advance(at, std::uniform_int_distribution<std::size_t>(0, map.size() - 1)(random));
        return at->first;
    };
    const auto name = [&random] { return Text("名") + std::to_string(random() % 1000); };
    requireValue(service.addPost(town.units[0], "課長", {}));
    requireValue(service.addPerson("山田", {}));
    for (int i = 0; i < 300; ++i) {
        const OrgUnitId unit = any(organisation.units);
        // Many of these are refused, which must show nothing either.
        switch (random() % 12) {
        case 0:
            (void)service.addUnit(unit, name(), {});
            break;
        case 1:
            (void)service.renameUnit(unit, name());
            break;
        case 2:
            (void)service.moveUnit(unit, any(organisation.units));
            break;
        case 3:
            (void)service.reorder(unit, any(organisation.units));
            break;
        case 4:
            (void)service.abolishUnit(unit, "2025-03-31");
            break;
        case 5:
            (void)service.reopenUnit(unit);
            break;
        case 6:
            (void)service.addPost(town.units[0], name(), {});
            break;
        case 7:
            (void)service.assign(any(organisation.posts), any(organisation.persons), "acting", "2026-01-01", {});
            break;
        case 8:
            (void)service.endPost(any(organisation.posts), "2026-03-31");
            break;
        case 9:
            (void)service.addPerson(name(), name());
            break;
        case 10:
            (void)history.undo();
            break;
        default:
            (void)history.redo();
            break;
        }
        if (organisation.posts.empty() || organisation.persons.empty()) {
            (void)service.addPost(town.units[0], name(), {});
            (void)service.addPerson(name(), {});
        }
        UnitTreeModel freshUnits(town.registry());
        freshUnits.setEndedIncluded(true);
        PostTreeModel freshPosts(town.registry());
        freshPosts.setUnit(town.units[0]);
        INFO("step " << i);
        REQUIRE(pictured(units) == pictured(freshUnits));
        REQUIRE(pictured(posts) == pictured(freshPosts));
        REQUIRE(pictured(persons) == pictured(PersonListModel(town.registry())));
    }
    CHECK(unitResets.count() == 0);
    CHECK(postResets.count() == 0);
    CHECK(personResets.count() == 0);
}

TEST_CASE("What is typed or dropped into the tree of units is asked for, not written", "[unittree]")
{
    TownRegistry town;
    UnitTreeModel model(town.registry());
    const HistoryHead head = town.registry().head();
    QSignalSpy renames(&model, &UnitTreeModel::renameRequested);
    QSignalSpy moves(&model, &UnitTreeModel::moveRequested);
    const QModelIndex first = model.indexOf(town.units[0]);
    CHECK_FALSE(model.setData(first, u"新しい名前"_qs));
    CHECK_FALSE(model.setData(first, first.data()));
    REQUIRE(renames.count() == 1);
    CHECK(renames[0][1].toString() == u"新しい名前"_qs);
    CHECK_FALSE(model.index(0, 0).flags().testFlag(Qt::ItemIsEditable));

    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(town.units[2])}));
    CHECK_FALSE(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(town.units[2])));
    CHECK_FALSE(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(0, 0)));
    CHECK_FALSE(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, first.parent()));
    REQUIRE(moves.count() == 1);
    CHECK(moves[0][0].value<OrgUnitId>() == town.units[2]);
    CHECK(moves[0][2].value<OrgUnitId>() == town.units[0]);
    CHECK(town.registry().head() == head);
}

TEST_CASE("A post without a holder on the day is vacant, and past holders stay below it", "[posttree]")
{
    TownRegistry town;
    OrganisationService service(town.registry());
    const PostId post = requireValue(service.addPost(town.units[0], "課長", "情報セキュリティ管理者"));
    PostTreeModel model(town.registry());
    model.setUnit(town.units[0]);
    const auto holder = [&] { return model.indexOf(post).siblingAtColumn(PostTreeModel::Holder).data().toString(); };
    CHECK(holder() == u"vacant"_qs);
    requireValue(service.assignNewPerson(post, {{}, "髙橋", {}}, "regular", "2020-04-01", "2025-03-31"));
    CHECK(holder() == u"vacant"_qs);
    requireValue(service.assignNewPerson(post, {{}, "山﨑", {}}, "concurrent", "2025-04-01", {}));
    CHECK(holder() == u"山﨑 (concurrent)"_qs);
    CHECK(model.rowCount(model.indexOf(post)) == 2);
    const QModelIndex past = model.index(1, 0, model.indexOf(post));
    CHECK(past.data().toString() == u"髙橋"_qs);
    CHECK(past.data(RetiredRole).toBool());
    CHECK(model.postAt(past) == post);
    model.setDay("2021-01-01");
    CHECK(holder() == u"髙橋"_qs);
}

TEST_CASE("Persons stand in order of their readings with their posts", "[persons]")
{
    TownRegistry town;
    OrganisationService service(town.registry());
    const PostId post = requireValue(service.addPost(town.units[0], "課長", {}));
    requireValue(service.addPerson("渡邊", "わたなべ"));
    requireValue(service.assignNewPerson(post, {{}, "髙橋", "タカハシ"}, "acting", {}, {}));
    PersonListModel model(town.registry());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 0).data().toString() == u"髙橋"_qs);
    CHECK(model.index(0, PersonListModel::Posts).data().toString() == u"総務課/課長 (acting)"_qs);
    CHECK(model.index(1, PersonListModel::Posts).data().toString().isEmpty());
}
