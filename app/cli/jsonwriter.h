// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <vector>

namespace daicho {

/// Writes one JSON document in the order in which it is told, so that keys come out as the command line's
/// contract lists them. Text goes in as UTF-8 and is never re-coded; what is no UTF-8 shows as �.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(TextView name);
    JsonWriter &value(TextView text);
    JsonWriter &value(const char *text) { return value(TextView(text)); }
    JsonWriter &value(std::int64_t number);
    JsonWriter &value(bool truth);
    /// `key` and `value` in one.
    template <typename Value> JsonWriter &member(TextView name, const Value &content)
    {
        return key(name).value(content);
    }

    const Text &text() const { return m_text; }

private:
    void separate();

    Text m_text;
    std::vector<bool> m_any{false}; ///< per level: something was written
    bool m_afterKey = false;
};

} // namespace daicho
