// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/writerlease.h"

#include <QDateTime>

namespace daicho {

Result<std::unique_ptr<FileLease>> takeWriterLease(const QString &path, const RegistryEnvironment &environment)
{
    if (environment.lease == LeasePolicy::None)
        return std::unique_ptr<FileLease>();
    const LeaseHolder self{environment.actor, environment.host, toText(environment.clock->now().toString(Qt::ISODate))};
    const FilePlace place = environment.placeOf ? environment.placeOf(path) : placeOf(path);
    // Elsewhere a computer may still be shown a name that another one has removed.
    return FileLease::take(path, self,
                           place.kind == FilePlace::Kind::Share ? FileLease::Leave::File : FileLease::Leave::Nothing);
}

} // namespace daicho
