// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/backup.h"

#include <vector>

namespace daicho {

/// How many backups are kept beside those of closed years.
struct BackupRotation
{
    int newest = 10;
    int days = 30;   ///< the last one of each of so many days
    int months = 12; ///< the last one of each of so many months
};

/// Those that may go, of backups ordered from the newest: whatever no rule keeps. One that does not count is never
/// among them and never takes the place of one that does.
std::vector<Backup> backupsToRemove(const std::vector<Backup> &newestFirst, const BackupRotation &rotation = {});

} // namespace daicho
