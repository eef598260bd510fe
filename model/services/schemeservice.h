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

    /// Ratings that assets have, or had before another edition came, under the edition in force.
    Result<std::int64_t> ratings() const;
    /// Puts `scheme` in the place of what the edition in force says. The id stays. Refused once there are ratings
    /// (`SchemeInUse`), for texts that may not be stored, and for all that `schemeFromJson` refuses.
    Result<void> amend(const Scheme &scheme);
    /// A scheme from elsewhere: amends the edition in force if it is that one, takes it into force otherwise. Refused
    /// if the registry has the same edition with other content.
    Result<EditionId> take(const Scheme &scheme);

private:
    Result<void> amendOnce(const Scheme &scheme);
    Result<EditionId> takeOnce(const Scheme &scheme);

    Registry &m_registry;
};

} // namespace daicho
