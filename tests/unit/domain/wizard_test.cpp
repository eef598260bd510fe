// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ratingbasis.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

template <typename T> Error requireError(const Result<T> &result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

Level level(const char *code, int rank)
{
    Level made;
    made.code = code;
    made.rank = rank;
    made.label = Text("段階") + code;
    made.criterion = "文言";
    return made;
}

WizardAnswer answer(const char *id, std::vector<WizardDemand> demands = {}, const char *draft = "")
{
    return {.id = id, .label = Text("答え") + id, .demands = std::move(demands), .draft = draft, .suggestedBy = {}};
}

WizardQuestion question(const char *id, std::vector<WizardAnswer> answers, std::vector<WizardCondition> when = {})
{
    WizardQuestion made;
    made.id = id;
    made.text = Text("問い") + id;
    made.why = "理由";
    made.when = std::move(when);
    made.answers = std::move(answers);
    return made;
}

/// Persons, how many of them (only where there are some), harm, harm of errors.
Scheme scheme()
{
    Scheme made;
    Axis secrecy;
    secrecy.id = "C";
    secrecy.label = "機密性";
    secrecy.levels = {level("3", 3), level("2", 2), level("1", 1)};
    Axis integrity;
    integrity.id = "I";
    integrity.label = "完全性";
    integrity.levels = {level("2", 2), level("1", 1)};
    made.axes = {secrecy, integrity};
    made.wizard.questions = {
        question("personal", {answer("yes", {{"C", "2"}}, "個人情報を含む"), answer("no")}),
        question("count", {answer("many", {}, "人数が多い"), answer("few")}, {{"personal", {"yes"}}}),
        question("harm", {answer("grave", {{"C", "3"}}, "漏れると害が大きい"), answer("none")}),
        question("errors", {answer("bad", {{"I", "2"}}, "誤ると困る"), answer("fine")}),
    };
    made.wizard.combinations = {
        {.when = {{"personal", {"yes"}}, {"count", {"many"}}}, .demands = {{"C", "3"}}, .draft = "個人情報が多い"}};
    return made;
}

struct Case
{
    const char *name;
    WizardAnswers answers;
    std::vector<Text> asked;
    Text secrecy;
    Text integrity;
    bool isComplete;
    std::size_t doubts;
};

std::vector<Text> idsOf(const WizardOutcome &outcome)
{
    std::vector<Text> ids;
    for (const WizardStep &step : outcome.steps)
        ids.push_back(step.question->id);
    return ids;
}

} // namespace

TEST_CASE("Answers lead to the questions that follow, and to the heaviest level that any of them demands")
{
    const std::vector<Text> brief{"personal", "harm", "errors"};
    const std::vector<Text> full{"personal", "count", "harm", "errors"};
    const std::vector<Case> cases{
        {"nothing answered", {}, brief, "1", "1", false, 0},
        {"nobody concerned", {{"personal", "no"}}, brief, "1", "1", false, 0},
        {"all light", {{"personal", "no"}, {"harm", "none"}, {"errors", "fine"}}, brief, "1", "1", true, 0},
        {"one demand", {{"personal", "yes"}}, full, "2", "1", false, 0},
        {"few", {{"personal", "yes"}, {"count", "few"}, {"harm", "none"}, {"errors", "fine"}}, full, "2", "1", true, 0},
        {"many",
         {{"personal", "yes"}, {"count", "many"}, {"harm", "none"}, {"errors", "bad"}},
         full,
         "3",
         "2",
         true,
         0},
        {"heaviest wins", {{"personal", "yes"}, {"harm", "grave"}}, full, "3", "1", false, 0},
        {"order of answers does not matter", {{"errors", "bad"}}, brief, "1", "2", false, 0},
        {"unknown is heavy", {{"harm", "unknown"}}, brief, "3", "1", false, 1},
        {"unknown asks on", {{"personal", "unknown"}}, full, "2", "1", false, 1},
        {"unknown meets combinations", {{"personal", "unknown"}, {"count", "unknown"}}, full, "3", "1", false, 2},
        {"unknown of what weighs nothing", {{"personal", "no"}, {"count", "unknown"}}, brief, "1", "1", false, 0},
        {"not asked, not counted", {{"personal", "no"}, {"count", "many"}}, brief, "1", "1", false, 0},
        {"no such answer", {{"personal", "maybe"}}, brief, "1", "1", false, 0},
        {"no such question", {{"weather", "fine"}}, brief, "1", "1", false, 0},
    };
    const Scheme made = scheme();
    for (const Case &row : cases) {
        INFO(row.name);
        const WizardOutcome outcome = runWizard(made, made.wizard, row.answers);
        CHECK(idsOf(outcome) == row.asked);
        CHECK(outcome.levels.at("C") == row.secrecy);
        CHECK(outcome.levels.at("I") == row.integrity);
        CHECK(outcome.isComplete() == row.isComplete);
        CHECK(outcome.doubts.size() == row.doubts);
    }
}

