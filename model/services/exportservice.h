// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/domain/table.h"
#include "model/exchange/csvwriter.h"
#include "model/services/registry.h"

namespace daicho {

enum class ExportFormat : std::uint8_t { Csv, Xlsx, Pdf, Zip };

struct ExportOptions
{
    ExportFormat format = ExportFormat::Csv;
    Text layout = "full"; ///< id
    Text filter;
    Text institution; ///< name; empty: all
    OrgUnitId unit;   ///< only assets of this unit and those below it; goes before `institution`
    CsvEncoding encoding = CsvEncoding::Utf8WithBom;
    bool substitute = false;
    bool replaceFile = false;
    bool japanese = true; ///< language of choice labels
    DateStyle dates = DateStyle::Iso;
    std::optional<Paper> paper;                     ///< else the layout's
    std::optional<std::vector<Text>> approvalBoxes; ///< 決裁欄; else the layout's
    std::optional<Text> mark;                       ///< handling mark; else the layout's
    /// Wide ledgers go on over a second page across; else their letters shrink.
    bool splitsColumns = true;
    /// Every field, not only the layout's columns, so that the file can be brought in again. On for csv and xlsx
    /// unless a layout was asked for.
    bool allFields = false;
    /// Left out, they go out all the same if the filter asks about the status.
    Retired retired = Retired::LeftOut;
};

struct ExportOutcome
{
    QString file; ///< empty if nothing was written
    std::int64_t rows = 0;
    std::int64_t selected = 0;
    int pages = 0;
    /// Characters that CP932 cannot hold. With `substitute` the file holds their substitutes; without, nothing was
    /// written: no file, no rows.
    std::vector<LostCharacter> lost;
    HistoryHead head;
};

/// An export that is ready to run: it holds all that it needs and may run on any thread, once.
using ExportJob = std::function<Result<ExportOutcome>(const JobControl &)>;

/// Hands the ledger over. Rows written = rows selected, or it fails and leaves no file.
/// The PDF writer is handed in, because services know no QtGui.
class ExportService
{
public:
    /// `pdf` may be null, then pdf and zip are `UnsupportedFile`.
    ExportService(const Registry &registry, LedgerWriter *pdf);

    static Result<std::vector<LedgerLayout>> layouts();
    static Result<LedgerLayout> layout(TextView id);
    /// By the ending of the name; nothing for others.
    static std::optional<ExportFormat> formatOf(const QString &path);

    /// «蟹江町_台帳_令和8年度_20261121.xlsx», with «(2)» and so on where `folder` has such a file. `what` is the word
    /// in the middle.
    static QString suggestedName(const Registry &registry, const QString &what, const QString &folder,
                                 const QString &suffix);
    /// Errors: FileExists unless `replaceFile`, UnsupportedFile, UnknownLayout, BadFilter, UnknownField, Invalid with
    /// rule unknown-institution, RowsMissing, Overtaken (written to meanwhile), those of the disk, Cancelled. The
    /// columns of the ledger need not be loaded.
    Result<ExportOutcome> exportTo(const QString &path, const ExportOptions &options, const JobControl &job = {}) const;
    /// The same in two steps: made on the thread of the registry, run on a worker.
    Result<ExportJob> prepare(const QString &path, const ExportOptions &options) const;
    /// The rows as a table, for writers, previews and tests; it reads pages from a store of its own, so it may be
    /// handed to a worker.
    Result<std::unique_ptr<LedgerTable>> table(const ExportOptions &options) const;
    /// The same, read through the registry's own store: quicker, but only for its thread.
    Result<std::unique_ptr<LedgerTable>> tableHere(const ExportOptions &options) const;

private:
    enum class Reading : std::uint8_t { Here, Anywhere };
    Result<std::unique_ptr<LedgerTable>> tableFor(const ExportOptions &options, Reading reading) const;
    Result<ExportJob> prepareFor(const QString &path, const ExportOptions &options, Reading reading) const;

    const Registry &m_registry;
    LedgerWriter *m_pdf;
};

} // namespace daicho
