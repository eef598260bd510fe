// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"

#include <QFile>
#include <QTimeZone>

namespace daicho {

std::vector<Text> recordOf(EntityKind kind, const Fields &fields)
{
    std::vector<Text> values(entitySchema(kind).columns.size());
    for (const auto &[name, value] : fields) {
        const std::optional<std::size_t> column = columnNamed(kind, name);
        INFO(name);
        REQUIRE(column.has_value());
        values[*column] = value;
    }
    return values;
}

void insertInto(ChangeSet &changes, EntityKind kind, std::int64_t id, const Fields &fields)
{
    const std::vector<Text> values = recordOf(kind, fields);
    const std::vector<TextView> views(values.begin(), values.end());
    changes.insert(kind, id, views);
}

Fields assetFields(const Text &code, const Fields &more)
{
    Fields fields = more;
    fields.try_emplace("code", code);
    fields.try_emplace("name", "資産 " + code);
    fields.try_emplace("kind", "information");
    fields.try_emplace("status", "active");
    return fields;
}

ChangeSet smallRegistry()
{
    ChangeSet changes;
    insertInto(changes, EntityKind::Registry, 1, {{"registry_uuid", "u-1"}, {"body", "見本市"}, {"edition", "1"}});
    insertInto(changes, EntityKind::Setting, 1, {{"key", "paper"}, {"value", "A3"}});
    insertInto(changes, EntityKind::ProfileItem, 1, {{"section", "zone"}, {"position", "0"}, {"name", "LGWAN接続系"}});
    insertInto(changes, EntityKind::Edition, 1, {{"scheme", "mic"}, {"edition", "2024"}, {"content", "{}"}});
    insertInto(changes, EntityKind::Edition, 2, {{"scheme", "mic"}, {"edition", "2018"}, {"content", "{}"}});
    insertInto(changes, EntityKind::OrgUnit, 1, {{"position", "1"}, {"name", "市長部局"}});
    insertInto(changes, EntityKind::OrgUnit, 2, {{"parent", "1"}, {"position", "1"}, {"name", "税務課"}});
    insertInto(changes, EntityKind::Post, 1, {{"unit", "2"}, {"name", "課長"}});
    insertInto(changes, EntityKind::Post, 2, {{"unit", "1"}, {"name", "CISO"}});
    insertInto(changes, EntityKind::Person, 1, {{"name", "税務花子"}, {"reading", "ぜいむはなこ"}});
    insertInto(changes, EntityKind::Holding, 1, {{"post", "1"}, {"person", "1"}, {"manner", "regular"}});
    insertInto(changes, EntityKind::Asset, 1,
               assetFields("A-1", {{"unit", "2"}, {"owner", "1"}, {"medium", "紙"}, {"subjects", "1200"}}));
    insertInto(changes, EntityKind::Asset, 2,
               assetFields("A-2", {{"unit", "2"}, {"zone", "1"}, {"edition", "1"}, {"level_c", "3B"}}));
    insertInto(changes, EntityKind::Asset, 3, assetFields("A-3", {{"kind", "system"}, {"medium", "サーバ"}}));
    insertInto(changes, EntityKind::FormerRating, 1,
               {{"asset", "2"}, {"edition", "2"}, {"level_c", "3"}, {"rated_by", "課長"}});
    insertInto(changes, EntityKind::Relation, 1, {{"from_asset", "2"}, {"kind", "stored-in"}, {"to_asset", "3"}});
    insertInto(changes, EntityKind::RoleAssignment, 1,
               {{"account", "zeimu"}, {"name", "税務花子"}, {"role", "administrator"}, {"unit", "1"}});
    insertInto(changes, EntityKind::RatingBasis, 1, {{"asset", "2"}, {"edition", "1"}, {"drafted", "住民の個人情報"}});
    insertInto(changes, EntityKind::RatingProposal, 1,
               {{"asset", "2"}, {"edition", "1"}, {"level_c", "2"}, {"state", "open"}, {"proposed_by", "税務花子"}});
    insertInto(changes, EntityKind::AcceptedException, 1,
               {{"asset", "3"}, {"rule", "required-level"}, {"ground", "distribution"}, {"expires", "2027-03-31"}});
    insertInto(changes, EntityKind::SchemeAdoption, 1,
               {{"institution", "1"}, {"edition", "2"}, {"valid_from", "2026-04-01"}});
    insertInto(changes, EntityKind::FindingTally, 1,
               {{"day", "2026-04-01"}, {"rule", "unrated"}, {"unit", "1"}, {"count", "3"}});
    insertInto(changes, EntityKind::PersonalProfile, 1, {{"asset", "2"}, {"file_name", "課税台帳ファイル"}});
    return changes;
}

StorageFixture::StorageFixture() : clock(QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc()))
{
    REQUIRE(m_folder.isValid());
}

QByteArray StorageFixture::bytes() const
{
    QFile file(path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void StorageFixture::overwrite(const QByteArray &bytes) const
{
    QFile file(path());
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

std::unique_ptr<RegistryStore> StorageFixture::create(const ChangeSet &initial) const
{
    return requireValue(RegistryStore::create(path(), initial, {"new", "見本市", {}, 0}, actor, clock));
}

std::unique_ptr<RegistryStore> StorageFixture::open(const StoreOptions &options) const
{
    return requireValue(RegistryStore::open(path(), options));
}

ErrorCode StorageFixture::openError(const StoreOptions &options) const
{
    return requireError(RegistryStore::open(path(), options)).code;
}

Result<HistoryHead> StorageFixture::commit(RegistryStore &store, const ChangeSet &changes, const Text &name,
                                           const JobControl &job) const
{
    const Result<HistoryHead> head = store.head();
    if (!head)
        return head;
    return store.commit(changes, {name, {}, {}, 0}, actor, clock, *head, job);
}

ChangeSet StorageFixture::edit(RegistryStore &store, EntityKind kind, std::int64_t id, const Fields &fields)
{
    const std::optional<std::vector<Text>> before = requireValue(store.record(kind, id));
    REQUIRE(before.has_value());
    std::vector<Text> after = *before;
    for (const auto &[name, value] : fields)
        after[columnNamed(kind, name).value()] = value;
    ChangeSet changes;
    changes.update(kind, id, *before, after);
    return changes;
}

} // namespace daicho
