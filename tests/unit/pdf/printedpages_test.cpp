// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/columnfit.h"
#include "model/pdf/pdfwriter.h"
#include "tests/support/qtcatch.h"
#include "tests/unit/exchange/vectortable.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

using namespace daicho;

namespace {

std::shared_ptr<VectorTable> ledgerOf(int count, std::vector<Field> fields)
{
    std::vector<std::vector<Text>> rows;
    for (int row = 0; row < count; ++row) {
        std::vector<Text> cells;
        for (const Field field : fields)
            cells.push_back(Text(fieldInfo(field).label) + "その" + std::to_string(row) +
                            (field == Field::Remarks && row % 4 == 0 ? "。鍵は課長が管理する。複写は認めない。" : ""));
        rows.push_back(cells);
    }
    auto table = std::make_shared<VectorTable>(fields, rows);
    LedgerTable::Head &head = table->editHead();
    head.title = "情報資産管理台帳";
    head.body = "蟹江町";
    head.mark = "取扱注意";
    head.paper = Paper::A4Landscape;
    head.approvalBoxes = {"情報セキュリティ責任者", "課長"};
    head.registryHead = "#12 7F3A-91C2-0B5E-44D1";
    return table;
}

const std::vector<Field> fewFields{Field::Code, Field::Name, Field::Unit, Field::Remarks};

/// More than one page can hold with letters that people can read.
std::vector<Field> manyFields()
{
    std::vector<Field> fields{Field::Code, Field::Name};
    for (const FieldInfo &info : fieldInfos()) {
        if (info.editable && info.field != Field::Code && info.field != Field::Name)
            fields.push_back(info.field);
    }
    return fields;
}

std::shared_ptr<PrintedPages> pagesOf(const std::shared_ptr<LedgerTable> &table)
{
    return requireValue(PdfWriter().ledgerPages(table, {}));
}

QImage picture(PrintedPages &pages, int page, int dotsPerInch)
{
    QImage image(static_cast<int>(pages.facts().width / 25.4 * dotsPerInch + 0.5),
                 static_cast<int>(pages.facts().height / 25.4 * dotsPerInch + 0.5), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dotsPerInch / 720.0, dotsPerInch / 720.0);
    requireDone(pages.paint(page, painter));
    return image;
}

QString write(PrintedPages &pages, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(requireValue(PdfWriter().writePages(pages, file, {})).pages == pages.count());
    return path;
}

QByteArray run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString textOf(const QString &pdf, int page)
{
    const QString number = QString::number(page);
    return QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-f"), number, QStringLiteral("-l"),
                                          number, pdf, QStringLiteral("-")}));
}

/// Mean difference of two pictures of one page, 0 to 1. Made small before: two programs never set a letter on the very
/// same point.
double difference(const QImage &a, const QImage &b)
{
    constexpr int width = 240;
    const QImage first = a.scaledToWidth(width, Qt::SmoothTransformation);
    const QImage second = b.scaled(first.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            sum += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y)));
    }
    return sum / 255 / (first.width() * first.height());
}

/// How dark a picture is, 0 to 1.
double ink(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    }
    return sum / 255 / (image.width() * image.height());
}

AssetCard cardOf(int remarks)
{
    AssetCard card;
    card.head.title = "情報資産カード";
    card.head.body = "蟹江町";
    card.head.mark = "取扱注意";
    card.head.approvalBoxes = {"課長"};
    card.head.registryHead = "#12 7F3A-91C2-0B5E-44D1";
    card.code = "A-00001";
    card.name = "髙﨑①住民基本台帳データ";
    card.badges = {{"機密性", "3B", "自治体機密性3B", 0.8}, {"完全性", "未", "", -1}};
    card.sections = {{"基本", {{"種別", "取り扱う情報"}, {"媒体", "電磁的"}, {"保管場所", "庁舎二階\n書庫"}}},
                     {"備考", {}}};
    for (int i = 0; i < remarks; ++i)
        card.sections[1].lines.push_back(
            {"備考" + std::to_string(i), "第" + std::to_string(i) + "項の長い説明である。"});
    return card;
}

} // namespace

