// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/services/backup.h"

#include <QTableWidget>

#include <vector>

namespace daicho {

/// The backups of one registry, newest first, one line each.
class BackupTable final : public QTableWidget
{
    Q_OBJECT

public:
    enum Column { Made, Reason, Verified, Entries, Head, Size, ColumnCount };

    explicit BackupTable(QWidget *parent = nullptr);

    /// The chosen one stays chosen if it is still there; else the first that counts is.
    void show(std::vector<Backup> backups, DateStyle dates);
    const Backup *chosen() const;

private:
    void setWidths();

    std::vector<Backup> m_backups;
};

/// «2026-11-21 10:42», or «10:42» if it was on that day.
QString backupTime(const QDateTime &utc, DateStyle dates, const QDate &today = {});

} // namespace daicho
