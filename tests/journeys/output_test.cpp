// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/journeywindow.h"
#include "views/pages/output/outputpage.h"
#include "views/pages/output/pagesview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>

using namespace daicho;

namespace {

OutputPage &page(JourneyWindow &journey)
{
    return journey.find<OutputPage>(u"outputPage"_qs);
}

/// Waits until pages other than `before` are there.
void awaitPages(JourneyWindow &journey, const PrintedPages *before = nullptr)
{
    REQUIRE(QTest::qWaitFor(
        [&journey, before] {
            const PrintedPages *pages = page(journey).pages();
            return pages != nullptr && pages != before;
        },
        60'000));
}

void openPreview(JourneyWindow &journey)
{
    journey.openSample();
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Print); }, 60'000));
    journey.trigger(Command::Print);
    awaitPages(journey);
}

void awaitJob(JourneyWindow &journey)
{
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Export); }, 60'000));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString &pdf)
{
    return run(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs}).remove(u'\n').remove(u' ');
}

QString message(JourneyWindow &journey)
{
    return journey.find<QLabel>(u"messageText"_qs).text();
}

void startExport(JourneyWindow &journey, const QString &format, const QString &file)
{
    journey.dialogs.paths = {file};
    journey.trigger(Command::Export);
    journey.find<QRadioButton>(format).setChecked(true);
    journey.find<QPushButton>(u"exportAccept"_qs).click();
}

} // namespace

