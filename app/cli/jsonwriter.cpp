// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/jsonwriter.h"

#include "model/domain/canonicaljson.h"

#include <QByteArrayView>

namespace daicho {

void JsonWriter::separate()
{
    if (m_afterKey)
        m_afterKey = false;
    else if (m_any.back())
        m_text += ',';
    m_any.back() = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_text += '{';
    m_any.push_back(false);
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_text += '}';
    m_any.pop_back();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_text += '[';
    m_any.push_back(false);
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_text += ']';
    m_any.pop_back();
    return *this;
}

JsonWriter &JsonWriter::key(TextView name)
{
    separate();
    appendJsonString(m_text, name);
    m_text += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(TextView text)
{
    separate();
    // Bytes of a damaged file may be anything; a document of them would be none.
    if (QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8())
        appendJsonString(m_text, text);
    else
        appendJsonString(m_text, toText(toQString(text)));
    return *this;
}

JsonWriter &JsonWriter::value(std::int64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    separate();
    m_text += truth ? "true" : "false";
    return *this;
}

} // namespace daicho
