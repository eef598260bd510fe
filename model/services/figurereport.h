// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/figurereport.h"
#include "model/services/figurewords.h"
#include "model/services/statistics.h"

#include <QString>

#include <span>

namespace daicho {

FigureSheet figureSheet(const FigureWords &words, const Figure &figure);
/// «1,234件　廃止 5件を除く».
QString countedWords(const Statistics &counted);
FigureReport figureReport(const Registry &registry, const FigureWords &words, const Statistics &counted,
                          OrgUnitId scope, DateStyle dates);

/// The table of a sheet with its heading, line by line: words first, then numbers without separators.
std::vector<std::vector<Text>> figureLines(const FigureSheet &sheet);
/// The numbers as csv for spreadsheets (UTF-8 with BOM), figure after figure, each under its title. Errors: FileExists
/// unless `replaceFile`, those of the disk; then the target is as it was.
Result<void> writeFiguresCsv(const QString &path, bool replaceFile, std::span<const FigureSheet> sheets);

} // namespace daicho
