// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/adoptionservice.h"
#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/migrationservice.h"
#include "model/services/organisationservice.h"
#include "model/services/sampleservice.h"
#include "model/services/schemeservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace daicho;

namespace {

const AcceptedLines plain{{"C", "2"}, {"C", "1"},   {"I", "2"},   {"I", "1"},  {"A", "2"},
                          {"A", "1"}, {"C", "n/a"}, {"I", "n/a"}, {"A", "n/a"}};

/// The 240 assets of the sample as a city has them that still rates in 3-2-1.
class OldCity
{
public:
    OldCity()
    {
        m_environment.clock = &m_clock;
        m_environment.actor = "試験";
        m_environment.makeUuid = [] { return Text("00000000-0000-4000-8000-000000000005"); };
        registry = requireValue(createSample(m_folder.filePath(QStringLiteral("old.daicho")), m_environment));
        newEdition = registry->editionInForce();
        requireValue(OrganisationService(*registry).adoptScheme("mic-classic-322"));
        oldEdition = registry->editionInForce();
        ChangeSet changes;
        for (const Asset &asset : all()) {
            Asset before = asset;
            before.text(Field::Edition) = std::to_string(oldEdition.value());
            if (before.text(Field::C).starts_with("3"))
                before.text(Field::C) = "3";
            if (asset.edition().isValid())
                changes.update(EntityKind::Asset, asset.id.value(), asset.values, before.values);
        }
        requireValue(registry->commit(changes, {"import", "旧台帳.xlsx", {}, 0}));
    }

    std::vector<Asset> all() const { return requireValue(registry->firstPage(1000)); }

    std::unique_ptr<Registry> registry;
    EditionId oldEdition;
    EditionId newEdition;

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime({2026, 5, 20}, {12, 0}, Qt::UTC)};
    RegistryEnvironment m_environment;
};

const MigrationLine &lineOf(const MigrationPlan &plan, TextView axis, TextView from)
{
    const auto found = std::find_if(plan.lines.begin(), plan.lines.end(), [&](const MigrationLine &line) {
        return line.line.axis == axis && line.line.from == from;
    });
    REQUIRE(found != plan.lines.end());
    return *found;
}

Text ruleOf(const Error &error)
{
    return Text(error.arg("rule"));
}

} // namespace

