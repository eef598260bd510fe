// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/killwork.h"

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"

#include <cstdio>
#include <unistd.h>

namespace daicho::reliability {

namespace {

std::vector<AssetId> idsFrom(std::int64_t first, std::int64_t count)
{
    std::vector<AssetId> ids;
    for (std::int64_t id = first; id < first + count; ++id)
        ids.emplace_back(id);
    return ids;
}

void editOneByOne(Registry &registry, const std::function<void()> &acknowledge)
{
    AssetService assets(registry);
    for (int round = 1;; ++round) {
        const AssetId id(1 + round % townAssets);
        const Text remark = std::to_string(registry.head().seq);
        expect(assets.edit(id, {{Field::Remarks, remark}}), "edit");
        acknowledge();
        if (round % 3 == 0) {
            expect(HistoryService(registry).undo(), "undo an edit");
            acknowledge();
        }
    }
}

void changeMany(Registry &registry, const std::function<void()> &acknowledge)
{
    for (;;) {
        const auto assets = registry.assets(idsFrom(firstBulk, bulkSize));
        expect(assets, "read");
        ChangeSet changes;
        for (const Asset &asset : *assets) {
            Asset after = asset;
            after.text(Field::Remarks) = "一括 " + std::to_string(registry.head().seq);
            changes.update(EntityKind::Asset, asset.id.value(), asset.values, after.values);
        }
        expect(registry.commit(changes, {"asset.edit", {}, {}, 0}), "change many");
        acknowledge();
    }
}

void importMany(Registry &registry, const std::function<void()> &acknowledge)
{
    HistoryService history(registry);
    expect(registry.commit(importedRows(), {"import", {}, {}, 0}), "import");
    acknowledge();
    for (;;) {
        expect(history.undo(), "undo the import");
        acknowledge();
        expect(history.redo(), "redo the import");
        acknowledge();
    }
}

} // namespace

const Work editsOneByOne{"edits", 65, 40, 60'000, editOneByOne};
const Work editsOfMany{"bulk", 20, 10, 150'000, changeMany};
const Work imports{"imports", 8, 1, 600'000, importMany};
const Work openings{"openings", 7, 1, 60'000, nullptr};

void expect(bool isDone, const char *what, const Text &reason)
{
    if (isDone)
        return;
    std::fprintf(stderr, "the child could not %s: %s\n", what, reason.c_str());
    ::_exit(3);
}

ChangeSet rows(std::int64_t first, std::int64_t count)
{
    ChangeSet changes;
    for (std::int64_t id = first; id < first + count; ++id) {
        Asset asset;
        asset.text(Field::Code) = "K-" + std::to_string(id);
        asset.text(Field::Name) = "資産 " + std::to_string(id);
        asset.text(Field::Kind) = "information";
        asset.text(Field::Status) = statusActive;
        asset.text(Field::Unit) = "2";
        asset.text(Field::Remarks) = "一括 0";
        const std::vector<TextView> views(asset.values.begin(), asset.values.end());
        changes.insert(EntityKind::Asset, id, views);
    }
    return changes;
}

const ChangeSet &importedRows()
{
    static const ChangeSet imported = rows(firstImported, importSize);
    return imported;
}

} // namespace daicho::reliability
