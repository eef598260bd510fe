// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"

#include <array>
#include <cstdint>
#include <optional>

namespace daicho {

/// The axes C, I, A, P as bits, in this order.
using AxisSet = std::uint8_t;

inline constexpr std::size_t axisCount = 4;
inline constexpr std::array<const char *, axisCount> axisIds{"C", "I", "A", "P"};
inline constexpr AxisSet noAxes = 0;
inline constexpr AxisSet allAxes = 15;

constexpr AxisSet axisBit(std::size_t axis)
{
    return static_cast<AxisSet>(1U << axis);
}
/// Place of an axis in `axisIds`; nothing for another id.
std::optional<std::size_t> axisPlace(TextView id);
/// «CIA», and back; other letters are no axes. Nothing if `text` holds anything else.
Text axisLetters(AxisSet axes);
std::optional<AxisSet> axesWritten(TextView text);

/// On which axes what an asset needs is needed of the asset that it is related to.
struct Carry
{
    AxisSet forward = noAxes; ///< from the asset that has the relation to the one that it names
    AxisSet back = noAxes;    ///< the other way
    friend bool operator==(const Carry &, const Carry &) = default;
};

inline constexpr std::size_t relationKindCount = static_cast<std::size_t>(RelationKind::Related) + 1;
std::span<const RelationKind> allRelationKinds();

/// What each kind of relation carries. Bodies may change it; `standard` is what the program suggests:
///
/// | kind | carries | because |
/// |---|---|---|
/// | stored-in, runs-on, located-in | C I A P to the container | what holds something needs what its contents need |
/// | connected-to | A to what it is connected to | who needs a line needs it to be there; what passes may be enciphered
/// | | describes | C from the system to its document | it tells how to get in (FIPS 199 says so of system information)
/// | | copy-of | C I P both ways | it is the same content; a copy is there so that one of the two may be missing | |
/// related | nothing | it says nothing about where a content is |
class CarryRules
{
public:
    static CarryRules standard();

    const Carry &of(RelationKind kind) const { return m_carries[static_cast<std::size_t>(kind)]; }
    void set(RelationKind kind, Carry carry) { m_carries[static_cast<std::size_t>(kind)] = carry; }
    friend bool operator==(const CarryRules &, const CarryRules &) = default;

private:
    std::array<Carry, relationKindCount> m_carries{};
};

/// As a setting keeps it: «>CIA», «<C», «>CI<CI», «-» for nothing; nothing if it is none of these.
std::optional<Carry> carryFromText(TextView text);
Text carryText(const Carry &carry);

/// Kinds that say that one asset holds another one: where a declared level above all contents is worth a note.
constexpr bool isContainment(RelationKind kind)
{
    return kind == RelationKind::StoredIn || kind == RelationKind::RunsOn || kind == RelationKind::LocatedIn;
}

} // namespace daicho
