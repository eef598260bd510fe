// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backuprotation.h"

#include <set>

namespace daicho {

std::vector<Backup> backupsToRemove(const std::vector<Backup> &newestFirst, const BackupRotation &rotation)
{
    std::vector<Backup> removed;
    std::set<QDate> days;
    std::set<QDate> months;
    int counted = 0;
    for (const Backup &backup : newestFirst) {
        if (!backup.counts())
            continue;
        const bool isOfNewest = counted++ < rotation.newest;
        const bool isOfDay = static_cast<int>(days.size()) < rotation.days && days.insert(backup.day).second;
        const QDate month(backup.day.year(), backup.day.month(), 1);
        const bool isOfMonth = static_cast<int>(months.size()) < rotation.months && months.insert(month).second;
        if (!isOfNewest && !isOfDay && !isOfMonth && backup.reason != BackupReason::YearClosing)
            removed.push_back(backup);
    }
    return removed;
}

} // namespace daicho
