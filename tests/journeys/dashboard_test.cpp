// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/pages/dashboard/figurecard.h"
#include "views/pages/dashboard/figurechart.h"
#include "views/pages/dashboard/heatmapview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGraphicsObject>
#include <QGraphicsScene>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QToolButton>
#include <QtCharts/QAbstractBarSeries>
#include <QtCharts/QBarSet>

using namespace daicho;

namespace {

/// The figures in their order on the page, for a scheme of three axes.
enum Place {
    LevelsOfC,
    LevelsOfI,
    LevelsOfA,
    ByOrganisation,
    NotRated,
    Heat,
    Rated,
    Findings,
    ByKind,
    ByZone,
    ByMedium,
    ByPersonalInfo,
    PersonalByZone,
    Due
};

FigureCard &card(JourneyWindow &journey, Place place)
{
    return journey.find<FigureCard>(u"figure"_qs + QString::number(place));
}

std::int64_t rowCount(FigureCard &of, const Text &value)
{
    const Figure &figure = of.model().figure();
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        if (figure.rows[i].value == value)
            return figure.rowTotal(i);
    }
    return 0;
}

QJsonArray stats(JourneyWindow &journey, const QString &by)
{
    return QJsonDocument::fromJson(journey.cli({u"stats"_qs, journey.registry().path(), u"--json"_qs, u"--by"_qs, by,
                                                u"--filter"_qs, u"-status:retired"_qs}))
        .array();
}

} // namespace

TEST_CASE("The figures are those of the command line", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    CHECK(journey.window().findChild<FigureCard *>() == nullptr); // made when somebody looks
    journey.trigger(Command::GoDashboard);
    for (const auto &[place, by] : {std::pair(LevelsOfC, u"c"_qs),
                                    {LevelsOfI, u"i"_qs},
                                    {LevelsOfA, u"a"_qs},
                                    {ByKind, u"kind"_qs},
                                    {ByZone, u"zone"_qs},
                                    {ByMedium, u"medium"_qs},
                                    {ByPersonalInfo, u"personal_info"_qs}}) {
        const QJsonArray expected = stats(journey, by);
        REQUIRE_FALSE(expected.isEmpty());
        std::int64_t sum = 0;
        for (const QJsonValue &row : expected) {
            INFO(by.toStdString() << " " << row[by].toString().toStdString());
            CHECK(rowCount(card(journey, place), toText(row[by].toString())) == row[u"count"_qs].toInt());
            sum += row[u"count"_qs].toInt();
        }
        CHECK(card(journey, place).model().figure().total() == sum);
    }
    const Figure &units = card(journey, ByOrganisation).model().figure();
    for (const QJsonValue &cell : stats(journey, u"institution,c"_qs)) {
        bool isFound = false;
        for (std::size_t row = 0; row < units.rows.size(); ++row) {
            for (std::size_t column = 0; column < units.columns.size(); ++column) {
                if (toQString(units.rows[row].value) == cell[u"institution"_qs].toString() &&
                    toQString(units.columns[column].value) == cell[u"c"_qs].toString()) {
                    isFound = true;
                    CHECK(units.count(row, column) == cell[u"count"_qs].toInt());
                }
            }
        }
        CHECK(isFound);
    }
    journey.picture(u"figures"_qs);
}

