// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/rowreader.h"
#include "tests/support/qtcatch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace daicho;

namespace {

/// A file of the given name and content in a folder of its own.
class FileOnDisk
{
public:
    FileOnDisk(const char *name, const QByteArray &content) : path(m_folder.filePath(QString::fromUtf8(name)))
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }

private:
    QTemporaryDir m_folder;

public:
    const QString path;
};

Text refusal(const QString &path)
{
    const auto reader = openRows(path, {});
    if (reader)
        return "opened";
    return Text(errorId(reader.error().code)) + ' ' + Text(reader.error().arg("reason")) + ' ' +
           Text(reader.error().arg("file"));
}

const QByteArray compoundFile = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(3000, '\0');

QByteArray utf16(const char *text)
{
    QByteArray out;
    for (; *text != 0; ++text)
        out.append(*text).append('\0');
    return out;
}

} // namespace

TEST_CASE("A csv file is read whatever it is called", "[rowreader]")
{
    const FileOnDisk file("台帳.xlsx", "\xEF\xBB\xBF名称,備考\r\n台帳,x\r\n");
    auto reader = requireValue(openRows(file.path, {}));
    CHECK(reader->info().encoding == "utf-8-bom");
    SourceRow row;
    REQUIRE(requireValue(reader->next(row)));
    CHECK(std::vector<Text>(row.cells.begin(), row.cells.end()) == std::vector<Text>{"名称", "備考"});
    REQUIRE(requireValue(reader->next(row)));
    CHECK(row.line == 2);
    CHECK_FALSE(requireValue(reader->next(row)));
}

TEST_CASE("A workbook is read whatever it is called", "[rowreader]")
{
    QFile workbook(QStringLiteral(DAICHO_TEST_DATA "/../fuzz/corpus/xlsx/gaps.xlsx"));
    REQUIRE(workbook.open(QIODevice::ReadOnly));
    const FileOnDisk file("台帳.csv", workbook.readAll());
    const auto reader = requireValue(openRows(file.path, {}));
    CHECK_FALSE(reader->info().sheet.empty());
    CHECK(reader->info().encoding.empty());
}

TEST_CASE("What is not there is missing", "[rowreader]")
{
    const QTemporaryDir folder;
    CHECK(refusal(folder.filePath(u"none.csv"_qs)) == "missing-file no-file none.csv");
    CHECK(refusal(folder.path()).starts_with("missing-file no-file "));
}

TEST_CASE("Old and encrypted workbooks are told apart", "[rowreader]")
{
    CHECK(refusal(FileOnDisk("old.xls", compoundFile + utf16("Workbook")).path) == "unsupported-file excel-97 old.xls");
    CHECK(refusal(FileOnDisk("secret.xlsx", compoundFile + utf16("EncryptedPackage")).path) ==
          "encrypted-file office-password secret.xlsx");
    const QByteArray acrossPieces = compoundFile.leftJustified(1024 * 1024 - 7, '\0') + utf16("EncryptedPackage");
    CHECK(refusal(FileOnDisk("big.xlsx", acrossPieces).path) == "encrypted-file office-password big.xlsx");
}

TEST_CASE("Files that are no tables are refused by their first bytes", "[rowreader]")
{
    for (const char *start : {"%PDF-1.7\n", "SQLite format 3", "<?xml version=\"1.0\"?>", "<HTML>", "<!DOCTYPE html>",
                              "\xEF\xBB\xBF<html>", "{\\rtf1", "\x89PNG\r\n", "\x1F\x8B\x08"}) {
        INFO(start);
        CHECK(refusal(FileOnDisk("a.csv", start).path) == "unsupported-file other-kind a.csv");
    }
    CHECK(refusal(FileOnDisk("a.csv", "<?x,b\n").path) == "opened");
    CHECK(refusal(FileOnDisk("a.csv", "").path) == "opened");
}
