// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace daicho {

// What Qt does not offer and each operating system does in its own way. 0 is success, anything
// else the `errno` of the failure.

/// Asks the system to bring what was written to the disk itself.
int syncFile(int descriptor);
/// Forgets cached pages, so that the next read comes from the disk where the system allows it.
void dropCache(int descriptor);
/// Makes a rename in this folder durable.
int syncFolder(const QString &folder);

enum class Target : std::uint8_t { MustBeFree, MayExist };
/// Renames within one file system, atomically; EEXIST if the target must be free and is not.
int moveFile(const QString &from, const QString &to, Target target);
/// Lets two files of one folder change names, atomically: at no moment is either name free. EINVAL or ENOSYS where the
/// file system cannot.
int exchangeFiles(const QString &one, const QString &other);

/// True for a disk that is full and for a quota or size limit that was reached.
bool isOutOfSpace(int error);

} // namespace daicho
