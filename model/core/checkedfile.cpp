// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/checkedfile.h"

#include "model/core/diskfile.h"
#include "model/core/log.h"
#include "model/core/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

constexpr qsizetype bufferSize = 256 * 1024;

/// Counts and hashes everything on its way to the file. The first failure is kept for good.
class HashingDevice final : public QIODevice
{
public:
    explicit HashingDevice(QFile &file) : m_file(file) { m_buffer.reserve(bufferSize); }

    bool isSequential() const override { return true; }
    int error() const { return m_error; }
    qint64 written() const { return m_written; }
    Sha256::Digest digest() const { return m_hash.digest(); }

    bool flush()
    {
        if (m_error != 0 || m_buffer.isEmpty())
            return m_error == 0;
        errno = 0;
        if (m_file.write(m_buffer) != m_buffer.size()) {
            m_error = errno != 0 ? errno : EIO;
            setErrorString(m_file.errorString());
            return false;
        }
        m_hash.add(TextView(m_buffer.constData(), static_cast<std::size_t>(m_buffer.size())));
        m_written += m_buffer.size();
        m_buffer.clear();
        return true;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 size) override
    {
        m_buffer.append(data, size);
        return m_buffer.size() < bufferSize || flush() ? size : -1;
    }

private:
    QFile &m_file;
    QByteArray m_buffer;
    Sha256 m_hash;
    qint64 m_written = 0;
    int m_error = 0;
};

/// A name beside the target that nobody uses; short, since the target's own may fill the limit.
QString temporaryName(const QString &target)
{
    const QString number = QString::number(QRandomGenerator::global()->generate64(), 36);
    return QFileInfo(target).absolutePath() + u"/.daicho-" + number + u".part";
}

} // namespace

class CheckedFile::Private
{
public:
    Private(QString wanted, Existing ifExisting) : path(std::move(wanted)), existing(ifExisting) {}

    Error failure(const char *step, int reason) const;
    /// 0, or what the system says.
    int openTemporary();
    Result<void> refuseTarget();
    Result<void> writeOut();
    Result<void> readBack();
    Result<void> putInPlace();
    void removeTemporary();

    QString path;
    Existing existing;
    QString target; ///< `path` behind any symbolic link, so that a link stays one
    QFile file;
    std::unique_ptr<HashingDevice> device;
    Text sha256; ///< empty until committed
    bool complete = false;
};

int CheckedFile::Private::openTemporary()
{
    // A process that was forked draws the same numbers as the one before it, which may have died over its file.
    constexpr int mostNames = 8;
    int reason = EEXIST;
    for (int i = 0; i < mostNames && reason == EEXIST; ++i) {
        file.setFileName(temporaryName(target));
        errno = 0;
        if (file.open(QIODevice::NewOnly | QIODevice::WriteOnly | QIODevice::Unbuffered))
            return 0;
        reason = errno != 0 ? errno : EIO;
    }
    return reason;
}

/// The error for a failed step; the temporary file is named once it is complete.
Error CheckedFile::Private::failure(const char *step, int reason) const
{
    Error error;
    error.code = isOutOfSpace(reason) ? ErrorCode::DiskFull
                 : reason == EEXIST   ? ErrorCode::FileExists
                                      : ErrorCode::InputOutput;
    error.args = {{"file", toText(path)}, {"step", step}};
    if (complete)
        error.args.emplace_back("temp", toText(file.fileName()));
    error.debug = Text(step) + ": " + std::strerror(reason);
    return error;
}

Result<void> CheckedFile::Private::refuseTarget()
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (existing == Existing::Refuse || info.isDir())
        return failure("create", EEXIST);
    if (!info.isWritable())
        return failure("create", EACCES);
    target = info.canonicalFilePath();
    return {};
}

Result<void> CheckedFile::Private::writeOut()
{
    if (!device->flush())
        return failure("write", device->error());
    errno = 0;
    if (!file.flush())
        return failure("write", errno != 0 ? errno : EIO);
    if (const int reason = syncFile(file.handle()); reason != 0)
        return failure("flush", reason);
    dropCache(file.handle());
    file.close();
    return {};
}

Result<void> CheckedFile::Private::readBack()
{
    QFile written(file.fileName());
    if (!written.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || written.size() != device->written())
        return failure("read-back", EIO);
    Sha256 hash;
    QByteArray buffer(bufferSize, Qt::Uninitialized);
    qint64 part = 0;
    while ((part = written.read(buffer.data(), buffer.size())) > 0)
        hash.add(TextView(buffer.constData(), static_cast<std::size_t>(part)));
    if (part < 0 || hash.digest() != device->digest())
        return failure("read-back", EIO);
    return {};
}

Result<void> CheckedFile::Private::putInPlace()
{
    complete = true;
    if (existing == Existing::Replace && QFile::exists(target))
        QFile::setPermissions(file.fileName(), QFile::permissions(target));
    const Target rule = existing == Existing::Refuse ? Target::MustBeFree : Target::MayExist;
    if (const int reason = moveFile(file.fileName(), target, rule); reason != 0)
        return failure("rename", reason);
    sha256 = hex(device->digest());
    if (const int reason = syncFolder(QFileInfo(target).absolutePath()); reason != 0) {
        qCWarning(logCore, "A file was put in place but its folder could not be flushed: %s", std::strerror(reason));
        return Error{ErrorCode::OutcomeUnknown, {{"file", toText(path)}, {"step", "sync-folder"}}, {}};
    }
    return {};
}

void CheckedFile::Private::removeTemporary()
{
    file.close();
    if (!complete && !file.fileName().isEmpty())
        QFile::remove(file.fileName());
}

CheckedFile::CheckedFile(QString path, Existing existing) : d(std::make_unique<Private>(std::move(path), existing)) {}

CheckedFile::~CheckedFile()
{
    cancel();
}

Result<void> CheckedFile::open()
{
    Q_ASSERT(!d->device);
    d->target = d->path;
    DAICHO_TRY(d->refuseTarget());
    if (const int reason = d->openTemporary(); reason != 0) {
        d->file.setFileName({});
        return d->failure("create", reason);
    }
    d->device = std::make_unique<HashingDevice>(d->file);
    d->device->open(QIODevice::WriteOnly);
    return {};
}

QIODevice *CheckedFile::device()
{
    return d->device.get();
}

Result<void> CheckedFile::status() const
{
    if (d->device && d->device->error() != 0)
        return d->failure("write", d->device->error());
    return {};
}

Text CheckedFile::sha256() const
{
    return d->sha256;
}

Result<void> CheckedFile::commit()
{
    Q_ASSERT(d->device);
    Result<void> result = d->writeOut();
    if (result)
        result = d->readBack();
    if (result)
        result = d->putInPlace();
    d->device->close();
    d->removeTemporary();
    return result;
}

void CheckedFile::cancel()
{
    if (d->device)
        d->device->close();
    d->removeTemporary();
}

Result<void> writeChecked(const QString &path, CheckedFile::Existing existing,
                          const std::function<Result<void>(QIODevice &)> &write)
{
    CheckedFile file(path, existing);
    DAICHO_TRY(file.open());
    const Result<void> written = write(*file.device());
    DAICHO_TRY(file.status()); // a full disk explains more than «could not write the part»
    if (!written)
        return written.error();
    return file.commit();
}

} // namespace daicho
