// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// New registries through the dialog, from every body's profile.

#include "model/services/programdata.h"
#include "tests/journeys/journeywindow.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeView>

using namespace daicho;

namespace {

class NewJourney : public JourneyWindow
{
public:
    QDialog &dialog() { return find<QDialog>(u"newRegistryDialog"_qs); }
    void begin() { trigger(Command::NewRegistry); }
    void choose(const Text &profile)
    {
        auto &list = find<QListWidget>(u"newProfiles"_qs);
        for (int row = 0; row < list.count(); ++row) {
            if (list.item(row)->data(Qt::UserRole).toString() == toQString(profile))
                list.setCurrentRow(row);
        }
        REQUIRE(list.currentItem()->data(Qt::UserRole).toString() == toQString(profile));
    }
    void accept(const QString &place)
    {
        dialogs.paths = {place};
        find<QPushButton>(u"newAccept"_qs).click();
    }
    QString problem(const QString &label)
    {
        auto &found = find<QLabel>(label);
        return found.isVisible() ? found.text() : QString();
    }
    /// A picture of the dialog alone.
    void dialogPicture(const QString &name)
    {
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(DAICHO_SCREENSHOTS));
        const QString scale = QString::number(dialog().devicePixelRatioF() * 100);
        CHECK(dialog().grab().save(
            QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(QString(name % u'-' % scale % u".png"_qs))));
    }
};

/// What the window shows of a registry that was just made.
void checkAgainst(NewJourney &journey, const Profile &profile)
{
    Registry &registry = journey.registry();
    CHECK(registry.header().profileId == profile.id);
    CHECK(registry.header().body == profile.body);
    CHECK(journey.window().windowTitle().contains(toQString(profile.body)));
    const QAbstractItemModel &tree = *journey.find<QTreeView>(u"ledgerTree"_qs).model();
    const QModelIndex body = tree.index(0, 0);
    REQUIRE(tree.rowCount(body) == static_cast<int>(profile.institutions.size()));
    for (int row = 0; row < tree.rowCount(body); ++row)
        CHECK(tree.index(row, 0, body).data().toString() ==
              toQString(profile.institutions[static_cast<std::size_t>(row)].name));
    for (const char *section :
         {section::zone, section::scope, section::threat, section::measure, section::measureChapter, section::term,
          section::document, section::event, section::note})
        CHECK(registry.profileItems(section).size() == profile.itemsOf(section).size());
    CHECK(registry.term("institution", "?") == profile.item(section::term, "institution")->name);
    CHECK(registry.scheme().id == profile.suggestedSchemes.front());
}

} // namespace

TEST_CASE("A registry is made from each body's profile with its own institutions, words and measures", "[journey]")
{
    const Result<std::vector<ProfileSummary>> profiles = programdata::profiles();
    REQUIRE(profiles);
    int bodies = 0;
    for (const ProfileSummary &summary : *profiles) {
        const Result<Profile> profile = programdata::profile(summary.id);
        REQUIRE(profile);
        if (profile->body.empty())
            continue;
        ++bodies;
        INFO(summary.id);
        NewJourney journey;
        journey.begin();
        journey.choose(summary.id);
        const QString preview = journey.find<QTextBrowser>(u"newPreview"_qs).toPlainText();
        CHECK(preview.contains(toQString(profile->item(section::term, "institution")->name)));
        for (const ProfileItem *measure : profile->itemsOf(section::measure))
            CHECK(preview.contains(toQString(measure->name)));
        for (const ProfileItem *event : profile->itemsOf(section::event))
            CHECK(preview.contains(toQString(event->dateText)));
        if (bodies == 1)
            journey.dialogPicture(u"new-registry"_qs);
        journey.accept(journey.path(u"台帳.daicho"_qs));
        REQUIRE(journey.window().workspace().registry() != nullptr);
        checkAgainst(journey, *profile);
        journey.cli({u"verify"_qs, journey.registry().path()});
    }
    CHECK(bodies == 5);
}

TEST_CASE("A neutral profile asks for a name, and another scheme can be chosen", "[journey]")
{
    NewJourney journey;
    journey.begin();
    journey.choose("city");
    CHECK(journey.find<QLineEdit>(u"newBody"_qs).text().isEmpty());
    journey.accept(journey.path(u"台帳.daicho"_qs));
    CHECK(journey.problem(u"newBodyProblem"_qs).contains(u"団体の名称"_qs));
    CHECK(journey.dialogs.asked.isEmpty());
    CHECK(journey.window().workspace().registry() == nullptr);
    journey.dialogPicture(u"new-registry-name"_qs);
    journey.find<QLineEdit>(u"newBody"_qs).setText(u"テスト市"_qs);
    CHECK(journey.problem(u"newBodyProblem"_qs).isEmpty());
    auto &scheme = journey.find<QComboBox>(u"newScheme"_qs);
    scheme.setCurrentIndex(scheme.findData(u"ipa-sme-321"_qs));
    CHECK(journey.find<QLabel>(u"newAxes"_qs).text().contains(u"機密性"_qs));
    journey.accept(journey.path(u"台帳.daicho"_qs));
    REQUIRE(journey.window().workspace().registry() != nullptr);
    CHECK(journey.registry().header().body == "テスト市");
    CHECK(journey.registry().scheme().id == "ipa-sme-321");
    CHECK(journey.dialogs.asked.front().suggestion.endsWith(u"テスト市.daicho"_qs));
}

