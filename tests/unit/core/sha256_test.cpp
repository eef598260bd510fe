// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/sha256.h"

#include <QCryptographicHash>

#include <catch2/catch.hpp>

using namespace daicho;

namespace {

Text hashed(TextView bytes)
{
    return hex(sha256(bytes));
}

Text someBytes(std::size_t size)
{
    Text bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 253);
    return bytes;
}

} // namespace

TEST_CASE("The examples of the standard give its hashes")
{
    CHECK(hashed("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hashed("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hashed("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hashed(Text(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Every length agrees with another implementation")
{
    int different = 0;
    for (std::size_t size = 0; size < 400; ++size) {
        const Text bytes = someBytes(size);
        const QByteArray expected =
            QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex();
        different += hashed(bytes) != expected.toStdString();
    }
    CHECK(different == 0);
}

TEST_CASE("It does not matter in which pieces the bytes come")
{
    const Text bytes = someBytes(1000);
    const Sha256::Digest expected = sha256(bytes);
    for (const std::size_t piece : {1U, 3U, 63U, 64U, 65U, 127U, 128U, 500U}) {
        Sha256 hash;
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            hash.add(TextView(bytes).substr(at, piece));
        CHECK(hash.digest() == expected);
    }
}

TEST_CASE("More may be added after a hash was taken")
{
    Sha256 hash;
    hash.add("台");
    CHECK(hash.digest() == sha256("台"));
    hash.add("帳");
    CHECK(hash.digest() == sha256("台帳"));
}
