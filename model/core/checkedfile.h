// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QIODevice>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

namespace daicho {

/// The one way in which the program writes a file that is not SQLite: a temporary file beside
/// the target, every write counted, flushed to the disk, read back and compared by SHA-256,
/// then put in place by rename. On any failure the target is as it was; only
/// `ErrorCode::OutcomeUnknown` says that the new file is in place but perhaps not yet on the disk.
///
/// Errors carry `file`, `step` (create, write, flush, read-back, rename, sync-folder) and, when
/// the complete content was kept beside the target, `temp`.
class CheckedFile
{
public:
    enum class Existing : std::uint8_t { Refuse, Replace };

    CheckedFile(QString path, Existing existing);
    ~CheckedFile();
    CheckedFile(const CheckedFile &) = delete;
    CheckedFile &operator=(const CheckedFile &) = delete;

    Result<void> open();
    /// Valid between `open` and `commit`; sequential, so that what was written is what is hashed.
    /// Short writes are noticed by `commit` too.
    QIODevice *device();
    /// Whether every byte so far could be written.
    Result<void> status() const;
    /// SHA-256 of what was written, as 64 lower-case hex digits; valid after `commit`.
    Text sha256() const;
    Result<void> commit();
    /// Removes the temporary file; also done by the destructor unless committed.
    void cancel();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// `CheckedFile` around one function: whatever it returns, no half file is left.
Result<void> writeChecked(const QString &path, CheckedFile::Existing existing,
                          const std::function<Result<void>(QIODevice &)> &write);

} // namespace daicho
