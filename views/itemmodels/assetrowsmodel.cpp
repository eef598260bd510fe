// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetrowsmodel.h"

#include "model/core/textfold.h"
#include "views/itemmodels/assetcells.h"

#include <algorithm>

namespace daicho {

Result<void> AssetRowsModel::setRows(const Registry *registry, const QString &lead, const std::vector<Row> &rows,
                                     const DisplayStyle &style)
{
    Result<void> outcome;
    beginResetModel();
    m_headers.clear();
    m_rows.clear();
    if (registry != nullptr) {
        AssetCells cells(*registry);
        cells.setStyle(style);
        std::vector<Field> fields{Field::Code, Field::Name, Field::Unit};
        for (const Axis &axis : registry->ledgerScheme().axes) {
            if (const std::optional<Field> field = fieldOfAxis(axis.id))
                fields.push_back(*field);
        }
        if (!lead.isEmpty())
            m_headers.append(lead);
        for (const Field field : fields)
            m_headers.append(cells.header(field));
        for (const Row &row : rows) {
            const Result<Asset> asset = registry->asset(row.asset);
            if (!asset) {
                if (outcome)
                    outcome = asset.error();
                continue;
            }
            Texts texts{row.asset, asset->isRetired(), {}};
            if (!lead.isEmpty())
                texts.cells.push_back({row.lead});
            for (const Field field : fields)
                texts.cells.push_back({cells.text(*asset, field), cells.step(*asset, field)});
            m_rows.push_back(std::move(texts));
        }
    }
    endResetModel();
    return outcome;
}

int AssetRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AssetRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant AssetRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Texts &row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell &cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text;
    case LevelStepRole:
        return cell.step ? QVariant(*cell.step) : QVariant();
    case RetiredRole:
        return row.isRetired;
    case AssetIdRole:
        return QVariant::fromValue<qint64>(row.asset.value());
    default:
        return {};
    }
}

QVariant AssetRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_headers.size())
        return {};
    return m_headers[section];
}

std::vector<AssetId> namesakes(const Registry &registry, const Asset &asset, std::size_t most)
{
    AssetFilter filter;
    AssetFilter::Term term;
    term.field = Field::Name;
    term.comparison = AssetFilter::Comparison::Equal;
    term.value = foldText(asset.text(Field::Name));
    if (!registry.isIndexLoaded() || term.value.empty())
        return {};
    filter.terms.push_back(term);
    const LedgerIndex &index = registry.index();
    const auto isRated = [&](std::uint32_t row) {
        const std::vector<Axis> &axes = registry.ledgerScheme().axes;
        return std::any_of(axes.begin(), axes.end(), [&](const Axis &axis) {
            const std::optional<Field> field = fieldOfAxis(axis.id);
            return field && index.text(row, *field) != unrated;
        });
    };
    Permutation rows = index.select(filter);
    std::stable_partition(rows.begin(), rows.end(), isRated);
    std::vector<AssetId> found;
    for (const std::uint32_t row : rows) {
        if (found.size() == most)
            break;
        if (index.id(row) != asset.id)
            found.push_back(index.id(row));
    }
    return found;
}

} // namespace daicho
