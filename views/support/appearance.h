// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace daicho {

class Settings;

/// Colours and size of letters of the whole program, by the settings of this person.
class Appearance final
{
public:
    /// Remembers what the system looks like, for the setting «auto».
    explicit Appearance(const Settings &settings);

    /// Takes the settings over; windows follow by their change events.
    void apply() const;

private:
    const Settings &m_settings;
    QPalette m_system;
};

} // namespace daicho
