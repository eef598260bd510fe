// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/figure.h"

#include <QWidget>

class QHBoxLayout;

namespace daicho {

class Registry;

/// Where the figures stand in the organisation: the whole body › institution › unit; each but the last leads back
/// there.
class ScopeTrail final : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeTrail(QWidget *parent = nullptr);

    /// Nothing to see for the whole body.
    void setScope(const Registry &registry, OrgUnitId scope);

Q_SIGNALS:
    void scopeRequested(daicho::OrgUnitId scope);

private:
    void addStep(const QString &words, OrgUnitId scope, bool isLast);

    QHBoxLayout *m_row;
};

} // namespace daicho
