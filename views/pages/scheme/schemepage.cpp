// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/schemepage.h"

#include "views/support/pagehead.h"

#include <QVBoxLayout>

namespace daicho {

SchemePage::SchemePage(PageContext &context, QWidget *parent) : Page(context, parent)
{
    setObjectName(u"schemePage"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PageHead(u"scheme"_qs, tr("Classification and policy"), this));
    layout->addStretch(1);
}

void SchemePage::setRegistry(Registry *registry)
{
    setEnabled(registry != nullptr);
}

} // namespace daicho
