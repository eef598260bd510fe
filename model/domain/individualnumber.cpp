// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/asset.h"

namespace daicho {

namespace {

constexpr std::size_t digitCount = 12;

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over the digits and separators of a text, byte by byte and without copies.
class Scan
{
public:
    explicit Scan(TextView text) : m_text(text) {}

    /// The value of the digit at `at`, half or full width, or -1.
    int digit(std::size_t at) const
    {
        if (at >= m_text.size())
            return -1;
        const char c = m_text[at];
        if (isAsciiDigit(c))
            return c - '0';
        const bool wide = c == '\xEF' && at + 2 < m_text.size() && m_text[at + 1] == '\xBC' &&
                          m_text[at + 2] >= '\x90' && m_text[at + 2] <= '\x99';
        return wide ? m_text[at + 2] - '\x90' : -1;
    }
    std::size_t afterDigit(std::size_t at) const { return at + (isAsciiDigit(m_text[at]) ? 1 : 3); }

    /// Length of one space (0 if there is none) at `at`.
    std::size_t space(std::size_t at) const { return starts(at, " ") ? 1 : starts(at, "\u3000") ? 3 : 0; }
    /// Length of one hyphen, or of what is typed for one.
    std::size_t hyphen(std::size_t at) const
    {
        if (starts(at, "-"))
            return 1;
        for (const char *wide :
             {"\uFF0D", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u30FC"}) {
            if (starts(at, wide))
                return 3;
        }
        return 0;
    }

private:
    bool starts(std::size_t at, TextView what) const
    {
        return at < m_text.size() && m_text.substr(at, what.size()) == what;
    }

    TextView m_text;
};

/// 11 less the remainder of ΣPnQn by 11, or 0 where the remainder is at most 1; Pn counts from the
/// right without the check digit, Qn is n + 1 up to the sixth and n − 5 from the seventh on.
bool checkDigitHolds(const std::array<int, digitCount> &digits)
{
    int sum = 0;
    for (int n = 1; n <= 11; ++n)
        sum += digits[static_cast<std::size_t>(11 - n)] * (n <= 6 ? n + 1 : n - 5);
    const int remainder = sum % 11;
    return digits[digitCount - 1] == (remainder <= 1 ? 0 : 11 - remainder);
}

/// Whether a number begins at `at`, the first digit of its run: twelve digits together or three groups of four. A
/// hyphen and a further digit behind it make it something longer, such as the number of a card; other groups make it
/// something else, such as a year and a running number.
bool numberBegins(const Scan &scan, std::size_t at)
{
    std::array<int, digitCount> digits{};
    int separators = 0;
    for (std::size_t i = 0; i < digitCount; ++i) {
        if (i == 4 || i == 8) {
            const std::size_t length = scan.space(at) + scan.hyphen(at);
            separators += length > 0 ? 1 : 0;
            at += length;
        }
        digits[i] = scan.digit(at);
        if (digits[i] < 0)
            return false;
        at = scan.afterDigit(at);
    }
    if (scan.digit(at) >= 0 || separators == 1)
        return false;
    const std::size_t hyphen = scan.hyphen(at);
    return (hyphen == 0 || scan.digit(at + hyphen) < 0) && checkDigitHolds(digits);
}

} // namespace

std::optional<std::size_t> findIndividualNumber(TextView text)
{
    if (text.size() < digitCount)
        return std::nullopt;
    const Scan scan(text);
    const std::size_t last = text.size() - digitCount;
    for (std::size_t at = 0; at <= last; ++at) {
        const char c = text[at];
        if (!isAsciiDigit(c) && c != '\xEF')
            continue;
        if (scan.digit(at) < 0)
            continue;
        if (numberBegins(scan, at))
            return at;
        while (scan.digit(at) >= 0)
            at = scan.afterDigit(at);
        --at; // the loop steps on
    }
    return std::nullopt;
}

} // namespace daicho
