// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importservice.h"
#include "tests/journeys/journeywindow.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace daicho;

namespace {

QString text(JourneyWindow &journey, const QString &label)
{
    return journey.find<QLabel>(label).text();
}

/// Goes through the export dialog and waits for the file.
void exportAs(JourneyWindow &journey, const QString &format, const QString &scope, const QString &file)
{
    journey.dialogs.paths = {file};
    journey.trigger(Command::Export);
    journey.find<QRadioButton>(format).setChecked(true);
    journey.find<QRadioButton>(scope).setChecked(true);
    journey.find<QPushButton>(u"exportAccept"_qs).click();
    REQUIRE(QTest::qWaitFor([&file] { return QFile::exists(file); }, 60'000));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Export); }, 60'000));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("From the welcome page to the sample, a search and the details of an asset", "[journey]")
{
    JourneyWindow journey;
    journey.picture(u"welcome"_qs);
    journey.dialogs.paths = {journey.path(u"見本.daicho"_qs)};
    journey.find<QPushButton>(u"welcome-openSample"_qs).click();
    REQUIRE(QTest::qWaitFor(
        [&journey] {
            const Registry *open = journey.window().workspace().registry();
            return open != nullptr && open->isIndexLoaded();
        },
        60'000));
    const int all = journey.rows();
    CHECK(all >= 230);
    CHECK(journey.find<QTreeView>(u"ledgerTree"_qs)
              .model()
              ->rowCount(journey.find<QTreeView>(u"ledgerTree"_qs).model()->index(0, 0)) >= 4);

    auto &search = journey.find<QLineEdit>(u"ledgerSearch"_qs);
    journey.trigger(Command::Find);
    QTest::keyClicks(&search, u"c:>=3B"_qs);
    CHECK(journey.rows() > 0);
    CHECK(journey.rows() < all);
    CHECK(text(journey, u"ledgerCounts"_qs).contains(QLocale().toString(journey.rows())));
    QTest::keyClicks(&search, u" c:>"_qs);
    CHECK(journey.find<QLabel>(u"ledgerProblem"_qs).isVisible());
    QTest::keyClick(&search, Qt::Key_Escape);
    CHECK(journey.rows() == all);
    QTest::keyClicks(&search, u"DAITYOU"_qs);
    CHECK(journey.find(u"ledgerEmpty"_qs).isVisible());
    search.clear();
    QTest::keyClick(&search, Qt::Key_Down);
    CHECK(journey.table().currentIndex().row() == 0);
    QTest::keyClick(&journey.table(), Qt::Key_Down);
    const QString name = journey.table().model()->index(1, 1).data().toString();
    CHECK(text(journey, u"assetTitle"_qs) == name);
    journey.picture(u"ledger"_qs);
}

TEST_CASE("A unit of the tree limits the table to itself and what is below it", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    const int all = journey.rows();
    auto &tree = journey.find<QTreeView>(u"ledgerTree"_qs);
    const QModelIndex institution = tree.model()->index(1, 0, tree.model()->index(0, 0));
    tree.setCurrentIndex(institution);
    CHECK(journey.rows() > 0);
    CHECK(journey.rows() < all);
    const auto *model = static_cast<const AssetTableModel *>(journey.table().model());
    const auto column = std::find(model->fields().begin(), model->fields().end(), Field::Institution);
    for (int row = 0; row < journey.rows(); ++row)
        REQUIRE(model->index(row, static_cast<int>(column - model->fields().begin())).data() == institution.data());
}

TEST_CASE("An import that no lease kept out shows while the window is open, and is undone here", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    const int before = journey.rows();
    const HistoryHead head = journey.registry().head();
    const QString file = journey.path(u"追加.csv"_qs);
    {
        QFile csv(file);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("名称,所属,機密性\r\n新しい台帳一,総務部/総務課,2\r\n新しい台帳二,総務部/総務課,3B\r\n");
    }
    journey.cli({u"import"_qs, journey.registry().path(), file}, 5); // while the window is open it has the lease
    CHECK(journey.registry().head() == head);
    {
        const SystemClock clock;
        RegistryEnvironment unleased = systemEnvironment(clock);
        unleased.lease = LeasePolicy::None;
        const QString path = journey.registry().path();
        const auto other = requireValue(Registry::open(path, RegistryAccess::ReadWrite, unleased));
        requireValue(ImportService::apply(*other, requireValue(ImportService::plan(path, {file, {}}, unleased, {}))));
    }
    journey.trigger(Command::Reload);
    CHECK(journey.rows() == before + 2);
    CHECK(journey.registry().head() != head);

    REQUIRE(journey.can(Command::Undo));
    journey.trigger(Command::Undo);
    CHECK(journey.rows() == before);
    CHECK(journey.find(u"messageBar"_qs).isVisible());
    journey.trigger(Command::Redo);
    CHECK(journey.rows() == before + 2);
    journey.trigger(Command::Undo);
    CHECK(journey.rows() == before);
    journey.picture(u"undone"_qs);
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("What is shown is exported, row for row", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    QTest::keyClicks(&journey.find<QLineEdit>(u"ledgerSearch"_qs), u"c:>=3B"_qs);
    const int shown = journey.rows();
    const QString csv = journey.path(u"出力.csv"_qs);
    exportAs(journey, u"formatCsv"_qs, u"scopeShown"_qs, csv);
    journey.find<QLineEdit>(u"ledgerSearch"_qs).clear();
    // Codes stand at the beginning of the records; texts of the sample hold no line breaks before one.
    const QByteArray bytes = contents(csv);
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    const QString name = journey.path(u"出力.xlsx"_qs);
    exportAs(journey, u"formatXlsx"_qs, u"scopeWhole"_qs, name);
    CHECK(contents(name).startsWith("PK"));
    const QByteArray counted =
        journey.cli({u"import"_qs, journey.registry().path(), csv, u"--dry-run"_qs, u"--json"_qs});
    INFO(counted.toStdString());
    const QByteArray wanted = QByteArray("\"same\":").append(QByteArray::number(shown));
    CHECK(counted.simplified().replace(" ", "").contains(wanted));
    const QString pdf = journey.path(u"出力.pdf"_qs);
    exportAs(journey, u"formatPdf"_qs, u"scopeInstitution"_qs, pdf);
    CHECK(contents(pdf).startsWith("%PDF"));
}

TEST_CASE("A ledger is brought in through its plan, in one step that can be taken back", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    const int before = journey.rows();
    const QString file = journey.path(u"追加.csv"_qs);
    {
        QFile csv(file);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("名称,所属,機密性\r\n良い行,総務部/総務課,2\r\n悪い行,総務部/総務課,9Z\r\n");
    }
    journey.dialogs.paths = {file};
    journey.trigger(Command::Import);
    auto &apply = journey.find<QPushButton>(u"importApply"_qs);
    REQUIRE(QTest::qWaitFor([&apply] { return apply.isEnabled(); }, 30'000));
    CHECK(journey.find<QTableView>(u"importRejects"_qs).model()->rowCount() == 1);
    apply.click();
    REQUIRE(QTest::qWaitFor([&journey, before] { return journey.rows() == before + 1; }, 30'000));
    CHECK(journey.find(u"importResult"_qs).isVisible());
    REQUIRE(journey.find(u"messageOffer"_qs).isVisible());
    journey.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(journey.rows() == before);
}

TEST_CASE("The history is checked and says what it found", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::Verify);
    auto &verdict = journey.find<QLabel>(u"verdictBar"_qs);
    REQUIRE(QTest::qWaitFor([&verdict] { return verdict.isVisible(); }, 60'000));
    CHECK(verdict.text().contains(toQString(printedHead(journey.registry().head()))));
    CHECK(journey.find<QTableView>(u"historyTable"_qs).model()->rowCount() >= 2);
    journey.picture(u"history"_qs);
}

TEST_CASE("A file that is no registry is refused with a sentence, and the window goes on", "[journey]")
{
    JourneyWindow journey;
    const QString file = journey.path(u"wrong.daicho"_qs);
    {
        QFile wrong(file);
        REQUIRE(wrong.open(QIODevice::WriteOnly));
        wrong.write("これは台帳ではない");
    }
    journey.dialogs.paths = {file};
    journey.trigger(Command::OpenRegistry);
    CHECK(journey.find(u"messageBar"_qs).isVisible());
    CHECK_FALSE(text(journey, u"messageText"_qs).isEmpty());
    CHECK(journey.window().workspace().registry() == nullptr);
}

TEST_CASE("Everything that people use has a name for tests and screen readers", "[journey]")
{
    JourneyWindow journey;
    journey.openSample();
    for (const QWidget *widget : journey.window().findChildren<QWidget *>()) {
        const bool isUsed = widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
                            widget->inherits("QTableView") || widget->inherits("QTreeView") ||
                            widget->inherits("QListView");
        const bool isPart = widget->objectName().startsWith(u"qt_"_qs) ||
                            widget->parentWidget()->inherits("QComboBox") || widget->inherits("QComboBoxListView");
        if (!isUsed || isPart)
            continue;
        INFO(widget->metaObject()->className() << " in " << widget->parentWidget()->objectName().toStdString());
        CHECK_FALSE(widget->objectName().isEmpty());
        bool hasBuddy = false;
        for (const QLabel *label : journey.window().findChildren<QLabel *>())
            hasBuddy = hasBuddy || label->buddy() == widget;
        CHECK((hasBuddy || !widget->accessibleName().isEmpty()));
    }
}