TEST_CASE("The sample goes from 3-2-1 to 3A–3C: 2 and 1 by the mapping, every 3 by a person, nothing lost")
{
    OldCity city;
    Registry &registry = *city.registry;
    const std::vector<Asset> before = city.all();
    REQUIRE(before.size() >= 240);
    const auto active = [](const Asset &asset) { return !asset.isRetired() && asset.edition().isValid(); };
    const auto rated = std::count_if(before.begin(), before.end(), active);
    const auto heavy = std::count_if(before.begin(), before.end(),
                                     [&](const Asset &asset) { return active(asset) && asset.text(Field::C) == "3"; });
    REQUIRE(heavy > 20);
    const HistoryHead head = registry.head();

    // Looking changes nothing, and without a word of the officer nothing is carried over.
    const MigrationPlan looked = requireValue(MigrationService::plan(registry, {city.newEdition}));
    CHECK(looked.comesIntoForce);
    CHECK(looked.all == rated);
    CHECK(looked.carried == 0);
    CHECK(static_cast<std::int64_t>(looked.work.size()) == rated);
    CHECK(lineOf(looked, "C", "3").assets == heavy);
    CHECK(lineOf(looked, "C", "3").line.to == std::vector<Text>{"3A", "3B", "3C"});
    CHECK(registry.head() == head);

    const MigrationPlan plan = requireValue(MigrationService::plan(registry, {city.newEdition, plain}));
    CHECK(plan.all == rated);
    CHECK(plan.carried + static_cast<std::int64_t>(plan.work.size()) == rated);
    for (const MigrationWork &work : plan.work) {
        const bool isHeavy = work.before[0] == "3";
        const bool wasPartial =
            std::any_of(work.before.begin(), work.before.begin() + 3, [](const Text &level) { return level.empty(); });
        CHECK((isHeavy || wasPartial));
    }
    requireValue(MigrationService::apply(registry, plan));
    CHECK(registry.editionInForce() == city.newEdition);
    CHECK(registry.head().seq == head.seq + 1);

    for (const Asset &asset : before) {
        const Asset after = requireValue(registry.asset(asset.id));
        if (!active(asset)) {
            CHECK(after.values == asset.values);
            continue;
        }
        const std::vector<Rating> ratings = requireValue(registry.ratingsOf(asset.id));
        const auto former = std::find_if(ratings.begin(), ratings.end(),
                                         [&](const Rating &rating) { return rating.edition == city.oldEdition; });
        REQUIRE(former != ratings.end());
        CHECK(former->levels == ratingOf(asset).levels);
        CHECK(former->reason == asset.text(Field::Reason));
        CHECK(after.text(Field::C) == (asset.text(Field::C) == "3" ? Text() : asset.text(Field::C)));
        CHECK(after.text(Field::I) == asset.text(Field::I));
        CHECK(after.text(Field::Name) == asset.text(Field::Name));
    }
    CHECK(requireValue(HistoryService(registry).verify()).verdict == Verdict::Ok);

    // The work list is what is left; one asset done is one asset less.
    MigrationPlan left = requireValue(MigrationService::plan(registry, {city.newEdition}));
    CHECK_FALSE(left.comesIntoForce);
    CHECK(left.all == rated);
    CHECK(left.done == plan.carried);
    REQUIRE(left.work.size() == plan.work.size());
    const auto first = std::find_if(left.work.begin(), left.work.end(), [](const MigrationWork &work) {
        return work.before[0] == "3" && !work.after[1].empty() && !work.after[2].empty();
    });
    REQUIRE(first != left.work.end());
    CHECK(
        proposedLevels(first->before, "C", mappingBetween(*registry.schemeOf(first->from), registry.scheme())).size() ==
        3);
    requireValue(AssetService(registry).rate(first->asset, {{"C", "3B"}}, "大量の住民情報"));
    left = requireValue(MigrationService::plan(registry, {city.newEdition}));
    CHECK(left.done == plan.carried + 1);
    CHECK(left.work.size() == plan.work.size() - 1);

    requireValue(HistoryService(registry).undo());
    requireValue(HistoryService(registry).undo());
    CHECK(registry.editionInForce() == city.oldEdition);
    const std::vector<Asset> undone = city.all();
    CHECK(std::equal(undone.begin(), undone.end(), before.begin(), before.end(),
                     [](const Asset &a, const Asset &b) { return a.sameContent(b); }));
    CHECK(requireValue(registry.ratingsOf(before.front().id)).size() <= 1);
    CHECK(requireValue(HistoryService(registry).verify()).verdict == Verdict::Ok);
}

TEST_CASE("What does not lead to exactly one level is not accepted, nor what the mapping does not know")
{
    OldCity city;
    Registry &registry = *city.registry;
    const HistoryHead head = registry.head();
    const auto refused = [&](const AcceptedLines &lines) {
        return ruleOf(MigrationService::plan(registry, {city.newEdition, lines}).error());
    };
    CHECK(refused({{"C", "3"}}) == "several-targets");
    CHECK(refused({{"C", "9"}}) == "unknown-line");
    CHECK(refused({{"P", "1"}}) == "unknown-line");
    CHECK(ruleOf(MigrationService::plan(registry, {EditionId(99)}).error()) == "unknown-edition");
    const auto written = [&](const Text &line) {
        return ruleOf(acceptedLines({line}, registry, city.newEdition).error());
    };
    CHECK(requireValue(acceptedLines({"C:2=2", "i:1=1"}, registry, city.newEdition)) ==
          AcceptedLines{{"C", "2"}, {"I", "1"}});
    CHECK(written("C:3=3B") == "several-targets");
    CHECK(written("C:2=3B") == "unknown-line");
    CHECK(written("C2=2") == "unknown-line");
    CHECK(written("X:2=2") == "unknown-line");
    CHECK(registry.head() == head);
}

