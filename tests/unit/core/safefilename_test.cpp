// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/safefilename.h"
#include "tests/support/qtcatch.h"

#include <QRegularExpression>

#include <random>

using namespace daicho;

TEST_CASE("Ordinary names stay as they are", "[safefilename]")
{
    for (const char *name :
         {"台帳.csv", "税務課 2026年度.xlsx", "a.b.c.pdf", "CONSOLE.txt", "LPT10.csv", "COM.csv", "_.csv"})
        CHECK(safeFileName(QString::fromUtf8(name)) == QString::fromUtf8(name));
}

TEST_CASE("What a file system or a shell would misread is replaced", "[safefilename]")
{
    const std::pair<QString, QString> names[] = {
        {u"資産:台帳?.csv"_qs, u"資産_台帳_.csv"_qs},
        {u"a<b>c\"d/e\\f|g*h"_qs, u"a_b_c_d_e_f_g_h"_qs},
        {u"a\tb\nc\u0085d\u007Fe"_qs, u"a_b_c_d_e"_qs},
        {u"a."_qs, u"a"_qs},
        {u"a. . "_qs, u"a"_qs},
        {u"-rf"_qs, u"rf"_qs},
        {u"~$台帳.xlsx"_qs, u"台帳.xlsx"_qs},
        {u"abc\u202Efdp.exe"_qs, u"abc_fdp.exe"_qs},
        {u"か\u3099.csv"_qs, u"が.csv"_qs},
    };
    for (const auto &[wanted, safe] : names)
        CHECK(safeFileName(wanted) == safe);
}

TEST_CASE("Names of devices get an underscore", "[safefilename]")
{
    for (const char *name :
         {"CON", "nul.csv", "Prn.tar.gz", "aux", "COM1", "com9.txt", "LPT1", "COM¹", "lpt³.csv", "con .txt"})
        CHECK(safeFileName(QString::fromUtf8(name)) == u'_' + QString::fromUtf8(name));
}

TEST_CASE("A name that is cut to that of a device gets its underscore too", "[safefilename]")
{
    CHECK(safeFileName(u"COM¹"_qs + QString(130, u' ') + u"-m-"_qs) == u"_COM¹");
    CHECK(safeFileName(u"nul"_qs + QString(300, u' ') + u"資.csv"_qs) == u"_nul.csv");
    const QString device = safeFileName(u"CON."_qs + QString(300, u'a'));
    CHECK(device.startsWith(u"_CON.a"));
    CHECK(device.size() <= 120);
    CHECK(safeFileName(device) == device);
}

TEST_CASE("No name is empty or leads anywhere", "[safefilename]")
{
    for (const char *name : {"", ".", "..", " ", "-", "~$", "- - ."})
        CHECK(safeFileName(QString::fromUtf8(name)) == u"_");
    CHECK(safeFileName(u"../../etc/passwd"_qs) == u".._.._etc_passwd");
    CHECK(safeFileName(u"C:\\x"_qs) == u"C__x");
}

TEST_CASE("Long names are cut at whole characters and keep their ending", "[safefilename]")
{
    const QString kanji = safeFileName(QString(300, u'資') + u".xlsx"_qs);
    CHECK(kanji.toUtf8().size() <= 200);
    CHECK(kanji.toUtf8().size() > 195);
    CHECK(kanji.endsWith(u"資.xlsx"));
    CHECK(safeFileName(QString(300, u'a') + u".csv"_qs) == QString(116, u'a') + u".csv"_qs);
    const QString pairs = safeFileName(u"a"_qs + u"𠮷"_qs.repeated(100));
    CHECK(pairs.isValidUtf16());
    CHECK(pairs.toUtf8().size() <= 200);
}

TEST_CASE("An ending stays whole behind a name that is cut for it", "[safefilename]")
{
    CHECK(safeFileName(u"資産:台帳"_qs, u"(2).xlsx"_qs) == u"資産_台帳(2).xlsx"_qs);
    CHECK(safeFileName(u"CON"_qs, u".csv"_qs) == u"_CON.csv"_qs);
    const QString kanji = safeFileName(QString(300, u'資'), u"(12).xlsx"_qs);
    CHECK(kanji.endsWith(u"資(12).xlsx"));
    CHECK(kanji.toUtf8().size() <= 200);
    CHECK(kanji.toUtf8().size() > 195);
    const QString letters = safeFileName(QString(300, u'a'), u"(2).csv"_qs);
    CHECK(letters == QString(113, u'a') + u"(2).csv"_qs);
    const QString pairs = safeFileName(u"a"_qs + u"𠮷"_qs.repeated(100), u".pdf"_qs);
    CHECK(pairs.isValidUtf16());
    CHECK(pairs.toUtf8().size() <= 200);
    CHECK(pairs.endsWith(u".pdf"));
}

TEST_CASE("Making a name safe twice changes nothing, whatever it was", "[safefilename]")
{
    const QString pieces[] = {u"資"_qs,     u"𠮷"_qs,  u"."_qs, u" "_qs,        u"-"_qs,
                              u"~$"_qs,     u"CON"_qs, u"/"_qs, u"か\u3099"_qs, u"a"_qs.repeated(40),
                              u"\u202E"_qs, u":"_qs};
    const QRegularExpression forbidden(u"[<>:\"/\\\\|?*\\x00-\\x1F]"_qs);
    std::mt19937 random(3);
    for (int i = 0; i < 5000; ++i) {
        QString wanted;
        for (auto length = random() % 12; length > 0; --length)
            wanted += pieces[random() % std::size(pieces)];
        const QString safe = safeFileName(wanted);
        INFO(wanted.toStdString());
        REQUIRE(safeFileName(safe) == safe);
        REQUIRE(!safe.isEmpty());
        REQUIRE(safe.size() <= 120);
        REQUIRE(safe.toUtf8().size() <= 200);
        REQUIRE_FALSE(safe.contains(forbidden));
    }
}
