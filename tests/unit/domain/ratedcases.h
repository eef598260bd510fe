// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/exceptionrules.h"
#include "model/domain/ratedledger.h"
#include "tests/support/qtcatch.h"

#include <map>

namespace daicho::test {

/// A ledger written as text, for tables of cases.
///
/// Assets are divided by spaces: «name[:kind]=levels[!mark…]». Kinds: h something that holds others (system, medium,
/// place). Levels are those of C, I, A (or of P alone), divided by «/», «?» is unrated, «-» is not applicable. A level
/// under another edition: «name=@old:3/2/1». Marks: retired, paper, personal, specific, terms, mnb, lgwan, net, other.
///
/// Relations: «a>b» a is stored in b; «a runs b», «a in b», «a connected b», «a describes b», «a copy b», «a related b»
/// written as «a>runs>b» and so on.
class RatedCase
{
public:
    RatedCase(TextView scheme, TextView assets, TextView relations, const CarryRules &carries = CarryRules::standard());

    AssetId asset(TextView name) const;
    Text name(AssetId asset) const;
    RatedLedger &ledger() { return *m_ledger; }
    AssetFacts facts(TextView word);
    std::vector<Relation> relations(TextView words);

    /// «C:3B(a>s)< I:2(a>s) ?b»: what is needed on each axis, with the path; «<» declared is lower, «>» it is higher;
    /// «?» contents that are unrated, «~» those that cannot be compared. Axes of which nothing is said are left out.
    Text needed(TextView name) const;
    /// «required-level.C personal-lowest.C», those under an exception in brackets, with «@holder» for what they rest
    /// on.
    Text findings(TextView name, const AcceptedExceptions &exceptions = {}, TextView day = "2026-11-21") const;

private:
    Text names(const std::vector<AssetId> &assets, char between) const;

    std::map<Text, std::int64_t> m_ids;
    std::vector<Text> m_names;
    std::int64_t m_nextRelation = 1;
    std::unique_ptr<RatedLedger> m_ledger;
};

/// A scheme of the program.
Scheme schemeOfProgram(TextView id);

} // namespace daicho::test
