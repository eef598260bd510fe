// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/text.h"

#include <map>

namespace daicho {

/// An institution uses an edition of its own (対策基準 per institution) from a day on, up to another if one is given.
/// Where none holds, the edition in force of the whole body does. Institutions that share one have a record each.
struct SchemeAdoption
{
    SchemeAdoptionId id;
    OrgUnitId institution;
    EditionId edition;
    Text validFrom; ///< ISO day
    Text validTo;   ///< ISO day, the last; empty: goes on
    Text note;      ///< such as the decision that it rests on
    friend bool operator==(const SchemeAdoption &, const SchemeAdoption &) = default;
};

using SchemeAdoptions = std::map<SchemeAdoptionId, SchemeAdoption>;

} // namespace daicho
