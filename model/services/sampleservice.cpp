// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/sampleservice.h"

#include "model/domain/sample.h"
#include "model/services/importservice.h"
#include "model/services/recordtexts.h"

#include <QFile>

namespace daicho {

namespace {

Result<SampleRegistry> readSample()
{
    QFile resource(u":/daicho/samples/sample.json"_qs);
    if (!resource.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::InvalidResource, {{"file", "sample.json"}, {"path", ""}, {"reason", "missing"}}, "sample"};
    const QByteArray bytes = resource.readAll();
    return sampleFromJson(TextView(bytes.constData(), static_cast<std::size_t>(bytes.size())), "sample.json");
}

Text number(std::int64_t value)
{
    return std::to_string(value);
}

Result<void> withoutHead(const Result<HistoryHead> &head)
{
    return head ? Result<void>() : Result<void>(head.error());
}

/// Puts the organisation of the sample on top of what its profile brought, as one change. The sample has been
/// checked when it was read: every name means something that came before it.
class SampleOrganisation
{
public:
    SampleOrganisation(Registry &registry, const SampleRegistry &sample) : m_registry(registry)
    {
        for (const OrgUnitId institution : registry.organisation().institutions())
            m_units[{registry.organisation().unit(institution)->name, {}}] = institution;
        for (const Text &name : sample.institutions) {
            if (!m_units.contains({name, {}}))
                addUnit({{name, {}}, {}, {}, {}});
        }
        for (const SampleRegistry::Unit &unit : sample.units)
            addUnit(unit);
        for (const SampleRegistry::Post &post : sample.posts)
            addPost(post);
        for (const SampleRegistry::Person &person : sample.persons)
            addPerson(person);
        for (const SampleRegistry::Holding &holding : sample.holdings)
            addHolding(holding);
    }

    const ChangeSet &changes() const { return m_changes; }

private:
    void addUnit(const SampleRegistry::Unit &unit)
    {
        const Text &path = unit.unit.path;
        const std::size_t slash = path.rfind('/');
        const UnitPath above{unit.unit.institution, slash == Text::npos ? Text() : path.substr(0, slash)};
        const std::int64_t id = m_registry.newId(EntityKind::OrgUnit);
        RecordTexts<OrgUnitColumn> record;
        record[OrgUnitColumn::Parent] = path.empty() ? Text() : number(m_units.at(above).value());
        record[OrgUnitColumn::Position] = number(static_cast<std::int64_t>(m_units.size()));
        record[OrgUnitColumn::Name] =
            path.empty() ? unit.unit.institution : path.substr(slash == Text::npos ? 0 : slash + 1);
        record[OrgUnitColumn::Note] = unit.note;
        record[OrgUnitColumn::ValidFrom] = unit.validFrom;
        record[OrgUnitColumn::ValidTo] = unit.validTo;
        record.insertInto(m_changes, EntityKind::OrgUnit, id);
        m_units[unit.unit] = OrgUnitId(id);
    }

    void addPost(const SampleRegistry::Post &post)
    {
        const std::int64_t id = m_registry.newId(EntityKind::Post);
        RecordTexts<PostColumn> record;
        record[PostColumn::Unit] = number(m_units.at(post.unit).value());
        record[PostColumn::Name] = post.name;
        record[PostColumn::Role] = post.role;
        record.insertInto(m_changes, EntityKind::Post, id);
        m_posts[{post.unit, post.name}] = id;
    }

    void addPerson(const SampleRegistry::Person &person)
    {
        const std::int64_t id = m_registry.newId(EntityKind::Person);
        RecordTexts<PersonColumn> record;
        record[PersonColumn::Name] = person.name;
        record[PersonColumn::Reading] = person.reading;
        record.insertInto(m_changes, EntityKind::Person, id);
        m_persons[person.name] = id;
    }

    void addHolding(const SampleRegistry::Holding &holding)
    {
        RecordTexts<HoldingColumn> record;
        record[HoldingColumn::Post] = number(m_posts.at({holding.unit, holding.post}));
        record[HoldingColumn::Person] = number(m_persons.at(holding.person));
        record[HoldingColumn::Manner] = holding.manner;
        record[HoldingColumn::ValidFrom] = holding.validFrom;
        record[HoldingColumn::ValidTo] = holding.validTo;
        record.insertInto(m_changes, EntityKind::Holding, m_registry.newId(EntityKind::Holding));
    }

    Registry &m_registry;
    ChangeSet m_changes;
    std::map<UnitPath, OrgUnitId> m_units;
    std::map<std::pair<UnitPath, Text>, std::int64_t> m_posts;
    std::map<Text, std::int64_t> m_persons;
};

Result<void> addLedger(Registry &registry, const Text &name, const JobControl &job)
{
    const ImportSource source{u":/daicho/samples/"_qs + toQString(name), {}};
    const Result<ImportPlan> plan = ImportService::plan(registry, source, job);
    if (!plan)
        return plan.error();
    if (plan->rejectedRows > 0) {
        const ImportReject &first = plan->rejects.front();
        const Text row = "row " + std::to_string(first.row);
        return Error{ErrorCode::InvalidResource,
                     {{"file", name}, {"path", row}, {"reason", first.rule + ' ' + first.value}},
                     "sample row"};
    }
    return withoutHead(ImportService::apply(registry, *plan, job));
}

Result<void> addRelations(Registry &registry, const SampleRegistry &sample)
{
    ChangeSet changes;
    for (const SampleRegistry::Relation &relation : sample.relations) {
        const Result<Asset> from = registry.assetByCode(relation.from);
        if (!from)
            return from.error();
        const Result<Asset> to = registry.assetByCode(relation.to);
        if (!to)
            return to.error();
        RecordTexts<RelationColumn> record;
        record[RelationColumn::From] = number(from->id.value());
        record[RelationColumn::Kind] = relationKindId(relation.kind);
        record[RelationColumn::To] = number(to->id.value());
        record.insertInto(changes, EntityKind::Relation, registry.newId(EntityKind::Relation));
    }
    return withoutHead(registry.commit(changes, {"sample.relations", sample.body, {}, 0}));
}

Result<void> fill(Registry &registry, const SampleRegistry &sample, const JobControl &job)
{
    const SampleOrganisation organisation(registry, sample);
    DAICHO_TRY(withoutHead(registry.commit(organisation.changes(), {"sample.organisation", sample.body, {}, 0})));
    DAICHO_TRY(registry.loadIndex(job));
    DAICHO_TRY(addLedger(registry, sample.ledger, job));
    return addRelations(registry, sample);
}

} // namespace

Result<std::unique_ptr<Registry>> createSample(const QString &path, const RegistryEnvironment &environment,
                                               const JobControl &job)
{
    const Result<SampleRegistry> sample = readSample();
    if (!sample)
        return sample.error();
    // This computer notes that another registry lies here from now on, whichever was here before.
    if (const auto made = Registry::create(path, {sample->profile, sample->body, sample->scheme}, environment); !made)
        return made.error();
    RegistryEnvironment making = environment;
    making.stateFolder.clear(); // until it is whole there is nothing that a backup would save
    Result<std::unique_ptr<Registry>> registry = Registry::open(path, RegistryAccess::ReadWrite, making);
    if (!registry)
        return registry;
    if (const Result<void> filled = fill(**registry, *sample, job); !filled) {
        registry->reset();
        QFile::remove(path);
        return filled.error();
    }
    registry->reset();
    return Registry::open(path, RegistryAccess::ReadWrite, environment);
}

} // namespace daicho
