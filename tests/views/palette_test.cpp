// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/itemmodels/roles.h"
#include "views/support/palette.h"

#include <set>

using namespace daicho;

TEST_CASE("Every text stands out from its ground in every theme", "[palette]")
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        for (int step = LightestStep; step <= HeaviestStep; ++step) {
            const BadgeColours colours = levelColours(step, theme);
            CHECK(contrast(colours.fill, colours.ink) >= 4.5);
        }
        for (const StateMark mark : {StateMark::Overdue, StateMark::Soon, StateMark::Done, StateMark::Plain}) {
            const BadgeColours colours = stateColours(mark, theme);
            CHECK(contrast(colours.fill, colours.ink) >= 4.5);
        }
        const QPalette palette = windowPalette(theme);
        const auto pair = [&palette](QPalette::ColorRole a, QPalette::ColorRole b) {
            return contrast(palette.color(a), palette.color(b));
        };
        CHECK(pair(QPalette::Window, QPalette::WindowText) >= 4.5);
        CHECK(pair(QPalette::Base, QPalette::Text) >= 4.5);
        CHECK(pair(QPalette::Button, QPalette::ButtonText) >= 4.5);
        CHECK(pair(QPalette::Highlight, QPalette::HighlightedText) >= 4.5);
        CHECK(pair(QPalette::Base, QPalette::PlaceholderText) >= 4.5);
        CHECK(contrast(palette.color(QPalette::Base), levelColours(UnratedStep, theme).ink) >= 4.5);
        CHECK(themeOf(palette) == theme);
    }
}

TEST_CASE("Levels grow darker step by step, so that greyscale keeps their order", "[palette]")
{
    for (int step = LightestStep; step < HeaviestStep; ++step)
        CHECK(qGray(levelColours(step, Theme::Light).fill.rgb()) >
              qGray(levelColours(step + 1, Theme::Light).fill.rgb()) + 15);
}

TEST_CASE("Settings choose the theme, else the system does", "[palette]")
{
    const QPalette dark = windowPalette(Theme::Dark);
    CHECK(themeNamed(u"auto"_qs, dark) == Theme::Dark);
    CHECK(themeNamed(u"light"_qs, dark) == Theme::Light);
    CHECK(themeNamed(u"contrast"_qs, dark) == Theme::HighContrast);
}

TEST_CASE("Lines around fields and marks can be told from their grounds", "[palette]")
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const QPalette palette = windowPalette(theme);
        CHECK(contrast(outlineColour(theme), palette.color(QPalette::Base)) >= 3);
        CHECK(contrast(outlineColour(theme), palette.color(QPalette::Window)) >= 3);
    }
}
