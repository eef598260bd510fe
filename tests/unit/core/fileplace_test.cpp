// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/fileplace.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace daicho;

namespace {

/// A computer as a test wants it; only its folders are real.
struct Computer
{
    std::uint64_t magic = 0xEF53; // ext4
    QString typeName;
    std::map<std::string, QString> variables;
    QTemporaryDir folder;

    FilePlace placeOf(const QString &path) const
    {
        return daicho::placeOf(folder.filePath(path), {.magic = [this](const QString &) { return magic; },
                                                       .typeName = [this](const QString &) { return typeName; },
                                                       .variable =
                                                           [this](const char *name) {
                                                               const auto found = variables.find(name);
                                                               return found == variables.end() ? QString()
                                                                                               : found->second;
                                                           }});
    }
    void make(const QString &path) const { REQUIRE(QDir(folder.path()).mkpath(path)); }
};

} // namespace

TEST_CASE("A disk of this computer is local")
{
    const Computer computer;
    CHECK(computer.placeOf(QStringLiteral("a.daicho")).isLocal());
    const QTemporaryDir real;
    CHECK(placeOf(real.filePath(QStringLiteral("a.daicho"))).isLocal());
}

TEST_CASE("Shares are known by their file system")
{
    Computer computer;
    const std::pair<std::uint64_t, const char *> kinds[] = {
        {0xFF534D42, "SMB"}, {0xFE534D42, "SMB"}, {0x6969, "NFS"}, {0x65735546, "FUSE"}, {0x01021997, "9P"}};
    for (const auto &[magic, name] : kinds) {
        computer.magic = magic;
        const FilePlace place = computer.placeOf(QStringLiteral("a.daicho"));
        INFO(name);
        CHECK(place.kind == FilePlace::Kind::Share);
        CHECK(place.name == name);
    }
    computer.magic = 0x65735546;
    computer.typeName = QStringLiteral("fuseblk"); // a disk with NTFS
    CHECK(computer.placeOf(QStringLiteral("a.daicho")).isLocal());
}

TEST_CASE("Folders of synchronising programs are known by what those programs leave there")
{
    Computer computer;
    computer.make(QStringLiteral("work/2026"));
    CHECK(computer.placeOf(QStringLiteral("work/2026/a.daicho")).isLocal());
    const QDir work(computer.folder.filePath(QStringLiteral("work")));
    SECTION("a file in the root")
    {
        QFile marker(work.filePath(QStringLiteral(".sync_0a1b2c.db")));
        REQUIRE(marker.open(QIODevice::WriteOnly));
        CHECK(computer.placeOf(QStringLiteral("work/2026/a.daicho")).name == "Nextcloud");
    }
    SECTION("a folder in the root")
    {
        REQUIRE(work.mkdir(QStringLiteral(".dropbox.cache")));
        CHECK(computer.placeOf(QStringLiteral("work/2026/a.daicho")).name == "Dropbox");
    }
    SECTION("a variable of the environment")
    {
        computer.variables["OneDriveCommercial"] = work.path();
        const FilePlace place = computer.placeOf(QStringLiteral("work/2026/a.daicho"));
        CHECK(place.kind == FilePlace::Kind::SyncFolder);
        CHECK(place.name == "OneDrive");
        CHECK(computer.placeOf(QStringLiteral("a.daicho")).isLocal());
    }
    SECTION("the name of the root")
    {
        computer.make(QStringLiteral("OneDrive - 情報町/台帳"));
        CHECK(computer.placeOf(QStringLiteral("OneDrive - 情報町/台帳/a.daicho")).name == "OneDrive");
        computer.make(QStringLiteral("OneDriveway"));
        CHECK(computer.placeOf(QStringLiteral("OneDriveway/a.daicho")).isLocal());
    }
}
