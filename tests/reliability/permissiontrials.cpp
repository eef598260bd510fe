// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The office, and the channel of the services.

#include "tests/reliability/permissiontrials.h"

#include "model/pdf/pdfwriter.h"
#include "model/services/assetservice.h"
#include "model/services/backupservice.h"
#include "model/services/exportservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/organisationservice.h"
#include "model/services/restoreservice.h"
#include "model/services/roleservice.h"
#include "model/storage/registrystore.h"

#include <QFile>

#include <cstdlib>
#include <iostream>

namespace daicho::reliability {

namespace {

[[noreturn]] void giveUp(const Error &error)
{
    std::cerr << "the office cannot be made: " << errorId(error.code) << ' ' << error.debug << '\n';
    std::exit(2);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result)
        giveUp(result.error());
}

OrgUnitId institution(const Registry &registry, bool isOwn)
{
    return registry.organisation().findInstitution(Office::unitName(isOwn));
}

void addAssets(Registry &registry, bool isOwn)
{
    AssetService assets(registry);
    const Text unit = Office::unitName(isOwn);
    must(assets.add({{Field::Code, Office::code(isOwn)}, {Field::Name, "台帳"}, {Field::Unit, unit}, {Field::C, "2"}}));
    const Asset retired =
        must(assets.add({{Field::Code, Office::retiredCode(isOwn)}, {Field::Name, "旧台帳"}, {Field::Unit, unit}}));
    must(assets.retire(retired.id, "不要"));
    for (int i = 0; i < 25; ++i)
        must(assets.add({{Field::Code, Office::manyCode(isOwn, i)}, {Field::Name, "束"}, {Field::Unit, unit}}));
}

void assign(Registry &registry, WorkRole role, bool isInUnit)
{
    RoleAssignment wanted;
    wanted.account = Office::nameOf(role);
    wanted.role = Text(roleId(role));
    if (isInUnit)
        wanted.unit = institution(registry, true);
    must(RoleService(registry).assign(wanted));
}

} // namespace

Text Office::nameOf(WorkRole role)
{
    return "人-" + Text(roleId(role));
}

Office::Office(QString folder) : m_folder(std::move(folder)), m_path(m_folder + QStringLiteral("/台帳.daicho"))
{
    make();
}

RegistryEnvironment Office::environment(const Text &actor) const
{
    return {.clock = &m_clock,
            .actor = actor,
            .makeUuid = [] { return Text("0b0f5f4e-7b0c-4f7e-9d59-5f4f0f0f0f0f"); },
            .osUser = "共用",
            .host = "PC-0123"};
}

void Office::make()
{
    {
        const auto registry = must(Registry::create(m_path, {.profileId = "empty", .body = "見本市", .schemeId = {}},
                                                    environment(nameOf(WorkRole::Administrator))));
        OrganisationService organisation(*registry);
        for (const bool isOwn : {false, true}) {
            const OrgUnitId unit = must(organisation.addInstitution(unitName(isOwn), {}));
            must(organisation.addUnit(unit, isOwn ? "学校課" : "総務課", {}));
            must(organisation.addPost(unit, isOwn ? "教育長" : "市長", {}));
            addAssets(*registry, isOwn);
        }
        assign(*registry, WorkRole::Administrator, false);
        assign(*registry, WorkRole::Viewer, false);
        assign(*registry, WorkRole::Editor, true);
        assign(*registry, WorkRole::Manager, true);
        assign(*registry, WorkRole::Auditor, false);
    }
    m_made = bytes();
    must(BackupService::copyTo(m_path, backup(), m_clock));
}

QString Office::freshPath(const char *name)
{
    return m_folder + QString(u"/%1-%2.daicho"_qs).arg(QString::fromUtf8(name)).arg(++m_copies);
}

QByteArray Office::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Office::restore()
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_made) != m_made.size())
        giveUp(Error{ErrorCode::InputOutput, {}, "cannot put the file back"});
}

std::unique_ptr<Registry> Office::open(const Text &actor) const
{
    return must(Registry::open(m_path, RegistryAccess::ReadWrite, environment(actor)));
}

void Office::editAs(const Text &actor, bool isOwn)
{
    const auto registry = open(actor);
    const Asset asset = must(registry->assetByCode(code(isOwn)));
    std::vector<Text> before(asset.values.begin(), asset.values.end());
    std::vector<Text> after = before;
    after[static_cast<std::size_t>(Field::Name)] += "改";
    ChangeSet changes;
    changes.update(EntityKind::Asset, asset.id.value(), before, after);
    must(registry->store().commit(changes, {"asset.edit", "編集", {}, 0}, actor, m_clock, registry->head()));
}

namespace {

class Services final : public Channel
{
public:
    explicit Services(Office &office) : m_office(office) {}

    const char *name() const override { return "service"; }

    std::optional<Answer> attempt(Permission permission, WorkRole role, bool isOwn) override
    {
        m_office.restore();
        if (permission == Permission::UndoOwn)
            m_office.editAs(Office::nameOf(role), isOwn);
        if (permission == Permission::UndoOthers)
            m_office.editAs("別人", isOwn);
        const QByteArray before = m_office.bytes();
        m_registry = m_office.open(Office::nameOf(role));
        m_isOwn = isOwn;
        const std::optional<Result<void>> done = run(permission);
        m_registry.reset();
        if (!done)
            return std::nullopt;
        if (*done)
            return Answer::Allowed;
        const bool isTrue = done->error().code == ErrorCode::NotPermitted && m_office.bytes() == before;
        if (!isTrue)
            std::cerr << ruleOf(permission).id << ": " << errorId(done->error().code) << ' ' << done->error().debug
                      << '\n';
        return isTrue ? Answer::Refused : Answer::Other;
    }

private:
    template <typename T> static Result<void> only(const Result<T> &result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }

