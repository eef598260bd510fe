// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUtf8StringView>

#include <string>
#include <string_view>

namespace daicho {

/// Text of the registry: valid UTF-8, exactly as typed. The model speaks UTF-8 from file to
/// database; `QString` is made only for cells on screen and for paper.
using Text = std::string;
using TextView = std::string_view;

inline QString toQString(TextView text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline Text toText(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    return Text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace daicho
