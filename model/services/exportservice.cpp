// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportservice.h"

#include "model/core/checkedfile.h"
#include "model/core/safefilename.h"
#include "model/exchange/xlsxwriter.h"
#include "model/exchange/ziparchive.h"
#include "model/services/exportbundle.h"
#include "model/services/exporttable.h"
#include "model/services/programdata.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

/// What the paper says about whose assets it lists; empty for all.
Text scopeName(const Organisation &organisation, const ExportOptions &options)
{
    const OrgUnitId root = options.unit.isValid() ? organisation.institutionOf(options.unit)
                                                  : organisation.findInstitution(options.institution);
    const OrgUnit *institution = organisation.unit(root);
    if (institution == nullptr)
        return {};
    const bool isPart = options.unit.isValid() && options.unit != root;
    return isPart ? institution->name + "　" + organisation.path(options.unit) : institution->name;
}

/// Paper is printed for everybody; a file that can be worked with needs the right to hand over the ledger, whole or
/// the part that goes out.
Result<void> requirePermitted(const Registry &registry, const ExportOptions &options)
{
    const Permissions permissions = registry.permissions();
    if (options.format == ExportFormat::Pdf)
        return permissions.require(Permission::Print);
    const OrgUnitId part =
        options.unit.isValid() ? options.unit : registry.organisation().findInstitution(options.institution);
    return part.isValid() ? permissions.require(Permission::ExportFull, part)
                          : permissions.requireEverywhere(Permission::ExportFull);
}

LedgerTable::Head headOf(const Registry &registry, const ExportOptions &options, const LedgerLayout &layout,
                         ExportSelection &selection)
{
    LedgerTable::Head head;
    head.title = layout.title;
    head.body = registry.header().body;
    head.institution = scopeName(registry.organisation(), options);
    const QDate today = registry.clock().today();
    head.fiscalYear = fiscalYearLabel(fiscalYearOf(today));
    head.filter = options.filter;
    head.mark = options.mark.value_or(layout.mark);
    head.printedOn = formatDate(today, options.dates);
    head.printedBy = registry.actor();
    head.registryHead = printedHead(registry.head());
    head.scheme = registry.ledgerScheme().name;
    head.paper = options.paper.value_or(layout.paper);
    head.approvalBoxes = options.approvalBoxes.value_or(layout.approvalBoxes);
    head.splitsColumns = options.splitsColumns;
    head.selected = static_cast<std::int64_t>(selection.order.size());
    head.all = selection.all;
    head.dates = options.dates;
    head.totals = std::move(selection.totals);
    return head;
}

bool hasRelations(const std::vector<LedgerTable::Column> &columns)
{
    return std::any_of(columns.begin(), columns.end(),
                       [](const LedgerTable::Column &column) { return column.field == Field::Relations; });
}

Result<WriteOutcome> writeAll(LedgerWriter &writer, LedgerTable &table, QIODevice &device, const JobControl &job)
{
    Result<WriteOutcome> outcome = writer.write(table, device, job);
    if (outcome && outcome->rows != table.head().selected)
        return rowsMissing(outcome->rows, table.head().selected);
    return outcome;
}

/// One file by one writer.
struct SingleFile
{
    QString path;
    ExportOptions options;
    HistoryHead head;
    std::shared_ptr<LedgerTable> table;
    std::shared_ptr<LedgerWriter> writer;

    Result<ExportOutcome> run(const JobControl &job) const
    {
        ExportOutcome done;
        done.selected = table->head().selected;
        done.head = head;
        if (const auto *csv = dynamic_cast<const CsvWriter *>(writer.get()); csv != nullptr && !options.substitute) {
            Result<std::vector<LostCharacter>> lost = csv->lostCharacters(*table, job);
            if (!lost)
                return lost.error();
            done.lost = std::move(*lost);
            if (!done.lost.empty())
                return done;
        }
        DAICHO_TRY(writeChecked(path, existing(options), [&](QIODevice &device) -> Result<void> {
            Result<WriteOutcome> outcome = writeAll(*writer, *table, device, job);
            if (!outcome)
                return outcome.error();
            done.rows = outcome->rows;
            done.pages = outcome->pages;
            done.lost = std::move(outcome->lost);
            return {};
        }));
        done.file = path;
        return done;
    }

    static CheckedFile::Existing existing(const ExportOptions &options)
    {
        return options.replaceFile ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    }
};

/// Writers that live elsewhere, behind a pointer that does not own them.
std::shared_ptr<LedgerWriter> borrowed(LedgerWriter *writer)
{
    return {writer, [](LedgerWriter *) {}};
}

} // namespace

Error rowsMissing(std::int64_t written, std::int64_t expected)
{
    return Error{ErrorCode::RowsMissing,
                 {{"written", std::to_string(written)}, {"expected", std::to_string(expected)}},
                 "fewer rows written than selected"};
}

