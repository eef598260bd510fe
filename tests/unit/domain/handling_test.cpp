// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/fields.h"
#include "model/domain/handling.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>

using namespace daicho;

namespace {

Text content(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

QStringList schemeIds()
{
    loadResources();
    QStringList ids;
    for (const QString &name : QDir(QStringLiteral(":/daicho/schemes")).entryList(QDir::Files, QDir::Name))
        ids.append(name.chopped(5));
    return ids;
}

Scheme scheme(const QString &id)
{
    loadResources();
    const QString path = QStringLiteral(":/daicho/schemes/") + id + QStringLiteral(".json");
    return requireValue(schemeFromJson(content(path), toText(path)));
}

std::size_t placeOf(const Axis &axis)
{
    return static_cast<std::size_t>(*fieldOfAxis(axis.id)) - static_cast<std::size_t>(Field::C);
}

const char *gradeName(EvidenceGrade grade)
{
    return grade == EvidenceGrade::A ? "A" : grade == EvidenceGrade::B ? "B" : "C";
}

Text lines(const Handling &handling)
{
    Text all;
    for (const HandlingDemand &demand : handling.demands) {
        Text because;
        for (const HandlingCause &cause : demand.because)
            because += (because.empty() ? "" : "・") + (cause.axis.empty() ? Text("全体") : causeText(cause));
        all += "  " + demand.stage + " [" + demand.strength + ' ' + gradeName(demand.grade) + "] " + demand.rule +
               " <" + because + ">" + (demand.source.empty() ? "" : " ← " + demand.source) + '\n';
    }
    for (const UnknownHandling &unknown : handling.unknown) {
        all += "  ? " + unknown.axis + ":";
        for (const Text &stage : unknown.stages)
            all += ' ' + stage;
        all += '\n';
    }
    return all + (handling.isStated ? "" : "  (no rules)\n");
}

/// Every level of every axis with the other axes not applicable, all heaviest levels together, and nothing rated.
Text whole(const Scheme &scheme)
{
    Text all = scheme.id + '\n';
    std::array<Text, 4> heaviest;
    for (const Axis &axis : scheme.axes) {
        heaviest[placeOf(axis)] = axis.levels.front().code;
        for (const Level &level : axis.levels) {
            std::array<Text, 4> levels{notApplicable, notApplicable, notApplicable, notApplicable};
            levels[placeOf(axis)] = level.code;
            all += axis.label + ' ' + level.code + '\n' + lines(handlingOf(scheme, levels));
        }
    }
    all += "heaviest\n" + lines(handlingOf(scheme, heaviest));
    all += "heaviest, on paper\n" + lines(handlingOf(scheme, heaviest, /*isPaper=*/true));
    return all + "unrated\n" + lines(handlingOf(scheme, {}));
}

QString goldenPath(const QString &id)
{
    return QStringLiteral(DAICHO_TEST_DATA "/../golden/handling/") + id + QStringLiteral(".txt");
}

HandlingRule rule(const char *stage, const char *words, const char *strength, EvidenceGrade grade, const char *source)
{
    return {stage, words, strength, grade, source};
}

Axis axis(const char *id, const char *label, std::vector<HandlingRule> heavy)
{
    Axis made;
    made.id = id;
    made.label = label;
    made.levels.resize(2);
    made.levels[0].code = "2";
    made.levels[0].rank = 2;
    made.levels[0].handling = std::move(heavy);
    made.levels[1].code = "1";
    made.levels[1].rank = 1;
    return made;
}

Text shown(const Handling &handling)
{
    return lines(handling);
}

} // namespace

TEST_CASE("What each level of the seven schemes demands at each stage is what was looked at")
{
    REQUIRE(schemeIds().size() == 7);
    for (const QString &id : schemeIds()) {
        INFO(id.toStdString());
        CHECK(whole(scheme(id)) == content(goldenPath(id)));
    }
}

TEST_CASE("The golden texts of handling are made anew", "[.golden]")
{
    for (const QString &id : schemeIds()) {
        QFile file(goldenPath(id));
        REQUIRE(file.open(QIODevice::WriteOnly));
        const Text text = whole(scheme(id));
        REQUIRE(file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()));
    }
}

TEST_CASE("A demand of two axes is one demand with both causes, its strongest word and its surest source")
{
    Scheme scheme;
    scheme.axes = {axis("C", "機密性", {rule("保管", "媒体は施錠できる場所に置く", "should", EvidenceGrade::C, "")}),
                   axis("I", "完全性",
                        {rule("保管", "媒体は 施錠できる場所に置く", "must", EvidenceGrade::A, "ガイドライン"),
                         rule("廃棄", "記録を残す", "may", EvidenceGrade::B, "例")})};
    CHECK(shown(handlingOf(scheme, {"2", "2", "", ""})) ==
          "  保管 [must A] 媒体は施錠できる場所に置く <機密性2・完全性2> ← ガイドライン\n"
          "  廃棄 [may B] 記録を残す <完全性2> ← 例\n");
}

