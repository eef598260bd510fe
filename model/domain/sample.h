// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/asset.h"

#include <compare>
#include <vector>

namespace daicho {

/// Names a unit before it has a number: its institution and the path below it, empty for the institution itself.
struct UnitPath
{
    Text institution;
    Text path;
    friend auto operator<=>(const UnitPath &, const UnitPath &) = default;
};

/// What stands around the ledger of the sample registry: a profile to start from, and the organisation.
/// Units come after the units above them; dates are ISO, empty for open.
struct SampleRegistry
{
    struct Unit
    {
        UnitPath unit;
        Text note;
        Text validFrom;
        Text validTo;
    };
    struct Post
    {
        UnitPath unit;
        Text name;
        Text role;
    };
    struct Person
    {
        Text name;
        Text reading;
    };
    struct Holding
    {
        UnitPath unit;
        Text post;
        Text person;
        Text manner;
        Text validFrom;
        Text validTo;
    };
    struct Relation
    {
        Text from; ///< code of an asset of the ledger
        RelationKind kind = RelationKind::Related;
        Text to;
    };

    Text profile; ///< id
    Text body;
    Text scheme; ///< id
    Text ledger; ///< file beside the sample, to be brought in like any other
    std::vector<Text> institutions;
    std::vector<Unit> units;
    std::vector<Post> posts;
    std::vector<Person> persons;
    std::vector<Holding> holdings;
    std::vector<Relation> relations;
};

/// Reads and checks a sample: unknown key, missing name, unit, post or person that nothing before it has made.
/// Error `InvalidResource` with args file, path, reason.
Result<SampleRegistry> sampleFromJson(TextView json, TextView file);

} // namespace daicho
