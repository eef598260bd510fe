// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Editions of the scheme in the window: axes, a new edition, editions of institutions, comparison, migration.

#include "model/services/adoptionservice.h"
#include "model/services/schemeservice.h"
#include "tests/journeys/schemejourney.h"

#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>

using namespace daicho;

namespace {

/// A city that has rated three assets in 3-2-1.
class OldCityJourney : public SchemeJourney
{
public:
    OldCityJourney() : SchemeJourney("yokote-city", "mic-classic-322")
    {
        OrganisationService organisation(registry());
        requireValue(organisation.addUnit(registry().organisation().institutions().front(), "市民課", {}));
        add("住民基本台帳データ", {{"C", "3"}, {"I", "2"}, {"A", "2"}});
        add("税務証明の控え", {{"C", "2"}, {"I", "2"}, {"A", "1"}});
        add("広報素材", {{"C", "1"}, {"I", "1"}, {"A", "1"}});
    }

    void add(const char *name, const std::map<Text, Text> &levels)
    {
        AssetService service(registry());
        const Asset asset = requireValue(service.add({{Field::Name, name}, {Field::Unit, "市民課"}}));
        requireValue(service.rate(asset.id, levels, "業務の内容による"));
    }
    QString sideCell(const QString &table, int row, int column)
    {
        return find<QTableView>(table).model()->index(row, column).data().toString();
    }
    int sideRows(const QString &table) { return find<QTableView>(table).model()->rowCount(); }
    void showEdition(int index)
    {
        auto &editions = find<QComboBox>(u"schemeEdition"_qs);
        editions.setCurrentIndex(index);
        Q_EMIT editions.activated(index);
    }
    /// The plan is made beside the window.
    bool waitForLines(int count)
    {
        return QTest::qWaitFor([&] { return sideRows(u"migrationLines"_qs) == count; }, 30'000);
    }
    void chooseLine(const QString &axis, const QString &level)
    {
        auto &lines = find<QTableView>(u"migrationLines"_qs);
        for (int row = 0; row < lines.model()->rowCount(); ++row) {
            if (sideCell(u"migrationLines"_qs, row, 1) == axis && sideCell(u"migrationLines"_qs, row, 2) == level)
                lines.setCurrentIndex(lines.model()->index(row, 0));
        }
        REQUIRE(sideCell(u"migrationLines"_qs, lines.currentIndex().row(), 2) == level);
    }
};

} // namespace

TEST_CASE("Axes are added, renamed and taken away before the first rating, and the overall grade is chosen",
          "[journey][schemeeditions]")
{
    SchemeJourney journey("yokote-city", "mic-classic-322");
    journey.open(u"axes"_qs);
    REQUIRE(journey.sheetRows() == 3);
    CHECK_FALSE(journey.find<QPushButton>(u"schemeAdd"_qs).isEnabled()); // C, I and A are all there
    journey.choose(2);
    QTest::keyClick(&journey.sheet(), Qt::Key_Delete);
    REQUIRE(journey.sheetRows() == 2);
    CHECK(journey.registry().scheme().axis("A") == nullptr);
    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeAxisLabel"_qs, u"可用性（止まらないこと）"_qs);
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.sheetRows() == 3);
    CHECK(journey.cell(2, 1) == u"可用性（止まらないこと）");
    CHECK(journey.cell(2, 2) == u"2、1");
    // Paper is not rated on it.
    journey.choose(2);
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    auto &paper = journey.find<QComboBox>(u"schemeAxisPaper"_qs);
    paper.setCurrentIndex(paper.findData(u"no"_qs));
    journey.picture(u"scheme-axes"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.registry().scheme().paperAxes == std::vector<Text>{"C", "I"});

    journey.open(u"overview"_qs);
    for (int row = 0; row < journey.sheetRows(); ++row) {
        if (journey.cell(row, 0) == u"総合")
            journey.choose(row);
    }
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    auto &method = journey.find<QComboBox>(u"schemeMethod"_qs);
    CHECK(method.findData(u"single"_qs) < 0);
    method.setCurrentIndex(method.findData(u"sum"_qs));
    journey.press(u"schemeSave"_qs);
    CHECK(journey.registry().scheme().overall == OverallMethod::Sum);
    // A name is needed, and what is refused stays in the form.
    journey.open(u"axes"_qs);
    journey.choose(0);
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    journey.type(u"schemeAxisLabel"_qs, u"  "_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.isFormOpen());
    CHECK_FALSE(journey.problem().isEmpty());
    journey.press(u"schemeDiscard"_qs);
}

