// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QString>

namespace daicho {

/// A registry file in the making: it grows under a name of its own beside the path and gets its name only when it
/// is whole, so that a program that dies half-way leaves nothing that looks like a registry.
class NewFile final
{
public:
    explicit NewFile(QString path);
    /// Removes what has not been put in place.
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    /// Makes the empty file to fill; `FileExists` if the path is taken.
    Result<void> make();
    const QString &temporaryPath() const { return m_temporaryPath; }
    /// Gives the file its name, unless somebody has taken that meanwhile. No connection may be open.
    Result<void> putInPlace();

private:
    QString m_path;
    QString m_temporaryPath;
    bool m_isMade = false;
};

} // namespace daicho
