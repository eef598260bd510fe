// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions that the program brings: what they can reach, and whether somebody new gets the expected levels.

#include "model/domain/wizardrun.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace daicho;

namespace {

std::vector<Scheme> schemes()
{
    loadResources();
    std::vector<Scheme> read;
    const QDir folder(QStringLiteral(":/daicho/schemes"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        read.push_back(requireValue(schemeFromJson(file.readAll().toStdString(), toText(name))));
    }
    REQUIRE(read.size() == 7);
    return read;
}

/// The lightest answer everywhere: what demands nothing.
WizardAnswers lightest(const Wizard &wizard)
{
    WizardAnswers answers;
    for (const WizardQuestion &question : wizard.questions) {
        for (const WizardAnswer &answer : question.answers) {
            if (answer.demands.empty())
                answers[question.id] = answer.id;
        }
    }
    return answers;
}

/// Runs with one and with two answers other than the lightest ones, «わからない» among them.
template <typename Visit> void visitRuns(const Scheme &scheme, const Visit &visit)
{
    const WizardAnswers base = lightest(scheme.wizard);
    std::vector<std::pair<Text, Text>> choices;
    for (const WizardQuestion &question : scheme.wizard.questions) {
        for (const WizardAnswer &answer : question.answers)
            choices.emplace_back(question.id, answer.id);
        choices.emplace_back(question.id, unknownAnswer);
    }
    for (const auto &first : choices) {
        for (const auto &second : choices) {
            WizardAnswers answers = base;
            answers[first.first] = first.second;
            answers[second.first] = second.second;
            visit(runWizard(scheme, scheme.wizard, answers));
        }
    }
}

std::map<Text, Text> textsOf(const QJsonObject &object)
{
    std::map<Text, Text> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        texts[toText(entry.key())] = toText(entry.value().toString());
    return texts;
}

} // namespace

TEST_CASE("Every scheme asks six to nine questions that lead to every level of its axes and to no other")
{
    for (const Scheme &scheme : schemes()) {
        INFO(scheme.id);
        CHECK(scheme.wizard.questions.size() >= 6);
        CHECK(scheme.wizard.questions.size() <= 9);
        std::map<Text, std::set<Text>> reached;
        visitRuns(scheme, [&](const WizardOutcome &outcome) {
            REQUIRE(outcome.isComplete());
            CHECK_FALSE(draftReason(scheme, outcome).empty());
            CHECK(outcome.levels.size() == scheme.axes.size());
            for (const auto &[axis, level] : outcome.levels) {
                REQUIRE(scheme.axis(axis) != nullptr);
                reached[axis].insert(level);
                const bool isKnown = scheme.axis(axis)->level(level) != nullptr || level == notApplicable;
                REQUIRE(isKnown);
            }
        });
        for (const Axis &axis : scheme.axes) {
            for (const Level &level : axis.levels) {
                INFO(axis.id << ' ' << level.code);
                CHECK(reached[axis.id].contains(level.code));
            }
            const bool leavesPaperOut =
                !scheme.paperAxes.empty() &&
                std::find(scheme.paperAxes.begin(), scheme.paperAxes.end(), axis.id) == scheme.paperAxes.end();
            CHECK(reached[axis.id].contains(notApplicable) == leavesPaperOut);
        }
    }
}

TEST_CASE("Schemes with one axis of importance never speak of secrecy, integrity and availability")
{
    std::size_t seen = 0;
    for (const Scheme &scheme : schemes()) {
        if (scheme.axis("P") == nullptr)
            continue;
        ++seen;
        visitRuns(scheme, [&](const WizardOutcome &outcome) {
            CHECK(outcome.levels.size() == 1);
            CHECK(outcome.levels.contains("P"));
            const Text reason = draftReason(scheme, outcome);
            for (const char *word : {"機密性", "完全性", "可用性"}) {
                if (reason.find(word) != Text::npos)
                    FAIL(scheme.id << ": " << reason);
            }
        });
        for (const WizardQuestion &question : scheme.wizard.questions) {
            for (const char *word : {"機密性", "完全性", "可用性"}) {
                INFO(scheme.id << ' ' << question.id);
                CHECK((question.text + question.why).find(word) == Text::npos);
            }
        }
    }
    CHECK(seen == 3);
}

TEST_CASE("Where nothing is known, every axis is as heavy as it can be")
{
    for (const Scheme &scheme : schemes()) {
        INFO(scheme.id);
        WizardAnswers answers;
        for (const WizardQuestion &question : scheme.wizard.questions)
            answers[question.id] = unknownAnswer;
        const WizardOutcome outcome = runWizard(scheme, scheme.wizard, answers);
        CHECK(outcome.doubts.size() == scheme.wizard.questions.size());
        for (const Axis &axis : scheme.axes)
            CHECK(outcome.levels.at(axis.id) == axis.levels.front().code);
    }
}

TEST_CASE("Ten assets of a town office get the expected levels through the questions, but for one at most")
{
    QFile file(QStringLiteral(DAICHO_TEST_DATA "/wizard-keys.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject keys = QJsonDocument::fromJson(file.readAll()).object();
    const std::vector<Scheme> all = schemes();
    const Text wanted = toText(keys[QLatin1StringView("scheme")].toString());
    const auto scheme = std::find_if(all.begin(), all.end(), [&](const Scheme &one) { return one.id == wanted; });
    REQUIRE(scheme != all.end());
    const QJsonArray assets = keys[QLatin1StringView("assets")].toArray();
    REQUIRE(assets.size() == 10);
    int matches = 0;
    for (const QJsonValue &entry : assets) {
        const WizardOutcome outcome = runWizard(*scheme, scheme->wizard, textsOf(entry[u"answers"].toObject()));
        INFO(entry[u"name"].toString().toStdString());
        CHECK(outcome.isComplete());
        CHECK(outcome.answers == textsOf(entry[u"answers"].toObject())); // none of them was for nothing
        CHECK(draftReason(*scheme, outcome).size() > 60);
        CHECK(textsOf(entry[u"because"].toObject()).size() == 3);
        const bool isMatch = outcome.levels == textsOf(entry[u"expected"].toObject());
        if (!isMatch)
            WARN("other levels than expected: " << entry[u"name"].toString().toStdString());
        matches += isMatch ? 1 : 0;
    }
    CHECK(matches >= 9);
}
