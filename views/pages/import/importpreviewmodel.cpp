// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importpreviewmodel.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace daicho {

namespace {

QString columnName(int column, bool lettered)
{
    if (!lettered)
        return QString::number(column + 1);
    QString letters;
    for (int number = column + 1; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(u'A' + (number - 1) % 26));
    return letters;
}

} // namespace

void ImportPreviewModel::setRows(std::vector<ImportPreviewRow> rows, bool lettered)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_lettered = lettered;
    m_columns = 0;
    for (const ImportPreviewRow &row : m_rows)
        m_columns = std::max(m_columns, static_cast<int>(row.cells.size()));
    endResetModel();
}

QString ImportPreviewModel::kindWords(RowKind kind)
{
    switch (kind) {
    case RowKind::Header:
        return tr("header");
    case RowKind::Title:
        return tr("above the header, passed over");
    case RowKind::Empty:
        return tr("blank, passed over");
    case RowKind::Total:
        return tr("total, passed over");
    case RowKind::Separator:
    case RowKind::Numbering:
    case RowKind::Example:
        return tr("no asset, passed over");
    case RowKind::Data:
        break;
    }
    return {};
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportPreviewRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool isHeader = row.kind == RowKind::Header;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column < row.cells.size() ? toQString(row.cells[column]) : QString();
    if (role == Qt::AccessibleDescriptionRole)
        return kindWords(row.kind);
    if (role == Qt::FontRole && isHeader) {
        QFont font = QGuiApplication::font();
        font.setBold(true);
        return font;
    }
    if (role == Qt::BackgroundRole && isHeader)
        return QGuiApplication::palette().color(QPalette::AlternateBase);
    if (role == Qt::ForegroundRole && !isHeader && row.kind != RowKind::Data)
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    return {};
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole && section < m_columns ? columnName(section, m_lettered) : QVariant();
    if (section >= rowCount())
        return {};
    const ImportPreviewRow &row = m_rows[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole && row.kind == RowKind::Header)
        return tr("%1 header").arg(row.line);
    if (role == Qt::DisplayRole)
        return row.kind == RowKind::Data ? QString::number(row.line) : tr("%1 passed over").arg(row.line);
    return role == Qt::ToolTipRole ? QVariant(kindWords(row.kind)) : QVariant();
}

} // namespace daicho
