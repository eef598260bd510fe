// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>

namespace daicho {

/// An object of a data file, read key by key. A missing key, a wrong type or an unknown key is
/// remembered with its path; reading goes on with empty values, and `problem` has the first of all.
class JsonReader
{
public:
    /// The whole file: `problem` at once if it is not a JSON object.
    JsonReader(TextView json, TextView file);

    /// Every key that is not of these is an error.
    void allow(std::initializer_list<const char *> keys) const;
    bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }

    Text required(const char *key) const; ///< a text that is not empty
    Text optional(const char *key) const; ///< a text, empty if absent
    int integer(const char *key) const;
    std::vector<Text> texts(const char *key) const;         ///< texts that are not empty; absent is none
    std::vector<JsonReader> objects(const char *key) const; ///< absent is none
    JsonReader object(const char *key) const;

    /// Index of the text under `key` in `names`; an error if it is none of them.
    std::size_t oneOf(const char *key, std::initializer_list<const char *> names) const;

    void fail(const char *key, TextView reason) const;
    std::optional<Error> problem() const { return m_shared->problem; }

private:
    struct Shared
    {
        Text file;
        std::optional<Error> problem;
    };

    JsonReader(std::shared_ptr<Shared> shared, QJsonObject object, Text path);
    Text pathOf(const char *key) const;

    std::shared_ptr<Shared> m_shared;
    QJsonObject m_object;
    Text m_path;
};

} // namespace daicho
