// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include "model/domain/fields.h"
#include "model/domain/personalprofile.h"
#include "model/services/historyservice.h"

#include <QList>

#include <algorithm>
#include <unistd.h>

namespace daicho {

Console::Console(std::FILE *out, std::FILE *err) : m_out(out), m_err(err) {}

void Console::data(TextView text)
{
    if (std::fwrite(text.data(), 1, text.size(), m_out) != text.size())
        m_failed = true;
}

void Console::line(const QString &text)
{
    data(toText(text) + '\n');
}

void Console::print(const JsonWriter &document)
{
    data(document.text() + '\n');
}

void Console::message(const QString &text)
{
    if (quiet)
        return;
    endProgress();
    const Text bytes = toText(text) + '\n';
    std::fwrite(bytes.data(), 1, bytes.size(), m_err);
}

void Console::error(const Error &error)
{
    endProgress();
    const Text words = toText(sentence(error));
    if (json) {
        JsonWriter document;
        document.beginObject().key("error").beginObject();
        document.member("code", errorId(error.code)).member("message", words).key("args").beginObject();
        for (const auto &[name, value] : error.args)
            document.member(name, value);
        document.endObject().endObject().endObject();
        print(document);
        return;
    }
    const Text bytes = "daicho-cli: " + words + '\n';
    std::fwrite(bytes.data(), 1, bytes.size(), m_err);
}

QString Console::sentence(const Error &error) const
{
    return errorSentence(error, [&](TextView argument, TextView value) -> QString {
        if (argument == "operation" && !value.empty())
            return operationText(value);
        // A field that nobody knows stays as it was written.
        if (argument != "field" || error.code == ErrorCode::UnknownField)
            return {};
        if (const Text label = profileErrorLabel(value, japanese); !label.empty())
            return toQString(label);
        const std::optional<Field> field = fieldNamed(value);
        if (!field)
            return {};
        return QString::fromUtf8(japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel);
    });
}

JobControl Console::job(std::stop_token stop, const QString &what)
{
    JobControl control;
    control.stop = std::move(stop);
    if (quiet || isatty(fileno(m_err)) == 0)
        return control;
    control.report = [this, what = toText(what)](JobProgress progress) {
        m_progressShown = true;
        if (progress.total > 0)
            std::fprintf(m_err, "\r%s %lld / %lld ", what.c_str(), static_cast<long long>(progress.done),
                         static_cast<long long>(progress.total));
        else
            std::fprintf(m_err, "\r%s %lld ", what.c_str(), static_cast<long long>(progress.done));
        std::fflush(m_err);
    };
    return control;
}

void Console::endProgress()
{
    if (m_progressShown)
        std::fputs("\r\033[K", m_err);
    m_progressShown = false;
}

bool Console::flush()
{
    return std::fflush(m_out) == 0 && !m_failed;
}

namespace {

/// Columns of a terminal that the text takes.
std::size_t width(TextView text)
{
    std::size_t columns = 0;
    const QList<uint> characters = toQString(text).toUcs4();
    for (const uint character : characters) {
        const bool wide =
            (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
            (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
            (character >= 0xFF00 && character <= 0xFF60) || (character >= 0x20000 && character <= 0x3FFFD) ||
            (character >= 0x2460 && character <= 0x24FF);
        columns += wide ? 2 : 1;
    }
    return columns;
}

Text oneLine(TextView text)
{
    Text line(text);
    for (char &byte : line) {
        if (byte == '\n' || byte == '\r' || byte == '\t')
            byte = ' ';
    }
    return line;
}

} // namespace

Text textTable(const std::vector<std::vector<Text>> &rows)
{
    std::vector<std::size_t> widths;
    for (const std::vector<Text> &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], width(row[column]));
    }
    Text out;
    for (const std::vector<Text> &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const Text cell = oneLine(row[column]);
            out += cell;
            if (column + 1 < row.size())
                out.append(widths[column] - width(cell) + 2, ' ');
        }
        while (!out.empty() && out.back() == ' ')
            out.pop_back();
        out += '\n';
    }
    return out;
}

} // namespace daicho
