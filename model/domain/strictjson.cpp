// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/strictjson.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace daicho {

JsonReader::JsonReader(TextView json, TextView file) : m_shared(std::make_shared<Shared>())
{
    m_shared->file = file;
    QJsonParseError error;
    const QByteArray bytes(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        fail("", "not JSON at byte " + std::to_string(error.offset));
    else if (!document.isObject())
        fail("", "not an object");
    m_object = document.object();
}

JsonReader::JsonReader(std::shared_ptr<Shared> shared, QJsonObject object, Text path)
    : m_shared(std::move(shared)), m_object(std::move(object)), m_path(std::move(path))
{
}

void JsonReader::allow(std::initializer_list<const char *> keys) const
{
    for (auto entry = m_object.begin(); entry != m_object.end(); ++entry) {
        const Text key = toText(entry.key());
        if (std::none_of(keys.begin(), keys.end(), [&](const char *known) { return key == known; }))
            fail(key.c_str(), "unknown key");
    }
}

Text JsonReader::required(const char *key) const
{
    if (!has(key)) {
        fail(key, "missing");
        return {};
    }
    Text text = optional(key);
    if (text.empty())
        fail(key, "empty");
    return text;
}

Text JsonReader::optional(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isString())
        fail(key, "not a text");
    return toText(value.toString());
}

int JsonReader::integer(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 1e6) {
        fail(key, value.isUndefined() ? "missing" : "not a whole number");
        return 0;
    }
    return value.toInt();
}

std::vector<Text> JsonReader::texts(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isArray())
        fail(key, "not a list");
    std::vector<Text> all;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        all.push_back(toText(list.at(i).toString()));
        if (all.back().empty())
            fail((Text(key) + '[' + std::to_string(i) + ']').c_str(), "not a text, or empty");
    }
    return all;
}

std::vector<JsonReader> JsonReader::objects(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isArray())
        fail(key, "not a list");
    std::vector<JsonReader> all;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Text path = Text(key) + '[' + std::to_string(i) + ']';
        if (!list.at(i).isObject())
            fail(path.c_str(), "not an object");
        all.push_back(JsonReader(m_shared, list.at(i).toObject(), pathOf(path.c_str())));
    }
    return all;
}

JsonReader JsonReader::object(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isObject())
        fail(key, "not an object");
    return {m_shared, value.toObject(), pathOf(key)};
}

std::size_t JsonReader::oneOf(const char *key, std::initializer_list<const char *> names) const
{
    const Text text = required(key);
    const auto *const found = std::find_if(names.begin(), names.end(), [&](const char *name) { return text == name; });
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    fail(key, "unknown value «" + text + "»");
    return 0;
}

void JsonReader::fail(const char *key, TextView reason) const
{
    if (m_shared->problem)
        return;
    const Text path = pathOf(key);
    m_shared->problem = Error{.code = ErrorCode::InvalidResource,
                              .args = {{"file", m_shared->file}, {"path", path}, {"reason", Text(reason)}},
                              .debug = m_shared->file + ": " + path + ": " + Text(reason)};
}

Text JsonReader::pathOf(const char *key) const
{
    if (m_path.empty() || *key == '\0')
        return m_path + key;
    return m_path + '.' + key;
}

} // namespace daicho
