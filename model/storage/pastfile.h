// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/verifier.h"

#include <QString>

namespace daicho {

/// Makes a new file that is the registry as it was after entry `seq`: the history up to there, byte for byte, and the
/// tables, terms and counters that it gives. The file verifies as in order, its head is that of `seq`. Inside a door
/// of `source`. Errors: FileExists, NotFound with args seq, HistoryBroken, Cancelled, those of the disk; then there
/// is no file.
Result<void> writePastFile(Database &source, const VerifierExpectation &expectation, const QString &path,
                           std::int64_t seq, const JobControl &job);

} // namespace daicho
