// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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

LabelSheet sheetOf(int faces)
{
    if (faces == 12)
        return {"12", "12面", 2, 6, 86.4, 42.3, 18.6, 21.6, 0, 0};
    if (faces == 24)
        return {"24", "24面", 3, 8, 66, 33.9, 6, 12.9, 0, 0};
    return {"65", "65面", 5, 13, 38.1, 21.2, 4.8, 10.7, 2.5, 0};
}

AssetLabel label(int number)
{
    return {"R7-" + std::to_string(1000 + number),
            number % 3 == 0 ? "住民基本台帳ネットワークシステム 本人確認情報の保管媒体（副本）"
                            : "髙﨑①固定資産課税台帳",
            number % 2 == 0 ? "機密性3B" : "重要性分類II",
            number % 2 == 0 ? "完全性2　可用性2" : "",
            "市民生活部　市民課　窓口係",
            "保存期限 令和13年3月31日",
            "取扱注意"};
}

LabelRequest request(int faces, int labels, int start)
{
    LabelRequest made;
    made.title = "ラベル";
    made.sheet = sheetOf(faces);
    made.start = start;
    for (int i = 0; i < labels; ++i)
        made.labels.push_back(label(i));
    return made;
}

std::shared_ptr<PrintedPages> pagesOf(LabelRequest wanted)
{
    return requireValue(PdfWriter().labelPages(std::move(wanted)));
}

QByteArray run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString write(PrintedPages &pages, const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(requireValue(PdfWriter().writePages(pages, file, {})).pages == pages.count());
    return path;
}

QString textOf(const QString &pdf)
{
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}))
        .remove(u'\n')
        .remove(u' ')
        .remove(u'　')
        .remove(u'\f');
}

QImage picture(PrintedPages &pages, int page)
{
    constexpr int dots = 100;
    QImage image(static_cast<int>(210 / 25.4 * dots), static_cast<int>(297 / 25.4 * dots), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dots / 720.0, dots / 720.0);
    requireDone(pages.paint(page, painter));
    return image;
}

bool isBlank(const QImage &image, QRectF millimetres)
{
    const double dots = image.width() / 210.0;
    const QRect area(QPoint(qCeil(millimetres.left() * dots), qCeil(millimetres.top() * dots)),
                     QPoint(qFloor(millimetres.right() * dots) - 1, qFloor(millimetres.bottom() * dots) - 1));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 250)
                return false;
        }
    }
    return true;
}

QRectF faceOf(const LabelSheet &sheet, int place)
{
    return {sheet.left + place % sheet.columns * (sheet.width + sheet.gapAcross),
            sheet.top + static_cast<double>(place / sheet.columns) * (sheet.height + sheet.gapDown), sheet.width,
            sheet.height};
}

} // namespace

TEST_CASE("Labels hold all their texts on every usual sheet, and nothing crosses the edge of a face")
{
    const int faces = GENERATE(12, 24, 65);
    const LabelSheet sheet = sheetOf(faces);
    const auto pages = pagesOf(request(faces, faces, 1));
    CHECK(pages->count() == 1);
    CHECK(pages->facts().tooLong.empty());
    CHECK(pages->facts().letterPoints >= smallestLabelPoints);
    const QTemporaryDir folder;
    const QString text = textOf(write(*pages, folder.filePath(QStringLiteral("a.pdf"))));
    for (int i = 0; i < faces; ++i) {
        const AssetLabel wanted = label(i);
        for (const Text &each : {wanted.code, wanted.name, wanted.level, wanted.unit, wanted.retention}) {
            INFO(faces << ' ' << each);
            CHECK(text.contains(toQString(each).remove(u' ').remove(u'　')));
        }
    }
    CHECK(text.count(QStringLiteral("取扱注意")) == faces);
    const QImage image = picture(*pages, 0);
    for (int place = 0; place < faces; ++place) {
        INFO(faces << " face " << place);
        const QRectF face = faceOf(sheet, place);
        CHECK_FALSE(isBlank(image, face));
        CHECK(isBlank(image, QRectF(face.left(), face.top(), face.width(), 1)));
        CHECK(isBlank(image, QRectF(face.left(), face.bottom() - 1, face.width(), 1)));
        CHECK(isBlank(image, QRectF(face.left(), face.top(), 1, face.height())));
        CHECK(isBlank(image, QRectF(face.right() - 1, face.top(), 1, face.height())));
    }
}

