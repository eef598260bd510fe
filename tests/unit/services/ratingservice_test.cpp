// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/organisationservice.h"
#include "model/services/precedents.h"
#include "model/services/programdata.h"
#include "model/services/ratingrecords.h"
#include "model/services/ratingservice.h"
#include "model/services/roleservice.h"
#include "model/services/schemeservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daicho;

namespace {

/// Leads to 3B, 2, 1.
WizardAnswers heavy()
{
    return {{"personal", "sensitive"}, {"secret", "no"},      {"harm", "grave"},     {"integrity", "rights"},
            {"stoppage", "longer"},    {"outside", "inside"}, {"retention", "short"}};
}

/// Leads to 2, 1, 1.
WizardAnswers light()
{
    return {{"personal", "none"},    {"secret", "no"},       {"publication", "later"}, {"harm", "slight"},
            {"integrity", "slight"}, {"stoppage", "longer"}, {"outside", "inside"},    {"retention", "short"}};
}

/// «chief» may do everything, «editor» and «manager» as they are called, in 総務課.
struct Office
{
    explicit Office(bool withRoles = true)
    {
        builder.addUnits({"総務課", "税務課"});
        builder.addAssets("code|name|unit|C|I|A\nA-1|生活保護受給者台帳|総務課\nA-2|ケース記録|総務課|3B|2|1\n"
                          "A-3|生活保護受給者台帳|税務課|2|1|1");
        if (!withRoles)
            return;
        assign("chief", "administrator", nullptr);
        as("chief");
        assign("editor", "editor", "総務課");
        assign("manager", "manager", "総務課");
        assign("clerk", "editor", "総務課");
    }

    void assign(const char *account, const char *role, const char *unitName)
    {
        RoleAssignment wanted;
        wanted.account = account;
        wanted.role = role;
        if (unitName != nullptr)
            wanted.unit = registry().organisation().findUnit(unitName).units.front();
        requireValue(RoleService(registry()).assign(wanted));
    }
    Registry &registry() { return builder.registry(); }
    void as(const char *name) { registry().setActor(name); }
    AssetId id(const char *code) { return builder.asset(code).id; }
    Result<RatingDone> rate(const char *code, const RatingRequest &request)
    {
        return RatingService(registry()).rate(id(code), request);
    }
    std::optional<RatingBasis> basis(const char *code)
    {
        const Asset asset = builder.asset(code);
        return requireValue(basisOf(registry(), asset.id, asset.edition()));
    }
    Text ruleOfRefused(const char *code, const RatingRequest &request)
    {
        const std::vector<StoredRecord> before = builder.records();
        const Result<RatingDone> done = rate(code, request);
        REQUIRE_FALSE(done);
        CHECK(builder.records() == before);
        return Text(done.error().arg("rule"));
    }

    RegistryBuilder builder{"kanie-town", "mic-jichitai-2024r10"};
};

} // namespace

