// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exceptionservice.h"
#include "model/services/historyservice.h"
#include "model/services/inheritanceservice.h"
#include "model/services/organisationservice.h"
#include "model/services/policyservice.h"
#include "model/services/ratedledgerreader.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

/// A city with a file, the system that it is stored in, and the room where that stands.
struct City
{
    City() : builder("city", "mic-jichitai-2024r10")
    {
        builder.addUnits({"市民課"});
        builder.addAssets("code|name|kind|C|I|A|zone|personal_info|contractor\n"
                          "J-1|住民票|取り扱う情報|3B|2|2||特定個人情報|\n"
                          "S-1|住民記録システム|情報システム|2|2|1|LGWAN接続系|なし|\n"
                          "R-1|電算室|施設及び設備|3B|2|2||なし|\n"
                          "S-2|庁内掲示板|情報システム|1|1|1||なし|約款による外部サービス");
        relate("J-1", RelationKind::StoredIn, "S-1");
        relate("S-1", RelationKind::LocatedIn, "R-1");
    }

    AssetId id(const char *code) { return builder.asset(code).id; }
    void relate(const char *from, RelationKind kind, const char *to)
    {
        requireValue(AssetService(builder.registry()).relate(id(from), kind, id(to)));
    }
    void rate(const char *code, const std::map<Text, Text> &levels)
    {
        requireValue(AssetService(builder.registry()).rate(id(code), levels, "見直し " + levels.begin()->second));
    }

    /// «C:3B J-1>S-1», what is needed with the codes of the chain.
    Text needed(const InheritanceService &service, const char *code)
    {
        Text said;
        for (const NeededLevel &needed : service.needed(id(code))) {
            if (needed.level.empty())
                continue;
            said += (said.empty() ? "" : " ") + needed.axis + ':' + needed.level + (needed.isLower ? "<" : "") + ' ';
            for (std::size_t i = 0; i < needed.path.size(); ++i)
                said += (i == 0 ? "" : ">") + builder.registry().asset(needed.path[i])->text(Field::Code);
        }
        return said;
    }

    Text findings(const InheritanceService &service, const char *code)
    {
        Text said;
        for (const CheckFinding &finding : service.findings(id(code))) {
            const Text one = finding.rule + (finding.axis.empty() ? "" : '.' + finding.axis);
            said += (said.empty() ? "" : " ") + (finding.isExcepted ? '(' + one + ')' : one);
        }
        return said;
    }

    /// Whether the service that followed says of every asset what one that reads now says.
    void checkSame(const InheritanceService &followed)
    {
        InheritanceService fresh(builder.registry());
        requireDone(fresh.load());
        REQUIRE(followed.isReady());
        for (const Asset &asset : requireValue(builder.registry().firstPage(100))) {
            INFO(asset.text(Field::Code));
            CHECK(needed(followed, asset.text(Field::Code).c_str()) == needed(fresh, asset.text(Field::Code).c_str()));
            CHECK(findings(followed, asset.text(Field::Code).c_str()) ==
                  findings(fresh, asset.text(Field::Code).c_str()));
        }
    }

    RegistryBuilder builder;
};

NewException wantedFor(AssetId asset)
{
    NewException wanted;
    wanted.asset = asset;
    wanted.rule = "required-level";
    wanted.axis = "C";
    wanted.ground = "分散";
    wanted.reason = "仮名化した一部だけを置くため";
    wanted.approver = "統括情報セキュリティ責任者";
    wanted.expires = "2027-03-31";
    return wanted;
}

Text ruleOf(const Error &error)
{
    return Text(error.arg("field")) + ' ' + Text(error.arg("rule"));
}

} // namespace

TEST_CASE("Required levels come from the stored relations, with the chain")
{
    City city;
    InheritanceService service(city.builder.registry());
    CHECK_FALSE(service.isReady());
    CHECK(service.needed(city.id("S-1")).empty());
    requireDone(service.load());
    CHECK(city.needed(service, "S-1") == "C:3B< J-1>S-1 I:2 J-1>S-1 A:2< J-1>S-1");
    CHECK(city.needed(service, "R-1") == "C:3B J-1>S-1>R-1 I:2 S-1>R-1 A:2 J-1>S-1>R-1");
    CHECK(city.needed(service, "J-1").empty());
    CHECK(city.findings(service, "S-1") == "required-level.C required-level.A");
    CHECK(city.findings(service, "J-1") == "specific-outside-number-zone");
    CHECK(city.findings(service, "S-2").empty());
}

