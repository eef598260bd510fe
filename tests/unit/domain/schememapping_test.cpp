// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schemecompare.h"
#include "model/domain/schemeedit.h"
#include "model/domain/schememapping.h"
#include "model/domain/schemesinforce.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QFile>

#include <algorithm>

using namespace daicho;

namespace {

Scheme shipped(const char *id)
{
    loadResources();
    QFile file(QString(u":/daicho/schemes/"_qs % QString::fromLatin1(id) % u".json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return requireValue(schemeFromJson(file.readAll().toStdString(), id));
}

const MappingLine &lineOf(const std::vector<MappingLine> &lines, TextView axis, TextView from)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const MappingLine &line) { return line.axis == axis && line.from == from; });
    REQUIRE(found != lines.end());
    return *found;
}

std::vector<Text> said(const std::vector<SchemeDifference> &differences)
{
    std::vector<Text> all;
    for (const SchemeDifference &found : differences)
        all.push_back(Text(schemePartId(found.part)) + ' ' + found.axis + ' ' + found.where + ' ' +
                      found.before.value_or("∅") + " → " + found.after.value_or("∅"));
    return all;
}

} // namespace

TEST_CASE("From 3-2-1 to 3A–3C the old 3 has three targets, and everything else exactly one")
{
    const Scheme from = shipped("mic-classic-322");
    const Scheme to = shipped("mic-jichitai-2024r10");
    const std::vector<MappingLine> lines = mappingBetween(from, to);
    CHECK(lineOf(lines, "C", "3").to == std::vector<Text>{"3A", "3B", "3C"});
    CHECK_FALSE(lineOf(lines, "C", "3").mayBeAccepted());
    CHECK(lineOf(lines, "C", "2").to == std::vector<Text>{"2"});
    CHECK(lineOf(lines, "C", "1").mayBeAccepted());
    // The scheme says nothing of I and A: levels of the same code and criterion are the same.
    CHECK(lineOf(lines, "I", "2").to == std::vector<Text>{"2"});
    CHECK(lineOf(lines, "A", "1").to == std::vector<Text>{"1"});
    CHECK(lineOf(lines, "A", notApplicable).to == std::vector<Text>{notApplicable});
    CHECK(lines.size() == 4 + 3 + 3);
}

TEST_CASE("Only accepted lines with one target are carried over, axis by axis")
{
    const Scheme to = shipped("mic-jichitai-2024r10");
    const std::vector<MappingLine> lines = mappingBetween(shipped("mic-classic-322"), to);
    const std::array<Text, 4> old{"3", "2", "1", ""};
    CHECK(carriedRating(old, to, lines, {}) == CarriedRating{{}, 0, 3});
    CHECK(carriedRating(old, to, lines, {{"I", "2"}, {"A", "1"}}) == CarriedRating{{"", "2", "1", ""}, 2, 1});
    // Accepting what has several targets decides nothing.
    CHECK(carriedRating(old, to, lines, {{"C", "3"}, {"I", "2"}}) == CarriedRating{{"", "2", "", ""}, 1, 2});
    CHECK(carriedRating({"2", "n/a", "", ""}, to, lines, {{"C", "2"}, {"I", "n/a"}}) ==
          CarriedRating{{"2", "n/a", "", ""}, 2, 1});
    CHECK(proposedLevels(old, "C", lines) == std::vector<Text>{"3A", "3B", "3C"});
    CHECK(proposedLevels({"", "", "", ""}, "C", lines).empty());
}

TEST_CASE("Levels of schemes that know nothing of each other are never mapped")
{
    const std::vector<MappingLine> lines =
        mappingBetween(shipped("mext-importance-1-4"), shipped("mic-jichitai-2024r10"));
    CHECK(lines.empty());
    const std::vector<MappingLine> back = mappingBetween(shipped("mic-classic-322"), shipped("mext-importance-1-4"));
    CHECK(back.empty());
}

TEST_CASE("A single axis becomes another one only where the new edition says so")
{
    const Scheme from = shipped("mext-importance-1-4");
    Scheme to = shipped("mic-classic-322");
    setProposal(to, from.id, {"C", "P", from.axes[0].levels[0].code, {"3"}});
    const std::vector<MappingLine> lines = mappingBetween(from, to);
    CHECK(lineOf(lines, "C", from.axes[0].levels[0].code).to == std::vector<Text>{"3"});
    CHECK(lineOf(lines, "C", from.axes[0].levels[0].code).fromAxis == "P");
    CHECK(lineOf(lines, "C", from.axes[0].levels[1].code).to.empty());
    CHECK(carriedRating({"", "", "", from.axes[0].levels[0].code}, to, lines, {{"C", from.axes[0].levels[0].code}}) ==
          CarriedRating{{"3", "", "", ""}, 1, 2});
}

TEST_CASE("A proposal is written once per level, and none at all where the person leaves it open")
{
    Scheme to = shipped("mic-jichitai-2024r10");
    const std::size_t before = to.mapsFrom.size();
    setProposal(to, "mic-classic-322", {"C", "C", "3", {"3B"}});
    CHECK(to.mapsFrom.size() == before);
    const Scheme from = shipped("mic-classic-322");
    CHECK(lineOf(mappingBetween(from, to), "C", "3").to == std::vector<Text>{"3B"});
    setProposal(to, "mic-classic-322", {"I", "I", "2", {}});
    CHECK(lineOf(mappingBetween(from, to), "I", "2").to.empty());
    const Scheme read = requireValue(schemeFromJson(schemeToJson(to), "x"));
    CHECK(read == to);
}

