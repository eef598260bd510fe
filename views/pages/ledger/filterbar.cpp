// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/filterbar.h"

#include "views/pages/ledger/filterbox.h"
#include "views/support/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>

namespace daicho {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"filterBar"_qs);
    setAccessibleName(tr("Filters"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FilterBar::~FilterBar() = default;

void FilterBar::setChoices(const FilterChoices *choices, Ask ask)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_boxes.clear();
    if (choices == nullptr)
        return;
    for (const FilterFacet &facet : choices->facets()) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        auto *box = new FilterBox(*choices, facet, ask, pair);
        auto *label = new QLabel(choices->title(facet), pair);
        label->setObjectName(QString(box->objectName() % u"-label"_qs));
        label->setBuddy(box);
        pair->setObjectName(QString(box->objectName() % u"-pair"_qs));
        row->addWidget(label);
        row->addWidget(box);
        layout()->addWidget(pair);
        connect(box, &FilterBox::chosen, this, &FilterBar::chosen);
        m_boxes.append(box);
    }
}

void FilterBar::setText(TextView text)
{
    for (FilterBox *box : m_boxes)
        box->setText(text);
}

} // namespace daicho
