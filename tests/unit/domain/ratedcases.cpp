// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/domain/ratedcases.h"

#include "resources/resources.h"

#include <QFile>

namespace daicho::test {

namespace {

constexpr EditionId inForce(1);
constexpr EditionId old(2);

std::vector<Text> split(TextView text, char at)
{
    std::vector<Text> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.emplace_back(text.substr(0, end));
        if (end == TextView::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

ProfileItem zone(std::int64_t id, const char *code, const char *name)
{
    ProfileItem item;
    item.id = ProfileItemId(id);
    item.section = section::zone;
    item.code = code;
    item.name = name;
    return item;
}

const std::map<Text, std::int64_t> zoneIds{{"mnb", 1}, {"lgwan", 2}, {"net", 3}, {"other", 4}};

} // namespace

Scheme schemeOfProgram(TextView id)
{
    loadResources();
    QFile file(toQString(":/daicho/schemes/" + Text(id) + ".json"));
    INFO(id);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    return requireValue(schemeFromJson(TextView(bytes.constData(), static_cast<std::size_t>(bytes.size())), id));
}

RatedCase::RatedCase(TextView scheme, TextView assets, TextView relations, const CarryRules &carries)
{
    RatedLedger::Rules rules;
    rules.schemes[inForce] = schemeOfProgram(scheme);
    rules.schemes[old] = schemeOfProgram("mic-classic-322");
    rules.inForce = {inForce};
    rules.zones = {zone(1, "mnb", "マイナンバー利用事務系"), zone(2, "lgwan", "LGWAN接続系"),
                   zone(3, "net", "インターネット接続系"), zone(4, "school", "校務系")};
    rules.carries = carries;
    m_ledger = std::make_unique<RatedLedger>(std::move(rules));
    for (const Text &word : split(assets, ' ')) {
        if (!word.empty())
            m_ledger->add(facts(word));
    }
    for (const Relation &relation : this->relations(relations))
        m_ledger->addRelation(relation);
    m_ledger->compute();
}

AssetFacts RatedCase::facts(TextView word)
{
    std::vector<Text> marks = split(word, '!');
    const std::size_t is = marks.front().find('=');
    REQUIRE(is != Text::npos);
    const std::vector<Text> named = split(TextView(marks.front()).substr(0, is), ':');
    Text levels = marks.front().substr(is + 1);
    AssetFacts facts;
    const auto [known, isNew] = m_ids.emplace(named.front(), static_cast<std::int64_t>(m_ids.size()) + 1);
    if (isNew)
        m_names.push_back(named.front());
    facts.id = AssetId(known->second);
    facts.code = named.front();
    facts.inForce = inForce;
    facts.edition = inForce;
    facts.isHolder = named.size() > 1 && named[1] == "h";
    if (levels.starts_with("@old:")) {
        facts.edition = old;
        levels.erase(0, 5);
    }
    const std::vector<Text> codes = split(levels, '/');
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t axis = codes.size() == 1 ? 3 : i;
        facts.levels[axis] = codes[i] == "?" ? Text(unrated) : codes[i] == "-" ? Text(notApplicable) : codes[i];
    }
    for (std::size_t i = 1; i < marks.size(); ++i) {
        const Text &mark = marks[i];
        facts.isRetired = facts.isRetired || mark == "retired";
        facts.isPaper = facts.isPaper || mark == "paper";
        facts.hasPersonal = facts.hasPersonal || mark == "personal" || mark == "specific";
        facts.hasSpecific = facts.hasSpecific || mark == "specific";
        if (mark == "terms")
            facts.termsService = "約款による外部サービス";
        if (const auto zone = zoneIds.find(mark); zone != zoneIds.end())
            facts.zone = ProfileItemId(zone->second);
    }
    return facts;
}

std::vector<Relation> RatedCase::relations(TextView words)
{
    static const std::map<Text, RelationKind> kinds{
        {"runs", RelationKind::RunsOn},           {"in", RelationKind::LocatedIn},
        {"connected", RelationKind::ConnectedTo}, {"describes", RelationKind::Describes},
        {"copy", RelationKind::CopyOf},           {"related", RelationKind::Related},
    };
    std::vector<Relation> all;
    for (const Text &word : split(words, ' ')) {
        if (word.empty())
            continue;
        const std::vector<Text> parts = split(word, '>');
        REQUIRE(parts.size() >= 2);
        const RelationKind kind = parts.size() == 2 ? RelationKind::StoredIn : kinds.at(parts[1]);
        all.push_back({RelationId(m_nextRelation++), asset(parts.front()), kind, asset(parts.back())});
    }
    return all;
}

AssetId RatedCase::asset(TextView name) const
{
    const auto known = m_ids.find(Text(name));
    INFO(name);
    REQUIRE(known != m_ids.end());
    return AssetId(known->second);
}

Text RatedCase::name(AssetId asset) const
{
    return m_names[static_cast<std::size_t>(asset.value() - 1)];
}

Text RatedCase::names(const std::vector<AssetId> &assets, char between) const
{
    Text all;
    for (const AssetId asset : assets)
        all += (all.empty() ? Text() : Text(1, between)) + name(asset);
    return all;
}

Text RatedCase::needed(TextView name) const
{
    Text said;
    for (const NeededLevel &needed : m_ledger->needed(asset(name))) {
        Text one;
        if (!needed.level.empty())
            one = needed.axis + ':' + needed.level + '(' + names(needed.path, '>') + ')';
        one += needed.isLower ? "<" : "";
        one += needed.isHigher ? ">" : "";
        const Text unknown = names(needed.unknown, ',');
        const Text other = names(needed.incomparable, ',');
        if (one.empty() && !(unknown.empty() && other.empty()))
            one = needed.axis + ':';
        one += unknown.empty() ? "" : '?' + unknown;
        one += other.empty() ? "" : '~' + other;
        said += (said.empty() || one.empty() ? "" : " ") + one;
    }
    return said;
}

Text RatedCase::findings(TextView name, const AcceptedExceptions &exceptions, TextView day) const
{
    Text said;
    for (const CheckFinding &finding : m_ledger->findings(asset(name))) {
        Text one = finding.rule + (finding.axis.empty() ? "" : '.' + finding.axis);
        if (finding.rule == rule::specificOutside && !finding.others.empty())
            one += '@' + names(finding.others, '>');
        if (exceptionFor(exceptions, finding, day) != nullptr)
            one = '(' + one + ')';
        said += (said.empty() ? "" : " ") + one;
    }
    return said;
}

} // namespace daicho::test
