// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/ziparchive.h"
#include "tests/fuzz/oracle.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

using namespace daicho;

namespace {

struct Part
{
    QString name;
    QByteArray bytes;
    friend bool operator==(const Part &, const Part &) = default;
};

QString savedAs(const QByteArray &bytes)
{
    // In memory where the system has such a folder: the disk would take most of the time.
    static const QTemporaryDir folder(QDir(QStringLiteral("/dev/shm")).exists()
                                          ? QStringLiteral("/dev/shm/daicho-XXXXXX")
                                          : QStringLiteral("daicho-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("fuzz.zip"));
    QFile file(path);
    mustHold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be saved");
    return path;
}

/// All parts of an archive that can be read; `whole` says whether all could.
std::vector<Part> partsOf(const QByteArray &bytes, bool &whole)
{
    InputLimits limits;
    limits.zipPartBytes = 1 << 20;
    limits.zipTotalBytes = 4 << 20;
    std::vector<Part> parts;
    ZipReader zip;
    whole = zip.open(savedAs(bytes), limits).has_value();
    std::int64_t total = 0;
    for (const QString &name : zip.names()) {
        const auto read = zip.read(name);
        whole = whole && read;
        if (!read)
            continue;
        mustHold(read->size() == zip.size(name), "a part is as long as stated");
        total += read->size();
        parts.push_back({name, *read});
    }
    mustHold(total <= limits.zipTotalBytes, "the limit on all parts holds");
    return parts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    bool whole = false;
    const auto parts = partsOf(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), whole);
    if (!whole)
        return 0;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer, ZipEffort::Fast);
    for (const Part &part : parts) {
        const auto added = zip.add(part.name, [&part](QIODevice &device) -> Result<void> {
            device.write(part.bytes);
            return {};
        });
        mustHold(added.has_value(), "what was read can be written");
    }
    mustHold(zip.finish().has_value(), "the archive can be finished");
    bool again = false;
    mustHold(partsOf(buffer.data(), again) == parts && again, "and is read back the same");
    return 0;
}
