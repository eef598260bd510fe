// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QString>

#include <cstdint>
#include <functional>

namespace daicho {

/// On what kind of place a file lies, as far as that decides how far locks and renames can be trusted.
struct FilePlace
{
    enum class Kind : std::uint8_t {
        Local,
        Share,      ///< another computer's disk
        SyncFolder, ///< a program copies it to other computers whenever it likes
    };
    Kind kind = Kind::Local;
    Text name = {}; ///< «SMB», «NFS», «OneDrive» …
    bool isLocal() const { return kind == Kind::Local; }
    friend bool operator==(const FilePlace &, const FilePlace &) = default;
};

/// What the system is asked, so that tests can answer instead.
struct PlaceProbe
{
    std::function<std::uint64_t(const QString &folder)> magic; ///< `f_type` of statfs, 0 if unknown
    std::function<QString(const QString &folder)> typeName;    ///< «cifs», «fuseblk» …
    std::function<QString(const char *variable)> variable;     ///< of the environment
};
PlaceProbe systemPlaceProbe();

FilePlace placeOf(const QString &path, const PlaceProbe &probe);
FilePlace placeOf(const QString &path);

} // namespace daicho
