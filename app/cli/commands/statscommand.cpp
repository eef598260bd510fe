// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"

namespace daicho {

void declareStats(QCommandLineParser &words)
{
    declareAsOf(words);
    words.addOption({u"by"_qs, commandText(QT_TRANSLATE_NOOP("Command", "One field or two.")), u"A,B"_qs, u"c"_qs});
    words.addOption(
        {u"filter"_qs,
         commandText(QT_TRANSLATE_NOOP("Command", "Only assets that match; without it all, retired ones too.")),
         u"EXPR"_qs});
}

Result<ExitCode> runStats(Invocation &call)
{
    const Result<std::vector<Field>> fields = fieldList(call.option(u"by"_qs));
    if (!fields)
        return fields.error();
    if (fields->empty() || fields->size() > 2)
        return Error{ErrorCode::UsageError, {{"reason", "--by A or A,B"}}, "stats"};
    const Result<std::unique_ptr<Registry>> registry = call.openShown();
    if (!registry)
        return registry.error();
    const Result<Permutation> rows = selection(**registry, call);
    if (!rows)
        return rows.error();
    std::vector<std::tuple<Text, Text, std::int64_t>> counts;
    if (fields->size() == 2) {
        counts = (*registry)->index().tally(*rows, fields->front(), fields->back());
    } else {
        for (const auto &[value, count] : (*registry)->index().tally(*rows, fields->front()).counts)
            counts.emplace_back(value, Text(), count);
    }
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> lines;
    for (const auto &[first, second, count] : counts) {
        document.beginObject().member(fieldInfo(fields->front()).id, first);
        if (fields->size() == 2)
            document.member(fieldInfo(fields->back()).id, second);
        document.member("count", count).endObject();
        lines.push_back({first, second, std::to_string(count)});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(lines));
    return ExitCode::Done;
}

} // namespace daicho
