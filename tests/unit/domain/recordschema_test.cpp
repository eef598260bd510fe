// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/fields.h"
#include "model/domain/recordschema.h"
#include "tests/support/qtcatch.h"

#include <set>

using namespace daicho;

TEST_CASE("Every kind of record is found by its name and has distinct columns")
{
    for (const EntitySchema &schema : entitySchemas()) {
        INFO(schema.name);
        CHECK(entityKindNamed(schema.name) == schema.kind);
        CHECK(&entitySchema(schema.kind) == &schema);
        std::set<Text> names;
        for (std::size_t column = 0; column < schema.columns.size(); ++column) {
            CHECK(names.insert(schema.columns[column].name).second);
            CHECK(columnNamed(schema.kind, schema.columns[column].name) == column);
        }
    }
    CHECK_FALSE(entityKindNamed("nobody"));
    CHECK_FALSE(columnNamed(EntityKind::Asset, "nothing"));
}
