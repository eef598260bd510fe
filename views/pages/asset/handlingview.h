// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

#include <QPointer>

class QLabel;

namespace daicho {

/// What the levels of one asset demand, by stage of the life cycle, with causes and sources; and the ways to paper.
class HandlingView final : public QWidget
{
    Q_OBJECT

public:
    explicit HandlingView(PageContext &context, QWidget *parent = nullptr);

    void setAsset(Registry *registry, AssetId asset);
    QWidget *firstWidget() const;

private:
    void reload();

    QPointer<Registry> m_registry;
    AssetId m_asset;
    QLabel *m_text;
    QWidget *m_first = nullptr;
};

} // namespace daicho
