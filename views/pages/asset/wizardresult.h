// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/wizardrun.h"

#include <QWidget>

class QGridLayout;

namespace daicho {

/// What the answers have led to so far: a badge for each axis, and beside it the answer that made it so. «以上» stands
/// with it while questions are open.
class WizardResult final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardResult(QWidget *parent = nullptr);

    void show(const Scheme &scheme, const WizardOutcome &outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();

    struct Row
    {
        QString axis;
        QString badge;
        int step;
        QString because;
    };
    std::vector<Row> m_rows;
    QGridLayout *m_layout;
};

} // namespace daicho
