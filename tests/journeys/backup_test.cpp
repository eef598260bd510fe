// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/backupservice.h"
#include "tests/journeys/journeywindow.h"
#include "tests/support/filesizelimit.h"
#include "views/support/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace daicho;

namespace {

QString message(JourneyWindow &journey)
{
    return journey.find<MessageBar>(u"messageBar"_qs).text();
}

/// Waits until neither the window nor the watch of backups is at work.
void settle(JourneyWindow &journey)
{
    REQUIRE(QTest::qWaitFor(
        [&journey] {
            const QString status = journey.find<QPushButton>(u"statusBackup"_qs).text();
            return journey.can(Command::BackUp) && !status.endsWith(u'…');
        },
        60'000));
}

void press(JourneyWindow &journey, const char *button)
{
    auto &found = journey.find<QPushButton>(QString::fromLatin1(button));
    INFO(button);
    REQUIRE(found.isEnabled());
    found.click();
    settle(journey);
}

QTableWidget &backups(JourneyWindow &journey)
{
    return journey.find<QTableWidget>(u"backupTable"_qs);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Asset rename(JourneyWindow &journey, const QString &name)
{
    AssetService service(journey.registry());
    const Asset asset = requireValue(service.byCode(journey.registry().index().text(0, Field::Code)));
    return requireValue(service.edit(asset.id, {{Field::Name, toText(name)}}));
}

QString nameOfFirst(JourneyWindow &journey)
{
    AssetService service(journey.registry());
    return toQString(requireValue(service.byCode(journey.registry().index().text(0, Field::Code))).text(Field::Name));
}

} // namespace

TEST_CASE("The day's backup is made after opening, and the status bar tells when it was verified", "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    auto &status = journey.find<QPushButton>(u"statusBackup"_qs);
    CHECK(status.isVisible());
    CHECK(status.text().startsWith(u"バックアップ検証済み"_qs));
    const std::optional<Backup> newest = BackupService::of(journey.registry()).newest();
    REQUIRE(newest);
    CHECK(newest->reason == BackupReason::Daily);
    CHECK(newest->head == journey.registry().head());
    rename(journey, u"改名した資産"_qs);
    CHECK(BackupService::of(journey.registry()).list().size() == 1); // that one came before the first change
    status.click();
    CHECK(journey.find(u"safetyPage"_qs).isVisible());
    CHECK(backups(journey).rowCount() == 1);
    CHECK(backups(journey).currentRow() == 0);
}

TEST_CASE("A backup by hand, looked at again; a changed byte is told and counts no more", "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    rename(journey, u"改名した資産"_qs);
    journey.trigger(Command::BackUp);
    settle(journey);
    CHECK(message(journey).startsWith(u"バックアップを作り"_qs));
    REQUIRE(backups(journey).rowCount() == 2);
    backups(journey).setCurrentCell(0, 0);
    press(journey, "backupVerify");
    CHECK(message(journey).startsWith(u"このバックアップは正常です"_qs));
    const QString path = BackupService::of(journey.registry()).list().front().path;
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    REQUIRE(file.putChar('#'));
    file.close();
    press(journey, "backupVerify");
    CHECK(message(journey).contains(u"壊れて"_qs));
    CHECK(backups(journey).item(0, 2)->text().contains(u"使えません"_qs));
    CHECK_FALSE(journey.find<QPushButton>(u"backupRestore"_qs).isEnabled());
    journey.picture(u"backup-refused"_qs);
}

TEST_CASE("Restored beside, compared, and put in the place of the registry, which is kept", "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    const QString before = nameOfFirst(journey);
    rename(journey, u"まちがえた名称"_qs);
    journey.trigger(Command::GoSafety);
    const QString file = journey.registry().path();
    const QByteArray present = bytesOf(file);
    const QString beside = journey.path(u"復元.daicho"_qs);
    journey.dialogs.paths = {beside};
    press(journey, "backupRestore");
    CHECK(QFile::exists(beside));
    CHECK(bytesOf(file) == present);
    CHECK(journey.find<QLabel>(u"restoreCounts"_qs).text().contains(u"1 件"_qs));
    auto &fields = journey.find<QTableWidget>(u"restoreFields"_qs);
    REQUIRE(fields.rowCount() >= 1);
    CHECK(fields.item(0, 2)->text() == u"まちがえた名称"_qs);
    CHECK(fields.item(0, 3)->text() == before);
    journey.picture(u"backup-restored"_qs);

    journey.dialogs.accepts = false; // people may think better of it
    press(journey, "restoreReplace");
    CHECK(bytesOf(file) == present);
    journey.dialogs.accepts = true;
    journey.find<QPushButton>(u"restoreReplace"_qs).click();
    REQUIRE(QTest::qWaitFor(
        [&journey] {
            const Registry *open = journey.window().workspace().registry();
            return open != nullptr && open->isIndexLoaded();
        },
        60'000));
    settle(journey);
    CHECK(journey.registry().path() == file);
    CHECK(nameOfFirst(journey) == before);
    CHECK_FALSE(QFile::exists(beside));
    CHECK(message(journey).contains(u"-replaced"_qs));
    const QStringList kept = QDir(journey.folder.path()).entryList({u"*-replaced.daicho"_qs});
    REQUIRE(kept.size() == 1);
    CHECK(bytesOf(journey.path(kept.front())) == present);
}

TEST_CASE("A restored file that nobody wants is removed, and a full disk leaves the registry as it was",
          "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    journey.trigger(Command::GoSafety);
    const QString beside = journey.path(u"復元.daicho"_qs);
    journey.dialogs.paths = {beside};
    press(journey, "backupRestore");
    CHECK(journey.find<QLabel>(u"restoreCounts"_qs).text().startsWith(u"今の台帳と同じ"_qs));
    press(journey, "restoreDiscard");
    CHECK_FALSE(QFile::exists(beside));
    CHECK_FALSE(journey.find(u"restorePanel"_qs).isVisible());
    const QByteArray present = bytesOf(journey.registry().path());
    const QStringList files = QDir(journey.folder.path()).entryList(QDir::Files | QDir::Hidden);
    {
        const FileSizeLimit limit(100'000);
        journey.dialogs.paths = {beside};
        press(journey, "backupRestore");
        CHECK(message(journey).contains(u"復元.daicho"_qs));
        journey.trigger(Command::BackUp);
        settle(journey);
        CHECK(message(journey).contains(u"-manual-"_qs));
    }
    CHECK(bytesOf(journey.registry().path()) == present);
    CHECK(QDir(journey.folder.path()).entryList(QDir::Files | QDir::Hidden) == files);
    CHECK(BackupService::of(journey.registry()).list().size() == 1);
}

TEST_CASE("A registry that is damaged is offered back from its backups", "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    const QString file = journey.registry().path();
    const QString before = nameOfFirst(journey);
    journey.trigger(Command::CloseRegistry);
    QFile broken(file);
    REQUIRE(broken.open(QIODevice::ReadWrite));
    REQUIRE(broken.seek(0));
    REQUIRE(broken.write(QByteArray(8192, '\0')) == 8192);
    broken.close();
    journey.window().openFile(file);
    auto &offer = journey.find<QPushButton>(u"messageOffer"_qs);
    REQUIRE(offer.isVisible());
    offer.click();
    CHECK(journey.find(u"safetyPage"_qs).isVisible());
    REQUIRE(backups(journey).rowCount() == 1);
    const auto idle = [&journey] { return journey.can(Command::OpenRegistry); };
    journey.dialogs.paths = {journey.path(u"復元.daicho"_qs)};
    journey.find<QPushButton>(u"backupRestore"_qs).click();
    REQUIRE(QTest::qWaitFor(idle, 60'000));
    REQUIRE(journey.find(u"restorePanel"_qs).isVisible());
    journey.find<QPushButton>(u"restoreReplace"_qs).click();
    REQUIRE(QTest::qWaitFor(
        [&journey] {
            const Registry *open = journey.window().workspace().registry();
            return open != nullptr && open->isIndexLoaded();
        },
        60'000));
    CHECK(journey.registry().path() == file);
    CHECK(nameOfFirst(journey) == before);
    settle(journey);
}

TEST_CASE("The second folder gets backups too, and half a path is refused", "[journey][backup]")
{
    JourneyWindow journey;
    journey.openSample();
    settle(journey);
    journey.trigger(Command::GoSafety);
    auto &second = journey.find<QLineEdit>(u"backupSecond"_qs);
    const auto enter = [&second](const QString &text) {
        second.setFocus();
        second.setText(text);
        QTest::keyClick(&second, Qt::Key_Return);
    };
    enter(u"外付け"_qs);
    CHECK(message(journey).contains(u"外付け"_qs));
    enter(journey.path(u"外付け"_qs));
    journey.trigger(Command::BackUp);
    settle(journey);
    const QDir there(journey.path(u"外付け"_qs) + u'/' + toQString(journey.registry().header().uuid));
    CHECK(there.entryList({u"*.daicho"_qs}).size() == 1);
    enter({});
    journey.trigger(Command::BackUp);
    settle(journey);
    CHECK(there.entryList({u"*.daicho"_qs}).size() == 1);
}
