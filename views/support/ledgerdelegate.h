// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace daicho {

/// Draws the cells of the ledger without asking the style for each of them: text, or the badge of a level. Scrolling
/// and every keystroke of a search draw hundreds of cells.
class LedgerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int margin = 6;
    /// Of all rows, for a font.
    static int rowHeight(const QFontMetrics &metrics) { return metrics.height() + 10; }
};

/// Begins the words of a header where those of its cells begin. Owned by `parent`.
QStyle *ledgerHeaderStyle(QObject *parent);

/// A level as a badge in `rect`, from its left edge; the width that it took.
int paintLevelBadge(QPainter &painter, const QRect &rect, const QString &text, int step);

} // namespace daicho
