// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/sample.h"

#include "model/domain/strictjson.h"

#include <set>

namespace daicho {

namespace {

/// Reads the lists in their order and remembers what they have named, so that nothing dangles.
class SampleReader
{
public:
    explicit SampleReader(const JsonReader &json) : m_json(json) {}

    SampleRegistry read()
    {
        m_json.allow({"profile", "body", "scheme", "ledger", "institutions", "units", "posts", "persons", "holdings",
                      "relations"});
        m_sample.profile = m_json.required("profile");
        m_sample.body = m_json.required("body");
        m_sample.scheme = m_json.required("scheme");
        m_sample.ledger = m_json.required("ledger");
        m_sample.institutions = m_json.texts("institutions");
        for (const Text &institution : m_sample.institutions)
            m_units.insert({institution, {}});
        readUnits();
        readPosts();
        readPersons();
        readHoldings();
        readRelations();
        return std::move(m_sample);
    }

private:
    void readUnits()
    {
        for (const JsonReader &entry : m_json.objects("units")) {
            entry.allow({"institution", "path", "note", "from", "to"});
            const UnitPath unit{entry.required("institution"), entry.required("path")};
            const std::size_t slash = unit.path.rfind('/');
            const Text above = slash == Text::npos ? Text() : unit.path.substr(0, slash);
            if (m_units.count({unit.institution, above}) == 0)
                entry.fail("path", "no unit above it");
            if (!m_units.insert(unit).second)
                entry.fail("path", "double unit");
            m_sample.units.push_back({unit, entry.optional("note"), entry.optional("from"), entry.optional("to")});
        }
    }

    UnitPath knownUnit(const JsonReader &entry) const
    {
        UnitPath unit{entry.required("institution"), entry.optional("unit")};
        if (m_units.count(unit) == 0)
            entry.fail("unit", "no unit «" + unit.path + "»");
        return unit;
    }

    void readPosts()
    {
        for (const JsonReader &entry : m_json.objects("posts")) {
            entry.allow({"institution", "unit", "name", "role"});
            SampleRegistry::Post post{knownUnit(entry), entry.required("name"), entry.optional("role")};
            if (!m_posts.insert({post.unit, post.name}).second)
                entry.fail("name", "double post");
            m_sample.posts.push_back(std::move(post));
        }
    }

    void readPersons()
    {
        for (const JsonReader &entry : m_json.objects("persons")) {
            entry.allow({"name", "reading"});
            m_sample.persons.push_back({entry.required("name"), entry.optional("reading")});
            if (!m_persons.insert(m_sample.persons.back().name).second)
                entry.fail("name", "double person");
        }
    }

    void readHoldings()
    {
        for (const JsonReader &entry : m_json.objects("holdings")) {
            entry.allow({"institution", "unit", "post", "person", "manner", "from", "to"});
            SampleRegistry::Holding holding{knownUnit(entry),         entry.required("post"), entry.required("person"),
                                            entry.required("manner"), entry.optional("from"), entry.optional("to")};
            if (m_posts.count({holding.unit, holding.post}) == 0)
                entry.fail("post", "no post «" + holding.post + "»");
            if (m_persons.count(holding.person) == 0)
                entry.fail("person", "no person «" + holding.person + "»");
            entry.oneOf("manner", {"regular", "acting", "concurrent"});
            m_sample.holdings.push_back(std::move(holding));
        }
    }

    void readRelations()
    {
        for (const JsonReader &entry : m_json.objects("relations")) {
            entry.allow({"from", "kind", "to"});
            const Text kind = entry.required("kind");
            const std::optional<RelationKind> known = relationKindNamed(kind);
            if (!known)
                entry.fail("kind", "unknown value «" + kind + "»");
            m_sample.relations.push_back(
                {entry.required("from"), known.value_or(RelationKind::Related), entry.required("to")});
        }
    }

    const JsonReader &m_json;
    SampleRegistry m_sample;
    std::set<UnitPath> m_units;
    std::set<std::pair<UnitPath, Text>> m_posts;
    std::set<Text> m_persons;
};

} // namespace

Result<SampleRegistry> sampleFromJson(TextView json, TextView file)
{
    const JsonReader reader(json, file);
    if (auto problem = reader.problem())
        return *problem;
    SampleRegistry sample = SampleReader(reader).read();
    if (auto problem = reader.problem())
        return *problem;
    return sample;
}

} // namespace daicho
