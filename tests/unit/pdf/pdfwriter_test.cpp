// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/pdfwriter.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/exchange/vectortable.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace daicho;

namespace {

VectorTable ledgerOf(int count)
{
    std::vector<std::vector<Text>> rows;
    for (int row = 0; row < count; ++row) {
        rows.push_back({"A-" + std::to_string(10000 + row),
                        "住民基本台帳データ髙﨑①㈱～民山田骨直角刃化その" + std::to_string(row),
                        row % 3 == 0 ? "" : "庁舎二階の書庫に保管し、鍵は課長が管理する。複写は認めない。", "77777"});
    }
    VectorTable table({Field::Code, Field::Name, Field::Remarks, Field::Revision}, rows);
    LedgerTable::Head &head = table.editHead();
    head.title = "情報資産管理台帳";
    head.body = "蟹江町";
    head.institution = "教育委員会";
    head.fiscalYear = "令和8年度";
    head.mark = "取扱注意";
    head.filter = "機密性:3B";
    head.registryHead = "#12 7F3A-91C2-0B5E-44D1";
    head.printedOn = "令和8年11月21日";
    head.printedBy = "記録者";
    head.scheme = "自治体機密性";
    head.approvalBoxes = {"課長", "係長", "担当"};
    head.all = count + 3;
    head.totals = {{"機密性", {{"3B", 2}, {"1", 1}, {"未分類", 0}}}};
    return table;
}

struct Printed
{
    WriteOutcome outcome;
    QString path;
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
};

Printed print(VectorTable &table)
{
    Printed printed;
    printed.path = printed.folder->filePath(QStringLiteral("ledger.pdf"));
    QFile file(printed.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    printed.outcome = requireValue(PdfWriter().write(table, file, {}));
    return printed;
}

QString output(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const Printed &printed, const QStringList &options = {})
{
    return output(QStringLiteral("pdftotext"), options + QStringList{printed.path, QStringLiteral("-")});
}

} // namespace

TEST_CASE("Every name comes out of the PDF as it went in")
{
    VectorTable table = ledgerOf(120);
    const Printed printed = print(table);
    const QString text = textOf(printed);
    CHECK(printed.outcome.rows == 120);
    for (const auto &row : table.rows()) {
        INFO(row[1]);
        REQUIRE(text.contains(toQString(row[1])));
    }
    CHECK_FALSE(text.contains(QStringLiteral("77777")));
}

TEST_CASE("Each page of a printed ledger tells what it is and where it belongs")
{
    VectorTable table = ledgerOf(200);
    const Printed printed = print(table);
    REQUIRE(printed.outcome.pages > 2);
    CHECK(output(QStringLiteral("pdfinfo"), {printed.path})
              .contains(QRegularExpression(QStringLiteral("Pages: +%1\\b").arg(printed.outcome.pages))));
    for (int page = 1; page <= printed.outcome.pages; ++page) {
        const QString number = QString::number(page);
        const QString text = textOf(printed, {QStringLiteral("-f"), number, QStringLiteral("-l"), number});
        for (const char16_t *words : {u"情報資産管理台帳", u"蟹江町", u"教育委員会", u"令和8年度", u"取扱注意",
                                      u"管理番号", u"7F3A-91C2-0B5E-44D1"}) {
            INFO(page << QString::fromUtf16(words).toStdString());
            CHECK(text.contains(QString::fromUtf16(words)));
        }
        CHECK(text.contains(QStringLiteral("\n%1/%2\n").arg(page).arg(printed.outcome.pages)));
    }
}

TEST_CASE("The last page counts rows and levels, the first has the approval boxes")
{
    VectorTable table = ledgerOf(60);
    const Printed printed = print(table);
    const QString last = textOf(printed, {QStringLiteral("-f"), QString::number(printed.outcome.pages)});
    CHECK(QString(last).remove(u' ').contains(QStringLiteral("60/63")));
    CHECK(last.contains(QStringLiteral("未分類 0")));
    const QString first = textOf(printed, {QStringLiteral("-l"), QStringLiteral("1")});
    CHECK(first.contains(QStringLiteral("係長")));
    CHECK(first.contains(QStringLiteral("機密性:3B")));
}

TEST_CASE("Only BIZ UDPGothic is embedded, and it is embedded")
{
    VectorTable table = ledgerOf(3);
    const Printed printed = print(table);
    const QStringList fonts =
        output(QStringLiteral("pdffonts"), {printed.path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE_FALSE(fonts.isEmpty());
    for (const QString &font : fonts) {
        INFO(font.toStdString());
        CHECK(font.contains(QStringLiteral("BIZ")));
        CHECK(font.contains(QStringLiteral("yes")));
    }
}

TEST_CASE("A text longer than a page goes on over pages, and none of it is lost")
{
    VectorTable table = ledgerOf(1);
    Text remarks;
    for (int i = 0; i < 4000; ++i)
        remarks += "第" + std::to_string(i) + "項、";
    table.rows()[0][2] = remarks;
    const Printed printed = print(table);
    CHECK(printed.outcome.pages > 1);
    const QString text = textOf(printed, {QStringLiteral("-raw")}).remove(QRegularExpression(QStringLiteral("\\s")));
    // Where a page ends its foot stands between two lines, so whole items are looked for nowhere near an end.
    CHECK(text.count(u'第') == 4000);
    CHECK(text.count(u'項') == 4000);
    CHECK(text.count(u'、') == 4000);
    CHECK(text.contains(QStringLiteral("第0項、第1項、")));
    CHECK(text.contains(QStringLiteral("第3998項、第3999項、")));
}

TEST_CASE("A ledger without rows still says that it has none")
{
    VectorTable table = ledgerOf(0);
    const Printed printed = print(table);
    CHECK(printed.outcome.pages == 1);
    CHECK(textOf(printed).remove(u' ').contains(QStringLiteral("0/3")));
}

TEST_CASE("A printing that is stopped says so")
{
    VectorTable table = ledgerOf(10);
    std::stop_source stop;
    stop.request_stop();
    JobControl job;
    job.stop = stop.get_token();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const Result<WriteOutcome> outcome = PdfWriter().write(table, file, job);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Cancelled);
}
