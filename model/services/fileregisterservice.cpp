// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/fileregisterservice.h"

#include "model/services/personalprofileservice.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

constexpr TextView roleKey = "file-register.role.";
constexpr TextView smallKey = "file-register.leave-out-small";

Text keyOf(OrgUnitId unit)
{
    return Text(roleKey) + std::to_string(unit.value());
}

ConfirmedRoles confirmedRoles(const Registry &registry)
{
    ConfirmedRoles confirmed;
    for (const auto &[id, unit] : registry.organisation().units) {
        if (const std::optional<RegisterRole> role = registerRoleNamed(registry.setting(keyOf(id))))
            confirmed.emplace(id, *role);
    }
    return confirmed;
}

void note(std::vector<Text> &names, const Text &name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

/// Reads the files; holds everything that it needs.
struct Reading
{
    QString path;
    Organisation organisation;
    ConfirmedRoles confirmed;
    HistoryHead head;
    OrgUnitId unit;
    bool leavesOutSmall = false;

    Result<FileRegister> run(const JobControl &job) const
    {
        StoreOptions options;
        options.access = StoreAccess::ReadOnly;
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
        if (!store)
            return store.error();
        const Result<std::map<AssetId, PersonalProfile>> profiles = PersonalProfileService::readAll(**store, job);
        if (!profiles)
            return profiles.error();
        FileRegister files;
        DAICHO_TRY((*store)->scan(
            EntityKind::Asset,
            [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                Asset asset;
                asset.id = AssetId(id);
                std::copy(values.begin(), values.end(), asset.values.begin());
                const auto profile = profiles->find(asset.id);
                if (hasPersonalInformation(asset) && !asset.isRetired())
                    take(files, asset, profile != profiles->end() ? profile->second : PersonalProfile());
            },
            job));
        const Result<HistoryHead> now = (*store)->head();
        if (!now)
            return now.error();
        if (*now != head)
            return Error{ErrorCode::Overtaken, {{"file", toText(path)}}, "the registry changed while it was read"};
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, "register of files"};
        sort(files.listed);
        sort(files.unlisted);
        return files;
    }

    void take(FileRegister &files, const Asset &asset, PersonalProfile profile) const
    {
        if (unit.isValid() && !organisation.isWithin(asset.unit(), unit))
            return;
        const UnitRegisterRole role = registerRoleOf(organisation, confirmed, asset.unit());
        const OrgUnit *named = organisation.unit(role.unit);
        if (!role.isConfirmed && role.role != RegisterRole::Ordinary && named != nullptr)
            note(role.role == RegisterRole::Assembly ? files.guessedAssemblies : files.guessedHospitals, named->name);
        const RegisterPlace place = registerPlace(profile, asset, role.role, leavesOutSmall);
        if (place == RegisterPlace::OfAssembly) {
            ++files.ofAssembly;
            return;
        }
        RegisterFile file;
        file.asset = asset.id;
        file.code = asset.text(Field::Code);
        file.name = asset.text(Field::Name);
        if (const OrgUnit *root = organisation.unit(organisation.institutionOf(asset.unit())))
            file.organ = root->name;
        file.unit = organisation.path(asset.unit());
        file.role = role.role;
        file.missing = missingItems(profile, asset, /*isNumber=*/false);
        if (place == RegisterPlace::Unlisted)
            file.reason = reasonOf(profile);
        file.profile = std::move(profile);
        (place == RegisterPlace::Listed ? files.listed : files.unlisted).push_back(std::move(file));
    }

    static Text reasonOf(const PersonalProfile &profile)
    {
        const Text &given = profile.text(PersonalProfileColumn::ListingReason);
        if (!given.empty())
            return given;
        const char *words = profile.text(PersonalProfileColumn::Listing) == "no"
                                ? QT_TRANSLATE_NOOP("FileRegister", "no reason is given")
                                : QT_TRANSLATE_NOOP("FileRegister", "fewer than 1,000 persons");
        return toText(QCoreApplication::translate("FileRegister", words));
    }

    void sort(std::vector<RegisterFile> &files) const
    {
        const std::vector<OrgUnitId> institutions = organisation.institutions();
        const auto place = [&](const RegisterFile &file) {
            return std::find_if(institutions.begin(), institutions.end(),
                                [&](OrgUnitId id) {
                                    const OrgUnit *institution = organisation.unit(id);
                                    return institution != nullptr && institution->name == file.organ;
                                }) -
                   institutions.begin();
        };
        std::sort(files.begin(), files.end(), [&](const RegisterFile &a, const RegisterFile &b) {
            return std::tuple(place(a), TextView(a.unit), TextView(a.code)) <
                   std::tuple(place(b), TextView(b.unit), TextView(b.code));
        });
    }
};

} // namespace

FileRegisterService::FileRegisterService(Registry &registry) : m_registry(registry) {}

std::vector<UnitRegisterRole> FileRegisterService::roles(const Registry &registry)
{
    return registerRoles(registry.organisation(), confirmedRoles(registry),
                         toText(registry.clock().today().toString(Qt::ISODate)));
}

bool FileRegisterService::leavesOutSmall(const Registry &registry)
{
    return registry.setting(smallKey) == "yes";
}

Result<void> FileRegisterService::write(const Text &key, const Text &value, const Text &subject)
{
    return retried([&]() -> Result<void> {
        const std::shared_ptr<const RegistryContents> contents = m_registry.copyOfContents();
        if (contents->setting(key) == value)
            return {};
        RecordTexts<SettingColumn> before;
        RecordTexts<SettingColumn> after;
        before[SettingColumn::Key] = key;
        after[SettingColumn::Key] = key;
        before[SettingColumn::Value] = contents->setting(key);
        after[SettingColumn::Value] = value;
        ChangeSet changes;
        const std::int64_t id = contents->settingId(key);
        if (id != 0)
            changes.update(EntityKind::Setting, id, before.texts(), after.texts());
        else
            after.insertInto(changes, EntityKind::Setting, m_registry.newId(EntityKind::Setting));
        const Result<HistoryHead> head = m_registry.commit(changes, {"file-register.set", subject, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> FileRegisterService::confirmRole(OrgUnitId unit, RegisterRole role)
{
    const OrgUnit *named = m_registry.organisation().unit(unit);
    if (named == nullptr)
        return Error{
            ErrorCode::NotFound, {{"entity", "org_unit"}, {"id", std::to_string(unit.value())}}, "no such unit"};
    return write(keyOf(unit), Text(registerRoleId(role)), named->name);
}

Result<void> FileRegisterService::setLeavesOutSmall(bool leavesOut)
{
    return write(Text(smallKey), leavesOut ? "yes" : "no", {});
}

FileRegisterService::Job FileRegisterService::prepare(const Registry &registry, const FileRegisterOptions &options)
{
    Reading reading{registry.path(), registry.organisation(), confirmedRoles(registry), registry.head(),
                    options.unit,    leavesOutSmall(registry)};
    return [reading = std::move(reading)](const JobControl &job) { return reading.run(job); };
}

Result<void> requireRegisterPermitted(const Registry &registry, const FileRegisterOptions &options, bool isFile)
{
    const Permissions permissions = registry.permissions();
    if (!isFile)
        return permissions.require(Permission::Print);
    return options.unit.isValid() ? permissions.require(Permission::ExportFull, options.unit)
                                  : permissions.requireEverywhere(Permission::ExportFull);
}

} // namespace daicho
