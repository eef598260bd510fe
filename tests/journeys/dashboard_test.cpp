// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/pages/dashboard/figurecard.h"
#include "views/pages/dashboard/figurechart.h"

#include <QClipboard>
#include <QComboBox>
#include <QGraphicsObject>
#include <QGraphicsScene>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QtCharts/QAbstractBarSeries>
#include <QtCharts/QBarSet>

using namespace daicho;

namespace {

/// The figures in their order on the page, for a scheme of three axes.
enum Place { LevelsOfC, LevelsOfI, LevelsOfA, ByOrganisation, NotRated, ByKind, ByZone, ByMedium, ByPersonalInfo };

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