TEST_CASE("The service follows every kind of change, and says what a new one says")
{
    City city;
    InheritanceService service(city.builder.registry());
    requireDone(service.load());
    std::vector<AssetId> told;
    QObject::connect(&service, &InheritanceService::changed,
                     [&told](const std::vector<AssetId> &assets) { told = assets; });
    AssetService assets(city.builder.registry());

    city.rate("J-1", {{"C", "3A"}});
    CHECK(told == std::vector<AssetId>{city.id("J-1"), city.id("S-1"), city.id("R-1")});
    CHECK(city.needed(service, "R-1").starts_with("C:3A< J-1>S-1>R-1"));
    city.checkSame(service);

    city.relate("S-2", RelationKind::LocatedIn, "R-1");
    city.checkSame(service);
    requireValue(assets.edit(city.id("S-1"), {{Field::Zone, "マイナンバー利用事務系"}}));
    CHECK(city.findings(service, "J-1").empty());
    city.checkSame(service);
    requireValue(assets.edit(city.id("S-2"), {{Field::Zone, "インターネット接続系"}}));
    city.rate("S-2", {{"C", "3B"}});
    CHECK(city.findings(service, "S-2") == "cloud-uniform-terms.C heavy-on-internet.C");
    city.checkSame(service);

    const Asset added = requireValue(assets.add({{Field::Code, "J-2"}, {Field::Name, "戸籍"}}));
    city.relate("J-2", RelationKind::StoredIn, "S-1");
    city.checkSame(service);
    CHECK(service.needed(city.id("S-1")).front().unknown == std::vector<AssetId>{added.id});
    requireDone(assets.unrelate(city.id("J-1"), RelationKind::StoredIn, city.id("S-1")));
    CHECK(city.needed(service, "S-1").empty());
    city.checkSame(service);
    requireDone(assets.retire(city.id("S-1"), "更新"));
    CHECK(city.needed(service, "R-1").starts_with("C:3B S-2>R-1"));
    city.checkSame(service);
    requireDone(assets.restore(city.id("S-1"), "取消"));
    city.checkSame(service);

    HistoryService history(city.builder.registry());
    for (int i = 0; i < 8; ++i) {
        requireValue(history.undo());
        city.checkSame(service);
    }
    for (int i = 0; i < 8; ++i) {
        requireValue(history.redo());
        city.checkSame(service);
    }
}

TEST_CASE("Where the ground changes, the service lets go and asks to be read again")
{
    City city;
    InheritanceService service(city.builder.registry());
    requireDone(service.load());
    int dropped = 0;
    QObject::connect(&service, &InheritanceService::dropped, [&dropped] { ++dropped; });
    ProfileItem zone;
    zone.section = section::zone;
    zone.name = "校務系";
    requireValue(PolicyService(city.builder.registry()).add(zone));
    CHECK(dropped == 1);
    CHECK_FALSE(service.isReady());
    CHECK(service.findings(city.id("S-1")).empty());
    requireDone(service.load());
    requireDone(service.setRule(RelationKind::StoredIn, Carry{axisBit(2), noAxes}));
    CHECK(dropped == 2);
    requireDone(service.load());
    CHECK(city.needed(service, "S-1") == "A:2< J-1>S-1");
    CHECK(city.builder.registry().setting("inheritance.stored-in") == ">A");
    requireDone(service.setRule(RelationKind::StoredIn, std::nullopt));
    requireDone(service.load());
    CHECK(city.needed(service, "S-1") == "C:3B< J-1>S-1 I:2 J-1>S-1 A:2< J-1>S-1");
}

TEST_CASE("A job reads beside the window, and what has changed meanwhile is not taken")
{
    City city;
    InheritanceService service(city.builder.registry());
    const InheritanceService::Source before = service.source();
    requireDone(service.take(requireValue(InheritanceService::read(before, {})), before));
    CHECK(city.needed(service, "S-1") == "C:3B< J-1>S-1 I:2 J-1>S-1 A:2< J-1>S-1");
    const auto late = requireValue(InheritanceService::read(before, {}));
    city.rate("J-1", {{"C", "1"}});
    CHECK(service.take(late, before).error().code == ErrorCode::Overtaken);
    CHECK(city.needed(service, "S-1").starts_with("C:1 J-1>S-1"));
}

TEST_CASE("An exception lets the finding stand until its last day, and is one step of the history")
{
    City city;
    Registry &registry = city.builder.registry();
    InheritanceService service(registry);
    requireDone(service.load());
    ExceptionService exceptions(registry);
    const std::vector<StoredRecord> before = city.builder.records();
    NewException wanted = wantedFor(city.id("S-1"));
    wanted.expires = "R9.3.31";
    const AcceptedExceptionId id = requireValue(exceptions.add(wanted));
    const AcceptedException stored = registry.acceptedExceptions().at(id);
    CHECK(stored.ground == "distribution");
    CHECK(stored.validFrom == "2026-05-20");
    CHECK(stored.expires == "2027-03-31");
    CHECK(city.findings(service, "S-1") == "(required-level.C) required-level.A");
    city.builder.clock().set(QDateTime(QDate(2027, 3, 31), QTime(12, 0)));
    CHECK(city.findings(service, "S-1") == "(required-level.C) required-level.A");
    city.builder.clock().set(QDateTime(QDate(2027, 4, 1), QTime(12, 0)));
    CHECK(city.findings(service, "S-1") == "required-level.C required-level.A");
    city.builder.clock().set(QDateTime(QDate(2026, 5, 20), QTime(12, 0)));
    requireValue(HistoryService(registry).undo());
    CHECK(city.builder.records() == before);
    CHECK(city.findings(service, "S-1") == "required-level.C required-level.A");
}