TEST_CASE("Another answer drops those to questions that are no longer asked, and keeps the rest")
{
    const Scheme made = scheme();
    WizardAnswers answers{{"personal", "yes"}, {"count", "many"}, {"harm", "none"}, {"errors", "bad"}};
    answers["personal"] = "no";
    const WizardOutcome outcome = runWizard(made, made.wizard, answers);
    CHECK(outcome.answers == WizardAnswers{{"personal", "no"}, {"harm", "none"}, {"errors", "bad"}});
    CHECK(outcome.isComplete());
    CHECK(outcome.firstOpen() == 3);
}

TEST_CASE("Each axis says which answers made it as heavy as it is")
{
    const Scheme made = scheme();
    const WizardOutcome outcome =
        runWizard(made, made.wizard, {{"personal", "yes"}, {"count", "few"}, {"harm", "grave"}, {"errors", "fine"}});
    const std::vector<const WizardGround *> grounds = outcome.decisive("C");
    REQUIRE(grounds.size() == 1);
    CHECK(grounds[0]->question->id == "harm");
    CHECK(grounds[0]->said == "答えgrave");
    CHECK(outcome.decisive("I").empty());
}

TEST_CASE("The drafted reason names what decided, what else is known, and what is in doubt")
{
    const Scheme made = scheme();
    CHECK(draftReason(made, runWizard(made, made.wizard, {{"personal", "yes"}})).empty());
    CHECK(draftReason(made, runWizard(made, made.wizard, {{"personal", "no"}, {"harm", "none"}, {"errors", "fine"}})) ==
          "重くする事情がないため、機密性は「段階1」とした。\n重くする事情がないため、完全性は「段階1」とした。");
    CHECK(
        draftReason(made, runWizard(made, made.wizard,
                                    {{"personal", "yes"}, {"count", "many"}, {"harm", "grave"}, {"errors", "bad"}})) ==
        "漏れると害が大きい、また、個人情報が多いため、機密性は「段階3」とした。\n"
        "誤ると困るため、完全性は「段階2」とした。\n取扱いの事情：人数が多い。");
    const WizardOutcome doubtful =
        runWizard(made, made.wizard, {{"personal", "no"}, {"harm", "unknown"}, {"errors", "fine"}});
    CHECK(draftReason(made, doubtful) ==
          "わからない点を重い側に見て、機密性は「段階3」とした。\n"
          "重くする事情がないため、完全性は「段階1」とした。\n要確認：「問いharm」がわからない。");
    CHECK(doubtOf(doubtful) == "「問いharm」がわからない。");
}

