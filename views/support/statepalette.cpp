// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/statepalette.h"

#include <QGuiApplication>

namespace daicho {

QPalette statePalette(StateMark mark)
{
    QPalette own = QGuiApplication::palette();
    const BadgeColours colours = stateColours(mark, themeOf(own));
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    own.setColor(QPalette::Text, colours.ink);
    return own;
}

} // namespace daicho
