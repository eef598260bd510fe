// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace daicho {

/// Number of a stored record. Conversion is explicit both ways, so that the id of a post can
/// never be passed where the id of an asset is meant. 0 means «none».
template <typename Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : m_value(value) {}

    constexpr std::int64_t value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value = 0;
};

using AssetId = Id<struct AssetTag>;
using OrgUnitId = Id<struct OrgUnitTag>;
using PostId = Id<struct PostTag>;
using PersonId = Id<struct PersonTag>;
using HoldingId = Id<struct HoldingTag>;
using RelationId = Id<struct RelationTag>;
using EditionId = Id<struct EditionTag>;
using ProfileItemId = Id<struct ProfileItemTag>;
using RatingProposalId = Id<struct RatingProposalTag>;
using AcceptedExceptionId = Id<struct AcceptedExceptionTag>;
using SchemeAdoptionId = Id<struct SchemeAdoptionTag>;

} // namespace daicho

template <typename Tag> struct std::hash<daicho::Id<Tag>>
{
    std::size_t operator()(daicho::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value()); }
};
