// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/inputerror.h"
#include "model/exchange/xlsxvalues.h"
#include "model/exchange/xmlcursor.h"
#include "model/exchange/xmltext.h"
#include "tests/unit/exchange/xlsxpicture.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <random>

using namespace daicho;

namespace {

Text picture(const char *name, const SourceOptions &options = {})
{
    return requireValue(pictureOf(xlsxData(name), options));
}

SourceInfo infoAfterReading(const char *name)
{
    auto reader = requireValue(openXlsx(xlsxData(name), {}));
    requireValue(pictureOf(*reader));
    return reader->info();
}

/// Lines of expected.tsv whose file begins with `prefix`: file, error, reason, cell.
std::vector<QStringList> refusedFiles(const char *prefix)
{
    QFile file(xlsxData("expected.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QStringList> rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(prefix))
            rows.push_back(QString::fromUtf8(line).split(u'\t'));
    }
    return rows;
}

QString writtenTo(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QByteArray bytesOf(const char *name)
{
    QFile file(xlsxData(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A workbook of openpyxl is read value by value")
{
    CHECK(picture("openpyxl.xlsx") ==
          "1| 番号 | 名称 | 件数 | 金額 | 登録日 | 受付 | 時刻 | 公開 | 式 | エラー |\n"
          "2| 0012 | 住民基本台帳⏎（原本） | 1200 | 1234.5 | 2026-04-01 | 2026-04-01T13:05:00 | 08:30:00 | TRUE |\n"
          "3| A-2 |  前後の空白  | 0 | 0.1 | 1900-03-01 | 2019-05-01 | 00:00:01 | FALSE |\n"
          "4|\n"
          "5| A | 𠮷野家・髙﨑①㈱～ | -5 | 123456789012345 | 2040-12-31 |\n");
    CHECK(infoAfterReading("openpyxl.xlsx").formulaCells == 2);
    CHECK(infoAfterReading("openpyxl.xlsx").errorCells == 2);
}

TEST_CASE("A workbook of LibreOffice gives the same values, formulas by what they came to")
{
    CHECK(picture("lo_plain.xlsx") ==
          "1| 番号 | 名称 | 件数 | 金額 | 登録日 | 受付 | 時刻 | 公開 | 式 | エラー |\n"
          "2| 0012 | 住民基本台帳⏎（原本） | 1200 | 1234.5 | 2026-04-01 | 2026-04-01T13:05:00 | 08:30:00 | TRUE | 2400 "
          "|\n"
          "3| A-2 |  前後の空白  | 0 | 0.1 | 1900-03-01 | 2019-05-01 | 00:00:01 | FALSE | 税務 |\n"
          "4|\n"
          "5| _x0041_ | 𠮷野家・髙﨑①㈱～ | -5 | 123456789012345 | 2040-12-31 |\n");
    // LibreOffice writes booleans and errors as formulas, too.
    CHECK(infoAfterReading("lo_plain.xlsx").formulaCells == 6);
}

TEST_CASE("The calendar from 1904 gives the same dates")
{
    CHECK(picture("openpyxl_1904.xlsx").find("| 2026-04-01 | 2026-04-01T13:05:00 | 08:30:00 |") != Text::npos);
    CHECK(picture("numbers_1904.xlsx") == "1| 2026-04-01 | 1904-01-01 | 12:00:00 |\n");
}

TEST_CASE("Phonetic guides stay out of the text and rich runs are joined")
{
    CHECK(picture("strings.xlsx") == "1| 氏名 | 0 |\n"
                                     "2| 太字 混在 | 1 |\n"
                                     "3|   空白   | 2 |\n"
                                     "4| a <b> & \"c\" 髙曜 | 3 |\n"
                                     "5| 改行⏎あり | 4 |\n"
                                     "6| \ttab _x0009_ 𠮷 _xD800_ | 5 |\n"
                                     "7|  | 6 |\n"
                                     "8|  | 7 |\n"
                                     "9| <生>&amp; | 8 |\n");
}

TEST_CASE("Numbers show as in Excel, and number formats decide what is a date")
{
    CHECK(picture("numbers.xlsx") ==
          "1| 46113.5 | 2026-04-01T12:00:00 | 2026-04-01T12:00:00 | 2026-04-01T12:00:00 | 2026-04-01T12:00:00 | "
          "2026-04-01T12:00:00 | 2026-04-01T12:00:00 | 46113.5 | 1106724:00:00 | 46113.5 | 2026-04-01T12:00:00 | "
          "2026-04-01T12:00:00 | 46113.5 |\n"
          "2| 1 | 7 | 1 | 0 | 1.5 | 0.1 | 0.3 | 1000 | 1E+21 | 1.5E-08 | 123456789012345680 | -12.5 | "
          "1234.56789012346 |\n"
          "3| 2026-04-01 | 1900-01-01 | 1900-02-28 | 1900-02-29 | 1900-03-01 | 0 | -1 | 06:00:00 | 9999-12-31 | "
          "2958466 | 2026-04-02 | 2026-04-01T00:00:01 |\n"
          "4| TRUE | FALSE |  | 値 & x | 2 |  | 2026-04-01 | 2026-04-01T08:30:00 |  | 12 | 26:30:00 |\n");
    CHECK(infoAfterReading("numbers.xlsx").formulaCells == 4);
    CHECK(infoAfterReading("numbers.xlsx").errorCells == 2);
}

TEST_CASE("Strict files, prefixes, other encodings, comments and CDATA are read like the rest")
{
    CHECK(picture("strict.xlsx") == "1| 厳格 | 2026-04-01 |\n");
    CHECK(picture("prefixed.xlsx") == "1| 接頭辞& | 7 |\n2| 接頭辞& | 8 |\n");
    CHECK(picture("utf16.xlsx") == "1| 幅広 |\n");
    CHECK(picture("odd_xml.xlsx") == "1| a<b c | 12 |  | x\r⏎y⏎z |\n2|  | 二行目 |\n");
}

TEST_CASE("Empty rows between others are given, those at the end are not")
{
    CHECK(picture("gaps.xlsx") == "1|\n2|\n3|  |  | 3 |\n4|\n5|\n6|\n7|  |  | 7 |\n");
    CHECK(picture("empty_sheet.xlsx").empty());
}

TEST_CASE("Vertically merged cells give their value to the rows below, unless not wanted")
{
    const Text filled = "1| 所属 | 重要度 |  | 名称 |\n"
                        "2| 所属 | 機密性 | 完全性 | 名称 |\n"
                        "3| 総務課 | 2 | 1 | 公印台帳 |\n"
                        "4| 総務課 | 3 | 1 | 例規集 |\n"
                        "5| 総務課 | 1 | 1 | 広報原稿 |\n"
                        "6|\n"
                        "7| 税務課 | 3 | 2 | 課税台帳 |\n"
                        "8|\n"
                        "9| 税務課 | 3 | 2 | 収納簿 |\n";
    CHECK(picture("merged.xlsx") == filled);
    CHECK(picture("lo_merged.xlsx") == filled);
    CHECK(infoAfterReading("merged.xlsx").mergedRanges == 5);
    SourceOptions asStored;
    asStored.fillMerged = false;
    CHECK(picture("merged.xlsx", asStored).find("4|  | 3 | 1 | 例規集 |") != Text::npos);
}

TEST_CASE("The first visible sheet that is no example is read, hidden rows and columns too")
{
    CHECK(picture("sheets.xlsx") == "1| 番号 | 名称 | 控え | 備考 |\n"
                                    "2| 1 | 甲 | h | x |\n"
                                    "3| 2 | 乙 | h | y |\n"
                                    "4| 3 | 丙 | h | z |\n");
    const SourceInfo info = infoAfterReading("sheets.xlsx");
    CHECK(info.sheet == "提出用");
    CHECK(info.sheets == std::vector<Text>{"記入例", "作業用", "提出用"});
    CHECK(info.hiddenRows == 1);
    CHECK(info.hiddenColumns == 1);
    SourceOptions byName;
    byName.sheet = "記入例";
    CHECK(picture("sheets.xlsx", byName) == "1| これは | 例 |\n");
    byName.sheet = "記入";
    const auto unknown = openXlsx(xlsxData("sheets.xlsx"), byName);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().arg("reason") == reasons::xlsxUnknownSheet.id);
    CHECK(unknown.error().arg("sheet") == "記入");
}

TEST_CASE("Examples are known by their names, whatever stands around them")
{
    for (const char *name : {"記入例", "【記入例】", "記入例２", " 見本 (1)", "台帳（記載例）", "説明２"})
        CHECK(isExampleSheet(name));
    for (const char *name : {"台帳", "説明会資料", "Sheet1"}) {
        INFO(name);
        CHECK_FALSE(isExampleSheet(name));
    }
}

TEST_CASE("Macros are passed over and reported")
{
    CHECK(picture("macros.xlsm") == "1| マクロ付き |\n");
    CHECK(infoAfterReading("macros.xlsm").macrosIgnored);
    CHECK_FALSE(infoAfterReading("strings.xlsx").macrosIgnored);
}

TEST_CASE("Each bad workbook is refused with its reason and cell")
{
    const auto files = refusedFiles("bad_");
    REQUIRE(files.size() > 30);
    for (const QStringList &expected : files) {
        INFO(expected[0].toStdString());
        const auto read = pictureOf(xlsxData(expected[0].toUtf8().constData()));
        REQUIRE_FALSE(read);
        CHECK(toQString(errorId(read.error().code)) == expected[1]);
        CHECK(toQString(read.error().arg("reason")) == expected[2]);
        CHECK(toQString(read.error().arg("cell")) == expected[3]);
        CHECK(toQString(read.error().arg("file")) == expected[0]);
    }
}

TEST_CASE("A file that is not there is missing, not unreadable")
{
    const auto read = openXlsx(xlsxData("nowhere.xlsx"), {});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::MissingFile);
}

TEST_CASE("A workbook cut off anywhere is refused")
{
    const QTemporaryDir folder;
    const QByteArray whole = bytesOf("openpyxl.xlsx");
    for (qsizetype size = 0; size < whole.size(); size += 61) {
        const auto read = pictureOf(writtenTo(folder, whole.first(size)));
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::UnreadableFile);
    }
}

TEST_CASE("A changed byte is refused or changes nothing in the values")
{
    const QTemporaryDir folder;
    const QByteArray whole = bytesOf("lo_plain.xlsx");
    const Text before = picture("lo_plain.xlsx");
    std::mt19937 random(20260401);
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << (random() % 8)));
        const auto read = pictureOf(writtenTo(folder, changed));
        INFO("byte " << at);
        CHECK((!read || *read == before));
    }
}

