// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/fixlist.h"

#include "model/core/checkedfile.h"
#include "model/exchange/xlsxwriter.h"
#include "model/services/registryprivate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t pageSize = 256; ///< assets that are read at once

QString words(const char *text)
{
    return QCoreApplication::translate("FixList", text);
}

struct ListColumn
{
    const char *header;
    int weight;
};
constexpr ListColumn columns[] = {{QT_TRANSLATE_NOOP("FixList", "Code"), 8},
                                  {QT_TRANSLATE_NOOP("FixList", "Name"), 16},
                                  {QT_TRANSLATE_NOOP("FixList", "Unit"), 12},
                                  {QT_TRANSLATE_NOOP("FixList", "Severity"), 5},
                                  {QT_TRANSLATE_NOOP("FixList", "Rule"), 10},
                                  {QT_TRANSLATE_NOOP("FixList", "What was found"), 24},
                                  {QT_TRANSLATE_NOOP("FixList", "Field"), 8},
                                  {QT_TRANSLATE_NOOP("FixList", "Present value"), 12},
                                  {QT_TRANSLATE_NOOP("FixList", "Corrected value"), 12}};

/// A finding about several fields is a line for each of them: each has a value of its own to be written.
std::vector<CheckFinding> linesOf(const CheckFinding &finding)
{
    const bool isList = finding.rule == "missing-field" || finding.rule == "unrated";
    const auto list = std::find_if(finding.args.begin(), finding.args.end(), [](const std::pair<Text, Text> &arg) {
        return arg.first == "fields" || arg.first == "axes";
    });
    if (!isList || list == finding.args.end())
        return {finding};
    std::vector<CheckFinding> lines;
    TextView rest = list->second;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        CheckFinding line = finding;
        line.args = {{list->first, Text(rest.substr(0, comma))}};
        line.field = (list->first == "axes" ? fieldOfAxis(line.args[0].second) : fieldNamed(line.args[0].second))
                         .value_or(finding.field);
        lines.push_back(std::move(line));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return lines;
}

/// Everything that a list needs, as values.
struct Source
{
    QString registry;
    std::shared_ptr<const RegistryContents> contents;
    std::shared_ptr<const CheckReport> report;
    LedgerTable::Head head;
    bool japanese = true;
};

/// Findings of a list as rows, made when they are asked for.
class FixTable final : public LedgerTable
{
public:
    FixTable(const Source &source, RegistryStore &store, const std::vector<std::uint32_t> &places)
        : m_source(source), m_store(store), m_head(source.head)
    {
        for (const std::uint32_t place : places) {
            for (CheckFinding &line : linesOf(source.report->findings[place]))
                m_lines.push_back(std::move(line));
        }
        m_head.selected = static_cast<std::int64_t>(m_lines.size());
        m_head.all = m_head.selected;
        for (const ListColumn &column : daicho::columns)
            m_columns.push_back({Field::Remarks, toText(words(column.header)), column.weight});
    }

    const Head &head() const override { return m_head; }
    const std::vector<Column> &columns() const override { return m_columns; }
    Result<bool> next(std::vector<TextView> &cells) override
    {
        if (m_at == m_lines.size())
            return false;
        DAICHO_TRY(readPage());
        fill(m_lines[m_at]);
        ++m_at;
        cells.assign(m_cells.begin(), m_cells.end());
        return true;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        m_page.clear();
        return {};
    }

private:
    Result<void> readPage()
    {
        if (m_page.contains(m_lines[m_at].asset))
            return {};
        m_page.clear();
        std::vector<AssetId> ids;
        for (std::size_t i = m_at; i < m_lines.size() && ids.size() < pageSize; ++i)
            ids.push_back(m_lines[i].asset);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        Result<std::vector<Asset>> assets = m_store.assets(ids);
        if (!assets)
            return assets.error();
        for (Asset &asset : *assets)
            m_page[asset.id] = std::move(asset);
        return m_page.contains(m_lines[m_at].asset)
                   ? Result<void>()
                   : Result<void>(Error{ErrorCode::Overtaken, {{"file", toText(m_source.registry)}}, "asset gone"});
    }

    void fill(const CheckFinding &finding)
    {
        const Asset &asset = m_page.at(finding.asset);
        const RegistryContents &contents = *m_source.contents;
        const bool japanese = m_source.japanese;
        const Scheme *scheme = contents.schemeOf(contents.editionFor(asset.unit(), m_source.report->day));
        const BodyRule *rule = m_source.report->rules.of(finding.rule);
        const FieldInfo &field = fieldInfo(finding.field);
        m_cells = {asset.text(Field::Code),
                   asset.text(Field::Name),
                   displayText(contents, asset, Field::Unit, japanese),
                   severityLabel(finding.severity, japanese),
                   japanese ? rule->rule->label : rule->rule->englishLabel,
                   findingSentence(finding, rule, {japanese, m_head.dates, scheme}),
                   japanese ? field.label : field.englishLabel,
                   displayText(contents, asset, finding.field, japanese),
                   {}};
    }

    const Source &m_source;
    RegistryStore &m_store;
    Head m_head;
    std::vector<CheckFinding> m_lines;
    std::vector<Column> m_columns;
    std::unordered_map<AssetId, Asset> m_page;
    std::array<Text, std::size(daicho::columns)> m_cells;
    std::size_t m_at = 0;
};

struct ListFile
{
    QString path;
    std::vector<std::uint32_t> places;
    Text scope; ///< as it stands over the list
};

