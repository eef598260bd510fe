// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

namespace daicho {

/// Axes, levels, criteria and handling rules in force, and what the policy of the body says.
class SchemePage final : public Page
{
    Q_OBJECT

public:
    explicit SchemePage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QString manualPage() const override { return u"scheme"_qs; }
};

} // namespace daicho
