// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/inputerror.h"
#include "model/exchange/xmlcursor.h"

#include <QXmlStreamReader>

namespace daicho {
namespace {

/// Any well-formed part, by Qt's reader: prefixes, other encodings.
class StrictXml final : public XmlCursor
{
public:
    StrictXml(std::unique_ptr<ByteSource> source, const InputLimits &limits)
        : m_source(std::move(source)), m_limits(limits)
    {
        m_reader.setEntityExpansionLimit(0);
    }

    Result<XmlToken> next() override
    {
        for (;;) {
            const QXmlStreamReader::TokenType type = m_reader.readNext();
            if (type == QXmlStreamReader::Invalid) {
                if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                    return malformed();
                DAICHO_TRY(feed());
                continue;
            }
            m_sinceToken = 0;
            if (type == QXmlStreamReader::DTD || type == QXmlStreamReader::EntityReference)
                return inputError(ErrorCode::UnsafeFile, reasons::xmlDtd);
            if (const auto token = tokenOf(type))
                return checked(*token);
        }
    }
    TextView name() const override { return m_name; }
    TextView text() const override { return m_text; }
    int depth() const override { return m_depth; }
    std::optional<TextView> attribute(TextView name) const override { return find(m_plain, name); }
    std::optional<TextView> prefixedAttribute(TextView localName) const override { return find(m_prefixed, localName); }

private:
    using Attributes = std::vector<std::pair<Text, Text>>;

    static Error malformed() { return inputError(ErrorCode::UnreadableFile, reasons::xmlDamaged); }
    static std::optional<TextView> find(const Attributes &attributes, TextView name)
    {
        for (const auto &[key, value] : attributes) {
            if (key == name)
                return value;
        }
        return std::nullopt;
    }
    static std::optional<XmlToken> tokenOf(QXmlStreamReader::TokenType type)
    {
        switch (type) {
        case QXmlStreamReader::StartElement:
            return XmlToken::Start;
        case QXmlStreamReader::EndElement:
            return XmlToken::End;
        case QXmlStreamReader::Characters:
            return XmlToken::Characters;
        case QXmlStreamReader::EndDocument:
            return XmlToken::Finished;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
        return std::nullopt;
    }

    Result<void> feed()
    {
        const auto got = m_source->read(m_buffer, sizeof m_buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return malformed();
        m_sinceToken += static_cast<std::int64_t>(*got);
        if (m_sinceToken > m_limits.xmlTokenBytes)
            return inputError(ErrorCode::LimitExceeded, reasons::xmlTokenSize);
        m_reader.addData(QByteArray(m_buffer, static_cast<qsizetype>(*got)));
        return {};
    }

    /// The source verifies its checksum at its end.
    Result<void> drain()
    {
        for (;;) {
            const auto got = m_source->read(m_buffer, sizeof m_buffer);
            if (!got)
                return got.error();
            if (*got == 0)
                return {};
        }
    }

    void takeName()
    {
        const bool ours = m_reader.namespaceUri() == m_rootNamespace;
        m_name = ours ? toText(m_reader.name()) : ':' + toText(m_reader.name());
    }

    void takeAttributes()
    {
        m_plain.clear();
        m_prefixed.clear();
        for (const QXmlStreamAttribute &attribute : m_reader.attributes())
            (attribute.prefix().isEmpty() ? m_plain : m_prefixed)
                .emplace_back(toText(attribute.name()), toText(attribute.value()));
    }

    Result<XmlToken> checked(XmlToken token)
    {
        switch (token) {
        case XmlToken::Start:
            if (m_depth++ == 0)
                m_rootNamespace = m_reader.namespaceUri().toString();
            if (m_depth > m_limits.xmlDepth || m_reader.attributes().size() > m_limits.xmlAttributes)
                return inputError(ErrorCode::LimitExceeded, reasons::xmlDepth);
            takeName();
            takeAttributes();
            break;
        case XmlToken::End:
            --m_depth;
            takeName();
            break;
        case XmlToken::Characters:
            m_text = toText(m_reader.text());
            break;
        case XmlToken::Finished:
            DAICHO_TRY(drain());
            break;
        }
        return token;
    }

    std::unique_ptr<ByteSource> m_source;
    InputLimits m_limits;
    QXmlStreamReader m_reader;
    char m_buffer[32 * 1024];
    std::int64_t m_sinceToken = 0;
    QString m_rootNamespace;
    Text m_name;
    Text m_text;
    Attributes m_plain;
    Attributes m_prefixed;
    int m_depth = 0;
};

} // namespace

Result<std::unique_ptr<XmlCursor>> openStrictXml(std::unique_ptr<ByteSource> source, const InputLimits &limits)
{
    return std::unique_ptr<XmlCursor>(std::make_unique<StrictXml>(std::move(source), limits));
}

} // namespace daicho
