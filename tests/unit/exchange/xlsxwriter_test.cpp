// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxwriter.h"
#include "model/exchange/ziparchive.h"
#include "tests/support/faildevice.h"
#include "tests/unit/exchange/xlsxpicture.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace daicho;

namespace {

/// A small ledger with a column of every type.
class SampleLedger final : public LedgerTable
{
public:
    SampleLedger()
    {
        columns_ = {{Field::Code, "管理番号", 10, CellType::PlainText, false},
                    {Field::Name, "情報資産の名称", 30, CellType::PlainText, false},
                    {Field::Quantity, "数量", 5, CellType::Number, false},
                    {Field::Registered, "登録日", 10, CellType::Date, false},
                    {Field::Revision, "revision", 6, CellType::Number, true}};
        head_.title = "情報資産管理台帳";
        head_.body = "R&D町";
        head_.institution = "教育委員会";
        head_.fiscalYear = "令和8年度";
        head_.mark = "取扱注意";
        head_.printedOn = "2026-04-01";
        head_.printedBy = "総務課";
        head_.filter = "c:>=3";
        head_.registryHead = "#12 7F3A";
        rows = {{"0012", "住民基本台帳", "1200", "2026-04-01", "3"},
                {"A-2", "=SUM(A1)\n二行目", "0012", "令和8年4月1日", "4"},
                {"A-3", " 前後の空白 ", "", "", "5"},
                {"A-4", "𠮷野家<&\"'>髙﨑①㈱～ _x0041_ \x01\r\n", "-5", "1900-02-28", "6"},
                {"A-5", "住民基本台帳", "1234567890123456", "9999-12-31", "7"}};
        head_.selected = static_cast<std::int64_t>(rows.size());
    }

    const Head &head() const override { return head_; }
    const std::vector<Column> &columns() const override { return columns_; }
    Result<bool> next(std::vector<TextView> &cells) override
    {
        if (at == rows.size())
            return fails ? Result<bool>(Error{ErrorCode::DatabaseDamaged, {}, {}}) : Result<bool>(false);
        cells.assign(rows[at].begin(), rows[at].end());
        ++at;
        return true;
    }
    Result<void> rewind() override
    {
        at = 0;
        return {};
    }

