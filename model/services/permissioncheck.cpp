// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/permissioncheck.h"

#include "model/core/japanesedate.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t at(AssetColumn column)
{
    return static_cast<std::size_t>(column);
}

bool isLevel(std::size_t column)
{
    return column >= at(AssetColumn::LevelC) && column <= at(AssetColumn::LevelP);
}

/// What changing a field of an asset needs; nothing for what the program keeps by itself.
std::optional<Permission> needOf(std::size_t column, TextView before, TextView after)
{
    switch (static_cast<AssetColumn>(column)) {
    case AssetColumn::Updated:
        return std::nullopt;
    case AssetColumn::Unit:
        return Permission::MoveAsset;
    case AssetColumn::Owner:
    case AssetColumn::SystemOwner:
        return Permission::ChangeOwner;
    case AssetColumn::Status:
        if (after == statusRetired)
            return Permission::RetireAsset;
        return before == statusRetired ? Permission::RestoreAsset : Permission::EditFields;
    case AssetColumn::Edition:
    case AssetColumn::LevelC:
    case AssetColumn::LevelI:
    case AssetColumn::LevelA:
    case AssetColumn::LevelP:
    case AssetColumn::Reason:
    case AssetColumn::RatedBy:
    case AssetColumn::RatedAt:
        return Permission::ProposeLevel;
    default:
        return Permission::EditFields;
    }
}

void need(std::vector<Permission> &needs, Permission permission)
{
    if (std::find(needs.begin(), needs.end(), permission) == needs.end())
        needs.push_back(permission);
}

bool touches(const ChangeSet &changes, EntityKind kind)
{
    return !changes.of(kind).isEmpty();
}

} // namespace

PermissionCheck::PermissionCheck(const RegistryContents &contents, RegistryStore &store,
                                 const RegistryEnvironment &environment)
    : m_contents(contents)
    , m_store(store)
    , m_worker{environment.actor, environment.osUser}
    , m_today(formatDate(environment.clock->today(), DateStyle::Iso))
    , m_permissions(permissionsOf(contents, environment))
{
}

Result<void> PermissionCheck::runInJob(RegistryStore &store, const RegistryEnvironment &environment,
                                       const ChangeSet &changes, const Operation &operation)
{
    const Result<std::shared_ptr<RegistryContents>> contents = readContents(store);
    if (!contents)
        return contents.error();
    return PermissionCheck(**contents, store, environment).run(changes, operation);
}

Result<void> PermissionCheck::run(const ChangeSet &changes, const Operation &operation)
{
    if (touches(changes, EntityKind::RoleAssignment))
        DAICHO_TRY(checkAdministrators(changes));
    if (m_permissions.role() == WorkRole::Administrator) // may do everything, see the matrix
        return {};
    DAICHO_TRY(checkOperation(operation));
    DAICHO_TRY(checkOtherRecords(changes));
    collectAssets(changes);
    return checkAssets();
}

/// Roles that nobody could assign any more would be for ever.
Result<void> PermissionCheck::checkAdministrators(const ChangeSet &changes) const
{
    RegistryContents after = m_contents;
    ChangeSet roles;
    roles.of(EntityKind::RoleAssignment) = changes.of(EntityKind::RoleAssignment);
    DAICHO_TRY(after.apply(roles));
    if (hasLastingAdministrator(after.roleAssignments, m_today))
        return {};
    Error error = m_permissions.refusal(Permission::EditRoles);
    for (auto &[name, value] : error.args) {
        if (name == "rule")
            value = m_contents.roleAssignments.empty() ? "first-administrator" : "last-administrator";
    }
    return error;
}

Result<void> PermissionCheck::checkOperation(const Operation &operation)
{
    m_isImport = operation.name == "import";
    if (operation.reverts == 0) {
        const std::optional<Permission> permission = permissionOfOperation(operation.name);
        return permission ? m_permissions.require(*permission) : Result<void>();
    }
    const Result<std::optional<HistoryEntry>> reverted = m_store.entry(operation.reverts);
    if (!reverted)
        return reverted.error();
    const bool isOwn = *reverted && (*reverted)->actor == m_worker.name;
    m_reverting = isOwn ? Permission::UndoOwn : Permission::UndoOthers;
    return m_permissions.require(*m_reverting);
}

