// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ledgerindex.h"
#include "model/domain/ledgerselection.h"

namespace daicho {

class LedgerIndex::Private
{
public:
    /// The columns, ready to be asked.
    const LedgerColumns &settled()
    {
        columns.settle();
        return columns;
    }

    LedgerColumns columns;
    LedgerFields fields{columns};
    LedgerSelection selection{columns, fields};
};

} // namespace daicho
