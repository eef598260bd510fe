// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What contents need of their containers, as a table. How to read a row: ratedcases.h.

#include "tests/unit/domain/ratedcases.h"

using namespace daicho;
using namespace daicho::test;

namespace {

constexpr const char *groups = "mic-jichitai-2024r10"; // C 3A 3B 3C 2 1, I 2 1, A 2 1
constexpr const char *single = "mext-importance-1-4";  // P I II III IV
constexpr const char *letters = "three-letter-abc";    // P A B C
constexpr const char *paper = "university-322-paper-c-only";
constexpr const char *small = "ipa-sme-321";

struct Case
{
    const char *title;
    const char *scheme;
    const char *assets;
    const char *relations;
    const char *asked;
    const char *needed;
};

constexpr Case cases[] = {
    // one thing in another
    {"nothing inside, nothing needed", groups, "s:h=2/1/1", "", "s", ""},
    {"equal levels need nothing more", groups, "i=2/1/1 s:h=2/1/1", "i>s", "s", "C:2(i>s) I:1(i>s) A:1(i>s)"},
    {"declared below what is inside", groups, "i=3B/2/1 s:h=2/2/1", "i>s", "s", "C:3B(i>s)< I:2(i>s) A:1(i>s)"},
    {"declared below on every axis", groups, "i=3A/2/2 s:h=1/1/1", "i>s", "s", "C:3A(i>s)< I:2(i>s)< A:2(i>s)<"},
    {"declared above everything inside", groups, "i=2/1/1 s:h=3B/1/1", "i>s", "s", "C:2(i>s)> I:1(i>s) A:1(i>s)"},
    {"what is inside needs nothing of the container", groups, "i=1/1/1 s:h=3A/2/2", "i>s", "i", ""},
    {"3A is above 3B", groups, "i=3A/1/1 s:h=3B/1/1", "i>s", "s", "C:3A(i>s)< I:1(i>s) A:1(i>s)"},
    {"3B is above 3C", groups, "i=3B/1/1 s:h=3C/1/1", "i>s", "s", "C:3B(i>s)< I:1(i>s) A:1(i>s)"},
    {"3C is above 2", groups, "i=3C/1/1 s:h=2/1/1", "i>s", "s", "C:3C(i>s)< I:1(i>s) A:1(i>s)"},
    {"3C in a container of 3A is above", groups, "i=3C/1/1 s:h=3A/1/1", "i>s", "s", "C:3C(i>s)> I:1(i>s) A:1(i>s)"},
    {"a system on a device", groups, "s:h=3B/1/2 d:h=1/1/1", "s>runs>d", "d", "C:3B(s>d)< I:1(s>d) A:2(s>d)<"},
    {"a device in a room", groups, "d:h=3C/2/2 r:h=2/2/2", "d>in>r", "r", "C:3C(d>r)< I:2(d>r) A:2(d>r)"},
    {"above is a note for what holds things only", groups, "i=1/1/1 j=3B/1/1", "i>j", "j",
     "C:1(i>j) I:1(i>j) A:1(i>j)"},

    // several, chains, shortest path
    {"the heaviest of several", groups, "a=1/1/1 b=3C/1/1 c=2/1/1 s:h=3C/1/1", "a>s b>s c>s", "s",
     "C:3C(b>s) I:1(a>s) A:1(a>s)"},
    {"each axis by its own content", groups, "a=3A/1/1 b=1/2/1 c=1/1/2 s:h=3A/2/2", "a>s b>s c>s", "s",
     "C:3A(a>s) I:2(b>s) A:2(c>s)"},
    {"through a chain of three", groups, "i=3B/1/1 s:h=3B/1/1 d:h=3B/1/1 r:h=2/1/1", "i>s s>runs>d d>in>r", "r",
     "C:3B(d>r)< I:1(d>r) A:1(d>r)"},
    {"through containers that are declared too low", groups, "i=3B/1/1 s:h=2/1/1 d:h=1/1/1 r:h=1/1/1",
     "i>s s>runs>d d>in>r", "r", "C:3B(i>s>d>r)< I:1(d>r) A:1(d>r)"},
    {"the shorter of two chains", groups, "i=3B/1/1 s:h=1/1/1 d:h=1/1/1 j=3B/1/1", "i>s s>runs>d j>d", "d",
     "C:3B(j>d)< I:1(s>d) A:1(s>d)"},
    {"a longer chain to something heavier", groups, "i=3A/1/1 s:h=1/1/1 d:h=1/1/1 j=3B/1/1", "i>s s>runs>d j>d", "d",
     "C:3A(i>s>d)< I:1(s>d) A:1(s>d)"},
    {"equal chains go over the asset that came first", groups, "i=3B/1/1 s:h=1/1/1 t:h=1/1/1 d:h=1/1/1",
     "i>t i>s t>runs>d s>runs>d", "d", "C:3B(i>s>d)< I:1(s>d) A:1(s>d)"},
    {"equal contents: the one that came first", groups, "b=3B/1/1 a=3B/1/1 s:h=1/1/1", "a>s b>s", "s",
     "C:3B(b>s)< I:1(b>s) A:1(b>s)"},
    {"one content in two containers", groups, "i=3B/1/1 s:h=1/1/1 t:h=3B/1/1", "i>s i>t", "s",
     "C:3B(i>s)< I:1(i>s) A:1(i>s)"},
    {"the other container of the two is right", groups, "i=3B/1/1 s:h=1/1/1 t:h=3B/1/1", "i>s i>t", "t",
     "C:3B(i>t) I:1(i>t) A:1(i>t)"},
    {"a neighbour in the same room needs nothing", groups, "i=3A/2/2 s:h=1/1/1 r:h=3A/2/2", "i>in>r s>in>r", "s", ""},

    // diamond and accumulation
    {"a diamond counts what comes twice once", groups, "i=3B/2/1 s:h=3B/2/1 t:h=3B/2/1 d:h=1/2/1",
     "i>s i>t s>runs>d t>runs>d", "d", "C:3B(s>d)< I:2(s>d) A:1(s>d)"},
    {"a diamond of which one side is retired", groups, "i=3B/2/1 s:h=1/1/1!retired t:h=1/1/1 d:h=1/1/1",
     "i>s i>t s>runs>d t>runs>d", "d", "C:3B(i>t>d)< I:2(i>t>d)< A:1(t>d)"},
    {"many light ones do not make a heavy one", groups, "a=2/1/1 b=2/1/1 c=2/1/1 d=2/1/1 s:h=2/1/1", "a>s b>s c>s d>s",
     "s", "C:2(a>s) I:1(a>s) A:1(a>s)"},
    {"who says that many light ones are heavy is above, with a note", groups, "a=2/1/1 b=2/1/1 s:h=3C/1/1", "a>s b>s",
     "s", "C:2(a>s)> I:1(a>s) A:1(a>s)"},
    {"what was said to be heavy is handed on", groups, "a=2/1/1 b=2/1/1 s:h=3C/1/1 d:h=2/1/1", "a>s b>s s>runs>d", "d",
     "C:3C(s>d)< I:1(s>d) A:1(s>d)"},

    // cycles
    {"two that hold each other", groups, "a:h=3B/1/1 b:h=1/1/1", "a>b b>a", "b", "C:3B(a>b)< I:1(a>b) A:1(a>b)"},
    {"nobody is a content of himself", groups, "a:h=3B/1/1 b:h=1/1/1", "a>b b>a", "a", "C:1(b>a)> I:1(b>a) A:1(b>a)"},
    {"a ring of three", groups, "a:h=3A/1/1 b:h=2/1/1 c:h=1/1/1", "a>b b>c c>a", "c", "C:3A(a>b>c)< I:1(b>c) A:1(b>c)"},
    {"a ring of three, the heaviest one", groups, "a:h=3A/1/1 b:h=2/1/1 c:h=1/1/1", "a>b b>c c>a", "a",
     "C:2(b>c>a)> I:1(c>a) A:1(c>a)"},
    {"a ring that something stands in", groups, "i=3B/2/2 a:h=1/1/1 b:h=1/1/1", "i>a a>b b>a", "b",
     "C:3B(i>a>b)< I:2(i>a>b)< A:2(i>a>b)<"},
    {"a ring hands on", groups, "a:h=3B/1/1 b:h=1/1/1 r:h=1/1/1", "a>b b>a b>in>r", "r",
     "C:3B(a>b>r)< I:1(b>r) A:1(b>r)"},
    {"two rings that share one asset", groups, "a:h=1/1/1 b:h=3C/1/1 c:h=2/1/1", "a>b b>a a>c c>a", "c",
     "C:3C(b>a>c)< I:1(a>c) A:1(a>c)"},
    {"in itself is nothing", groups, "s:h=3B/2/2", "s>s", "s", ""},
    {"in itself beside a content", groups, "i=2/1/1 s:h=2/1/1", "s>s i>s", "s", "C:2(i>s) I:1(i>s) A:1(i>s)"},

    // unrated, not applicable, retired
    {"an unrated content is unknown, not the lightest", groups, "i=?/?/? s:h=1/1/1", "i>s", "s", "C:?i I:?i A:?i"},
    {"unknown beside known", groups, "i=3B/2/1 j=?/1/1 s:h=3B/2/1", "i>s j>s", "s", "C:3B(i>s)?j I:2(i>s) A:1(i>s)"},
    {"above is not said while something is unknown", groups, "i=2/1/1 j=?/1/1 s:h=3A/1/1", "i>s j>s", "s",
     "C:2(i>s)?j I:1(i>s) A:1(i>s)"},
    {"unknown through a chain", groups, "i=?/?/? s:h=2/1/1 d:h=2/1/1", "i>s s>runs>d", "d",
     "C:2(s>d)?i I:1(s>d)?i A:1(s>d)?i"},
    {"an unrated container hands on what is in it", groups, "i=3B/1/1 s:h=?/?/? d:h=2/1/1", "i>s s>runs>d", "d",
     "C:3B(i>s>d)<?s I:1(i>s>d)?s A:1(i>s>d)?s"},
    {"an unrated container is not lower: it is unrated", groups, "i=3B/2/2 s:h=?/?/?", "i>s", "s",
     "C:3B(i>s) I:2(i>s) A:2(i>s)"},
    {"not applicable carries nothing", groups, "i=-/-/2 s:h=1/1/1", "i>s", "s", "A:2(i>s)<"},
    {"a container that is not applicable hands on what is in it", groups, "i=3B/1/1 s:h=-/-/- d:h=1/1/1",
     "i>s s>runs>d", "d", "C:3B(i>s>d)< I:1(i>s>d) A:1(i>s>d)"},
    {"not applicable, but something in it needs it", groups, "i=3B/1/1 s:h=-/1/1", "i>s", "s",
     "C:3B(i>s)< I:1(i>s) A:1(i>s)"},
    {"a retired content carries nothing", groups, "i=3A/2/2!retired s:h=1/1/1", "i>s", "s", ""},
    {"a retired container cuts the chain", groups, "i=3A/2/2 s:h=1/1/1!retired d:h=1/1/1", "i>s s>runs>d", "d", ""},
    {"a retired container needs nothing", groups, "i=3A/2/2 s:h=1/1/1!retired", "i>s", "s", ""},

    // kinds of relation
    {"a line needs to be there as much as what hangs on it", groups, "s:h=3B/2/2 n:h=1/1/1", "s>connected>n", "n",
     "A:2(s>n)<"},
    {"availability goes through system and line", groups, "i=3B/2/2 s:h=2/1/1 n:h=1/1/1", "i>s s>connected>n", "n",
     "A:2(i>s>n)<"},
    {"a document needs the secrecy of its system", groups, "s:h=3B/2/2 d=2/1/1", "d>describes>s", "d", "C:3B(s>d)<"},
    {"a system needs nothing of what describes it", groups, "s:h=1/1/1 d=3A/2/2", "d>describes>s", "s", ""},
    {"a document of a system, of what is in it", groups, "i=3B/1/1 s:h=2/1/1 d=2/1/1", "i>s d>describes>s", "d",
     "C:3B(i>s>d)<"},
    {"a copy needs what its original needs, but not to be there", groups, "o=3B/2/2 c=1/1/1", "c>copy>o", "c",
     "C:3B(o>c)< I:2(o>c)<"},
    {"an original needs what its copy needs", groups, "o=2/1/1 c=3B/2/2", "c>copy>o", "o", "C:3B(c>o)< I:2(c>o)<"},
    {"copies of copies", groups, "o=3B/1/1 c=1/1/1 d=1/1/1", "c>copy>o d>copy>c", "d", "C:3B(o>c>d)< I:1(c>d)"},
    {"a copy in a light container", groups, "o=3B/1/1 c=3B/1/1 m:h=1/1/1", "c>copy>o c>m", "m",
     "C:3B(c>m)< I:1(c>m) A:1(c>m)"},
    {"related carries nothing", groups, "a=3A/2/2 b=1/1/1", "a>related>b", "b", ""},
    {"related carries nothing back", groups, "a=1/1/1 b=3A/2/2", "a>related>b", "a", ""},
    {"two relations between the same two", groups, "s:h=2/1/2 d:h=1/1/1", "s>runs>d s>connected>d", "d",
     "C:2(s>d)< I:1(s>d) A:2(s>d)<"},

    // one axis
    {"importance of one axis", single, "i=I s:h=III", "i>s", "s", "P:I(i>s)<"},
    {"Ⅰ is heavier than Ⅱ", single, "i=II s:h=I", "i>s", "s", "P:II(i>s)>"},
    {"Ⅳ is the lightest", single, "i=IV s:h=IV", "i>s", "s", "P:IV(i>s)"},
    {"one axis through a chain", single, "i=I s:h=II d:h=IV", "i>s s>runs>d", "d", "P:I(i>s>d)<"},
    {"a line does not need the importance of what hangs on it", single, "s:h=I n:h=IV", "s>connected>n", "n", ""},
    {"a copy is as important as its original", single, "o=I c=IV", "c>copy>o", "c", "P:I(o>c)<"},
    {"A is heavier than B", letters, "i=A s:h=B", "i>s", "s", "P:A(i>s)<"},
    {"3 2 1 on three axes", small, "i=3/2/1 s:h=2/3/1", "i>s", "s", "C:3(i>s)< I:2(i>s)> A:1(i>s)"},

    // paper
    {"paper unrated where it is not rated is not unknown", paper, "i=3/?/?!paper r:h=3/1/1", "i>in>r", "r", "C:3(i>r)"},
    {"paper unrated where it is rated is unknown", paper, "i=?/?/?!paper r:h=3/1/1", "i>in>r", "r", "C:?i"},
    {"a paper folder is not asked for what paper is not rated on", paper, "i=3/2/2 f:h=3/?/?!paper", "i>f", "f",
     "C:3(i>f) I:2(i>f) A:2(i>f)"},
    {"paper that is rated all the same carries it", paper, "i=3/2/1!paper r:h=3/1/1", "i>in>r", "r",
     "C:3(i>r) I:2(i>r)< A:1(i>r)"},

    // editions: C 2 and 1 of the classic scheme are mapped one to one, 3 is not, and I and A are not mapped at all
    {"another edition, mapped one to one", groups, "i=@old:2/1/1 s:h=1/1/1", "i>s", "s", "C:2(i>s)< I:~i A:~i"},
    {"another edition, of several that it may be", groups, "i=@old:3/1/1 s:h=1/1/1", "i>s", "s", "C:~i I:~i A:~i"},
    {"the same code in another edition is another level", groups, "i=@old:1/2/2 s:h=1/1/1", "i>s", "s",
     "C:1(i>s) I:~i A:~i"},
    {"not comparable beside comparable", groups, "i=@old:3/1/1 j=2/1/1 s:h=1/1/1", "i>s j>s", "s",
     "C:2(j>s)<~i I:1(j>s)~i A:1(j>s)~i"},
    {"above is not said while something is not comparable", groups, "i=@old:3/1/1 j=2/1/1 s:h=3B/1/1", "i>s j>s", "s",
     "C:2(j>s)~i I:1(j>s)~i A:1(j>s)~i"},
    {"a container of another edition that is mapped", groups, "i=3B/1/1 s:h=@old:2/1/1", "i>s", "s",
     "C:3B(i>s)< I:1(i>s) A:1(i>s)"},
    {"a container of another edition that is not mapped is not called lower", groups, "i=3B/1/1 s:h=@old:3/1/1", "i>s",
     "s", "C:3B(i>s) I:1(i>s) A:1(i>s)"},
    {"no mapping at all", small, "i=@old:3/2/2 s:h=1/1/1", "i>s", "s", "C:~i I:~i A:~i"},
    {"an axis that the other edition does not have", single, "i=@old:3/2/2 s:h=IV", "i>s", "s", "P:~i"},
    {"never rated is unknown under every edition", groups, "i=@old:?/?/? s:h=1/1/1", "i>s", "s", "C:?i I:?i A:?i"},
};

Carry requireCarry(const char *text)
{
    const std::optional<Carry> carry = carryFromText(text);
    REQUIRE(carry.has_value());
    return *carry;
}

} // namespace

