// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/inputerror.h"

/// Why a text file, or a file of no known kind, was refused.
namespace daicho::reasons {

inline constexpr InputReason readFailed{"read-failed", "reading the file failed"};
inline constexpr InputReason noFile{"no-file", "there is no such file, or it is a folder"};
inline constexpr InputReason notUtf8{"not-utf-8", "the file is not UTF-8 throughout"};
inline constexpr InputReason notUtf16{"not-utf-16", "the file is not UTF-16 throughout"};
inline constexpr InputReason notCp932{"not-cp932", "the file is not CP932 throughout"};
inline constexpr InputReason noEncoding{"unknown-encoding", "the file is neither UTF-8 nor CP932"};
inline constexpr InputReason eucJp{"euc-jp", "the file is in EUC-JP"};
inline constexpr InputReason iso2022{"iso-2022-jp", "the file is in ISO-2022-JP"};
inline constexpr InputReason unclosedQuote{"unclosed-quote", "a quotation mark is opened and never closed"};

inline constexpr InputReason csvRows{"csv-rows", "there are too many rows"};
inline constexpr InputReason csvColumns{"csv-columns", "there are too many columns"};
inline constexpr InputReason csvCellSize{"csv-cell-size", "a cell has too many characters"};
inline constexpr InputReason csvRowSize{"csv-row-size", "a row is too long"};

inline constexpr InputReason jsonSize{"json-size", "the file is too large for what it is meant to be"};

inline constexpr InputReason oldExcel{"excel-97", "the file is an Excel 97-2003 document"};
inline constexpr InputReason officePassword{"office-password", "the workbook is protected by a password"};
inline constexpr InputReason otherKind{"other-kind", "the file is neither text nor a workbook"};

} // namespace daicho::reasons
