// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace daicho {

/// The one place that knows colours. Print always uses `Light`.
enum class Theme : std::uint8_t { Light, Dark, HighContrast };

struct BadgeColours
{
    QColor fill;
    QColor ink;
    QColor border;
};

/// Of a level by its step (`LevelStep`): one hue from light to dark, so that greyscale and every kind of sight keep
/// the order. Unrated and not applicable badges are hollow.
BadgeColours levelColours(int step, Theme theme);

enum class StateMark : std::uint8_t { Overdue, Soon, Done, Plain };
/// Ground and text of bars that tell a state.
BadgeColours stateColours(StateMark mark, Theme theme);

/// Of lines around fields and marks; at least 3 to 1 against what is inside and outside of them.
QColor outlineColour(Theme theme);

QPalette windowPalette(Theme theme);
/// The theme that a palette belongs to, whoever set it: the system or the settings.
Theme themeOf(const QPalette &palette);
/// By the setting «auto», «light», «dark», «contrast»; `system` decides for «auto».
Theme themeNamed(const QString &name, const QPalette &system);

/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace daicho
