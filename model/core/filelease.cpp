// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/filelease.h"

#include "model/core/log.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

/// Keys of a JSON object are written in order, so every side file of ours begins like this.
const QByteArray mark = "{\"app\":\"daicho\"";

QByteArray written(const LeaseHolder &holder)
{
    const QJsonObject object{{u"app"_qs, u"daicho"_qs},
                             {u"version"_qs, QCoreApplication::applicationVersion()},
                             {u"user"_qs, toQString(holder.user)},
                             {u"host"_qs, toQString(holder.host)},
                             {u"pid"_qs, QCoreApplication::applicationPid()},
                             {u"since"_qs, toQString(holder.since)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

LeaseHolder read(const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    return {toText(object[u"user"_qs].toString()), toText(object[u"host"_qs].toString()),
            toText(object[u"since"_qs].toString())};
}

Error inUse(const QString &path, const LeaseHolder &self)
{
    const LeaseHolder holder = read(FileLock::contentOf(FileLease::sidePath(path)));
    Error error{ErrorCode::InUse, {{"file", toText(path)}}, "another program holds the lease"};
    if (holder.user.empty())
        return error;
    error.args.emplace_back("holder", holder.user);
    error.args.emplace_back("host", holder.host);
    error.args.emplace_back("since", holder.since);
    error.args.emplace_back("asked", self.since);
    return error;
}

} // namespace

QString FileLease::sidePath(const QString &path)
{
    // One file, one lease, however people got to it; a file that is still to be made has its folder.
    const QFileInfo file(path);
    const QString found = file.canonicalFilePath();
    if (!found.isEmpty())
        return found + u".lock"_qs;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return QString((folder.isEmpty() ? file.absolutePath() : folder) % u'/' % file.fileName() % u".lock"_qs);
}

Result<std::unique_ptr<FileLease>> FileLease::take(const QString &path, const LeaseHolder &self, Leave leave)
{
    std::unique_ptr<FileLease> lease(new FileLease(leave));
    const QString side = sidePath(path);
    switch (lease->m_lock.take(side)) {
    case FileLock::Attempt::Held:
        lease->name(path, self);
        return lease;
    case FileLock::Attempt::Busy:
        return inUse(path, self);
    case FileLock::Attempt::Unavailable: {
        // The side file of somebody else that we may not write to: whether it is held can be seen all the same.
        if (FileLock::isBusy(side))
            return inUse(path, self);
        const int error = lease->m_lock.error();
        lease->m_isFolderClosed = (error == EACCES || error == EPERM || error == EROFS) && !QFileInfo::exists(side);
        break;
    }
    case FileLock::Attempt::Unsupported:
        break;
    }
    qCWarning(logCore, "Going on without a lease: %s", std::strerror(lease->m_lock.error()));
    return lease;
}

FileLease::~FileLease()
{
    if (!isLocked())
        return;
    if (m_isNamed)
        m_lock.write({});
    m_lock.release(m_isNamed ? m_leave : Leave::File);
}

void FileLease::name(const QString &path, const LeaseHolder &self)
{
    const QByteArray found = m_lock.content();
    // A file of this name that somebody made for something else: its lock serves, its content stays.
    m_isNamed = found.isEmpty() || found.front() == '\0' || found.startsWith(mark);
    if (!m_isNamed)
        return;
    m_lock.takePermissionsOf(path);
    if (!m_lock.write(written(self)))
        qCWarning(logCore, "The side file of the lease could not be written");
}

std::optional<LeaseHolder> FileLease::holderOf(const QString &path)
{
    const QString side = sidePath(path);
    if (!FileLock::isBusy(side))
        return {};
    return read(FileLock::contentOf(side));
}

} // namespace daicho
