// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An old ledger on its way into the sample registry, in the window.

#include "model/services/importservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/pages/import/importplanstep.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace daicho;

namespace {

class ImportJourney : public JourneyWindow
{
public:
    QString text(const QString &label) { return find<QLabel>(label).text(); }
    QString message() { return text(u"messageText"_qs); }
    QPushButton &apply() { return find<QPushButton>(u"importApply"_qs); }
    int rowsOf(const QString &list) { return find<QTableView>(list).model()->rowCount(); }
    QString cell(const QString &list, int row, int column)
    {
        return find<QTableView>(list).model()->index(row, column).data().toString();
    }

    void waitForPlan()
    {
        REQUIRE(
            QTest::qWaitFor([this] { return text(u"importCounts"_qs) != ImportPlanStep::tr("Planning…"); }, 60'000));
    }
    void bring(const QString &file)
    {
        dialogs.paths = {file};
        trigger(Command::Import);
        waitForPlan();
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    /// As people choose: by what stands in the list.
    void choose(const QString &box, const QString &item)
    {
        auto &choice = find<QComboBox>(box);
        const int index = choice.findText(item);
        INFO("choice " << item.toStdString());
        REQUIRE(index >= 0);
        choice.setCurrentIndex(index);
        Q_EMIT choice.activated(index);
        waitForPlan();
    }
    void applyAndWait()
    {
        REQUIRE(apply().isEnabled());
        apply().click();
        REQUIRE(QTest::qWaitFor([this] { return find(u"importResult"_qs).isVisible(); }, 60'000));
    }
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event({40.0, 40.0}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &event);
    }
};

QString testFile(const char *name)
{
    return QStringLiteral(DAICHO_TEST_DATA "/") + QString::fromUtf8(name);
}

QByteArray manyRows(int rows)
{
    QByteArray csv = "名称,所属,機密性\r\n";
    for (int row = 0; row < rows; ++row)
        csv += "資産" + QByteArray::number(row) + ",総務部/総務課,2\r\n";
    return csv;
}

} // namespace

TEST_CASE("A ledger in Shift_JIS with headers of its own comes in by two mappings and two values", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const int before = journey.rows();
    journey.bring(testFile("ledger/renamed-cp932.csv"));

    CHECK(journey.find<QComboBox>(u"importEncoding"_qs).currentText().contains(u"Shift_JIS"_qs));
    CHECK(journey.cell(u"importPreview"_qs, 3, 1) == u"髙橋﨑太郎文庫目録"_qs);
    CHECK(journey.cell(u"importPreview"_qs, 3, 5) == u"㈱みさき情報"_qs);
    CHECK(journey.cell(u"importPreview"_qs, 4, 5) == u"－"_qs);
    CHECK(journey.cell(u"importPreview"_qs, 2, 0) == u"①整理番号"_qs);
    CHECK_FALSE(journey.apply().isEnabled());
    CHECK(journey.text(u"importState"_qs).contains(u"「名称」"_qs));
    CHECK(journey.rowsOf(u"importRejects"_qs) >= 6);

    // The wrong encoding is refused, the right one is found again.
    journey.choose(u"importEncoding"_qs, u"UTF-8"_qs);
    CHECK(journey.message().contains(u"renamed-cp932.csv"_qs));
    CHECK_FALSE(journey.apply().isEnabled());
    journey.choose(u"importEncoding"_qs, u"Shift_JIS（Windows）"_qs);
    CHECK(journey.cell(u"importPreview"_qs, 3, 1) == u"髙橋﨑太郎文庫目録"_qs);
    CHECK_FALSE(journey.find(u"messageBar"_qs).isVisible()); // what was mended is no longer complained of

    journey.choose(u"importField2"_qs, u"名称"_qs);
    journey.choose(u"importField3"_qs, u"所属"_qs);
    CHECK(journey.apply().text() == u"2 件を追加"_qs);
    auto &values = journey.find<QTableWidget>(u"importValues"_qs);
    REQUIRE(values.isVisible());
    REQUIRE(values.rowCount() == 3);
    CHECK(values.item(0, 1)->text() == u"極秘"_qs);
    CHECK(values.item(0, 2)->text() == u"2"_qs);
    CHECK(values.item(2, 1)->text() == u"宇宙政策課"_qs);
    journey.picture(u"import"_qs);

    journey.choose(u"importValue2"_qs, u"この所属を作る"_qs);
    CHECK(journey.apply().text() == u"3 件を追加"_qs);
    const auto &levels = journey.find<QComboBox>(u"importValue0"_qs);
    journey.choose(u"importValue0"_qs, levels.itemText(1)); // the heaviest
    CHECK(journey.apply().text() == u"4 件を追加"_qs);
    CHECK(journey.rowsOf(u"importRejects"_qs) == 2);
    CHECK(journey.cell(u"importRejects"_qs, 1, 2) == u"いつか"_qs);
    CHECK(journey.cell(u"importRejects"_qs, 1, 1).startsWith(u"7  廃棄予定日"_qs));
    journey.find<QTableView>(u"importRejects"_qs)
        .setCurrentIndex(journey.find<QTableView>(u"importRejects"_qs).model()->index(1, 0));
    CHECK(journey.find<QPlainTextEdit>(u"importReason"_qs).toPlainText().contains(u"R8.4.1"_qs));

    journey.applyAndWait();
    CHECK(journey.rows() == before + 4);
    CHECK(journey.text(u"importResultCounts"_qs).contains(u"追加した資産</td><td align='right'>&nbsp;&nbsp;4<"_qs));
    CHECK(journey.text(u"importResultCounts"_qs).contains(u"却下の行</td><td align='right'>&nbsp;&nbsp;2<"_qs));
    journey.picture(u"import-result"_qs);
    const QByteArray listed = journey.cli({u"list"_qs, journey.registry().path(), u"--filter"_qs, u"髙橋﨑"_qs});
    CHECK(QString::fromUtf8(listed).contains(u"髙橋﨑太郎文庫目録"_qs));

    auto &undo = journey.find<QPushButton>(u"importUndo"_qs);
    REQUIRE(undo.isEnabled());
    undo.click();
    CHECK(journey.rows() == before);
    CHECK(journey.text(u"importResultState"_qs).contains(u"取り消しました"_qs));
    CHECK_FALSE(undo.isEnabled());
    journey.trigger(Command::Redo);
    CHECK(journey.rows() == before + 4);
    CHECK(undo.isEnabled());
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("A wrong date is written anew in the list of values", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    journey.bring(journey.write(u"日付.csv"_qs, "名称,廃棄予定日\r\n綴り一,いつか\r\n綴り二,R9.3.31\r\n"));
    CHECK(journey.apply().text() == u"1 件を追加"_qs);
    auto &text = journey.find<QLineEdit>(u"importValue0Text"_qs);
    text.setText(u"令和8年3月31日"_qs);
    Q_EMIT text.editingFinished();
    journey.waitForPlan();
    CHECK(journey.apply().text() == u"2 件を追加"_qs);
    text.setText(u"まだ"_qs);
    Q_EMIT text.editingFinished();
    journey.waitForPlan();
    CHECK(journey.apply().text() == u"1 件を追加"_qs);
}

TEST_CASE("Rejected rows are written to a file and read again", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    journey.bring(
        journey.write(u"混在.csv"_qs, "名称,所属,機密性\r\n良い行,総務部/総務課,2\r\n﨑の行,総務部/総務課,9Z\r\n"));
    const QString rejects = journey.path(u"却下.xlsx"_qs);
    journey.dialogs.paths = {rejects};
    journey.find<QPushButton>(u"importSaveRejects"_qs).click();
    CHECK(journey.message().contains(u"却下.xlsx"_qs));
    const Result<std::vector<ImportPreviewRow>> rows = ImportService::firstRows({rejects, {}});
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->back().cells.front() == "﨑の行");
    CHECK(toQString(rows->back().cells.back()).contains(u"9Z"_qs));

    journey.applyAndWait();
    const QString csv = journey.path(u"却下.csv"_qs);
    journey.dialogs.paths = {csv};
    journey.find<QPushButton>(u"importResultSave"_qs).click();
    CHECK(ImportService::firstRows({csv, {}}));
    journey.dialogs.paths = {journey.path(u"却下.docx"_qs)};
    journey.find<QPushButton>(u"importResultSave"_qs).click();
    CHECK(journey.message().contains(u"この種類のファイル"_qs));
    CHECK_FALSE(QFile::exists(journey.path(u"却下.docx"_qs)));
}

TEST_CASE("The same file twice has nothing to bring in, and the window says why", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const QString file =
        journey.write(u"追加.csv"_qs, "名称,所属,機密性\r\n一つ目,総務部/総務課,2\r\n二つ目,,1\r\n合計,2件,\r\n");
    journey.bring(file);
    journey.applyAndWait();
    journey.bring(file);
    CHECK(journey.rowsOf(u"importSame"_qs) == 2);
    CHECK(journey.cell(u"importSame"_qs, 0, 2) == u"一つ目"_qs);
    CHECK_FALSE(journey.apply().isEnabled());
    CHECK(journey.apply().text() == u"取り込むものはありません"_qs);
    CHECK(journey.text(u"importState"_qs).contains(u"すべての行が台帳と同じ"_qs));
    CHECK(journey.find<QTabWidget>(u"importLists"_qs).tabText(2).contains(u'2'));
}

TEST_CASE("Updates show old and new, and a plan follows what is done in between", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const Result<std::vector<Asset>> first = journey.registry().firstPage(1);
    REQUIRE(first);
    const Text code = first->front().text(Field::Code);
    journey.bring(
        journey.write(u"更新.csv"_qs, QByteArray::fromStdString("管理番号,備考\r\n" + code + ",新しい備考\r\n")));
    REQUIRE(journey.rowsOf(u"importUpdates"_qs) == 1);
    CHECK(journey.cell(u"importUpdates"_qs, 0, 3).endsWith(u" → 新しい備考"_qs));
    CHECK(journey.apply().text() == u"1 件を更新"_qs);

    // Another program has done it meanwhile: the plan is made anew and finds nothing left to do.
    journey.editElsewhere(code, {{Field::Remarks, "新しい備考"}});
    journey.trigger(Command::Reload);
    REQUIRE(QTest::qWaitFor([&journey] { return journey.rowsOf(u"importSame"_qs) == 1; }, 60'000));
    CHECK_FALSE(journey.apply().isEnabled());
}

TEST_CASE("A row that was changed here after the export is a conflict that people decide", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const Result<std::vector<Asset>> first = journey.registry().firstPage(1);
    REQUIRE(first);
    const Asset asset = first->front();
    const QByteArray file = QByteArray::fromStdString("code,remarks,revision\r\n" + asset.text(Field::Code) +
                                                      ",ファイルの備考," + std::to_string(asset.revision) + "\r\n");
    journey.editElsewhere(asset.text(Field::Code), {{Field::Remarks, "台帳の備考"}});
    journey.trigger(Command::Reload);
    journey.bring(journey.write(u"衝突.csv"_qs, file));
    REQUIRE(journey.rowsOf(u"importConflicts"_qs) == 1);
    CHECK(journey.cell(u"importConflicts"_qs, 0, 3) == u"台帳の備考"_qs);
    CHECK(journey.cell(u"importConflicts"_qs, 0, 4) == u"ファイルの備考"_qs);
    CHECK(journey.text(u"importState"_qs).contains(u"衝突"_qs));
    journey.choose(u"importOnConflict"_qs, u"ファイルの値を採る"_qs);
    CHECK(journey.rowsOf(u"importConflicts"_qs) == 0);
    CHECK(journey.apply().text() == u"1 件を更新"_qs);
}

TEST_CASE("An import that is cancelled leaves nothing behind and can be started again", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const int before = journey.rows();
    const HistoryHead head = journey.registry().head();
    journey.bring(journey.write(u"大量.csv"_qs, manyRows(20'000)));
    journey.apply().click();
    journey.find<QPushButton>(u"jobCancel"_qs).click();
    REQUIRE(QTest::qWaitFor([&journey] { return journey.apply().isEnabled(); }, 60'000));
    CHECK(journey.message() == u"取込を中止しました。何も変更していません。"_qs);
    CHECK(journey.rows() == before);
    CHECK(journey.registry().head() == head);
    journey.cli({u"verify"_qs, journey.registry().path()});
    journey.applyAndWait();
    CHECK(QTest::qWaitFor([&journey, before] { return journey.rows() == before + 20'000; }, 60'000));
}

TEST_CASE("Planning that is cancelled says so and is taken up again", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    journey.dialogs.paths = {journey.write(u"大量.csv"_qs, manyRows(60'000))};
    journey.trigger(Command::Import);
    REQUIRE(QTest::qWaitFor([&journey] { return !journey.can(Command::Import); }, 60'000));
    journey.find<QPushButton>(u"jobCancel"_qs).click();
    journey.waitForPlan();
    CHECK(journey.find<QPlainTextEdit>(u"importNotes"_qs).toPlainText().contains(u"中止"_qs));
    CHECK_FALSE(journey.apply().isEnabled());
    journey.find<QPushButton>(u"importPlanAgain"_qs).click();
    journey.waitForPlan();
    CHECK(journey.apply().text() == u"60,000 件を追加"_qs);
}

TEST_CASE("Files that are no ledger are refused with a sentence, and the page goes on", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const HistoryHead head = journey.registry().head();
    journey.bring(testFile("xlsx/bad_encrypted.xlsx"));
    CHECK(journey.message().contains(u"パスワードで保護"_qs));
    CHECK_FALSE(journey.apply().isEnabled());
    journey.bring(testFile("xlsx/bad_old.xls"));
    CHECK(journey.message().contains(u"この種類のファイルは読み取れません"_qs));
    journey.bring(testFile("xlsx/bad_not_zip.xlsx"));
    CHECK_FALSE(journey.message().isEmpty());
    CHECK(journey.message().contains(u"何も変更していません"_qs));

    // Without a known header the rows still show, and people say where the header is.
    journey.bring(journey.write(u"くだもの.csv"_qs, "りんご,みかん\r\n甲,乙\r\n"));
    CHECK(journey.message().contains(u"見出し"_qs));
    CHECK(journey.cell(u"importPreview"_qs, 1, 1) == u"乙"_qs);
    auto &header = journey.find<QComboBox>(u"importHeaderRows"_qs);
    header.setCurrentIndex(1);
    Q_EMIT header.activated(1);
    journey.waitForPlan();
    journey.choose(u"importField1"_qs, u"名称"_qs);
    CHECK(journey.apply().text() == u"1 件を追加"_qs);
    CHECK(journey.registry().head() == head);
    journey.find<QPushButton>(u"importGiveUp"_qs).click();
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
}

TEST_CASE("A workbook is read by the sheet that people choose", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    journey.bring(testFile("xlsx/lo_merged.xlsx"));
    CHECK(journey.find(u"importSheet"_qs).isVisible());
    CHECK_FALSE(journey.find(u"importEncoding"_qs).isVisible());
    CHECK(journey.find(u"importFillMerged"_qs).isVisible());
    CHECK(journey.rowsOf(u"importPreview"_qs) > 1);
    CHECK(journey.find<QTableView>(u"importPreview"_qs).model()->headerData(0, Qt::Horizontal) == u"A"_qs);
}

TEST_CASE("A ledger is dropped on the window; a registry that can only be read refuses it", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    const QString file = journey.write(u"追加.csv"_qs, "名称\r\n落とした行\r\n");
    journey.drop(file);
    journey.waitForPlan();
    CHECK(journey.apply().text() == u"1 件を追加"_qs);

    const QString registry = journey.registry().path();
    REQUIRE(QFile::setPermissions(registry, QFileDevice::ReadOwner));
    journey.window().openFile(registry);
    REQUIRE(journey.registry().isReadOnly());
    CHECK_FALSE(journey.can(Command::Import));
    journey.drop(file);
    CHECK(journey.message().contains(u"読み取り専用"_qs));
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
}

TEST_CASE("The three steps stay readable in the smallest window", "[journey]")
{
    ImportJourney journey;
    journey.openSample();
    journey.window().resize(880, 480);
    journey.bring(testFile("ledger/renamed-cp932.csv"));
    journey.picture(u"import-small"_qs);
    const QWidget &apply = journey.apply();
    CHECK(apply.isVisible());
    const QRect inside = journey.window().rect();
    CHECK(inside.contains(QRect(apply.mapTo(&journey.window(), QPoint()), apply.size())));
    CHECK(journey.find(u"importPreview"_qs).height() > 100);
}
