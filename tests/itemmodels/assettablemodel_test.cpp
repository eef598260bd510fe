// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/assettablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace daicho;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// The table as text: rows of the named columns, for comparing.
QStringList pictured(const AssetTableModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QStringList names(const AssetTableModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 1).data().toString());
    return all;
}

QString cell(const AssetTableModel &model, int row, Field field)
{
    const auto at = std::find(model.fields().begin(), model.fields().end(), field);
    REQUIRE(at != model.fields().end());
    return model.index(row, static_cast<int>(at - model.fields().begin())).data().toString();
}

AssetFilter filter(const char *text)
{
    return requireValue(parseFilter(text, nullptr));
}

/// Does something at random to the registry: the kinds of changes that people make.
void change(TownRegistry &town, std::mt19937 &random)
{
    AssetService assets(town.registry());
    HistoryService history(town.registry());
    const LedgerIndex &index = town.registry().index();
    const Permutation rows = index.all();
    const AssetId some = rows.empty() ? AssetId() : index.id(rows[random() % rows.size()]);
    const Text number = std::to_string(random() % 1000);
    const char *units[] = {"総務課", "税務課", "住民課"};
    switch (random() % 7) {
    case 0:
    case 1:
        town.addNamed("資産" + number, units[random() % 3]);
        break;
    case 2:
        if (some.isValid())
            requireValue(assets.edit(some, {{Field::Name, "改名" + number}}));
        break;
    case 3:
        if (some.isValid())
            requireValue(assets.rate(some, {{"C", random() % 2 == 0 ? "3B" : "2"}},
                                     "見直し" + std::to_string(town.registry().head().seq)));
        break;
    case 4:
        if (some.isValid() && requireValue(town.registry().asset(some)).isRetired())
            requireDone(assets.restore(some, "再開"));
        else if (some.isValid())
            requireDone(assets.retire(some, "終了"));
        break;
    case 5:
        if (requireValue(history.undoable())->operation.name.starts_with("asset"))
            requireValue(history.undo());
        break;
    case 6:
        if (requireValue(history.redoable()))
            requireValue(history.redo());
        break;
    }
}

} // namespace

TEST_CASE("The first page is there before the columns are loaded, and stays when they are", "[assettable]")
{
    TownRegistry town;
    for (int i = 0; i < 150; ++i)
        town.addNamed("資産" + std::to_string(i));
    AssetTableModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    CHECK_FALSE(model.isComplete());
    CHECK(model.rowCount() == 100);
    CHECK(model.all() == -1);
    const QStringList first = pictured(model);

    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    requireDone(town.registry().loadIndex());
    CHECK(model.isComplete());
    CHECK(model.rowCount() == 150);
    CHECK(model.all() == 150);
    CHECK(resets.count() == 0);
    CHECK(inserted.count() == 1);
    CHECK(pictured(model).mid(0, 100) == first);
}

TEST_CASE("After any run of changes the table is what a fresh one would be, without a reset", "[assettable]")
{
    for (const char *text : {"", "資産", "c:3B"}) {
        TownRegistry town;
        requireDone(town.registry().loadIndex());
        AssetTableModel model(town.registry());
        QAbstractItemModelTester tester(&model, fatal);
        model.setFilter(filter(text));
        model.sort(1, Qt::DescendingOrder);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::mt19937 random(11);
        for (int i = 0; i < 80; ++i) {
            change(town, random);
            model.dropOutside();
            AssetTableModel fresh(town.registry());
            fresh.setFilter(filter(text));
            fresh.sort(1, Qt::DescendingOrder);
            REQUIRE(pictured(model) == pictured(fresh));
            REQUIRE(model.all() == fresh.all());
        }
        CHECK(resets.count() == 0);
    }
}

