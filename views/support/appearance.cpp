// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/appearance.h"

#include "views/support/palette.h"
#include "views/support/settings.h"

#include <QApplication>
#include <QFont>

namespace daicho {

Appearance::Appearance(const Settings &settings) : m_settings(settings), m_system(QApplication::palette()) {}

void Appearance::apply() const
{
    QApplication::setPalette(windowPalette(themeNamed(m_settings.get(setting::theme), m_system)));
    QFont font;
    font.setFamilies({u"BIZ UDPGothic"_qs, u"BIZ UDPゴシック"_qs, u"Yu Gothic UI"_qs, u"Meiryo"_qs,
                      u"Noto Sans CJK JP"_qs, u"IPAexGothic"_qs});
    font.setPointSizeF(m_settings.get(setting::fontTenths) / 10.0);
    QApplication::setFont(font);
}

} // namespace daicho
