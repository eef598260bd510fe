// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/textencoding.h"

#include "model/exchange/textdecoder.h"
#include "model/exchange/textreasons.h"

#include <QIODevice>

#include <algorithm>
#include <optional>
#include <vector>

namespace daicho {

namespace {

constexpr qint64 sampleBytes = 64 * 1024;
constexpr qint64 chunkBytes = 256 * 1024;

/// How the ASCII part of a sample would look as UTF-16.
struct ZeroPattern
{
    qsizetype zerosAtEven = 0;
    qsizetype zerosAtOdd = 0;
    bool breakUnitLittle = false; ///< CR or LF as a little-endian unit
    bool breakUnitBig = false;
    bool breakByte = false;
};

bool isBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

ZeroPattern zeroPattern(const QByteArray &sample)
{
    ZeroPattern pattern;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        const char even = sample[i];
        const char odd = sample[i + 1];
        pattern.zerosAtEven += even == 0;
        pattern.zerosAtOdd += odd == 0;
        pattern.breakUnitLittle |= odd == 0 && isBreak(even);
        pattern.breakUnitBig |= even == 0 && isBreak(odd);
        pattern.breakByte |= isBreak(even) || isBreak(odd);
    }
    return pattern;
}

/// UTF-16 without a mark: delimiters, digits and line ends leave zero bytes on one side only. A file with a
/// stray zero byte is not that: it has line ends that are single bytes, or too few zeros.
std::optional<TextEncoding> utf16ByZeros(const QByteArray &sample, std::int64_t fileSize)
{
    const ZeroPattern pattern = zeroPattern(sample);
    const qsizetype enough = std::max<qsizetype>(1, sample.size() / 100);
    if (fileSize % 2 != 0)
        return std::nullopt;
    if (pattern.zerosAtOdd >= enough && pattern.zerosAtOdd > 4 * pattern.zerosAtEven &&
        (pattern.breakUnitLittle || !pattern.breakByte))
        return TextEncoding::Utf16LittleEndian;
    if (pattern.zerosAtEven >= enough && pattern.zerosAtEven > 4 * pattern.zerosAtOdd &&
        (pattern.breakUnitBig || !pattern.breakByte))
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

std::optional<TextEncoding> byMark(const QByteArray &sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8WithBom;
    if (sample.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (sample.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

/// Kanji of ISO-2022-JP lie between escapes, so a file of many pieces has one in some piece for certain.
bool hasIso2022Escape(std::string_view text)
{
    std::size_t at = text.find('\x1B');
    for (; at != std::string_view::npos; at = text.find('\x1B', at + 1)) {
        const std::string_view rest = text.substr(at + 1, 2);
        if (rest == "$B" || rest == "$@" || rest == "(J" || rest == "(I")
            return true;
    }
    return false;
}

/// The error of the first byte that is not in `encoding`; nothing if the whole file is.
std::optional<Error> firstFault(QIODevice &device, TextEncoding encoding)
{
    TextDecoder decoder(device, encoding);
    const auto rawBytes = static_cast<std::size_t>(std::clamp<qint64>(device.size(), 1, chunkBytes));
    std::vector<char> piece(TextDecoder::room(rawBytes));
    while (!decoder.atEnd()) {
        const Result<std::size_t> got = decoder.read(piece.data(), rawBytes);
        if (!got)
            return got.error();
        if (hasIso2022Escape({piece.data(), *got}))
            return inputError(ErrorCode::UnreadableFile, reasons::iso2022);
    }
    return std::nullopt;
}

/// Strict EUC-JP, byte by byte.
class EucJpCheck
{
public:
    bool accept(unsigned char byte)
    {
        m_sawUpper |= byte >= 0xE0;
        if (m_expected > 0) {
            --m_expected;
            return byte >= 0xA1 && byte != 0xFF;
        }
        if (byte < 0x80)
            return true;
        m_expected = byte == 0x8F ? 2 : 1;
        return byte == 0x8E || byte == 0x8F || (byte >= 0xA1 && byte != 0xFF);
    }

    /// Bytes up to DF alone are just as well half-width kana of CP932, and more likely so.
    bool certain() const { return m_sawUpper && m_expected == 0; }

private:
    int m_expected = 0;
    bool m_sawUpper = false;
};

/// CP932 with any ordinary full-width character breaks the rules of EUC-JP, so that true CP932 is left
/// at its first kanji or kana.
bool isEucJp(QIODevice &device)
{
    EucJpCheck check;
    device.seek(0);
    for (;;) {
        const QByteArray piece = device.read(chunkBytes);
        if (piece.isEmpty())
            return check.certain();
        for (const char byte : piece) {
            if (!check.accept(static_cast<unsigned char>(byte)))
                return false;
        }
    }
}

std::int64_t byteOf(const Error &error)
{
    return toQString(error.arg("byte")).toLongLong();
}

/// Line of a byte, both counted from 1.
std::int64_t lineOfByte(QIODevice &device, std::int64_t byte)
{
    device.seek(0);
    std::int64_t line = 1;
    char previous = 0;
    for (std::int64_t left = byte - 1; left > 0;) {
        const QByteArray piece = device.read(std::min<qint64>(left, sampleBytes));
        if (piece.isEmpty())
            break;
        for (const char now : piece) {
            line += now == '\r' || (now == '\n' && previous != '\r');
            previous = now;
        }
        left -= piece.size();
    }
    return line;
}

/// Japanese as CP932 is no UTF-8 from its first characters on. So where UTF-8 breaks only after some, it is
/// damaged UTF-8, and as CP932 it would be read as rubbish (台帳 as 蜿ｰ蟶ｳ) without any complaint.
bool isDamagedUtf8(QIODevice &device, std::int64_t byte)
{
    constexpr int enough = 2;
    int characters = 0;
    device.seek(0);
    for (std::int64_t left = byte - 1; left > 0 && characters < enough;) {
        const QByteArray piece = device.read(std::min<qint64>(left, sampleBytes));
        if (piece.isEmpty())
            break;
        characters += static_cast<int>(std::count_if(
            piece.begin(), piece.end(), [](char lead) { return static_cast<unsigned char>(lead) >= 0xE0; }));
        left -= piece.size();
    }
    return characters >= enough;
}

Error refusedAt(QIODevice &device, const InputReason &reason, std::int64_t byte)
{
    Error error = inputError(ErrorCode::UnreadableFile, reason);
    error.args.emplace_back("byte", std::to_string(byte));
    error.args.emplace_back("line", std::to_string(lineOfByte(device, byte)));
    return error;
}

Result<TextEncoding> byWholeFile(QIODevice &device)
{
    const std::optional<Error> utf8 = firstFault(device, TextEncoding::Utf8);
    if (!utf8)
        return TextEncoding::Utf8;
    const std::int64_t utf8Byte = byteOf(*utf8);
    if (utf8Byte == 0)
        return *utf8;
    if (isDamagedUtf8(device, utf8Byte))
        return refusedAt(device, reasons::notUtf8, utf8Byte);
    if (isEucJp(device))
        return inputError(ErrorCode::UnreadableFile, reasons::eucJp);
    const std::optional<Error> cp932 = firstFault(device, TextEncoding::Cp932);
    if (!cp932)
        return TextEncoding::Cp932;
    // Where the better of the two readings ends is where the damage is.
    return refusedAt(device, reasons::noEncoding, std::max(byteOf(*cp932), utf8Byte));
}

} // namespace

const char *encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "utf-8";
    case TextEncoding::Utf8WithBom:
        return "utf-8-bom";
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return "utf-16";
    case TextEncoding::Cp932:
        return "cp932";
    }
    return "";
}

Result<TextEncoding> detectEncoding(QIODevice &device, SourceEncoding wanted)
{
    device.seek(0);
    const QByteArray sample = device.peek(sampleBytes);
    const std::optional<TextEncoding> marked = byMark(sample);
    const bool markedUtf8 = marked == TextEncoding::Utf8WithBom;
    switch (wanted) {
    case SourceEncoding::Utf8:
        return markedUtf8 ? TextEncoding::Utf8WithBom : TextEncoding::Utf8;
    case SourceEncoding::Utf16:
        if (marked && !markedUtf8)
            return *marked;
        return utf16ByZeros(sample, device.size()).value_or(TextEncoding::Utf16LittleEndian);
    case SourceEncoding::Cp932:
        return TextEncoding::Cp932;
    case SourceEncoding::Automatic:
        break;
    }
    if (marked)
        return *marked;
    if (const std::optional<TextEncoding> utf16 = utf16ByZeros(sample, device.size()))
        return *utf16;
    return byWholeFile(device);
}

} // namespace daicho
