// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/wizardjson.h"
#include "tests/support/qtcatch.h"

#include <QString>

using namespace daicho;

namespace {

template <typename T> Error requireError(const Result<T> &result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

constexpr const char *frame = R"({"id":"a","edition":"1","name":"名","issuer":"者",
  "overall":{"method":"single","grade":"C"},
  "axes":[{"id":"C","label":"機密性","levels":[
    {"code":"2","rank":2,"label":"2","criterion":"重い","grade":"C"},
    {"code":"1","rank":1,"label":"1","criterion":"軽い","grade":"C"}]}],
  "wizard":%WIZARD%})";

constexpr const char *good = R"({"questions":[
  {"id":"one","text":"問い","why":"理由","grade":"B","source":"ページ","examples":["例"],
   "answers":[{"id":"yes","label":"はい","demands":[{"axis":"C","level":"2"}],"draft":"そうである",
               "suggested_by":["personal_info=specific"]},
              {"id":"no","label":"いいえ","demands":[{"axis":"C","level":"n/a"}]}]},
  {"id":"two","text":"次","why":"理由","grade":"C","when":[{"question":"one","answers":["yes"]}],
   "answers":[{"id":"yes","label":"はい"},{"id":"no","label":"いいえ"}]}],
 "combinations":[{"when":[{"question":"two","answers":["no"]}],"demands":[{"axis":"C","level":"2"}],
                  "draft":"二つとも"}]})";

Result<Scheme> read(const QString &wizard)
{
    QString json = QString::fromUtf8(frame);
    json.replace(QLatin1StringView("%WIZARD%"), wizard);
    return schemeFromJson(toText(json), "test.json");
}

struct Fault
{
    const char *from;
    const char *to;
    const char *path;
};

} // namespace

TEST_CASE("The questions of a scheme are read, written and read again")
{
    const Scheme scheme = requireValue(read(QString::fromUtf8(good)));
    REQUIRE(scheme.wizard.questions.size() == 2);
    CHECK(scheme.wizard.questions[0].answers[0].demands == std::vector<WizardDemand>{{"C", "2"}});
    CHECK(scheme.wizard.questions[1].when[0].question == "one");
    CHECK(scheme.wizard.combinations.size() == 1);
    CHECK(requireValue(schemeFromJson(schemeToJson(scheme), "again")) == scheme);
    CHECK(suits(scheme.wizard, scheme));
    Scheme amended = scheme;
    amended.axes[0].levels[0].code = "甲";
    CHECK_FALSE(suits(scheme.wizard, amended));
}

TEST_CASE("A faulty question is refused with its place")
{
    const std::vector<Fault> faults{
        {R"("why":"理由","grade":"B")", R"("grade":"B")", "wizard.questions[0].why"},
        {R"("grade":"B","source":"ページ")", R"("grade":"B")", "wizard.questions[0].source"},
        {R"("grade":"B")", R"("grade":"C")", "wizard.questions[0].source"},
        {R"("grade":"B")", R"("grade":"D")", "wizard.questions[0].grade"},
        {R"("examples")", R"("example")", "wizard.questions[0].example"},
        {R"("axis":"C","level":"2"}],"draft":"そう)", R"("axis":"P","level":"2"}],"draft":"そう)",
         "wizard.questions[0].answers[0].demands[0].axis"},
        {R"("axis":"C","level":"2"}],"draft":"そう)", R"("axis":"C","level":"9"}],"draft":"そう)",
         "wizard.questions[0].answers[0].demands[0].level"},
        {R"("level":"2"}],"draft":"そう)", R"("level":"2"},{"axis":"C","level":"1"}],"draft":"そう)",
         "wizard.questions[0].answers[0].demands[1].axis"},
        {"personal_info=specific", "weather=fine", "wizard.questions[0].answers[0].suggested_by"},
        {"personal_info=specific", "personal_info", "wizard.questions[0].answers[0].suggested_by"},
        {R"({"id":"no","label":"いいえ","dem)", R"({"id":"yes","label":"いいえ","dem)",
         "wizard.questions[0].answers[1].id"},
        {R"({"id":"no","label":"いいえ","dem)", R"({"id":"unknown","label":"いいえ","dem)",
         "wizard.questions[0].answers[1].id"},
        {R"("id":"two")", R"("id":"one")", "wizard.questions[1].id"},
        {R"([{"question":"one","answers":["yes"]}])", R"([{"question":"three","answers":["yes"]}])",
         "wizard.questions[1].when[0].question"},
        // A question that waits for itself would be a circle.
        {R"([{"question":"one","answers":["yes"]}])", R"([{"question":"two","answers":["yes"]}])",
         "wizard.questions[1].when[0].question"},
        {R"([{"question":"one","answers":["yes"]}])", R"([{"question":"one","answers":["perhaps"]}])",
         "wizard.questions[1].when[0].answers"},
        {R"([{"question":"one","answers":["yes"]}])", R"([{"question":"one","answers":[]}])",
         "wizard.questions[1].when[0].answers"},
        {R"(,{"id":"no","label":"いいえ"}]}])", R"(]}])", "wizard.questions[1].answers"},
        {R"([{"question":"two","answers":["no"]}],"demands")", R"([],"demands")", "wizard.combinations[0].when"},
        {R"(,
                  "draft":"二つとも")",
         "", "wizard.combinations[0].draft"},
    };
    for (const Fault &fault : faults) {
        INFO(fault.from << " → " << fault.to);
        QString wizard = QString::fromUtf8(good);
        const QString from = QString::fromUtf8(fault.from);
        REQUIRE(wizard.contains(from));
        wizard.replace(wizard.indexOf(from), from.size(), QString::fromUtf8(fault.to));
        const Error error = requireError(read(wizard));
        CHECK(error.code == ErrorCode::InvalidResource);
        CHECK(error.arg("path") == fault.path);
    }
    CHECK(requireError(read(QStringLiteral("{}"))).arg("path") == "wizard.questions");
    CHECK(requireError(read(QStringLiteral(R"({"questions":[],"more":[]})"))).arg("path") == "wizard.more");
}

TEST_CASE("Questions that point forward cannot make a circle")
{
    QString wizard = QString::fromUtf8(good);
    wizard.replace(QStringLiteral(R"("examples":["例"],)"),
                   QStringLiteral(R"("examples":["例"],"when":[{"question":"two","answers":["yes"]}],)"));
    CHECK(requireError(read(wizard)).arg("path") == "wizard.questions[0].when[0].question");
}
