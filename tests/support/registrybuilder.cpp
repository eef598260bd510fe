// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/registrybuilder.h"

#include "model/services/organisationservice.h"
#include "model/storage/registrystore.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QDir>

#include <sqlite3.h>

namespace daicho {

namespace {

constexpr const char *registryName = "test.daicho";
constexpr const char *testUuid = "6f1d2c3b-0000-4000-8000-00000000abcd";

std::vector<Text> cellsOf(const QString &line)
{
    std::vector<Text> cells;
    for (const QString &cell : line.split(u'|'))
        cells.push_back(toText(cell.trimmed()));
    return cells;
}

} // namespace

RegistryBuilder::RegistryBuilder(const Text &profile, const Text &scheme)
    : m_clock(QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC))
{
    loadResources();
    REQUIRE(m_folder.isValid());
    m_environment = {&m_clock, "総務課 山田", [] { return Text(testUuid); }};
    m_registry = requireValue(Registry::create(registryPath(), {profile, {}, scheme}, m_environment));
}

QStringList RegistryBuilder::files() const
{
    QStringList found = QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    found.removeIf([](const QString &name) { return name.startsWith(QLatin1StringView(registryName)); });
    return found;
}

void RegistryBuilder::reopen(RegistryAccess access)
{
    m_registry.reset();
    m_registry = requireValue(Registry::open(registryPath(), access, m_environment));
}

QString RegistryBuilder::keepState()
{
    m_environment.stateFolder = m_state.path();
    reopen();
    return m_state.path();
}

std::unique_ptr<Registry> RegistryBuilder::other() const
{
    RegistryEnvironment unleased = m_environment;
    unleased.lease = LeasePolicy::None;
    return requireValue(Registry::open(registryPath(), RegistryAccess::ReadWrite, unleased));
}

void RegistryBuilder::addUnits(std::initializer_list<const char *> paths)
{
    OrganisationService service(*m_registry);
    const OrgUnitId root = m_registry->organisation().institutions().front();
    for (const char *const path : paths) {
        OrgUnitId parent = root;
        QString sofar;
        for (const QString &name : QString::fromUtf8(path).split(u'/')) {
            sofar += (sofar.isEmpty() ? QString() : QStringLiteral("/")) + name;
            const auto known = m_registry->organisation().findUnit(toText(sofar), root).units;
            parent = known.empty() ? requireValue(service.addUnit(parent, toText(name), {})) : known.front();
        }
    }
}

void RegistryBuilder::addAssets(const char *picture)
{
    AssetService service(*m_registry);
    std::vector<Field> fields;
    for (const QString &line : QString::fromUtf8(picture).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const std::vector<Text> cells = cellsOf(line);
        if (fields.empty()) {
            for (const Text &name : cells)
                fields.push_back(fieldNamed(name).value());
            continue;
        }
        WrittenFields written;
        for (std::size_t i = 0; i < cells.size() && i < fields.size(); ++i) {
            if (!cells[i].empty())
                written.emplace_back(fields[i], cells[i]);
        }
        requireValue(service.add(written));
    }
}

Asset RegistryBuilder::asset(const char *code)
{
    return requireValue(m_registry->assetByCode(code));
}

std::vector<StoredRecord> RegistryBuilder::records()
{
    std::vector<StoredRecord> all;
    for (const EntitySchema &schema : entitySchemas()) {
        requireDone(
            m_registry->store().scan(schema.kind, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                all.push_back({schema.name, id, std::vector<Text>(values.begin(), values.end())});
            }));
    }
    return all;
}

void takeTableAway(const QString &path, const char *table)
{
    sqlite3 *file = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &file) == SQLITE_OK);
    const Text sql = Text("ALTER TABLE ") + table + " RENAME TO taken_away";
    CHECK(sqlite3_exec(file, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(file);
}

} // namespace daicho
