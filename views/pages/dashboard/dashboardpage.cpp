// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/dashboardpage.h"

#include "views/support/pagehead.h"

#include <QVBoxLayout>

namespace daicho {

DashboardPage::DashboardPage(PageContext &context, QWidget *parent) : Page(context, parent)
{
    setObjectName(u"dashboardPage"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PageHead(u"dashboard"_qs, tr("Figures"), this));
    layout->addStretch(1);
}

void DashboardPage::setRegistry(Registry *registry)
{
    setEnabled(registry != nullptr);
}

} // namespace daicho
