// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history field by field. It is walked from the newest entry back, because the code that an asset had then
// is known by going back from the code that it has now.

#include "model/domain/ratingbasis.h"
#include "model/services/historyservice.h"
#include "model/services/registrycontents.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace daicho {

namespace {

constexpr auto codeColumn = static_cast<std::size_t>(AssetColumn::Code);

using AssetIds = std::unordered_set<std::int64_t>;

/// Walks entries backwards and makes lines of those that were asked for. Knows a store and contents only, so that a
/// worker can read through a store of its own.
class LineReader
{
public:
    LineReader(RegistryStore &store, const RegistryContents &contents, const JobControl &job)
        : m_store(store), m_contents(contents), m_job(job)
    {
    }

    /// Assets that have or had the code.
    Result<AssetIds> assetsOfCode(TextView code);
    Result<std::vector<HistoryLine>> read(const std::optional<AssetIds> &only, const HistoryQuery &query);

private:
    Result<void> goOn() const;
    Result<void> visit(const HistoryEntry &entry, bool isWanted);
    void addBlock(const HistoryEntry &entry, const RecordBlock &block, bool isInserted);
    void addCells(const HistoryEntry &entry, const CellChanges &cells);
    bool concerns(EntityKind kind, std::int64_t id, const RecordBlock *block, std::size_t row);
    HistoryLine lineOf(const HistoryEntry &entry, EntityKind kind, std::int64_t id, Text code) const;
    Text shown(EntityKind kind, std::size_t column, TextView value);
    Text shownReference(EntityKind kind, std::size_t column, std::int64_t id);
    std::vector<std::int64_t> ownersOf(EntityKind kind, std::int64_t id, const RecordBlock *block, std::size_t row);
    Text codeThen(std::int64_t asset);
    Text codeFor(EntityKind kind, std::int64_t id, const RecordBlock *block, std::size_t row);
    void stepBack(const RecordChanges &assets);

    RegistryStore &m_store;
    const RegistryContents &m_contents;
    const JobControl &m_job;
    std::optional<AssetIds> m_only;
    std::unordered_map<std::int64_t, Text> m_codes; ///< after the entry at hand
    std::vector<HistoryLine> m_lines;
    std::optional<Error> m_failure; ///< of a read on the way to a name: lines without it would be other lines
};

Result<void> LineReader::goOn() const
{
    if (m_job.stopRequested())
        return Error{ErrorCode::Cancelled, {}, "stopped while reading the history"};
    return {};
}

Result<AssetIds> LineReader::assetsOfCode(TextView code)
{
    AssetIds ids;
    const Result<std::optional<Asset>> present = storedAssetByCode(m_store, code);
    if (!present)
        return present.error();
    if (*present)
        ids.insert((*present)->id.value());
    const Result<std::vector<HistoryEntry>> entries = m_store.history();
    if (!entries)
        return entries.error();
    for (const HistoryEntry &entry : *entries) {
        DAICHO_TRY(goOn());
        const Result<ChangeSet> changes = m_store.changesOf(entry.seq);
        if (!changes)
            return changes.error();
        const RecordChanges &assets = changes->of(EntityKind::Asset);
        for (const RecordBlock *block : {&assets.inserted, &assets.removed}) {
            const std::uint32_t wanted = block->columns[codeColumn].texts.find(code);
            for (std::size_t row = 0; wanted != Dictionary::notFound && row < block->rows(); ++row) {
                if (block->columns[codeColumn].codes[row] == wanted)
                    ids.insert(block->ids[row]);
            }
        }
        const CellChanges::Column &cells = assets.updated.columns[codeColumn];
        for (std::size_t i = 0; i < cells.ids.size(); ++i) {
            if (cells.texts.text(cells.before[i]) == code || cells.texts.text(cells.after[i]) == code)
                ids.insert(cells.ids[i]);
        }
    }
    return ids;
}

Result<std::vector<HistoryLine>> LineReader::read(const std::optional<AssetIds> &only, const HistoryQuery &query)
{
    m_only = only;
    const Result<std::vector<HistoryEntry>> wanted = m_store.history(query);
    if (!wanted)
        return wanted.error();
    if (wanted->empty())
        return std::vector<HistoryLine>();
    const Result<std::vector<HistoryEntry>> all = m_store.history();
    if (!all)
        return all.error();
    auto next = wanted->begin();
    for (const HistoryEntry &entry : *all) {
        DAICHO_TRY(goOn());
        const bool isWanted = next != wanted->end() && entry.seq == next->seq;
        DAICHO_TRY(visit(entry, isWanted));
        if (m_failure)
            return *m_failure;
        next += isWanted ? 1 : 0;
        if (next == wanted->end())
            break;
    }
    return std::move(m_lines);
}

Result<void> LineReader::visit(const HistoryEntry &entry, bool isWanted)
{
    const Result<ChangeSet> changes = m_store.changesOf(entry.seq);
    if (!changes)
        return changes.error();
    for (const EntitySchema &schema : entitySchemas()) {
        if (!isWanted)
            break;
        const RecordChanges &kind = changes->of(schema.kind);
        addBlock(entry, kind.removed, /*isInserted=*/false);
        addBlock(entry, kind.inserted, /*isInserted=*/true);
        addCells(entry, kind.updated);
    }
    stepBack(changes->of(EntityKind::Asset));
    return {};
}

/// From the codes after an entry to those before it.
void LineReader::stepBack(const RecordChanges &assets)
{
    const CellChanges::Column &cells = assets.updated.columns[codeColumn];
    for (std::size_t i = 0; i < cells.ids.size(); ++i)
        m_codes[cells.ids[i]] = cells.texts.text(cells.before[i]);
    for (std::size_t row = 0; row < assets.removed.rows(); ++row)
        m_codes[assets.removed.ids[row]] = assets.removed.text(row, codeColumn);
}

void LineReader::addBlock(const HistoryEntry &entry, const RecordBlock &block, bool isInserted)
{
    for (std::size_t row = 0; row < block.rows(); ++row) {
        if (!concerns(block.kind, block.ids[row], &block, row))
            continue;
        const Text code = codeFor(block.kind, block.ids[row], &block, row);
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            const TextView text = block.text(row, column);
            if (text.empty())
                continue;
            HistoryLine line = lineOf(entry, block.kind, block.ids[row], code);
            line.field = entitySchema(block.kind).columns[column].name;
            if (block.kind == EntityKind::Asset)
                line.field = fieldInfo(static_cast<Field>(column)).id;
            (isInserted ? line.after : line.before) = shown(block.kind, column, text);
            m_lines.push_back(std::move(line));
        }
    }
}