TEST_CASE("The preview shows the page that the PDF holds")
{
    const auto pages = pagesOf(ledgerOf(90, fewFields));
    REQUIRE(pages->count() > 1);
    const QTemporaryDir folder;
    const QString pdf = write(*pages, folder);
    constexpr int dots = 100;
    for (int page = 0; page < pages->count(); ++page) {
        const QString number = QString::number(page + 1);
        const QString prefix = folder.filePath(QStringLiteral("p") + number);
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QString::number(dots), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
             QStringLiteral("-singlefile"), QStringLiteral("-png"), pdf, prefix});
        const QImage printed(prefix + QStringLiteral(".png"));
        const QImage shown = picture(*pages, page, dots);
        INFO("page " << page);
        REQUIRE_FALSE(printed.isNull());
        CHECK(std::abs(ink(printed) - ink(shown)) < 0.02);
        CHECK(difference(printed, shown) < 0.03);
        // Which other pages do not keep.
        CHECK(difference(printed, picture(*pages, (page + 1) % pages->count(), dots)) > 0.03);
    }
}

TEST_CASE("Any page may be painted first, and it is the same page")
{
    const auto pages = pagesOf(ledgerOf(120, fewFields));
    const int last = pages->count() - 1;
    const QImage lastFirst = picture(*pages, last, 50);
    const QImage first = picture(*pages, 0, 50);
    CHECK(first != lastFirst);
    CHECK(picture(*pages, last, 50) == lastFirst);
    CHECK(picture(*pages, 0, 50) == first);
}

TEST_CASE("Columns that one page cannot hold go on over the next, with code and name")
{
    const auto table = ledgerOf(40, manyFields());
    const auto pages = pagesOf(table);
    CHECK(pages->facts().wouldBePoints < smallestGoodPoints);
    CHECK(pages->facts().letterPoints >= smallestGoodPoints);
    REQUIRE(pages->facts().pagesAcross > 1);
    CHECK(pages->count() % pages->facts().pagesAcross == 0);
    for (int page = 0; page < pages->count(); ++page) {
        const QImage whole = picture(*pages, page, 50);
        const int margin = whole.width() * 9 / 297;
        INFO("margins of page " << page);
        CHECK(ink(whole.copy(0, 0, margin, whole.height())) == 0);
        CHECK(ink(whole.copy(whole.width() - margin, 0, margin, whole.height())) == 0);
    }
    const QTemporaryDir folder;
    const QString pdf = write(*pages, folder);
    QString all;
    for (int page = 1; page <= pages->count(); ++page) {
        const QString text = textOf(pdf, page);
        CHECK(text.contains(QStringLiteral("管理番号")));
        CHECK(text.contains(QStringLiteral("%1/%2").arg(page).arg(pages->count())));
        all += text;
    }
    all.remove(u'\n').remove(u' ');
    for (const auto &row : table->rows()) {
        for (const Text &cell : row) {
            INFO(cell);
            CHECK(all.contains(toQString(cell).remove(u' ')));
        }
    }
}

TEST_CASE("Whoever wants one page across gets smaller letters, and is told how small")
{
    const auto table = ledgerOf(5, manyFields());
    table->editHead().splitsColumns = false;
    const auto pages = pagesOf(table);
    CHECK(pages->facts().pagesAcross == 1);
    CHECK(pages->facts().letterPoints < smallestGoodPoints);
    CHECK(pages->facts().letterPoints >= 5);
}

TEST_CASE("A few columns keep the usual letters")
{
    const auto pages = pagesOf(ledgerOf(5, fewFields));
    CHECK(pages->facts().pagesAcross == 1);
    CHECK(pages->facts().letterPoints == usualLetterPoints);
    CHECK(pages->facts().width == 297);
}

TEST_CASE("A card holds all texts of its asset, on as many pages as they need")
{
    const int remarks = GENERATE(0, 3, 150);
    const auto pages = requireValue(PdfWriter().cardPages(cardOf(remarks)));
    CHECK(pages->facts().height == 297);
    CHECK((pages->count() > 1) == (remarks == 150));
    const QTemporaryDir folder;
    const QString pdf = write(*pages, folder);
    QString all;
    for (int page = 1; page <= pages->count(); ++page) {
        const QString text = textOf(pdf, page);
        CHECK(text.contains(QStringLiteral("情報資産カード")));
        CHECK(text.contains(QStringLiteral("取扱注意")));
        CHECK(text.contains(QStringLiteral("7F3A-91C2-0B5E-44D1")));
        all += text;
    }
    for (const char16_t *words :
         {u"髙﨑①住民基本台帳データ", u"A-00001", u"3B", u"未", u"自治体機密性3B", u"取り扱う情報", u"書庫", u"課長"})
        CHECK(all.contains(QString::fromUtf16(words)));
    for (int i = 0; i < remarks; ++i)
        CHECK(all.contains(QStringLiteral("第%1項の長い説明である。").arg(i)));
    CHECK(ink(picture(*pages, 0, 50)) > 0.01);
}
