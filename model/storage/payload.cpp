// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/payload.h"

#include "model/domain/canonicaljson.h"

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <new>

namespace daicho {

namespace {

constexpr char zstdFormat = 1;
/// The fastest level; higher ones cost more time than an import of 100,000 rows has to give.
constexpr int level = 1;
/// A length in a forged frame must not make us ask for any amount of memory.
constexpr unsigned long long largestJson = 4ULL << 30;

/// What is asked for before anything is unpacked; more only as it comes.
constexpr std::size_t firstPiece = 1 << 20;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

Error broken(const Text &why)
{
    return {ErrorCode::HistoryBroken, {}, "payload: " + why};
}

/// Unpacks one frame of exactly `size` bytes into `json`; says what is wrong, or nothing.
Text unpackFrame(TextView packed, std::size_t size, Text &json)
{
    const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    if (!context)
        throw std::bad_alloc();
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{nullptr, 0, 0};
    std::size_t hint = 1;
    while (hint != 0) {
        if (out.pos == out.size)
            json.resize(std::min(size, std::max(firstPiece, 2 * json.size())));
        out.dst = json.data();
        out.size = json.size();
        const std::size_t before = in.pos + out.pos;
        hint = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(hint) != 0)
            return ZSTD_getErrorName(hint);
        if (hint != 0 && in.pos + out.pos == before && (in.pos == in.size || out.pos == size))
            return "cut off, or longer than it says";
    }
    return out.pos == size && in.pos == in.size ? Text() : "wrong length";
}

} // namespace

Text packChanges(const ChangeSet &changes)
{
    const Text json = toCanonicalJson(changes);
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    if (!context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    Text packed(1 + ZSTD_compressBound(json.size()), zstdFormat);
    const std::size_t size =
        ZSTD_compress2(context.get(), packed.data() + 1, packed.size() - 1, json.data(), json.size());
    if (ZSTD_isError(size) != 0) // with room for the bound, only memory can be short
        throw std::bad_alloc();
    packed.resize(1 + size);
    return packed;
}

Result<ChangeSet> unpackChanges(TextView payload)
{
    if (payload.empty() || payload.front() != zstdFormat)
        return broken("unknown format");
    payload.remove_prefix(1);
    const unsigned long long size = ZSTD_getFrameContentSize(payload.data(), payload.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largestJson)
        return broken("no usable length");
    Text json;
    if (const Text fault = unpackFrame(payload, size, json); !fault.empty())
        return broken(fault);
    return changeSetFromCanonicalJson(json);
}

} // namespace daicho
