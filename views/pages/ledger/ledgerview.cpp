// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/ledgerview.h"

#include "views/itemmodels/columnchoice.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

namespace daicho {

namespace {

/// So many rows stay chosen when the order changes; Qt keeps an index for every cell of more.
constexpr int mostFollowed = 1000;

/// Widths in characters of the font, so that they follow its size.
int charactersOf(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Level:
        return 5;
    case FieldType::Date:
        return 10;
    case FieldType::Number:
        return 8;
    case FieldType::Choice:
        return 9;
    case FieldType::Unit:
        return 13;
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Computed:
        break;
    }
    switch (field) {
    case Field::Code:
        return 8;
    case Field::Name:
        return 22;
    case Field::Location:
    case Field::Description:
    case Field::Remarks:
    case Field::Handling:
        return 18;
    default:
        return 11;
    }
}

QString idOf(Field field)
{
    return QString::fromLatin1(fieldInfo(field).id);
}

} // namespace

LedgerView::LedgerView(Settings &settings, QWidget *parent) : QTableView(parent), m_settings(settings)
{
    setItemDelegate(new LedgerDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    prepareHeader();
    for (const QString &kept : settings.get(setting::ledgerWidths)) {
        const QStringList parts = kept.split(u'=');
        const std::optional<Field> field = parts.size() == 2 ? fieldNamed(toText(parts[0])) : std::nullopt;
        if (field && parts[1].toInt() > 0)
            m_widths[*field] = parts[1].toInt();
    }
    measure();
}

void LedgerView::prepareHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"ledgerHeader"_qs);
    header->setAccessibleName(tr("Columns"));
    header->setStyle(ledgerHeaderStyle(this));
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &LedgerView::onSorted);
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isArranging)
            Q_EMIT columnsChanged();
    });
}

void LedgerView::measure()
{
    m_digit = std::max(1, fontMetrics().horizontalAdvance(u'0'));
    verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
}

void LedgerView::setLedger(AssetTableModel *model, const Registry *registry)
{
    m_ledger = nullptr;
    setModel(nullptr);
    m_registry = registry;
    if (model == nullptr)
        return;
    model->setFields(keptColumns(m_settings.get(setting::ledgerColumns), registry->ledgerScheme()));
    setModel(model);
    m_ledger = model;
    QString sorted = m_settings.get(setting::ledgerSort);
    m_sortOrder = sorted.startsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_sortField = fieldNamed(toText(sorted.remove(u'-'))).value_or(Field::Code);
    connect(model, &QAbstractItemModel::modelReset, this, &LedgerView::applyWidths);
    applyWidths();
    applySort();
}

std::vector<Field> LedgerView::columns() const
{
    std::vector<Field> fields;
    if (m_ledger == nullptr)
        return fields;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        fields.push_back(m_ledger->fields()[static_cast<std::size_t>(horizontalHeader()->logicalIndex(visual))]);
    return fields;
}

void LedgerView::setColumns(const std::vector<Field> &fields)
{
    if (m_ledger == nullptr || fields.empty() || fields == columns())
        return;
    rememberWidths();
    {
        const QScopedValueRollback arranging(m_isArranging, true);
        QHeaderView *header = horizontalHeader();
        for (int place = 0; place < header->count(); ++place)
            header->moveSection(header->visualIndex(place), place);
        m_ledger->setFields(fields);
    }
    applyWidths();
    applySort();
    Q_EMIT columnsChanged();
}

void LedgerView::saveArrangement() const
{
    if (m_ledger == nullptr)
        return;
    rememberWidths();
    QStringList widths;
    for (const auto &[field, width] : m_widths)
        widths.append(QString(idOf(field) % u'=' % QString::number(width)));
    m_settings.set(setting::ledgerWidths, widths);
    m_settings.set(setting::ledgerColumns,
                   columnsToKeep(columns(), m_settings.get(setting::ledgerColumns), m_registry->ledgerScheme()));
    m_settings.set(setting::ledgerSort,
                   QString((m_sortOrder == Qt::DescendingOrder ? u"-"_qs : QString()) % idOf(m_sortField)));
}

void LedgerView::sortByCurrentColumn()
{
    if (m_ledger == nullptr || !currentIndex().isValid())
        return;
    const int column = currentIndex().column();
    const bool isTurned =
        m_ledger->fields()[static_cast<std::size_t>(column)] == m_sortField && m_sortOrder == Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::vector<int> LedgerView::chosenRows() const
{
    std::vector<int> rows;
    if (selectionModel() == nullptr)
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int LedgerView::chosenCount() const
{
    int count = 0;
    if (selectionModel() != nullptr) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

void LedgerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        rememberWidths();
        measure();
        applyWidths();
    }
    QTableView::changeEvent(event);
}

void LedgerView::onSorted(int column, Qt::SortOrder order)
{
    if (m_ledger == nullptr || column < 0 || column >= m_ledger->columnCount())
        return;
    const Field field = m_ledger->fields()[static_cast<std::size_t>(column)];
    if (!isSortable(field)) {
        applySort(); // the arrow goes back where it was
        return;
    }
    m_sortField = field;
    m_sortOrder = order;
    if (const QModelIndex current = currentIndex(); chosenCount() > mostFollowed && current.isValid())
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else if (chosenCount() > mostFollowed)
        clearSelection();
    m_ledger->sort(column, order);
}

void LedgerView::rememberWidths() const
{
    if (m_ledger == nullptr)
        return;
    for (int column = 0; column < std::min(horizontalHeader()->count(), m_ledger->columnCount()); ++column) {
        const int width = horizontalHeader()->sectionSize(column);
        const Field field = m_ledger->fields()[static_cast<std::size_t>(column)];
        const auto given = m_given.find(field);
        if (width > 0 && (given == m_given.end() || given->second != width))
            m_widths[field] = (width * 100 + m_digit / 2) / m_digit;
    }
}

void LedgerView::applyWidths()
{
    if (m_ledger == nullptr)
        return;
    for (int column = 0; column < m_ledger->columnCount(); ++column) {
        const Field field = m_ledger->fields()[static_cast<std::size_t>(column)];
        const auto kept = m_widths.find(field);
        const int width = kept != m_widths.end() ? kept->second * m_digit / 100 : standardWidth(field);
        m_given[field] = width;
        horizontalHeader()->resizeSection(column, width);
    }
}

/// The order that is kept, by the column if it is shown, else by the field all the same.
void LedgerView::applySort()
{
    const auto &fields = m_ledger->fields();
    const auto found = std::find(fields.begin(), fields.end(), m_sortField);
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicator(found != fields.end() ? static_cast<int>(found - fields.begin()) : -1,
                                         m_sortOrder);
    m_ledger->sortBy(m_sortField, m_sortOrder);
}

int LedgerView::standardWidth(Field field) const
{
    const QFontMetrics metrics = fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    const FieldType type = fieldInfo(field).type;
    const bool isDigits = type == FieldType::Date || type == FieldType::Number || field == Field::Code;
    const int text = charactersOf(field) * (isDigits ? m_digit + 1 : full * 3 / 4);
    const int label = metrics.horizontalAdvance(m_ledger->headerOf(field)) + 20;
    return std::max(text, label) + 2 * LedgerDelegate::margin;
}

} // namespace daicho