    AssetId asset() const { return must(m_registry->assetByCode(Office::code(m_isOwn))).id; }
    Text unit() const { return Office::unitName(m_isOwn); }

    std::optional<Result<void>> run(Permission permission);
    std::optional<Result<void>> runAsset(Permission permission);
    Result<void> editAtOnce(int count);
    Result<void> import();
    Result<void> exportTo(ExportFormat format);
    Result<void> assignRole();

    Office &m_office;
    std::unique_ptr<Registry> m_registry;
    PdfWriter m_pdf;
    bool m_isOwn = false;
};

std::optional<Result<void>> Services::run(Permission permission)
{
    switch (permission) {
    case Permission::Open:
        return m_registry->loadIndex();
    case Permission::SeeHistory:
        return only(HistoryService(*m_registry).lines(Office::code(m_isOwn)));
    case Permission::Import:
        return import();
    case Permission::ExportFull:
        return exportTo(ExportFormat::Csv);
    case Permission::Print:
        return exportTo(ExportFormat::Pdf);
    case Permission::Verify:
        return only(HistoryService(*m_registry).verify());
    case Permission::UndoOwn:
    case Permission::UndoOthers:
        return only(HistoryService(*m_registry).undo());
    case Permission::EditMasters:
        return only(
            OrganisationService(*m_registry).addUnit(m_registry->organisation().findInstitution(unit()), "新設課", {}));
    case Permission::EditRoles:
        return assignRole();
    case Permission::BackUp:
        return only(BackupService::copyTo(m_office.path(), m_office.freshPath("控え"), m_registry->clock()));
    case Permission::RestoreBackup:
        return only(restoreBackup(m_office.backup(), m_office.freshPath("復元"), m_registry->environment()));
    default:
        return runAsset(permission);
    }
}

std::optional<Result<void>> Services::runAsset(Permission permission)
{
    AssetService assets(*m_registry);
    switch (permission) {
    case Permission::CreateAsset:
        return only(assets.add({{Field::Name, "新規"}, {Field::Unit, unit()}}));
    case Permission::EditFields:
        return only(assets.edit(asset(), {{Field::Remarks, "改"}}));
    case Permission::ProposeLevel:
        return only(assets.rate(asset(), {{"C", "3B"}}, "重い"));
    case Permission::LowerLevel:
        return only(assets.rate(asset(), {{"C", "1"}}, "軽い"));
    case Permission::ChangeOwner:
        return only(assets.edit(asset(), {{Field::Owner, m_isOwn ? "教育長" : "市長"}}));
    case Permission::MoveAsset:
        return only(assets.edit(asset(), {{Field::Unit, m_isOwn ? "学校課" : "総務課"}}));
    case Permission::RetireAsset:
        return assets.retire(asset(), "不要");
    case Permission::RestoreAsset:
        return assets.restore(must(m_registry->assetByCode(Office::retiredCode(m_isOwn))).id, "要");
    case Permission::EditSeveral:
        return editAtOnce(20);
    case Permission::EditMany:
        return editAtOnce(21);
    default:
        return std::nullopt;
    }
}

Result<void> Services::editAtOnce(int count)
{
    ChangeSet changes;
    for (int i = 0; i < count; ++i) {
        const Asset asset = must(m_registry->assetByCode(Office::manyCode(m_isOwn, i)));
        const std::vector<Text> before(asset.values.begin(), asset.values.end());
        std::vector<Text> after = before;
        after[static_cast<std::size_t>(Field::Remarks)] = "一括";
        changes.update(EntityKind::Asset, asset.id.value(), before, after);
    }
    return only(m_registry->commit(changes, {"asset.edit", "一括変更", {}, 0}));
}

Result<void> Services::import()
{
    QFile file(m_office.folder() + QStringLiteral("/取込.csv"));
    if (!file.open(QIODevice::WriteOnly))
        giveUp(Error{ErrorCode::InputOutput, {}, "取込.csv"});
    file.write(QByteArray::fromStdString("code,name,remarks\n" + Office::code(m_isOwn) + ",台帳,取込\n"));
    file.close();
    const ImportPlan plan = must(ImportService::plan(*m_registry, {file.fileName(), {}}));
    return only(ImportService::applyInJob(m_office.path(), plan, m_registry->environment(), {}));
}

Result<void> Services::exportTo(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    options.unit = m_registry->organisation().findInstitution(unit());
    options.replaceFile = true;
    return only(ExportService(*m_registry, &m_pdf).exportTo(m_office.folder() + QStringLiteral("/書出し"), options));
}

Result<void> Services::assignRole()
{
    RoleAssignment wanted;
    wanted.account = "新任";
    wanted.role = "viewer";
    return only(RoleService(*m_registry).assign(wanted));
}

} // namespace

std::unique_ptr<Channel> serviceChannel(Office &office)
{
    return std::make_unique<Services>(office);
}

} // namespace daicho::reliability
