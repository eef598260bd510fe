// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/recordwords.h"

using namespace daicho;

TEST_CASE("Every column of every record has words for people", "[history]")
{
    TownRegistry town;
    const RecordWords words(town.registry());
    for (const EntitySchema &schema : entitySchemas()) {
        for (std::size_t column = 0; column < schema.columns.size(); ++column) {
            const QString name = QString::fromUtf8(schema.columns[column].name);
            INFO(schema.name << '.' << name.toStdString());
            CHECK_FALSE(words.field(schema.kind, column).isEmpty());
            CHECK(words.field(schema.kind, column) != name);
        }
    }
}
