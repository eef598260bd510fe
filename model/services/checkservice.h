// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/checkinput.h"
#include "model/services/checkreport.h"
#include "model/services/registry.h"

#include <functional>
#include <optional>

namespace daicho {

/// A check that is ready to run: it holds all that it needs and may run on any thread.
using CheckJob = std::function<Result<CheckReport>(const JobControl &)>;

/// How a body wants a rule; what is not given stays.
struct RuleChange
{
    std::optional<bool> isOn = {};
    std::optional<Severity> severity = {};
    std::optional<Text> words = {}; ///< empty: the program's again
};

/// How many findings there were on a day, per rule; of one institution or of all.
struct TallyDay
{
    Text day;
    std::map<Text, std::int64_t> counts; ///< by code of rule; a rule that was switched off is missing
    std::int64_t total() const;
    friend bool operator==(const TallyDay &, const TallyDay &) = default;
};

/// The check of the whole ledger (点検), how a body has its rules, and what was found on earlier days.
class CheckService
{
public:
    explicit CheckService(Registry &registry) : m_registry(registry) {}

    /// Made on the thread of the registry. The job reads through a store of its own; errors: Overtaken when the file
    /// was written to meanwhile, Cancelled, those of the disk.
    static CheckJob prepare(const Registry &registry);
    /// The same at once.
    static Result<CheckReport> run(const Registry &registry, const JobControl &job = {});

    static BodyRules rulesOf(const Registry &registry);
    /// What those rules find that look at one asset alone; at once, for the asset that somebody works on.
    static CheckFindings ofAsset(const Registry &registry, const Asset &asset);
    /// Whether a rule is one of those.
    static bool looksAtOneAsset(TextView rule);
    /// One step of the history. Errors: NotFound with args entity check_rule, code; Invalid with args field text,
    /// value, rule unknown-placeholder, allowed; NotPermitted.
    Result<void> change(TextView rule, const RuleChange &change);
    /// What `missing-field` wants; an empty list stands for the usual one. Invalid with rule not-requirable.
    Result<void> requireFields(const std::vector<Field> &fields);

    /// Keeps the open findings of a report per institution and rule as those of its day; a second time on one day it
    /// replaces the first. `Overtaken` if the registry has changed since the report was made.
    Result<void> record(const CheckReport &report);
    /// All recorded days, oldest first; of one institution, or of the whole body.
    Result<std::vector<TallyDay>> trend(OrgUnitId institution = {}) const;

private:
    Result<void> write(const std::vector<std::pair<Text, Text>> &settings, const Text &subject);

    Registry &m_registry;
};

} // namespace daicho
