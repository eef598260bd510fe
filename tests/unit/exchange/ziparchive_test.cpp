// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/inputerror.h"
#include "model/exchange/ziparchive.h"
#include "tests/support/faildevice.h"
#include "tests/unit/exchange/xlsxpicture.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace daicho;

namespace {

std::function<Result<void>(QIODevice &)> bytes(const QByteArray &content)
{
    return [content](QIODevice &device) -> Result<void> {
        if (device.write(content) != content.size())
            return Error{ErrorCode::InputOutput, {}, {}};
        return {};
    };
}

QByteArray sampleContent()
{
    QByteArray content;
    for (int i = 0; i < 50'000; ++i)
        content += QByteArray::number(i * 7919 % 10007) + ' ';
    return content;
}

Result<void> writeSample(QIODevice &device)
{
    ZipWriter zip(device);
    DAICHO_TRY(zip.add(QStringLiteral("a.txt"), bytes("first")));
    DAICHO_TRY(zip.add(QStringLiteral("台帳/情報資産.csv"), bytes(sampleContent())));
    DAICHO_TRY(zip.add(QStringLiteral("empty"), bytes({})));
    return zip.finish();
}

QByteArray sample()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    requireDone(writeSample(buffer));
    return buffer.data();
}

QString saved(const QTemporaryDir &folder, const QByteArray &content)
{
    const QString path = folder.filePath(QStringLiteral("x.zip"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return path;
}

} // namespace

TEST_CASE("What is written to a zip is read back, with Japanese names")
{
    const QTemporaryDir folder;
    ZipReader zip;
    requireDone(zip.open(saved(folder, sample()), {}));
    CHECK(zip.names() ==
          std::vector<QString>{QStringLiteral("a.txt"), QStringLiteral("台帳/情報資産.csv"), QStringLiteral("empty")});
    CHECK(requireValue(zip.read(QStringLiteral("a.txt"))) == "first");
    CHECK(requireValue(zip.read(QStringLiteral("台帳/情報資産.csv"))) == sampleContent());
    CHECK(requireValue(zip.read(QStringLiteral("empty"))).isEmpty());
    CHECK(zip.contains(QStringLiteral("A.TXT")));
    CHECK(zip.size(QStringLiteral("a.txt")) == 5);
    CHECK(zip.read(QStringLiteral("b")).error().arg("reason") == reasons::zipPartMissing.id);
}

TEST_CASE("Two parts are read side by side, even when the reader is gone")
{
    const QTemporaryDir folder;
    std::unique_ptr<ByteSource> one;
    std::unique_ptr<ByteSource> two;
    {
        ZipReader zip;
        requireDone(zip.open(saved(folder, sample()), {}));
        one = requireValue(zip.stream(QStringLiteral("台帳/情報資産.csv")));
        two = requireValue(zip.stream(QStringLiteral("台帳/情報資産.csv")));
    }
    char first[1000];
    char second[1000];
    QByteArray all;
    for (;;) {
        const std::size_t got = requireValue(one->read(first, sizeof first));
        REQUIRE(requireValue(two->read(second, sizeof second)) == got);
        if (got == 0)
            break;
        REQUIRE(std::equal(first, first + got, second));
        all.append(first, static_cast<qsizetype>(got));
    }
    CHECK(all == sampleContent());
}

TEST_CASE("Equal contents give equal bytes")
{
    CHECK(sample() == sample());
}

TEST_CASE("Other programs find the archive sound")
{
    const QTemporaryDir folder;
    const QString path = saved(folder, sample());
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, zipfile\n"
                                 "z = zipfile.ZipFile(sys.argv[1])\n"
                                 "assert z.testzip() is None\n"
                                 "for i in z.infolist(): print(i.filename, i.file_size, i.date_time)\n"),
                  path});
    REQUIRE(python.waitForFinished());
    CHECK(QString::fromUtf8(python.readAllStandardError()) == QString());
    CHECK(QString::fromUtf8(python.readAllStandardOutput()) ==
          QStringLiteral("a.txt 5 (1980, 1, 1, 0, 0, 0)\n台帳/情報資産.csv %1 (1980, 1, 1, 0, 0, 0)\n"
                         "empty 0 (1980, 1, 1, 0, 0, 0)\n")
              .arg(sampleContent().size()));
}