void LineReader::addCells(const HistoryEntry &entry, const CellChanges &cells)
{
    // Stored column by column, told record by record.
    std::vector<std::tuple<std::int64_t, std::size_t, std::size_t>> order;
    for (std::size_t column = 0; column < cells.columns.size(); ++column) {
        for (std::size_t i = 0; i < cells.columns[column].ids.size(); ++i) {
            const std::int64_t id = cells.columns[column].ids[i];
            if (concerns(cells.kind, id, nullptr, 0))
                order.emplace_back(id, column, i);
        }
    }
    std::sort(order.begin(), order.end());
    for (const auto &[id, column, i] : order) {
        const CellChanges::Column &changed = cells.columns[column];
        HistoryLine line = lineOf(entry, cells.kind, id, codeFor(cells.kind, id, nullptr, 0));
        line.field = entitySchema(cells.kind).columns[column].name;
        if (cells.kind == EntityKind::Asset)
            line.field = fieldInfo(static_cast<Field>(column)).id;
        line.before = shown(cells.kind, column, changed.texts.text(changed.before[i]));
        line.after = shown(cells.kind, column, changed.texts.text(changed.after[i]));
        m_lines.push_back(std::move(line));
    }
}

/// Assets to which a record belongs; itself if it is one.
std::vector<std::int64_t> LineReader::ownersOf(EntityKind kind, std::int64_t id, const RecordBlock *block,
                                               std::size_t row)
{
    if (kind == EntityKind::Asset)
        return {id};
    std::vector<std::int64_t> owners;
    const std::vector<std::size_t> columns = assetColumnsOf(kind);
    if (columns.empty())
        return owners;
    if (block != nullptr) {
        for (const std::size_t column : columns)
            owners.push_back(storedNumber(block->text(row, column)));
        return owners;
    }
    const auto record = m_store.record(kind, id);
    if (!record)
        m_failure = record.error();
    if (record && *record) {
        for (const std::size_t column : columns)
            owners.push_back(storedNumber((**record)[column]));
    }
    return owners;
}

bool LineReader::concerns(EntityKind kind, std::int64_t id, const RecordBlock *block, std::size_t row)
{
    if (!m_only)
        return true;
    const std::vector<std::int64_t> owners = ownersOf(kind, id, block, row);
    return std::any_of(owners.begin(), owners.end(), [this](std::int64_t owner) { return m_only->contains(owner); });
}

Text LineReader::codeThen(std::int64_t asset)
{
    const auto known = m_codes.find(asset);
    if (known != m_codes.end())
        return known->second;
    const auto present = m_store.asset(AssetId(asset));
    if (!present)
        m_failure = present.error();
    const Text code = present && *present ? (*present)->text(Field::Code) : Text();
    return m_codes.emplace(asset, code).first->second;
}

Text LineReader::codeFor(EntityKind kind, std::int64_t id, const RecordBlock *block, std::size_t row)
{
    if (kind == EntityKind::Asset && block != nullptr)
        return Text(block->text(row, codeColumn));
    const std::vector<std::int64_t> owners = ownersOf(kind, id, block, row);
    return owners.empty() ? Text() : codeThen(owners.front());
}

