// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backuprotation.h"
#include "tests/support/qtcatch.h"

#include <algorithm>

using namespace daicho;

namespace {

Backup backupOf(const QDate &day, std::int64_t number)
{
    Backup backup;
    backup.number = number;
    backup.day = day;
    backup.madeAt = QDateTime(day, QTime(3, 0), Qt::UTC);
    backup.verifiedAt = backup.madeAt;
    backup.isSound = true;
    return backup;
}

/// `perDay` backups on each of so many days up to `last`, newest first.
std::vector<Backup> backupsOf(const QDate &last, int days, int perDay)
{
    std::vector<Backup> all;
    std::int64_t number = std::int64_t{days} * perDay;
    for (int day = 0; day < days; ++day) {
        for (int i = 0; i < perDay; ++i)
            all.push_back(backupOf(last.addDays(-day), number--));
    }
    return all;
}

std::vector<Backup> kept(const std::vector<Backup> &all)
{
    const std::vector<Backup> removed = backupsToRemove(all);
    std::vector<Backup> left;
    std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&removed](const Backup &backup) {
        return std::find(removed.begin(), removed.end(), backup) == removed.end();
    });
    return left;
}

} // namespace

TEST_CASE("The ten newest, the last of thirty days and of twelve months are kept")
{
    const std::vector<Backup> all = backupsOf(QDate(2026, 11, 21), 800, 4);
    const std::vector<Backup> left = kept(all);
    // Of ten newest the first two of three days are the last of their day; of twelve months two lie within thirty days.
    CHECK(left.size() == 10 + 30 - 3 + 12 - 2);
    CHECK(left.front() == all.front());
    CHECK(left[9] == all[9]);
    CHECK(left.back().day == QDate(2025, 12, 31));
    CHECK(kept(left) == left);
    CHECK(backupsToRemove(backupsOf(QDate(2026, 11, 21), 1, 10)).empty());
    CHECK(backupsToRemove(backupsOf(QDate(2026, 11, 21), 1, 11)).size() == 1);
}

TEST_CASE("The closing of a year is kept for ever")
{
    std::vector<Backup> all = backupsOf(QDate(2026, 11, 21), 1500, 1);
    all.back().reason = BackupReason::YearClosing;
    CHECK(kept(all).back() == all.back());
}

TEST_CASE("What does not count pushes nothing out and is not pushed out")
{
    std::vector<Backup> all = backupsOf(QDate(2026, 11, 21), 1, 10);
    std::vector<Backup> failed = backupsOf(QDate(2026, 11, 22), 30, 2);
    for (std::size_t i = 0; i < failed.size(); ++i) {
        if (i % 2 == 0)
            failed[i].isSound = false;
        else
            failed[i].verifiedAt = {};
    }
    all.insert(all.begin(), failed.begin(), failed.end());
    CHECK(backupsToRemove(all).empty());
}
