// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

namespace daicho {

/// Institutions, units, posts and who holds them; what each of them answers for.
class OrganisationPage final : public Page
{
    Q_OBJECT

public:
    explicit OrganisationPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QString manualPage() const override { return u"organisation"_qs; }
};

} // namespace daicho
