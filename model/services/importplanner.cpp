// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importplanner.h"

#include "model/core/japanesedate.h"
#include "model/core/textfold.h"
#include "model/services/issuedcode.h"
#include "model/services/registrycontents.h"
#include "model/storage/registrystore.h"

#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

using State = CellValue::State;

constexpr std::int64_t rowsBetweenReports = 1000;
constexpr std::int64_t sampledRows = 200;
constexpr std::size_t mostSamples = 3;
constexpr TextView pathSeparator = "/";

/// Fields that an asset cannot be without, so the clearing marker is refused for them.
bool isNeeded(Field field)
{
    return field == Field::Code || field == Field::Name || field == Field::Kind || field == Field::Unit ||
           field == Field::Status;
}

Error cancelled()
{
    return Error{ErrorCode::Cancelled, {}, "the import was cancelled while it was planned"};
}

/// The number itself must not travel on into messages and reports.
Text withoutDigits(TextView cell)
{
    QString hidden = toQString(cell);
    for (QChar &character : hidden) {
        if (character.digitValue() >= 0)
            character = u'＊';
    }
    return toText(hidden);
}

} // namespace

ImportPlanner::ImportPlanner(const ImportTarget &target, const ImportSource &source, OpenedSource &file)
    : m_registry(target.registry), m_index(target.index), m_source(source), m_file(file)
{
}

Result<ImportPlan> ImportPlanner::plan(const ImportTarget &target, const ImportSource &source, const JobControl &job)
{
    HeaderReader reader(source.options);
    Result<OpenedSource> file = OpenedSource::open(source, reader);
    if (!file)
        return file.error();
    ImportPlanner planner(target, source, *file);
    DAICHO_TRY(planner.prepare(reader));
    DAICHO_TRY(planner.readRows(job));
    DAICHO_TRY(planner.finish());
    return std::move(planner.m_plan);
}

Result<void> ImportPlanner::prepare(HeaderReader &reader)
{
    const FoundHeader &header = m_file.header();
    m_plan.file = toText(QFileInfo(m_source.path).fileName());
    m_plan.madeAgainst = m_registry.head();
    m_plan.headerRow = m_file.headerLine();
    m_plan.headerRows = static_cast<int>(header.count);
    for (std::size_t i = 0; i < header.first + header.count; ++i) {
        const HeadRow &row = m_file.head()[i];
        m_plan.preview.push_back({row.line, i < header.first ? RowKind::Title : RowKind::Header, row.cells});
    }
    for (const Text &unit : m_source.options.createdUnits)
        m_createdUnits.insert(foldText(unit));
    m_plan.columns = importColumns(header, reader, m_registry.ledgerScheme(), !m_file.isCsv());
    m_ownEditions = m_registry.editionsInForce().size() > 1;
    m_ownExport = std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                              [](const ImportColumn &column) { return column.field == Field::Revision; });

    RegistryStore &store = m_registry.store();
    Result<ImportOrganisation> organisation =
        ImportOrganisation::from(m_registry.organisation(), m_source.options.createUnits, store);
    if (!organisation)
        return organisation.error();
    const Result<std::int64_t> nextAsset = store.nextId(EntityKind::Asset);
    if (!nextAsset)
        return nextAsset.error();

    const Text today = formatDate(m_registry.clock().today(), DateStyle::Iso);
    const bool guarded = m_ownExport && m_file.isCsv();
    m_organisation = std::make_unique<ImportOrganisation>(std::move(*organisation));
    m_columns = std::make_unique<ImportColumnSet>(m_registry, m_source.options, m_plan.columns, guarded);
    RecordBlock &fresh = m_plan.changes.of(EntityKind::Asset).inserted;
    m_identity = std::make_unique<ImportIdentity>(m_index, fresh);
    m_new = std::make_unique<ImportNewAssets>(fresh, *m_columns,
                                              ImportNewAssets::Facts{*nextAsset, today, m_registry.actor()});
    m_changes = std::make_unique<ImportChanges>(
        ImportChanges::Setup{&m_registry, m_columns.get(), m_organisation.get(), m_source.options.onConflict, today},
        m_plan);
    for (std::size_t at = 0; at < m_columns->size(); ++at) {
        if (m_columns->field(at) == Field::Unit)
            m_unitParts.push_back(at);
    }
    return {};
}