TEST_CASE("A file that exists is left alone, and nothing has to be chosen twice", "[journey]")
{
    NewJourney journey;
    const QString taken = journey.path(u"既存.daicho"_qs);
    {
        QFile file(taken);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("大切なもの");
    }
    journey.begin();
    journey.choose("town");
    journey.find<QLineEdit>(u"newBody"_qs).setText(u"テスト町"_qs);
    journey.accept(taken);
    CHECK(journey.problem(u"newProblem"_qs).contains(u"同じ名前のファイル"_qs));
    CHECK(journey.window().workspace().registry() == nullptr);
    QFile file(taken);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "大切なもの");
    CHECK(journey.dialog().isVisible());
    CHECK(journey.find<QLineEdit>(u"newBody"_qs).text() == u"テスト町"_qs);
    journey.accept(journey.path(u"別.daicho"_qs));
    CHECK(journey.window().workspace().registry() != nullptr);
    CHECK_FALSE(journey.dialog().isVisible());
}

TEST_CASE("A folder that cannot be written to is refused with a sentence", "[journey]")
{
    NewJourney journey;
    const QString folder = journey.path(u"閲覧用"_qs);
    REQUIRE(QDir().mkdir(folder));
    REQUIRE(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QString place = folder + u"/台帳.daicho"_qs;
    if (QFileInfo(folder).isWritable()) { // whoever may do everything is not kept out by permissions
        QFile file(journey.path(u"ファイル"_qs));
        REQUIRE(file.open(QIODevice::WriteOnly));
        place = file.fileName() + u"/台帳.daicho"_qs;
    }
    journey.begin();
    journey.choose("kanie-town");
    journey.accept(place);
    INFO(journey.problem(u"newProblem"_qs).toStdString());
    CHECK(journey.problem(u"newProblem"_qs).size() > 20);
    CHECK(journey.dialog().isVisible());
    CHECK(journey.window().workspace().registry() == nullptr);
    CHECK_FALSE(QFile::exists(place));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

TEST_CASE("Enter that ends a composition of the name does not press the default button", "[journey][composition]")
{
    CompositionGuard guard;
    qApp->installEventFilter(&guard);
    NewJourney journey;
    journey.begin();
    journey.choose("town");
    auto &name = journey.find<QLineEdit>(u"newBody"_qs);
    REQUIRE(QTest::qWaitForWindowActive(&journey.dialog()));
    name.setFocus();
    QInputMethodEvent composing(u"てすとちょう"_qs, {});
    QCoreApplication::sendEvent(&name, &composing);
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(journey.dialogs.asked.isEmpty());
    CHECK(journey.problem(u"newBodyProblem"_qs).isEmpty());
    QInputMethodEvent done;
    done.setCommitString(u"テスト町"_qs);
    QCoreApplication::sendEvent(&name, &done);
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(journey.dialogs.asked.size() == 1);
    qApp->removeEventFilter(&guard);
}

TEST_CASE("A ledger makes a registry of its own, with the units that it names", "[journey]")
{
    NewJourney journey;
    const QString ledger = journey.path(u"昨年度.csv"_qs);
    {
        QFile csv(ledger);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("名称,所属,機密性\r\n住民基本台帳,総務課/住民係,2\r\n例規集,総務課,1\r\n");
    }
    journey.picture(u"welcome"_qs);
    journey.dialogs.paths = {ledger};
    journey.find<QPushButton>(u"welcome-import"_qs).click(); // no registry is open
    CHECK(journey.find<QLabel>(u"newLedger"_qs).text().contains(u"昨年度.csv"_qs));
    journey.choose("kanie-town");
    journey.accept(journey.path(u"台帳.daicho"_qs));
    auto &apply = journey.find<QPushButton>(u"importApply"_qs);
    REQUIRE(QTest::qWaitFor([&apply] { return apply.isEnabled(); }, 60'000));
    CHECK(apply.text() == u"2 件を追加"_qs);
    apply.click();
    REQUIRE(QTest::qWaitFor([&journey] { return journey.find(u"importResult"_qs).isVisible(); }, 60'000));
    CHECK(journey.registry().organisation().findUnit("総務課/住民係").units.size() == 1);
    journey.find<QPushButton>(u"importSeeLedger"_qs).click();
    CHECK(journey.rows() == 2);
}

TEST_CASE("Whoever gives the first import up is told that the empty registry stays", "[journey]")
{
    NewJourney journey;
    const QString ledger = journey.path(u"昨年度.csv"_qs);
    {
        QFile csv(ledger);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("名称\r\n例規集\r\n");
    }
    journey.dialogs.paths = {ledger};
    journey.trigger(Command::NewFromLedger);
    journey.choose("yokote-city");
    journey.accept(journey.path(u"台帳.daicho"_qs));
    auto &apply = journey.find<QPushButton>(u"importApply"_qs);
    REQUIRE(QTest::qWaitFor([&apply] { return apply.isEnabled(); }, 60'000));
    journey.find<QPushButton>(u"importGiveUp"_qs).click();
    CHECK(journey.find<QLabel>(u"messageText"_qs).text().contains(u"資産のない状態で残っています"_qs));
    CHECK(journey.registry().header().body == "横手市");
    CHECK(QFile::exists(journey.path(u"台帳.daicho"_qs)));
    CHECK(journey.rows() == 0);
}
