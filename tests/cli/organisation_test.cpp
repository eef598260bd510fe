// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Units, posts and persons from scripts.

#include "tests/cli/commandline.h"

namespace {

/// Names of the units below the one of that name, divided by a space.
std::string below(const QJsonArray &units, const QString &name)
{
    for (const QJsonValue &unit : units) {
        if (unit[u"name"].toString() == name)
            return joined(unit[u"children"], "name");
        if (const std::string found = below(unit[u"children"].toArray(), name); !found.empty())
            return found;
    }
    return {};
}

} // namespace

TEST_CASE("Units are ordered, ended and taken back into use, each in one step that can be undone")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const std::string before = cli.done({"units", "a.daicho", "--json"}).out;
    cli.done({"unit", "a.daicho", "before", "税務課", "市民課"});
    CHECK(below(cli.json({"units", "a.daicho", "--json"}).toArray(), u"市民部"_qs) == "税務課 市民課");
    cli.done({"unit", "a.daicho", "note", "税務課", "窓口は1階"});
    cli.done({"unit", "a.daicho", "abolish", "税務課", "--to", "R9.3.31"});
    const auto lastDay = [&cli] {
        return text(cli.json({"units", "a.daicho", "--json"})[0][u"children"][0][u"children"][0][u"to"]);
    };
    CHECK(lastDay() == "2027-03-31");
    cli.done({"unit", "a.daicho", "reopen", "税務課"});
    CHECK(lastDay().empty());
    cli.done({"undo", "a.daicho", "--steps", "4"});
    CHECK(cli.done({"units", "a.daicho", "--json"}).out == before);

    const Run refused = cli.run({"unit", "a.daicho", "abolish", "市民部", "--to", "2027-03-31", "--json"});
    CHECK(refused.code == 2);
    CHECK(refused.errorCode() == "invalid");
    CHECK(cli.run({"unit", "a.daicho", "before", "税務課", "総務部", "--json"}).errorCode() == "not-found");
    CHECK(cli.done({"units", "a.daicho", "--json"}).out == before);
}

TEST_CASE("A post is renamed and its holder too, and a new holder is one step")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"post", "a.daicho", "add", "税務課", "課長", "--role", "情報セキュリティ管理者"});
    cli.done({"post", "a.daicho", "rename", "税務課", "課長", "参事"});
    cli.done({"post", "a.daicho", "assign", "税務課", "参事", "高橋一郎", "--manner", "acting"});
    cli.done({"person", "a.daicho", "rename", "高橋一郎", "髙橋一郎", "--reading", "たかはしいちろう"});
    const QJsonValue post = cli.json({"post", "a.daicho", "list", "--json"})[0];
    CHECK(text(post[u"name"]) == "参事");
    CHECK(text(post[u"role"]) == "情報セキュリティ管理者");
    CHECK(text(post[u"holders"][0][u"person"]) == "髙橋一郎");
    CHECK(text(post[u"holders"][0][u"manner"]) == "acting");
    cli.done({"undo", "a.daicho", "--steps", "2"});
    CHECK(cli.json({"person", "a.daicho", "list", "--json"}).toArray().isEmpty());
    CHECK(cli.run({"person", "a.daicho", "rename", "誰も", "誰か", "--json"}).errorCode() == "not-found");
}

TEST_CASE("An owner is named by the path of the post where a name alone stands for several")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    for (const char *unit : {"市民課", "税務課"})
        cli.done({"post", "a.daicho", "add", unit, "課長"});
    for (const char *code : {"R-1", "R-2"})
        cli.done({"set", "a.daicho", code, "owner=課長"});
    const auto found = [&cli](const char *filter) {
        return joined(cli.json({"list", "a.daicho", "--json", "--filter", filter}), "code");
    };
    CHECK(found("owner:課長") == "R-1 R-2");
    CHECK(found("owner:市民部/税務課/課長") == "R-2");
    CHECK(found("owner:税務課／課長") == "R-2");
}
