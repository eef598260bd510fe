// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/sha256.h"

#include <openssl/evp.h>

namespace daicho {

class Sha256::Private
{
public:
    Private() : context(EVP_MD_CTX_new())
    {
        Q_CHECK_PTR(context);
        EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
    }
    ~Private() { EVP_MD_CTX_free(context); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    EVP_MD_CTX *context;
};

Sha256::Sha256() : d(std::make_unique<Private>()) {}

Sha256::~Sha256() = default;

void Sha256::add(TextView bytes)
{
    EVP_DigestUpdate(d->context, bytes.data(), bytes.size());
}

Sha256::Digest Sha256::digest() const
{
    // A copy is finished, so that more may follow.
    const Private copy;
    EVP_MD_CTX_copy_ex(copy.context, d->context);
    Digest digest{};
    EVP_DigestFinal_ex(copy.context, digest.data(), nullptr);
    return digest;
}

Text hex(const Sha256::Digest &digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    Text text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Sha256::Digest sha256(TextView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

} // namespace daicho
