// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/stations.h"

#include "views/pages/import/importplanstep.h"
#include "views/pages/output/outputpage.h"

#include <QComboBox>
#include <QDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace daicho;

namespace {

QWidget *page(JourneyWindow &journey, Command command)
{
    journey.trigger(command);
    return &journey.window();
}

QWidget *dialog(JourneyWindow &journey, Command command, const QString &name)
{
    journey.trigger(command);
    return &journey.find(name);
}

QWidget *home(JourneyWindow &journey)
{
    return page(journey, Command::GoHome);
}

QWidget *ledger(JourneyWindow &journey)
{
    journey.trigger(Command::GoLedger);
    if (auto &discard = journey.find<QPushButton>(u"newAssetDiscard"_qs); discard.isVisible())
        discard.click();
    journey.find<QLineEdit>(u"ledgerSearch"_qs).clear();
    // Not selectRow: that one looks at keys which a test may have left pressed.
    journey.table().selectionModel()->setCurrentIndex(journey.table().model()->index(3, 0),
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return &journey.window();
}

QWidget *filtered(JourneyWindow &journey)
{
    QWidget *window = ledger(journey);
    journey.find<QLineEdit>(u"ledgerSearch"_qs).setText(u"機密性:>=3B 所属:総務部"_qs);
    return window;
}

QWidget *organisation(JourneyWindow &journey)
{
    return page(journey, Command::GoOrganisation);
}

QWidget *scheme(JourneyWindow &journey)
{
    return page(journey, Command::GoScheme);
}

/// The sheet of a row in a part of the list at the left.
QWidget *sheet(JourneyWindow &journey, int row, int part = 0)
{
    journey.trigger(Command::GoScheme);
    auto &sheets = journey.find<QAbstractItemView>(u"schemeContents"_qs);
    sheets.setCurrentIndex(sheets.model()->index(row, 0, sheets.model()->index(part, 0)));
    return &journey.window();
}

QWidget *axes(JourneyWindow &journey)
{
    return sheet(journey, 1);
}

QWidget *levels(JourneyWindow &journey)
{
    return sheet(journey, 2);
}

QWidget *editions(JourneyWindow &journey)
{
    return sheet(journey, 0, 1);
}

QWidget *adoptions(JourneyWindow &journey)
{
    return sheet(journey, 1, 1);
}

QWidget *mapping(JourneyWindow &journey)
{
    return sheet(journey, 2, 1);
}

QWidget *comparison(JourneyWindow &journey)
{
    QWidget *window = sheet(journey, 3, 1);
    auto &before = journey.find<QComboBox>(u"compareBefore"_qs);
    before.setCurrentIndex(before.count() - 1);
    Q_EMIT before.activated(before.currentIndex());
    return window;
}

QWidget *migration(JourneyWindow &journey)
{
    return sheet(journey, 4, 1);
}

QWidget *organisationPosts(JourneyWindow &journey)
{
    journey.trigger(Command::GoOrganisation);
    auto &tree = journey.find<QAbstractItemView>(u"organisationTree"_qs);
    const QModelIndex institution = tree.model()->index(0, 0, tree.model()->index(0, 0));
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0, institution)));
    return &journey.window();
}

QWidget *roles(JourneyWindow &journey)
{
    journey.trigger(Command::GoOrganisation);
    journey.find<QTabWidget>(u"organisationTabs"_qs).setCurrentWidget(&journey.find(u"rolesPanel"_qs));
    return &journey.window();
}

/// The last one: the bar below stays open.
QWidget *worker(JourneyWindow &journey)
{
    journey.trigger(Command::ChooseWorker);
    return &journey.window();
}

QWidget *newAsset(JourneyWindow &journey)
{
    journey.trigger(Command::GoLedger);
    journey.trigger(Command::NewAsset);
    return &journey.window();
}

QWidget *retiring(JourneyWindow &journey)
{
    QWidget *window = ledger(journey);
    journey.trigger(Command::RetireAsset);
    return window;
}

QWidget *columns(JourneyWindow &journey)
{
    journey.trigger(Command::GoLedger);
    return dialog(journey, Command::ChooseColumns, u"columnDialog"_qs);
}

