// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/zipdirectory.h"

#include "model/exchange/inputerror.h"

#include <QIODevice>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace daicho {
namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint32_t saturated32 = 0xFFFFFFFF;
constexpr std::uint16_t saturated16 = 0xFFFF;
constexpr std::uint16_t encryptedFlags = 0x2041; // encrypted, strongly encrypted, masked headers
constexpr std::uint16_t descriptorFlag = 0x0008;
constexpr qint64 longestDirectory = 16LL * 1024 * 1024;

/// Little-endian numbers out of bytes; past the end it gives zeros and remembers it.
class Fields
{
public:
    explicit Fields(QByteArrayView bytes) : m_bytes(bytes) {}

    std::uint64_t number(int width)
    {
        std::uint64_t value = 0;
        if (m_at + width > m_bytes.size()) {
            m_short = true;
            m_at = m_bytes.size();
            return 0;
        }
        for (int i = 0; i < width; ++i)
            value |= std::uint64_t{static_cast<std::uint8_t>(m_bytes[m_at + i])} << (8 * i);
        m_at += width;
        return value;
    }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    QByteArrayView bytes(qsizetype count)
    {
        if (count > m_bytes.size() - m_at) {
            m_short = true;
            count = m_bytes.size() - m_at;
        }
        const QByteArrayView view = m_bytes.sliced(m_at, count);
        m_at += count;
        return view;
    }
    bool isShort() const { return m_short; }
    qsizetype at() const { return m_at; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_short = false;
};

Error unsafe(const InputReason &reason)
{
    return inputError(ErrorCode::UnsafeFile, reason);
}
Error unreadable(const InputReason &reason)
{
    return inputError(ErrorCode::UnreadableFile, reason);
}
Error tooMuch(const InputReason &reason)
{
    return inputError(ErrorCode::LimitExceeded, reason);
}

/// Where the central directory is and how many entries it says to have.
struct DirectoryPlace
{
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
    std::uint64_t end = 0; ///< first byte after the directory
};

std::optional<QByteArray> bytesAt(QIODevice &file, std::uint64_t offset, qint64 count)
{
    const auto from = static_cast<qint64>(offset);
    if (from < 0 || count < 0 || from > file.size() - count || !file.seek(from))
        return std::nullopt;
    QByteArray bytes = file.read(count);
    if (bytes.size() != count)
        return std::nullopt;
    return bytes;
}

/// Follows the zip64 locator in front of the end record and lets its values replace saturated ones.
Result<void> applyZip64(QIODevice &file, std::uint64_t endOffset, DirectoryPlace &place)
{
    const bool wanted = place.entries == saturated16 || place.size == saturated32 || place.offset == saturated32;
    const auto locator = endOffset >= 20 ? bytesAt(file, endOffset - 20, 20) : std::nullopt;
    Fields fields(locator ? QByteArrayView(*locator) : QByteArrayView());
    if (!locator || fields.u32() != locator64Signature)
        return wanted ? Result<void>(unsafe(reasons::zip64Lies)) : Result<void>();
    fields.u32();
    const std::uint64_t recordOffset = fields.u64();
    const auto bytes = bytesAt(file, recordOffset, 56);
    if (fields.u32() != 1 || !bytes)
        return unsafe(reasons::zip64Lies);
    Fields record(*bytes);
    const bool signed64 = record.u32() == end64Signature;
    const std::uint64_t recordSize = record.u64();
    record.u32(); // versions
    const std::uint64_t disks = record.u64();
    const std::uint64_t onDisk = record.u64();
    DirectoryPlace real;
    real.entries = record.u64();
    real.size = record.u64();
    real.offset = record.u64();
    real.end = recordOffset;
    if (!signed64 || disks != 0 || onDisk != real.entries || recordOffset + 12 + recordSize != endOffset - 20)
        return unsafe(reasons::zip64Lies);
    const auto agrees = [](std::uint64_t plain, std::uint64_t saturated, std::uint64_t value) {
        return plain == saturated || plain == value;
    };
    if (!agrees(place.entries, saturated16, real.entries) || !agrees(place.size, saturated32, real.size) ||
        !agrees(place.offset, saturated32, real.offset))
        return unsafe(reasons::zip64Lies);
    place = real;
    return {};
}

Result<DirectoryPlace> findDirectory(QIODevice &file)
{
    const qint64 size = file.size();
    const qint64 tailSize = std::min<qint64>(size, 22 + 0xFFFF);
    const auto tail = bytesAt(file, static_cast<std::uint64_t>(size - tailSize), tailSize);
    if (!tail)
        return unreadable(reasons::zipTruncated);
    const qsizetype at = tail->lastIndexOf(QByteArrayView("PK\x05\x06", 4));
    if (at < 0 || tail->size() - at < 22)
        return unreadable(reasons::zipTruncated);
    Fields fields(QByteArrayView(*tail).sliced(at));
    fields.u32();
    const std::uint32_t disks = fields.u32();
    const std::uint16_t onDisk = fields.u16();
    DirectoryPlace place;
    place.entries = fields.u16();
    place.size = fields.u32();
    place.offset = fields.u32();
    const std::uint16_t comment = fields.u16();
    if (at + 22 + comment != tail->size())
        return unsafe(reasons::zipTrailing);
    if ((disks != 0 && disks != saturated32) || onDisk != place.entries)
        return unreadable(reasons::zipSplit);
    place.end = static_cast<std::uint64_t>(size - tailSize + at);
    DAICHO_TRY(applyZip64(file, place.end, place));
    if (place.size > place.end || place.offset > place.end)
        return unreadable(reasons::zipTruncated);
    if (place.offset + place.size != place.end)
        return unsafe(reasons::zipPrefix);
    return place;
}

/// Replaces saturated sizes by those of the zip64 extra field; in the order and only for the
/// fields that are saturated, as the format wants it.
bool applyExtra(QByteArrayView extra, std::initializer_list<std::uint64_t *> values)
{
    const bool wanted =
        std::any_of(values.begin(), values.end(), [](const auto *value) { return *value == saturated32; });
    Fields fields(extra);
    while (!fields.atEnd()) {
        const std::uint16_t id = fields.u16();
        const std::uint16_t size = fields.u16();
        const QByteArrayView data = fields.bytes(size);
        if (fields.isShort())
            return !wanted; // padding of a few bytes is harmless
        if (id != 1)
            continue;
        Fields real(data);
        for (std::uint64_t *value : values) {
            if (*value == saturated32)
                *value = real.u64();
        }
        return !real.isShort();
    }
    return !wanted;
}

QString decodedName(const QByteArray &raw)
{
    // Names without the UTF-8 flag are of some old code page; those of workbooks are ASCII.
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString name = decoder(raw);
    if (decoder.hasError())
        name = QString::fromLatin1(raw);
    return name.replace(u'\\', u'/');
}

bool leadsOutside(const QString &name)
{
    if (name.startsWith(u'/') || (name.size() > 1 && name[1] == u':'))
        return true;
    return name.split(u'/').contains(QLatin1StringView(".."));
}

Result<void> checkName(const ZipEntry &entry, QSet<QString> &seen)
{
    if (entry.name.isEmpty() || entry.name.contains(QChar(u'\0')))
        return unsafe(reasons::zipEmptyName);
    if (leadsOutside(entry.name))
        return unsafe(reasons::zipOutside);
    const QString key = entry.name.normalized(QString::NormalizationForm_C).toCaseFolded();
    if (seen.contains(key))
        return unsafe(reasons::zipDuplicate);
    seen.insert(key);
    return {};
}

Result<void> checkSizes(const ZipEntry &entry, const InputLimits &limits, std::uint64_t &total)
{
    const auto part = static_cast<std::uint64_t>(limits.zipPartBytes);
    if (entry.size > part)
        return tooMuch(reasons::zipPartSize);
    total += entry.size;
    if (total > static_cast<std::uint64_t>(limits.zipTotalBytes))
        return tooMuch(reasons::zipSize);
    const bool large = entry.size > static_cast<std::uint64_t>(limits.zipRatioFrom);
    if (large && entry.size / static_cast<std::uint64_t>(limits.zipRatio) > entry.compressed)
        return tooMuch(reasons::zipRatio);
    if (entry.method == 0 && entry.size != entry.compressed)
        return unsafe(reasons::zipHeadersDiffer);
    return {};
}

bool isPlainFile(std::uint16_t madeBy, std::uint32_t attributes)
{
    constexpr std::uint32_t typeMask = 0170000;
    const std::uint32_t type = (attributes >> 16) & typeMask;
    return (madeBy >> 8) != 3 || type == 0 || type == 0100000 || type == 0040000;
}

/// One record of the central directory.
Result<ZipEntry> readCentral(Fields &fields)
{
    ZipEntry entry;
    if (fields.u32() != centralSignature)
        return unreadable(reasons::zipTruncated);
    const std::uint16_t madeBy = fields.u16();
    fields.u16();
    entry.flags = fields.u16();
    entry.method = fields.u16();
    fields.u32();
    entry.crc = fields.u32();
    entry.compressed = fields.u32();
    entry.size = fields.u32();
    const std::uint16_t nameSize = fields.u16();
    const std::uint16_t extraSize = fields.u16();
    const std::uint16_t commentSize = fields.u16();
    fields.u32(); // disk, internal attributes
    const std::uint32_t attributes = fields.u32();
    entry.offset = fields.u32();
    entry.rawName = fields.bytes(nameSize).toByteArray();
    const QByteArrayView extra = fields.bytes(extraSize);
    fields.bytes(commentSize);
    if (fields.isShort())
        return unreadable(reasons::zipTruncated);
    if (!applyExtra(extra, {&entry.size, &entry.compressed, &entry.offset}))
        return unsafe(reasons::zip64Lies);
    if ((entry.flags & encryptedFlags) != 0)
        return inputError(ErrorCode::EncryptedFile, reasons::zipEncrypted);
    if (entry.method != 0 && entry.method != 8)
        return inputError(ErrorCode::UnsupportedFile, reasons::zipMethod);
    if (!isPlainFile(madeBy, attributes))
        return unsafe(reasons::zipLink);
    entry.name = decodedName(entry.rawName);
    return entry;
}

/// Compares the local header of `entry` with the directory; gives the first byte after its data.
Result<std::uint64_t> checkLocal(QIODevice &file, const ZipEntry &entry, std::uint64_t directory)
{
    const auto head = entry.offset < directory ? bytesAt(file, entry.offset, 30) : std::nullopt;
    if (!head)
        return unsafe(reasons::zipHeadersDiffer);
    Fields fields(*head);
    const bool signedLocal = fields.u32() == localSignature;
    fields.u16();
    const std::uint16_t flags = fields.u16();
    const std::uint16_t method = fields.u16();
    fields.u32();
    const std::uint32_t crc = fields.u32();
    std::uint64_t compressed = fields.u32();
    std::uint64_t size = fields.u32();
    const std::uint16_t nameSize = fields.u16();
    const std::uint16_t extraSize = fields.u16();
    const auto rest = bytesAt(file, entry.offset + 30, nameSize + extraSize);
    constexpr std::uint16_t compared = encryptedFlags | descriptorFlag;
    if (!signedLocal || !rest || ((flags ^ entry.flags) & compared) != 0 || method != entry.method ||
        QByteArrayView(*rest).first(nameSize) != entry.rawName)
        return unsafe(reasons::zipHeadersDiffer);
    if (!applyExtra(QByteArrayView(*rest).sliced(nameSize), {&size, &compressed}))
        return unsafe(reasons::zip64Lies);
    const bool later = (flags & descriptorFlag) != 0 && crc == 0 && compressed == 0 && size == 0;
    if (!later && (crc != entry.crc || compressed != entry.compressed || size != entry.size))
        return unsafe(reasons::zipHeadersDiffer);
    const std::uint64_t end = entry.offset + 30 + nameSize + extraSize + entry.compressed;
    if (end > directory || end < entry.offset)
        return unsafe(reasons::zipHeadersDiffer);
    return end;
}

/// Entries must lie one after the other from the first byte on: overlapping ones are how a small
/// archive unpacks to a huge one, and bytes before the first are another file in disguise.
Result<void> checkLayout(QIODevice &file, std::vector<ZipEntry> &entries, std::uint64_t directory)
{
    std::vector<const ZipEntry *> order;
    for (const ZipEntry &entry : entries)
        order.push_back(&entry);
    std::sort(order.begin(), order.end(), [](const auto *a, const auto *b) { return a->offset < b->offset; });
    if (order.empty() ? directory != 0 : order.front()->offset != 0)
        return unsafe(reasons::zipPrefix);
    std::uint64_t free = 0;
    for (const ZipEntry *entry : order) {
        if (entry->offset < free)
            return unsafe(reasons::zipOverlap);
        const auto end = checkLocal(file, *entry, directory);
        if (!end)
            return end.error();
        free = *end;
    }
    return {};
}

} // namespace

Result<std::vector<ZipEntry>> readZipDirectory(QIODevice &file, const InputLimits &limits)
{
    const auto place = findDirectory(file);
    if (!place)
        return place.error();
    if (place->entries > static_cast<std::uint64_t>(limits.zipEntries) || place->size > longestDirectory)
        return tooMuch(reasons::zipEntries);
    const auto bytes = bytesAt(file, place->offset, static_cast<qint64>(place->size));
    if (!bytes)
        return unreadable(reasons::zipTruncated);
    std::vector<ZipEntry> entries;
    QSet<QString> seen;
    std::uint64_t total = 0;
    Fields fields(*bytes);
    while (entries.size() < place->entries) {
        auto entry = readCentral(fields);
        if (!entry)
            return entry.error();
        entry->index = static_cast<int>(entries.size());
        DAICHO_TRY(checkName(*entry, seen));
        DAICHO_TRY(checkSizes(*entry, limits, total));
        entries.push_back(std::move(*entry));
    }
    if (!fields.atEnd())
        return unsafe(reasons::zipPrefix);
    DAICHO_TRY(checkLayout(file, entries, place->offset));
    return entries;
}

} // namespace daicho
