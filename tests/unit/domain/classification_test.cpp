// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

Level level(const char *code, int rank, const char *label)
{
    Level made;
    made.code = code;
    made.rank = rank;
    made.label = label;
    return made;
}

Axis axis(const char *id, const char *label, std::vector<Level> levels)
{
    Axis made;
    made.id = id;
    made.label = label;
    made.levels = std::move(levels);
    return made;
}

Axis confidentiality()
{
    return axis("C", "機密性",
                {level("3A", 5, "自治体機密性３Ａ"), level("3B", 4, "自治体機密性３Ｂ"),
                 level("3C", 3, "自治体機密性３Ｃ"), level("2", 2, "自治体機密性２"), level("1", 1, "自治体機密性１")});
}

Axis importance()
{
    return axis("P", "重要性分類",
                {level("I", 4, "重要性分類Ⅰ"), level("II", 3, "重要性分類Ⅱ"), level("III", 2, "重要性分類Ⅲ"),
                 level("IV", 1, "重要性分類Ⅳ")});
}

Scheme threeAxes(OverallMethod method)
{
    Scheme scheme;
    scheme.overall = method;
    for (const auto &[id, label] : {std::pair("C", "機密性"), {"I", "完全性"}, {"A", "可用性"}})
        scheme.axes.push_back(axis(id, label, {level("3", 3, "3"), level("2", 2, "2"), level("1", 1, "1")}));
    return scheme;
}

Text scheme(const Text &levels, const Text &ofAxis = {}, const Text &more = {})
{
    return R"({"id": "x", "edition": "1", "name": "n", "issuer": "i", "overall": {"method": "single", "grade": "B"},
               "axes": [{"id": "P", "label": "分類", "levels": [)" +
           levels + "]" + ofAxis + "}]" + more + "}";
}

Text plain(const Text &code, int rank, const Text &more = {})
{
    return R"({"code": ")" + code + R"(", "rank": )" + std::to_string(rank) +
           R"(, "label": "l", "criterion": "c", "grade": "A")" + more + "}";
}

Text pathOfError(const Text &json)
{
    const Result<Scheme> read = schemeFromJson(json, "x.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::InvalidResource);
    CHECK(read.error().arg("file") == "x.json");
    return Text(read.error().arg("path"));
}

} // namespace

TEST_CASE("Levels are recognised as people write them")
{
    const Axis c = confidentiality();
    for (const char *written :
         {"3B", "３Ｂ", "機密性3B", "自治体機密性３Ｂ", "3b", " 3B ", "（3B）", "C3B", "機密性 ３ｂ"}) {
        INFO(written);
        CHECK(c.levelWritten(written) == "3B");
    }
    CHECK(c.levelWritten("機密性２") == "2");
    for (const char *written : {"3", "4", "3D", "機密性", "高", "", " ", "完全性2"}) {
        INFO(written);
        CHECK_FALSE(c.levelWritten(written).has_value());
    }
}

TEST_CASE("Roman levels are also written with digits, and the digit does not tell which is heavier")
{
    const Axis p = importance();
    CHECK(p.levelWritten("Ⅰ") == "I");
    CHECK(p.levelWritten("重要性分類Ⅱ") == "II");
    CHECK(p.levelWritten("iii") == "III");
    CHECK(p.levelWritten("４") == "IV");
    CHECK(p.levelWritten("重要性分類1") == "I");
    CHECK(p.rank("I") > p.rank("IV"));
}

TEST_CASE("Unrated, not applicable and the lowest level are three things")
{
    const Axis c = confidentiality();
    for (const char *written : {"n/a", "N/A", "－", "-", "―", "ー", "対象外", "該当なし"}) {
        INFO(written);
        CHECK(c.levelWritten(written) == notApplicable);
    }
    CHECK_FALSE(c.levelWritten(unrated).has_value());
    CHECK(c.rank("1") == 1);
    CHECK(c.rank(notApplicable) == 0);
    CHECK(c.rank(unrated) == 0);
    CHECK(c.rank("3") == 0);
}

TEST_CASE("The overall grade follows the method of the scheme")
{
    CHECK(threeAxes(OverallMethod::Max).overallOf({"2", "3", "1", ""}) == "3");
    CHECK(threeAxes(OverallMethod::Sum).overallOf({"2", "3", "1", ""}) == "6");
    CHECK(threeAxes(OverallMethod::Product).overallOf({"2", "3", "3", ""}) == "18");
    CHECK(threeAxes(OverallMethod::None).overallOf({"2", "3", "1", ""}).empty());
    Scheme single;
    single.overall = OverallMethod::Single;
    single.axes.push_back(importance());
    CHECK(single.overallOf({"", "", "", "II"}) == "II");
}

TEST_CASE("An unrated axis leaves the overall grade open, one that does not apply does not")
{
    const Scheme scheme = threeAxes(OverallMethod::Max);
    CHECK(scheme.overallOf({"2", "", "1", ""}).empty());
    CHECK(scheme.overallOf({"2", notApplicable, "1", ""}) == "2");
    CHECK(scheme.overallOf({notApplicable, notApplicable, notApplicable, ""}).empty());
    CHECK(scheme.overallOf({"9", "2", "1", ""}).empty());
}

TEST_CASE("Flags name the thresholds that a rating reaches")
{
    Scheme scheme = threeAxes(OverallMethod::Flags);
    scheme.axes[0].thresholds.push_back({"要機密", "2"});
    scheme.axes[1].thresholds.push_back({"要保全", "2"});
    CHECK(scheme.overallOf({"3", "2", "1", ""}) == "要機密・要保全");
    CHECK(scheme.overallOf({"1", "2", "1", ""}) == "要保全");
    CHECK(scheme.overallOf({"1", "1", "1", ""}).empty());
}

TEST_CASE("A scheme is read with groups, thresholds, rules and their grades")
{
    const Scheme read = requireValue(schemeFromJson(
        scheme(plain("3B", 2,
                     R"(, "handling": [{"stage": "廃棄", "rule": "r", "strength": "must", "grade": "A", "source": "s"},
                                               {"stage": "利用", "rule": "q", "strength": "may", "grade": "C"}])") +
                   "," + plain("3C", 1),
               R"(, "groups": [{"code": "3", "label": "三", "members": ["3B", "3C"]}],
                   "thresholds": [{"phrase": "3B以上", "minimum": "3B"}])",
               R"(, "note": "n")"),
        "x.json"));
    const Axis *axis = read.axis("P");
    REQUIRE(axis != nullptr);
    CHECK(axis->level("3C")->group == "3");
    CHECK(axis->groups.front().members.size() == 2);
    CHECK(axis->thresholds.front().minimum == "3B");
    CHECK(axis->level("3B")->handling[0].grade == EvidenceGrade::A);
    CHECK(axis->level("3B")->handling[1].grade == EvidenceGrade::C);
    CHECK(read.overall == OverallMethod::Single);
    CHECK(read.axis("C") == nullptr);
}