TEST_CASE("Once ratings exist a new edition is made, worked on, compared and taken into force",
          "[journey][schemeeditions]")
{
    OldCityJourney journey;
    journey.open(u"levels-C"_qs);
    CHECK(journey.lock().contains(u"新しい版"));
    journey.open(u"editions"_qs);
    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeEdition"_qs, u"令和9年度版"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.registry().editions().size() == 2);
    // It is shown at once, and nothing locks it.
    CHECK(journey.find<QComboBox>(u"schemeEdition"_qs).currentText().contains(u"令和9年度版"));
    journey.open(u"levels-C"_qs);
    CHECK(journey.lock().isEmpty());
    journey.choose(1);
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    journey.type(u"schemeCriterion"_qs, u"公表を前提としないもの"_qs);
    QTest::keyClick(&journey.find(u"schemeLabel"_qs), Qt::Key_Return);
    CHECK(journey.cell(1, 2) == u"公表を前提としないもの");
    // The edition in force still says what it said.
    CHECK(journey.registry().scheme().axes[0].levels[1].criterion != "公表を前提としないもの");
    journey.open(u"editions"_qs);
    journey.picture(u"scheme-editions"_qs);

    journey.open(u"compare"_qs);
    REQUIRE(journey.sideRows(u"compareTable"_qs) >= 2);
    QString all;
    for (int row = 0; row < journey.sideRows(u"compareTable"_qs); ++row)
        all += journey.sideCell(u"compareTable"_qs, row, 3) + journey.sideCell(u"compareTable"_qs, row, 4);
    CHECK(all.contains(u"+ 公表を前提としないもの"));
    CHECK(all.contains(u"− "));
    journey.picture(u"scheme-compare"_qs);

    journey.open(u"editions"_qs);
    journey.choose(1);
    journey.press(u"schemeChoose"_qs);
    CHECK(journey.registry().scheme().edition == "令和9年度版");
    // A second edition of the same name is refused in the form.
    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeEdition"_qs, u"令和9年度版"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.problem().contains(u"令和9年度版"));
    journey.press(u"schemeDiscard"_qs);
}

TEST_CASE("Institutions adopt an edition together in the window, and overlaps are refused where they are written",
          "[journey][schemeeditions]")
{
    OldCityJourney journey;
    journey.open(u"adoptions"_qs);
    const int institutions = journey.sheetRows();
    CHECK(institutions == 10);
    journey.press(u"schemeAdd"_qs);
    auto &edition = journey.find<QComboBox>(u"schemeAdoptedEdition"_qs);
    edition.setCurrentIndex(edition.findData(u"mext-importance-1-4"_qs));
    const Organisation &organisation = journey.registry().organisation();
    const OrgUnitId board = organisation.findInstitution("教育委員会");
    const OrgUnitId audit = organisation.findInstitution("監査委員");
    const auto mark = [&](OrgUnitId id) -> QCheckBox & {
        return journey.find<QCheckBox>(u"schemeInstitutions-"_qs + QString::number(id.value()));
    };
    mark(board).setChecked(true);
    mark(audit).setChecked(true);
    journey.type(u"schemeFrom"_qs, u"R8.4.1"_qs);
    journey.picture(u"scheme-adoption"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.registry().schemeFor(board).id == "mext-importance-1-4");
    CHECK(journey.registry().schemeFor(audit).id == "mext-importance-1-4");
    CHECK(journey.sheetRows() == institutions);
    journey.press(u"schemeAdd"_qs);
    mark(board).setChecked(true);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.problem().contains(u"教育委員会"));
    CHECK(journey.isFormOpen());
    journey.press(u"schemeDiscard"_qs);

    // The ledger has the axes of both schemes; an asset has only its own.
    AssetService service(journey.registry());
    const Asset record = requireValue(service.add({{Field::Name, "指導要録"}, {Field::Institution, "教育委員会"}}));
    requireValue(service.rate(record.id, {{"P", "I"}}, "児童の記録"));
    journey.trigger(Command::GoLedger);
    auto &model = dynamic_cast<AssetTableModel &>(*journey.table().model());
    const auto columnOf = [&](Field field) {
        const auto found = std::find(model.fields().begin(), model.fields().end(), field);
        REQUIRE(found != model.fields().end());
        return static_cast<int>(found - model.fields().begin());
    };
    QCoreApplication::processEvents();
    int row = -1;
    for (int i = 0; i < journey.rows(); ++i) {
        if (model.index(i, columnOf(Field::Name)).data().toString() == u"指導要録")
            row = i;
    }
    REQUIRE(row >= 0);
    CHECK(model.index(row, columnOf(Field::P)).data().toString() == u"I");
    CHECK(model.index(row, columnOf(Field::C)).data().toString().isEmpty());
    CHECK_FALSE(model.index(row, columnOf(Field::C)).data(LevelStepRole).isValid());
    CHECK(model.index(0, columnOf(Field::P)).data().toString().isEmpty());
    journey.picture(u"ledger-two-schemes"_qs);

    // The end brings back the edition of the body.
    journey.trigger(Command::GoScheme);
    journey.open(u"adoptions"_qs);
    for (int i = 0; i < journey.sheetRows(); ++i) {
        if (journey.cell(i, 0) == u"監査委員")
            journey.choose(i);
    }
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    journey.type(u"schemeTo"_qs, u"2026-04-30"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.registry().schemeFor(audit).id == "mic-classic-322");
}

