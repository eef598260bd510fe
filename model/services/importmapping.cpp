// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of `--mapping`: {"columns": {"header": "field" or null}, "values": {"field": {"theirs": "ours"}}}.

#include "model/services/importservice.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daicho {

namespace {

constexpr QLatin1StringView columnsKey("columns");
constexpr QLatin1StringView valuesKey("values");

Error badMapping(const QString &path, const char *reason)
{
    return Error{ErrorCode::UsageError, {{"path", toText(path)}, {"reason", reason}}, "the mapping cannot be read"};
}

Result<Text> fieldId(const QString &written)
{
    const Text name = toText(written);
    if (const std::optional<Field> field = fieldNamed(name))
        return Text(fieldInfo(*field).id);
    return Error{ErrorCode::UnknownField, {{"field", name}, {"nearest", nearestFieldName(name)}}, "no such field"};
}

Result<void> readColumns(const QJsonObject &columns, ImportOptions &options)
{
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        Text &field = options.columns[toText(column.key())];
        field.clear();
        if (column.value().isNull())
            continue;
        if (!column.value().isString())
            return badMapping(columnsKey + u'.' + column.key(), "not-a-field");
        Result<Text> id = fieldId(column.value().toString());
        if (!id)
            return id.error();
        field = std::move(*id);
    }
    return {};
}

Result<void> readValues(const QJsonObject &values, ImportOptions &options)
{
    for (auto field = values.begin(); field != values.end(); ++field) {
        const QString path = valuesKey + u'.' + field.key();
        const Result<Text> id = fieldId(field.key());
        if (!id)
            return id.error();
        if (!field.value().isObject())
            return badMapping(path, "not-an-object");
        const QJsonObject texts = field.value().toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (!text.value().isString())
                return badMapping(path + u'.' + text.key(), "not-a-text");
            options.values[*id][toText(text.key())] = toText(text.value().toString());
        }
    }
    return {};
}

} // namespace

Result<void> readMapping(TextView json, ImportOptions &options)
{
    QJsonParseError problem;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &problem);
    if (!document.isObject())
        return Error{ErrorCode::UsageError,
                     {{"path", std::to_string(problem.offset)}, {"reason", "not-json"}},
                     "the mapping is no JSON object"};
    const QJsonObject root = document.object();
    for (auto part = root.begin(); part != root.end(); ++part) {
        if (part.key() != columnsKey && part.key() != valuesKey)
            return badMapping(part.key(), "unknown-key");
        if (!part.value().isObject())
            return badMapping(part.key(), "not-an-object");
    }
    DAICHO_TRY(readColumns(root.value(columnsKey).toObject(), options));
    return readValues(root.value(valuesKey).toObject(), options);
}

} // namespace daicho