TEST_CASE("An exception is ended with a reason, once, and stays in the list")
{
    City city;
    Registry &registry = city.builder.registry();
    InheritanceService service(registry);
    requireDone(service.load());
    ExceptionService exceptions(registry);
    const AcceptedExceptionId id = requireValue(exceptions.add(wantedFor(city.id("S-1"))));
    CHECK(ruleOf(exceptions.end(id, " ").error()) == "exception-reason required");
    requireDone(exceptions.end(id, "システムを更新した"));
    CHECK(city.findings(service, "S-1") == "required-level.C required-level.A");
    CHECK(registry.acceptedExceptions().at(id).ended == "2026-05-20");
    CHECK(registry.acceptedExceptions().at(id).endReason == "システムを更新した");
    CHECK(exceptions.end(id, "再び").error().arg("rule") == "already-over");
    CHECK(exceptions.end(AcceptedExceptionId(99), "x").error().code == ErrorCode::NotFound);
    CHECK(exceptions.list(city.id("S-1")).size() == 1);
    CHECK(exceptions.list(city.id("J-1")).empty());
}

TEST_CASE("What an exception lacks is said, and nothing is stored")
{
    City city;
    Registry &registry = city.builder.registry();
    ExceptionService exceptions(registry);
    const HistoryHead head = registry.head();
    const auto refused = [&](const std::function<void(NewException &)> &spoil) {
        NewException wanted = wantedFor(city.id("S-1"));
        spoil(wanted);
        const Result<AcceptedExceptionId> made = exceptions.add(wanted);
        REQUIRE_FALSE(made.has_value());
        CHECK(registry.head() == head);
        return ruleOf(made.error());
    };
    CHECK(refused([](NewException &e) { e.reason = "　"; }) == "exception-reason required");
    CHECK(refused([](NewException &e) { e.approver.clear(); }) == "approver required");
    CHECK(refused([](NewException &e) { e.ground.clear(); }) == "ground required");
    CHECK(refused([](NewException &e) { e.ground = "なんとなく"; }) == "ground unknown-value");
    CHECK(refused([](NewException &e) { e.expires.clear(); }) == "last-day required");
    CHECK(refused([](NewException &e) { e.expires = "2027-02-30"; }) == "last-day bad-date");
    CHECK(refused([](NewException &e) { e.expires = "2026-05-19"; }) == "last-day ends-before-start");
    CHECK(refused([](NewException &e) { e.expires = "2027-05-20"; }) == "last-day lasts-too-long");
    CHECK(refused([](NewException &e) {
              e.validFrom = "2026-04-01";
              e.expires = "2026-05-01";
          }) == "last-day is-past");
    CHECK(refused([](NewException &e) { e.validFrom = "あした"; }) == "valid-from bad-date");
    CHECK(refused([](NewException &e) { e.rule = "no-such-rule"; }) == "check-rule unknown-rule");
    CHECK(refused([](NewException &e) { e.rule = "no-owner"; }) == "check-rule no-exception");
    CHECK(refused([](NewException &e) { e.axis = "P"; }) == "axis unknown-axis");
    requireDone(AssetService(registry).retire(city.id("S-2"), "不要"));
    CHECK(ruleOf(exceptions.add(wantedFor(city.id("S-2"))).error()) == "asset retired-asset");
    CHECK(exceptions.add(wantedFor(AssetId(999))).error().code == ErrorCode::NotFound);
}

TEST_CASE("How long an exception may last is the body's to say")
{
    City city;
    ExceptionService exceptions(city.builder.registry());
    CHECK(exceptions.longestMonths() == 12);
    CHECK(exceptions.latestExpiry(QDate(2026, 5, 20)) == QDate(2027, 5, 19));
    NewException wanted = wantedFor(city.id("S-1"));
    wanted.expires = "2027-05-19";
    requireValue(exceptions.add(wanted));
    requireDone(exceptions.setLongestMonths(6));
    const Result<AcceptedExceptionId> late = exceptions.add(wanted);
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().arg("allowed") == "2026-11-19");
    requireDone(exceptions.setLongestMonths(24));
    wanted.expires = "2028-05-19";
    requireValue(exceptions.add(wanted));
    CHECK(exceptions.setLongestMonths(0).error().arg("rule") == "bad-months");
    CHECK(exceptions.setLongestMonths(61).error().arg("rule") == "bad-months");
}
