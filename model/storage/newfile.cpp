// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/newfile.h"

#include "model/core/diskfile.h"
#include "model/core/sha256.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

/// What file systems take, less the «-journal» that SQLite appends.
constexpr qsizetype longestName = 255 - 8;

Error failure(const QString &path, int error)
{
    const ErrorCode code = error == EEXIST       ? ErrorCode::FileExists
                           : isOutOfSpace(error) ? ErrorCode::DiskFull
                           : error == EROFS      ? ErrorCode::ReadOnly
                                                 : ErrorCode::InputOutput;
    return {code, {{"file", toText(path)}}, std::strerror(error)};
}

} // namespace

NewFile::NewFile(QString path) : m_path(std::move(path))
{
    const QFileInfo target(m_path);
    // SQLite follows no links on its way to a file. A short name, because the whole one may be as long as names can be.
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    const Text mark = hex(sha256(toText(target.fileName()))).substr(0, 16);
    m_temporaryPath = folder + u"/.%1-%2.new"_qs.arg(toQString(mark)).arg(QCoreApplication::applicationPid());
}

NewFile::~NewFile()
{
    if (!m_isMade)
        return;
    QFile::remove(m_temporaryPath);
    QFile::remove(m_temporaryPath + u"-journal"_qs);
}

Result<void> NewFile::make()
{
    if (QFileInfo::exists(m_path) || QFileInfo(m_path).isSymLink())
        return failure(m_path, EEXIST);
    if (QFile::encodeName(QFileInfo(m_path).fileName()).size() > longestName)
        return failure(m_path, ENAMETOOLONG);
    // Left by a program of the same number that died; nobody else can be using it.
    QFile::remove(m_temporaryPath);
    QFile::remove(m_temporaryPath + u"-journal"_qs);
    QFile file(m_temporaryPath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{ErrorCode::InputOutput, {{"file", toText(m_path)}}, toText(file.errorString())};
    m_isMade = true;
    return {};
}

Result<void> NewFile::putInPlace()
{
    if (const int error = moveFile(m_temporaryPath, m_path, Target::MustBeFree); error != 0)
        return failure(m_path, error);
    m_isMade = false;
    QFile::remove(m_temporaryPath + u"-journal"_qs);
    if (const int error = syncFolder(QFileInfo(m_path).absolutePath()); error != 0)
        return failure(m_path, error);
    return {};
}

} // namespace daicho
