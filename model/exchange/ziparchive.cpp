// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/ziparchive.h"

#include "model/exchange/inputerror.h"
#include "model/exchange/zipdirectory.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <zlib.h>

namespace daicho {
namespace {

QString keyOf(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// One entry, inflated by QuaZip over a file handle of its own.
class EntrySource final : public ByteSource
{
public:
    explicit EntrySource(const QString &path) : m_file(path), m_zip(&m_file), m_entry(&m_zip) {}
    ~EntrySource() override
    {
        if (m_entry.isOpen())
            m_entry.close();
        if (m_zip.isOpen())
            m_zip.close();
    }

    Result<void> open(const ZipEntry &entry)
    {
        m_declared = entry.size;
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_zip.open(QuaZip::mdUnzip))
            return damage();
        bool found = m_zip.goToFirstFile();
        for (int i = 0; found && i < entry.index; ++i)
            found = m_zip.goToNextFile();
        QuaZipFileInfo64 info;
        // The same record must be seen by QuaZip as was checked; otherwise the file changed meanwhile.
        if (!found || !m_zip.getCurrentFileInfo(&info) || info.uncompressedSize != entry.size ||
            info.compressedSize != entry.compressed || info.crc != entry.crc)
            return damage();
        return m_entry.open(QIODevice::ReadOnly) ? Result<void>() : damage();
    }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (m_failed)
            return damage();
        if (m_verified || size == 0)
            return std::size_t{0};
        const qint64 got = m_entry.read(buffer, static_cast<qint64>(size));
        if (got < 0)
            return damage();
        m_read += static_cast<std::uint64_t>(got);
        if (m_read > m_declared || (got == 0 && m_read != m_declared))
            return damage();
        if (got == 0 && !verify())
            return damage();
        return static_cast<std::size_t>(got);
    }

private:
    /// Closing compares the checksum.
    bool verify()
    {
        m_entry.close();
        m_verified = m_entry.getZipError() == UNZ_OK;
        return m_verified;
    }
    Error damage()
    {
        m_failed = true;
        return withFile(inputError(ErrorCode::UnreadableFile, reasons::zipPartDamaged),
                        toText(QFileInfo(m_file.fileName()).fileName()));
    }

    QFile m_file;
    QuaZip m_zip;
    QuaZipFile m_entry;
    std::uint64_t m_declared = 0;
    std::uint64_t m_read = 0;
    bool m_verified = false;
    bool m_failed = false;
};

/// Passes bytes on until one write fails. The failure is remembered and not told to QuaZip, which
/// would lose memory over it; whoever writes an entry is told, and so is the caller.
class OutputDevice final : public QIODevice
{
public:
    explicit OutputDevice(QIODevice &target) : m_target(target) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool failed() const { return m_failed; }
    /// From here on nothing reaches the target.
    void shut() { m_failed = true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (!m_failed && m_target.write(data, size) != size) {
            m_failed = true;
            setErrorString(m_target.errorString());
        }
        return size;
    }

private:
    QIODevice &m_target;
    bool m_failed = false;
};

/// Takes the bytes of one entry; fails as soon as the archive cannot be written.
class EntryDevice final : public QIODevice
{
public:
    EntryDevice(QIODevice &entry, const OutputDevice &output) : m_entry(entry), m_output(output)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool failed() const { return m_failed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_failed = m_failed || m_entry.write(data, size) != size || m_output.failed();
        if (m_failed)
            setErrorString(m_output.errorString());
        return m_failed ? -1 : size;
    }

private:
    QIODevice &m_entry;
    const OutputDevice &m_output;
    bool m_failed = false;
};

} // namespace

class ZipWriter::Private
{
public:
    explicit Private(QIODevice &device, ZipEffort chosen) : output(device), zip(&output), effort(chosen)
    {
        zip.setUtf8Enabled(true);
        zip.setAutoClose(false);
        opened = zip.open(QuaZip::mdCreate);
    }

    Error failure() const
    {
        return Error{ErrorCode::InputOutput, {{"reason", toText(output.errorString())}}, "writing a zip failed"};
    }

