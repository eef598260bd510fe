// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people can do to a registry, one act after another.

#include "model/core/sha256.h"
#include "model/services/assetservice.h"
#include "model/services/backupservice.h"
#include "model/services/exportservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/organisationservice.h"
#include "model/services/policyservice.h"
#include "model/services/restoreservice.h"
#include "model/services/schemeservice.h"
#include "tests/reliability/servicework.h"

#include <QFile>

namespace daicho::reliability {

namespace {

using Done = Result<Text>;

template <typename T> Done done(const Result<T> &result)
{
    if (!result)
        return result.error();
    return Text();
}

/// Looks the asset up, and goes on with its id.
template <typename Next> Done withAsset(Registry &registry, int number, const Next &next)
{
    AssetService service(registry);
    const Result<Asset> asset = service.byCode(townCode(number));
    if (!asset)
        return asset.error();
    return done(next(service, asset->id));
}

OrgUnitId unitNamed(const Registry &registry, const char *name)
{
    const std::vector<OrgUnitId> found = registry.organisation().findUnit(name).units;
    return found.empty() ? OrgUnitId() : found.front();
}

PostId chief(const Registry &registry)
{
    return registry.organisation().findPost("課長", unitNamed(registry, "税務課"));
}

Done changeMany(Registry &registry, int count)
{
    std::vector<AssetId> ids;
    for (int id = 1; id <= count; ++id)
        ids.emplace_back(id);
    const Result<std::vector<Asset>> assets = registry.assets(ids);
    if (!assets)
        return assets.error();
    ChangeSet changes;
    for (const Asset &asset : *assets) {
        Asset after = asset;
        after.text(Field::Remarks) = "まとめて変更";
        changes.update(EntityKind::Asset, asset.id.value(), asset.values, after.values);
    }
    return done(registry.commit(changes, {"asset.edit", "まとめて", {}, 0}));
}

Done paste(Registry &registry, int count)
{
    ChangeSet changes;
    for (int row = 0; row < count; ++row) {
        Asset asset;
        const Text number = std::to_string(row);
        asset.text(Field::Code) = "P-" + number;
        asset.text(Field::Name) = "貼り付け " + number;
        asset.text(Field::Kind) = "information";
        asset.text(Field::Status) = statusActive;
        asset.text(Field::Unit) = std::to_string(unitNamed(registry, "税務課").value());
        const std::vector<TextView> views(asset.values.begin(), asset.values.end());
        changes.insert(EntityKind::Asset, registry.newId(EntityKind::Asset), views);
    }
    return done(registry.commit(changes, {"asset.paste", {}, {}, 0}));
}

ImportSource csvIn(const QString &folder)
{
    return {folder + QStringLiteral("/import.csv"), {}};
}

Done planOnly(Registry &registry, const QString &folder)
{
    const Result<ImportPlan> plan = ImportService::plan(registry, csvIn(folder));
    if (!plan)
        return plan.error();
    return std::to_string(plan->newAssets) + " new, " + std::to_string(plan->rejectedRows) + " rejected";
}

Done planApart(Registry &registry, const QString &folder)
{
    const RegistryEnvironment environment = townEnvironment(registry.clock());
    const Result<ImportPlan> plan = ImportService::plan(registry.path(), csvIn(folder), environment, {});
    if (!plan)
        return plan.error();
    return std::to_string(plan->newAssets) + " new, " + std::to_string(plan->rejectedRows) + " rejected";
}

Done import(Registry &registry, const QString &folder)
{
    const Result<ImportPlan> plan = ImportService::plan(registry, csvIn(folder));
    if (!plan)
        return plan.error();
    return done(ImportService::apply(registry, *plan));
}

Done exportAs(Registry &registry, const QString &folder, ExportFormat format, const char *name)
{
    ExportOptions options;
    options.format = format;
    options.replaceFile = true;
    const QString path = folder + u'/' + QString::fromLatin1(name);
    const Result<ExportOutcome> outcome = ExportService(registry, nullptr).exportTo(path, options);
    if (!outcome)
        return outcome.error();
    return hex(sha256(bytesOf(path).toStdString()));
}

Done historyLines(Registry &registry, const QString &)
{
    const Result<std::vector<HistoryLine>> lines = HistoryService(registry).lines(townCode(2));
    if (!lines)
        return lines.error();
    Text all;
    for (const HistoryLine &line : *lines)
        all += std::to_string(line.seq) + line.field + line.after + '\n';
    return all;
}

Done verified(Registry &registry, const QString &)
{
    const Result<Verification> verification = HistoryService(registry).verify();
    if (!verification)
        return verification.error();
    // What cannot be read is a finding of `verify`, by its contract; here it counts as not verified.
    if (verification->verdict == Verdict::Damaged)
        return Error{ErrorCode::DatabaseDamaged, {}, verification->detail};
    return verification->head.hash + std::to_string(static_cast<int>(verification->verdict));
}

Done backUp(Registry &registry, const QString &folder)
{
    const Result<Backup> backup =
        BackupService::copyTo(registry.path(), folder + QStringLiteral("/out.daicho"), registry.clock());
    if (!backup)
        return backup.error();
    return backup->counts() ? backup->head.hash : Result<Text>(Error{ErrorCode::Invalid, {}, "it does not count"});
}

/// A copy of the registry stands for a backup of it.
Done restore(Registry &registry, const QString &folder)
{
    const QString backup = folder + QStringLiteral("/backup.daicho");
    writeBytes(backup, bytesOf(registry.path()));
    const Result<Restored> restored =
        restoreBackup(backup, folder + QStringLiteral("/out.daicho"), townEnvironment(registry.clock()));
    if (!restored)
        return restored.error();
    return restored->takenAt.hash + restored->head.hash + std::to_string(restored->assets);
}

Done amend(Registry &registry, const QString &)
{
    Scheme scheme = registry.scheme();
    scheme.axes.front().levels.front().criterion = "改めた基準";
    return done(SchemeService(registry).amend(scheme));
}

ProfileItem zoneOf(const Registry &registry)
{
    return *registry.profileItems(section::zone).front();
}

void addAssetActs(std::vector<Act> &acts)
{
    const auto asset = [&acts](const char *name, int number, auto next) {
        acts.push_back(
            {name, true, [=](Registry &registry, const QString &) { return withAsset(registry, number, next); }});
    };
    asset("edit", 3, [](AssetService &service, AssetId id) {
        return service.edit(id, {{Field::Name, "改めた名称"}, {Field::Medium, "紙"}});
    });
    asset("rate", 5, [](AssetService &service, AssetId id) {
        return service.rate(id, {{"C", "3A"}}, "機微な情報を含む");
    });
    asset("retire", 6, [](AssetService &service, AssetId id) { return service.retire(id, "廃棄した"); });
    asset("restore", 4, [](AssetService &service, AssetId id) { return service.restore(id, "誤って廃止した"); });
    asset("relate", 7,
          [](AssetService &service, AssetId id) { return service.relate(id, RelationKind::Related, AssetId(8)); });
    asset("unrelate", 1,
          [](AssetService &service, AssetId id) { return service.unrelate(id, RelationKind::StoredIn, AssetId(2)); });
    acts.push_back({"add", true, [](Registry &registry, const QString &) {
                        return done(AssetService(registry).add({{Field::Name, "新しい台帳"}}));
                    }});
    acts.push_back({"edit 50", true, [](Registry &registry, const QString &) { return changeMany(registry, 50); }});
    acts.push_back({"paste 500", true, [](Registry &registry, const QString &) { return paste(registry, 500); }});
    acts.push_back(
        {"undo", true, [](Registry &registry, const QString &) { return done(HistoryService(registry).undo()); }});
    acts.push_back(
        {"redo", true, [](Registry &registry, const QString &) { return done(HistoryService(registry).redo()); }});
}

void addOrganisationActs(std::vector<Act> &acts)
{
    const auto organisation = [&acts](const char *name, auto act) {
        acts.push_back({name, true, [act](Registry &registry, const QString &) {
                            OrganisationService service(registry);
                            return done(act(service, registry));
                        }});
    };
    using Service = OrganisationService;
    organisation("institution add",
                 [](Service &service, Registry &) { return service.addInstitution("教育委員会", {}); });
    organisation("unit add", [](Service &service, Registry &registry) {
        return service.addUnit(unitNamed(registry, "税務課"), "収納係", {});
    });
    organisation("unit rename", [](Service &service, Registry &registry) {
        return service.renameUnit(unitNamed(registry, "税務課"), "税務住民課");
    });
    organisation("unit move", [](Service &service, Registry &registry) {
        return service.moveUnit(unitNamed(registry, "統廃合課"), unitNamed(registry, "総務課"));
    });
    organisation("unit reorder", [](Service &service, Registry &registry) {
        return service.reorder(unitNamed(registry, "統廃合課"), unitNamed(registry, "税務課"));
    });
    organisation("unit note", [](Service &service, Registry &registry) {
        return service.setUnitNote(unitNamed(registry, "税務課"), "改めた備考");
    });
    organisation("unit abolish", [](Service &service, Registry &registry) {
        return service.abolishUnit(unitNamed(registry, "統廃合課"), "2026-03-31");
    });
    organisation("unit reopen",
                 [](Service &service, Registry &registry) { return service.reopenUnit(unitNamed(registry, "旧課")); });
    organisation("post add", [](Service &service, Registry &registry) {
        return service.addPost(unitNamed(registry, "総務課"), "係長", {});
    });
    organisation("post edit", [](Service &service, Registry &registry) {
        return service.editPost(chief(registry), "税務課長", {});
    });
    organisation("post end",
                 [](Service &service, Registry &registry) { return service.endPost(chief(registry), "2026-03-31"); });
    organisation("person add", [](Service &service, Registry &) { return service.addPerson("新任一郎", {}); });
    organisation("person edit", [](Service &service, Registry &) {
        return service.editPerson(PersonId(1), "税務はな子", "ぜいむはなこ");
    });
    organisation("assign", [](Service &service, Registry &registry) {
        return service.assign(chief(registry), PersonId(2), "acting", "2026-04-01", {});
    });
    organisation("holding end",
                 [](Service &service, Registry &) { return service.endHolding(HoldingId(1), "2026-03-31"); });
    organisation("scheme adopt", [](Service &service, Registry &) { return service.adoptScheme("mic-classic-322"); });
}

void addPolicyActs(std::vector<Act> &acts)
{
    acts.push_back({"scheme amend", true, amend});
    acts.push_back({"policy add", true, [](Registry &registry, const QString &) {
                        return done(PolicyService(registry).add(zoneNamed("番号利用事務系")));
                    }});
    acts.push_back({"policy edit", true, [](Registry &registry, const QString &) {
                        ProfileItem item = zoneOf(registry);
                        item.description = "改めた説明";
                        return done(PolicyService(registry).edit(item));
                    }});
    acts.push_back({"policy move", true, [](Registry &registry, const QString &) {
                        return done(PolicyService(registry).move(zoneOf(registry).id, 1));
                    }});
    acts.push_back({"policy remove", true, [](Registry &registry, const QString &) {
                        return done(PolicyService(registry).remove(zoneOf(registry).id));
                    }});
}

void addFileActs(std::vector<Act> &acts)
{
    acts.push_back({"import", true, import});
    acts.push_back({"import plan", false, planOnly});
    acts.push_back({"import plan apart", false, planApart});
    acts.push_back({"export csv", false, [](Registry &registry, const QString &folder) {
                        return exportAs(registry, folder, ExportFormat::Csv, "out.csv");
                    }});
    acts.push_back({"export xlsx", false, [](Registry &registry, const QString &folder) {
                        return exportAs(registry, folder, ExportFormat::Xlsx, "out.xlsx");
                    }});
    acts.push_back({"backup", false, backUp});
    acts.push_back({"restore backup", false, restore});
    acts.push_back({"history", false, historyLines});
    acts.push_back({"verify", false, verified});
    acts.push_back({"read ledger", false, [](Registry &registry, const QString &) -> Done {
                        DAICHO_TRY(registry.loadIndex());
                        return memoryOf(registry);
                    }});
}

} // namespace

std::vector<Act> townActs()
{
    std::vector<Act> acts;
    addAssetActs(acts);
    addOrganisationActs(acts);
    addPolicyActs(acts);
    addFileActs(acts);
    return acts;
}

} // namespace daicho::reliability
