// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"
#include "model/domain/inheritance.h"

#include <array>
#include <vector>

namespace daicho {

/// The levels of one edition as steps, 1 the lightest, and those of others as far as a mapping says what they are here.
/// Levels of different editions are never compared otherwise, not even where they have the same code.
class LevelScale
{
public:
    LevelScale(EditionId edition, const Scheme &scheme);

    EditionId edition() const { return m_edition; }
    const Scheme &scheme() const { return m_scheme; }

    /// 0 for an axis or a level that the edition does not have, for unrated and for not applicable.
    std::uint16_t step(std::size_t axis, TextView code) const;
    /// Empty for 0.
    TextView code(std::size_t axis, std::uint16_t step) const;
    std::uint16_t heaviest(std::size_t axis) const;
    /// The axis that says how confidential something is: C, or P where there is only one; nothing for other schemes.
    std::optional<std::size_t> secrecyAxis() const;
    /// Where «２以上» begins: above the lightest level. 0 on an axis of one level.
    std::uint16_t stepAboveLightest(std::size_t axis) const;
    /// Where «３Ｂ以上» begins: at the threshold of the scheme that is called so, else at the heaviest level.
    std::uint16_t stepOfHeavy(std::size_t axis) const;

    struct Rated
    {
        EditionId edition;
        std::array<TextView, axisCount> levels;
        bool isPaper = false;
    };
    /// What a rating under the edition `under` (nothing if it is not known) says on this scale. Unrated is unknown;
    /// not applicable is nothing, and so is an unrated axis that the scheme does not rate paper on.
    Carried own(const Rated &rated, const Scheme *under) const;
    bool leavesOut(std::size_t axis, bool isPaper) const;

private:
    EditionId m_edition;
    Scheme m_scheme;
    std::array<std::vector<Text>, axisCount> m_codes; ///< lightest first
};

} // namespace daicho
