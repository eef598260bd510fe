// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/findings/rulewords.h"

#include <QCoreApplication>

namespace daicho {

QString ruleSource(const CheckRule &rule)
{
    if (rule.grade == EvidenceGrade::C)
        return QCoreApplication::translate("RuleWords", "A suggestion of this program; no regulation is quoted.");
    return QCoreApplication::translate("RuleWords", "After: %1").arg(QString::fromUtf8(rule.source));
}

} // namespace daicho
