// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/xmlcursor.h"

#include <string>
#include <vector>

namespace daicho {

/// Reads UTF-8 XML as office programs write it: well-formedness is checked, namespaces are not
/// resolved because the root has no prefix. Bytes stay where they were inflated to.
class PlainXml final : public XmlCursor
{
public:
    PlainXml(std::unique_ptr<ByteSource> source, const InputLimits &limits)
        : m_source(std::move(source)), m_limits(limits)
    {
    }

    /// Reads up to the root element; false if the part is one for the strict reader.
    Result<bool> begin();

    Result<XmlToken> next() override;
    TextView name() const override { return m_name; }
    TextView text() const override { return m_text; }
    int depth() const override { return static_cast<int>(m_nameStarts.size()); }
    std::optional<TextView> attribute(TextView name) const override;
    std::optional<TextView> prefixedAttribute(TextView localName) const override;
    bool plainCell(PlainCell &cell) override;
    bool plainItem(TextView &text) override;
    Result<bool> jumpToEndOf(TextView name) override;

private:
    struct Attribute
    {
        TextView name;
        TextView value;
    };

    /// Bytes behind `m_end` that may be read.
    static constexpr std::size_t slack = 16;

    TextView ahead() const { return TextView(m_buffer.data() + m_pos, m_end - m_pos); }
    Result<bool> more();
    bool lookAhead(std::size_t bytes);
    Result<std::size_t> findAhead(TextView needle, std::size_t from);
    Result<std::size_t> findTagEnd();
    Result<std::optional<XmlToken>> markup();
    Result<std::optional<XmlToken>> declaration();
    Result<std::optional<XmlToken>> characters();
    Result<XmlToken> startTag();
    Result<XmlToken> endTag();
    Result<void> takeText(TextView raw, bool literal);
    bool parseAttributes(TextView tag);
    bool decodeAttributes();
    bool takesRoot() const;
    void push(TextView name);
    void pop();

    std::unique_ptr<ByteSource> m_source;
    InputLimits m_limits;
    std::string m_buffer;  ///< `slack` bytes more than `m_end`, NULs that end every scan
    std::size_t m_pos = 0; ///< start of the next token
    std::size_t m_end = 0;
    bool m_sourceEnded = false;
    bool m_selfClosing = false;
    bool m_replayRoot = false;
    bool m_rootSeen = false;
    std::optional<Error> m_pending; ///< found by `plainCell`, which cannot tell
    TextView m_name;
    TextView m_text;
    std::string m_textScratch;
    std::string m_attributeScratch;
    std::vector<Attribute> m_attributes;
    std::string m_names;
    std::vector<std::size_t> m_nameStarts;
};

} // namespace daicho
