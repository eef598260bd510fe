// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/textencoding.h"

#include <vector>

class QIODevice;

namespace daicho {

/// The bytes of a device as valid UTF-8, in pieces of any size: a character cut by the end of a
/// piece is kept for the next.
class TextDecoder
{
public:
    /// Starts behind the byte order mark, if there is one. The device must outlive the decoder.
    TextDecoder(QIODevice &device, TextEncoding encoding);

    /// Room that `read` needs for `rawBytes`.
    static std::size_t room(std::size_t rawBytes);
    /// Reads up to `rawBytes` and writes their UTF-8 to `out`; 0 may also mean that no character is
    /// complete yet. A wrong byte is an error only after everything before it has been returned.
    Result<std::size_t> read(char *out, std::size_t rawBytes);
    bool atEnd() const { return m_atEnd; }
    std::int64_t bytesRead() const { return m_bytesRead; }
    std::int64_t size() const { return m_size; }

private:
    struct Piece
    {
        std::size_t used = 0;
        std::size_t written = 0;
        bool broken = false;
    };

    Result<std::size_t> readUtf8(char *out, std::size_t rawBytes);
    Result<std::size_t> readOther(char *out, std::size_t rawBytes);
    Result<std::size_t> readRaw(char *out, std::size_t rawBytes);
    Piece decodeUtf16(std::string_view bytes, char *out) const;
    void keep(std::string_view rest, bool broken);
    Error notText() const;

    QIODevice *m_device;
    TextEncoding m_encoding;
    std::int64_t m_size = 0;
    std::int64_t m_bytesRead = 0;
    std::vector<char> m_raw; ///< not for UTF-8, which is read in place
    std::string m_kept;      ///< bytes of a character that the last piece cut off
    bool m_broken = false;   ///< the next byte is no text; said by the next `read`
    bool m_atEnd = false;
};

} // namespace daicho
