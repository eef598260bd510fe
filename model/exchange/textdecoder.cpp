// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/textdecoder.h"

#include "model/exchange/cp932.h"
#include "model/exchange/textreasons.h"
#include "model/exchange/utf8.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace daicho {

namespace {

std::int64_t markLength(TextEncoding encoding, const QByteArray &start)
{
    if (encoding == TextEncoding::Utf8WithBom)
        return 3;
    const bool utf16 = encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
    return utf16 && (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) ? 2 : 0;
}

const InputReason &reasonFor(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithBom:
        return reasons::notUtf8;
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return reasons::notUtf16;
    case TextEncoding::Cp932:
        break;
    }
    return reasons::notCp932;
}

} // namespace

TextDecoder::TextDecoder(QIODevice &device, TextEncoding encoding)
    : m_device(&device), m_encoding(encoding), m_size(m_device->size())
{
    m_device->seek(0);
    m_bytesRead = markLength(encoding, m_device->peek(2));
    m_device->seek(m_bytesRead);
}

std::size_t TextDecoder::room(std::size_t rawBytes)
{
    constexpr std::size_t keptAtMost = 4;
    return 3 * (rawBytes + keptAtMost) + cp932::decodeSlack;
}

Result<std::size_t> TextDecoder::read(char *out, std::size_t rawBytes)
{
    if (m_broken)
        return notText();
    const bool utf8 = m_encoding == TextEncoding::Utf8 || m_encoding == TextEncoding::Utf8WithBom;
    return utf8 ? readUtf8(out, rawBytes) : readOther(out, rawBytes);
}

Result<std::size_t> TextDecoder::readUtf8(char *out, std::size_t rawBytes)
{
    const std::size_t kept = m_kept.size();
    std::memcpy(out, m_kept.data(), kept);
    const Result<std::size_t> got = readRaw(out + kept, rawBytes);
    if (!got)
        return got.error();
    const std::string_view bytes(out, kept + *got);
    const utf8::Prefix prefix = utf8::validPrefix(bytes);
    keep(bytes.substr(prefix.valid), prefix.broken);
    return prefix.valid;
}

Result<std::size_t> TextDecoder::readOther(char *out, std::size_t rawBytes)
{
    const std::size_t kept = m_kept.size();
    m_raw.resize(std::max(m_raw.size(), kept + rawBytes));
    std::memcpy(m_raw.data(), m_kept.data(), kept);
    const Result<std::size_t> got = readRaw(m_raw.data() + kept, rawBytes);
    if (!got)
        return got.error();
    const std::string_view bytes(m_raw.data(), kept + *got);
    Piece piece;
    if (m_encoding == TextEncoding::Cp932) {
        const cp932::Decoded decoded = cp932::decodeInto(bytes, out);
        piece = {decoded.used, decoded.written, !decoded.valid};
    } else {
        piece = decodeUtf16(bytes, out);
    }
    keep(bytes.substr(piece.used), piece.broken);
    return piece.written;
}

Result<std::size_t> TextDecoder::readRaw(char *out, std::size_t rawBytes)
{
    const qint64 got = m_device->read(out, static_cast<qint64>(rawBytes));
    if (got < 0)
        return inputError(ErrorCode::UnreadableFile, reasons::readFailed);
    m_bytesRead += got;
    m_atEnd = got == 0;
    return static_cast<std::size_t>(got);
}

/// At the end of the file, what is kept can no longer be completed.
void TextDecoder::keep(std::string_view rest, bool broken)
{
    m_broken = broken || (m_atEnd && !rest.empty());
    m_atEnd = m_atEnd && !m_broken;
    m_kept = rest.substr(0, 4);
    if (m_broken)
        m_bytesRead -= static_cast<std::int64_t>(rest.size());
}

TextDecoder::Piece TextDecoder::decodeUtf16(std::string_view bytes, char *out) const
{
    const bool big = m_encoding == TextEncoding::Utf16BigEndian;
    const auto unitAt = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
    };
    char *to = out;
    std::size_t at = 0;
    const auto stop = [&](bool broken) { return Piece{at, static_cast<std::size_t>(to - out), broken}; };
    while (at + 2 <= bytes.size()) {
        char32_t character = unitAt(at);
        std::size_t length = 2;
        if (character >= 0xD800 && character < 0xE000) {
            if (character >= 0xDC00)
                return stop(true);
            if (at + 4 > bytes.size())
                break;
            const char32_t low = unitAt(at + 2);
            if (low < 0xDC00 || low >= 0xE000)
                return stop(true);
            character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
            length = 4;
        }
        to = utf8::put(character, to);
        at += length;
    }
    return stop(false);
}

Error TextDecoder::notText() const
{
    Error error = inputError(ErrorCode::UnreadableFile, reasonFor(m_encoding));
    error.args.emplace_back("byte", std::to_string(m_bytesRead + 1));
    return error;
}

} // namespace daicho