/// An import may bring posts of its own units with it, as owners; taking it back takes them away.
bool PermissionCheck::isOwnPost(const ChangeSet &changes) const
{
    const RecordChanges &posts = changes.of(EntityKind::Post);
    if ((!m_isImport && !m_reverting) || !posts.updated.isEmpty())
        return false;
    const Permission permission = m_reverting.value_or(Permission::Import);
    for (const RecordBlock *block : {&posts.inserted, &posts.removed}) {
        for (std::size_t row = 0; row < block->rows(); ++row) {
            const OrgUnitId unit(storedNumber(block->text(row, static_cast<std::size_t>(PostColumn::Unit))));
            if (!m_permissions.allows(permission, unit))
                return false;
        }
    }
    return true;
}

Result<void> PermissionCheck::checkOtherRecords(const ChangeSet &changes) const
{
    for (const EntityKind kind :
         {EntityKind::Registry, EntityKind::Setting, EntityKind::ProfileItem, EntityKind::Edition, EntityKind::OrgUnit,
          EntityKind::Post, EntityKind::Person, EntityKind::Holding, EntityKind::SchemeAdoption}) {
        if (touches(changes, kind) && !(kind == EntityKind::Post && isOwnPost(changes)))
            DAICHO_TRY(m_permissions.require(Permission::EditMasters));
    }
    return touches(changes, EntityKind::RoleAssignment) ? m_permissions.require(Permission::EditRoles) : Result<void>();
}

void PermissionCheck::collectAssets(const ChangeSet &changes)
{
    const RecordChanges &assets = changes.of(EntityKind::Asset);
    for (std::size_t row = 0; row < assets.inserted.rows(); ++row) {
        Touched &touched = m_assets[assets.inserted.ids[row]];
        touched.isNew = true;
        touched.unitAfter = Text(assets.inserted.text(row, at(AssetColumn::Unit)));
        need(touched.needs, Permission::CreateAsset);
    }
    for (std::size_t row = 0; row < assets.removed.rows(); ++row) {
        Touched &touched = m_assets[assets.removed.ids[row]];
        touched.unitBefore = Text(assets.removed.text(row, at(AssetColumn::Unit)));
        need(touched.needs, Permission::MergeDuplicates); // the one other way in which assets go away
    }
    collectCells(assets.updated);
    collectDependents(changes, EntityKind::Relation, static_cast<std::size_t>(RelationColumn::From),
                      Permission::EditFields);
    collectDependents(changes, EntityKind::FormerRating, static_cast<std::size_t>(FormerRatingColumn::Asset),
                      Permission::ProposeLevel);
    collectDependents(changes, EntityKind::RatingBasis, static_cast<std::size_t>(RatingBasisColumn::Asset),
                      Permission::ProposeLevel);
    collectDependents(changes, EntityKind::RatingProposal, static_cast<std::size_t>(RatingProposalColumn::Asset),
                      Permission::ProposeLevel);
    collectDecisions(changes.of(EntityKind::RatingProposal));
    collectDependents(changes, EntityKind::AcceptedException, static_cast<std::size_t>(AcceptedExceptionColumn::Asset),
                      Permission::LowerLevel);
    collectDependents(changes, EntityKind::PersonalProfile, static_cast<std::size_t>(PersonalProfileColumn::Asset),
                      Permission::EditFields);
    addBulk();
}

void PermissionCheck::collectCells(const CellChanges &cells)
{
    for (std::size_t column = 0; column < cells.columns.size(); ++column) {
        const CellChanges::Column &changed = cells.columns[column];
        for (std::size_t i = 0; i < changed.ids.size(); ++i) {
            const TextView before = changed.texts.text(changed.before[i]);
            const TextView after = changed.texts.text(changed.after[i]);
            Touched &touched = m_assets[changed.ids[i]];
            if (const std::optional<Permission> needed = needOf(column, before, after))
                need(touched.needs, *needed);
            if (column == at(AssetColumn::Unit)) {
                touched.unitBefore = Text(before);
                touched.unitAfter = Text(after);
            }
            if (column == at(AssetColumn::Edition))
                touched.hasOtherEdition = true;
            if (isLevel(column))
                touched.levels.push_back({column, {Text(before), Text(after)}});
        }
    }
}

/// Relations and former ratings belong to an asset and count as changes of it.
void PermissionCheck::collectDependents(const ChangeSet &changes, EntityKind kind, std::size_t assetColumn,
                                        Permission needed)
{
    const RecordChanges &records = changes.of(kind);
    for (const RecordBlock *block : {&records.inserted, &records.removed}) {
        for (std::size_t row = 0; row < block->rows(); ++row)
            need(m_assets[storedNumber(block->text(row, assetColumn))].needs, needed);
    }
    for (const CellChanges::Column &column : records.updated.columns) {
        for (const std::int64_t id : column.ids) {
            const Result<std::optional<std::vector<Text>>> record = m_store.record(kind, id);
            if (record && *record)
                need(m_assets[storedNumber((**record)[assetColumn])].needs, needed);
        }
    }
}

