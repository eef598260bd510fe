// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportservice.h"

namespace daicho {

struct BundleRequest
{
    QString path;
    ExportOptions options;
    std::shared_ptr<LedgerWriter> pdf;
};

/// The same ledger as pdf, xlsx and csv with the scheme in force, and a manifest that names size and SHA-256 of
/// each and the head of the history that they show.
Result<ExportJob> prepareBundle(const ExportService &service, const Registry &registry, const BundleRequest &request);

Error rowsMissing(std::int64_t written, std::int64_t expected);

} // namespace daicho
