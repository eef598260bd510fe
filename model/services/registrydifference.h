// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/fields.h"
#include "model/domain/history.h"

#include <QString>

#include <vector>

namespace daicho {

/// A field in which an asset differs; for assets that only one of the two has, its name stands on that side.
struct DifferentField
{
    Text code;
    Field field = Field::Name;
    Text present; ///< as people see it
    Text other;
    friend bool operator==(const DifferentField &, const DifferentField &) = default;
};

/// What the ledger of another state of a registry has that the present one has not, and the other way round.
struct RegistryDifference
{
    HistoryHead presentHead;
    HistoryHead otherHead;
    std::int64_t presentAssets = 0;
    std::int64_t otherAssets = 0;
    std::int64_t onlyPresent = 0; ///< assets that would go
    std::int64_t onlyOther = 0;   ///< assets that would come
    std::int64_t changed = 0;     ///< assets that both have, with other content
    /// Records of other kinds (units, posts, items, relations …) that differ or that only one of the two has.
    std::int64_t otherRecords = 0;
    std::vector<DifferentField> fields; ///< the first ones, in order of the assets

    bool isEmpty() const { return onlyPresent + onlyOther + changed + otherRecords == 0; }
};

/// Compares two files through stores of its own; for a worker.
Result<RegistryDifference> compareRegistries(const QString &present, const QString &other, std::size_t mostFields,
                                             const JobControl &job = {});

} // namespace daicho
