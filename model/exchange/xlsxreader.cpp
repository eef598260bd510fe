// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxreader.h"

#include "model/core/textfold.h"
#include "model/exchange/inputerror.h"
#include "model/exchange/xlsxsheet.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace daicho {
namespace {

using namespace xlsx;

/// Parts up to this size are inflated once and kept while the sheet is gone through twice.
constexpr std::int64_t keptInMemory = 24LL * 1024 * 1024;

/// Bytes of a part that is held in memory.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::size_t left = static_cast<std::size_t>(m_bytes.size()) - m_at;
        const std::size_t taken = std::min(size, left);
        std::memcpy(buffer, m_bytes.constData() + m_at, taken);
        m_at += taken;
        return taken;
    }

private:
    QByteArray m_bytes;
    std::size_t m_at = 0;
};

/// Counts what passes, for progress.
class CountedSource final : public ByteSource
{
public:
    CountedSource(std::unique_ptr<ByteSource> source, std::int64_t &count) : m_source(std::move(source)), m_count(count)
    {
        m_count = 0;
    }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        auto got = m_source->read(buffer, size);
        if (got)
            m_count += static_cast<std::int64_t>(*got);
        return got;
    }

private:
    std::unique_ptr<ByteSource> m_source;
    std::int64_t &m_count;
};

class XlsxReader final : public RowReader
{
public:
    Result<void> open(const QString &path, const SourceOptions &options);

    Result<bool> next(SourceRow &row) override;
    std::int64_t position() const override;
    const SourceInfo &info() const override { return m_info; }

private:
    Result<Sheet> chooseSheet(const Workbook &workbook, TextView wanted) const;
    Result<void> openSheet(const Workbook &workbook, const Sheet &sheet, const SourceOptions &options);
    Result<std::unique_ptr<ByteSource>> sheetSource(const QString &part);
    Result<bool> readAhead();
    void finishInfo();

    Text m_fileName;
    ZipReader m_zip;
    SourceInfo m_info;
    QByteArray m_kept;
    std::int64_t m_partSize = 0;
    std::int64_t m_consumed = 0;
    std::unique_ptr<SheetRows> m_rows;
    std::int64_t m_line = 0; ///< last line given
    bool m_waiting = false;  ///< `m_rows` holds a row behind empty ones
    bool m_ended = false;
};

/// Excel's password protection and its old format are both compound files, told apart by the
/// names of their streams.
Result<void> refuseCompoundFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // the zip reader says why
    const QByteArray head = file.read(8);
    if (head != QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
        return {};
    const auto wide = [](const char *name) {
        QByteArray bytes;
        for (; *name != '\0'; ++name)
            bytes.append(*name).append('\0');
        return bytes;
    };
    constexpr qint64 window = 1024 * 1024; // the directory lies near the start or the end
    QByteArray searched = file.read(window);
    if (file.seek(std::max<qint64>(0, file.size() - window)))
        searched += file.read(window);
    if (searched.contains(wide("EncryptedPackage")) || searched.contains(wide("EncryptionInfo")))
        return inputError(ErrorCode::EncryptedFile, reasons::xlsxEncrypted);
    return inputError(ErrorCode::UnsupportedFile, reasons::xlsxOldFormat);
}

Result<void> XlsxReader::open(const QString &path, const SourceOptions &options)
{
    m_fileName = toText(QFileInfo(path).fileName());
    m_info.bytes = QFileInfo(path).size();
    DAICHO_TRY(refuseCompoundFile(path));
    DAICHO_TRY(m_zip.open(path, options.limits));
    const auto workbook = readWorkbook(m_zip, options.limits);
    if (!workbook)
        return workbook.error();
    m_info.macrosIgnored = workbook->macros;
    for (const Sheet &sheet : workbook->sheets)
        m_info.sheets.push_back(sheet.name);
    const auto sheet = chooseSheet(*workbook, options.sheet);
    if (!sheet)
        return sheet.error();
    m_info.sheet = sheet->name;
    return openSheet(*workbook, *sheet, options);
}

Result<Sheet> XlsxReader::chooseSheet(const Workbook &workbook, TextView wanted) const
{
    const auto &sheets = workbook.sheets;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [wanted](const Sheet &sheet) {
        return wanted.empty() ? !sheet.hidden && !isExampleSheet(sheet.name) : sheet.name == wanted;
    });
    if (found != sheets.end())
        return *found;
    Error error =
        inputError(ErrorCode::UnsupportedFile, wanted.empty() ? reasons::xlsxNoSheet : reasons::xlsxUnknownSheet);
    error.args.emplace_back("sheet", wanted);
    return error;
}

