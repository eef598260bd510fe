// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"
#include "model/services/exportservice.h"
#include "model/services/historyservice.h"

#include <memory>

namespace daicho {

struct HistoryExportOptions
{
    HistoryQuery query;
    Text code; ///< of one asset, by any it has had; empty: all
    bool replaceFile = false;
    DateStyle dates = DateStyle::Iso;
    bool japanese = true;
};

/// The history for whoever audits: every changed field in order of time, with person, act, old, new and reason, and the
/// head of the registry at the end of which it stands.
class HistoryExport
{
public:
    /// `pdf` may be null, then pdf is `UnsupportedFile`.
    HistoryExport(const Registry &registry, std::shared_ptr<PaperWriter> pdf);

    /// The ending of the name decides: pdf, csv or xlsx. Made on the thread of the registry, run on a worker. Errors
    /// as `ExportService::exportTo`.
    Result<ExportJob> prepare(const QString &path, const HistoryExportOptions &options) const;

private:
    const Registry &m_registry;
    std::shared_ptr<PaperWriter> m_pdf;
};

} // namespace daicho