TEST_CASE("One edit tells one row, one addition one row more", "[assettable]")
{
    TownRegistry town;
    const Asset first = town.addNamed("住民票");
    town.addNamed("戸籍");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    requireValue(AssetService(town.registry()).edit(first.id, {{Field::Name, "住民基本台帳"}}));
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 0);
    CHECK(changed[0][1].toModelIndex().row() == 0);
    CHECK(names(model) == QStringList{u"住民基本台帳"_qs, u"戸籍"_qs});

    town.addNamed("印鑑登録");
    CHECK(inserted.count() == 1);
    CHECK(inserted[0][1].toInt() == 2);
    requireDone(AssetService(town.registry()).retire(first.id, "廃止"));
    CHECK(removed.count() == 1);
    CHECK(names(model) == QStringList{u"戸籍"_qs, u"印鑑登録"_qs});
    CHECK(model.all() == 2);
}

TEST_CASE("What was just edited stays, dimmed, until the filter is asked anew", "[assettable]")
{
    TownRegistry town;
    const Asset first = town.addNamed("住民票");
    const Asset second = town.addNamed("住民票の写し");
    town.addNamed("戸籍");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    model.setFilter(filter("住民票"));
    model.sort(1, Qt::DescendingOrder);
    const QStringList before = names(model);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    AssetService assets(town.registry());
    requireValue(assets.edit(first.id, {{Field::Name, "印鑑登録"}}));
    CHECK(removed.count() == 0);
    CHECK(model.rowCount() == 2);
    CHECK(model.shown() == 1);
    CHECK(model.outside() == 1);
    const QModelIndex edited = model.index(model.rowOf(first.id), 1);
    CHECK(edited.data(OutsideRole).toBool());
    CHECK(edited.data(DimmedRole).toBool());
    CHECK_FALSE(model.index(model.rowOf(second.id), 1).data(DimmedRole).toBool());

    SECTION("asked anew, it goes")
    {
        model.dropOutside();
        CHECK(names(model) == QStringList{u"住民票の写し"_qs});
        CHECK(model.outside() == 0);
    }
    SECTION("taken back, it is as before")
    {
        requireValue(HistoryService(town.registry()).undo());
        CHECK(names(model) == before);
        CHECK(model.outside() == 0);
    }
    SECTION("another filter forgets it")
    {
        model.setFilter(filter("写し"));
        CHECK(model.outside() == 0);
        CHECK(model.rowCount() == 1);
    }
    SECTION("retired, it leaves")
    {
        requireDone(assets.retire(first.id, "廃止"));
        CHECK(names(model) == QStringList{u"住民票の写し"_qs});
    }
    SECTION("what was not shown before does not come in")
    {
        requireValue(assets.edit(model.assetAt(0), {{Field::Remarks, "備考"}}));
        CHECK(model.rowOf(requireValue(town.registry().assetByCode("A-00003")).id) == -1);
    }
}

TEST_CASE("A level column that people hid stays hidden when the registry is read anew", "[assettable]")
{
    TownRegistry town;
    town.addNamed("文書");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    model.setFields({Field::Code, Field::Name, Field::C});
    const std::unique_ptr<Registry> other = town.other();
    requireDone(OrganisationService(*other).renameUnit(town.units[0], "総務管理課"));
    requireDone(town.registry().refresh());
    CHECK(model.fields() == std::vector<Field>{Field::Code, Field::Name, Field::C});
}

TEST_CASE("A chosen row is followed when the order changes", "[assettable]")
{
    TownRegistry town;
    for (const char *name : {"い", "ろ", "は"})
        town.addNamed(name);
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    const QPersistentModelIndex chosen(model.index(2, 1));
    model.sort(1, Qt::AscendingOrder);
    CHECK(names(model) == QStringList{u"い"_qs, u"は"_qs, u"ろ"_qs});
    CHECK(chosen.row() == 1);
    requireValue(AssetService(town.registry()).edit(model.assetAt(1), {{Field::Name, "わ"}}));
    CHECK(chosen.row() == 2);
    CHECK(chosen.data().toString() == u"わ"_qs);
}