Result<void> ImportPlanner::readRows(const JobControl &job)
{
    SourceRow source;
    while (true) {
        if (m_plan.rows % rowsBetweenReports == 0) {
            if (job.stopRequested())
                return cancelled();
            job.progress(m_file.position(), m_file.info().bytes);
        }
        const Result<bool> more = m_file.next(source);
        if (!more)
            return more.error();
        if (!*more)
            return job.stopRequested() ? Result<void>(cancelled()) : Result<void>();
        ++m_plan.rows;
        const RowKind kind = rowKind(source.cells, m_file.header());
        preview(source, kind);
        if (kind != RowKind::Data)
            ++m_plan.skipped;
        else
            DAICHO_TRY(readRow(source));
    }
}

Result<void> ImportPlanner::readRow(const SourceRow &source)
{
    sample(source.cells);
    m_columns->read(source, m_row);
    m_faults.clear();
    const OrgUnitId unit = unitOfRow();
    if (m_ownEditions)
        m_columns->readLevels(source, m_row, institutionOf(unit));
    findFaults();
    const AssetId asset = identified(unit);
    if (!asset.isValid() && isNameMissing())
        fault(Field::Name, importrule::required);
    if (!m_faults.empty()) {
        reject(source);
        return {};
    }
    if (!asset.isValid()) {
        addNew(unit);
        return {};
    }
    return m_changes->add({m_row, asset, !m_unitPath.empty() ? unit : OrgUnitId()});
}

/// That of the unit, which the import may be about to make; of a row that says nothing that of its asset.
OrgUnitId ImportPlanner::institutionOf(OrgUnitId unit) const
{
    if (m_unitPath.empty()) {
        if (const std::optional<std::uint32_t> row = m_index.rowOfCode(m_columns->stored(m_row, Field::Code)))
            unit = OrgUnitId(storedNumber(m_index.text(*row, Field::Unit)));
    }
    return m_organisation->organisation().institutionOf(unit);
}

void ImportPlanner::preview(const SourceRow &source, RowKind kind)
{
    if (m_plan.preview.size() < mostPreviewRows)
        m_plan.preview.push_back({source.line, kind, {source.cells.begin(), source.cells.end()}});
}

/// First texts of every column, for the preview; and texts under no header at all, which must not go unnoticed.
void ImportPlanner::sample(std::span<const TextView> cells)
{
    for (std::size_t i = m_plan.columns.size(); i < cells.size(); ++i) {
        ImportColumn column;
        column.number = static_cast<int>(i) + 1;
        column.letter = m_file.isCsv() ? std::to_string(column.number) : columnLetter(column.number);
        column.use = ColumnUse::Untitled;
        m_plan.columns.push_back(std::move(column));
    }
    const bool early = m_plan.rows <= sampledRows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::vector<Text> &samples = m_plan.columns[i].samples;
        if (cells[i].empty() || samples.size() == mostSamples || !(early || samples.empty()))
            continue;
        const TextView text = withoutOuterSpaces(cells[i]);
        if (!text.empty() && std::find(samples.begin(), samples.end(), text) == samples.end())
            samples.emplace_back(text);
    }
}

void ImportPlanner::findFaults()
{
    for (std::size_t at = 0; at < m_columns->size(); ++at) {
        const CellValue &value = m_columns->value(m_row, at);
        if (value.state == State::Faulty)
            m_faults.push_back({m_columns->field(at), at, value.rule});
        else if (value.state == State::Cleared && isNeeded(m_columns->field(at)))
            m_faults.push_back({m_columns->field(at), at, importrule::required});
    }
}

