// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/relationseditor.h"

#include "model/services/assetservice.h"
#include "model/services/relationtext.h"
#include "views/itemmodels/assetrowsmodel.h"
#include "views/itemmodels/assetsearch.h"
#include "views/pages/asset/undooffer.h"
#include "views/support/flowlayout.h"
#include "views/support/foldedchoice.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/problemlabel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t hits = 20;
constexpr RelationKind kinds[] = {RelationKind::StoredIn,    RelationKind::RunsOn,    RelationKind::LocatedIn,
                                  RelationKind::ConnectedTo, RelationKind::Describes, RelationKind::CopyOf,
                                  RelationKind::Related};

} // namespace

RelationsEditor::RelationsEditor(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new AssetRowsModel(this))
{
    setObjectName(u"relationsEditor"_qs);
    setAccessibleName(tr("Relations"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    m_none = new QLabel(this);
    m_none->setObjectName(u"relationsNone"_qs);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_none);
    layout->addWidget(makeTable(), 1);
    layout->addWidget(makeAddLine());
    m_problem = new ProblemLabel(u"relationProblem"_qs, this);
    layout->addWidget(m_problem);
    layout->addStretch();
    reload();
}

QWidget *RelationsEditor::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"relationsTable"_qs);
    m_table->setAccessibleName(tr("Related assets"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT assetRequested(m_rows->asset(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RelationsEditor::showState);
    connect(m_rows, &AssetRowsModel::modelReset, this, &RelationsEditor::showState);
    return m_table;
}

QWidget *RelationsEditor::makeAddLine()
{
    auto *whole = new QWidget(this);
    auto *layout = new QGridLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox(whole);
    m_kind->setObjectName(u"relationKind"_qs);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    auto *kindLabel = new QLabel(tr("Relation (&K)"), whole);
    kindLabel->setBuddy(m_kind);
    m_other = new FoldedChoice(whole);
    m_other->setObjectName(u"relationAsset"_qs);
    m_other->setPlaceholderText(tr("Part of code or name"));
    m_other->setAccessibleName(tr("Asset to relate"));
    auto *otherLabel = new QLabel(tr("Asset (&T)"), whole);
    otherLabel->setBuddy(m_other);
    m_add = new QPushButton(tr("&Add relation"), whole);
    m_add->setObjectName(u"relationAdd"_qs);
    m_remove = new QPushButton(tr("Remo&ve relation"), whole);
    m_remove->setObjectName(u"relationRemove"_qs);
    for (QPushButton *button : {m_add, m_remove})
        button->setAutoDefault(false);
    layout->addWidget(kindLabel, 0, 0);
    layout->addWidget(m_kind, 0, 1);
    layout->addWidget(otherLabel, 1, 0);
    layout->addWidget(m_other, 1, 1);
    layout->setColumnStretch(1, 1);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_add, m_remove})
        buttons->addWidget(button);
    layout->addLayout(buttons, 2, 0, 1, 2);
    fillKinds();
    connect(m_add, &QPushButton::clicked, this, &RelationsEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &RelationsEditor::remove);
    connect(m_other, &FoldedChoice::chosen, this, [this] { showProblem({}); });
    connect(m_other, &FoldedChoice::notFound, this, [this](const QString &written, int matches) {
        showProblem(matches == 0 ? tr("No asset is found by “%1”.").arg(written)
                                 : tr("“%1” fits several assets. Choose one of them.").arg(written));
    });
    return whole;
}

/// Each kind in both directions, as far as they differ.
void RelationsEditor::fillKinds()
{
    for (const RelationKind kind : kinds) {
        const QString from = relationText(kind, RelationEnd::From);
        const QString to = relationText(kind, RelationEnd::To);
        m_kind->addItem(from, QVariantList{static_cast<int>(kind), true});
        if (from != to)
            m_kind->addItem(to, QVariantList{static_cast<int>(kind), false});
    }
}

void RelationsEditor::setAsset(Registry *registry, AssetId asset)
{
    if (registry != m_registry) {
        if (m_registry != nullptr)
            m_registry->disconnect(this);
        m_registry = registry;
        if (registry != nullptr) {
            connect(registry, &Registry::changed, this, &RelationsEditor::reload);
            connect(registry, &Registry::reloaded, this, &RelationsEditor::reload);
        }
    }
    m_asset = asset;
    m_other->setSearch([this](const QString &written) {
        return m_registry != nullptr ? assetChoices(*m_registry, written, hits) : std::vector<ChoiceEntry>();
    });
    m_other->setCurrent({});
    showProblem({});
    reload();
}

