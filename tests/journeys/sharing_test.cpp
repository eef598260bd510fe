// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeywindow.h"
#include "model/core/filelease.h"
#include "views/support/choicedialog.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

using namespace daicho;

namespace {

constexpr int patienceMilliseconds = 15'000;

/// The sample, while 情報太郎 edits it elsewhere.
class SharedJourney : public JourneyWindow
{
public:
    SharedJourney()
    {
        openSample();
        path = registry().path();
        trigger(Command::CloseRegistry);
        hold();
    }

    void hold()
    {
        const QDateTime since(QDate::currentDate(), QTime(10, 42), Qt::LocalTime);
        m_lease = requireValue(FileLease::take(
            path, {"情報太郎", "PC-0123", toText(since.toUTC().toString(Qt::ISODate))}, FileLease::Leave::Nothing));
    }
    void letGo() { m_lease.reset(); }
    void openAs(int way)
    {
        dialogs.way = way;
        window().openFile(path);
    }
    bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patienceMilliseconds); }
    bool isOpen() { return window().workspace().registry() != nullptr; }
    QString bar() { return find<QLabel>(u"accessBarText"_qs).text(); }
    QString message() { return find<QLabel>(u"messageText"_qs).text(); }
    QPushButton &barButton() { return find<QPushButton>(u"accessBarButton"_qs); }

    QString path;

private:
    std::unique_ptr<FileLease> m_lease;
};

