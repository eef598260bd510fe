// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/filelease.h"
#include "tests/support/qtcatch.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace daicho;

namespace {

const LeaseHolder taro{"情報太郎", "PC-0123", "2026-05-20T01:42:03Z"};

/// A file that people would share, in a folder of its own.
class SharedFile
{
public:
    SharedFile() { write(path(), "registry"); }

    QString path() const { return m_folder.filePath(QStringLiteral("台帳.daicho")); }
    QString side() const { return path() + QStringLiteral(".lock"); }
    QString in(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Result<std::unique_ptr<FileLease>> take(FileLease::Leave leave = FileLease::Leave::Nothing) const
    {
        return FileLease::take(path(), taro, leave);
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("A lease has one holder, and whoever comes second is told who it is")
{
    const SharedFile file;
    CHECK_FALSE(FileLease::holderOf(file.path()));
    auto lease = file.take();
    REQUIRE(lease);
    CHECK((*lease)->isLocked());
    const auto second = file.take();
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::InUse);
    CHECK(second.error().arg("file") == toText(file.path()));
    CHECK(second.error().arg("holder") == "情報太郎");
    CHECK(second.error().arg("host") == "PC-0123");
    CHECK(second.error().arg("since") == "2026-05-20T01:42:03Z");
    CHECK(second.error().arg("asked") == taro.since);
    CHECK(FileLease::holderOf(file.path()) == taro);
    CHECK(SharedFile::read(file.side()).contains(QByteArray::number(::getpid())));
    lease->reset();
    CHECK_FALSE(FileLease::holderOf(file.path()));
    CHECK(file.take());
}

TEST_CASE("A side file that lies there blocks nobody, whatever it says")
{
    const SharedFile file;
    const QByteArrayList leftovers{"", "{\"app\":\"daicho\",\"user\":\"dead\"}", "{\"app\":\"daicho\",\"us",
                                   QByteArray(9, 0)};
    for (const QByteArray &left : leftovers) {
        INFO(left.toStdString());
        SharedFile::write(file.side(), left);
        CHECK_FALSE(FileLease::holderOf(file.path()));
        const auto lease = file.take();
        REQUIRE(lease);
        CHECK(FileLease::holderOf(file.path()) == taro);
    }
}

TEST_CASE("A released lease leaves nothing beside the file, or on a share an empty file")
{
    const SharedFile file;
    REQUIRE(file.take(FileLease::Leave::Nothing));
    CHECK_FALSE(QFile::exists(file.side()));
    REQUIRE(file.take(FileLease::Leave::File));
    CHECK(SharedFile::read(file.side()).isEmpty());
    CHECK(file.take());
}

TEST_CASE("A holder that is killed holds nothing any more")
{
    const SharedFile file;
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lease = file.take();
        const char held = lease ? 'y' : 'n';
        (void)!::write(pipe[1], &held, 1);
        for (;;)
            ::pause();
    }
    char held = 0;
    REQUIRE(::read(pipe[0], &held, 1) == 1);
    CHECK(held == 'y');
    CHECK(file.take().error().code == ErrorCode::InUse);
    REQUIRE(::kill(child, SIGKILL) == 0);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    CHECK(QFile::exists(file.side()));
    CHECK(file.take());
}

TEST_CASE("However often a lease changes hands and its file goes, it has one holder at a time")
{
    const SharedFile file;
    std::atomic<int> holders = 0;
    std::atomic<int> taken = 0;
    std::atomic<bool> isShared = false;
    const auto compete = [&] {
        for (int i = 0; i < 400; ++i) {
            const auto lease = file.take();
            if (!lease)
                continue;
            ++taken;
            if (++holders > 1)
                isShared = true;
            --holders;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(compete);
    for (std::thread &thread : threads)
        thread.join();
    CHECK(taken > 0);
    CHECK_FALSE(isShared);
    CHECK_FALSE(QFile::exists(file.side()));
}

TEST_CASE("A file of that name that is none of ours is locked and otherwise left alone")
{
    const SharedFile file;
    SharedFile::write(file.side(), "minutes of the meeting");
    {
        const auto lease = file.take();
        REQUIRE(lease);
        CHECK((*lease)->isLocked());
        const auto second = file.take();
        CHECK(second.error().code == ErrorCode::InUse);
        CHECK(second.error().arg("holder").empty());
    }
    CHECK(SharedFile::read(file.side()) == "minutes of the meeting");
}

TEST_CASE("No link is followed, and without a side file people work unguarded")
{
    const SharedFile file;
    SharedFile::write(file.in("precious"), "precious");
    REQUIRE(QFile::link(file.in("precious"), file.side()));
    const auto lease = file.take();
    REQUIRE(lease);
    CHECK_FALSE((*lease)->isLocked());
    CHECK_FALSE((*lease)->isFolderClosed());
    CHECK(SharedFile::read(file.in("precious")) == "precious");
}

TEST_CASE("Where there is no folder there is no lease, and none is made elsewhere")
{
    const SharedFile file;
    const QString nowhere = file.in("none/a.daicho");
    CHECK(FileLease::sidePath(nowhere) == nowhere + QStringLiteral(".lock"));
    CHECK_FALSE(requireValue(FileLease::take(nowhere, taro, FileLease::Leave::Nothing))->isLocked());
}

TEST_CASE("A file has one lease by whatever name people got to it")
{
    const SharedFile file;
    REQUIRE(QFile::link(file.path(), file.in("other.daicho")));
    const auto lease = file.take();
    REQUIRE(lease);
    CHECK(FileLease::holderOf(file.in("other.daicho")) == taro);
    CHECK(FileLease::take(file.in("other.daicho"), taro, FileLease::Leave::Nothing).error().code == ErrorCode::InUse);
}
