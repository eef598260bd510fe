// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is chosen in the ledger: shown from elsewhere, told, copied.

#include "views/pages/ledger/ledgerpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

namespace daicho {

void LedgerPage::showRows(const QString &filter, OrgUnitId scope)
{
    if (m_assets == nullptr)
        return;
    m_tree->setCurrentIndex(scope.isValid() ? m_units->indexOf(scope) : m_units->index(0, 0));
    m_search->setText(filter);
}

void LedgerPage::showAsset(AssetId asset)
{
    if (m_assets == nullptr)
        return;
    m_chosen = asset;
    if (m_assets->rowOf(asset) < 0)
        showRows({}, {});
    choose(asset);
}

bool LedgerPage::isChosenRetired() const
{
    if (m_assets == nullptr || !m_chosen.isValid())
        return false;
    const Result<Asset> asset = context().workspace.registry()->asset(m_chosen);
    return asset && asset->isRetired();
}

QString LedgerPage::selectionText() const
{
    if (m_assets == nullptr || m_table->selectionModel() == nullptr)
        return {};
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.size() < 2)
        return {};
    QString text = tr("%n chosen", nullptr, static_cast<int>(rows.size()));
    const std::vector<Axis> &axes = context().workspace.registry()->scheme().axes;
    const std::optional<Field> field = axes.empty() ? std::nullopt : fieldOfAxis(axes.front().id);
    if (!field)
        return text;
    QStringList parts;
    for (const auto &[level, count] : m_assets->tally(rows, *field).counts) {
        const QString name = level.empty()            ? tr("none", "unrated")
                             : level == notApplicable ? u"－"_qs
                                                      : toQString(level);
        parts.append(QString(name % u' ' % QLocale().toString(qlonglong(count))));
    }
    return QString(text % u": "_qs % parts.join(u" / "_qs));
}

void LedgerPage::copyRows(bool withHeader) const
{
    if (m_assets == nullptr)
        return;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (withHeader) {
        QStringList labels;
        for (int column = 0; column < m_assets->columnCount(); ++column)
            labels.append(m_assets->headerData(column, Qt::Horizontal).toString());
        lines.append(labels.join(u'\t'));
    }
    for (const QModelIndex &index : rows) {
        QStringList cells;
        for (int column = 0; column < m_assets->columnCount(); ++column)
            cells.append(m_assets->index(index.row(), column).data().toString().replace(u'\t', u' '));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace daicho
