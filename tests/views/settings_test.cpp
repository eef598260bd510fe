// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/support/settings.h"

#include <QFile>
#include <QTemporaryDir>

#include <set>

using namespace daicho;

TEST_CASE("No key of a setting is used twice", "[settings]")
{
    std::set<std::string> keys;
    for (const char *key : setting::keys())
        CHECK(keys.insert(key).second);
    CHECK(keys.size() >= 10);
}

TEST_CASE("Settings come back from their file, and without one the defaults hold", "[settings]")
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        CHECK(settings.get(setting::theme) == u"auto"_qs);
        CHECK(settings.get(setting::fontTenths) == 105);
        CHECK(settings.get(setting::details));
        settings.set(setting::theme, u"dark"_qs);
        settings.set(setting::fontTenths, 130);
        settings.set(setting::details, false);
        settings.addRecent(u"/甲.daicho"_qs);
        settings.addRecent(u"/乙.daicho"_qs);
        settings.addRecent(u"/甲.daicho"_qs);
    }
    const Settings settings(folder.path());
    CHECK(settings.get(setting::theme) == u"dark"_qs);
    CHECK(settings.get(setting::fontTenths) == 130);
    CHECK_FALSE(settings.get(setting::details));
    CHECK(settings.get(setting::recent) == QStringList{u"/甲.daicho"_qs, u"/乙.daicho"_qs});
}

TEST_CASE("Settings that were damaged by hand give way to the defaults", "[settings]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"daicho.ini"_qs));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[view]\nfontTenths=large\n\x01\x02nonsense");
    file.close();
    CHECK(Settings(folder.path()).get(setting::fontTenths) == 105);
}
