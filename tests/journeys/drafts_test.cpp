// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was typed and not saved outlives the program.

#include "model/core/japanesedate.h"
#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "tests/journeys/journeywindow.h"
#include "tests/support/composing.h"
#include "views/itemmodels/unittreemodel.h"
#include "views/pages/ledger/ledgerpage.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace daicho;

namespace {

constexpr const char *childFolder = "DAICHO_DRAFT_CHILD";

QStringList draftFiles(const QString &computer)
{
    QStringList files;
    QDirIterator all(computer % u"/state/drafts"_qs, {u"*.json"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

bool waitForFiles(const QString &computer, qsizetype wanted)
{
    return QTest::qWaitFor([&] { return draftFiles(computer).size() == wanted; }, 20'000);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(QLineEdit &field, const QString &text)
{
    field.setFocus();
    field.selectAll();
    commitText(field, text);
}

/// A window of another day on the registry and the computer of a test.
class DraftJourney : public JourneyWindow
{
public:
    explicit DraftJourney(const QString &computer) : JourneyWindow(computer) {}

    void open(const QString &registry)
    {
        window().openFile(registry);
        REQUIRE(QTest::qWaitFor(
            [this] {
                const Registry *open = window().workspace().registry();
                return open != nullptr && open->isIndexLoaded();
            },
            60'000));
    }
    bool waitForOffer()
    {
        return QTest::qWaitFor([this] { return find(u"draftBar"_qs).isVisible(); }, 20'000);
    }
    void click(const QString &name) { find<QPushButton>(name).click(); }
    QString text(const QString &name) { return find<QLineEdit>(name).text(); }
    QString told() { return find<QLabel>(u"messageText"_qs).text(); }
    AssetId choose(int row)
    {
        table().selectRow(row);
        return find<LedgerPage>(u"ledgerPage"_qs).chosenAsset();
    }
    AssetId at(int row) { return static_cast<const AssetTableModel *>(table().model())->assetAt(row); }
    void show(AssetId asset) { find<LedgerPage>(u"ledgerPage"_qs).showAsset(asset); }
    QString problem(const QString &name)
    {
        const auto &label = find<QLabel>(name);
        return label.isHidden() ? QString() : label.text();
    }
};

QString sampleIn(const QTemporaryDir &computer)
{
    return computer.filePath(u"見本.daicho"_qs);
}

void makeSample(const QTemporaryDir &computer)
{
    DraftJourney journey(computer.path());
    journey.window().openSample(sampleIn(computer));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.window().workspace().registry() != nullptr; }, 60'000));
}

/// A reason in the second row, a refused date in the third, a new asset, and the new name of a unit.
void writeEverywhere(DraftJourney &journey)
{
    journey.choose(1);
    auto &reason = journey.find<QPlainTextEdit>(u"ratingReason"_qs);
    reason.setFocus();
    reason.selectAll();
    commitText(reason, u"途中の理由"_qs);
    journey.choose(2);
    write(journey.find<QLineEdit>(u"field-expires"_qs), u"令和9年2月30日"_qs);
    journey.table().setFocus();
    journey.trigger(Command::NewAsset);
    commitText(journey.find<QLineEdit>(u"field-name"_qs), u"書きかけの台帳"_qs);
    journey.trigger(Command::GoOrganisation);
    auto &tree = journey.find<QTreeView>(u"organisationTree"_qs);
    auto &units = *static_cast<UnitTreeModel *>(tree.model());
    tree.setCurrentIndex(units.indexOf(journey.registry().organisation().institutions().front()));
    journey.find<QPushButton>(u"unitNote"_qs).click();
    write(journey.find<QLineEdit>(u"organisationForm-note"_qs), u"途中の備考"_qs);
}

} // namespace

TEST_CASE("A child that writes into forms until it is killed", "[.draft-child]")
{
    const QString computer = qEnvironmentVariable(childFolder);
    if (computer.isEmpty())
        return;
    DraftJourney journey(computer);
    journey.open(computer % u"/見本.daicho"_qs);
    writeEverywhere(journey);
    CHECK_FALSE(QTest::qWaitFor([] { return false; }, 120'000));
}

TEST_CASE("What was typed survives kill -9 and is offered back", "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(childFolder), computer.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"A child that writes into forms until it is killed"_qs});
    REQUIRE(child.waitForStarted(30'000));
    REQUIRE(QTest::qWaitFor([&] { return draftFiles(computer.path()).size() == 4; }, 60'000));
    child.kill();
    REQUIRE(child.waitForFinished(30'000));
    CHECK(child.exitStatus() == QProcess::CrashExit);

    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    const HistoryHead head = journey.registry().head();
    const AssetId rated = journey.at(1);
    const AssetId dated = journey.at(2);
    REQUIRE(journey.waitForOffer());
    CHECK(journey.find<QLabel>(u"draftText"_qs).text().contains(u'4'));
    CHECK(journey.find<QLabel>(u"draftText"_qs).text().contains(u"書きかけの台帳"_qs));
    journey.picture(u"drafts-offered"_qs);
    journey.click(u"draftPutBack"_qs);
    CHECK_FALSE(journey.find(u"draftBar"_qs).isVisible());
    CHECK(journey.registry().head() == head); // nothing is saved by itself
    CHECK(journey.text(u"organisationForm-note"_qs) == u"途中の備考");
    journey.trigger(Command::GoLedger);
    CHECK(journey.find(u"newAssetBar"_qs).isVisible());
    CHECK(journey.text(u"field-name"_qs) == u"書きかけの台帳");
    CHECK(journey.find<QToolButton>(u"assetDrafts"_qs).isVisible());
    journey.picture(u"drafts-back"_qs);
    REQUIRE(waitForFiles(computer.path(), 4)); // now of this session

    QTest::keyClick(&journey.find<QLineEdit>(u"field-name"_qs), Qt::Key_Return, Qt::ControlModifier);
    CHECK(journey.registry().head().seq == head.seq + 1);
    CHECK(waitForFiles(computer.path(), 3));
    journey.show(dated);
    CHECK(journey.text(u"field-expires"_qs) == u"令和9年2月30日");
    CHECK(journey.find(u"field-expires"_qs).isVisible());
    journey.find<QLineEdit>(u"field-expires"_qs).setFocus();
    QTest::keyClick(&journey.find<QLineEdit>(u"field-expires"_qs), Qt::Key_Escape);
    CHECK(waitForFiles(computer.path(), 2));
    journey.show(rated);
    CHECK(journey.find<QPlainTextEdit>(u"ratingReason"_qs).toPlainText() == u"途中の理由");
    journey.click(u"ratingReset"_qs);
    journey.trigger(Command::GoOrganisation);
    journey.click(u"organisationFormSave"_qs);
    CHECK(journey.registry().head().seq == head.seq + 2);
    CHECK(waitForFiles(computer.path(), 0));
}

TEST_CASE("A draft of a record that was changed meanwhile shows both and overwrites nothing", "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    AssetId rated;
    AssetId dated;
    {
        DraftJourney journey(computer.path());
        journey.open(sampleIn(computer));
        rated = journey.choose(1);
        dated = journey.choose(2);
        writeEverywhere(journey);
        REQUIRE(waitForFiles(computer.path(), 4));
    } // without being closed: as if it had been killed
    REQUIRE(draftFiles(computer.path()).size() == 4);

    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    REQUIRE(journey.waitForOffer());
    Registry &registry = journey.registry();
    requireValue(AssetService(registry).edit(dated, {{Field::Expires, "2031-03-31"}}));
    const Text axis = registry.scheme().axes.front().id;
    const Text level = registry.scheme().axes.front().levels.back().code;
    requireValue(AssetService(registry).rate(rated, {{axis, level}}, "ほかの人の理由"));
    const OrgUnitId unit = registry.organisation().institutions().front();
    requireDone(OrganisationService(registry).setUnitNote(unit, "ほかの人の備考"));
    const HistoryHead head = registry.head();

    journey.click(u"draftPutBack"_qs);
    CHECK(journey.text(u"organisationForm-note"_qs) == u"途中の備考");
    CHECK(journey.problem(u"organisationForm-noteProblem"_qs).contains(u"ほかの人の備考"_qs));
    journey.trigger(Command::GoLedger);
    QTest::keyClick(&journey.find<QLineEdit>(u"field-name"_qs), Qt::Key_Escape);
    QTest::keyClick(&journey.find<QLineEdit>(u"field-name"_qs), Qt::Key_Escape);
    journey.show(dated);
    CHECK(journey.text(u"field-expires"_qs) == u"令和9年2月30日");
    const QString theirs = toQString(registry.display(requireValue(registry.asset(dated)), Field::Expires));
    REQUIRE(theirs.contains(u"2031"_qs));
    CHECK(journey.problem(u"problem-expires"_qs).contains(u"31"_qs));
    CHECK(journey.find(u"mine-expires"_qs).isVisible());
    journey.picture(u"drafts-conflict"_qs);
    journey.find<QLineEdit>(u"field-expires"_qs).setFocus();
    journey.show(rated); // leaving is no choice
    CHECK(registry.head() == head);
    CHECK(journey.problem(u"ratingProblem"_qs).contains(u"ほかの人の理由"_qs));
    CHECK(journey.find<QPlainTextEdit>(u"ratingReason"_qs).toPlainText() == u"途中の理由");

    journey.show(dated);
    journey.click(u"theirs-expires"_qs);
    CHECK(parseDate(toText(journey.text(u"field-expires"_qs))) == QDate(2031, 3, 31));
    CHECK(registry.head() == head);
}

TEST_CASE("Drafts that are discarded go from the computer, and come back as long as that is offered",
          "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    {
        DraftJourney journey(computer.path());
        journey.open(sampleIn(computer));
        journey.trigger(Command::NewAsset);
        commitText(journey.find<QLineEdit>(u"field-name"_qs), u"書きかけの台帳"_qs);
        REQUIRE(waitForFiles(computer.path(), 1));
    }
    {
        DraftJourney journey(computer.path());
        journey.open(sampleIn(computer));
        REQUIRE(journey.waitForOffer());
        journey.click(u"draftLater"_qs);
        CHECK_FALSE(journey.find(u"draftBar"_qs).isVisible());
        REQUIRE(journey.window().close());
        CHECK(draftFiles(computer.path()).size() == 1);
    }
    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    REQUIRE(journey.waitForOffer());
    journey.click(u"draftDiscard"_qs);
    CHECK(waitForFiles(computer.path(), 0));
    journey.click(u"messageOffer"_qs);
    CHECK(journey.find(u"draftBar"_qs).isVisible());
    CHECK(waitForFiles(computer.path(), 1));
    journey.click(u"draftPutBack"_qs);
    CHECK(journey.text(u"field-name"_qs) == u"書きかけの台帳");
}

TEST_CASE("A registry that is closed in good order leaves no drafts", "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    journey.trigger(Command::NewAsset);
    commitText(journey.find<QLineEdit>(u"field-name"_qs), u"書きかけの台帳"_qs);
    REQUIRE(waitForFiles(computer.path(), 1));
    journey.dialogs.accepts = false;
    journey.trigger(Command::CloseRegistry);
    CHECK(draftFiles(computer.path()).size() == 1);
    journey.dialogs.accepts = true;
    journey.trigger(Command::CloseRegistry);
    CHECK(draftFiles(computer.path()).isEmpty());
    journey.open(sampleIn(computer));
    journey.trigger(Command::NewAsset);
    CHECK(journey.text(u"field-name"_qs).isEmpty());
    CHECK_FALSE(journey.find(u"draftBar"_qs).isVisible());
}

TEST_CASE("An individual number that is being typed never reaches the disk", "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    {
        DraftJourney journey(computer.path());
        journey.open(sampleIn(computer));
        journey.trigger(Command::NewAsset);
        commitText(journey.find<QLineEdit>(u"field-name"_qs), u"書きかけの台帳"_qs);
        commitText(journey.find<QLineEdit>(u"field-business"_qs), u"番号 123456789018"_qs);
        REQUIRE(waitForFiles(computer.path(), 1));
        REQUIRE(QTest::qWaitFor([&] { return contentOf(draftFiles(computer.path()).front()).contains("business"); },
                                20'000));
        CHECK_FALSE(contentOf(draftFiles(computer.path()).front()).contains("123456789018"));
    }
    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    REQUIRE(journey.waitForOffer());
    journey.click(u"draftPutBack"_qs);
    CHECK(journey.text(u"field-name"_qs) == u"書きかけの台帳");
    CHECK(journey.text(u"field-business"_qs).isEmpty());
    CHECK(journey.told().contains(u"個人番号"_qs));
}

TEST_CASE("A computer that cannot keep drafts says so once, and work goes on", "[journey][drafts]")
{
    const QTemporaryDir computer;
    makeSample(computer);
    {
        QDir(computer.filePath(u"state/drafts"_qs)).removeRecursively();
        QDir().mkpath(computer.filePath(u"state"_qs));
        QFile file(computer.filePath(u"state/drafts"_qs));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    DraftJourney journey(computer.path());
    journey.open(sampleIn(computer));
    journey.trigger(Command::NewAsset);
    commitText(journey.find<QLineEdit>(u"field-name"_qs), u"書"_qs);
    REQUIRE(QTest::qWaitFor([&] { return journey.find(u"messageBar"_qs).isVisible(); }, 20'000));
    CHECK(journey.told().contains(u"下書き"_qs));
    QTest::keyClick(&journey.find<QLineEdit>(u"field-name"_qs), Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(journey.find(u"newAssetBar"_qs).isVisible());
}
