// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the walk does to assets, with what must come of it; undo, redo, another writer, starting again.

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/storage/registrystore.h"
#include "tests/reliability/modelwalk.h"
#include "tests/reliability/programme.h"

#include <QFile>

#include <algorithm>

namespace daicho::reliability {

namespace {

constexpr std::size_t mostAssets = 30;
constexpr std::size_t mostRows = 6; ///< of an import, or of a change of many

} // namespace

void ModelWalk::addAsset()
{
    if (m_reference.ids("asset").size() >= mostAssets)
        return editAsset();
    const std::int64_t unit = any("org_unit");
    Cells cells{{"name", word("w", 12) + "k" + std::to_string(below(50))},
                {"business", chance(70) ? word("b", 4) : std::string()},
                {"remarks", word("r", 9)},
                {"kind", "information"},
                {"status", "active"},
                {"unit", std::to_string(m_reference.ids("org_unit").front())},
                {"registered", today()},
                {"updated", today()}};
    WrittenFields written{
        {Field::Name, cells["name"]}, {Field::Business, cells["business"]}, {Field::Remarks, cells["remarks"]}};
    if (chance(60)) {
        cells["unit"] = std::to_string(unit);
        written.emplace_back(Field::Unit, m_reference.cell("org_unit", unit, "name"));
    }
    if (chance(40)) {
        cells["expires"] = date();
        written.emplace_back(Field::Expires, writtenDate(cells["expires"]));
    }
    bool isDue = true;
    cells["code"] = m_reference.nextCode();
    if (const std::int64_t known = any("asset"); known != 0 && chance(8)) {
        written.emplace_back(Field::Code, m_reference.cell("asset", known, "code")); // taken already
        isDue = false;
    } else if (chance(8)) {
        written.front().second = " ";
        isDue = false;
    } else if (chance(30)) {
        cells["code"] = fresh("K-");
        written.emplace_back(Field::Code, cells["code"]);
    }
    const Result<Asset> added = AssetService(*m_registry).add(written);
    settle("asset.add", added.has_value(), isDue,
           [&] { m_reference.insert("asset", added ? added->id.value() : -1, cells); });
}

void ModelWalk::editAsset()
{
    const std::int64_t asset = any("asset");
    if (asset == 0)
        return;
    Cells cells;
    WrittenFields written;
    bool isDue = true;
    switch (below(5)) {
    case 0:
        cells["name"] = word("w", 12) + "k" + std::to_string(below(50));
        written.emplace_back(Field::Name, cells["name"]);
        break;
    case 1:
        cells["remarks"] = chance(50) ? m_reference.cell("asset", asset, "remarks") : word("r", 9);
        written.emplace_back(Field::Remarks, cells["remarks"]);
        break;
    case 2:
        cells["expires"] = date();
        written.emplace_back(Field::Expires, writtenDate(cells["expires"]));
        break;
    case 3:
        cells["business"] = word("b", 4);
        written.emplace_back(Field::Business, cells["business"]);
        written.emplace_back(Field::Expires, "2026-02-30"); // no such day: nothing of the two
        isDue = false;
        break;
    default: {
        const std::int64_t unit = any("org_unit");
        cells["unit"] = std::to_string(unit);
        written.emplace_back(Field::Unit, m_reference.cell("org_unit", unit, "name"));
    }
    }
    const Result<Asset> edited = AssetService(*m_registry).edit(AssetId(asset), written);
    const bool isChange = std::any_of(cells.begin(), cells.end(), [&](const auto &cell) {
        return m_reference.cell("asset", asset, cell.first) != cell.second;
    });
    if (isChange)
        cells["updated"] = today();
    settle("asset.edit", edited.has_value(), isDue, [&] { m_reference.set("asset", asset, cells); });
}

void ModelWalk::editMany()
{
    std::vector<std::int64_t> assets = m_reference.ids("asset");
    if (assets.size() > mostRows)
        assets.resize(mostRows);
    ChangeSet changes;
    const std::string remarks = word("r", 9);
    for (const std::int64_t asset : assets) {
        const std::string before = m_reference.cell("asset", asset, "remarks");
        if (before != remarks)
            changes.of(EntityKind::Asset)
                .updated.add(asset, static_cast<std::size_t>(AssetColumn::Remarks), before, remarks);
    }
    const Result<HistoryHead> done = m_registry->commit(changes, {"asset.edit", "many", {}, 0});
    settle("asset.edit", done.has_value(), true, [&] {
        for (const std::int64_t asset : assets)
            m_reference.set("asset", asset, {{"remarks", remarks}});
    });
}

void ModelWalk::rateAsset()
{
    const std::int64_t asset = any("asset");
    if (asset == 0)
        return;
    const Axis &axis = m_registry->scheme().axes.front();
    const daicho::Level &level = axis.levels[below(axis.levels.size())];
    const std::string present = m_reference.cell("asset", asset, "level_c");
    const std::string stands = m_reference.cell("asset", asset, "reason");
    const std::string reason = chance(60) ? word("why ", 20) : chance(50) ? stands : std::string();
    int rankNow = 0;
    for (const daicho::Level &one : axis.levels)
        rankNow = one.code == present ? one.rank : rankNow;
    const bool isLower = level.rank < rankNow;
    const bool isDue = !isLower || (!reason.empty() && reason != stands);
    Cells cells;
    if (level.code != present || (!reason.empty() && reason != stands)) {
        cells = {{"level_c", level.code},
                 {"reason", reason.empty() ? stands : reason},
                 {"edition", std::to_string(m_registry->editionInForce().value())},
                 {"rated_by", "walker"},
                 {"rated_at", today()},
                 {"updated", today()}};
    }
    const Result<Asset> rated = AssetService(*m_registry).rate(AssetId(asset), {{axis.id, level.code}}, reason);
    settle("asset.rate", rated.has_value(), isDue, [&] { m_reference.set("asset", asset, cells); });
}

void ModelWalk::retireAsset()
{
    const std::int64_t asset = any("asset");
    if (asset == 0)
        return;
    const bool hasReason = chance(85);
    const Result<void> retired = AssetService(*m_registry).retire(AssetId(asset), hasReason ? "done with" : " ");
    Cells cells;
    if (m_reference.cell("asset", asset, "status") != "retired")
        cells = {{"status", "retired"}, {"updated", today()}};
    settle("asset.retire", retired.has_value(), hasReason, [&] { m_reference.set("asset", asset, cells); });
}

void ModelWalk::restoreAsset()
{
    const std::int64_t asset = any("asset");
    if (asset == 0)
        return;
    const Result<void> restored = AssetService(*m_registry).restore(AssetId(asset), "again");
    Cells cells;
    if (m_reference.cell("asset", asset, "status") != "active")
        cells = {{"status", "active"}, {"updated", today()}};
    settle("asset.restore", restored.has_value(), true, [&] { m_reference.set("asset", asset, cells); });
}

void ModelWalk::relateAssets()
{
    const std::int64_t from = any("asset");
    const std::int64_t to = any("asset");
    if (from == 0)
        return;
    const bool isCopy = chance(50);
    const Cells cells{{"from_asset", std::to_string(from)},
                      {"kind", isCopy ? "copy-of" : "related"},
                      {"to_asset", std::to_string(to)}};
    bool isKnown = false;
    for (const std::int64_t id : m_reference.ids("relation")) {
        isKnown = isKnown || std::all_of(cells.begin(), cells.end(), [&](const auto &cell) {
                      return m_reference.cell("relation", id, cell.first) == cell.second;
                  });
    }
    const Result<Relation> made =
        AssetService(*m_registry)
            .relate(AssetId(from), isCopy ? RelationKind::CopyOf : RelationKind::Related, AssetId(to));
    settle("asset.relate", made.has_value(), from != to, [&] {
        if (!isKnown)
            m_reference.insert("relation", made ? made->id.value() : -1, cells);
    });
}

void ModelWalk::unrelateAssets()
{
    const std::int64_t relation = any("relation");
    if (relation == 0)
        return;
    const AssetId from(std::stoll(m_reference.cell("relation", relation, "from_asset")));
    const AssetId to(std::stoll(m_reference.cell("relation", relation, "to_asset")));
    const bool isCopy = m_reference.cell("relation", relation, "kind") == "copy-of";
    const Result<void> gone =
        AssetService(*m_registry).unrelate(from, isCopy ? RelationKind::CopyOf : RelationKind::Related, to);
    settle("asset.unrelate", gone.has_value(), true, [&] { m_reference.remove("relation", relation); });
}

/// New assets, ones that are there already, and rows that are refused.
void ModelWalk::importRows()
{
    const std::size_t rows = 1 + below(mostRows);
    std::vector<Cells> added;
    QByteArray csv("\xEF\xBB\xBF管理番号,名称,備考\r\n");
    for (std::size_t i = 0; i < rows; ++i) {
        const std::int64_t known = any("asset");
        Cells cells{{"code", fresh("N-")},     {"name", word("w", 12) + "k" + std::to_string(below(50))},
                    {"remarks", word("r", 9)}, {"kind", "information"},
                    {"status", "active"},      {"unit", std::to_string(m_reference.ids("org_unit").front())},
                    {"registered", today()},   {"updated", today()}};
        if (known != 0 && chance(30)) {
            for (const char *same : {"code", "name", "remarks"})
                cells[same] = m_reference.cell("asset", known, same);
        } else if (chance(20)) {
            cells["name"].clear();
        } else if (m_reference.ids("asset").size() + added.size() < mostAssets) {
            added.push_back(cells);
        } else {
            continue;
        }
        csv += QByteArray::fromStdString(cells["code"] + "," + cells["name"] + "," + cells["remarks"] + "\r\n");
    }
    const QString path = m_programme.folder() + QStringLiteral("/rows.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return fail("the file to import cannot be written");
    file.close();
    const Result<ImportPlan> plan = ImportService::plan(*m_registry, {path, {}});
    if (!plan)
        return fail("import not planned: " + plan.error().debug);
    const Result<HistoryHead> applied = ImportService::apply(*m_registry, *plan);
    settle("import", applied.has_value(), true, [&] {
        for (const Cells &cells : added) {
            const Result<Asset> asset = m_registry->assetByCode(cells.at("code"));
            if (asset)
                m_reference.insert("asset", asset->id.value(), cells);
            else
                fail("import did not add " + cells.at("code"));
        }
    });
}

void ModelWalk::undo()
{
    const std::optional<std::string> due = m_reference.undoable();
    const Result<UndoStep> undone = HistoryService(*m_registry).undo();
    if (undone.has_value() != due.has_value() || (undone && undone->name != *due))
        fail("undo took «" + (undone ? undone->name : Text("-")) + "» and not «" + due.value_or("-") + "»");
    if (!due)
        return;
    m_reference.undo();
    ++m_expectedSeq;
    m_programme.count("undone");
}

void ModelWalk::redo()
{
    const std::optional<std::string> due = m_reference.redoable();
    const Result<UndoStep> redone = HistoryService(*m_registry).redo();
    if (redone.has_value() != due.has_value() || (redone && redone->name != *due))
        fail("redo took «" + (redone ? redone->name : Text("-")) + "» and not «" + due.value_or("-") + "»");
    if (!due)
        return;
    m_reference.redo();
    ++m_expectedSeq;
}

void ModelWalk::reopen()
{
    m_registry.reset();
    Result<std::unique_ptr<Registry>> opened = Registry::open(m_path, RegistryAccess::ReadWrite, environment());
    if (!opened) {
        std::fprintf(stderr, "cannot be opened again: %s\n", opened.error().debug.c_str());
        std::exit(3);
    }
    m_registry = std::move(*opened);
    if (const Result<void> loaded = m_registry->loadIndex(); !loaded)
        fail("columns cannot be read: " + loaded.error().debug);
}

/// Somebody writes through a store of their own. The registry is told at once, or finds out while it does something.
void ModelWalk::otherWriter()
{
    const std::int64_t asset = any("asset");
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
    if (!store)
        return fail("another writer cannot open the file: " + store.error().debug);
    if (asset == 0)
        return;
    const std::string before = m_reference.cell("asset", asset, "remarks");
    const std::string after = before + "x";
    ChangeSet changes;
    changes.of(EntityKind::Asset).updated.add(asset, static_cast<std::size_t>(AssetColumn::Remarks), before, after);
    const Result<HistoryHead> head = (*store)->head();
    const Result<HistoryHead> written =
        head ? (*store)->commit(changes, {"asset.edit", "other", {}, 0}, "other", m_clock, *head) : head;
    settle("asset.edit", written.has_value(), true, [&] { m_reference.set("asset", asset, {{"remarks", after}}); });
    if (chance(50)) {
        m_doing = "add while another writes";
        addAsset();
    } else if (chance(50)) {
        m_doing = "edit while another writes";
        editAsset();
    }
    if (const Result<void> refreshed = m_registry->refresh(); !refreshed)
        fail("not read again: " + refreshed.error().debug);
}

} // namespace daicho::reliability
