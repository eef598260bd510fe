// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace daicho {

namespace {

constexpr Sha256::State firstState{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                   0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};

alignas(16) constexpr std::array<std::uint32_t, 64> roundConstants{
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

std::uint32_t bigEndian(const char *at)
{
    const auto byte = [at](int i) { return std::uint32_t{static_cast<std::uint8_t>(at[i])}; };
    return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

void compressBlock(Sha256::State &state, const char *block)
{
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = bigEndian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
        const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t one = h + s1 + ((e & f) ^ (~e & g)) + roundConstants[i] + w[i];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t two = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = std::exchange(g, std::exchange(f, std::exchange(e, d + one)));
        d = std::exchange(c, std::exchange(b, std::exchange(a, one + two)));
    }
    const Sha256::State mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += mixed[i];
}

void compressPortably(Sha256::State &state, const char *blocks, std::size_t count)
{
    for (; count > 0; --count, blocks += Sha256::blockSize)
        compressBlock(state, blocks);
}

#if defined(__x86_64__)

#define DAICHO_SHA_TARGET __attribute__((target("sha,sse4.1")))

bool hasShaInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSE4_1) == 0)
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

DAICHO_SHA_TARGET inline __m128i load(const void *at)
{
    return _mm_loadu_si128(static_cast<const __m128i *>(at));
}

/// The state as the instructions want it: two halves, a b e f and c d g h.
struct Halves
{
    __m128i abef;
    __m128i cdgh;
};

/// The next sixteen message words; an array type of its own, since templates forget its alignment.
struct Words
{
    __m128i four[4];
};

/// Four rounds over `w0`, which becomes the four message words that follow `w3`.
DAICHO_SHA_TARGET inline void fourRounds(Halves &state, Words &w, std::size_t first, const std::uint32_t *constants)
{
    __m128i &w0 = w.four[first];
    const __m128i w1 = w.four[(first + 1) % 4];
    const __m128i w2 = w.four[(first + 2) % 4];
    const __m128i w3 = w.four[(first + 3) % 4];
    const __m128i sum = _mm_add_epi32(w0, load(constants));
    state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, sum);
    state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(sum, 0x0E));
    const __m128i partly = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
    w0 = _mm_sha256msg2_epu32(partly, w3);
}

DAICHO_SHA_TARGET void compressByInstructions(Sha256::State &state, const char *blocks, std::size_t count)
{
    const __m128i byteOrder = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
    const __m128i badc = _mm_shuffle_epi32(load(state.data()), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(load(state.data() + 4), 0x1B);
    Halves now{_mm_alignr_epi8(badc, hgfe, 8), _mm_blend_epi16(hgfe, badc, 0xF0)};
    for (; count > 0; --count, blocks += Sha256::blockSize) {
        const Halves before = now;
        Words w;
        for (std::size_t i = 0; i < 4; ++i)
            w.four[i] = _mm_shuffle_epi8(load(blocks + 16 * i), byteOrder);
        for (const std::uint32_t *k = roundConstants.data(); k != roundConstants.data() + 64; k += 16) {
            fourRounds(now, w, 0, k);
            fourRounds(now, w, 1, k + 4);
            fourRounds(now, w, 2, k + 8);
            fourRounds(now, w, 3, k + 12);
        }
        now.abef = _mm_add_epi32(now.abef, before.abef);
        now.cdgh = _mm_add_epi32(now.cdgh, before.cdgh);
    }
    const __m128i feba = _mm_shuffle_epi32(now.abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(now.cdgh, 0xB1);
    auto *out = reinterpret_cast<__m128i *>(state.data());
    _mm_storeu_si128(out, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(out + 1, _mm_alignr_epi8(dchg, feba, 8));
}

#endif

} // namespace

Sha256::Sha256(Code code) : m_compress(compressPortably), m_state(firstState)
{
#if defined(__x86_64__)
    static const bool fast = hasShaInstructions();
    if (code == Code::Fastest && fast)
        m_compress = compressByInstructions;
#else
    static_cast<void>(code);
#endif
}

void Sha256::add(TextView bytes)
{
    if (bytes.empty())
        return;
    const std::size_t pending = m_size % blockSize;
    m_size += bytes.size();
    if (pending > 0) {
        const std::size_t part = std::min(bytes.size(), blockSize - pending);
        std::memcpy(m_pending.data() + pending, bytes.data(), part);
        bytes.remove_prefix(part);
        if (pending + part < blockSize)
            return;
        m_compress(m_state, m_pending.data(), 1);
    }
    const std::size_t whole = bytes.size() / blockSize;
    if (whole > 0)
        m_compress(m_state, bytes.data(), whole);
    bytes.remove_prefix(whole * blockSize);
    std::copy(bytes.begin(), bytes.end(), m_pending.begin());
}

Sha256::Digest Sha256::digest() const
{
    Sha256 last = *this;
    const std::size_t pending = m_size % blockSize;
    std::array<char, 2 * blockSize> ending{};
    ending[0] = '\x80';
    const std::size_t zeros = (pending < 56 ? 56 : 120) - pending;
    for (std::size_t i = 0; i < 8; ++i)
        ending[zeros + i] = static_cast<char>(m_size * 8 >> (56 - 8 * i) & 0xFF);
    last.add(TextView(ending.data(), zeros + 8));
    Digest out;
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(last.m_state[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
    return out;
}

Text hex(const Sha256::Digest &digest)
{
    constexpr TextView digits = "0123456789abcdef";
    Text out;
    for (const std::uint8_t byte : digest) {
        out += digits[byte >> 4];
        out += digits[byte & 0x0F];
    }
    return out;
}

Sha256::Digest sha256(TextView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

} // namespace daicho
