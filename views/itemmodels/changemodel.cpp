// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/changemodel.h"

#include "model/services/recordlabels.h"
#include "views/itemmodels/historymodel.h"

#include <algorithm>

namespace daicho {

ChangeModel::ChangeModel(const Registry &registry, QObject *parent) : QAbstractTableModel(parent), m_words(registry) {}

void ChangeModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    m_words.setStyle(style);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ChangeModel::setAct(std::shared_ptr<const EntryChanges> changes)
{
    beginResetModel();
    m_act = std::move(changes);
    m_lines.clear();
    endResetModel();
}

void ChangeModel::setLines(std::vector<HistoryLine> lines)
{
    beginResetModel();
    m_act.reset();
    m_lines = std::move(lines);
    endResetModel();
}

void ChangeModel::clear()
{
    setLines({});
}

int ChangeModel::rowOf(std::int64_t seq) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [seq](const HistoryLine &line) { return line.seq == seq; });
    return found != m_lines.end() ? static_cast<int>(found - m_lines.begin()) : -1;
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_act != nullptr ? m_act->size() : m_lines.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<Column>(index.column());
    return m_act != nullptr ? actText(row, column) : lineText(m_lines[row], column);
}

QString ChangeModel::actText(std::size_t row, Column column) const
{
    const EntryChanges::Line line = m_act->line(row);
    switch (column) {
    case Record:
        return m_words.record(*m_act, row);
    case FieldName:
        return m_words.field(line.kind, line.column);
    case Before:
        return m_words.value(line.kind, line.column, line.before);
    case After:
        return m_words.value(line.kind, line.column, line.after);
    case When:
    case Who:
    case What:
    case ColumnCount:
        break;
    }
    return {};
}

QString ChangeModel::lineText(const HistoryLine &line, Column column) const
{
    const auto value = [this, &line](const Text &text) {
        const std::optional<RecordPlace> place = recordPlace(line.entity, line.field);
        return place ? m_words.readValue(place->kind, place->column, text) : toQString(text);
    };
    switch (column) {
    case When:
        return localTime(line.at, m_style.dates);
    case Who:
        return toQString(line.actor);
    case What:
        return operationText(line.operation);
    case Record:
        return m_words.record(line);
    case FieldName:
        return m_words.field(line.entity, line.field);
    case Before:
        return value(line.before);
    case After:
        return value(line.after);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What was done");
    case Record:
        return tr("Record");
    case FieldName:
        return tr("Field");
    case Before:
        return tr("Old");
    case After:
        return tr("New");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daicho
