// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// What the scheme in force says: amended while nothing is rated under it, handed out and taken in as a file.
/// `OrganisationService::adoptScheme` takes the schemes of the program into force.
class SchemeService
{
public:
    explicit SchemeService(Registry &registry);

    /// Ratings that assets have, or had before another edition came, under the edition (in force).
    Result<std::int64_t> ratings() const;
    Result<std::int64_t> ratings(EditionId edition) const;
    /// Puts `scheme` in the place of what the edition (in force) says. The id stays. Refused once there are ratings
    /// (`SchemeInUse`) unless only the questions change, for texts that may not be stored, and for all that
    /// `schemeFromJson` refuses.
    Result<void> amend(const Scheme &scheme);
    Result<void> amend(EditionId edition, const Scheme &scheme);
    /// A further edition of the same scheme with the content of `from`, to be amended until it is rated under; it does
    /// not come into force by itself. Refused if the registry has that edition (`edition-exists`).
    Result<EditionId> makeEdition(EditionId from, const Text &edition);
    /// One of the registry's editions, for the whole body.
    Result<void> takeEdition(EditionId edition);
    /// A scheme from elsewhere: amends the edition in force if it is that one, takes it into force otherwise. Refused
    /// if the registry has the same edition with other content.
    Result<EditionId> take(const Scheme &scheme);

private:
    Result<void> amendOnce(EditionId edition, const Scheme &scheme);
    Result<EditionId> makeEditionOnce(EditionId from, const Text &edition);
    Result<EditionId> takeOnce(const Scheme &scheme);

    Registry &m_registry;
};

} // namespace daicho
