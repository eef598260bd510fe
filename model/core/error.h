// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace daicho {

/// What went wrong, as a value that programs can react to. Each code has one row in
/// errortext.cpp: its stable id (`error.code` on the command line) and its sentence.
enum class ErrorCode : std::uint8_t {
    // opening a registry
    FileNotFound,
    NotARegistry,
    NewerVersion,
    ReadOnly,
    InUse,
    // storing
    DiskFull,
    InputOutput,
    OutcomeUnknown,
    DatabaseDamaged,
    SchemaChanged,
    HistoryBroken,
    RolledBack,
    // asking for something that cannot be
    FileExists,
    NotFound,
    NotPermitted,
    SchemeInUse,
    ItemInUse,
    Invalid,
    Conflict,
    Overtaken,
    NothingToUndo,
    NothingToRedo,
    Busy,
    Duplicate,
    IndividualNumber,
    UnknownField,
    UnknownProfile,
    UnknownScheme,
    UnknownLayout,
    BadFilter,
    BadDate,
    UsageError,
    InvalidResource,
    // reading files of others
    MissingFile,
    UnreadableFile,
    EncryptedFile,
    LimitExceeded,
    UnsafeFile,
    UnsupportedFile,
    // handing over
    UnmappableCharacters,
    RowsMissing,
    Cancelled,
    // a registry that is not as its writer left it
    UnfinishedWrite,
    FileReplaced,
    ErrorCodeCount
};

/// An error is data: code, named arguments for the user's sentence, English text for the log.
/// The sentence is made where it is shown, by `errorSentence`.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    std::vector<std::pair<Text, Text>> args; ///< e.g. {"file", "a.daicho"}, {"row", "12"}
    Text debug;                              ///< English, for the log; no personal data

    /// The named argument, or empty.
    TextView arg(TextView name) const;
    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable id such as `newer-version`; never translated.
TextView errorId(ErrorCode code);

/// The sentence for people, in the language of the installed translators: what happened, why,
/// what became of the data, what to do next. Arguments whose values are stable words (`step`,
/// `rule`, `entity`, `reason`) are told in words by errorwords.cpp; `words` may tell others, such
/// as the label of a `field` or the name of an `operation`, and gives nothing for what it does not know.
using ArgumentWords = std::function<QString(TextView argument, TextView value)>;
QString errorSentence(const Error &error, const ArgumentWords &words = {});

} // namespace daicho