ExportService::ExportService(const Registry &registry, LedgerWriter *pdf) : m_registry(registry), m_pdf(pdf) {}

Result<std::vector<LedgerLayout>> ExportService::layouts()
{
    return programdata::layouts();
}

Result<LedgerLayout> ExportService::layout(TextView id)
{
    return programdata::layout(id);
}

std::optional<ExportFormat> ExportService::formatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1StringView("csv"))
        return ExportFormat::Csv;
    if (ending == QLatin1StringView("xlsx"))
        return ExportFormat::Xlsx;
    if (ending == QLatin1StringView("pdf"))
        return ExportFormat::Pdf;
    if (ending == QLatin1StringView("zip"))
        return ExportFormat::Zip;
    return std::nullopt;
}

QString ExportService::suggestedName(const Registry &registry, const QString &what, const QString &folder,
                                     const QString &suffix)
{
    const QDate today = registry.clock().today();
    const QString base = toQString(registry.header().body) + u'_' + what + u'_' +
                         toQString(fiscalYearLabel(fiscalYearOf(today))) + u'_' +
                         today.toString(QStringLiteral("yyyyMMdd"));
    QString name = safeFileName(base, QString(u'.' + suffix));
    for (int number = 2; QFileInfo::exists(QDir(folder).filePath(name)); ++number)
        name = safeFileName(base, QString(u'(' + QString::number(number) + u")." + suffix));
    return name;
}

Result<std::unique_ptr<LedgerTable>> ExportService::table(const ExportOptions &options) const
{
    return tableFor(options, Reading::Anywhere);
}

Result<std::unique_ptr<LedgerTable>> ExportService::tableHere(const ExportOptions &options) const
{
    return tableFor(options, Reading::Here);
}

Result<std::unique_ptr<LedgerTable>> ExportService::tableFor(const ExportOptions &options, Reading reading) const
{
    const Result<LedgerLayout> chosen = layout(options.layout);
    if (!chosen)
        return chosen.error();
    Result<ExportSelection> selection = selectForExport(m_registry, options);
    if (!selection)
        return selection.error();
    ExportTable::Parts parts;
    parts.head = headOf(m_registry, options, *chosen, *selection);
    const bool isForPeople = options.format == ExportFormat::Pdf || !options.allFields;
    parts.columns = isForPeople ? layoutColumns(*chosen, m_registry.ledgerScheme())
                                : allFieldColumns(m_registry.ledgerScheme(), options.japanese);
    parts.contents = m_registry.copyOfContents();
    parts.japanese = options.japanese;
    parts.today = formatDate(m_registry.clock().today(), DateStyle::Iso);
    if (hasRelations(parts.columns)) {
        auto related = relatedCodes(m_registry.store());
        if (!related)
            return related.error();
        parts.related = std::move(*related);
    }
    RegistryStore *const store = reading == Reading::Here ? &m_registry.store() : nullptr;
    ExportRows rows({m_registry.path(), m_registry.head(), store}, std::move(selection->order));
    return std::unique_ptr<LedgerTable>(std::make_unique<ExportTable>(std::move(parts), std::move(rows)));
}

Result<ExportJob> ExportService::prepare(const QString &path, const ExportOptions &options) const
{
    return prepareFor(path, options, Reading::Anywhere);
}

Result<ExportJob> ExportService::prepareFor(const QString &path, const ExportOptions &options, Reading reading) const
{
    DAICHO_TRY(requirePermitted(m_registry, options));
    if (!options.replaceFile && QFileInfo::exists(path))
        return Error{ErrorCode::FileExists, {{"file", toText(path)}}, "the file to export to exists"};
    const bool needsPdf = options.format == ExportFormat::Pdf || options.format == ExportFormat::Zip;
    if (needsPdf && m_pdf == nullptr)
        return Error{ErrorCode::UnsupportedFile, {{"file", toText(path)}, {"detail", "PDF"}}, "no PDF writer"};
    if (options.format == ExportFormat::Zip)
        return prepareBundle(*this, m_registry, {path, options, borrowed(m_pdf)});
    Result<std::unique_ptr<LedgerTable>> rows = tableFor(options, reading);
    if (!rows)
        return rows.error();
    SingleFile file{path, options, m_registry.head(), std::move(*rows), nullptr};
    if (options.format == ExportFormat::Csv)
        file.writer = std::make_shared<CsvWriter>(CsvOptions{options.encoding, options.substitute});
    else if (options.format == ExportFormat::Xlsx)
        file.writer = std::make_shared<XlsxWriter>();
    else
        file.writer = borrowed(m_pdf);
    return ExportJob([file](const JobControl &job) { return file.run(job); });
}

Result<ExportOutcome> ExportService::exportTo(const QString &path, const ExportOptions &options,
                                              const JobControl &job) const
{
    const Result<ExportJob> prepared = prepareFor(path, options, Reading::Here);
    if (!prepared)
        return prepared.error();
    return (*prepared)(job);
}

} // namespace daicho
