// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/itemmodels/assettablemodel.h"
#include "views/itemmodels/columnchoice.h"

using namespace daicho;

namespace {

Scheme schemeOf(const std::vector<Text> &axes)
{
    Scheme scheme;
    for (const Text &id : axes) {
        Axis axis;
        axis.id = id;
        scheme.axes.push_back(axis);
    }
    return scheme;
}

} // namespace

TEST_CASE("Every field is in one group, levels only of the scheme", "[columns]")
{
    std::vector<Field> all;
    for (const ColumnGroup &group : columnGroups(schemeOf({"C", "I", "A"})))
        all.insert(all.end(), group.fields.begin(), group.fields.end());
    CHECK(all.size() == fieldCount - 1);
    CHECK(std::count(all.begin(), all.end(), Field::P) == 0);
    for (const FieldInfo &info : fieldInfos()) {
        INFO(info.id);
        CHECK(std::count(all.begin(), all.end(), info.field) == (info.field == Field::P ? 0 : 1));
    }
}

TEST_CASE("Kept columns come back, unknown ones and levels of other schemes are left out", "[columns]")
{
    const Scheme scheme = schemeOf({"C", "I", "A"});
    CHECK(keptColumns({}, scheme) == AssetTableModel::defaultFields(scheme));
    CHECK(keptColumns({u"name"_qs, u"colour"_qs, u"c"_qs, u"name"_qs, u"p"_qs}, scheme) ==
          std::vector{Field::Name, Field::C});
    CHECK(keptColumns({u"name"_qs, u"c"_qs}, scheme) == std::vector{Field::Name, Field::C});
    CHECK(keptColumns({u"name"_qs, u"unit"_qs}, scheme) == std::vector{Field::Name, Field::Unit});
}

TEST_CASE("A body with other axes shows its own, and gives back those of the other", "[columns]")
{
    const Scheme three = schemeOf({"C", "I", "A"});
    const Scheme one = schemeOf({"P"});
    const QStringList kept{u"name"_qs, u"c"_qs, u"a"_qs, u"unit"_qs};
    const std::vector<Field> under = keptColumns(kept, one);
    CHECK(under == std::vector{Field::Name, Field::P, Field::Unit});
    const QStringList again = columnsToKeep(under, kept, one);
    CHECK(again == QStringList{u"name"_qs, u"p"_qs, u"c"_qs, u"a"_qs, u"unit"_qs});
    CHECK(keptColumns(again, three) == std::vector{Field::Name, Field::C, Field::A, Field::Unit});
    CHECK(keptColumns(again, one) == under);
}