TEST_CASE("Contents need of their containers what the table says")
{
    CHECK(std::size(cases) >= 60);
    for (const Case &each : cases) {
        INFO(each.title << ": " << each.scheme << "  " << each.assets << "  " << each.relations);
        const RatedCase written(each.scheme, each.assets, each.relations);
        CHECK(written.needed(each.asked) == each.needed);
    }
}

TEST_CASE("A body may say otherwise what a kind of relation carries")
{
    CarryRules rules = CarryRules::standard();
    const auto needed = [&](const char *assets, const char *relations, const char *asked) {
        return RatedCase(groups, assets, relations, rules).needed(asked);
    };
    rules.set(RelationKind::Describes, {});
    CHECK(needed("s:h=3B/2/2 d=2/1/1", "d>describes>s", "d").empty());
    rules.set(RelationKind::ConnectedTo, requireCarry(">CIA"));
    CHECK(needed("s:h=3B/2/2 n:h=1/1/1", "s>connected>n", "n") == "C:3B(s>n)< I:2(s>n)< A:2(s>n)<");
    rules.set(RelationKind::Related, requireCarry("<C"));
    CHECK(needed("a=1/1/1 b=3A/2/2", "a>related>b", "a") == "C:3A(b>a)<");
    rules.set(RelationKind::StoredIn, {});
    CHECK(needed("i=3B/2/1 s:h=2/2/1", "i>s", "s").empty());
}

