// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/ziparchive.h"
#include "tests/fuzz/inputfile.h"

#include <QBuffer>

using namespace daicho;

namespace {

struct Part
{
    QString name;
    QByteArray bytes;
    friend bool operator==(const Part &, const Part &) = default;
};

/// All parts of an archive that can be read; `whole` says whether all could.
std::vector<Part> partsOf(const QByteArray &bytes, bool &whole)
{
    InputLimits limits;
    limits.zipPartBytes = 1 << 20;
    limits.zipTotalBytes = 4 << 20;
    std::vector<Part> parts;
    ZipReader zip;
    whole = zip.open(savedAs(bytes, QStringLiteral("fuzz.zip")), limits).has_value();
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
