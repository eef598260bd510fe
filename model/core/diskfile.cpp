// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/diskfile.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace daicho {

int syncFile(int descriptor)
{
    int result = ::fsync(descriptor);
    while (result != 0 && errno == EINTR)
        result = ::fsync(descriptor);
    return result == 0 ? 0 : errno;
}

void dropCache(int descriptor)
{
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED); // advice: its failure changes nothing
}

int syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = syncFile(descriptor);
    ::close(descriptor);
    // Some network file systems cannot flush a folder; their rename is as durable as it gets
    return error == EINVAL || error == ENOTSUP ? 0 : error;
}

int moveFile(const QString &from, const QString &to, Target target)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray goal = QFile::encodeName(to);
    if (target == Target::MayExist)
        return ::rename(source.constData(), goal.constData()) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, goal.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system without that flag: a hard link refuses an existing name just as well
    if (::link(source.constData(), goal.constData()) != 0)
        return errno;
    ::unlink(source.constData());
    return 0;
}

int exchangeFiles(const QString &one, const QString &other)
{
    const QByteArray first = QFile::encodeName(one);
    const QByteArray second = QFile::encodeName(other);
    return ::renameat2(AT_FDCWD, first.constData(), AT_FDCWD, second.constData(), RENAME_EXCHANGE) == 0 ? 0 : errno;
}

bool isOutOfSpace(int error)
{
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

} // namespace daicho
