// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/dictionary.h"

#include <catch2/catch.hpp>

using namespace daicho;

namespace {

Dictionary filled(int texts)
{
    Dictionary dictionary;
    for (int i = 0; i < texts; ++i)
        dictionary.code("資産" + std::to_string(i));
    return dictionary;
}

} // namespace

TEST_CASE("Codes are dense and in order of first appearance")
{
    Dictionary dictionary;
    CHECK(dictionary.code("税務課") == 0);
    CHECK(dictionary.code("") == 1);
    CHECK(dictionary.code("総務課") == 2);
    CHECK(dictionary.code("税務課") == 0);
    CHECK(dictionary.code("") == 1);
    CHECK(dictionary.size() == 3);
    CHECK(dictionary.text(0) == "税務課");
    CHECK(dictionary.text(1).empty());
    CHECK(dictionary.text(2) == "総務課");
}

TEST_CASE("An empty dictionary finds nothing and adds nothing by looking")
{
    const Dictionary dictionary;
    CHECK(dictionary.find("") == Dictionary::notFound);
    CHECK(dictionary.find("税務課") == Dictionary::notFound);
    CHECK(dictionary.size() == 0);
}

TEST_CASE("Every text keeps its code while the dictionary grows")
{
    constexpr int texts = 100'000;
    const Dictionary dictionary = filled(texts);
    REQUIRE(dictionary.size() == texts);
    int wrong = 0;
    for (int i = 0; i < texts; ++i) {
        const Text text = "資産" + std::to_string(i);
        const auto code = static_cast<std::uint32_t>(i);
        wrong += dictionary.find(text) != code || dictionary.text(code) != text;
    }
    CHECK(wrong == 0);
    CHECK(dictionary.find("資産100000") == Dictionary::notFound);
    CHECK(dictionary.find("資産") == Dictionary::notFound);
}

TEST_CASE("Texts of every length differ by any of their bytes")
{
    Dictionary dictionary;
    std::uint32_t expected = 0;
    for (std::size_t length = 0; length < 40; ++length) {
        const Text zeros(length, '\0');
        CHECK(dictionary.code(zeros) == expected++);
        for (std::size_t at = 0; at < length; ++at) {
            Text changed = zeros;
            changed[at] = '\x80';
            CHECK(dictionary.code(changed) == expected++);
        }
    }
    CHECK(dictionary.size() == expected);
}

TEST_CASE("A text that lies in the dictionary may be asked for again")
{
    Dictionary dictionary = filled(100);
    const TextView inside = dictionary.text(42).substr(0, 6);
    const std::uint32_t code = dictionary.code(inside);
    CHECK(code == 100);
    CHECK(dictionary.text(code) == "資産");
}

TEST_CASE("Dictionaries are equal by texts and codes, not by memory")
{
    Dictionary roomy;
    roomy.reserve(1000, 100'000);
    for (int i = 0; i < 10; ++i)
        roomy.code("資産" + std::to_string(i));
    CHECK(roomy == filled(10));
    CHECK_FALSE(filled(9) == filled(10));

    Dictionary ab;
    ab.code("a");
    ab.code("b");
    Dictionary ba;
    ba.code("b");
    ba.code("a");
    CHECK_FALSE(ab == ba);
}

TEST_CASE("Room that was reserved is used without growing")
{
    Dictionary dictionary;
    dictionary.reserve(1000, 20'000);
    const std::size_t before = dictionary.bytes();
    for (int i = 0; i < 1000; ++i)
        dictionary.code("資産" + std::to_string(i));
    CHECK(dictionary.bytes() == before);
}

TEST_CASE("A reserve after texts were added keeps them")
{
    Dictionary dictionary = filled(50);
    dictionary.reserve(10'000, 200'000);
    CHECK(dictionary == filled(50));
    CHECK(dictionary.find("資産49") == 49);
}