TEST_CASE("A rule for several stages counts at each of them, in the order of the life cycle")
{
    CHECK(handlingStages("送信・運搬・提供") == std::vector<Text>{"送信", "運搬", "提供・公表"});
    CHECK(handlingStages("公表、提供") == std::vector<Text>{"提供・公表"});
    CHECK(handlingStages("複製・配付") == std::vector<Text>{"複製・配付"});
    CHECK(handlingStages("保存") == std::vector<Text>{"保管"});
    CHECK(handlingStages("送信・なぞの段階") == std::vector<Text>{"送信・なぞの段階"});
    CHECK(handlingStages("") == std::vector<Text>{""});

    Scheme scheme;
    scheme.axes = {axis("C", "機密性",
                        {rule("廃棄", "裁断する", "must", EvidenceGrade::C, ""),
                         rule("庁内の段階", "届け出る", "must", EvidenceGrade::C, ""),
                         rule("送信・保管", "暗号化する", "should", EvidenceGrade::C, ""),
                         rule("保管", "施錠する", "must", EvidenceGrade::C, ""),
                         rule("保管", "封をする", "may", EvidenceGrade::C, "")})};
    const Handling handling = handlingOf(scheme, {"2", "", "", ""});
    CHECK(handling.stages() == std::vector<Text>{"保管", "送信", "廃棄", "庁内の段階"});
    CHECK(shown(handling) == "  保管 [must C] 施錠する <機密性2>\n"
                             "  保管 [should C] 暗号化する <機密性2>\n"
                             "  保管 [may C] 封をする <機密性2>\n"
                             "  送信 [should C] 暗号化する <機密性2>\n"
                             "  廃棄 [must C] 裁断する <機密性2>\n"
                             "  庁内の段階 [must C] 届け出る <機密性2>\n");
    CHECK(handlingInShort(handling) ==
          "保管：施錠する；送信・保管：暗号化する；保管：封をする；廃棄：裁断する；庁内の段階：届け出る");
}

TEST_CASE("A rule of the scheme holds from the threshold that it names, else always")
{
    Scheme scheme;
    scheme.axes = {axis("C", "機密性", {}), axis("I", "完全性", {})};
    scheme.axes[0].thresholds = {{"機密性２以上", "2"}};
    scheme.extraRules = {rule("クラウド", "機密性2以上のものは載せない", "must", EvidenceGrade::A, "図1"),
                         rule("保管", "同じ媒体では重い方に合わせる", "must", EvidenceGrade::A, "図2")};
    const Text always = "  保管 [must A] 同じ媒体では重い方に合わせる <全体> ← 図2\n";
    CHECK(shown(handlingOf(scheme, {"2", "1", "", ""})) ==
          always + "  クラウド [must A] 機密性2以上のものは載せない <機密性２以上(2)> ← 図1\n");
    CHECK(shown(handlingOf(scheme, {"1", "1", "", ""})) == always);
    CHECK(shown(handlingOf(scheme, {notApplicable, "1", "", ""})) == always);
    CHECK(shown(handlingOf(scheme, {"", "1", "", ""})) == always + "  ? 機密性: クラウド\n");
    // On paper that is rated on integrity only, the threshold of confidentiality says nothing.
    scheme.paperAxes = {"I"};
    CHECK(shown(handlingOf(scheme, {"2", "1", "", ""}, true)) == always);
    CHECK(handlingInShort(handlingOf(scheme, {"1", "1", "", ""})).empty());
}

TEST_CASE("An axis that is not rated says what is unknown; one that does not apply, nothing")
{
    const Scheme mic = scheme(QStringLiteral("mic-classic-322"));
    const Handling open = handlingOf(mic, {"1", "", notApplicable, ""});
    CHECK(open.demands.empty());
    REQUIRE(open.unknown.size() == 1);
    CHECK(open.unknown.front().axis == "完全性");
    CHECK(open.unknown.front().stages == std::vector<Text>{"保管", "外部処理"});
    CHECK(open.isStated);
    // A level that the scheme does not have is neither.
    CHECK(handlingOf(mic, {"9", "1", "1", ""}) == handlingOf(mic, {"1", "1", "1", ""}));
}

TEST_CASE("What is only known as background has no source, and is told apart")
{
    const Scheme mic = scheme(QStringLiteral("mic-jichitai-2024r10"));
    const Handling handling = handlingOf(mic, {"3B", "2", "2", ""});
    CHECK(handling.hasSuggestions());
    for (const HandlingDemand &demand : handling.demands)
        CHECK(demand.source.empty() == (demand.grade == EvidenceGrade::C));
    CHECK_FALSE(handlingOf(mic, {"1", "1", "1", ""}).hasSuggestions());
    CHECK_FALSE(handlingOf(scheme(QStringLiteral("ipa-sme-321")), {"3", "3", "3", ""}).isStated);
}
