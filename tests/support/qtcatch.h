// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QDebug>
#include <QString>

#include <catch2/catch.hpp>

// Readable failures: QString as text, errors by their id and arguments.
namespace Catch {

template <> struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <> struct StringMaker<daicho::Error>
{
    static std::string convert(const daicho::Error &error)
    {
        std::string out(daicho::errorId(error.code));
        for (const auto &[name, value] : error.args)
            out += ' ' + name + '=' + value;
        return out + (error.debug.empty() ? "" : " (" + error.debug + ')');
    }
};

} // namespace Catch

/// The value of a result that must have one; fails the test with its error otherwise.
template <typename T> T requireValue(daicho::Result<T> result)
{
    if (!result)
        FAIL(Catch::StringMaker<daicho::Error>::convert(result.error()));
    return std::move(result).value();
}

inline void requireDone(const daicho::Result<void> &result)
{
    if (!result)
        FAIL(Catch::StringMaker<daicho::Error>::convert(result.error()));
}
