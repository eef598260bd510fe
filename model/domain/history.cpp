// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/history.h"

namespace daicho {

namespace {

Text grouped(std::int64_t number)
{
    Text digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

} // namespace

Text printedHead(const HistoryHead &head)
{
    constexpr std::size_t printedDigits = 16;
    Text printed = '#' + grouped(head.seq) + ' ';
    for (std::size_t digit = 0; digit < printedDigits && digit < head.hash.size(); ++digit) {
        if (digit > 0 && digit % 4 == 0)
            printed += '-';
        const char character = head.hash[digit];
        printed += character >= 'a' && character <= 'f' ? static_cast<char>(character - 'a' + 'A') : character;
    }
    return printed;
}

TextView verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return "ok";
    case Verdict::Damaged:
        return "damaged";
    case Verdict::Tampered:
        return "tampered";
    case Verdict::RolledBack:
        return "rolled-back";
    }
    return "damaged";
}

} // namespace daicho
