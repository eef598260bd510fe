// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"

namespace daicho {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::NotARegistry:
    case ErrorCode::UnfinishedWrite:
        return ExitCode::CannotOpen;
    case ErrorCode::NewerVersion:
        return ExitCode::NewerVersion;
    case ErrorCode::ReadOnly:
    case ErrorCode::NotPermitted:
    case ErrorCode::SchemeInUse:
    case ErrorCode::ItemInUse:
    case ErrorCode::Conflict:
        return ExitCode::NotPermitted;
    case ErrorCode::InUse:
    case ErrorCode::Overtaken:
    case ErrorCode::Busy:
        return ExitCode::InUse;
    case ErrorCode::DiskFull:
    case ErrorCode::InputOutput:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::FileReplaced:
    case ErrorCode::RowsMissing:
    case ErrorCode::InvalidResource:
    case ErrorCode::MissingFile:
    case ErrorCode::UnreadableFile:
    case ErrorCode::EncryptedFile:
    case ErrorCode::LimitExceeded:
    case ErrorCode::UnsafeFile:
    case ErrorCode::UnsupportedFile:
        return ExitCode::InputOutput;
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::SchemaChanged:
    case ErrorCode::HistoryBroken:
    case ErrorCode::RolledBack:
        return ExitCode::Integrity;
    case ErrorCode::UnmappableCharacters:
    case ErrorCode::NothingToUndo:
    case ErrorCode::NothingToRedo:
        return ExitCode::Findings;
    case ErrorCode::FileExists:
    case ErrorCode::NotFound:
    case ErrorCode::Invalid:
    case ErrorCode::Duplicate:
    case ErrorCode::IndividualNumber:
    case ErrorCode::UnknownField:
    case ErrorCode::UnknownProfile:
    case ErrorCode::UnknownScheme:
    case ErrorCode::UnknownLayout:
    case ErrorCode::BadFilter:
    case ErrorCode::BadDate:
    case ErrorCode::UsageError:
        return ExitCode::Usage;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::ErrorCodeCount:
        break;
    }
    return ExitCode::InputOutput;
}

} // namespace daicho