TEST_CASE("A wrong scheme names the file and the path of the mistake")
{
    CHECK(pathOfError(scheme(plain("2", 2) + "," + plain("2", 1))) == "axes[0].levels[1].code");
    CHECK(pathOfError(scheme(plain("2", 2) + "," + plain("1", 2))) == "axes[0].levels[1].rank");
    CHECK(pathOfError(scheme(plain("1", 1) + "," + plain("2", 2))) == "axes[0].levels[1].rank");
    CHECK(pathOfError(scheme(plain("1", 0))) == "axes[0].levels[0].rank");
    CHECK(pathOfError(scheme(plain("n/a", 1))) == "axes[0].levels[0].code");
    CHECK(pathOfError(scheme(plain("1", 1, R"(, "colour": "red")"))) == "axes[0].levels[0].colour");
    CHECK(pathOfError(scheme("")) == "axes[0].levels");
    CHECK(pathOfError(scheme(plain("1", 1), R"(, "groups": [{"code": "g", "label": "l", "members": ["2"]}])")) ==
          "axes[0].groups[0].members");
    CHECK(pathOfError(scheme(plain("1", 1), R"(, "thresholds": [{"phrase": "2以上", "minimum": "2"}])")) ==
          "axes[0].thresholds[0].minimum");
    CHECK(pathOfError(scheme(plain("1", 1), "", R"(, "paper_axes": ["C"])")) == "paper_axes");
    CHECK(pathOfError(scheme(plain("1", 1), "", R"(, "colour": 1)")) == "colour");
    CHECK(pathOfError(R"({"id": "x", "edition": "1", "issuer": "i"})") == "name");
}

TEST_CASE("Background knowledge cannot be given out as a rule of a source")
{
    const Text rule =
        R"(, "handling": [{"stage": "利用", "rule": "r", "strength": "must", "grade": "C", "source": "s"}])";
    CHECK(pathOfError(scheme(plain("1", 1, rule))) == "axes[0].levels[0].handling[0].source");
    const Text bare = R"(, "handling": [{"stage": "利用", "rule": "r", "strength": "must", "grade": "A"}])";
    CHECK(pathOfError(scheme(plain("1", 1, bare))) == "axes[0].levels[0].handling[0].source");
}

TEST_CASE("Axes are C, I and A, or P alone")
{
    const auto withAxes = [](const Text &axes) {
        return R"({"id": "x", "edition": "1", "name": "n", "issuer": "i", "overall": {"method": "none", "grade": "B"},
                   "axes": [)" +
               axes + "]}";
    };
    const auto one = [](const Text &id) {
        return R"({"id": ")" + id + R"(", "label": "l", "levels": [)" + plain("1", 1) + "]}";
    };
    CHECK(requireValue(schemeFromJson(withAxes(one("C") + "," + one("A")), "x.json")).axes.size() == 2);
    CHECK(pathOfError(withAxes(one("X") + "," + one("C"))) == "axes[0].id");
    CHECK(pathOfError(withAxes(one("C") + "," + one("C"))) == "axes[1].id");
    CHECK(pathOfError(withAxes(one("C") + "," + one("P"))) == "axes");
    CHECK(pathOfError(withAxes("")) == "axes");
    CHECK(pathOfError(withAxes(one("C"))) == "overall.method");
}
