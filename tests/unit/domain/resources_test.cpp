// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/classification.h"
#include "model/domain/profile.h"
#include "model/domain/sample.h"
#include "model/domain/table.h"
#include "resources/resources.h"
#include "tests/support/qtcatch.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

using namespace daicho;

namespace {

Text content(const QString &path)
{
    loadResources();
    QFile file(QStringLiteral(":/daicho/") + path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    return Text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QStringList idsIn(const char *kind)
{
    loadResources();
    QStringList ids;
    const QDir folder(QStringLiteral(":/daicho/") + QLatin1StringView(kind));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        ids.append(name.chopped(5));
    return ids;
}

Scheme scheme(const QString &id)
{
    const QString path = QStringLiteral("schemes/") + id + QStringLiteral(".json");
    return requireValue(schemeFromJson(content(path), toText(path)));
}

Profile profile(const QString &id)
{
    const QString path = QStringLiteral("profiles/") + id + QStringLiteral(".json");
    return requireValue(profileFromJson(
        content(path), toText(path), [](TextView schemeId) { return idsIn("schemes").contains(toQString(schemeId)); }));
}

std::vector<Text> labels(const Profile &profile, const char *sectionName)
{
    std::vector<Text> all;
    for (const ProfileItem *item : profile.itemsOf(sectionName))
        all.push_back(item->label);
    return all;
}

/// «施行 2004-01-01, …» in order.
Text events(const Profile &profile)
{
    Text all;
    for (const ProfileItem *item : profile.itemsOf(section::event))
        all += (all.empty() ? "" : ", ") + item->name + ' ' + item->date;
    return all;
}

Text publicity(const Profile &profile)
{
    Text all;
    for (const char *document : {"policy", "standards", "procedures"}) {
        REQUIRE(profile.item(section::document, document) != nullptr);
        all += (all.empty() ? "" : " ") + profile.item(section::document, document)->description;
    }
    return all;
}

std::size_t notes(const Profile &profile, const char *code)
{
    std::size_t count = 0;
    for (const ProfileItem *item : profile.itemsOf(section::note))
        count += item->code == code ? 1 : 0;
    return count;
}

/// What each body's policy says, in the order of the numbers that tests of all programs look at.
struct Facts
{
    const char *id;
    const char *body;
    const char *kind;
    const char *term;
    std::size_t institutions;
    std::size_t zones;
    std::vector<Text> scope;
    std::size_t measures;
    const char *firstThreat;
    const char *firstMeasure;
    const char *publicity;
    const char *events;
};

const std::vector<Facts> &bodies()
{
    static const std::vector<Facts> facts{
        {"kanie-town",
         "蟹江町",
         "町",
         "実施機関",
         9,
         3,
         {"①", "②", "③"},
         8,
         "(１)",
         "組織体制の確立",
         "public not-stated not-public",
         "施行 2004-01-01, 施行 2017-11-01, 施行 2019-10-01, 施行 2021-07-01, 施行 2026-04-01"},
        {"tsugaru-union",
         "津軽広域連合",
         "広域連合",
         "対象機関",
         4,
         3,
         {"①", "②", "③"},
         9,
         "(1)",
         "組織体制",
         "public not-public not-public",
         "表紙の日付 2026-04-01"},
        {"yokote-city",
         "横手市",
         "市",
         "実施機関",
         10,
         3,
         {"①", "②", "③", "(3)"},
         8,
         "①",
         "全庁的な組織体制（特定個人情報の適正な取扱いを含む）",
         "public not-stated not-public",
         "施行 2018-08-01, 情報セキュリティ委員会決定 2019-07-22, 施行 2019-08-01"},
        {"unnan-city",
         "雲南市",
         "市",
         "対象機関",
         9,
         3,
         {"①", "②", "③"},
         9,
         "(1)",
         "組織体制",
         "public not-stated not-public",
         "施行 2005-03-16, 施行 2023-02-01, 施行 2026-03-01, 9者による共同の位置づけ 2026-04-01"},
        {"ryusenen-union",
         "柳泉園組合",
         "一部事務組合",
         "組織の範囲",
         3,
         1,
         {"ア", "イ", "ウ"},
         9,
         "(1)",
         "組織体制",
         "public not-public not-public",
         "策定 2026-05-12"},
    };
    return facts;
}

} // namespace

TEST_CASE("Each body's profile holds the facts of its policy")
{
    for (const Facts &facts : bodies()) {
        INFO(facts.id);
        const Profile read = profile(QString::fromUtf8(facts.id));
        CHECK(read.id == facts.id);
        CHECK(read.body == facts.body);
        CHECK(read.bodyKind == facts.kind);
        CHECK(read.institutions.size() == facts.institutions);
        CHECK(read.itemsOf(section::zone).size() == facts.zones);
        CHECK(labels(read, section::scope) == facts.scope);
        CHECK(read.itemsOf(section::measure).size() == facts.measures);
        CHECK(read.itemsOf(section::measure).front()->name == facts.firstMeasure);
        CHECK(read.itemsOf(section::threat).size() == 5);
        CHECK(read.itemsOf(section::threat).front()->label == facts.firstThreat);
        REQUIRE(read.item(section::term, "institution") != nullptr);
        CHECK(read.item(section::term, "institution")->name == facts.term);
        CHECK(publicity(read) == facts.publicity);
        CHECK(events(read) == facts.events);
        CHECK(notes(read, "sns") == 1);
    }
}

TEST_CASE("What is special about a body comes with its profile")
{
    const Profile kanie = profile(QStringLiteral("kanie-town"));
    CHECK(kanie.institutions[1].note == "小中学校を含む");
    CHECK(kanie.item(section::term, "physical-area")->name == "サーバ等を設置する管理区域");
    CHECK(kanie.suggestedSchemes.front() == "municipal-importance-1-4");

    const Profile tsugaru = profile(QStringLiteral("tsugaru-union"));
    CHECK(notes(tsugaru, "signatory") == 4);
    CHECK(tsugaru.item(section::zone, "mnb")->description.find("介護認定審査会") != Text::npos);

    const Profile yokote = profile(QStringLiteral("yokote-city"));
    CHECK(yokote.itemsOf(section::measureChapter).size() == 3);
    CHECK(yokote.item(section::term, "external-service")->name == "約款による外部サービス");

    const Profile unnan = profile(QStringLiteral("unnan-city"));
    CHECK(notes(unnan, "signatory") == 9);
    CHECK(unnan.institutions.front().note.find("水道事業") != Text::npos);

    const Profile ryusenen = profile(QStringLiteral("ryusenen-union"));
    CHECK(ryusenen.itemsOf(section::zone).front()->code == "net");
    CHECK(ryusenen.item(section::term, "physical-area") == nullptr);
}

TEST_CASE("Neutral profiles start every kind of body")
{
    CHECK(idsIn("profiles") ==
          QStringList({QStringLiteral("city"), QStringLiteral("empty"), QStringLiteral("kanie-town"),
                       QStringLiteral("partial-union"), QStringLiteral("ryusenen-union"), QStringLiteral("town"),
                       QStringLiteral("tsugaru-union"), QStringLiteral("unnan-city"), QStringLiteral("wide-union"),
                       QStringLiteral("yokote-city")}));
    for (const char *id : {"city", "town", "partial-union", "wide-union"}) {
        INFO(id);
        const Profile read = profile(QString::fromUtf8(id));
        CHECK(read.body.empty());
        CHECK_FALSE(read.institutions.empty());
        CHECK(labels(read, section::scope) == std::vector<Text>{"①", "②", "③"});
        CHECK(read.itemsOf(section::measure).size() == 9);
    }
    CHECK(profile(QStringLiteral("empty")).institutions.empty());
    CHECK(profile(QStringLiteral("empty")).itemsOf(section::zone).empty());
}

TEST_CASE("The seven schemes have their axes, levels and ways to one grade")
{
    struct Shape
    {
        const char *id;
        const char *axes;
        const char *heaviest;
        std::size_t levels;
        OverallMethod overall;
    };
    const Shape shapes[] = {
        {"ipa-sme-321", "CIA", "3", 3, OverallMethod::Max},
        {"mext-importance-1-4", "P", "I", 4, OverallMethod::Single},
        {"mic-classic-322", "CIA", "3", 3, OverallMethod::None},
        {"mic-jichitai-2024r10", "CIA", "3A", 5, OverallMethod::None},
        {"municipal-importance-1-4", "P", "I", 4, OverallMethod::Single},
        {"three-letter-abc", "P", "A", 3, OverallMethod::Single},
        {"university-322-paper-c-only", "CIA", "3", 3, OverallMethod::Flags},
    };
    REQUIRE(idsIn("schemes").size() == std::ssize(shapes));
    for (const Shape &shape : shapes) {
        INFO(shape.id);
        const Scheme read = scheme(QString::fromUtf8(shape.id));
        CHECK(read.id == shape.id);
        Text axes;
        for (const Axis &axis : read.axes)
            axes += axis.id;
        CHECK(axes == shape.axes);
        CHECK(read.axes.front().levels.front().code == shape.heaviest);
        CHECK(read.axes.front().levels.size() == shape.levels);
        CHECK(read.overall == shape.overall);
    }
}

TEST_CASE("The scheme of the ministry orders 3A over 3B over 3C and groups them")
{
    const Scheme mic = scheme(QStringLiteral("mic-jichitai-2024r10"));
    const Axis *axis = mic.axis("C");
    CHECK(axis->rank("3A") > axis->rank("3B"));
    CHECK(axis->rank("3B") > axis->rank("3C"));
    CHECK(axis->rank("3C") > axis->rank("2"));
    CHECK(axis->groups.front().members == std::vector<Text>{"3A", "3B", "3C"});
    CHECK(axis->thresholds.size() == 3);
    for (const char *written : {"3B", "３Ｂ", "機密性3B", "自治体機密性３Ｂ", "3b"})
        CHECK(axis->levelWritten(written) == "3B");
    CHECK(mic.mapsFrom.size() == 3);
    CHECK(mic.extraRules.size() == 2);
    CHECK(scheme(QStringLiteral("university-322-paper-c-only")).paperAxes == std::vector<Text>{"C"});
    CHECK(scheme(QStringLiteral("university-322-paper-c-only")).overallOf({"3", "1", "2", ""}) == "要機密・要安定");
}

TEST_CASE("No rule of background knowledge is given out as one of a source")
{
    std::size_t sourced = 0;
    for (const QString &id : idsIn("schemes")) {
        for (const Axis &axis : scheme(id).axes) {
            for (const Level &level : axis.levels) {
                for (const HandlingRule &rule : level.handling) {
                    CHECK(rule.source.empty() == (rule.grade == EvidenceGrade::C));
                    sourced += rule.source.empty() ? 0 : 1;
                }
                if (level.grade == EvidenceGrade::C)
                    CHECK(axis.source.empty());
            }
        }
    }
    CHECK(sourced > 20);
}

TEST_CASE("Layouts give the forms that offices know, on paper they can print")
{
    const std::pair<const char *, Paper> expected[] = {{"full", Paper::A3Landscape},
                                                       {"brief", Paper::A4Landscape},
                                                       {"ipa", Paper::A3Landscape},
                                                       {"board", Paper::A4Landscape},
                                                       {"all", Paper::A3Landscape}};
    CHECK(idsIn("layouts").size() == std::ssize(expected));
    for (const auto &[id, paper] : expected) {
        INFO(id);
        const QString path = QStringLiteral("layouts/") + QLatin1StringView(id) + QStringLiteral(".json");
        const LedgerLayout read = requireValue(layoutFromJson(content(path), toText(path)));
        CHECK(read.id == id);
        CHECK(read.paper == paper);
        CHECK(read.mark == "取扱注意");
        const auto has = [&](Field field) {
            return std::any_of(read.columns.begin(), read.columns.end(),
                               [&](const LayoutColumn &column) { return column.field == field; });
        };
        CHECK(has(Field::Code));
        CHECK(has(Field::Name));
        CHECK((has(Field::C) || has(Field::P)));
        if (read.id == "all") {
            for (const FieldInfo &info : fieldInfos()) {
                if (info.editable)
                    CHECK(has(info.field));
            }
        }
    }
}

TEST_CASE("The sample registry is whole: organisation, ledger, relations")
{
    const SampleRegistry sample =
        requireValue(sampleFromJson(content(QStringLiteral("samples/sample.json")), "sample.json"));
    CHECK(sample.body == "みさき市");
    CHECK(sample.institutions.size() == 4);
    CHECK(sample.units.size() >= 20);
    CHECK(sample.holdings.size() >= 30);
    const Profile start = profile(toQString(sample.profile));
    for (const Text &institution : sample.institutions) {
        CHECK(std::any_of(start.institutions.begin(), start.institutions.end(),
                          [&](const ProfileInstitution &other) { return other.name == institution; }));
    }
    CHECK(scheme(toQString(sample.scheme)).id == "mic-jichitai-2024r10");

    const Text ledger = content(QStringLiteral("samples/") + toQString(sample.ledger));
    for (const SampleRegistry::Relation &relation : sample.relations) {
        CHECK(ledger.find("\n" + relation.from + ",") != Text::npos);
        CHECK(ledger.find("\n" + relation.to + ",") != Text::npos);
    }
    CHECK_FALSE(findIndividualNumber(ledger).has_value());
    for (const char *character : {"髙", "﨑", "①", "㈱", "～"})
        CHECK(ledger.find(character) != Text::npos);
}

TEST_CASE("A sample whose posts or persons dangle is refused with the path")
{
    const auto pathOf = [](const Text &lists) {
        const Result<SampleRegistry> read = sampleFromJson(
            R"({"profile": "city", "body": "b", "scheme": "s", "ledger": "l", "institutions": ["市長"])" + lists + "}",
            "x.json");
        REQUIRE_FALSE(read);
        return Text(read.error().arg("path"));
    };
    CHECK(pathOf(R"(, "units": [{"institution": "市長", "path": "総務部/総務課"}])") == "units[0].path");
    CHECK(pathOf(R"(, "posts": [{"institution": "市長", "unit": "税務課", "name": "課長"}])") == "posts[0].unit");
    CHECK(pathOf(R"(, "holdings": [{"institution": "市長", "post": "市長", "person": "a", "manner": "regular"}])") ==
          "holdings[0].post");
    CHECK(pathOf(R"(, "relations": [{"from": "a", "kind": "owns", "to": "b"}])") == "relations[0].kind");
    CHECK(pathOf(R"(, "colour": 1)") == "colour");
}

TEST_CASE("Every header of the ledgers of the tests is a field, but for the bureau")
{
    QFile file(QStringLiteral(DAICHO_TEST_DATA "/ledger/last-year-utf8.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString line = QString::fromUtf8(file.readLine()).remove(QChar(0xFEFF)).trimmed();
    std::vector<Text> unknown;
    std::set<Field> known;
    for (const QString &header : line.split(u',')) {
        if (const auto field = fieldNamed(toText(header)))
            CHECK(known.insert(*field).second);
        else
            unknown.push_back(toText(header));
    }
    CHECK(unknown == std::vector<Text>{"部"});
    CHECK(known.size() == 23);
}
