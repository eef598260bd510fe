// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/result.h"
#include "model/domain/wizard.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace daicho {

inline constexpr const char *unrated = "";
inline constexpr const char *notApplicable = "n/a";

/// What a level demands at a stage of the life cycle (取扱制限).
struct HandlingRule
{
    Text stage;
    Text rule;
    Text strength; ///< must, should, may
    EvidenceGrade grade = EvidenceGrade::C;
    Text source; ///< where the rule stands; always empty for grade C
    friend bool operator==(const HandlingRule &, const HandlingRule &) = default;
};

struct Level
{
    Text code;    ///< «3B»; never compared as a number
    int rank = 0; ///< larger is heavier
    Text label;
    Text criterion;
    Text group;                             ///< code of its group, or empty
    EvidenceGrade grade = EvidenceGrade::C; ///< of the criterion
    std::vector<Text> examples;
    std::vector<HandlingRule> handling;
    friend bool operator==(const Level &, const Level &) = default;
};

struct LevelGroup
{
    Text code;
    Text label;
    std::vector<Text> members;
    friend bool operator==(const LevelGroup &, const LevelGroup &) = default;
};

/// A phrase such as «自治体機密性２以上» and the lightest level it takes in.
struct Threshold
{
    Text phrase;
    Text minimum;
    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// One axis of a scheme. Its id is C, I, A, or P where the scheme has a single axis.
struct Axis
{
    Text id;
    Text label;
    Text source;               ///< where the criteria of grades A and B stand
    std::vector<Level> levels; ///< heaviest first, as in the scheme's file
    std::vector<LevelGroup> groups;
    std::vector<Threshold> thresholds;

    const Level *level(TextView code) const;
    /// The level that a person means: «3B», «３Ｂ», «機密性3B», «自治体機密性３Ｂ», «3b», «1» for Ⅰ.
    /// `notApplicable` for n/a, －, -, 対象外, 該当なし. Nothing if it is none, as for empty text.
    std::optional<Text> levelWritten(TextView written) const;
    /// Rank of a code; 0 for unrated, not applicable and unknown codes.
    int rank(TextView code) const;
    friend bool operator==(const Axis &, const Axis &) = default;
};

/// How levels of another scheme may be proposed as levels of this one. A person decides.
struct LevelProposal
{
    Text scheme;
    Text axis;
    Text from;
    std::vector<Text> to;
    friend bool operator==(const LevelProposal &, const LevelProposal &) = default;
};

/// A document that a scheme was made from.
struct SchemeSource
{
    Text what;
    Text url;
    EvidenceGrade grade = EvidenceGrade::C;
    friend bool operator==(const SchemeSource &, const SchemeSource &) = default;
};

/// How the axes make one grade. `Flags` names the thresholds that are reached (要機密・要保全).
enum class OverallMethod : std::uint8_t { None, Single, Max, Sum, Product, Flags };

/// A classification scheme in one edition: data, read from JSON, stored whole in the registry.
struct Scheme
{
    Text id;
    Text edition; ///< year or date that tells editions apart
    Text name;
    Text issuer;
    Text direction; ///< which end is heavy, in words
    OverallMethod overall = OverallMethod::None;
    EvidenceGrade overallGrade = EvidenceGrade::C;
    Text overallNote;
    std::vector<Axis> axes;
    /// Axes that paper is rated on; empty means all of them.
    std::vector<Text> paperAxes;
    std::vector<Text> appliesTo; ///< institutions it is made for; empty means any
    std::vector<HandlingRule> extraRules;
    std::vector<LevelProposal> mapsFrom;
    std::vector<SchemeSource> sources;
    Text note;
    Wizard wizard; ///< without questions where the scheme has none

    const Axis *axis(TextView id) const;
    /// Overall grade of the given levels of C, I, A, P, as text; empty if the method gives none
    /// or an axis of the scheme is unrated.
    Text overallOf(const std::array<Text, 4> &levels) const;
    friend bool operator==(const Scheme &, const Scheme &) = default;
};

/// Reads a scheme and checks it: unknown key, missing name, double code or rank, levels not heaviest first,
/// group member or threshold that is no level, axis id other than C I A P, a source given for a rule of grade C. `file`
/// is only for the message; the error is `InvalidResource` with args file, path (such as `axes[0].levels[2].rank`) and
/// reason.
Result<Scheme> schemeFromJson(TextView json, TextView file);

/// The file of a scheme, in the order and the layout of those that the program brings; `schemeFromJson` reads the
/// same scheme back. Groups are written from their members: `Level::group` follows when it is read.
Text schemeToJson(const Scheme &scheme);

} // namespace daicho