HistoryLine LineReader::lineOf(const HistoryEntry &entry, EntityKind kind, std::int64_t id, Text code) const
{
    HistoryLine line;
    line.seq = entry.seq;
    line.at = entry.at;
    line.actor = entry.actor;
    line.operation = entry.operation.name;
    line.entity = entitySchema(kind).name;
    line.id = id;
    line.code = std::move(code);
    line.reason = entry.operation.reason;
    line.hash = entry.hash;
    line.osUser = entry.osUser;
    line.host = entry.host;
    return line;
}

/// References by what they name today, everything else as stored.
/// Answers that are stored as data, as people read them: a question and its answer on a line.
std::optional<Text> answersTold(EntityKind kind, std::size_t column, TextView value)
{
    const bool isAnswers =
        (kind == EntityKind::RatingBasis && column == static_cast<std::size_t>(RatingBasisColumn::Answers)) ||
        (kind == EntityKind::RatingProposal && column == static_cast<std::size_t>(RatingProposalColumn::Answers));
    const Result<AnswerRecord> record = isAnswers ? answersFromJson(value) : Result<AnswerRecord>(AnswerRecord());
    if (!isAnswers || !record)
        return std::nullopt;
    Text told;
    for (const AnsweredQuestion &answered : record->answers)
        told += (told.empty() ? "" : "\n") + answered.asked + " → " + answered.said;
    return told;
}

Text LineReader::shown(EntityKind kind, std::size_t column, TextView value)
{
    if (const std::optional<Text> told = answersTold(kind, column, value))
        return *told;
    if (value.empty() || entitySchema(kind).columns[column].type != ColumnType::Reference)
        return Text(value);
    Text name = shownReference(kind, column, storedNumber(value));
    return name.empty() ? Text(value) : name;
}

Text LineReader::shownReference(EntityKind kind, std::size_t column, std::int64_t id)
{
    const Organisation &organisation = m_contents.organisation;
    const TextView name = entitySchema(kind).columns[column].name;
    const auto is = [kind, column](EntityKind wanted, auto wantedColumn) {
        return kind == wanted && column == static_cast<std::size_t>(wantedColumn);
    };
    if (is(EntityKind::Asset, AssetColumn::Unit) || is(EntityKind::OrgUnit, OrgUnitColumn::Parent) ||
        is(EntityKind::Post, PostColumn::Unit) || is(EntityKind::RoleAssignment, RoleAssignmentColumn::Unit) ||
        is(EntityKind::SchemeAdoption, SchemeAdoptionColumn::Institution) ||
        is(EntityKind::FindingTally, FindingTallyColumn::Unit))
        return organisation.path(OrgUnitId(id));
    if (is(EntityKind::Asset, AssetColumn::Owner) || is(EntityKind::Asset, AssetColumn::SystemOwner) ||
        is(EntityKind::Holding, HoldingColumn::Post)) {
        const Post *post = organisation.post(PostId(id));
        return post != nullptr ? organisation.path(post->unit) + '/' + post->name : Text();
    }
    if (is(EntityKind::Holding, HoldingColumn::Person)) {
        const auto person = organisation.persons.find(PersonId(id));
        return person != organisation.persons.end() ? person->second.name : Text();
    }
    if (is(EntityKind::Asset, AssetColumn::Zone)) {
        const ProfileItem *zone = m_contents.profileItem(ProfileItemId(id));
        return zone != nullptr ? zone->name : Text();
    }
    if (const Scheme *scheme = name == "edition" ? m_contents.schemeOf(EditionId(id)) : nullptr)
        return scheme->id + ' ' + scheme->edition;
    return assetColumnsOf(kind).empty() ? Text() : codeThen(id);
}

Result<std::vector<HistoryLine>> readWith(RegistryStore &store, const RegistryContents &contents, TextView code,
                                          const HistoryQuery &query, const JobControl &job)
{
    LineReader reader(store, contents, job);
    if (code.empty())
        return reader.read({}, query);
    const Result<AssetIds> ids = reader.assetsOfCode(code);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorCode::NotFound,
                     {{"entity", "asset"}, {"code", Text(code)}, {"name", Text(code)}},
                     "no asset had this code"};
    return reader.read(*ids, query);
}

} // namespace

Result<std::vector<HistoryLine>> HistoryService::lines(TextView code, const HistoryQuery &query) const
{
    return readWith(m_registry.store(), *m_registry.copyOfContents(), code, query, {});
}

Result<std::vector<HistoryLine>> HistoryService::readLines(const QString &path, TextView code,
                                                           const HistoryQuery &query, const JobControl &job)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return store.error();
    const Result<std::shared_ptr<RegistryContents>> contents = readContents(**store);
    if (!contents)
        return contents.error();
    return readWith(**store, **contents, code, query, job);
}

} // namespace daicho