TEST_CASE("Limits on rows, columns and entries hold")
{
    SourceOptions options;
    options.limits.xlsxRows = 4;
    CHECK(pictureOf(xlsxData("openpyxl.xlsx"), options).error().arg("reason") == reasons::xlsxRows.id);
    options = {};
    options.limits.columns = 9;
    CHECK(pictureOf(xlsxData("openpyxl.xlsx"), options).error().arg("cell") == "J1");
    options = {};
    options.limits.zipEntries = 4;
    CHECK(pictureOf(xlsxData("openpyxl.xlsx"), options).error().arg("reason") == reasons::zipEntries.id);
    options = {};
    options.limits.zipTotalBytes = 4096;
    CHECK(pictureOf(xlsxData("openpyxl.xlsx"), options).error().arg("reason") == reasons::zipSize.id);
}

TEST_CASE("The place in the file grows to its size")
{
    auto reader = requireValue(openXlsx(xlsxData("openpyxl.xlsx"), {}));
    CHECK(reader->info().bytes == bytesOf("openpyxl.xlsx").size());
    CHECK(reader->position() <= reader->info().bytes);
    requireValue(pictureOf(*reader));
    CHECK(reader->position() == reader->info().bytes);
}

TEST_CASE("References are read within the sheet and nowhere else")
{
    using xlsx::CellPlace;
    CHECK(xlsx::parseReference("XFD1048576") == CellPlace{1048576, 16384});
    CHECK(xlsx::parseReference("$B$3") == CellPlace{3, 2});
    for (const char *bad :
         {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", "A1 ", "AAAA1", "あ1", "A99999999999"})
        CHECK_FALSE(xlsx::parseReference(bad));
    CHECK(xlsx::columnLetters(16384) == "XFD");
    CHECK(xlsx::columnLetters(26) == "Z");
    CHECK(xlsx::columnLetters(27) == "AA");
}

TEST_CASE("Both XML readers see the same in a part that comes byte by byte")
{
    class Dribble final : public ByteSource
    {
    public:
        Result<std::size_t> read(char *buffer, std::size_t) override
        {
            static constexpr TextView all = "<?xml version='1.0'?><r xmlns='u' a='1&lt;'><!-- c --><b p='x&#x9AD9;'/>"
                                            "t&amp;<![CDATA[<]]>é<c >x\r\ny</c ></r>";
            if (m_at == all.size())
                return std::size_t{0};
            *buffer = all[m_at++];
            return std::size_t{1};
        }

    private:
        std::size_t m_at = 0;
    };
    const auto tokens = [](Result<std::unique_ptr<XmlCursor>> opened) {
        const auto cursor = requireValue(std::move(opened));
        REQUIRE(cursor);
        Text all;
        for (;;) {
            const XmlToken token = requireValue(cursor->next());
            if (token == XmlToken::Finished)
                return all;
            if (token == XmlToken::Characters)
                all += cursor->text();
            else
                all += (token == XmlToken::Start ? "(" : ")") + Text(cursor->name());
            if (token == XmlToken::Start)
                all += Text(cursor->attribute("a").value_or("")) + Text(cursor->attribute("p").value_or(""));
        }
    };
    const Text plain = tokens(openPlainXml(std::make_unique<Dribble>(), {}));
    CHECK(plain == "(r1<(bx髙)bt&<é(cx\ny)c)r");
    CHECK(tokens(openStrictXml(std::make_unique<Dribble>(), {})) == plain);
}

TEST_CASE("Any text survives being written as XML and read back")
{
    const Text all = Text("\0a\x01 \t\n\r<>&\"'_x0041_ _x_ ", 22) + "𠮷\xEF\xBF\xBE\xEF\xBF\xBF_xD842_か゛";
    Text escaped;
    xmltext::appendEscaped(all, escaped);
    CHECK(xmltext::isValid(escaped));
    Text decoded;
    REQUIRE(xmltext::decode(escaped, decoded));
    CHECK(xmltext::withoutCellEscapes(decoded) == all);
}