/// A new asset needs a name; what a row with a faulty code is nobody knows.
bool ImportPlanner::isNameMissing() const
{
    const bool faultyCode =
        std::any_of(m_faults.begin(), m_faults.end(), [](const Fault &found) { return found.field == Field::Code; });
    return !faultyCode && m_columns->value(m_row, Field::Name).state == State::Blank;
}

/// The unit of the row, by its institution and by `m_unitPath`, which is joined from its unit cells.
OrgUnitId ImportPlanner::unitOfRow()
{
    const TextView institution = m_columns->stored(m_row, Field::Institution);
    m_unitPath.clear();
    TextView lastText;
    std::size_t lastPart = m_columns->of(Field::Unit); // the part that the row means: 課 rather than 部
    for (const std::size_t at : m_unitParts) {
        const CellValue &value = m_columns->value(m_row, at);
        if (value.state != State::Given)
            continue;
        lastText = m_columns->stored(value, at);
        m_unitPath.append(m_unitPath.empty() ? TextView() : pathSeparator).append(lastText);
        lastPart = at;
    }
    m_unitKey.assign(institution).append(1, '\n').append(m_unitPath);
    const std::uint32_t known = m_unitKeys.size();
    const std::uint32_t code = m_unitKeys.code(m_unitKey);
    if (code == known)
        m_unitAnswers.push_back(askedUnit(institution, lastText));
    ImportOrganisation::UnitAnswer answer = m_unitAnswers[code];
    if (answer.rule != nullptr && institution.empty() && TextView(answer.rule) == importrule::ambiguous)
        answer = unitNearAsset();
    if (answer.rule != nullptr && answer.field == Field::Unit)
        m_faults.push_back({Field::Unit, lastPart, answer.rule});
    else if (answer.rule != nullptr)
        fault(answer.field, answer.rule);
    return answer.unit;
}

/// A part that was mapped to a whole path says everything by itself.
ImportOrganisation::UnitAnswer ImportPlanner::askedUnit(TextView institution, TextView lastPart)
{
    using IfMissing = ImportOrganisation::IfMissing;
    if (lastPart.size() < m_unitPath.size() && lastPart.find(pathSeparator) != TextView::npos) {
        const ImportOrganisation::UnitAnswer whole = m_organisation->unit(institution, lastPart, IfMissing::Refused);
        if (whole.rule == nullptr)
            return whole;
    }
    if (m_createdUnits.contains(foldText(lastPart)))
        return m_organisation->unit(institution, m_unitPath, IfMissing::Made);
    return m_organisation->unit(institution, m_unitPath);
}

/// Of units of one name in several institutions the one in that of the asset, if the row says which asset it is.
ImportOrganisation::UnitAnswer ImportPlanner::unitNearAsset()
{
    const Organisation &organisation = m_registry.organisation();
    const std::optional<std::uint32_t> row = m_index.rowOfCode(m_columns->stored(m_row, Field::Code));
    const OrgUnitId present = row ? OrgUnitId(storedNumber(m_index.text(*row, Field::Unit))) : OrgUnitId();
    const OrgUnit *institution = organisation.unit(organisation.institutionOf(present));
    return m_organisation->unit(institution == nullptr ? TextView() : TextView(institution->name), m_unitPath);
}

AssetId ImportPlanner::identified(OrgUnitId unit)
{
    if (m_columns->isGiven(m_row, Field::Code)) {
        const ImportIdentity::Match match = m_identity->byCode(m_columns->stored(m_row, Field::Code));
        if (match.rule != nullptr)
            fault(Field::Code, match.rule);
        return match.asset;
    }
    if (!m_columns->isGiven(m_row, Field::Name) || !m_faults.empty())
        return {};
    const bool retired = m_columns->stored(m_row, Field::Status) == statusRetired;
    const ImportIdentity::Match match = m_identity->byName(m_columns->stored(m_row, Field::Name), unit, retired);
    if (match.rule != nullptr)
        fault(Field::Name, match.rule);
    return match.asset;
}