    OutputDevice output; ///< sequential for QuaZip too, so it never seeks back
    QuaZip zip;
    ZipEffort effort;
    bool opened = false;
    bool finished = false;
};

ZipWriter::ZipWriter(QIODevice &device, ZipEffort effort) : d(std::make_unique<Private>(device, effort)) {}

ZipWriter::~ZipWriter()
{
    if (!d->finished)
        d->output.shut(); // QuaZip would write a directory, and half an archive would look whole
}

Result<void> ZipWriter::add(const QString &name, const std::function<Result<void>(QIODevice &)> &write)
{
    if (!d->opened || d->finished)
        return d->failure();
    QuaZipNewInfo info(name);
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0));
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QuaZipFile file(&d->zip);
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, Z_DEFLATED, static_cast<int>(d->effort)))
        return d->failure();
    EntryDevice entry(file, d->output);
    DAICHO_TRY(write(entry));
    file.close();
    if (entry.failed() || file.getZipError() != ZIP_OK || d->output.failed())
        return d->failure();
    return {};
}

Result<void> ZipWriter::finish()
{
    if (!d->opened || d->finished)
        return d->failure();
    d->finished = true;
    d->zip.close();
    if (d->zip.getZipError() != ZIP_OK || d->output.failed())
        return d->failure();
    return {};
}

class ZipReader::Private
{
public:
    const ZipEntry *find(const QString &name) const
    {
        const auto found = byName.constFind(keyOf(name));
        return found == byName.constEnd() ? nullptr : &entries[*found];
    }
    Error missing(const QString &name) const
    {
        Error error = inputError(ErrorCode::UnreadableFile, reasons::zipPartMissing);
        error.args.emplace_back("part", toText(name));
        return withFile(error, toText(QFileInfo(path).fileName()));
    }

    QString path;
    std::vector<ZipEntry> entries;
    QHash<QString, std::size_t> byName;
};

ZipReader::ZipReader() : d(std::make_unique<Private>()) {}

ZipReader::~ZipReader() = default;

Result<void> ZipReader::open(const QString &path, const InputLimits &limits)
{
    const Text fileName = toText(QFileInfo(path).fileName());
    d->path = path;
    d->entries.clear();
    d->byName.clear();
    QFile file(path);
    if (!file.exists())
        return withFile(Error{ErrorCode::MissingFile, {}, "no such file"}, fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return withFile(inputError(ErrorCode::UnreadableFile, reasons::notReadable), fileName);
    auto entries = readZipDirectory(file, limits);
    if (!entries)
        return withFile(entries.error(), fileName);
    d->entries = std::move(*entries);
    for (std::size_t i = 0; i < d->entries.size(); ++i) {
        if (!d->entries[i].name.endsWith(u'/'))
            d->byName.insert(keyOf(d->entries[i].name), i);
    }
    return {};
}

std::vector<QString> ZipReader::names() const
{
    std::vector<QString> names;
    for (const ZipEntry &entry : d->entries) {
        if (!entry.name.endsWith(u'/'))
            names.push_back(entry.name);
    }
    return names;
}

bool ZipReader::contains(const QString &name) const
{
    return d->find(name) != nullptr;
}

std::int64_t ZipReader::size(const QString &name) const
{
    const ZipEntry *entry = d->find(name);
    return entry != nullptr ? static_cast<std::int64_t>(entry->size) : 0;
}

Result<QByteArray> ZipReader::read(const QString &name)
{
    auto source = stream(name);
    if (!source)
        return source.error();
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(size(name)));
    std::vector<char> buffer(64 * 1024);
    for (;;) {
        const auto got = (*source)->read(buffer.data(), buffer.size());
        if (!got)
            return got.error();
        if (*got == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<qsizetype>(*got));
    }
}

Result<std::unique_ptr<ByteSource>> ZipReader::stream(const QString &name)
{
    const ZipEntry *entry = d->find(name);
    if (entry == nullptr)
        return d->missing(name);
    auto source = std::make_unique<EntrySource>(d->path);
    DAICHO_TRY(source->open(*entry));
    return std::unique_ptr<ByteSource>(std::move(source));
}

} // namespace daicho