TEST_CASE("The next edition of a scheme takes every level from itself, and what is renamed is followed")
{
    const Scheme scheme = shipped("mic-jichitai-2024r10");
    Scheme next = nextEdition(scheme, "2027-04");
    CHECK(next.id == scheme.id);
    CHECK(next.edition == "2027-04");
    CHECK(next.axes == scheme.axes);
    Level renamed = next.axes[0].levels[1];
    renamed.code = "3乙";
    putLevel(next, next.axes[0], 1, renamed);
    const std::vector<MappingLine> lines = mappingBetween(scheme, next);
    CHECK(lineOf(lines, "C", "3B").to == std::vector<Text>{"3乙"});
    CHECK(lineOf(lines, "C", "3A").to == std::vector<Text>{"3A"});
    // What other schemes become is kept.
    CHECK(lineOf(mappingBetween(shipped("mic-classic-322"), next), "C", "3").to ==
          std::vector<Text>{"3A", "3乙", "3C"});
    CHECK(requireValue(schemeFromJson(schemeToJson(next), "x")) == next);
}

TEST_CASE("Two editions that say the same differ in nothing, and every change is told with both texts")
{
    const Scheme scheme = shipped("mic-classic-322");
    CHECK(schemeDifferences(scheme, scheme).empty());
    Scheme changed = scheme;
    changed.edition = "改";
    changed.overall = OverallMethod::Max;
    changed.axes[0].levels[1].criterion = "別の文言";
    changed.axes[0].thresholds.push_back({"３以上", "3"});
    changed.axes[1].levels[0].handling.clear();
    removeAxis(changed, 2);
    const std::vector<Text> all = said(schemeDifferences(scheme, changed));
    const auto has = [&all](TextView text) {
        return std::any_of(all.begin(), all.end(), [text](const Text &one) { return one.starts_with(text); });
    };
    CHECK(all.front() == "words  edition " + scheme.edition + " → 改");
    CHECK(has("overall  method"));
    CHECK(has("axis  A 可用性 → ∅"));
    CHECK(has("criterion C 2 " + scheme.axes[0].levels[1].criterion + " → 別の文言"));
    CHECK(has("threshold C ３以上 ∅ → 3"));
    CHECK(has("handling I 2 "));
    CHECK(has("level A 2 "));
    CHECK_FALSE(has("level C"));
}

TEST_CASE("Axes are added in the order C I A and taken away with what the scheme says of them")
{
    Scheme scheme = shipped("mic-classic-322");
    removeAxis(scheme, 1);
    CHECK(freeAxisIds(scheme) == std::vector<Text>{"I"});
    putAxis(scheme, std::nullopt, axisToBeginWith("I", "完全性"));
    CHECK(scheme.axes[1].id == "I");
    CHECK(scheme.axes[1].levels[0].rank == 2);
    removeAxis(scheme, 1);
    removeAxis(scheme, 1);
    CHECK(scheme.overall == OverallMethod::Single);
    CHECK(requireValue(schemeFromJson(schemeToJson(scheme), "x")).axes.size() == 1);
    // The only axis may become the importance, and then no other one can stand beside it.
    Axis importance = scheme.axes[0];
    importance.id = "P";
    importance.label = "重要性";
    putAxis(scheme, 0, importance);
    CHECK(freeAxisIds(scheme).empty());
    CHECK(requireValue(schemeFromJson(schemeToJson(scheme), "x")).axes[0].id == "P");
}

TEST_CASE("Paper is rated on the axes that are named, and naming all of them names none")
{
    Scheme scheme = shipped("mic-classic-322");
    setForPaper(scheme, "I", false);
    setForPaper(scheme, "A", false);
    CHECK(scheme.paperAxes == std::vector<Text>{"C"});
    setForPaper(scheme, "C", false); // the last one stays
    CHECK(scheme.paperAxes == std::vector<Text>{"C"});
    setForPaper(scheme, "I", true);
    setForPaper(scheme, "A", true);
    CHECK(scheme.paperAxes.empty());
    CHECK(isForPaper(scheme, "A"));
}

TEST_CASE("The ledger of a body with several schemes has all their axes and levels, each once")
{
    const Scheme own = shipped("mic-classic-322");
    const Scheme school = shipped("mext-importance-1-4");
    const Scheme state = shipped("mic-jichitai-2024r10");
    const std::array one{&own};
    CHECK(ledgerScheme(one) == own);
    const std::array two{&own, &school};
    const Scheme mixed = ledgerScheme(two);
    CHECK(mixed.axes.size() == 4);
    CHECK(mixed.axes[3].id == "P");
    CHECK(mixed.axes[3].levels.size() == 4);
    const std::array three{&own, &state};
    const Axis c = ledgerScheme(three).axes[0];
    std::vector<Text> codes;
    for (const Level &level : c.levels)
        codes.push_back(level.code);
    CHECK(codes == std::vector<Text>{"3A", "3B", "3C", "3", "2", "1"});
    CHECK(c.levels[0].rank == 6);
}
