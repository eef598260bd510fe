// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/support/actions.h"

#include <set>

using namespace daicho;

TEST_CASE("Every command has one row with text, icon and a name of its own", "[actions]")
{
    Actions actions;
    actions.setIconColour(Qt::black);
    std::set<Command> seen;
    std::set<QString> names;
    std::set<QString> keys;
    for (const CommandInfo &info : commandInfos()) {
        CHECK(seen.insert(info.command).second);
        const QAction *action = actions.action(info.command);
        REQUIRE(action != nullptr);
        CHECK(names.insert(action->objectName()).second);
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(action->icon().isNull());
        for (const QKeySequence &one : action->shortcuts())
            CHECK(keys.insert(one.toString()).second);
    }
    CHECK(seen.size() == commandCount);
}

TEST_CASE("Commands are offered only where they can do something", "[actions]")
{
    Actions actions;
    const auto enabled = [&actions](Command command) { return actions.action(command)->isEnabled(); };
    actions.update({});
    CHECK(enabled(Command::OpenRegistry));
    CHECK_FALSE(enabled(Command::Export));
    CHECK_FALSE(enabled(Command::Undo));
    CHECK(enabled(Command::Import)); // makes a registry first
    actions.update({.isOpen = true, .isWritable = true, .canUndo = true});
    CHECK(enabled(Command::Export));
    CHECK(enabled(Command::Import));
    CHECK(enabled(Command::Undo));
    CHECK_FALSE(enabled(Command::Redo));
    actions.update({.isOpen = true, .isWritable = false, .canUndo = true});
    CHECK(enabled(Command::Export));
    CHECK_FALSE(enabled(Command::Import));
    CHECK_FALSE(enabled(Command::Undo));
    actions.update({.isOpen = true, .isWritable = true, .isBusy = true, .canUndo = true});
    CHECK_FALSE(enabled(Command::Undo));
    CHECK_FALSE(enabled(Command::CloseRegistry));
}
