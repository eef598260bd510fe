// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/mounts.h"

#include "tests/reliability/storagework.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace daicho::reliability {

namespace {

constexpr uid_t otherUser = 65534;

bool writeLine(const char *path, const std::string &line)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool isWritten = file >= 0 && ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    ::close(file);
    return isWritten;
}

/// Root of a world of its own, for those who are not root of the whole one.
bool becomeRootOfOwn()
{
    const std::string user = std::to_string(::getuid());
    const std::string group = std::to_string(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeLine("/proc/self/setgroups", "deny") &&
           writeLine("/proc/self/uid_map", "0 " + user + " 1") && writeLine("/proc/self/gid_map", "0 " + group + " 1");
}

bool becomePrivate()
{
    const bool isApart = ::geteuid() == 0 ? ::unshare(CLONE_NEWNS) == 0 : becomeRootOfOwn();
    return isApart && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

bool mayMount()
{
    static const bool isAllowed = becomePrivate();
    return isAllowed;
}

bool mayBeOther()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(::setgid(otherUser) == 0 && ::setuid(otherUser) == 0 ? 0 : 1);
    int status = 1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Mount::Mount(const QString &folder, std::int64_t bytes) : m_folder(QFile::encodeName(folder))
{
    const std::string size = "mode=0755,size=" + std::to_string(bytes);
    if (::mount("tmpfs", m_folder.constData(), "tmpfs", MS_NOSUID | MS_NODEV, size.c_str()) != 0)
        giveUp("cannot mount");
}

Mount::~Mount()
{
    ::umount2(m_folder.constData(), MNT_DETACH);
}

void Mount::makeReadOnly()
{
    if (::mount("none", m_folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr) != 0)
        giveUp("cannot mount read-only");
}

void giveToOther(const QString &folder)
{
    QStringList paths{folder};
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        paths.push_back(folder + u'/' + name);
    for (const QString &path : paths) {
        if (::chown(QFile::encodeName(path).constData(), otherUser, otherUser) != 0)
            giveUp("cannot give a file away");
    }
    // The way there must be open to everybody.
    QFile::setPermissions(QDir(folder).absoluteFilePath(QStringLiteral("..")),
                          QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                             QFile::ExeOther));
}

Text asOther(const std::function<Text()> &body)
{
    int ends[2];
    if (::pipe(ends) != 0)
        giveUp("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isOther = ::setgid(otherUser) == 0 && ::setuid(otherUser) == 0;
        const Text wrong = isOther ? body() : "cannot be another user";
        ::_exit(::write(ends[1], wrong.data(), wrong.size()) < 0 ? 1 : 0);
    }
    ::close(ends[1]);
    Text said;
    char buffer[1024];
    for (ssize_t got = ::read(ends[0], buffer, sizeof buffer); got > 0; got = ::read(ends[0], buffer, sizeof buffer))
        said.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? said : "crashed";
}

} // namespace daicho::reliability
