// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/jsonfile.h"
#include "tests/support/qtcatch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace daicho;

TEST_CASE("A JSON file is read whole up to its limit and not a byte beyond")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"対応表.json"_qs);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray most(4 << 20, ' ');
    REQUIRE(file.write(most) == most.size());
    CHECK(requireValue(readJsonFile(path)).size() == 4U << 20);
    REQUIRE(file.write("x") == 1);
    const Result<Text> refused = readJsonFile(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::LimitExceeded);
    CHECK(refused.error().arg("reason") == "json-size");
    CHECK(refused.error().arg("limit") == "4194304");
    CHECK(refused.error().arg("file") == toText(path));
}

TEST_CASE("A folder, a device that never ends and nothing at all are no JSON files")
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.path(), folder.filePath(u"無い.json"_qs), u"/dev/zero"_qs}) {
        const Result<Text> refused = readJsonFile(path);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::MissingFile);
    }
}
