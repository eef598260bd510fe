// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/exchange/paperwriter.h"
#include "model/services/registry.h"

#include <QString>

namespace daicho {

struct CardOptions
{
    bool japanese = true; ///< language of labels and choices
    DateStyle dates = DateStyle::Iso;
    std::vector<Text> approvalBoxes; ///< 決裁欄
    Text mark = "取扱注意";
};

/// All that is given of one asset, as its card says it: fields by section, levels, why they were chosen, what they
/// demand, who answers for it today, what it is related to.
Result<AssetCard> assetCard(const Registry &registry, AssetId asset, const CardOptions &options);

/// Writes pages as PDF through the checked writer. Errors: FileExists unless `replaceFile`, those of the disk,
/// Cancelled; then the target is as it was.
Result<WriteOutcome> writePdf(const QString &path, bool replaceFile, PaperWriter &writer, PrintedPages &pages,
                              const JobControl &job = {});

} // namespace daicho
