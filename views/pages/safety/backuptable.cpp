// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/safety/backuptable.h"

#include "views/itemmodels/historymodel.h"
#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace daicho {

QString backupTime(const QDateTime &utc, DateStyle dates, const QDate &today)
{
    if (utc.toLocalTime().date() == today)
        return utc.toLocalTime().toString(u"H:mm"_qs);
    const QString whole = localTime(toText(utc.toUTC().toString(Qt::ISODateWithMs)), dates);
    return whole.left(whole.lastIndexOf(u':'));
}

BackupTable::BackupTable(QWidget *parent) : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(u"backupTable"_qs);
    setAccessibleName(tr("Backups"));
    setItemDelegate(new LedgerDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalHeaderLabels({tr("Made"), tr("Reason"), tr("Verified"), tr("Entries"), tr("Head"), tr("Size")});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStyle(ledgerHeaderStyle(this));
    horizontalHeader()->setStretchLastSection(true);
    setWidths();
}

void BackupTable::setWidths()
{
    const QFontMetrics metrics = fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(metrics));
    const int characters[] = {12, 14, 12, 5, 16, 6};
    for (int column = 0; column < ColumnCount; ++column)
        setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
}

void BackupTable::show(std::vector<Backup> backups, DateStyle dates)
{
    const Backup *before = chosen();
    const QString path = before != nullptr ? before->path : QString();
    m_backups = std::move(backups);
    setRowCount(static_cast<int>(m_backups.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Backup &backup = m_backups[static_cast<std::size_t>(row)];
        const QString verified = backup.counts()         ? backupTime(backup.verifiedAt, dates)
                                 : backup.sha256.empty() ? tr("Not verified yet")
                                                         : tr("⚠ Not usable");
        const QLocale locale;
        const QString texts[] = {backupTime(backup.madeAt, dates),
                                 backup.uuid.empty() ? tr("Unknown") : backupReasonText(backup.reason),
                                 verified,
                                 backup.head.seq > 0 ? locale.toString(qlonglong(backup.head.seq)) : QString(),
                                 backup.head.seq > 0 ? toQString(printedHead(backup.head)).section(u' ', 1) : QString(),
                                 locale.formattedDataSize(backup.bytes, 1)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *cell = new QTableWidgetItem(texts[column]);
            if (column == Entries || column == Size)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, cell);
        }
    }
    auto found =
        std::find_if(m_backups.begin(), m_backups.end(), [&path](const Backup &backup) { return backup.path == path; });
    if (found == m_backups.end())
        found = std::find_if(m_backups.begin(), m_backups.end(), [](const Backup &backup) { return backup.counts(); });
    if (found != m_backups.end())
        setCurrentCell(static_cast<int>(found - m_backups.begin()), 0);
}

const Backup *BackupTable::chosen() const
{
    const int row = currentRow();
    return row >= 0 && row < static_cast<int>(m_backups.size()) ? &m_backups[static_cast<std::size_t>(row)] : nullptr;
}

} // namespace daicho
