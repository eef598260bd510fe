// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/figurereport.h"
#include "model/domain/levelstep.h"
#include "model/pdf/chartpainter.h"
#include "model/pdf/pdfwriter.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

using namespace daicho;

namespace {

FigureSheet sheet(FigureKind kind, const char *title, std::size_t rows, const std::vector<Text> &columns)
{
    FigureSheet made;
    made.figure.kind = kind;
    made.title = title;
    made.heading = "見出し";
    made.columns = columns;
    made.sumLabel = "計";
    for (std::size_t row = 0; row < rows; ++row) {
        made.rows.push_back("行" + std::to_string(row + 1));
        made.figure.rows.push_back({made.rows.back(), made.rows.back(), {}, {}});
        for (std::size_t column = 0; column < columns.size(); ++column)
            made.figure.counts.push_back(static_cast<std::int64_t>(1000 * row + 7 * column));
    }
    for (const Text &column : columns)
        made.figure.columns.push_back({column, column, {}, {}});
    return made;
}

FigureReport report()
{
    FigureReport made;
    made.title = "情報資産台帳の集計";
    made.body = "蟹江町";
    made.scope = "町長";
    made.day = "2026-11-21（令和8年11月21日）";
    made.counted = "1,234 件";
    made.registryHead = "#12 7F3A-91C2-0B5E-44D1";
    made.printedBy = "tester";
    FigureSheet levels = sheet(FigureKind::Levels, "機密性の段階", 5, {"資産"});
    levels.rowSteps = {4, 3, 2, UnratedStep, NotApplicableStep};
    made.sheets.push_back(levels);
    FigureSheet heat = sheet(FigureKind::HeatMap, "機密性と可用性", 4, {"3", "2", "1", "未分類"});
    heat.rowSteps = {4, 2, 0, UnratedStep};
    heat.columnSteps = heat.rowSteps;
    made.sheets.push_back(heat);
    FigureSheet findings = sheet(FigureKind::Findings, "点検結果", 40, {"未分類", "管理者なし", "空席"});
    findings.figure.isPartition = false;
    findings.note = "一つの資産が複数の列に入ることがあります。";
    made.sheets.push_back(findings);
    FigureSheet months = sheet(FigureKind::Rated, "月末の分類状況", 3, {"分類済み", "未分類"});
    months.figure.isSeries = true;
    made.sheets.push_back(months);
    return made;
}

QString textOf(const QString &pdf, int page)
{
    QProcess process;
    const QString number = QString::number(page);
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-f"), number,
                                                QStringLiteral("-l"), number, pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Of every figure, without being cut by the end of a page.
bool isOnPages(const QStringList &pages, const QString &words)
{
    return std::any_of(pages.begin(), pages.end(), [&words](const QString &page) { return page.contains(words); });
}

} // namespace

TEST_CASE("A report of figures has every number, every head and its pages counted", "[figurepages]")
{
    const std::shared_ptr<PrintedPages> pages = requireValue(PdfWriter().figurePages(report()));
    REQUIRE(pages->count() >= 4);
    CHECK(pages->facts().width == 210);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("集計.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(requireValue(PdfWriter().writePages(*pages, file, {})).pages == pages->count());
    file.close();
    QStringList texts;
    for (int page = 1; page <= pages->count(); ++page) {
        texts.append(textOf(path, page));
        CHECK(texts.back().contains(QString::number(page) + u'/' + QString::number(pages->count())));
        CHECK(texts.back().contains(QStringLiteral("#12 7F3A-91C2-0B5E-44D1")));
        CHECK(texts.back().contains(QStringLiteral("蟹江町")));
        CHECK(texts.back().contains(QStringLiteral("町長")));
    }
    CHECK(texts.front().contains(QStringLiteral("令和8年11月21日")));
    for (const FigureSheet &sheet : report().sheets) {
        CHECK(isOnPages(texts, toQString(sheet.title)));
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
                const QString number = QLocale().toString(qlonglong(sheet.figure.count(row, column)));
                CHECK(isOnPages(texts, number));
            }
        }
    }
    CHECK(isOnPages(texts, QStringLiteral("一つの資産が複数の列に入ることがあります。")));
    // The table of 40 rows goes on under its header.
    int headers = 0;
    for (const QString &text : texts)
        headers += static_cast<int>(text.count(QStringLiteral("見出し")));
    CHECK(headers > 5); // four tables, one heat map, and again after a break
}

TEST_CASE("On paper neighbours of a chart differ without colour", "[figurepages]")
{
    const std::shared_ptr<PrintedPages> pages = requireValue(PdfWriter().figurePages(report()));
    QImage image(827, 1169, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(100.0 / 720, 100.0 / 720);
    requireDone(pages->paint(0, painter));
    painter.end();
    const QDir folder(QStringLiteral(DAICHO_SCREENSHOTS));
    QDir().mkpath(folder.path());
    CHECK(image.save(folder.filePath(QStringLiteral("figures-paper.png"))));
    CHECK(image.convertToFormat(QImage::Format_Grayscale8).save(folder.filePath(QStringLiteral("figures-grey.png"))));
    int last = 256;
    for (const StepInk &step : stepInks) {
        const int grey = qGray(step.fill);
        CHECK(last - grey > 12);
        last = grey;
    }
    for (std::size_t i = 1; i < categorySteps.size(); ++i)
        CHECK(categorySteps[i] != categorySteps[i - 1]);
}

TEST_CASE("Cells of a heat map are shaded by their share of the largest", "[figurepages]")
{
    CHECK(heatStep(0, 10) < 0);
    CHECK(heatStep(1, 10) == LightestStep);
    CHECK(heatStep(10, 10) == HeaviestStep);
    CHECK(heatStep(1, 1) == HeaviestStep);
    for (std::int64_t count = 1; count < 100; ++count)
        CHECK(heatStep(count, 100) <= heatStep(count + 1, 100));
}
