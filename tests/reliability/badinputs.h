// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace daicho::reliability {

/// An input that is made when it is needed: too large to be kept, or a damaged copy of a registry.
struct MadeInput
{
    const char *name; ///< as in expected.json
    std::function<QByteArray()> bytes;
    bool isSlow = false; ///< not on every commit
};

std::vector<MadeInput> largeInputs();

/// A change to a sound registry at `path`, which is closed.
struct DamagedRegistry
{
    const char *name;
    std::function<void(const QString &path)> damage;
};

std::vector<DamagedRegistry> damagedRegistries();

} // namespace daicho::reliability
