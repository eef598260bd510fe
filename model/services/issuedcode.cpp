// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/issuedcode.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

constexpr TextView prefix = "A-";
constexpr std::size_t digitCount = 5;

} // namespace

Text issuedCode(std::int64_t number)
{
    const Text digits = std::to_string(number);
    return Text(prefix) + Text(digitCount - std::min(digitCount, digits.size()), '0') + digits;
}

std::int64_t issuedNumber(TextView code)
{
    if (!code.starts_with(prefix))
        return 0;
    const TextView digits = code.substr(prefix.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    return isWhole && number > 0 ? number : 0;
}

} // namespace daicho