TEST_CASE("A device that fails at any byte makes the archive fail")
{
    const qsizetype whole = sample().size();
    for (qsizetype limit = 0; limit < whole; limit += limit < 400 || limit > whole - 400 ? 1 : 499) {
        FailDevice device(limit);
        const auto written = writeSample(device);
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::InputOutput);
    }
    FailDevice enough(whole);
    CHECK(writeSample(enough));
}

TEST_CASE("An entry whose writer ignores a failed write is noticed")
{
    FailDevice device(60);
    ZipWriter zip(device);
    bool failed = false;
    for (int i = 0; i < 3 && !failed; ++i)
        failed = !zip.add(QString::number(i), [](QIODevice &entry) -> Result<void> {
            entry.write(QByteArray(100'000, 'x'));
            return {};
        });
    CHECK(failed);
}

TEST_CASE("An archive that was not finished cannot be taken for a whole one")
{
    const QTemporaryDir folder;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        ZipWriter zip(buffer);
        requireDone(zip.add(QStringLiteral("a"), bytes("x")));
        CHECK_FALSE(zip.add(QStringLiteral("b"), [](QIODevice &) -> Result<void> {
            return Error{ErrorCode::Cancelled, {}, {}};
        }));
    }
    ZipReader zip;
    CHECK_FALSE(zip.open(saved(folder, buffer.data()), {}));
}

TEST_CASE("Each bad archive is refused with its reason before anything is unpacked")
{
    QFile list(xlsxData("expected.tsv"));
    REQUIRE(list.open(QIODevice::ReadOnly));
    int tried = 0;
    for (const QByteArray &line : list.readAll().split('\n')) {
        if (!line.startsWith("zip_"))
            continue;
        const QStringList expected = QString::fromUtf8(line).split(u'\t');
        INFO(expected[0].toStdString());
        ZipReader zip;
        const auto opened = zip.open(xlsxData(expected[0].toUtf8().constData()), {});
        REQUIRE_FALSE(opened);
        CHECK(toQString(errorId(opened.error().code)) == expected[1]);
        CHECK(toQString(opened.error().arg("reason")) == expected[2]);
        CHECK(toQString(opened.error().arg("file")) == expected[0]);
        ++tried;
    }
    CHECK(tried == 28);
    ZipReader zip;
    requireDone(zip.open(xlsxData("good.zip"), {}));
    CHECK(requireValue(zip.read(QStringLiteral("b.xml"))) == "x");
}

TEST_CASE("A part whose bytes do not fit its checksum is refused")
{
    const QTemporaryDir folder;
    QFile file(xlsxData("good.zip"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray changed = file.readAll();
    changed[35] = 'y'; // the content of the first entry
    ZipReader zip;
    requireDone(zip.open(saved(folder, changed), {}));
    CHECK(zip.read(QStringLiteral("a.xml")).error().arg("reason") == reasons::zipPartDamaged.id);
    CHECK(zip.read(QStringLiteral("b.xml")));
}

TEST_CASE("Archives of large files by other programs are read, zip64 fields and all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("64.zip"));
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, zipfile\n"
                                 "z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n"
                                 "with z.open('big', 'w', force_zip64=True) as f: f.write(b'zip64' * 1000)\n"
                                 "z.writestr('folder/', '')\n"
                                 "z.close()\n"),
                  path});
    REQUIRE(python.waitForFinished());
    ZipReader zip;
    requireDone(zip.open(path, {}));
    CHECK(zip.names() == std::vector<QString>{QStringLiteral("big")});
    CHECK(requireValue(zip.read(QStringLiteral("big"))) == QByteArray("zip64").repeated(1000));
}
