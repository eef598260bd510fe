// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/registrycontent.h"

#include "model/domain/canonicaljson.h"

namespace daicho {

Result<Text> contentOf(RegistryStore &store)
{
    Text content;
    for (const EntitySchema &schema : entitySchemas()) {
        content += Text("== ") + schema.name + '\n';
        DAICHO_TRY(
            store.scan(schema.kind, [&](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
                content += std::to_string(id) + " r" + std::to_string(revision);
                for (const TextView value : values)
                    content.append("|").append(value);
                content += '\n';
            }));
        const Result<std::int64_t> next = store.nextId(schema.kind);
        if (!next)
            return next.error();
        content += "next " + std::to_string(*next) + '\n';
    }
    const Result<std::vector<HistoryEntry>> history = store.history();
    if (!history)
        return history.error();
    for (const HistoryEntry &entry : *history) {
        const Result<ChangeSet> changes = store.changesOf(entry.seq);
        if (!changes)
            return changes.error();
        content += std::to_string(entry.seq) + '|' + entry.at + '|' + entry.actor + '|' + entry.operation.name + '|' +
                   entry.operation.subject + '|' + entry.operation.reason + '|' + entry.hash + '|' +
                   std::to_string(entry.operation.reverts) + '|' + std::to_string(entry.records) + '|' +
                   (entry.clockSuspect ? "suspect|" : "|") + entry.timeZone + '|' + entry.osUser + '|' + entry.host +
                   '|' + toCanonicalJson(*changes) + '\n';
    }
    return content;
}

} // namespace daicho