void RelationsEditor::reload()
{
    const Result<std::vector<Relation>> read =
        m_registry != nullptr && m_asset.isValid() ? m_registry->relationsOf(m_asset) : std::vector<Relation>();
    m_relations = read ? *read : std::vector<Relation>();
    std::vector<AssetRowsModel::Row> rows;
    for (const Relation &relation : m_relations) {
        const bool isFrom = relation.from == m_asset;
        rows.push_back({isFrom ? relation.to : relation.from,
                        relationText(relation.kind, isFrom ? RelationEnd::From : RelationEnd::To)});
    }
    const Result<void> shown = m_rows->setRows(m_registry, tr("Relation"), rows, displayStyle(m_context.settings));
    m_isRead = read && shown;
    m_none->setText(m_isRead ? tr("This asset has no relations yet. Choose one below and add it.")
                             : errorWords(read ? shown.error() : read.error()));
    m_table->resizeColumnsToContents();
    constexpr int rounding = 4; // widths of letters are fractions, and a name must not lose its end
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + rounding);
    showState();
}

void RelationsEditor::showState()
{
    const bool mayEdit =
        m_registry != nullptr && m_asset.isValid() && !m_registry->isReadOnly() && !m_isReadOnly && m_isRead;
    m_none->setVisible(m_relations.empty() || !m_isRead);
    m_table->setVisible(!m_relations.empty());
    m_kind->setEnabled(mayEdit);
    m_other->setEnabled(mayEdit);
    if (m_add != nullptr)
        m_add->setEnabled(mayEdit);
    m_remove->setEnabled(mayEdit && m_table->selectionModel()->hasSelection());
}

void RelationsEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showState();
}

QWidget *RelationsEditor::firstWidget() const
{
    return m_relations.empty() ? static_cast<QWidget *>(m_kind) : m_table;
}

void RelationsEditor::showProblem(const QString &text)
{
    m_problem->tell(text);
}

QString RelationsEditor::codeOf(AssetId asset) const
{
    const Result<Asset> read = m_registry->asset(asset);
    return read ? toQString(read->text(Field::Code)) : QString();
}

void RelationsEditor::add()
{
    if (!m_other->settle())
        return; // said by `notFound`
    const std::optional<Text> id = m_other->current();
    if (!id || id->empty()) {
        showProblem(tr("Choose the asset to relate first."));
        m_other->setFocus();
        return;
    }
    const QVariantList chosen = m_kind->currentData().toList();
    const auto kind = static_cast<RelationKind>(chosen.at(0).toInt());
    const AssetId other(std::stoll(*id));
    const AssetId from = chosen.at(1).toBool() ? m_asset : other;
    const AssetId to = chosen.at(1).toBool() ? other : m_asset;
    const bool isThere = std::any_of(m_relations.begin(), m_relations.end(), [&](const Relation &relation) {
        const bool isSame = relation.from == from && relation.to == to;
        // Where both directions say the same, the other one is the same relation too.
        const bool isMirrored = kind == RelationKind::Related && relation.from == to && relation.to == from;
        return relation.kind == kind && (isSame || isMirrored);
    });
    if (isThere) {
        showProblem(tr("This asset and %1 are related in this way already. Nothing was changed.").arg(codeOf(other)));
        return;
    }
    const Result<Relation> made = AssetService(*m_registry).relate(from, kind, to);
    if (!made) {
        showProblem(errorWords(made.error()));
        return;
    }
    m_other->setCurrent({});
    m_other->setFocus();
    showProblem({});
    tellDone(m_context, tr("Relation to %1 added").arg(codeOf(other)));
}

void RelationsEditor::remove()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty() || !m_remove->isEnabled())
        return;
    const AssetId other = m_rows->asset(chosen.front().row());
    const QString lead = chosen.front().siblingAtColumn(0).data().toString();
    const auto relation = std::find_if(m_relations.begin(), m_relations.end(), [&](const Relation &one) {
        const bool isFrom = one.from == m_asset;
        return (isFrom ? one.to : one.from) == other &&
               relationText(one.kind, isFrom ? RelationEnd::From : RelationEnd::To) == lead;
    });
    if (relation == m_relations.end())
        return;
    const Relation gone = *relation;
    const Result<void> removed = AssetService(*m_registry).unrelate(gone.from, gone.kind, gone.to);
    if (!removed)
        showProblem(errorWords(removed.error()));
    else
        tellDone(m_context, tr("Relation to %1 removed").arg(codeOf(other)));
}

bool RelationsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daicho