Result<std::unique_ptr<ByteSource>> XlsxReader::sheetSource(const QString &part)
{
    if (!m_kept.isNull())
        return std::unique_ptr<ByteSource>(
            std::make_unique<CountedSource>(std::make_unique<MemorySource>(m_kept), m_consumed));
    auto source = m_zip.stream(part);
    if (!source)
        return source;
    return std::unique_ptr<ByteSource>(std::make_unique<CountedSource>(std::move(*source), m_consumed));
}

Result<void> XlsxReader::openSheet(const Workbook &workbook, const Sheet &sheet, const SourceOptions &options)
{
    SheetContext context;
    context.limits = options.limits;
    context.dates = workbook.dates;
    auto strings = readSharedStrings(m_zip, workbook.sharedStrings, options.limits);
    if (!strings)
        return strings.error();
    context.strings = std::move(*strings);
    auto styles = readStyles(m_zip, workbook.styles, options.limits);
    if (!styles)
        return styles.error();
    context.styles = std::move(*styles);
    m_partSize = m_zip.size(sheet.part);
    if (m_partSize <= keptInMemory) {
        auto bytes = m_zip.read(sheet.part);
        if (!bytes)
            return bytes.error();
        m_kept = bytes->isNull() ? QByteArray("") : std::move(*bytes);
    }
    const OpenSource source = [this, &sheet] { return sheetSource(sheet.part); };
    if (options.fillMerged) {
        auto xml = openXml(source, options.limits);
        if (!xml)
            return xml.error();
        auto merges = readMerges(**xml);
        if (!merges)
            return merges.error();
        context.merges = std::move(*merges);
    }
    auto xml = openXml(source, options.limits);
    if (!xml)
        return xml.error();
    m_rows = std::make_unique<SheetRows>(std::move(*xml), std::move(context));
    return {};
}

Result<bool> XlsxReader::readAhead()
{
    const auto more = m_rows->next();
    if (!more)
        return withFile(more.error(), m_fileName);
    m_waiting = *more;
    m_ended = !*more;
    if (m_ended)
        finishInfo();
    return m_waiting;
}

Result<bool> XlsxReader::next(SourceRow &row)
{
    row = {};
    if (m_ended)
        return false;
    if (!m_waiting) {
        const auto more = readAhead();
        if (!more || !*more)
            return more;
    }
    row.line = ++m_line;
    if (m_line == m_rows->row()) {
        row.cells = m_rows->cells();
        m_waiting = false;
    }
    return true;
}

void XlsxReader::finishInfo()
{
    const SheetCounts &counts = m_rows->counts();
    m_info.hiddenRows = counts.hiddenRows;
    m_info.mergedRanges = counts.mergedRanges;
    m_info.formulaCells = counts.formulaCells;
    m_info.errorCells = counts.errorCells;
    for (const auto &[first, last] : counts.hiddenRanges)
        m_info.hiddenColumns += std::max(0, std::min(last, counts.width) - first + 1);
}

std::int64_t XlsxReader::position() const
{
    if (m_ended || m_partSize == 0)
        return m_info.bytes;
    const double share = static_cast<double>(m_consumed) / static_cast<double>(m_partSize);
    return static_cast<std::int64_t>(static_cast<double>(m_info.bytes) * std::min(share, 1.0));
}

} // namespace

Result<std::unique_ptr<RowReader>> openXlsx(const QString &path, const SourceOptions &options)
{
    auto reader = std::make_unique<XlsxReader>();
    if (const auto opened = reader->open(path, options); !opened)
        return withFile(opened.error(), toText(QFileInfo(path).fileName()));
    return std::unique_ptr<RowReader>(std::move(reader));
}

bool isExampleSheet(TextView name)
{
    Text folded = foldLabel(name);
    for (const TextView example : {"記入例", "記載例", "見本"}) {
        if (folded.find(foldLabel(example)) != Text::npos)
            return true;
    }
    // «説明» alone is a guide; «説明会» may well be a ledger.
    std::erase_if(folded, [](char c) { return c >= '0' && c <= '9'; });
    return folded == foldLabel("説明");
}

} // namespace daicho
