// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/payload.h"

#include "model/domain/canonicaljson.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace daicho {

namespace {

constexpr char zstdFormat = 1;
/// The fastest level; higher ones cost more time than an import of 100,000 rows has to give.
constexpr int level = 1;
/// A length in a forged frame must not make us ask for any amount of memory.
constexpr unsigned long long largestJson = 4ULL << 30;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

Error broken(const Text &why)
{
    return {ErrorCode::HistoryBroken, {}, "payload: " + why};
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
    Text json(size, '\0');
    const std::size_t unpacked = ZSTD_decompress(json.data(), json.size(), payload.data(), payload.size());
    if (ZSTD_isError(unpacked) != 0 || unpacked != json.size())
        return broken(ZSTD_isError(unpacked) != 0 ? ZSTD_getErrorName(unpacked) : "wrong length");
    return changeSetFromCanonicalJson(json);
}

} // namespace daicho
