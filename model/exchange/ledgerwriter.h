// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/table.h"

class QIODevice;

namespace daicho {

/// A character that an encoding could not hold, for the list shown before anything is written.
struct LostCharacter
{
    Text code;  ///< of the asset; empty in the header, and where the layout has no codes
    Text field; ///< stable id
    Text character;
    Text substitute;
};

struct WriteOutcome
{
    std::int64_t rows = 0; ///< rows really written
    int pages = 0;         ///< pdf only
    std::vector<LostCharacter> lost;
};

/// Turns a ledger into the bytes of one format. Knows data and a device, no widgets, no settings.
class LedgerWriter
{
public:
    virtual ~LedgerWriter() = default;
    virtual Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &job) = 0;
};

} // namespace daicho
