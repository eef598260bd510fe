// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/changeset.h"
#include "model/domain/history.h"
#include "model/domain/schemeadoption.h"

#include <QDate>

#include <map>
#include <unordered_map>

namespace daicho {

/// How many assets were rated at the end of each month, from the history: every change is followed once, in order, and
/// of each month only the counts per unit stay. A copy goes on where the first one stopped.
///
/// An asset counts from the entry that adds it until it is retired. It is rated if on the last day of the month it has
/// a level, or «not applicable», on every axis of the edition that its institution uses on that day, given under this
/// edition.
class RatingProgress
{
public:
    struct Counts
    {
        std::int64_t inUse = 0;
        std::int64_t rated = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    /// As it stood after the last entry of the month, with the organisation and the editions of its last day.
    struct Month
    {
        Text month;                                     ///< 2026-11
        std::unordered_map<std::int64_t, Counts> units; ///< by unit; 0: assets without one
        std::unordered_map<std::int64_t, std::int64_t> parents;

        /// Of the units in and below `scope`, or of all.
        Counts countsOf(OrgUnitId scope) const;
    };

    /// Follows the next entry. `month` is that in which it was written; a clock that ran backwards is not followed.
    void follow(const ChangeSet &changes, const HistoryHead &head, TextView month);
    /// Counts what there is on this day, the last of all that was followed. More may be followed later.
    void settle(const QDate &today);
    /// The entry that was followed last.
    const HistoryHead &head() const { return m_head; }
    /// Every month from the first entry to that of the last `settle`, which stands as it did then.
    std::vector<Month> months() const;

private:
    struct State
    {
        std::int64_t unit = 0;
        std::int64_t edition = 0;
        std::uint8_t axes = 0; ///< with a level: C 1, I 2, A 4, P 8
        bool isRetired = false;
    };
    struct InForce
    {
        std::int64_t edition = 0;
        std::uint8_t axes = 0;
    };

    void followEditions(const RecordChanges &changes);
    void followRegistry(const RecordChanges &changes);
    void followUnits(const RecordChanges &changes);
    void followAdoptions(const RecordChanges &changes);
    void insertAssets(const RecordBlock &block);
    void updateAssets(const CellChanges &changes);
    void countOn(const QDate &day);
    void endMonth();
    InForce inForce(std::int64_t unit, TextView day) const;

    HistoryHead m_head;
    Month m_now;
    std::vector<Month> m_ended;
    std::unordered_map<std::int64_t, State> m_assets;
    std::unordered_map<std::int64_t, std::uint8_t> m_axesOfEdition;
    std::map<std::int64_t, SchemeAdoption> m_adoptions;
    std::int64_t m_edition = 0; ///< of the body
};

/// The month after a month: 2026-12 gives 2027-01.
Text monthAfter(TextView month);

} // namespace daicho