TEST_CASE("Every form is shown as paper before it is printed, and its pages are counted", "[journey][output]")
{
    JourneyWindow journey;
    openPreview(journey);
    auto &forms = journey.find<QComboBox>(u"outputForm"_qs);
    REQUIRE(forms.count() == 5);
    for (int form = 0; form < forms.count(); ++form) {
        const PrintedPages *before = page(journey).pages();
        if (forms.currentIndex() != form) {
            forms.setCurrentIndex(form);
            awaitPages(journey, before);
        }
        INFO(forms.currentText().toStdString());
        const PrintedPages &pages = *page(journey).pages();
        CHECK(pages.count() > 3);
        CHECK(pages.facts().letterPoints >= 7);
        CHECK(journey.find<QListView>(u"outputThumbnails"_qs).model()->rowCount() == pages.count());
        auto &number = journey.find<QSpinBox>(u"outputNumber"_qs);
        CHECK(number.maximum() == pages.count());
        CHECK(number.suffix().contains(QString::number(pages.count())));
        number.setValue(pages.count());
        CHECK(journey.find<PagesView>(u"outputView"_qs).currentPage() == pages.count() - 1);
        number.setValue(1);
    }
    forms.setCurrentIndex(forms.findData(u"full"_qs));
    CHECK(QTest::qWaitFor([&journey] { return page(journey).pages()->facts().width == 420; }, 10'000));
    journey.picture(u"output-preview"_qs);
}

TEST_CASE("Paper that is too small is told, and columns go on over several pages unless people refuse",
          "[journey][output]")
{
    JourneyWindow journey;
    openPreview(journey);
    auto &forms = journey.find<QComboBox>(u"outputForm"_qs);
    const PrintedPages *before = page(journey).pages();
    if (forms.currentData() != u"full"_qs) {
        forms.setCurrentIndex(forms.findData(u"full"_qs));
        awaitPages(journey, before);
        before = page(journey).pages();
    }
    CHECK(page(journey).pages()->facts().pagesAcross == 1);
    journey.find<QComboBox>(u"outputPaper"_qs).setCurrentIndex(1);
    awaitPages(journey, before);
    before = page(journey).pages();
    CHECK(before->facts().pagesAcross > 1);
    CHECK(journey.find<QLabel>(u"outputNote"_qs).text().contains(QString::number(before->facts().pagesAcross)));
    journey.picture(u"output-a4"_qs);
    journey.find<QCheckBox>(u"outputSplits"_qs).setChecked(false);
    awaitPages(journey, before);
    CHECK(page(journey).pages()->facts().letterPoints < 7);
    CHECK(journey.find<QLabel>(u"outputNote"_qs).text().startsWith(u'⚠'));
    journey.find<QCheckBox>(u"outputGrey"_qs).setChecked(true);
    journey.find<QComboBox>(u"outputZoom"_qs).setCurrentIndex(1);
    journey.picture(u"output-grey"_qs);
}

TEST_CASE("The PDF saved from the preview holds what was seen, and the printer gets the same pages",
          "[journey][output]")
{
    JourneyWindow journey;
    openPreview(journey);
    const int pages = page(journey).pages()->count();
    const QString pdf = journey.path(u"台帳.pdf"_qs);
    journey.dialogs.paths = {pdf};
    journey.find<QPushButton>(u"outputPdf"_qs).click();
    REQUIRE(journey.dialogs.asked.size() > 0);
    CHECK(journey.dialogs.asked.last().suggestion.contains(u"_台帳_令和"));
    REQUIRE(QTest::qWaitFor([&pdf] { return QFile::exists(pdf); }, 60'000));
    awaitJob(journey);
    CHECK(run(u"pdfinfo"_qs, {pdf}).contains(QRegularExpression(u"Pages: +%1\\b"_qs.arg(pages))));
    const QString text = textOf(pdf);
    for (int row = 0; row < journey.rows(); row += 7) {
        const QString name = journey.table().model()->index(row, 1).data().toString();
        INFO(name.toStdString());
        CHECK(text.contains(QString(name).remove(u' ')));
    }
    CHECK(message(journey).contains(u"台帳.pdf"));
    journey.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(journey.dialogs.opened == QStringList{journey.folder.path()});

    journey.dialogs.printerFile = journey.path(u"printed.pdf"_qs);
    journey.find<QPushButton>(u"outputPrint"_qs).click();
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Print); }, 60'000));
    CHECK(
        run(u"pdfinfo"_qs, {journey.dialogs.printerFile}).contains(QRegularExpression(u"Pages: +%1\\b"_qs.arg(pages))));
    CHECK(textOf(journey.dialogs.printerFile) == text);
}

TEST_CASE("The card of the chosen asset is seen and saved", "[journey][output]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.table().setCurrentIndex(journey.table().model()->index(3, 0));
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::PrintAsset); }, 10'000));
    const QString name = journey.table().model()->index(3, 1).data().toString();
    journey.trigger(Command::PrintAsset);
    awaitPages(journey);
    CHECK(page(journey).pages()->facts().height == 297);
    CHECK(toQString(page(journey).pages()->facts().title).contains(name));
    CHECK_FALSE(journey.find(u"outputForm"_qs).isVisible());
    auto &boxes = journey.find<QLineEdit>(u"outputApprovalNames"_qs);
    const PrintedPages *before = page(journey).pages();
    QInputMethodEvent typed;
    typed.setCommitString(u"課長、係長"_qs);
    QApplication::sendEvent(&boxes, &typed);
    awaitPages(journey, before);
    journey.picture(u"output-card"_qs);
    const QString pdf = journey.path(u"card.pdf"_qs);
    journey.dialogs.paths = {pdf};
    journey.find<QPushButton>(u"outputPdf"_qs).click();
    REQUIRE(QTest::qWaitFor([&pdf] { return QFile::exists(pdf); }, 60'000));
    awaitJob(journey);
    const QString text = textOf(pdf);
    CHECK(text.contains(QString(name).remove(u' ')));
    CHECK(text.contains(u"係長"));
    journey.find<QPushButton>(u"outputClose"_qs).click();
    CHECK(journey.table().isVisible());
}

TEST_CASE("While a word is composed, Enter and keys leave the preview alone", "[journey][output]")
{
    JourneyWindow journey;
    openPreview(journey);
    auto &boxes = journey.find<QLineEdit>(u"outputApprovalNames"_qs);
    boxes.clear();
    boxes.setFocus();
    QInputMethodEvent composing(u"かちょう"_qs, {});
    QApplication::sendEvent(&boxes, &composing);
    QTest::keyClick(&boxes, Qt::Key_Return);
    CHECK(journey.dialogs.asked.isEmpty());
    CHECK(boxes.text().isEmpty());
    QInputMethodEvent committed;
    committed.setCommitString(u"課長"_qs);
    QApplication::sendEvent(&boxes, &committed);
    CHECK(boxes.text() == u"課長");
}

TEST_CASE("What cannot be written is said, and leaves nothing behind", "[journey][output]")
{
    JourneyWindow journey;
    journey.openSample();
    const QStringList before = QDir(journey.folder.path()).entryList(QDir::Files);

    // A place that cannot be written to.
    startExport(journey, u"formatPdf"_qs, journey.path(u"nowhere/a.pdf"_qs));
    REQUIRE(QTest::qWaitFor([&journey] { return message(journey).contains(u"a.pdf"); }, 60'000));
    awaitJob(journey);
    CHECK(message(journey).contains(u"変わっていません"));

    // People decline: no file is named, or the box that asks about replacing one is left.
    journey.dialogs.paths.clear();
    journey.trigger(Command::Export);
    journey.find<QPushButton>(u"exportAccept"_qs).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // Characters that Shift_JIS does not know; then the substitutes are refused, and at last taken.
    journey.editElsewhere("A01-001", {{Field::Remarks, "𠮷野の森😀"}});
    journey.trigger(Command::Reload);
    const QString old = journey.path(u"old.csv"_qs);
    const auto lostDialog = [&journey] { return journey.window().findChild<QDialog *>(u"lostDialog"_qs); };
    startExport(journey, u"formatCp932"_qs, old);
    REQUIRE(QTest::qWaitFor([&] { return lostDialog() != nullptr; }, 60'000));
    CHECK(journey.find<QTableView>(u"lostTable"_qs).model()->index(0, 0).data().toString() == u"A01-001");
    lostDialog()->reject();
    awaitJob(journey);
    CHECK(message(journey).contains(u"UTF-8"));
    CHECK(QDir(journey.folder.path()).entryList(QDir::Files) == before);
    startExport(journey, u"formatCp932"_qs, old);
    REQUIRE(QTest::qWaitFor([&] { return lostDialog() != nullptr; }, 60'000));
    journey.find<QPushButton>(u"lostAccept"_qs).click();
    REQUIRE(QTest::qWaitFor([&old] { return QFile::exists(old); }, 60'000));
    awaitJob(journey);
}

TEST_CASE("A name that is taken gets a number, and the file is not touched", "[journey][output]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::Export);
    journey.find<QPushButton>(u"exportAccept"_qs).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(journey.dialogs.asked.size() == 1);
    const QString first = journey.dialogs.asked.last().suggestion;
    QFile taken(first);
    REQUIRE(taken.open(QIODevice::WriteOnly));
    taken.write("precious");
    taken.close();
    journey.trigger(Command::Export);
    journey.find<QPushButton>(u"exportAccept"_qs).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(journey.dialogs.asked.size() == 2);
    CHECK(journey.dialogs.asked.last().suggestion.contains(u"(2)."));
    REQUIRE(taken.open(QIODevice::ReadOnly));
    CHECK(taken.readAll() == "precious");
}