TEST_CASE("Search finds whatever the spelling; the scope is the unit and all below it", "[assettable]")
{
    TownRegistry town;
    town.addNamed("パソコン台帳", "総務課");
    town.addNamed("ﾊﾟｿｺﾝ貸出簿", "税務課");
    town.addNamed("課税台帳", "税務課");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    model.setFilter(filter("ぱそこん"));
    CHECK(model.shown() == 2);
    CHECK(model.all() == 3);
    model.setScope(town.units[1]);
    CHECK(names(model) == QStringList{u"ﾊﾟｿｺﾝ貸出簿"_qs});
    model.setFilter({});
    CHECK(model.shown() == 2);
    model.setScope({});
    CHECK(model.shown() == 3);
}

TEST_CASE("Retired assets are shown only when asked for, and say so", "[assettable]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("旧台帳");
    town.addNamed("新台帳");
    requireDone(AssetService(town.registry()).retire(asset.id, "統合"));
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    CHECK(names(model) == QStringList{u"新台帳"_qs});
    model.setRetiredIncluded(true);
    CHECK(names(model) == QStringList{u"旧台帳"_qs, u"新台帳"_qs});
    CHECK(model.index(0, 0).data(RetiredRole).toBool());
    CHECK_FALSE(model.index(1, 0).data(RetiredRole).toBool());
}

TEST_CASE("Unrated, not applicable and levels are told apart", "[assettable]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("文書");
    requireValue(AssetService(town.registry()).rate(asset.id, {{"C", "3B"}, {"I", "n/a"}}, "理由"));
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    CHECK(cell(model, 0, Field::C) == u"3B"_qs);
    CHECK(cell(model, 0, Field::I) == u"－"_qs);
    CHECK(cell(model, 0, Field::A) == u"none"_qs);
    const auto level =
        static_cast<int>(std::find(model.fields().begin(), model.fields().end(), Field::C) - model.fields().begin());
    CHECK(model.index(0, level).data(LevelStepRole).toInt() == 3);
    CHECK(model.index(0, level + 1).data(LevelStepRole).toInt() == NotApplicableStep);
    CHECK(model.index(0, level + 2).data(LevelStepRole).toInt() == UnratedStep);
    CHECK_FALSE(model.index(0, 0).data(LevelStepRole).isValid());
}

TEST_CASE("A unit that gets another name is told, fields kept in the file are read for their page", "[assettable]")
{
    TownRegistry town;
    town.add({{Field::Name, "文書"}, {Field::Unit, "総務課"}, {Field::Remarks, "一行目"}});
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    model.setFields({Field::Code, Field::Unit, Field::Remarks});
    requireDone(OrganisationService(town.registry()).renameUnit(town.units[0], "総務管理課"));
    CHECK(cell(model, 0, Field::Unit) == u"総務管理課"_qs);
    CHECK(cell(model, 0, Field::Remarks) == u"一行目"_qs);
    requireValue(AssetService(town.registry()).edit(model.assetAt(0), {{Field::Remarks, "二行目"}}));
    CHECK(cell(model, 0, Field::Remarks) == u"二行目"_qs);
}

TEST_CASE("What another process writes arrives row by row", "[assettable]")
{
    TownRegistry town;
    town.addNamed("一");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const std::unique_ptr<Registry> other = town.other();
    requireValue(AssetService(*other).add({{Field::Name, "二"}}));
    requireDone(town.registry().refresh());
    CHECK(names(model) == QStringList{u"一"_qs, u"二"_qs});
    CHECK(resets.count() == 0);
}

TEST_CASE("Another scheme brings other level columns", "[assettable]")
{
    TownRegistry town;
    town.addNamed("文書");
    requireDone(town.registry().loadIndex());
    AssetTableModel model(town.registry());
    QAbstractItemModelTester tester(&model, fatal);
    requireValue(OrganisationService(town.registry()).adoptScheme("municipal-importance-1-4"));
    const std::vector<Field> &fields = model.fields();
    CHECK(std::count(fields.begin(), fields.end(), Field::C) == 0);
    CHECK(std::count(fields.begin(), fields.end(), Field::P) == 1);
}
