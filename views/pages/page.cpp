// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/page.h"

#include <QLocale>

namespace daicho {

DisplayStyle displayStyle(const Settings &settings)
{
    DisplayStyle style;
    style.japanese = QLocale().language() == QLocale::Japanese;
    const QString dates = settings.get(setting::dates);
    style.dates = dates == u"wareki" ? DateStyle::Wareki : dates == u"both" ? DateStyle::Both : DateStyle::Iso;
    return style;
}

} // namespace daicho