Result<std::int64_t> writeList(const Source &source, RegistryStore &store, const ListFile &file, bool replaces,
                               const JobControl &job)
{
    Source named = source;
    named.head.institution = file.scope;
    FixTable table(named, store, file.places);
    std::int64_t rows = 0;
    const auto existing = replaces ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    DAICHO_TRY(writeChecked(file.path, existing, [&](QIODevice &device) -> Result<void> {
        const Result<WriteOutcome> written = XlsxWriter().write(table, device, job);
        if (!written)
            return written.error();
        rows = written->rows;
        if (rows == table.head().selected)
            return {};
        return Error{ErrorCode::RowsMissing,
                     {{"written", std::to_string(rows)}, {"expected", std::to_string(table.head().selected)}},
                     "findings missing"};
    }));
    return rows;
}

FixListJob jobFor(Source source, std::vector<ListFile> files, bool replaces)
{
    return [source = std::move(source), files = std::move(files),
            replaces](const JobControl &job) -> Result<FixListOutcome> {
        if (!files.empty() && !QDir().mkpath(QFileInfo(files.front().path).absolutePath()))
            return Error{ErrorCode::InputOutput, {{"file", toText(files.front().path)}, {"step", "create"}}, "folder"};
        StoreOptions options;
        options.access = StoreAccess::ReadOnly;
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(source.registry, options);
        if (!store)
            return store.error();
        FixListOutcome outcome;
        for (std::size_t i = 0; i < files.size(); ++i) {
            job.progress(static_cast<std::int64_t>(i), static_cast<std::int64_t>(files.size()));
            const Result<std::int64_t> rows = writeList(source, **store, files[i], replaces, {job.stop, {}});
            if (!rows)
                return rows.error();
            outcome.files.append(files[i].path);
            outcome.rows += *rows;
        }
        return outcome;
    };
}

Source sourceOf(const Registry &registry, const std::shared_ptr<const CheckReport> &report,
                const FixListOptions &options)
{
    Source source;
    source.registry = registry.path();
    source.contents = registry.copyOfContents();
    source.report = report;
    source.japanese = options.japanese;
    LedgerTable::Head &head = source.head;
    const QDate today = registry.clock().today();
    head.title = toText(words(QT_TRANSLATE_NOOP("FixList", "Findings to be put right")));
    head.body = registry.header().body;
    head.fiscalYear = fiscalYearLabel(fiscalYearOf(today));
    head.printedOn = formatDate(today, options.dates);
    head.printedBy = registry.actor();
    head.registryHead = printedHead(registry.head());
    head.scheme = registry.ledgerScheme().name;
    head.dates = options.dates;
    return source;
}

/// What goes into lists, in order of unit, then of rule.
std::vector<std::uint32_t> placesOf(const Registry &registry, const CheckReport &report, const FixListOptions &options)
{
    std::vector<std::uint32_t> places = report.within(registry.organisation(), options.unit);
    std::erase_if(places, [&](std::uint32_t place) {
        const CheckFinding &finding = report.findings[place];
        return finding.isExcepted || (!options.rule.empty() && finding.rule != options.rule);
    });
    return places;
}

Text scopeText(const Organisation &organisation, OrgUnitId unit)
{
    return organisation.unit(unit) != nullptr ? organisation.path(unit) : Text();
}

} // namespace

FixList::FixList(const Registry &registry, std::shared_ptr<const CheckReport> report)
    : m_registry(registry), m_report(std::move(report))
{
}

Result<void> FixList::permitted(OrgUnitId unit) const
{
    if (m_report->head != m_registry.head())
        return Error{ErrorCode::Overtaken, {{"file", toText(m_registry.path())}}, "changed since it was checked"};
    const Permissions &permissions = m_registry.permissions();
    return unit.isValid() ? permissions.require(Permission::ExportFull, unit)
                          : permissions.requireEverywhere(Permission::ExportFull);
}

Result<FixListJob> FixList::prepare(const QString &path, const FixListOptions &options) const
{
    DAICHO_TRY(permitted(options.unit));
    if (ExportService::formatOf(path) != ExportFormat::Xlsx)
        return Error{ErrorCode::UnsupportedFile, {{"file", toText(path)}}, "xlsx"};
    std::vector<ListFile> files{
        {path, placesOf(m_registry, *m_report, options), scopeText(m_registry.organisation(), options.unit)}};
    return jobFor(sourceOf(m_registry, m_report, options), std::move(files), options.replaceFile);
}

Result<FixListJob> FixList::prepareFolder(const QString &folder, const FixListOptions &options) const
{
    DAICHO_TRY(permitted(options.unit));
    std::map<OrgUnitId, std::vector<std::uint32_t>> ofUnit;
    for (const std::uint32_t place : placesOf(m_registry, *m_report, options))
        ofUnit[m_report->unitOf(m_report->findings[place])].push_back(place);
    std::vector<ListFile> files;
    QSet<QString> taken;
    for (auto &[unit, places] : ofUnit) {
        Text scope = scopeText(m_registry.organisation(), unit);
        QString name = scope.empty() ? words(QT_TRANSLATE_NOOP("FixList", "without unit")) : toQString(scope);
        const QString what = words(QT_TRANSLATE_NOOP("FixList", "Findings")) + u'_' + name.replace(u'/', u'・');
        QString file = ExportService::suggestedName(m_registry, what, folder, QStringLiteral("xlsx"));
        for (int number = 2; taken.contains(file); ++number) // long names can be cut to the same one
            file = ExportService::suggestedName(m_registry, what + u'_' + QString::number(number), folder,
                                                QStringLiteral("xlsx"));
        taken.insert(file);
        files.push_back({QDir(folder).filePath(file), std::move(places), std::move(scope)});
    }
    return jobFor(sourceOf(m_registry, m_report, options), std::move(files), false);
}

} // namespace daicho