QWidget *printing(JourneyWindow &journey, Command command)
{
    ledger(journey);
    REQUIRE(QTest::qWaitFor([&journey, command] { return journey.can(command); }, 10'000));
    const auto *made = journey.window().findChild<OutputPage *>(u"outputPage"_qs);
    const PrintedPages *before = made != nullptr ? made->pages() : nullptr;
    journey.trigger(command);
    const auto &page = journey.find<OutputPage>(u"outputPage"_qs);
    REQUIRE(QTest::qWaitFor([&] { return page.pages() != nullptr && page.pages() != before; }, 60'000));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Export); }, 60'000));
    return &journey.window();
}

QWidget *print(JourneyWindow &journey)
{
    return printing(journey, Command::Print);
}

QWidget *card(JourneyWindow &journey)
{
    return printing(journey, Command::PrintAsset);
}

QWidget *handlingSheet(JourneyWindow &journey)
{
    return printing(journey, Command::PrintHandling);
}

QWidget *labels(JourneyWindow &journey)
{
    return printing(journey, Command::PrintLabels);
}

QWidget *fileRegister(JourneyWindow &journey)
{
    return printing(journey, Command::FileRegister);
}

QWidget *figures(JourneyWindow &journey)
{
    return page(journey, Command::GoDashboard);
}

QWidget *findings(JourneyWindow &journey)
{
    QWidget *window = page(journey, Command::GoFindings);
    journey.find<QTabWidget>(u"findingsTabs"_qs).setCurrentIndex(0);
    REQUIRE(QTest::qWaitFor([&journey] { return journey.find<QPushButton>(u"findingsLists"_qs).isEnabled(); }, 60'000));
    return window;
}

QWidget *findingRules(JourneyWindow &journey)
{
    QWidget *window = findings(journey);
    journey.find<QTabWidget>(u"findingsTabs"_qs).setCurrentIndex(1);
    return window;
}

QWidget *findingTrend(JourneyWindow &journey)
{
    QWidget *window = findings(journey);
    journey.find<QTabWidget>(u"findingsTabs"_qs).setCurrentIndex(2);
    return window;
}

QWidget *history(JourneyWindow &journey)
{
    return page(journey, Command::GoHistory);
}

QWidget *safety(JourneyWindow &journey)
{
    QWidget *window = page(journey, Command::GoSafety);
    REQUIRE(QTest::qWaitFor(
        [&journey] { return journey.find<QAbstractItemView>(u"backupTable"_qs).model()->rowCount() > 0; }, 60'000));
    return window;
}

/// The backup as a new file beside, with what would change.
QWidget *restored(JourneyWindow &journey)
{
    QWidget *window = safety(journey);
    static int number = 0;
    journey.dialogs.paths = {journey.path(u"復元-%1.daicho"_qs.arg(++number))};
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::BackUp); }, 60'000));
    journey.find<QPushButton>(u"backupRestore"_qs).click();
    REQUIRE(QTest::qWaitFor([&journey] { return journey.find(u"restorePanel"_qs).isVisible(); }, 60'000));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::BackUp); }, 60'000));
    return window;
}

QWidget *newRegistry(JourneyWindow &journey)
{
    return dialog(journey, Command::NewRegistry, u"newRegistryDialog"_qs);
}

QWidget *exporting(JourneyWindow &journey)
{
    return dialog(journey, Command::Export, u"exportDialog"_qs);
}

QWidget *manual(JourneyWindow &journey)
{
    journey.trigger(Command::GoLedger);
    return dialog(journey, Command::Manual, u"manualWindow"_qs);
}

QWidget *keys(JourneyWindow &journey)
{
    return dialog(journey, Command::Keys, u"keysWindow"_qs);
}

/// The ledger of last year that the installer brings in too.
QWidget *import(JourneyWindow &journey)
{
    journey.dialogs.paths = {QDir(QStringLiteral(DAICHO_TEST_DATA)).filePath(u"ledger/renamed-cp932.csv"_qs)};
    journey.trigger(Command::Import);
    const auto isPlanned = [&journey] {
        return journey.can(Command::Import) &&
               journey.find<QLabel>(u"importCounts"_qs).text() != ImportPlanStep::tr("Planning…");
    };
    REQUIRE(QTest::qWaitFor(isPlanned, 60'000));
    return &journey.window();
}

} // namespace

const std::vector<Station> &stations()
{
    static const std::vector<Station> all{
        {"home", home},
        {"ledger", ledger},
        {"ledger-filtered", filtered},
        {"ledger-columns", columns},
        {"asset-new", newAsset},
        {"asset-retire", retiring},
        {"organisation", organisation},
        {"organisation-unit", organisationPosts},
        {"roles", roles},
        {"scheme", scheme},
        {"scheme-axes", axes},
        {"scheme-levels", levels},
        {"findings", findings},
        {"findings-rules", findingRules},
        {"findings-trend", findingTrend},
        {"scheme-edition-list", editions},
        {"scheme-adoptions", adoptions},
        {"scheme-mapping", mapping},
        {"scheme-comparison", comparison},
        {"scheme-migration-none", migration},
        {"figures", figures},
        {"history", history},
        {"safety", safety},
        {"safety-restored", restored},
        {"import", import},
        {"new-registry", newRegistry},
        {"print", print},
        {"card", card},
        {"handling-sheet", handlingSheet},
        {"labels", labels},
        {"file-register", fileRegister},
        {"export", exporting},
        {"manual", manual},
        {"keys", keys},
        {"worker", worker},
    };
    return all;
}

void leave(JourneyWindow &journey, QWidget *station)
{
    if (station != &journey.window())
        station->close();
    if (auto *giveUp = journey.window().findChild<QPushButton *>(u"importGiveUp"_qs);
        giveUp != nullptr && giveUp->isVisible())
        giveUp->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}
