// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/journeywindow.h"

/// A place of the window that people come to: a page in a state worth seeing, or a dialog.
struct Station
{
    const char *name; ///< of its picture
    /// Goes there on the open sample; what is to be looked at.
    QWidget *(*go)(JourneyWindow &journey);
};

/// Every page and every dialog. What crawls and what makes pictures goes through all of them.
const std::vector<Station> &stations();
/// Leaves a dialog or a window of its own, so that the next station can be gone to.
void leave(JourneyWindow &journey, QWidget *station);
