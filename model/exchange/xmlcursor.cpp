// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xmlcursor.h"

namespace daicho {

Result<void> XmlCursor::skip()
{
    const int outside = depth() - 1;
    while (depth() > outside) {
        const auto token = next();
        if (!token)
            return token.error();
    }
    return {};
}

Result<Text> XmlCursor::readText()
{
    const int outside = depth() - 1;
    Text all;
    while (depth() > outside) {
        const auto token = next();
        if (!token)
            return token.error();
        if (*token == XmlToken::Characters)
            all += text();
    }
    return all;
}

bool XmlCursor::flag(TextView name, bool fallback) const
{
    const auto value = attribute(name);
    if (!value)
        return fallback;
    return *value == "1" || *value == "true" || *value == "on";
}

Result<std::unique_ptr<XmlCursor>> openXml(const OpenSource &open, const InputLimits &limits)
{
    auto source = open();
    if (!source)
        return source.error();
    auto plain = openPlainXml(std::move(*source), limits);
    if (!plain || *plain)
        return plain;
    source = open();
    if (!source)
        return source.error();
    return openStrictXml(std::move(*source), limits);
}

} // namespace daicho