/// Whoever decides on a proposal has to be one who may lower; who proposed it may take it back or replace it.
void PermissionCheck::collectDecisions(const RecordChanges &proposals)
{
    const auto decides = [](TextView state) { return state == "accepted" || state == "refused"; };
    const auto column = static_cast<std::size_t>(RatingProposalColumn::State);
    const auto asset = static_cast<std::size_t>(RatingProposalColumn::Asset);
    for (std::size_t row = 0; row < proposals.inserted.rows(); ++row) {
        if (decides(proposals.inserted.text(row, column)))
            need(m_assets[storedNumber(proposals.inserted.text(row, asset))].needs, Permission::LowerLevel);
    }
    for (std::size_t i = 0; i < proposals.updated.columns.size(); ++i) {
        const CellChanges::Column &changed = proposals.updated.columns[i];
        for (std::size_t cell = 0; cell < changed.ids.size(); ++cell) {
            const Result<std::optional<std::vector<Text>>> record =
                m_store.record(EntityKind::RatingProposal, changed.ids[cell]);
            if (!record || !*record)
                continue;
            const Text &by = (**record)[static_cast<std::size_t>(RatingProposalColumn::ProposedBy)];
            const bool isDecided = i == column && decides(changed.texts.text(changed.after[cell]));
            if (isDecided || by != m_worker.name)
                need(m_assets[storedNumber((**record)[asset])].needs, Permission::LowerLevel);
        }
    }
}

void PermissionCheck::addBulk()
{
    if (m_isImport || m_reverting || m_assets.size() < 2)
        return;
    const Permission bulk = m_assets.size() > manyAssets ? Permission::EditMany : Permission::EditSeveral;
    for (auto &[id, touched] : m_assets)
        need(touched.needs, bulk);
}

Result<void> PermissionCheck::checkAssets()
{
    std::vector<AssetId> ids;
    for (const auto &[id, touched] : m_assets) {
        if (!touched.isNew)
            ids.emplace_back(id);
    }
    const Result<std::vector<Asset>> stored = m_store.assets(ids);
    if (!stored)
        return stored.error();
    std::map<std::int64_t, const Asset *> known;
    for (const Asset &asset : *stored)
        known[asset.id.value()] = &asset;
    for (const auto &[id, touched] : m_assets) {
        const auto found = known.find(id);
        DAICHO_TRY(checkAsset(touched, found == known.end() ? nullptr : found->second));
    }
    return {};
}

Result<void> PermissionCheck::checkAsset(const Touched &touched, const Asset *stored) const
{
    std::vector<Permission> needs = touched.needs;
    if (isLowered(touched, stored))
        need(needs, Permission::LowerLevel);
    if (m_isImport)
        need(needs, Permission::Import);
    if (m_reverting)
        needs = {*m_reverting};
    std::set<OrgUnitId> units;
    for (const std::optional<Text> &unit : {touched.unitBefore, touched.unitAfter}) {
        if (unit)
            units.insert(OrgUnitId(storedNumber(*unit)));
    }
    if (units.empty())
        units.insert(stored != nullptr ? stored->unit() : OrgUnitId());
    for (const Permission permission : needs) {
        for (const OrgUnitId unit : units) {
            if (!m_permissions.allows(permission, unit))
                return refusal(permission, stored, unit);
        }
    }
    return {};
}

/// Not applicable and unrated are below every level; ratings under different editions are compared with nothing.
bool PermissionCheck::isLowered(const Touched &touched, const Asset *stored) const
{
    if (touched.levels.empty() || touched.hasOtherEdition || stored == nullptr)
        return false;
    const Scheme *scheme = m_contents.schemeOf(stored->edition());
    if (scheme == nullptr)
        return false;
    return std::any_of(touched.levels.begin(), touched.levels.end(), [&](const auto &level) {
        const auto axis = std::find_if(scheme->axes.begin(), scheme->axes.end(), [&](const Axis &candidate) {
            const std::optional<Field> field = fieldOfAxis(candidate.id);
            return field && static_cast<std::size_t>(*field) == level.first;
        });
        return axis != scheme->axes.end() && axis->rank(level.second.second) < axis->rank(level.second.first);
    });
}

Error PermissionCheck::refusal(Permission permission, const Asset *stored, OrgUnitId unit) const
{
    Error error = m_permissions.refusal(permission);
    if (stored != nullptr)
        error.args.emplace_back("code", stored->text(Field::Code));
    if (unit.isValid())
        error.args.emplace_back("unit", m_contents.organisation.path(unit));
    return error;
}

} // namespace daicho
