// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What speaks against the open registry, and what is remembered of it outside of its file.

#include "model/services/registryprivate.h"

namespace daicho {

const std::optional<Verification> &Registry::suspicion() const
{
    return d->watch.suspicion();
}

void Registry::suspect(const Verification &found)
{
    d->watch.suspect(found);
    Q_EMIT suspicionChanged();
}

void Registry::rememberHead()
{
    d->watch.remember(*d->store);
}

void Registry::noteHandedOut(TextView what, const HistoryHead &went, const QString &place)
{
    const Text at = toText(clock().now().toUTC().toString(Qt::ISODateWithMs));
    d->watch.addWitness(*d->store, {Text(what), went, at, toText(place)});
}

} // namespace daicho
