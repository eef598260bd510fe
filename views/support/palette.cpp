// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/palette.h"

#include "views/itemmodels/roles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daicho {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

struct Grounds
{
    QRgb window, base, alternate, text, muted, button, highlight, highlightedText, link;
};

constexpr Grounds groundsOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        break;
    case Theme::Dark:
        return {0xFF2A2D30, 0xFF1E1E1E, 0xFF26282B, 0xFFECEDEE, 0xFFA9AEB3,
                0xFF34383C, 0xFF2F5F97, 0xFFFFFFFF, 0xFF8FC1F7};
    case Theme::HighContrast:
        return {0xFF000000, 0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFFE0E0E0,
                0xFF000000, 0xFFFFE600, 0xFF000000, 0xFFFFE600};
    }
    return {0xFFF3F4F6, 0xFFFFFFFF, 0xFFF7F8FA, 0xFF1B1E22, 0xFF5C636B, 0xFFFAFBFC, 0xFFCFE3F8, 0xFF10243A, 0xFF1F4E8C};
}

} // namespace

BadgeColours levelColours(int step, Theme theme)
{
    const Grounds grounds = groundsOf(theme);
    if (step < 0)
        return {QColor(Qt::transparent), QColor(grounds.muted), QColor(grounds.muted)};
    const auto &[fill, ink, border] = stepInks[static_cast<std::size_t>(std::min<int>(step, HeaviestStep))];
    // On dark grounds the dark end of the ramp would sink in without a line around it.
    return {QColor(fill), QColor(ink), QColor(theme == Theme::Light ? border : grounds.muted)};
}

BadgeColours stateColours(StateMark mark, Theme theme)
{
    const Grounds grounds = groundsOf(theme);
    if (theme != Theme::Light) {
        const QColor dark(theme == Theme::Dark ? 0xFF1E1E1E : 0xFF000000);
        switch (mark) {
        case StateMark::Overdue:
            return {dark, QColor::fromRgb(0xFFFFB4AB), QColor::fromRgb(0xFFFFB4AB)};
        case StateMark::Soon:
            return {dark, QColor::fromRgb(0xFFF2D06B), QColor::fromRgb(0xFFF2D06B)};
        case StateMark::Done:
            return {dark, QColor::fromRgb(0xFF8FDBA8), QColor::fromRgb(0xFF8FDBA8)};
        case StateMark::Plain:
            break;
        }
        return {QColor(grounds.button), QColor(grounds.text), QColor(grounds.muted)};
    }
    switch (mark) {
    case StateMark::Overdue:
        return {QColor::fromRgb(0xFFFDECEA), QColor::fromRgb(0xFF8C1D18), QColor::fromRgb(0xFFB3261E)};
    case StateMark::Soon:
        return {QColor::fromRgb(0xFFFFF6DB), QColor::fromRgb(0xFF5C4500), QColor::fromRgb(0xFF7A5C00)};
    case StateMark::Done:
        return {QColor::fromRgb(0xFFE6F4EA), QColor::fromRgb(0xFF155230), QColor::fromRgb(0xFF1B6B3A)};
    case StateMark::Plain:
        break;
    }
    return {QColor::fromRgb(0xFFEAF2FB), QColor::fromRgb(0xFF10243A), QColor::fromRgb(0xFF5A7799)};
}

QColor outlineColour(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        break;
    case Theme::Dark:
        return QColor::fromRgb(0xFF8A9198);
    case Theme::HighContrast:
        return QColor::fromRgb(0xFFFFFFFF);
    }
    return QColor::fromRgb(0xFF80878E);
}

QPalette windowPalette(Theme theme)
{
    const Grounds grounds = groundsOf(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(grounds.window));
    palette.setColor(QPalette::Base, QColor(grounds.base));
    palette.setColor(QPalette::AlternateBase, QColor(grounds.alternate));
    palette.setColor(QPalette::Button, QColor(grounds.button));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(grounds.text));
    palette.setColor(QPalette::ToolTipBase, QColor(grounds.base));
    palette.setColor(QPalette::PlaceholderText, QColor(grounds.muted));
    palette.setColor(QPalette::Highlight, QColor(grounds.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(grounds.highlightedText));
    palette.setColor(QPalette::Link, QColor(grounds.link));
    const QColor mid = QColor(grounds.muted);
    palette.setColor(QPalette::Mid, theme == Theme::Light ? QColor::fromRgb(0xFFC9CED4) : mid.darker(170));
    palette.setColor(QPalette::Midlight, theme == Theme::Light ? QColor::fromRgb(0xFFE3E6EA) : mid.darker(220));
    palette.setColor(QPalette::Dark, theme == Theme::Light ? QColor::fromRgb(0xFF9AA2AB) : mid.darker(140));
    palette.setColor(QPalette::Light, theme == Theme::Light ? QColor(Qt::white) : QColor(grounds.button).lighter(120));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(0xFF15181B));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         theme == Theme::Light ? QColor::fromRgb(0xFF8A9098) : mid.darker(130));
    return palette;
}

Theme themeOf(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    if (luminance(ground) > luminance(text))
        return Theme::Light;
    return contrast(ground, text) > 20.5 ? Theme::HighContrast : Theme::Dark;
}

Theme themeNamed(const QString &name, const QPalette &system)
{
    if (name == u"light")
        return Theme::Light;
    if (name == u"dark")
        return Theme::Dark;
    if (name == u"contrast")
        return Theme::HighContrast;
    return themeOf(system);
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] =
        std::minmax({luminance(a), luminance(b)}); // the form that keeps values, not references
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace daicho
