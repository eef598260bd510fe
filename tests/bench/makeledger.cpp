// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ledgerrows.h"

#include <cstdio>
#include <cstdlib>

/// bench_makeledger ROWS FIRST: csv of ROWS rows on standard output, counted from FIRST.
int main(int argc, char **argv)
{
    using daicho::bench::LedgerRows;
    const long long rows = argc > 1 ? std::atoll(argv[1]) : 1000;
    const long long first = argc > 2 ? std::atoll(argv[2]) : 0;
    LedgerRows ledger(static_cast<std::uint32_t>(1 + first));
    const std::string header = LedgerRows::headerLine();
    std::fwrite(header.data(), 1, header.size(), stdout);
    for (long long row = 0; row < rows; ++row) {
        const std::string line = LedgerRows::csvLine(ledger.next(first + row));
        std::fwrite(line.data(), 1, line.size(), stdout);
    }
    return 0;
}
