// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

namespace daicho {

/// What part of a scheme differs. The names are stable: scripts meet them.
enum class SchemePart : std::uint8_t {
    Words, ///< name, edition, issuer, direction, note; `where` says which
    Overall,
    PaperAxes,
    Axis,
    Level,
    Criterion,
    Examples,
    Group,
    Threshold,
    Handling,
    ExtraRule,
    Wizard, ///< questions and answers
    Mapping,
    Source
};

TextView schemePartId(SchemePart part);

/// One thing that two editions say differently. Nothing before: it is new; nothing after: it is gone.
struct SchemeDifference
{
    SchemePart part = SchemePart::Words;
    Text axis;  ///< id; empty for what concerns the whole scheme
    Text where; ///< code of the level or group, phrase, stage, name of a text
    std::optional<Text> before;
    std::optional<Text> after;
    friend bool operator==(const SchemeDifference &, const SchemeDifference &) = default;
};

/// All of them in the order of a scheme: what it is as a whole, its axes from the heaviest level, its rules, where it
/// comes from. Nothing for schemes that say the same. Levels are known by their codes, handling rules by stage and
/// words: other words are a rule gone and a new one.
std::vector<SchemeDifference> schemeDifferences(const Scheme &before, const Scheme &after);

/// The name of a method as files have it: none, single, max, sum, product, flags.
TextView overallMethodId(OverallMethod method);
std::optional<OverallMethod> overallMethodNamed(TextView id);

} // namespace daicho
