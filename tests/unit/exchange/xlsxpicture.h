// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/xlsxreader.h"
#include "tests/support/qtcatch.h"

namespace daicho {

inline QString xlsxData(const char *name)
{
    return QStringLiteral(DAICHO_TEST_DATA "/xlsx/") + QString::fromUtf8(name);
}

/// What a reader gives, a line per row: `3| a | b`. Line breaks inside a cell show as ⏎.
inline Result<Text> pictureOf(RowReader &reader)
{
    Text picture;
    SourceRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            return picture;
        picture += std::to_string(row.line) + '|';
        for (const TextView cell : row.cells) {
            Text shown(cell);
            for (std::size_t at = 0; (at = shown.find('\n', at)) != Text::npos;)
                shown.replace(at, 1, "⏎");
            picture += ' ' + shown + " |";
        }
        picture += '\n';
    }
}

inline Result<Text> pictureOf(const QString &path, const SourceOptions &options = {})
{
    auto reader = openXlsx(path, options);
    return reader ? pictureOf(**reader) : Result<Text>(reader.error());
}

} // namespace daicho
