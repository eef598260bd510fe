// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/sheettable.h"

#include "views/itemmodels/roles.h"
#include "views/support/ledgerdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace daicho {

namespace {

constexpr int verticalMargin = 5;
constexpr int badgeMargin = 4; ///< as texts have it

/// Texts as the style draws them, wrapped; levels as badges.
class SheetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant step = index.data(LevelStepRole);
        if (!step.isValid())
            return;
        const QRect inner = option.rect.adjusted(badgeMargin, 0, -badgeMargin, 0);
        painter->save();
        painter->setFont(option.font);
        paintLevelBadge(*painter, inner, index.data().toString(), step.toInt());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, verticalMargin, 0, verticalMargin});
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        if (index.data(LevelStepRole).isValid())
            option->text.clear(); // the badge says it
    }
};

} // namespace

void SheetModel::setSheet(const Sheet *sheet)
{
    beginResetModel();
    m_sheet = sheet;
    m_headers = sheet != nullptr ? sheet->headers() : QStringList();
    endResetModel();
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_sheet == nullptr ? 0 : m_sheet->rows();
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || m_sheet == nullptr)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_sheet->cell(index.row(), index.column());
    if (role == LevelStepRole) {
        const std::optional<int> step = m_sheet->step(index.row(), index.column());
        return step ? QVariant(*step) : QVariant();
    }
    return {};
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

SheetTable::SheetTable(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"schemeTable"_qs);
    setAccessibleName(tr("Entries")); // until there is a sheet
    setModel(&m_model);
    setItemDelegate(new SheetDelegate(this));
    setSelectionBehavior(SelectRows);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &SheetTable::editRequested);
}

void SheetTable::setSheet(const Sheet *sheet)
{
    m_model.setSheet(sheet);
    if (sheet == nullptr)
        return;
    setAccessibleName(sheet->title());
    m_widths = sheet->widths();
    const int full = fontMetrics().horizontalAdvance(u'あ');
    horizontalHeader()->setMinimumSectionSize(3 * full);
    for (int column = 0; column < m_widths.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        const int wanted = m_widths[column] * full + 2 * LedgerDelegate::margin;
        if (m_widths[column] > 0)
            setColumnWidth(column, std::max(wanted, horizontalHeader()->sectionSizeHint(column)));
    }
    shareRest();
}

void SheetTable::shareRest()
{
    constexpr int leastCharacters = 8;
    const int least = leastCharacters * fontMetrics().horizontalAdvance(u'あ');
    int rest = viewport()->width();
    for (int column = 0; column < m_widths.size(); ++column)
        rest -= m_widths[column] > 0 ? columnWidth(column) : 0;
    const auto takers = static_cast<int>(std::count(m_widths.begin(), m_widths.end(), 0));
    for (int column = 0; column < m_widths.size(); ++column) {
        if (m_widths[column] == 0)
            setColumnWidth(column, std::max({rest / takers, least, horizontalHeader()->sectionSizeHint(column)}));
    }
}

void SheetTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRest();
}

void SheetTable::chooseRow(int row)
{
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), 0));
}

QString SheetTable::copied() const
{
    QStringList lines;
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    const auto line = [this](const std::function<QString(int)> &cell) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(cell(column).replace(u'\n', u' '));
        return cells.join(u'\t');
    };
    if (chosen.size() > 1 && chosen.size() == m_model.rowCount())
        lines.append(line([this](int column) { return m_model.headerData(column, Qt::Horizontal).toString(); }));
    for (const QModelIndex &row : chosen)
        lines.append(line([&](int column) { return row.siblingAtColumn(column).data().toString(); }));
    return lines.join(u'\n');
}

bool SheetTable::event(QEvent *event)
{
    // The window has a command of its own on these keys, for the ledger.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void SheetTable::keyPressEvent(QKeyEvent *event)
{
    const bool withAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(copied());
    else if (withAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        Q_EMIT editRequested();
    else if (event->key() == Qt::Key_Insert)
        Q_EMIT addRequested();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else
        QTableView::keyPressEvent(event);
}

void SheetTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT rowChosen();
}

} // namespace daicho
