// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is chosen in the ledger: shown from elsewhere, told, copied.

#include "views/pages/asset/assetdetails.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/ledger/ledgerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>

#include <utility>

namespace daicho {

namespace {

/// Copying waits for the clipboard; more rows than these are a matter of an export.
constexpr int mostCopied = 5000;

} // namespace

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
    m_details->setAsset(asset);
}

void LedgerPage::showField(AssetId asset, Field field)
{
    showAsset(asset);
    showDetails(true);
    m_details->goTo(field);
}

void LedgerPage::setReport(std::shared_ptr<const CheckReport> report)
{
    m_details->setReport(std::move(report));
}

bool LedgerPage::hasUnsaved() const
{
    m_details->flush();
    return m_details->hasUnsaved();
}

std::vector<Draft> LedgerPage::drafts() const
{
    return m_details->drafts();
}

bool LedgerPage::putBack(const Draft &draft)
{
    if (!m_details->putBack(draft))
        return false;
    context().actions.action(Command::ShowDetails)->setChecked(true);
    Q_EMIT comeUpRequested();
    return true;
}

void LedgerPage::chooseAgain()
{
    if (m_chosen.isValid())
        choose(m_chosen);
    else if (m_hidden.isValid() && m_assets != nullptr && m_assets->rowOf(m_hidden) >= 0)
        choose(m_hidden);
}

/// What people chose to see is without the asset at the right: it would look like one of the rows.
void LedgerPage::leaveHidden()
{
    if (!m_chosen.isValid() || !m_assets->isComplete() || m_assets->rowOf(m_chosen) >= 0 || m_details->isHeld())
        return;
    m_hidden = std::exchange(m_chosen, AssetId());
    m_details->setAsset({});
    Q_EMIT selectionChanged();
}

/// The asset at the right may have gone from the rows, being retired: no row of another one takes its place.
void LedgerPage::onRowsRemoved()
{
    if (m_chosen.isValid() && m_assets->rowOf(m_chosen) < 0)
        m_table->selectionModel()->clear();
}

bool LedgerPage::isChosenRetired() const
{
    if (m_assets == nullptr || !m_chosen.isValid())
        return false;
    const Registry &registry = *context().workspace.registry();
    if (registry.isIndexLoaded()) {
        const std::optional<std::uint32_t> row = registry.index().row(m_chosen);
        return row && registry.index().text(*row, Field::Status) == statusRetired;
    }
    const Result<Asset> asset = registry.asset(m_chosen);
    return asset && asset->isRetired();
}

OrgUnitId LedgerPage::chosenUnit() const
{
    if (m_assets == nullptr || !m_chosen.isValid())
        return {};
    const Registry &registry = *context().workspace.registry();
    if (registry.isIndexLoaded()) {
        const std::optional<std::uint32_t> row = registry.index().row(m_chosen);
        return row ? OrgUnitId(toQString(registry.index().text(*row, Field::Unit)).toLongLong()) : OrgUnitId();
    }
    const Result<Asset> asset = registry.asset(m_chosen);
    return asset ? asset->unit() : OrgUnitId();
}

QString LedgerPage::selectionText() const
{
    if (m_assets == nullptr || m_table->chosenCount() < 2)
        return {};
    const std::vector<int> rows = m_table->chosenRows();
    QString text = tr("%n chosen", nullptr, static_cast<int>(rows.size()));
    const std::vector<Axis> &axes = context().workspace.registry()->ledgerScheme().axes;
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

void LedgerPage::copyRows(bool withHeader)
{
    if (m_assets == nullptr)
        return;
    const std::vector<int> rows = m_table->chosenRows();
    if (rows.empty())
        return;
    if (std::ssize(rows) > mostCopied) {
        context().messages.show(MessageBar::Kind::Warning,
                                tr("%n assets are too many for the clipboard. Nothing was copied; up to %1 can be. An "
                                   "export takes any number.",
                                   nullptr, static_cast<int>(rows.size()))
                                    .arg(QLocale().toString(mostCopied)),
                                {tr("Export…"), [this] { context().actions.action(Command::Export)->trigger(); }});
        return;
    }
    QList<int> columns;
    for (int visual = 0; visual < m_assets->columnCount(); ++visual)
        columns.append(m_table->horizontalHeader()->logicalIndex(visual));
    QString text;
    const auto addLine = [&](const auto &cell) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            QString one = cell(columns[i]);
            text += (i > 0 ? u"\t"_qs : QString()) % one.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        text += u'\n';
    };
    if (withHeader)
        addLine([this](int column) { return m_assets->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        addLine([this, row](int column) { return m_assets->index(row, column).data().toString(); });
    text.chop(1);
    QGuiApplication::clipboard()->setText(text);
}

void LedgerPage::stepRow(int by)
{
    if (m_assets == nullptr || m_assets->rowCount() == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? current.row() + by : 0;
    if (row < 0 || row >= m_assets->rowCount()) {
        context().messages.show(MessageBar::Kind::Done,
                                by > 0 ? tr("This is the last asset found.") : tr("This is the first asset found."));
        return;
    }
    const QModelIndex next = m_assets->index(row, std::max(0, current.column()));
    m_table->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(next);
}

} // namespace daicho
