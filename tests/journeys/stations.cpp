// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/stations.h"

#include "views/pages/import/importplanstep.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

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
    journey.find<QLineEdit>(u"ledgerSearch"_qs).clear();
    journey.table().selectRow(3);
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

QWidget *figures(JourneyWindow &journey)
{
    return page(journey, Command::GoDashboard);
}

QWidget *history(JourneyWindow &journey)
{
    return page(journey, Command::GoHistory);
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
        {"organisation", organisation},
        {"scheme", scheme},
        {"figures", figures},
        {"history", history},
        {"import", import},
        {"new-registry", newRegistry},
        {"export", exporting},
        {"manual", manual},
        {"keys", keys},
    };
    return all;
}

void leave(JourneyWindow &journey, QWidget *station)
{
    if (station != &journey.window())
        station->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}
