// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fuzz/oracle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A folder of this process, in memory where the system has such a folder: the disk would take most of the time.
inline const QTemporaryDir &inputFolder()
{
    static const QTemporaryDir folder(QDir(QStringLiteral("/dev/shm")).exists()
                                          ? QStringLiteral("/dev/shm/daicho-XXXXXX")
                                          : QStringLiteral("daicho-XXXXXX"));
    mustHold(folder.isValid(), "there is a folder for inputs");
    return folder;
}

/// Saves an input under that name, in place of the one before.
inline QString savedAs(const QByteArray &bytes, const QString &name)
{
    const QString path = inputFolder().filePath(name);
    QFile file(path);
    mustHold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be saved");
    return path;
}
