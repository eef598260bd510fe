// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace daicho {

/// A lock of the operating system on a small file: at most one holder, here or on another computer of the same share,
/// and gone with the process however that ends. Each object is a holder of its own, within one process too. Its byte
/// lies far behind the content, so that the file can be read where locks forbid reading.
class FileLock final
{
public:
    enum class Attempt : std::uint8_t {
        Held,
        Busy,        ///< another holds it
        Unsupported, ///< the file system has no locks
        Unavailable, ///< the file could not be made or opened; `error` says why
    };

    FileLock() = default;
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Makes the file where it is missing and never waits. Follows no symbolic link.
    Attempt take(const QString &path);
    bool isHeld() const { return m_descriptor >= 0; }
    int error() const { return m_error; }

    /// The holder's words in the file. Written in place, because a rename would leave the lock on the file before.
    bool write(const QByteArray &content) const;
    QByteArray content() const;
    /// Whoever may write to the model may lock the file too.
    void takePermissionsOf(const QString &model) const;

    enum class Leave : std::uint8_t { File, Nothing };
    /// Removing is safe where a file system tells truly which file a name stands for: the next holder looks whether
    /// the file that it locked is still the one of that name.
    void release(Leave leave);

    /// Whether somebody holds it. Takes nothing and makes nothing, so it disturbs nobody who is trying.
    static bool isBusy(const QString &path);
    /// What the file holds, or nothing; at most what a holder writes.
    static QByteArray contentOf(const QString &path);

private:
    Attempt lock(const QString &path, bool &isStale);

    QString m_path;
    int m_descriptor = -1;
    int m_error = 0;
};

} // namespace daicho
