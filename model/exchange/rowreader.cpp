// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/rowreader.h"

#include "model/exchange/csvreader.h"
#include "model/exchange/textreasons.h"
#include "model/exchange/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

constexpr qint64 headBytes = 512;

enum class Content : std::uint8_t { Text, Zip, CompoundFile, Other };

struct Magic
{
    Content content;
    QByteArrayView bytes;
};

// Texts that a table could never begin with are refused here, so that nobody gets a preview of rubbish.
constexpr Magic magics[] = {
    {Content::Zip, "PK\x03\x04"},
    {Content::Zip, "PK\x05\x06"},
    {Content::CompoundFile, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
    {Content::Other, "%PDF-"},
    {Content::Other, "{\\rtf"},
    {Content::Other, "SQLite format 3"},
    {Content::Other, "<?xml"},
    {Content::Other, "<html"},
    {Content::Other, "<!doctype"},
    {Content::Other, "\x89PNG"},
    {Content::Other, "\xFF\xD8\xFF"},
    {Content::Other, "\x1F\x8B"},
    {Content::Other, "7z\xBC\xAF\x27\x1C"},
};

Content contentOf(const QByteArray &head)
{
    const QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
    for (const Magic &magic : magics) {
        const QByteArray same = start.left(magic.bytes.size());
        if (magic.content == Content::Other ? same.compare(magic.bytes, Qt::CaseInsensitive) == 0 : same == magic.bytes)
            return magic.content;
    }
    return Content::Text;
}

/// Both a workbook of Excel 97-2003 and an encrypted one of today are compound files; the latter has a
/// stream of this name.
bool hasEncryptedPackage(QIODevice &device)
{
    constexpr qint64 pieceBytes = 1024 * 1024;
    QByteArray name;
    for (const char c : std::string_view("EncryptedPackage"))
        name.append(c).append('\0');
    QByteArray overlap;
    device.seek(0);
    for (;;) {
        const QByteArray piece = device.read(pieceBytes);
        if (piece.isEmpty())
            return false;
        const QByteArray searched = overlap + piece;
        if (searched.contains(name))
            return true;
        overlap = searched.right(name.size());
    }
}

Error refused(ErrorCode code, const InputReason &reason, const QString &name)
{
    return withFile(inputError(code, reason), toText(name));
}

} // namespace

Result<std::unique_ptr<RowReader>> openRows(const QString &path, const SourceOptions &options)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.isFile())
        return refused(ErrorCode::MissingFile, reasons::noFile, name);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refused(ErrorCode::UnreadableFile, reasons::readFailed, name);
    switch (contentOf(file->peek(headBytes))) {
    case Content::Text:
        return openCsv(std::move(file), name, options);
    case Content::Zip:
        return openXlsx(path, options);
    case Content::CompoundFile:
        if (hasEncryptedPackage(*file))
            return refused(ErrorCode::EncryptedFile, reasons::officePassword, name);
        return refused(ErrorCode::UnsupportedFile, reasons::oldExcel, name);
    case Content::Other:
        break;
    }
    return refused(ErrorCode::UnsupportedFile, reasons::otherKind, name);
}

} // namespace daicho
