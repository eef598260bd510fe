// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/foundview.h"

#include "views/pages/findings/rulewords.h"
#include "views/support/ledgerdelegate.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

QTableView *rowsOf(QAbstractItemModel &model, const QString &name, const QString &told, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(told);
    table->setModel(&model);
    table->setItemDelegate(new LedgerDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStyle(ledgerHeaderStyle(table));
    return table;
}

} // namespace

FoundView::FoundView(QWidget *parent)
    : QWidget(parent)
    , m_rules(new FoundRulesModel(this))
    , m_findings(new FindingsModel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"foundView"_qs);
    m_splitter->setObjectName(u"findingsSplitter"_qs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeRules());
    m_splitter->addWidget(makeFindings());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter, 1);
    setWidths();
}

QWidget *FoundView::makeRules()
{
    m_ruleTable = rowsOf(*m_rules, u"foundRules"_qs, tr("Rules that found something"), m_splitter);
    connect(m_ruleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FoundView::onRule);
    return m_ruleTable;
}

QWidget *FoundView::makeFindings()
{
    auto *part = new QWidget(m_splitter);
    m_table = rowsOf(*m_findings, u"foundFindings"_qs, tr("Findings"), part);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    m_none = new QLabel(part);
    m_none->setObjectName(u"foundNone"_qs);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_about = new QLabel(part);
    m_about->setObjectName(u"foundAbout"_qs);
    m_about->setAccessibleName(tr("About the rule"));
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_excepted = new QCheckBox(tr("Show e&xcepted findings too"), part);
    m_excepted->setObjectName(u"foundExcepted"_qs);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 6, 12, 6);
    foot->addWidget(m_about);
    foot->addWidget(m_excepted);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(foot);
    connect(m_excepted, &QCheckBox::toggled, this, &FoundView::ask);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { take(index.row()); });
    return part;
}

void FoundView::setStyle(const DisplayStyle &style)
{
    m_rules->setStyle(style);
    m_findings->setStyle(style);
    onRow();
}

void FoundView::setReport(const Registry *registry, const std::shared_ptr<const CheckReport> &report, OrgUnitId scope)
{
    const CheckFinding *before = m_findings->finding(m_table->currentIndex().row());
    const std::pair<AssetId, Text> place =
        before != nullptr ? std::pair(before->asset, before->rule) : std::pair<AssetId, Text>();
    const int rowBefore = m_table->currentIndex().row();
    const Text chosenRule = rule();
    m_isShowing = true;
    m_scope = scope;
    m_rules->setReport(registry, report, scope);
    m_findings->setReport(registry, report);
    m_ruleTable->setCurrentIndex(m_rules->index(m_rules->rowOf(chosenRule), 0));
    m_isShowing = false;
    ask();
    // The one after a finding that was put right takes its row.
    const int same = m_findings->rowOf(place.first, place.second);
    const int row = same >= 0 && m_findings->finding(same)->rule == place.second
                        ? same
                        : std::min(rowBefore, m_findings->rowCount() - 1);
    if (place.first.isValid() && row >= 0)
        m_table->setCurrentIndex(m_findings->index(row, 0));
}

Text FoundView::rule() const
{
    return m_rules->ruleAt(m_ruleTable->currentIndex().row());
}

void FoundView::onRule()
{
    if (!m_isShowing)
        ask();
}

void FoundView::ask()
{
    m_findings->setQuestion({m_scope, rule(), m_excepted->isChecked()});
    const bool isEmpty = m_findings->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_none->setVisible(isEmpty);
    m_none->setText(m_rules->total().excepted > 0 ? tr("Nothing was found but what exceptions hold for.")
                                                  : tr("Nothing was found that does not fit."));
    onRow();
}

void FoundView::onRow()
{
    const CheckRule *known = checkRule(rule());
    m_about->setText(known != nullptr ? ruleSource(*known) : QString());
    m_about->setVisible(known != nullptr);
}

bool FoundView::next()
{
    const int rows = m_findings->rowCount();
    if (rows == 0)
        return false;
    const int now = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    const int row = (now + 1) % rows;
    m_table->setCurrentIndex(m_findings->index(row, 0));
    take(row);
    return true;
}

void FoundView::take(int row)
{
    if (const CheckFinding *finding = m_findings->finding(row))
        Q_EMIT chosen(finding->asset, finding->field);
}

bool FoundView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            take(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FoundView::setWidths()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    for (QTableView *table : {m_ruleTable, m_table})
        table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(metrics));
    const int ofRules[] = {13, 5, 4, 4};
    for (int column = 0; column < FoundRulesModel::ColumnCount; ++column)
        m_ruleTable->setColumnWidth(column, std::max(ofRules[column] * full + 2 * LedgerDelegate::margin,
                                                     m_ruleTable->horizontalHeader()->sectionSizeHint(column)));
    const int ofFindings[] = {5, 6, 12, 9, 30};
    for (int column = 0; column < FindingsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, ofFindings[column] * full + 2 * LedgerDelegate::margin);
}

QWidget *FoundView::firstWidget() const
{
    return m_ruleTable;
}

QList<QWidget *> FoundView::panes() const
{
    return {m_ruleTable, m_table};
}

} // namespace daicho