TEST_CASE("An answer may leave an axis out, unless another one demands a level of it")
{
    Scheme made = scheme();
    made.wizard.questions.insert(
        made.wizard.questions.begin(),
        question("medium", {answer("paper", {{"I", notApplicable}}, "紙だけである"), answer("electronic")}));
    const WizardAnswers paper{{"medium", "paper"}, {"personal", "no"}, {"harm", "none"}, {"errors", "fine"}};
    const WizardOutcome outcome = runWizard(made, made.wizard, paper);
    CHECK(outcome.levels.at("I") == notApplicable);
    CHECK(draftReason(made, outcome).find("紙だけであるため、完全性は対象外とした。") != Text::npos);
    WizardAnswers heavier = paper;
    heavier["errors"] = "bad";
    CHECK(runWizard(made, made.wizard, heavier).levels.at("I") == "2");
    heavier = paper;
    heavier["medium"] = unknownAnswer;
    CHECK(runWizard(made, made.wizard, heavier).levels.at("I") == "1");
}

TEST_CASE("Fields of the asset suggest an answer")
{
    WizardQuestion asked = question("personal", {answer("yes"), answer("no")});
    asked.answers[0].suggestedBy = {"personal_info=specific", "contractor=*"};
    asked.answers[1].suggestedBy = {"personal_info=none"};
    Asset asset;
    CHECK(suggestedAnswer(asked, asset).empty());
    asset.text(Field::PersonalInfo) = "none";
    CHECK(suggestedAnswer(asked, asset) == "no");
    asset.text(Field::Contractor) = "委託会社";
    CHECK(suggestedAnswer(asked, asset) == "yes");
}

TEST_CASE("Answers are stored with their words in one form, and read back")
{
    const Scheme made = scheme();
    const WizardOutcome outcome = runWizard(made, made.wizard, {{"personal", "yes"}, {"harm", "unknown"}});
    const AnswerRecord record = recordOf(outcome);
    const Text json = toJson(record);
    CHECK(json == R"({"answers":[{"question":"personal","asked":"問いpersonal","answer":"yes","said":"答えyes"},)"
                  R"({"question":"harm","asked":"問いharm","answer":"unknown","said":"わからない"}],)"
                  R"("result":[{"axis":"C","level":"3"},{"axis":"I","level":"1"}]})");
    CHECK(requireValue(answersFromJson(json)) == record);
    CHECK(givenAnswers(record) == WizardAnswers{{"harm", "unknown"}, {"personal", "yes"}});
    CHECK(toJson(AnswerRecord()).empty());
    CHECK(requireValue(answersFromJson("")).answers.empty());
    for (const char *broken : {"{", "[]", R"({"answers":[{"question":"a"}]})", R"({"answers":[],"more":1})"}) {
        INFO(broken);
        CHECK(requireError(answersFromJson(broken)).code == ErrorCode::InvalidResource);
    }
}

TEST_CASE("Bases and proposals of ratings are records and back")
{
    RatingBasis basis;
    basis.id = RatingBasisId(7);
    basis.asset = AssetId(3);
    basis.edition = EditionId(2);
    basis.drafted = "下書き";
    basis.doubt = "わからない";
    const RatingBasis read = requireValue(basisFromRecord(7, recordTexts(basis)));
    CHECK(recordTexts(read) == recordTexts(basis));
    CHECK(read.isDoubtful());
    basis.checkedAt = "2026-11-21";
    CHECK_FALSE(basis.isDoubtful());

    RatingProposal proposal;
    proposal.id = RatingProposalId(1);
    proposal.asset = AssetId(3);
    proposal.edition = EditionId(2);
    proposal.levels = {"2", "1", "", ""};
    proposal.state = ProposalState::Refused;
    proposal.comment = "まだ早い";
    CHECK(recordTexts(proposal).size() == columnCount<RatingProposalColumn>);
    std::vector<Text> texts = recordTexts(proposal);
    CHECK(recordTexts(requireValue(proposalFromRecord(1, texts))) == texts);
    texts[static_cast<std::size_t>(RatingProposalColumn::State)] = "lost";
    CHECK(requireError(proposalFromRecord(1, texts)).code == ErrorCode::InvalidResource);
}
