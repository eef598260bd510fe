// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/canonicaljson.h"
#include "model/domain/evidencegrade.h"

#include <vector>

namespace daicho {

/// Writes JSON in the order in which it is told, two spaces a step, so that people can read and compare files.
class JsonLines
{
public:
    template <typename Members> void object(const Members &members)
    {
        open('{');
        members();
        close('}');
    }
    /// Nothing at all for an empty list: absent means none.
    template <typename Entries, typename Write> void list(const char *key, const Entries &entries, const Write &write)
    {
        if (entries.empty())
            return;
        name(key);
        open('[');
        for (const auto &entry : entries) {
            next();
            write(entry);
        }
        close(']');
    }
    void texts(const char *key, const std::vector<Text> &texts)
    {
        list(key, texts, [this](const Text &text) { appendJsonString(m_json, text); });
    }
    void text(const char *key, const Text &text)
    {
        name(key);
        appendJsonString(m_json, text);
    }
    void optional(const char *key, const Text &given)
    {
        if (!given.empty())
            text(key, given);
    }
    void number(const char *key, int number)
    {
        name(key);
        m_json += std::to_string(number);
    }
    void name(const char *key)
    {
        next();
        appendJsonString(m_json, key);
        m_json += ": ";
    }
    Text finished() { return std::move(m_json) + '\n'; }

private:
    void open(char bracket)
    {
        m_json += bracket;
        m_indent += 2;
        m_isFirst = true;
    }
    void close(char bracket)
    {
        m_indent -= 2;
        m_json += '\n' + Text(m_indent, ' ') + bracket;
        m_isFirst = false;
    }
    void next()
    {
        m_json += m_isFirst ? "\n" : ",\n";
        m_json += Text(m_indent, ' ');
        m_isFirst = false;
    }

    Text m_json;
    std::size_t m_indent = 0;
    bool m_isFirst = true;
};

inline Text gradeName(EvidenceGrade grade)
{
    return Text(1, static_cast<char>('A' + static_cast<int>(grade)));
}

} // namespace daicho
