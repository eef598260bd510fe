// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/trendview.h"

#include "views/pages/findings/trendchart.h"
#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

TrendView::TrendView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TrendModel(this))
    , m_chart(new TrendChart(this))
    , m_table(new QTableView(this))
    , m_none(new QLabel(tr("No numbers were recorded yet. “Record today” keeps today's numbers, so that later "
                           "days can be compared with them."),
                        this))
{
    setObjectName(u"trendView"_qs);
    m_table->setObjectName(u"trendTable"_qs);
    m_table->setAccessibleName(tr("Findings by day"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(m_table->fontMetrics()));
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    const int full = m_table->fontMetrics().horizontalAdvance(u'あ');
    const int characters[] = {13, 6, 6, 6, 6};
    for (int column = 0; column < TrendModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, characters[column] * full);
    m_none->setObjectName(u"trendNone"_qs);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setMargin(24);
    m_none->setFocusPolicy(Qt::StrongFocus); // something has to take the keyboard while there is nothing else
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    show();
}

void TrendView::setStyle(const DisplayStyle &style)
{
    m_model->setStyle(style);
    show();
}

void TrendView::setDays(const std::vector<TallyDay> &days, const BodyRules &rules)
{
    m_model->setDays(days, rules);
    show();
}

void TrendView::show()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_none->setVisible(isEmpty);
    m_chart->setVisible(!isEmpty);
    m_table->setVisible(!isEmpty);
    setFocusProxy(firstWidget());
    m_chart->show(*m_model);
}

QWidget *TrendView::firstWidget() const
{
    return m_model->rowCount() == 0 ? static_cast<QWidget *>(m_none) : m_table;
}

} // namespace daicho