TEST_CASE("A rating by answers keeps them with their words, the edition and the drafted reason")
{
    Office office(/*withRoles=*/false);
    const HistoryHead before = office.registry().head();
    const RatingDone done = requireValue(office.rate("A-1", {heavy(), {}, {}}));
    CHECK_FALSE(done.proposal);
    CHECK(done.asset.text(Field::C) == "3B");
    CHECK(done.asset.text(Field::I) == "2");
    CHECK(done.asset.text(Field::A) == "1");
    CHECK(office.registry().head().seq == before.seq + 1);
    const Asset stored = office.builder.asset("A-1");
    CHECK(stored.text(Field::Reason).find("特に配慮が要る個人情報を含む") != Text::npos);
    const std::optional<RatingBasis> basis = office.basis("A-1");
    REQUIRE(basis);
    CHECK(basis->edition == office.registry().editionInForce());
    CHECK(basis->drafted == stored.text(Field::Reason));
    CHECK(basis->answers.answers.size() == 7);
    CHECK(basis->answers.answers.front().asked == "個人に関する情報が入っていますか。");
    CHECK(basis->answers.result.at("C") == "3B");
    CHECK(basis->doubt.empty());

    HistoryService history(office.registry());
    requireValue(history.undo());
    CHECK_FALSE(requireValue(basisOf(office.registry(), office.id("A-1"), office.registry().editionInForce())));
    CHECK(office.builder.asset("A-1").text(Field::C).empty());
    requireValue(history.redo());
    CHECK(office.basis("A-1"));
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("What was not known weighs heavily and stays a doubt until somebody has looked again")
{
    Office office(/*withRoles=*/false);
    WizardAnswers answers = light();
    answers["stoppage"] = unknownAnswer;
    requireValue(office.rate("A-1", {answers, {}, {}}));
    CHECK(office.builder.asset("A-1").text(Field::A) == "2");
    CHECK(office.basis("A-1")->isDoubtful());
    CHECK(office.builder.asset("A-1").text(Field::Reason).find("要確認") != Text::npos);
    office.as("課長");
    RatingService service(office.registry());
    requireDone(service.markChecked(office.id("A-1")));
    const RatingBasis checked = *office.basis("A-1");
    CHECK_FALSE(checked.isDoubtful());
    CHECK(checked.checkedBy == "課長");
    CHECK_FALSE(checked.doubt.empty());
    CHECK(service.markChecked(office.id("A-1")).error().arg("rule") == "no-doubt");
    CHECK(service.markChecked(office.id("A-2")).error().arg("rule") == "no-doubt");
}

TEST_CASE("Answers that do not fit are refused by name")
{
    Office office(/*withRoles=*/false);
    WizardAnswers missing = light();
    missing.erase("retention");
    CHECK(office.ruleOfRefused("A-1", {missing, {}, {}}) == "unanswered");
    WizardAnswers wrong = light();
    wrong["harm"] = "perhaps";
    CHECK(office.ruleOfRefused("A-1", {wrong, {}, {}}) == "unknown-answer");
    WizardAnswers idle = light();
    idle["count"] = "few"; // is not asked where nobody is named
    CHECK(office.ruleOfRefused("A-1", {idle, {}, {}}) == "unknown-answer");
    CHECK(office.ruleOfRefused("A-1", {light(), {{"P", "I"}}, {}}) == "unknown-axis");
    CHECK(office.ruleOfRefused("A-1", {light(), {{"C", "9"}}, {}}) == "unknown-level");
    CHECK(office.ruleOfRefused("A-1", {{}, {}, {}}) == "required");
    CHECK(office.ruleOfRefused("A-1", {light(), {}, "番号 1234 5678 9018"}) == "individual-number");
}

TEST_CASE("Lower than the answers lead to, or than what stands, needs a reason of its own")
{
    Office office(/*withRoles=*/false);
    CHECK(office.ruleOfRefused("A-1", {heavy(), {{"C", "3C"}}, {}}) == "below-answers");
    const Questionnaire asked = RatingService(office.registry()).questionnaire({});
    const Text drafted = draftReason(asked.scheme, runWizard(asked.scheme, asked.scheme.wizard, heavy()));
    CHECK(office.ruleOfRefused("A-1", {heavy(), {{"C", "3C"}}, drafted}) == "below-answers");
    CHECK(office.ruleOfRefused("A-2", {light(), {}, {}}) == "lowered");
    requireValue(office.rate("A-1", {heavy(), {{"c", "3Ｃ"}}, "氏名を消した写しのため"}));
    CHECK(office.builder.asset("A-1").text(Field::C) == "3C");
    CHECK(office.basis("A-1")->answers.result.at("C") == "3B");
    // Heavier than the answers needs none.
    requireValue(office.rate("A-1", {heavy(), {{"C", "3A"}}, {}}));
}

TEST_CASE("Levels that are chosen by hand take away what led to the former ones, and history keeps it")
{
    Office office(/*withRoles=*/false);
    requireValue(office.rate("A-1", {heavy(), {}, {}}));
    AssetService assets(office.registry());
    requireValue(assets.edit(office.id("A-1"), {{Field::Remarks, "備考"}}));
    CHECK(office.basis("A-1"));
    requireValue(assets.rate(office.id("A-1"), {{"C", "3A"}}, "国の秘密文書が混ざった"));
    CHECK_FALSE(office.basis("A-1"));
    bool isTold = false;
    for (const HistoryLine &line : requireValue(HistoryService(office.registry()).lines("A-1", {})))
        isTold = isTold || (line.entity == "rating_basis" && line.field == "answers" && line.after.empty());
    CHECK(isTold);
    requireValue(HistoryService(office.registry()).undo());
    CHECK(office.basis("A-1"));
}

TEST_CASE("Who may not lower proposes, and a manager decides")
{
    Office office;
    office.as("editor");
    const RatingRequest lower{{}, {{"C", "3C"}}, "写しのため"};
    CHECK(RatingService(office.registry()).wouldPropose(office.builder.asset("A-2"), lower));
    const RatingDone done = requireValue(office.rate("A-2", lower));
    REQUIRE(done.proposal);
    CHECK(office.builder.asset("A-2").text(Field::C) == "3B");
    const RatingProposalId id = done.proposal->id;
    CHECK(requireValue(openProposals(office.registry())).size() == 1);
    CHECK(done.proposal->levels == std::array<Text, 4>{"3C", "2", "1", ""});

    // Who proposes again replaces what waits; nobody else does, and the proposer decides nothing.
    CHECK(requireValue(office.rate("A-2", {{}, {{"C", "2"}}, "もっと軽い"})).proposal->id == id);
    RatingService service(office.registry());
    CHECK(service.accept(id).error().code == ErrorCode::NotPermitted);
    CHECK(service.refuse(id, "だめ").error().code == ErrorCode::NotPermitted);
    office.as("clerk");
    CHECK(office.ruleOfRefused("A-2", lower) == "proposal-open");
    CHECK(service.withdraw(id).error().code == ErrorCode::NotPermitted);

    office.as("manager");
    CHECK(service.refuse(id, "　").error().arg("rule") == "required");
    const Asset rated = requireValue(service.accept(id, "確認した"));
    CHECK(rated.text(Field::C) == "2");
    CHECK(rated.text(Field::Reason) == "もっと軽い");
    const RatingProposal decided = requireValue(proposal(office.registry(), id));
    CHECK(decided.state == ProposalState::Accepted);
    CHECK(decided.proposedBy == "editor");
    CHECK(decided.decidedBy == "manager");
    CHECK(service.accept(id).error().arg("rule") == "not-open");
    const std::vector<HistoryEntry> entries = requireValue(HistoryService(office.registry()).entries({}));
    CHECK(entries.front().operation.name == "rating.accept");
    CHECK(entries.front().actor == "manager");
    CHECK(entries.front().operation.reason.find("editor") != Text::npos);
}

TEST_CASE("A proposal is refused with a comment or withdrawn by who made it")
{
    Office office;
    RatingService service(office.registry());
    office.as("editor");
    const RatingRequest lower{heavy(), {{"C", "3C"}}, "写しのため"};
    const RatingProposalId first = requireValue(office.rate("A-2", lower)).proposal->id;
    office.as("manager");
    requireDone(service.refuse(first, "原本も含むため"));
    CHECK(requireValue(proposal(office.registry(), first)).comment == "原本も含むため");
    CHECK(requireValue(openProposals(office.registry())).empty());
    office.as("editor");
    const RatingProposalId second = requireValue(office.rate("A-2", lower)).proposal->id;
    CHECK(second != first);
    requireDone(service.withdraw(second));
    CHECK(requireValue(proposalsOf(office.registry(), office.id("A-2"))).front().state == ProposalState::Withdrawn);
    CHECK(office.builder.asset("A-2").text(Field::C) == "3B");
    CHECK(service.withdraw(RatingProposalId(99)).error().code == ErrorCode::NotFound);
}

TEST_CASE("An accepted proposal brings its answers with it")
{
    Office office;
    office.as("editor");
    WizardAnswers answers = light();
    answers["outside"] = unknownAnswer;
    const RatingProposalId id =
        requireValue(office.rate("A-2", {answers, {}, "案の段階の資料だけになった"})).proposal->id;
    CHECK_FALSE(office.basis("A-2"));
    office.as("chief");
    requireValue(RatingService(office.registry()).accept(id));
    REQUIRE(office.basis("A-2"));
    CHECK(office.basis("A-2")->isDoubtful());
    CHECK(office.builder.asset("A-2").text(Field::C) == "2");
}

TEST_CASE("Who may lower by role rates at once, and heavier levels need nobody")
{
    Office office;
    office.as("manager");
    CHECK_FALSE(requireValue(office.rate("A-2", {{}, {{"C", "2"}}, "写しのため"})).proposal);
    office.as("editor");
    CHECK_FALSE(requireValue(office.rate("A-2", {{}, {{"C", "3A"}}, "秘密文書を加えた"})).proposal);
    CHECK(office.rate("A-3", {{}, {{"C", "3A"}}, "よその課"}).error().code == ErrorCode::NotPermitted);
}

TEST_CASE("Questions may be amended while ratings stand, and an edition without any is asked the program's")
{
    Office office(/*withRoles=*/false);
    Registry &registry = office.registry();
    RatingService service(registry);
    SchemeService schemes(registry);
    Scheme changed = registry.scheme();
    changed.wizard.questions.front().text = "人の情報がありますか。";
    requireDone(schemes.amend(changed));
    CHECK(service.questionnaire({}).scheme.wizard.questions.front().text == "人の情報がありますか。");
    changed.axes.front().levels.front().criterion += "改";
    CHECK(schemes.amend(changed).error().code == ErrorCode::SchemeInUse);
    changed = registry.scheme();
    changed.wizard = {};
    requireDone(schemes.amend(changed));
    CHECK(registry.scheme().wizard.questions.empty());
    CHECK(service.questionnaire({}).scheme.wizard.questions.size() == 9);
    // The program's scheme is still known for the same one.
    const EditionId edition = registry.editionInForce();
    requireValue(OrganisationService(registry).adoptScheme("ipa-sme-321"));
    CHECK(requireValue(OrganisationService(registry).adoptScheme("mic-jichitai-2024r10")) == edition);
}

TEST_CASE("A scheme of the body's own without questions is told so")
{
    Office office(/*withRoles=*/false);
    Scheme own = office.registry().scheme();
    own.id = "own";
    own.wizard = {};
    requireValue(SchemeService(office.registry()).take(own));
    CHECK(RatingService(office.registry()).questionnaire({}).isEmpty());
    CHECK(office.ruleOfRefused("A-1", {light(), {}, {}}) == "no-questions");
}

TEST_CASE("Ten assets of a town office are rated by answers as expected, with their reasons stored")
{
    QFile file(QStringLiteral(DAICHO_TEST_DATA "/wizard-keys.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray keys = QJsonDocument::fromJson(file.readAll()).object()[u"assets"].toArray();
    Office office(/*withRoles=*/false);
    Registry &registry = office.registry();
    int matches = 0;
    for (const QJsonValue &key : keys) {
        const Text name = toText(key[u"name"].toString());
        const AssetId id = requireValue(AssetService(registry).add({{Field::Name, name}, {Field::Unit, "総務課"}})).id;
        WizardAnswers answers;
        const QJsonObject said = key[u"answers"].toObject();
        for (auto answer = said.begin(); answer != said.end(); ++answer)
            answers[toText(answer.key())] = toText(answer.value().toString());
        requireValue(RatingService(registry).rate(id, {answers, {}, {}}));
        const Asset rated = requireValue(registry.asset(id));
        INFO(name);
        CHECK_FALSE(rated.text(Field::Reason).empty());
        const auto basis = requireValue(basisOf(registry, id, rated.edition()));
        REQUIRE(basis);
        CHECK(basis->drafted == rated.text(Field::Reason));
        const QJsonObject expected = key[u"expected"].toObject();
        const bool isMatch = rated.text(Field::C) == toText(expected[u"C"].toString()) &&
                             rated.text(Field::I) == toText(expected[u"I"].toString()) &&
                             rated.text(Field::A) == toText(expected[u"A"].toString());
        matches += isMatch ? 1 : 0;
    }
    CHECK(matches >= 9);
}

TEST_CASE("Under each of the seven schemes answers rate the axes that it has, and no other")
{
    for (const Text &scheme : programdata::schemeIds()) {
        INFO(scheme);
        RegistryBuilder builder("kanie-town", scheme);
        builder.addUnits({"総務課"});
        builder.addAssets("code|name|unit\nA-1|台帳|総務課");
        RatingService service(builder.registry());
        const Questionnaire asked = service.questionnaire(builder.asset("A-1").unit());
        WizardAnswers answers;
        for (const WizardQuestion &question : asked.scheme.wizard.questions)
            answers[question.id] = unknownAnswer;
        const Asset rated = requireValue(service.rate(builder.asset("A-1").id, {answers, {}, {}})).asset;
        for (const auto &[axis, field] :
             {std::pair("C", Field::C), std::pair("I", Field::I), std::pair("A", Field::A), std::pair("P", Field::P)}) {
            const Axis *known = asked.scheme.axis(axis);
            CHECK(rated.text(field) == (known != nullptr ? known->levels.front().code : Text()));
        }
    }
}

TEST_CASE("Precedents are same names first, then similar ones, over the whole registry")
{
    Office office(/*withRoles=*/false);
    office.builder.addAssets(
        "code|name|unit|C\nB-1|生活保護受給者台帳（控え）|税務課|3B\nB-2|生活保護 受給者台帳|総務課\n"
        "B-3|道路台帳|総務課|2\nB-4|生活保護費支給台帳|税務課|3C");
    requireDone(office.registry().loadIndex());
    const std::vector<Precedent> found = precedents(office.registry(), office.builder.asset("A-1"), 10);
    REQUIRE(found.size() >= 3);
    CHECK(found[0].asset == office.id("A-3"));
    CHECK(found[0].isSameName);
    CHECK(found[1].asset == office.id("B-2")); // spaces do not count; unrated after rated
    CHECK(found[1].isSameName);
    CHECK(found[2].asset == office.id("B-1"));
    CHECK_FALSE(found[2].isSameName);
    for (const Precedent &one : found)
        CHECK(one.asset != office.id("B-3"));
    CHECK(precedents(office.registry(), office.builder.asset("A-1"), 1).size() == 1);
    CHECK(likeness(u"台帳", u"台帳") == 1);
    CHECK(likeness(u"道路台帳", u"職員名簿") == 0);
}
