// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace daicho;

namespace {

Text typeOf(ColumnType type)
{
    return type == ColumnType::PlainText ? "TEXT" : "INTEGER";
}

} // namespace

TEST_CASE("The tables have the columns of the record schemas, in their order")
{
    const StorageFixture fixture;
    fixture.create();
    RawDatabase raw(fixture.path());
    for (const EntitySchema &schema : entitySchemas()) {
        std::vector<Text> expected{"id INTEGER"};
        if (schema.kind == EntityKind::Asset)
            expected.emplace_back("revision INTEGER");
        for (const ColumnSchema &column : schema.columns)
            expected.push_back(Text(column.name) + ' ' + typeOf(column.type));
        INFO(schema.name);
        CHECK(raw.column(Text("SELECT name || ' ' || type FROM pragma_table_info('") + schema.name + "')") == expected);
    }
}

TEST_CASE("References name the table that they point into")
{
    const StorageFixture fixture;
    fixture.create();
    RawDatabase raw(fixture.path());
    for (const EntitySchema &schema : entitySchemas()) {
        for (const ColumnSchema &column : schema.columns) {
            const std::vector<Text> targets = raw.column(Text("SELECT \"table\" FROM pragma_foreign_key_list('") +
                                                         schema.name + "') WHERE \"from\" = '" + column.name + "'");
            INFO(schema.name << '.' << column.name);
            CHECK(targets.size() == (column.type == ColumnType::Reference ? 1 : 0));
            if (column.type == ColumnType::Reference)
                CHECK(entityKindNamed(targets.front()).has_value());
        }
    }
}

TEST_CASE("All tables are strict and number their records once for all")
{
    const StorageFixture fixture;
    fixture.create();
    RawDatabase raw(fixture.path());
    CHECK(raw.column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND "
                     "name NOT LIKE 'sqlite_%'")
              .empty());
    CHECK(raw.column("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%AUTOINCREMENT%' AND "
                     "name NOT LIKE 'sqlite_%'") == std::vector<Text>{"history"});
}

TEST_CASE("The schema after all migrations is the one that is written down")
{
    const StorageFixture fixture;
    fixture.create();
    RawDatabase raw(fixture.path());
    Text schema = "-- application_id " + raw.value("PRAGMA application_id") + ", user_version " +
                  raw.value("PRAGMA user_version") + '\n';
    for (const Text &sql : raw.column("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"))
        schema += '\n' + sql + ";\n";
    QFile golden(QStringLiteral(DAICHO_TEST_DATA "/../golden/schema.golden.sql"));
    REQUIRE(golden.open(QIODevice::ReadOnly));
    const Text expected = golden.readAll().toStdString();
    CHECK(expected.ends_with(schema)); // after the two lines of the head
}

TEST_CASE("A migration that was released never changes")
{
    QFile sums(QStringLiteral(DAICHO_TEST_DATA "/../golden/migrations.sha256"));
    REQUIRE(sums.open(QIODevice::ReadOnly));
    int files = 0;
    for (const QByteArray &line : sums.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype space = line.indexOf("  ");
        QFile migration(u":/daicho/migrations/"_qs + QString::fromLatin1(line.mid(space + 2)));
        INFO(line.toStdString());
        REQUIRE(migration.open(QIODevice::ReadOnly));
        CHECK(QCryptographicHash::hash(migration.readAll(), QCryptographicHash::Sha256).toHex() == line.left(space));
        ++files;
    }
    CHECK(files == 3);
}
