// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/filelock.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace daicho {

namespace {

/// Locks of Windows and of its shares forbid reading what they cover.
constexpr off_t lockedByte = 1 << 30;
constexpr std::size_t largestContent = 4096;
/// Files that were removed under our hands one after another: more is no accident.
constexpr int mostStaleFiles = 20;
constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

struct flock wholeLock(short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockedByte;
    lock.l_len = 1;
    return lock;
}

int control(int descriptor, int command, struct flock &lock)
{
    int result = ::fcntl(descriptor, command, &lock);
    while (result != 0 && errno == EINTR)
        result = ::fcntl(descriptor, command, &lock);
    return result == 0 ? 0 : errno;
}

bool isPlainFile(int descriptor)
{
    struct stat found = {};
    return ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

/// Whether the name still stands for the file that is open.
bool isOfName(int descriptor, const QByteArray &name)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(descriptor, &open) == 0 && ::lstat(name.constData(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

QByteArray readFrom(int descriptor)
{
    std::array<char, largestContent> bytes{};
    const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    return size <= 0 ? QByteArray() : QByteArray(bytes.data(), size);
}

} // namespace

FileLock::~FileLock()
{
    release(Leave::File);
}

FileLock::Attempt FileLock::take(const QString &path)
{
    release(Leave::File);
    m_path = path;
    bool isStale = true;
    Attempt attempt = Attempt::Busy;
    for (int i = 0; i < mostStaleFiles && isStale; ++i)
        attempt = lock(path, isStale);
    return attempt;
}

FileLock::Attempt FileLock::lock(const QString &path, bool &isStale)
{
    isStale = false;
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | flags, 0666);
    if (descriptor < 0) {
        m_error = errno;
        return Attempt::Unavailable;
    }
    struct flock wanted = wholeLock(F_WRLCK);
    m_error = isPlainFile(descriptor) ? control(descriptor, F_OFD_SETLK, wanted) : EINVAL;
    Attempt attempt = Attempt::Unsupported;
    if (m_error == 0 && isOfName(descriptor, name)) {
        m_descriptor = descriptor;
        return Attempt::Held;
    }
    if (m_error == 0) // the holder before us removed it while we were opening it
        isStale = true;
    if (m_error == 0 || m_error == EAGAIN || m_error == EACCES)
        attempt = Attempt::Busy;
    else if (!isPlainFile(descriptor))
        attempt = Attempt::Unavailable;
    ::close(descriptor);
    return attempt;
}

bool FileLock::write(const QByteArray &content) const
{
    if (!isHeld() || ::ftruncate(m_descriptor, 0) != 0)
        return false;
    return ::pwrite(m_descriptor, content.constData(), static_cast<std::size_t>(content.size()), 0) == content.size();
}

QByteArray FileLock::content() const
{
    return isHeld() ? readFrom(m_descriptor) : QByteArray();
}

void FileLock::takePermissionsOf(const QString &model) const
{
    struct stat found = {};
    if (isHeld() && ::stat(QFile::encodeName(model).constData(), &found) == 0)
        (void)::fchmod(m_descriptor, found.st_mode & 0666); // only its owner can, and then it has been done
}

void FileLock::release(Leave leave)
{
    if (!isHeld())
        return;
    // Before the lock goes: afterwards it could be the file of the next holder.
    const QByteArray name = QFile::encodeName(m_path);
    if (leave == Leave::Nothing && isOfName(m_descriptor, name))
        ::unlink(name.constData());
    ::close(m_descriptor);
    m_descriptor = -1;
}

bool FileLock::isBusy(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | flags);
    if (descriptor < 0)
        return false;
    struct flock wanted = wholeLock(F_WRLCK);
    const int error = isPlainFile(descriptor) ? control(descriptor, F_OFD_GETLK, wanted) : EINVAL;
    ::close(descriptor);
    return error == 0 && wanted.l_type != F_UNLCK;
}

QByteArray FileLock::contentOf(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | flags);
    if (descriptor < 0)
        return {};
    QByteArray content = isPlainFile(descriptor) ? readFrom(descriptor) : QByteArray();
    ::close(descriptor);
    return content;
}

} // namespace daicho