TextView ImportPlanner::owner(Field field, OrgUnitId unit)
{
    const CellValue &value = m_columns->value(m_row, field);
    if (value.state != State::Given)
        return {};
    constexpr unsigned textBits = 31;
    constexpr unsigned columnBits = 1;
    const std::uint64_t key = static_cast<std::uint64_t>(unit.value()) << (textBits + columnBits) |
                              std::uint64_t{value.text} << columnBits | (field == Field::Owner ? 0U : 1U);
    OwnerAnswer &answer = m_owners[key];
    if (!answer.post.isValid()) {
        answer.post = m_organisation->post(m_columns->stored(value, m_columns->of(field)), unit);
        answer.id = std::to_string(answer.post.value());
        m_organisation->use(answer.post);
    }
    return answer.id;
}

void ImportPlanner::addNew(OrgUnitId unit)
{
    ++m_plan.newAssets;
    m_organisation->use(unit);
    m_unitId = unit.isValid() ? std::to_string(unit.value()) : Text();
    const Text edition = std::to_string(m_registry.editionFor(institutionOf(unit)).value());
    m_new->add(m_row, {m_unitId, owner(Field::Owner, unit), owner(Field::SystemOwner, unit), edition});
}

void ImportPlanner::reject(const SourceRow &source)
{
    ++m_plan.rejectedRows;
    for (const Fault &found : m_faults) {
        ImportReject reject;
        reject.row = source.line;
        reject.field = fieldInfo(found.field).id;
        reject.rule = found.rule;
        if (found.column != ImportColumnSet::none) {
            const std::size_t at = m_columns->fileColumn(found.column);
            const TextView cell = at < source.cells.size() ? source.cells[at] : TextView();
            reject.columnNumber = m_plan.columns[at].number;
            reject.column = m_plan.columns[at].header;
            reject.letter = m_plan.columns[at].letter;
            reject.value = found.rule == TextView(importrule::individualNumber) ? withoutDigits(cell) : Text(cell);
        }
        m_plan.rejects.push_back(std::move(reject));
    }
    m_plan.rejectedCells.emplace_back(source.cells.begin(), source.cells.end());
    m_plan.rejectedRowNumbers.push_back(source.line);
}

void ImportPlanner::listUnmapped()
{
    for (const ImportColumn &column : m_plan.columns) {
        const bool isRead = column.use == ColumnUse::Imported || column.use == ColumnUse::LeftOut;
        // Our own exports carry what the registry works out; there it is no loss.
        if (isRead || (column.use == ColumnUse::Computed && m_ownExport))
            continue;
        if (column.use == ColumnUse::Untitled && !column.samples.empty())
            m_plan.unmapped.push_back(column.letter);
        else if (column.use != ColumnUse::Untitled)
            m_plan.unmapped.push_back(column.header);
    }
}

Result<void> ImportPlanner::finish()
{
    DAICHO_TRY(m_changes->finish());
    m_new->issueCodes([this] {
        std::int64_t largest = 0;
        for (const std::uint32_t row : m_index.all())
            largest = std::max(largest, issuedNumber(m_index.text(row, Field::Code)));
        return largest;
    });
    m_plan.kindsAssumed = m_new->kindsAssumed();
    m_organisation->addTo(m_plan);
    listUnmapped();
    listBadValues();
    const SourceInfo &info = m_file.info();
    m_plan.encoding = info.encoding;
    m_plan.sheet = info.sheet;
    m_plan.sheets = info.sheets;
    m_plan.hiddenRows = info.hiddenRows;
    m_plan.hiddenColumns = info.hiddenColumns;
    m_plan.formulaCells = info.formulaCells;
    m_plan.macrosIgnored = info.macrosIgnored;
    if (m_source.options.allOrNothing && m_plan.rejectedRows > 0) {
        m_plan.heldBack = true;
        m_plan.changes = ChangeSet();
    }
    return {};
}

} // namespace daicho
