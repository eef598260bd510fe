// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetcard.h"

class QPrinter;

namespace daicho {

/// Makes the pages of a document; on whatever thread.
using PagesMaker = std::function<Result<std::shared_ptr<PrintedPages>>(const JobControl &)>;

/// Sends the pages that were chosen in the printer's box, one by one; the number of them. A cancelled printing is
/// taken back as far as the printer still lets it.
Result<int> printPages(PrintedPages &pages, QPrinter &printer, const JobControl &job);

} // namespace daicho
