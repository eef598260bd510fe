// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schemeedit.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>

using namespace daicho;

namespace {

Level level(const char *code, int rank, const char *group)
{
    Level made;
    made.code = code;
    made.rank = rank;
    made.label = made.code;
    made.criterion = "文言";
    made.group = group;
    made.grade = EvidenceGrade::A;
    return made;
}

HandlingRule rule(const char *stage, const char *strength)
{
    return {.stage = stage, .rule = "鍵をかける", .strength = strength, .grade = EvidenceGrade::C, .source = {}};
}

Scheme scheme()
{
    Scheme made;
    Axis axis;
    axis.id = "C";
    axis.levels = {level("3A", 5, "3"), level("3B", 4, "3"), level("2", 2, "")};
    axis.groups = {{"3", "三", {"3A", "3B"}}};
    axis.thresholds = {{"3B以上", "3B"}};
    made.axes = {axis};
    made.mapsFrom = {{"old", "C", "3", {"3A", "3B"}}, {"old", "C", "2", {"2"}}};
    return made;
}

} // namespace

TEST_CASE("What hangs on a level follows its new code, and its rank stays")
{
    Scheme changed = scheme();
    Level renamed = changed.axes[0].levels[1];
    renamed.code = "3乙";
    putLevel(changed, changed.axes[0], 1, renamed);
    CHECK(changed.axes[0].groups[0].members == std::vector<Text>{"3A", "3乙"});
    CHECK(changed.axes[0].thresholds[0].minimum == "3乙");
    CHECK(changed.mapsFrom[0].to == std::vector<Text>{"3A", "3乙"});
    CHECK(changed.axes[0].levels[1].rank == 4);
    CHECK(changed.axes[0].levels[1].grade == EvidenceGrade::A);
}

TEST_CASE("A criterion in other words no longer stands in its source")
{
    Scheme changed = scheme();
    Level other = changed.axes[0].levels[0];
    other.criterion = "自団体の文言";
    other.group.clear();
    putLevel(changed, changed.axes[0], 0, other);
    CHECK(changed.axes[0].levels[0].grade == EvidenceGrade::C);
    CHECK(changed.axes[0].groups[0].members == std::vector<Text>{"3B"});
}

TEST_CASE("Levels are added at the light end, moved and removed with ranks that follow")
{
    Scheme changed = scheme();
    putLevel(changed, changed.axes[0], {}, level("1", 0, ""));
    CHECK(changed.axes[0].levels.back().rank == 1);
    CHECK(changed.axes[0].levels.front().rank == 4);
    moveLevel(changed.axes[0], 3, -1);
    CHECK(changed.axes[0].levels[2].code == "1");
    moveLevel(changed.axes[0], 0, -5);
    CHECK(changed.axes[0].levels[0].code == "3A");
    removeLevel(changed, changed.axes[0], 3);
    CHECK(changed.axes[0].levels.size() == 3);
    CHECK(changed.mapsFrom.size() == 1);
    removeLevel(changed, changed.axes[0], 0);
    CHECK(changed.mapsFrom[0].to == std::vector<Text>{"3B"});
    CHECK(changed.axes[0].groups[0].members == std::vector<Text>{"3B"});
}

TEST_CASE("A group takes levels from no other group without being told")
{
    Scheme changed = scheme();
    putGroup(changed.axes[0], 0, {"重", "重い", {"2", "3A"}});
    CHECK(changed.axes[0].groups[0].members == std::vector<Text>{"3A", "2"});
    CHECK(changed.axes[0].levels[1].group.empty());
    putGroup(changed.axes[0], {}, {"軽", "軽い", {"3B"}});
    CHECK(changed.axes[0].levels[1].group == "軽");
}

TEST_CASE("Rules of all levels are rows, and rows are the rules again")
{
    Scheme changed = scheme();
    Axis &axis = changed.axes[0];
    axis.levels[0].handling = {rule("保管", "must"), rule("廃棄", "must"), rule("保管", "may")};
    axis.levels[1].handling = {rule("保管", "should")};
    const std::vector<HandlingRow> rows = handlingRows(axis);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].strengths == std::vector<Text>{"must", "should", ""});
    CHECK(rows[2].strengths == std::vector<Text>{"may", "", ""});
    const Axis before = axis;
    setHandlingRows(axis, rows);
    CHECK(axis == before);
}

TEST_CASE("A scheme that is written is read as the same scheme")
{
    loadResources();
    const QDir folder(QStringLiteral(":/daicho/schemes"));
    REQUIRE_FALSE(folder.isEmpty());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        INFO(name.toStdString());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const Scheme shipped = requireValue(schemeFromJson(file.readAll().toStdString(), toText(name)));
        const Text json = schemeToJson(shipped);
        CHECK(requireValue(schemeFromJson(json, "again")) == shipped);
        CHECK(schemeToJson(requireValue(schemeFromJson(json, "again"))) == json);
        Scheme other = shipped;
        other.axes.front().levels.front().criterion += "改";
        CHECK_FALSE(requireValue(schemeFromJson(schemeToJson(other), "again")) == shipped);
    }
}

TEST_CASE("The answers of the wizard follow levels and axes, and rather to the heavier level")
{
    Scheme changed = scheme();
    WizardQuestion question;
    question.id = "q";
    question.answers = {{"a", "はい", {{"C", "3B"}}, {}, {}}, {"b", "いいえ", {{"C", "2"}, {"I", "1"}}, {}, {}}};
    changed.wizard.questions = {question};
    changed.wizard.combinations = {{{{"q", {"a"}}}, {{"C", "3A"}}, {}}};
    Level renamed = changed.axes[0].levels[1];
    renamed.code = "3乙";
    putLevel(changed, changed.axes[0], 1, renamed);
    const auto demands = [&](std::size_t answer) { return changed.wizard.questions[0].answers[answer].demands; };
    CHECK(demands(0) == std::vector<WizardDemand>{{"C", "3乙"}});
    removeLevel(changed, changed.axes[0], 2);
    CHECK(demands(1) == std::vector<WizardDemand>{{"C", "3乙"}, {"I", "1"}});
    removeLevel(changed, changed.axes[0], 0);
    CHECK(changed.wizard.combinations[0].demands == std::vector<WizardDemand>{{"C", "3乙"}});
    removeAxis(changed, 0);
    CHECK(demands(0).empty());
    CHECK(demands(1) == std::vector<WizardDemand>{{"I", "1"}});
}