    Head head_;
    std::vector<Column> columns_;
    std::vector<std::vector<Text>> rows;
    std::size_t at = 0;
    bool fails = false;
};

Result<QByteArray> written(LedgerTable &table, const JobControl &job = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto outcome = XlsxWriter().write(table, buffer, job);
    return outcome ? Result<QByteArray>(buffer.data()) : Result<QByteArray>(outcome.error());
}

QString saved(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(QStringLiteral("台帳.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QString goldenPath(const QString &name)
{
    return QStringLiteral(DAICHO_TEST_DATA "/../golden/xlsx/") + name;
}

QByteArray golden(const QString &name)
{
    QFile file(goldenPath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void makeGolden(const QString &name, const QByteArray &bytes)
{
    QFile file(goldenPath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Parts with one tag a line, so that a difference can be read.
std::vector<std::pair<QString, QByteArray>> shownParts(const QString &path)
{
    ZipReader zip;
    requireDone(zip.open(path, {}));
    CHECK(zip.names().size() == 9);
    std::vector<std::pair<QString, QByteArray>> parts;
    for (const char *part : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
        const QString name = QString::fromUtf8(part);
        parts.emplace_back(name.section(u'/', -1), requireValue(zip.read(name)).replace("><", ">\n<") + '\n');
    }
    return parts;
}

QByteArray seenByOpenpyxl(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {xlsxData("describe.py"), path});
    REQUIRE(python.waitForFinished());
    CHECK(QString::fromUtf8(python.readAllStandardError()) == QString());
    return python.readAllStandardOutput();
}

} // namespace

TEST_CASE("The parts of a written workbook are those kept as golden")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    for (const auto &[name, shown] : shownParts(saved(folder, requireValue(written(ledger)))))
        CHECK(QString::fromUtf8(shown) == QString::fromUtf8(golden(name)));
}

TEST_CASE("openpyxl sees typed cells, the styled header and the page set-up")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    const QByteArray seen = seenByOpenpyxl(saved(folder, requireValue(written(ledger))));
    CHECK(QString::fromUtf8(seen) == QString::fromUtf8(golden(QStringLiteral("openpyxl.txt"))));
}

// Run by its tag after a wanted change of the format; then read the difference.
TEST_CASE("The golden files are made anew", "[.golden]")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    const QString path = saved(folder, requireValue(written(ledger)));
    for (const auto &[name, shown] : shownParts(path))
        makeGolden(name, shown);
    makeGolden(QStringLiteral("openpyxl.txt"), seenByOpenpyxl(path));
}

TEST_CASE("A written workbook is read back as it was")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    CHECK(requireValue(pictureOf(saved(folder, requireValue(written(ledger))))) ==
          "1| 管理番号 | 情報資産の名称 | 数量 | 登録日 | revision |\n"
          "2| 0012 | 住民基本台帳 | 1200 | 2026-04-01 | 3 |\n"
          "3| A-2 | =SUM(A1)⏎二行目 | 0012 | 令和8年4月1日 | 4 |\n"
          "4| A-3 |  前後の空白  |  |  | 5 |\n"
          "5| A-4 | 𠮷野家<&\"'>髙﨑①㈱～ _x0041_ \x01\r⏎ | -5 | 1900-02-28 | 6 |\n"
          "6| A-5 | 住民基本台帳 | 1234567890123456 | 9999-12-31 | 7 |\n");
}

TEST_CASE("A ledger without rows is a workbook with its header")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    ledger.rows.clear();
    CHECK(requireValue(pictureOf(saved(folder, requireValue(written(ledger))))) ==
          "1| 管理番号 | 情報資産の名称 | 数量 | 登録日 | revision |\n");
}

TEST_CASE("Equal ledgers give equal files, and a second write starts at the first row")
{
    SampleLedger ledger;
    const QByteArray first = requireValue(written(ledger));
    CHECK(requireValue(written(ledger)) == first);
}

TEST_CASE("The rows written are counted")
{
    SampleLedger ledger;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CHECK(requireValue(XlsxWriter().write(ledger, buffer, {})).rows == 5);
}

TEST_CASE("A text that a spreadsheet cannot hold is refused with its cell")
{
    SampleLedger ledger;
    ledger.rows[2][1] = Text(32'768, 'x');
    const auto refused = written(ledger);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::LimitExceeded);
    CHECK(refused.error().arg("cell") == "B4");
    ledger.rows[2][1] = Text(32'767, 'x');
    CHECK(written(ledger));
}

TEST_CASE("Page texts too long for a spreadsheet stay away whole")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    ledger.head_.filter = Text(300, '&');
    ZipReader zip;
    requireDone(zip.open(saved(folder, requireValue(written(ledger))), {}));
    const QByteArray sheet = requireValue(zip.read(QStringLiteral("xl/worksheets/sheet1.xml")));
    CHECK(sheet.contains("<oddFooter>&amp;L2026-04-01　総務課&amp;C&amp;P / &amp;N&amp;R#12 7F3A</oddFooter>"));
}

TEST_CASE("A4 is another paper")
{
    const QTemporaryDir folder;
    SampleLedger ledger;
    ledger.head_.paper = Paper::A4Landscape;
    ZipReader zip;
    requireDone(zip.open(saved(folder, requireValue(written(ledger))), {}));
    CHECK(requireValue(zip.read(QStringLiteral("xl/worksheets/sheet1.xml"))).contains("paperSize=\"9\""));
}

TEST_CASE("An error of the ledger, a stop and a full disk end the writing")
{
    SampleLedger ledger;
    ledger.fails = true;
    CHECK(written(ledger).error().code == ErrorCode::DatabaseDamaged);
    ledger.fails = false;
    std::stop_source stop;
    stop.request_stop();
    CHECK(written(ledger, {stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
    const qsizetype whole = requireValue(written(ledger)).size();
    for (qsizetype limit = 0; limit < whole; limit += 37) {
        FailDevice device(limit);
        const auto outcome = XlsxWriter().write(ledger, device, {});
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == ErrorCode::InputOutput);
    }
}