TEST_CASE("Step by step a ledger says what it would say if it had been read so")
{
    RatedCase written(groups, "i=3B/2/1 s:h=2/2/1 r:h=1/1/1", "i>s s>in>r");
    RatedLedger &ledger = written.ledger();
    CHECK(written.needed("r") == "C:3B(i>s>r)< I:2(s>r)< A:1(s>r)");
    ledger.put(written.facts("i=3C/1/1"));
    CHECK(ledger.reached().size() == 3);
    CHECK(written.needed("r") == "C:3C(i>s>r)< I:2(s>r)< A:1(s>r)");
    ledger.put(written.facts("i=3C/1/1!retired"));
    CHECK(written.needed("r") == "C:2(s>r)< I:2(s>r)< A:1(s>r)");
    ledger.put(written.facts("i=3C/1/1"));
    ledger.put(written.facts("new=3A/1/2"));
    const std::vector<Relation> added = written.relations("new>s");
    ledger.putRelation(added.front());
    CHECK(written.needed("r") == "C:3A(new>s>r)< I:2(s>r)< A:2(new>s>r)<");
    ledger.removeRelation(added.front());
    CHECK(written.needed("r") == "C:3C(i>s>r)< I:2(s>r)< A:1(s>r)");
    ledger.remove(written.asset("i"));
    CHECK(written.needed("r") == "C:2(s>r)< I:2(s>r)< A:1(s>r)");
    CHECK_FALSE(ledger.knows(written.asset("i")));
    CHECK(ledger.needed(written.asset("i")).empty());
}
