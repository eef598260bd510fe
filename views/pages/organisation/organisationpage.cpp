// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/organisationpage.h"

#include "views/support/pagehead.h"

#include <QVBoxLayout>

namespace daicho {

OrganisationPage::OrganisationPage(PageContext &context, QWidget *parent) : Page(context, parent)
{
    setObjectName(u"organisationPage"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PageHead(u"organisation"_qs, tr("Organisation"), this));
    layout->addStretch(1);
}

void OrganisationPage::setRegistry(Registry *registry)
{
    setEnabled(registry != nullptr);
}

} // namespace daicho
