// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/rowreader.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QIODevice;

namespace daicho {

/// Where bytes come from, in pieces.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Up to `size` bytes into `buffer`; 0 only at the end, and only if the whole content was sound.
    virtual Result<std::size_t> read(char *buffer, std::size_t size) = 0;
};

/// How hard deflate works; measured on ledgers.
enum class ZipEffort : std::uint8_t { Fast = 1, Balanced = 5, Thorough = 6 };

/// Writes a zip over QuaZip: UTF-8 names, one fixed date, so that equal contents give equal bytes.
/// The device is written forward only.
class ZipWriter
{
public:
    explicit ZipWriter(QIODevice &device, ZipEffort effort = ZipEffort::Thorough);
    /// Without `finish` the archive is left unreadable, never half valid.
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// One entry; `write` gets a device for its bytes. Short writes are noticed here.
    Result<void> add(const QString &name, const std::function<Result<void>(QIODevice &)> &write);
    Result<void> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Opens a zip of somebody else: every name, size and flag is checked against `InputLimits` before
/// anything is inflated, and bytes are counted while they are. Nothing is unpacked to disk.
class ZipReader
{
public:
    ZipReader();
    ~ZipReader();
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;

    /// Errors: MissingFile, UnreadableFile, EncryptedFile, LimitExceeded, UnsafeFile, UnsupportedFile,
    /// with args file and reason.
    Result<void> open(const QString &path, const InputLimits &limits);
    /// Files in the order of the archive, without folders.
    std::vector<QString> names() const;
    /// Names are compared without case, as office formats do.
    bool contains(const QString &name) const;
    /// Bytes of a part when unpacked; 0 if there is none.
    std::int64_t size(const QString &name) const;
    /// Uncompressed bytes of a part, its checksum verified.
    Result<QByteArray> read(const QString &name);
    /// Inflates as it is read; independent of the reader's life and of other streams.
    Result<std::unique_ptr<ByteSource>> stream(const QString &name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace daicho
