// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/newfile.h"

#include "model/core/diskfile.h"
#include "model/core/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

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
    m_temporaryPath =
        target.absolutePath() + u"/.%1.%2.new"_qs.arg(target.fileName()).arg(QCoreApplication::applicationPid());
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
