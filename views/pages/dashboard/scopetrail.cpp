// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/scopetrail.h"

#include "model/services/registry.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace daicho {

ScopeTrail::ScopeTrail(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"dashboardTrail"_qs);
    setAccessibleName(tr("Where the figures stand in the organisation"));
    m_row->setContentsMargins(8, 0, 8, 4);
    m_row->setSpacing(2);
}

void ScopeTrail::setScope(const Registry &registry, OrgUnitId scope)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->setObjectName({});
            item->widget()->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    const Organisation &organisation = registry.organisation();
    std::vector<OrgUnitId> steps;
    for (const OrgUnit *unit = organisation.unit(scope); unit != nullptr && steps.size() <= organisation.units.size();
         unit = organisation.unit(unit->parent))
        steps.insert(steps.begin(), unit->id);
    if (steps.empty()) {
        hide();
        return;
    }
    addStep(tr("The whole body"), {}, /*isLast=*/false);
    for (const OrgUnitId step : steps)
        addStep(toQString(organisation.unit(step)->name), step, step == scope);
    m_row->addStretch();
    // What is added to a layout in sight is shown by the event loop only; the line has its height at once.
    for (QWidget *step : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        step->setVisible(m_row->indexOf(step) >= 0);
    show();
}

void ScopeTrail::addStep(const QString &words, OrgUnitId scope, bool isLast)
{
    if (isLast) {
        m_row->addWidget(new QLabel(words, this));
        return;
    }
    auto *button = new QToolButton(this);
    button->setObjectName(QString(u"dashboardTrail"_qs % QString::number(m_row->count() / 2)));
    button->setText(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Up to %1").arg(words));
    connect(button, &QToolButton::clicked, this, [this, scope] { Q_EMIT scopeRequested(scope); });
    m_row->addWidget(button);
    auto *arrow = new QLabel(u"›"_qs, this);
    m_row->addWidget(arrow);
}

} // namespace daicho
