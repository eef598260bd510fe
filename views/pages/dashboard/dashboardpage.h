// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

namespace daicho {

/// Levels, institutions, kinds and zones as charts with their numbers.
class DashboardPage final : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(PageContext &context, QWidget *parent = nullptr);

    void setRegistry(Registry *registry) override;
    QString manualPage() const override { return u"figures"_qs; }
};

} // namespace daicho