TEST_CASE("The first label goes on the chosen face, and what does not fit goes on the next sheet")
{
    const auto pages = pagesOf(request(24, 25, 3));
    CHECK(pages->count() == 2);
    const LabelSheet sheet = sheetOf(24);
    const QImage first = picture(*pages, 0);
    CHECK(isBlank(first, faceOf(sheet, 0)));
    CHECK(isBlank(first, faceOf(sheet, 1)));
    for (int place = 2; place < 24; ++place)
        CHECK_FALSE(isBlank(first, faceOf(sheet, place)));
    const QImage second = picture(*pages, 1);
    for (int place = 0; place < 24; ++place)
        CHECK(isBlank(second, faceOf(sheet, place)) == (place > 2));
    CHECK(pagesOf(request(24, 24, 1))->count() == 1);
    CHECK(pagesOf(request(24, 24, 2))->count() == 2);
    CHECK(pagesOf(request(24, 1, 99))->count() == 1); // the last face
}

TEST_CASE("A name too long for its face is shortened and told, one that fits with small letters is not")
{
    LabelRequest wanted = request(65, 3, 1);
    wanted.labels[1].name.clear();
    for (int i = 0; i < 200; ++i)
        wanted.labels[1].name += "長い名称";
    wanted.labels[1].code = "TOO-LONG";
    const auto pages = pagesOf(wanted);
    CHECK(pages->facts().tooLong == std::vector<Text>{"TOO-LONG"});
    const QTemporaryDir folder;
    const QString text = textOf(write(*pages, folder.filePath(QStringLiteral("a.pdf"))));
    CHECK(text.contains(QStringLiteral("…")));
    CHECK(text.contains(QStringLiteral("TOO-LONG")));
    CHECK(text.contains(toQString(wanted.labels[0].name).remove(u' ')));
    wanted.labels[1].name = "中くらいに長い名称の記録媒体";
    CHECK(pagesOf(wanted)->facts().tooLong.empty());
}

TEST_CASE("Labels of 12 faces have larger letters than those of 65")
{
    CHECK(pagesOf(request(12, 4, 1))->facts().letterPoints > pagesOf(request(65, 4, 1))->facts().letterPoints);
}

TEST_CASE("Cards in one document keep their own pages and their texts")
{
    std::vector<AssetCard> cards;
    for (int i = 0; i < 3; ++i) {
        AssetCard card;
        card.head.title = "取扱制限シート";
        card.code = "A-" + std::to_string(i);
        card.name = "資産その" + std::to_string(i);
        card.sections = {{"段階ごとの取扱制限", {}, true}};
        for (int line = 0; line < (i == 1 ? 90 : 3); ++line)
            card.sections[0].lines.push_back({"保管", "第" + std::to_string(i * 100 + line) + "の定め"});
        cards.push_back(card);
    }
    const auto pages = requireValue(PdfWriter().bookPages(cards, "全部"));
    CHECK(pages->count() == 4);
    CHECK(pages->facts().title == "全部");
    const QTemporaryDir folder;
    const QString text = textOf(write(*pages, folder.filePath(QStringLiteral("a.pdf"))));
    for (const AssetCard &card : cards) {
        for (const AssetCard::Line &line : card.sections[0].lines)
            CHECK(text.contains(toQString(line.value)));
    }
    CHECK(text.count(QStringLiteral("1/1")) == 2);
    CHECK(text.contains(QStringLiteral("2/2")));
    // Any page may be painted first.
    const QImage last = picture(*pages, 3);
    CHECK(picture(*pages, 1) != last);
    CHECK(picture(*pages, 3) == last);
}

TEST_CASE("Sheets of labels are kept as files to be looked at", "[.look]")
{
    const QString folder = QDir::tempPath();
    for (const int faces : {12, 24, 65}) {
        LabelRequest wanted = request(faces, faces - 3, 3);
        wanted.withOutline = faces != 12;
        write(*pagesOf(wanted), folder + QStringLiteral("/labels-%1.pdf").arg(faces));
    }
}
