// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// No way to another registry loses what is half written without asking.

#include "tests/journeys/journeywindow.h"
#include "views/itemmodels/unittreemodel.h"

#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace daicho;

namespace {

/// A window on the sample with another registry beside it, known to the list of recent ones.
class UnsavedJourney : public JourneyWindow
{
public:
    UnsavedJourney()
    {
        requireValue(Registry::create(other(), {.profileId = "town", .body = "別の町", .schemeId = {}},
                                      window().workspace().environment()));
        openSample();
        const QString sample = openPath();
        window().openFile(other());
        window().openFile(sample);
        REQUIRE(openPath() == sample);
        REQUIRE(QTest::qWaitFor([this] { return registry().isIndexLoaded(); }, 60'000));
        REQUIRE(dialogs.questions.isEmpty());
    }
    QString other() const { return path(u"別の台帳.daicho"_qs); }
    QString openPath() { return window().workspace().registry() != nullptr ? registry().path() : QString(); }

    void writeNewAsset()
    {
        trigger(Command::NewAsset);
        QTest::keyClicks(&find<QLineEdit>(u"field-name"_qs), u"abc"_qs);
    }
    bool isNewAssetThere() { return find(u"newAssetBar"_qs).isVisible() && nameText() == u"abc"; }
    QString nameText() { return find<QLineEdit>(u"field-name"_qs).text(); }

    void dropFile(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &drop);
    }
    void renameUnit()
    {
        trigger(Command::GoOrganisation);
        auto &tree = find<QTreeView>(u"organisationTree"_qs);
        auto &units = *static_cast<UnitTreeModel *>(tree.model());
        tree.setCurrentIndex(units.indexOf(registry().organisation().institutions().front()));
        find<QPushButton>(u"unitRename"_qs).click();
    }
    void takeRecent()
    {
        auto &menu = find<QMenu>(u"recentMenu"_qs);
        Q_EMIT menu.aboutToShow();
        for (QAction *entry : menu.actions()) {
            if (entry->text().contains(u"別の台帳"_qs))
                entry->trigger();
        }
    }
};

struct Way
{
    const char *name;
    void (*go)(UnsavedJourney &journey);
};

const Way waysToOther[] = {
    {"opening a file",
     [](UnsavedJourney &journey) {
         journey.dialogs.paths = {journey.other()};
         journey.trigger(Command::OpenRegistry);
     }},
    {"a recent file", [](UnsavedJourney &journey) { journey.takeRecent(); }},
    {"a double-clicked file", [](UnsavedJourney &journey) { journey.window().openFile(journey.other()); }},
    {"a dropped file", [](UnsavedJourney &journey) { journey.dropFile(journey.other()); }},
    {"the sample, kept elsewhere",
     [](UnsavedJourney &journey) {
         journey.dialogs.paths = {journey.other()};
         journey.trigger(Command::OpenSample);
     }},
};

} // namespace

TEST_CASE("Another registry is opened only after people agree to lose what is half written", "[journey][unsaved]")
{
    for (const Way &way : waysToOther) {
        INFO(way.name);
        UnsavedJourney journey;
        const QString sample = journey.openPath();
        journey.writeNewAsset();
        journey.dialogs.accepts = false;
        way.go(journey);
        CHECK(journey.dialogs.questions.size() == 1);
        CHECK(journey.openPath() == sample);
        CHECK(journey.isNewAssetThere());

        journey.dialogs.accepts = true;
        way.go(journey);
        CHECK(journey.dialogs.questions.size() == 2);
        CHECK(journey.openPath() == journey.other());
        CHECK_FALSE(journey.find(u"newAssetBar"_qs).isVisible());
    }
}

TEST_CASE("Nothing is asked where nothing is half written", "[journey][unsaved]")
{
    for (const Way &way : waysToOther) {
        INFO(way.name);
        UnsavedJourney journey;
        way.go(journey);
        CHECK(journey.dialogs.questions.isEmpty());
        CHECK(journey.openPath() == journey.other());
    }
}

TEST_CASE("Closing the registry asks about what is half written", "[journey][unsaved]")
{
    UnsavedJourney journey;
    journey.writeNewAsset();
    journey.dialogs.accepts = false;
    journey.trigger(Command::CloseRegistry);
    CHECK(journey.isNewAssetThere());
    journey.dialogs.accepts = true;
    journey.trigger(Command::CloseRegistry);
    CHECK(journey.openPath().isEmpty());
    CHECK(journey.dialogs.questions.size() == 2);
}

TEST_CASE("A new registry is begun only after people agree to lose what is half written", "[journey][unsaved]")
{
    for (const Command command : {Command::NewRegistry, Command::NewFromLedger}) {
        UnsavedJourney journey;
        journey.writeNewAsset();
        journey.dialogs.accepts = false;
        journey.trigger(command);
        CHECK(journey.window().findChild<QDialog *>(u"newRegistryDialog"_qs) == nullptr);
        CHECK(journey.isNewAssetThere());
        journey.dialogs.accepts = true;
        journey.dialogs.paths = {QDir(QStringLiteral(DAICHO_TEST_DATA)).filePath(u"ledger/last-year-utf8.csv"_qs)};
        journey.trigger(command);
        CHECK(journey.find<QDialog>(u"newRegistryDialog"_qs).isVisible());
        CHECK(journey.dialogs.questions.size() == 2);
        CHECK(journey.isNewAssetThere()); // until the new registry is there
    }
}

TEST_CASE("A form of the organisation and one of the policy are asked about, and come up for it", "[journey][unsaved]")
{
    UnsavedJourney journey;
    const QString sample = journey.openPath();
    SECTION("organisation")
    {
        journey.renameUnit();
        journey.dialogs.accepts = false;
        journey.trigger(Command::GoLedger);
        journey.trigger(Command::CloseRegistry); // open, but nothing was written
        CHECK(journey.openPath().isEmpty());
        CHECK(journey.dialogs.questions.isEmpty());

        journey.openSample();
        journey.renameUnit();
        QTest::keyClicks(&journey.find<QLineEdit>(u"organisationForm-name"_qs), u"abc"_qs);
        journey.trigger(Command::GoLedger);
        journey.trigger(Command::CloseRegistry);
        CHECK(journey.openPath() == sample);
        CHECK(journey.find(u"organisationPage"_qs).isVisible());
        CHECK(journey.find<QLineEdit>(u"organisationForm-name"_qs).text() == u"abc");
    }
    SECTION("policy")
    {
        journey.trigger(Command::GoScheme);
        auto &contents = journey.find<QTreeWidget>(u"schemeContents"_qs);
        contents.setCurrentItem(contents.topLevelItem(1)->child(0));
        journey.find<QPushButton>(u"schemeAdd"_qs).click();
        QTest::keyClicks(QApplication::focusWidget(), u"abc"_qs);
        journey.dialogs.accepts = false;
        journey.trigger(Command::GoLedger);
        journey.trigger(Command::CloseRegistry);
        CHECK(journey.openPath() == sample);
        CHECK(journey.find(u"schemePage"_qs).isVisible());
    }
    CHECK(journey.dialogs.questions.size() == 1);
    journey.dialogs.accepts = true;
    journey.window().close();
    CHECK(QTest::qWaitFor([&journey] { return !journey.window().isVisible(); }, 10'000));
}