TEST_CASE("A plan that was overtaken writes nothing")
{
    OldCity city;
    Registry &registry = *city.registry;
    const MigrationPlan plan = requireValue(MigrationService::plan(registry, {city.newEdition, plain}));
    requireValue(AssetService(registry).edit(city.all().front().id, {{Field::Remarks, "追記"}}));
    const HistoryHead head = registry.head();
    CHECK(MigrationService::apply(registry, plan).error().code == ErrorCode::Overtaken);
    CHECK(registry.head() == head);
    CHECK(registry.editionInForce() == city.oldEdition);
}

TEST_CASE("Further lines that are accepted later complete what was carried over in part")
{
    OldCity city;
    Registry &registry = *city.registry;
    const AcceptedLines first{{"I", "2"}, {"I", "1"}};
    requireValue(
        MigrationService::apply(registry, requireValue(MigrationService::plan(registry, {city.newEdition, first}))));
    const MigrationPlan second = requireValue(MigrationService::plan(registry, {city.newEdition, plain}));
    CHECK(second.carried > 0);
    requireValue(MigrationService::apply(registry, second));
    // The former rating is kept once.
    for (const Asset &asset : city.all())
        CHECK(requireValue(registry.ratingsOf(asset.id)).size() <= 2);
    CHECK(requireValue(MigrationService::plan(registry, {city.newEdition})).done == second.carried);
}

TEST_CASE("In a job the plan is made and written through connections of their own")
{
    OldCity city;
    Registry &registry = *city.registry;
    const MigrationPlan plan =
        requireValue(MigrationService::plan(registry.path(), {city.newEdition, plain}, registry.environment(), {}));
    const HistoryHead head =
        requireValue(MigrationService::applyInJob(registry.path(), plan, registry.environment(), {}));
    requireDone(registry.follow(plan.changes, head));
    CHECK(registry.editionInForce() == city.newEdition);
    JobControl stopped;
    std::stop_source stop;
    stop.request_stop();
    stopped.stop = stop.get_token();
    CHECK(MigrationService::plan(registry.path(), {city.newEdition}, registry.environment(), stopped).error().code ==
          ErrorCode::Cancelled);
}

TEST_CASE("The new edition of a scheme is made from the one in force, amended, and taken into force")
{
    OldCity city;
    Registry &registry = *city.registry;
    SchemeService service(registry);
    const Scheme before = registry.scheme();
    const EditionId next = requireValue(service.makeEdition(city.oldEdition, "令和9年度版"));
    CHECK(registry.editionInForce() == city.oldEdition);
    CHECK(registry.schemeOf(next)->id == before.id);
    CHECK(requireValue(service.ratings(next)) == 0);
    Scheme amended = *registry.schemeOf(next);
    amended.axes[0].levels[0].criterion = "自団体の文言";
    requireDone(service.amend(next, amended));
    CHECK(registry.scheme() == before); // the old edition stays as it was
    Scheme other = before;
    other.axes[0].levels[0].criterion = "自団体の文言";
    const Result<void> refused = service.amend(city.oldEdition, other);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::SchemeInUse);
    CHECK(ruleOf(service.makeEdition(city.oldEdition, "令和9年度版").error()) == "edition-exists");
    CHECK(ruleOf(service.makeEdition(city.oldEdition, "  ").error()) == "required");
    requireDone(service.takeEdition(next));
    CHECK(registry.editionInForce() == next);
    const MigrationPlan plan = requireValue(MigrationService::plan(registry, {next}));
    CHECK(lineOf(plan, "C", "3").line.to == std::vector<Text>{"3"});
    CHECK(plan.done == 0);
    CHECK(*registry.schemeOf(city.oldEdition) == before);
}
