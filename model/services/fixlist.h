// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkreport.h"
#include "model/services/exportservice.h"

#include <memory>

namespace daicho {

struct FixListOptions
{
    OrgUnitId unit = {}; ///< this unit and those below it; none: everything
    Text rule = {};      ///< only of this rule; empty: of all
    bool replaceFile = false;
    bool japanese = true;
    DateStyle dates = DateStyle::Iso;
};

/// What came of lists for several units.
struct FixListOutcome
{
    QStringList files;
    std::int64_t rows = 0;
};

using FixListJob = std::function<Result<FixListOutcome>(const JobControl &)>;

/// Findings as lists that sections work through (修正一覧): asset, rule, sentence, present value, and an empty cell for
/// the one that it should be. Findings that an exception holds for are left out.
class FixList
{
public:
    /// The report has to be of the present state of the registry.
    FixList(const Registry &registry, std::shared_ptr<const CheckReport> report);

    /// One workbook. Made on the thread of the registry, run on a worker. Errors: NotPermitted (as for exports),
    /// FileExists, UnsupportedFile, Overtaken, those of the disk, Cancelled.
    Result<FixListJob> prepare(const QString &path, const FixListOptions &options) const;
    /// A workbook for every unit that has findings, in a folder that is made if need be, under names that no file has
    /// yet. A
    /// cancelled job leaves the files that are whole.
    Result<FixListJob> prepareFolder(const QString &folder, const FixListOptions &options) const;

private:
    Result<void> permitted(OrgUnitId unit) const;

    const Registry &m_registry;
    std::shared_ptr<const CheckReport> m_report;
};

} // namespace daicho