TEST_CASE("Ratings go over to 3A–3C line by line, the rest is a list to work through, and one undo takes all back",
          "[journey][schemeeditions]")
{
    OldCityJourney journey;
    const Scheme old = journey.registry().scheme();
    requireValue(OrganisationService(journey.registry()).adoptScheme("mic-jichitai-2024r10"));
    // What is shown is still the old edition; the new one is chosen.
    journey.showEdition(1);
    journey.open(u"migration"_qs);
    REQUIRE(journey.waitForLines(7));
    REQUIRE(journey.sideRows(u"migrationWork"_qs) == 3);
    CHECK_FALSE(journey.find<QPushButton>(u"migrationRun"_qs).isEnabled()); // nothing is accepted
    journey.chooseLine(u"機密性"_qs, u"3"_qs);
    CHECK_FALSE(journey.find<QPushButton>(u"migrationToggle"_qs).isEnabled());
    journey.chooseLine(u"機密性"_qs, u"2"_qs);
    QTest::keyClick(&journey.find(u"migrationLines"_qs), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor(
        [&] { return journey.find<QLabel>(u"migrationSummary"_qs).text().contains(u"一部の軸 1 件"); }, 30'000));
    journey.press(u"migrationAcceptAll"_qs);
    REQUIRE(QTest::qWaitFor(
        [&] { return journey.find<QLabel>(u"migrationSummary"_qs).text().contains(u"すべての軸 2 件"); }, 30'000));
    journey.picture(u"scheme-migration"_qs);
    const HistoryHead head = journey.registry().head();
    journey.press(u"migrationRun"_qs);
    REQUIRE(QTest::qWaitFor([&] { return journey.registry().head().seq == head.seq + 1; }, 30'000));
    REQUIRE(QTest::qWaitFor([&] { return journey.sideRows(u"migrationWork"_qs) == 1; }, 30'000));
    CHECK(journey.find<QProgressBar>(u"migrationProgress"_qs).format().contains(u"済 2 / 全 3"));
    CHECK(journey.message().contains(u"3 件を移しました"));
    CHECK(journey.sideCell(u"migrationWork"_qs, 0, 4).contains(u"3A 又は 3B 又は 3C"));
    journey.picture(u"scheme-migration-work"_qs);

    // One by one: the asset comes up, is rated, and leaves the list.
    const Asset waiting = requireValue(journey.registry().assetByCode("A-00001"));
    CHECK(waiting.text(Field::I) == "2");
    journey.press(u"migrationOpen"_qs);
    requireValue(AssetService(journey.registry()).rate(waiting.id, {{"C", "3B"}}, "大量の住民情報"));
    journey.trigger(Command::GoScheme);
    REQUIRE(QTest::qWaitFor(
        [&] { return journey.find<QProgressBar>(u"migrationProgress"_qs).format().contains(u"済 3 / 全 3"); }, 30'000));
    CHECK(journey.sideRows(u"migrationWork"_qs) == 0);

    // The rating of the one asset, then the whole migration.
    for (int step = 0; step < 2; ++step) {
        const std::int64_t seq = journey.registry().head().seq;
        REQUIRE(QTest::qWaitFor([&] { return journey.can(Command::Undo); }, 30'000));
        journey.trigger(Command::Undo);
        REQUIRE(QTest::qWaitFor([&] { return journey.registry().head().seq == seq + 1; }, 30'000));
    }
    REQUIRE(QTest::qWaitFor([&] { return journey.sideRows(u"migrationWork"_qs) == 3; }, 30'000));
    CHECK(requireValue(journey.registry().assetByCode("A-00002")).text(Field::C) == "2");
    CHECK(journey.registry().schemeOf(requireValue(journey.registry().assetByCode("A-00002")).edition())->id ==
          "mic-classic-322");
}