/// A window on the sample, which lies on a share as far as it can tell.
struct ShareWindow
{
    ShareWindow()
    {
        RegistryEnvironment environment = systemEnvironment(clock);
        environment.stateFolder = folder.filePath(u"state"_qs);
        environment.placeOf = [](const QString &) { return FilePlace{FilePlace::Kind::Share, "SMB"}; };
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{environment, settings, appearance, dialogs, std::make_shared<PdfWriter>()});
        window->resize(880, 480);
        window->show();
        window->openSample(path());
        REQUIRE(QTest::qWaitFor([this] { return registry() != nullptr && registry()->isIndexLoaded(); }, 60'000));
    }
    QString path() const { return folder.filePath(u"見本.daicho"_qs); }
    Registry *registry() { return window->workspace().registry(); }

    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.path()};
    Appearance appearance{settings};
    FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("Whoever comes second is told who edits and chooses; nothing is opened if they decline", "[journey]")
{
    SharedJourney journey;
    journey.openAs(-1);
    REQUIRE(journey.dialogs.choices.size() == 1);
    const WayChoice choice = journey.dialogs.choices.first();
    CHECK(choice.text.contains(u"情報太郎（PC-0123）が 10:42 から"_qs));
    CHECK(choice.ways.size() == 3);
    CHECK_FALSE(journey.isOpen());

    ChoiceDialog dialog(choice, &journey.window());
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    dialog.activateWindow();
    CHECK(journey.waitFor([&] { return dialog.isActiveWindow(); }));
    QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
    CHECK(dialog.grab().save(QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(u"sharing-choice.png"_qs)));
    int chosen = -1;
    QObject::connect(&dialog, &ChoiceDialog::chosen, &dialog, [&chosen](int way) { chosen = way; });
    CHECK(dialog.focusWidget() == dialog.findChild<QWidget *>(u"choice0"_qs));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    CHECK(chosen == 1);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("A second opener reads, follows what is stored, and edits when the other one has finished", "[journey]")
{
    SharedJourney journey;
    journey.openAs(0);
    REQUIRE(journey.isOpen());
    CHECK(journey.registry().isReadOnly());
    CHECK(journey.window().windowTitle().contains(u"読み取り専用"_qs));
    CHECK(journey.bar().contains(u"情報太郎（PC-0123）が 10:42 から"_qs));
    CHECK(journey.find(u"accessBar"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"statusSaved"_qs).text().contains(u"読み取り専用"_qs));
    CHECK_FALSE(journey.can(Command::NewAsset));
    REQUIRE(journey.waitFor([&] { return journey.registry().isIndexLoaded(); }));
    journey.picture(u"sharing-read-only"_qs);

    const Asset first = requireValue(journey.registry().firstPage(1)).front();
    journey.editElsewhere(first.text(Field::Code), {{Field::Name, "他の人が直した名"}});
    CHECK(journey.waitFor(
        [&] { return requireValue(journey.registry().asset(first.id)).text(Field::Name) == "他の人が直した名"; }));

    journey.barButton().click();
    CHECK(journey.message().contains(u"編集中"_qs));
    CHECK(journey.registry().isReadOnly());

    journey.letGo();
    CHECK(journey.waitFor([&] { return !journey.bar().contains(u"情報太郎"_qs); }));
    journey.barButton().click();
    REQUIRE(journey.isOpen());
    CHECK_FALSE(journey.registry().isReadOnly());
    CHECK(journey.find(u"accessBar"_qs).isHidden());
    CHECK_FALSE(journey.window().windowTitle().contains(u"読み取り専用"_qs));
    CHECK(journey.waitFor([&] { return journey.can(Command::NewAsset); })); // a backup may be running first
}

TEST_CASE("A second opener works on a copy, which replaces no file", "[journey]")
{
    SharedJourney journey;
    const QString copy = journey.JourneyWindow::path(u"写し.daicho"_qs);
    journey.dialogs.paths = {copy};
    journey.openAs(1);
    REQUIRE(journey.waitFor([&] { return journey.isOpen(); }));
    CHECK(journey.registry().path() == copy);
    CHECK_FALSE(journey.registry().isReadOnly());
    journey.trigger(Command::CloseRegistry);

    journey.dialogs.paths = {copy};
    journey.openAs(1);
    CHECK(journey.waitFor([&] { return journey.message().contains(u"写し.daicho"_qs); }));
    CHECK_FALSE(journey.isOpen());
}

TEST_CASE("A second opener is told when the registry is free and opens it then", "[journey]")
{
    SharedJourney journey;
    journey.openAs(2);
    CHECK_FALSE(journey.isOpen());
    CHECK(journey.message().contains(u"お知らせ"_qs));
    journey.letGo();
    auto &offer = journey.find<QPushButton>(u"messageOffer"_qs);
    REQUIRE(journey.waitFor([&] { return offer.isVisible(); }));
    CHECK(journey.message().contains(u"編集できます"_qs));
    offer.click();
    REQUIRE(journey.isOpen());
    CHECK_FALSE(journey.registry().isReadOnly());
}

TEST_CASE("In a folder that is synchronised the window says what that means until it is put away", "[journey]")
{
    JourneyWindow journey;
    REQUIRE(QDir(journey.folder.path()).mkdir(u".stfolder"_qs));
    journey.openSample();
    CHECK(journey.find(u"placeBar"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"placeBarText"_qs).text().contains(u"Syncthing"_qs));
    journey.picture(u"sharing-sync-folder"_qs);
    journey.find<QPushButton>(u"placeBarButton"_qs).click();
    CHECK(journey.find(u"placeBar"_qs).isHidden());
}

TEST_CASE("On a share the window says so, and sees within seconds what a lock did not keep out", "[journey]")
{
    ShareWindow share;
    auto *text = share.window->findChild<QLabel *>(u"placeBarText"_qs);
    REQUIRE(text != nullptr);
    CHECK(text->isVisible());
    CHECK(text->text().contains(u"共有フォルダー（SMB）"_qs));
    QCoreApplication::processEvents();
    QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
    CHECK(share.window->grab().save(QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(u"sharing-share.png"_qs)));

    RegistryEnvironment unleased = systemEnvironment(share.clock);
    unleased.lease = LeasePolicy::None;
    const Asset first = requireValue(share.registry()->firstPage(1)).front();
    {
        const auto other = requireValue(Registry::open(share.path(), RegistryAccess::ReadWrite, unleased));
        requireValue(AssetService(*other).edit(first.id, {{Field::Name, "他の人が直した名"}}));
    }
    CHECK(QTest::qWaitFor(
        [&] { return requireValue(share.registry()->asset(first.id)).text(Field::Name) == "他の人が直した名"; },
        patienceMilliseconds));
    share.window->workspace().close();
    CHECK(QFileInfo(share.path() + u".lock").size() == 0);
}