TEST_CASE("Every figure of the page has the numbers of «stats --figure»", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    // The months come from the history, which is read beside the window.
    REQUIRE(QTest::qWaitFor([&journey] { return card(journey, Rated).isVisible(); }, 60'000));
    for (const Place place : {LevelsOfC, ByOrganisation, NotRated, Heat, Rated, Findings, ByKind, ByZone, ByMedium,
                              ByPersonalInfo, PersonalByZone, Due}) {
        const Figure &figure = card(journey, place).model().figure();
        const QString name = QString::fromUtf8(figureKindId(figure.kind));
        INFO(name.toStdString());
        const QJsonValue counted = QJsonDocument::fromJson(journey.cli({u"stats"_qs, journey.registry().path(),
                                                                        u"--json"_qs, u"--figure"_qs, name}))
                                       .array()[0];
        REQUIRE(counted[u"rows"].toArray().size() == qsizetype(figure.rows.size()));
        REQUIRE(counted[u"columns"].toArray().size() == qsizetype(figure.columns.size()));
        for (std::size_t row = 0; row < figure.rows.size(); ++row) {
            CHECK(counted[u"rows"][qsizetype(row)][u"value"].toString() == toQString(figure.rows[row].value));
            for (std::size_t column = 0; column < figure.columns.size(); ++column)
                CHECK(counted[u"counts"][qsizetype(row)][qsizetype(column)].toInt() == figure.count(row, column));
        }
        CHECK(figure.total() > 0);
    }
    for (const auto &[place, name] : {std::pair(Heat, u"figures-heat"_qs),
                                      {Findings, u"figures-findings"_qs},
                                      {PersonalByZone, u"figures-personal"_qs},
                                      {Due, u"figures-due"_qs}}) {
        journey.find<QScrollArea>(u"dashboardScroll"_qs).ensureWidgetVisible(&card(journey, place), 0, 400);
        journey.picture(name);
    }
}

TEST_CASE("From an institution to its units and back, by keyboard", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    const std::int64_t all = card(journey, LevelsOfC).model().figure().total();
    const auto table = [&journey]() -> QTableView & { return *card(journey, ByOrganisation).table(); };
    table().setCurrentIndex(card(journey, ByOrganisation).model().index(0, 0));
    QTest::keyClick(&table(), Qt::Key_Return);
    const OrgUnitId institution = journey.registry().organisation().institutions().front();
    CHECK(card(journey, ByOrganisation).model().figure().all.scope == institution);
    CHECK(journey.find(u"dashboardTrail"_qs).isVisible());
    CHECK(journey.find(u"dashboardTrail0"_qs).isVisible());
    const std::int64_t one = card(journey, LevelsOfC).model().figure().total();
    CHECK(one < all);
    // A unit that has units opens its figures, one that has none its assets.
    const Figure units = card(journey, ByOrganisation).model().figure();
    std::optional<int> above;
    std::optional<int> leaf;
    for (std::size_t row = 0; row < units.rows.size(); ++row) {
        const OrgUnitId unit = units.rows[row].scope;
        if (unit.isValid())
            (journey.registry().organisation().children(unit).empty() ? leaf : above) = int(row);
    }
    if (above) {
        table().setCurrentIndex(card(journey, ByOrganisation).model().index(*above, 0));
        QTest::keyClick(&table(), Qt::Key_Return);
        CHECK(card(journey, LevelsOfC).model().figure().total() == units.rowTotal(std::size_t(*above)));
        journey.picture(u"figures-unit"_qs);
        QTest::keyClick(&table(), Qt::Key_Backspace);
        CHECK(card(journey, LevelsOfC).model().figure().total() == one);
    }
    if (leaf) {
        table().setCurrentIndex(card(journey, ByOrganisation).model().index(*leaf, 0));
        QTest::keyClick(&table(), Qt::Key_Return);
        CHECK(journey.find(u"ledgerPage"_qs).isVisible());
        CHECK(journey.rows() == units.rowTotal(std::size_t(*leaf)));
        journey.trigger(Command::GoDashboard);
    }
    journey.find<QToolButton>(u"dashboardTrail0"_qs).click();
    CHECK(card(journey, LevelsOfC).model().figure().total() == all);
    CHECK_FALSE(journey.find(u"dashboardTrail"_qs).isVisible());
}

TEST_CASE("A cell of the heat map and a finding open exactly their assets", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    FigureCard &heat = card(journey, Heat);
    REQUIRE(heat.heatMap()->isVisible());
    CHECK_FALSE(heat.chart()->isVisible());
    const Figure figure = heat.model().figure();
    const auto most = std::size_t(std::max_element(figure.counts.begin(), figure.counts.end()) - figure.counts.begin());
    const std::size_t row = most / figure.columns.size();
    const std::size_t column = most % figure.columns.size();
    Q_EMIT heat.heatMap()->cellChosen(row, column);
    CHECK(journey.rows() == figure.count(row, column));
    for (const Place place : {Findings, PersonalByZone, Due}) {
        journey.trigger(Command::GoDashboard);
        FigureModel &model = card(journey, place).model();
        for (int at = 0; at < model.rowCount() - 1; ++at) {
            const QModelIndex cell = model.index(at, 1);
            const std::int64_t count = model.countAt(cell);
            if (count == 0)
                continue;
            journey.trigger(Command::GoDashboard);
            card(journey, place).table()->setCurrentIndex(cell);
            QTest::keyClick(card(journey, place).table(), Qt::Key_Return);
            INFO(journey.find<QLineEdit>(u"ledgerSearch"_qs).text().toStdString());
            CHECK(journey.rows() == count);
        }
    }
}

TEST_CASE("A chart is saved as a drawing and its numbers as csv; all figures as a report", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    REQUIRE(QTest::qWaitFor([&journey] { return card(journey, Rated).isVisible(); }, 60'000));
    const QDir pictures(QStringLiteral(DAICHO_SCREENSHOTS));
    for (const Place place : {LevelsOfC, Heat, ByOrganisation, Rated}) {
        const QString file = journey.path(u"図%1.svg"_qs.arg(int(place)));
        journey.dialogs.paths = {file};
        journey.find<QPushButton>(u"figure%1Save"_qs.arg(int(place))).click();
        QSvgRenderer drawing(file);
        REQUIRE(drawing.isValid());
        QImage drawn(drawing.defaultSize(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        drawing.render(&painter);
        painter.end();
        CHECK(drawn.save(pictures.filePath(u"figure-svg%1.png"_qs.arg(int(place)))));
        QFile svg(file);
        REQUIRE(svg.open(QIODevice::ReadOnly));
        CHECK(QString::fromUtf8(svg.readAll()).contains(card(journey, place).title()));
    }
    const QString numbers = journey.path(u"数.csv"_qs);
    const QString report = journey.path(u"集計.pdf"_qs);
    journey.dialogs.paths = {numbers, report, journey.path(u"無い/集計.pdf"_qs)};
    journey.find<QPushButton>(u"figure%1Save"_qs.arg(int(Heat))).click();
    QFile csv(numbers);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(csv.readAll());
    const Figure &heat = card(journey, Heat).model().figure();
    CHECK(lines.contains(u'"' + QString::number(heat.total()) + u'"'));
    CHECK(lines.count(u"\r\n"_qs) == qsizetype(heat.rows.size()) + 3); // title, heading, sums

    const auto text = [&journey] { return journey.find<QLabel>(u"messageText"_qs).text(); };
    journey.find<QToolButton>(u"dashboardReport"_qs).click();
    REQUIRE(QTest::qWaitFor([&] { return text().contains(u"集計.pdf"_qs); }, 60'000));
    CHECK(QFile::exists(report));
    QFile::remove(pictures.filePath(u"figures-report.pdf"_qs));
    CHECK(QFile::copy(report, pictures.filePath(u"figures-report.pdf"_qs)));
    journey.find<QToolButton>(u"dashboardReport"_qs).click();
    REQUIRE(QTest::qWaitFor([&] { return text().contains(u"無い"_qs); }, 60'000));
    CHECK_FALSE(QFile::exists(journey.path(u"無い/集計.pdf"_qs)));
}

TEST_CASE("The assets behind every number open in the ledger", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    for (const Place place : {LevelsOfC, ByOrganisation, NotRated, ByKind, ByMedium}) {
        journey.trigger(Command::GoDashboard);
        FigureModel &model = card(journey, place).model();
        for (const int row : {0, 1, model.rowCount() - 2}) {
            const QModelIndex cell = model.index(row, 1);
            const std::int64_t count = model.countAt(cell);
            journey.trigger(Command::GoDashboard);
            QTableView &table = *card(journey, place).table();
            table.setCurrentIndex(cell);
            QTest::keyClick(&table, Qt::Key_Return);
            CHECK(journey.find(u"ledgerPage"_qs).isVisible());
            INFO(journey.find<QLineEdit>(u"ledgerSearch"_qs).text().toStdString());
            CHECK(journey.rows() == count);
        }
    }
    journey.trigger(Command::GoDashboard);
    // A click on a bar does the same.
    FigureChart &chart = *card(journey, LevelsOfC).chart();
    auto *series = static_cast<QAbstractBarSeries *>(chart.chart()->series().front());
    const Figure &figure = card(journey, LevelsOfC).model().figure();
    const std::size_t row = figure.rows.size() - 2;
    const auto wanted = figure.count(row, 0);
    Q_EMIT series->barSets()[qsizetype(row)]->clicked(int(figure.rows.size() - 1 - row));
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    CHECK(journey.rows() == wanted);
}

TEST_CASE("Figures follow an edit while they are shown, and their tables stay where they are", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    FigureModel &model = card(journey, LevelsOfC).model();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const Text level = model.figure().rows.front().value;
    const std::int64_t before = rowCount(card(journey, LevelsOfC), level);
    const std::int64_t all = model.figure().total();
    const Permutation rows =
        journey.registry().index().select(requireValue(parseFilter("c:1", &journey.registry().scheme())));
    REQUIRE_FALSE(rows.empty());
    requireValue(
        AssetService(journey.registry()).rate(journey.registry().index().id(rows.front()), {{"C", level}}, "見直した"));
    CHECK(rowCount(card(journey, LevelsOfC), level) == before + 1);
    CHECK(resets.count() == 0);
    requireDone(AssetService(journey.registry()).retire(journey.registry().index().id(rows.front()), "廃棄"));
    CHECK(model.figure().total() == all - 1);
    CHECK(journey.find<QLabel>(u"dashboardCounted"_qs).text().contains(QLocale().toString(qlonglong(all - 1))));
    journey.trigger(Command::Undo);
    CHECK(model.figure().total() == all);
}

TEST_CASE("One institution is looked at alone, on another axis, and its charts are taken along", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    const std::int64_t all = card(journey, LevelsOfC).model().figure().total();
    auto &scope = journey.find<QComboBox>(u"dashboardScope"_qs);
    scope.setCurrentIndex(1);
    Q_EMIT scope.activated(1);
    CHECK(card(journey, LevelsOfC).model().figure().total() < all);
    auto &axis = journey.find<QComboBox>(u"dashboardAxis"_qs);
    axis.setCurrentIndex(2);
    Q_EMIT axis.activated(2);
    CHECK(card(journey, ByOrganisation).model().figure().field == Field::A);
    journey.find<QScrollArea>(u"dashboardScroll"_qs).ensureWidgetVisible(&card(journey, NotRated), 0, 400);
    journey.picture(u"figures-institution"_qs);

    const QString file = journey.path(u"図.png"_qs);
    journey.dialogs.paths = {file, journey.path(u"無い/図.png"_qs)};
    journey.find<QPushButton>(u"figure3Save"_qs).click();
    const QImage saved(file);
    CHECK(saved.width() >= 600);
    QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
    CHECK(saved.save(QStringLiteral(DAICHO_SCREENSHOTS) + u"/figure-saved.png"_qs));
    journey.find<QPushButton>(u"figure3Save"_qs).click();
    CHECK(journey.find<QLabel>(u"messageText"_qs).text().contains(u"図.png"_qs));
    CHECK_FALSE(QFile::exists(journey.path(u"無い/図.png"_qs)));

    QTest::keySequence(card(journey, LevelsOfC).table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.size() == card(journey, LevelsOfC).model().rowCount() + 1);
    CHECK(lines.front().split(u'\t').size() == 3);
}

TEST_CASE("A registry without assets says what to do instead of drawing nothing", "[journey][dashboard]")
{
    JourneyWindow journey;
    requireDone(journey.window().workspace().create(journey.path(u"空.daicho"_qs),
                                                    {.profileId = "town", .body = "試験町", .schemeId = {}}));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.registry().isIndexLoaded(); }, 60'000));
    journey.trigger(Command::GoDashboard);
    CHECK(journey.find<QLabel>(u"dashboardEmpty"_qs).isVisible());
    CHECK(journey.find(u"dashboard-import"_qs).isVisible());
    requireValue(AssetService(journey.registry()).add({{Field::Name, "最初の資産"}}));
    CHECK_FALSE(journey.find<QLabel>(u"dashboardEmpty"_qs).isVisible());
    CHECK(card(journey, LevelsOfC).model().figure().total() == 1);
}

TEST_CASE("A chart whose rows change keeps one axis each way", "[journey][dashboard]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoDashboard);
    auto &scope = journey.find<QComboBox>(u"dashboardScope"_qs);
    for (const int chosen : {1, 2, 0}) {
        scope.setCurrentIndex(chosen);
        Q_EMIT scope.activated(chosen);
    }
    QChart &chart = *card(journey, ByOrganisation).chart()->chart();
    int axes = 0;
    for (const QGraphicsItem *item : chart.scene()->items())
        axes += item->toGraphicsObject() != nullptr && item->toGraphicsObject()->inherits("ChartAxisElement") ? 1 : 0;
    CHECK(axes == 2);
}
