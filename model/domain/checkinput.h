// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/domain/acceptedexception.h"
#include "model/domain/checkledger.h"
#include "model/domain/checkrules.h"
#include "model/domain/organisation.h"

#include <functional>

namespace daicho {

struct Scheme;

/// All that the rules look at. What it refers to outlives the run.
struct CheckInput
{
    const CheckLedger &ledger;
    const Organisation &organisation;
    const AcceptedExceptions &exceptions;
    const BodyRules &rules;
    Text today; ///< ISO day
    std::function<EditionId(OrgUnitId unit)> editionFor;
    std::function<const Scheme *(EditionId edition)> schemeOf; ///< null for one that is not there
};

using CheckFindings = std::vector<CheckFinding>;

/// Fields of the ledger that the rules of this program look at, beside those that a body requires.
std::vector<Field> checkedFields(const BodyRules &rules);

/// Each of these adds what the rules find that are switched on, in order of the codes of the assets. Retired assets
/// are left out. Severities and exceptions are put in by `finishFindings`.
void checkRatings(const CheckInput &input, CheckFindings &findings);
void checkResponsibility(const CheckInput &input, CheckFindings &findings);
void checkDates(const CheckInput &input, CheckFindings &findings);
void checkContent(const CheckInput &input, CheckFindings &findings);
/// Same names with other levels, and names that may be one. Stops early when the job is stopped.
void checkNames(const CheckInput &input, CheckFindings &findings, const JobControl &job = {});

/// Weighs findings as the body does, marks those that an exception holds for today, leaves out those of rules that are
/// switched off or unknown and of assets that are retired, and orders them: by rule, then as they came.
void finishFindings(const CheckInput &input, CheckFindings &findings);

} // namespace daicho
