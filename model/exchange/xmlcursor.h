// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/ziparchive.h"

#include <functional>
#include <memory>
#include <optional>

namespace daicho {

enum class XmlToken : std::uint8_t { Start, End, Characters, Finished };

/// A cell of a worksheet in its usual shape: `<c r s t><v>…</v></c>` without entities.
struct PlainCell
{
    TextView reference;
    TextView style;
    TextView type;
    TextView value;
};

/// Reads one XML part forward, in pieces, within limits. There are two of them: one of our own for
/// what every office program writes, and QXmlStreamReader for the rest; `openXml` chooses.
///
/// Views are valid until the next call that goes on. All texts are valid UTF-8 without
/// characters that XML forbids. A DTD is UnsafeFile, before any of it is used.
class XmlCursor
{
public:
    virtual ~XmlCursor() = default;

    virtual Result<XmlToken> next() = 0;
    /// Local name if the element is of the namespace of the root, else with a colon in it.
    virtual TextView name() const = 0;
    /// Of the start tag just read; without prefix.
    virtual std::optional<TextView> attribute(TextView name) const = 0;
    /// The same with any prefix: `r:id`.
    virtual std::optional<TextView> prefixedAttribute(TextView localName) const = 0;
    virtual TextView text() const = 0;
    /// Open elements, the one just started included, the one just ended not.
    virtual int depth() const = 0;
    /// Takes a whole cell at once if it lies ahead in its usual shape; else nothing happens.
    virtual bool plainCell(PlainCell &) { return false; }
    /// Takes a whole shared string at once if it lies ahead as `<si><t>…</t></si>` without entities.
    virtual bool plainItem(TextView &) { return false; }
    /// Goes on quickly to just before the end tag of the element of this name; false if it cannot.
    virtual Result<bool> jumpToEndOf(TextView) { return false; }

    /// Goes behind the end of the element just started.
    Result<void> skip();
    /// All text directly and deeper in the element just started, which is read to its end.
    Result<Text> readText();
    /// True-like values of the format: «1», «true».
    bool flag(TextView name, bool fallback = false) const;
};

using OpenSource = std::function<Result<std::unique_ptr<ByteSource>>()>;

/// Opens a part; `open` is called once more if the strict reader has to begin anew.
Result<std::unique_ptr<XmlCursor>> openXml(const OpenSource &open, const InputLimits &limits);

/// Our own reader; nothing if the part is of a kind it leaves to the strict one (another encoding
/// than UTF-8, a prefix on the root element or for its namespace).
Result<std::unique_ptr<XmlCursor>> openPlainXml(std::unique_ptr<ByteSource> source, const InputLimits &limits);
Result<std::unique_ptr<XmlCursor>> openStrictXml(std::unique_ptr<ByteSource> source, const InputLimits &limits);

} // namespace daicho
