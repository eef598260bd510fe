// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/asset.h"

#include <catch2/catch.hpp>

using namespace daicho;

namespace {

/// Eleven digits and the check digit that the rule gives, worked out here a second time.
Text withCheckDigit(const Text &eleven)
{
    int sum = 0;
    for (std::size_t i = 0; i < 11; ++i) {
        const int weights[] = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        sum += (eleven[i] - '0') * weights[i];
    }
    const int rest = sum % 11;
    return eleven + std::to_string(rest <= 1 ? 0 : 11 - rest);
}

Text wide(const Text &digits)
{
    Text out;
    for (const char digit : digits)
        out += std::string("\xEF\xBC") + static_cast<char>('\x90' + (digit - '0'));
    return out;
}

} // namespace

TEST_CASE("A number with a right check digit is found wherever it stands")
{
    const Text number = withCheckDigit("12345678901");
    CHECK(number == "123456789018");
    CHECK(findIndividualNumber(number) == 0u);
    CHECK(findIndividualNumber("本人 " + number + "。") == 7u);
    CHECK(findIndividualNumber("No.1 2026年 " + number) == 13u);
    CHECK(findIndividualNumber(wide(number)) == 0u);
    CHECK(findIndividualNumber("番号" + wide(number) + "です") == 6u);
    CHECK(findIndividualNumber("1234 5678 9018") == 0u);
    CHECK(findIndividualNumber("1234-5678-9018") == 0u);
    CHECK(findIndividualNumber("1234　5678－9018") == 0u);
    CHECK(findIndividualNumber("12 1234 5678 9018") == 3u);
    CHECK(findIndividualNumber("1234" + wide("5678") + "9018") == 0u);
}

TEST_CASE("Every check digit is right for one number only")
{
    for (const char *eleven : {"00000000001", "98765432109", "55555555555", "10203040506", "99999999999"}) {
        const Text right = withCheckDigit(eleven);
        for (char last = '0'; last <= '9'; ++last) {
            const Text number = Text(eleven) + last;
            CHECK(findIndividualNumber(number).has_value() == (number == right));
        }
    }
}

TEST_CASE("Numbers of another length or make are left alone")
{
    for (const char *text :
         {"", "12345678901", "1234567890188", "0123456789018", "1234  5678 9018", "123-4567-89018",
          "1234-5678-9018-3456", "1234.5678.9018", "123456789019", "090-1234-5678", "123,456,789,018", "1234-56789018",
          "12345678-9018", "令和8年4月1日", "１２３４５６７８９０１"}) {
        INFO(text);
        CHECK_FALSE(findIndividualNumber(text).has_value());
    }
    CHECK_FALSE(findIndividualNumber("123456789018" + wide("1")).has_value());
}

TEST_CASE("A number at the very end of a long text is found")
{
    Text text;
    for (int i = 0; i < 5000; ++i)
        text += "台帳 2026-04-01 第12号；";
    CHECK_FALSE(findIndividualNumber(text).has_value());
    const std::size_t end = text.size();
    CHECK(findIndividualNumber(text + "123456789018") == end);
}

TEST_CASE("Broken UTF-8 at the end of a text is no number and does no harm")
{
    CHECK_FALSE(findIndividualNumber("12345678901\xEF").has_value());
    CHECK_FALSE(findIndividualNumber("12345678901\xEF\xBC").has_value());
    CHECK(findIndividualNumber("123456789018\xEF\xBC") == 0u);
}
