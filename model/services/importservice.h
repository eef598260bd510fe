// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <map>
#include <optional>
#include <set>

namespace daicho {

enum class ImportEncoding : std::uint8_t { Automatic, Utf8, Utf16, Cp932 };
/// What becomes of a row that differs from an asset which has changed since the row was exported.
enum class OnConflict : std::uint8_t { Keep, Take };

struct ImportOptions
{
    ImportEncoding encoding = ImportEncoding::Automatic;
    Text sheet;
    int headerRows = 0; ///< 0: found out; at most 3
    bool createUnits = false;
    bool allOrNothing = false;
    bool fillMerged = true;
    OnConflict onConflict = OnConflict::Keep;
    std::int64_t maximumRows = 0; ///< 0: the limit of the format
    /// Header text → field id, or "" to leave the column out. Width, case, spaces and line breaks do not matter.
    std::map<Text, Text> columns;
    /// Field id → their value → ours.
    std::map<Text, std::map<Text, Text>> values;
    /// Units as the file writes them that are made where they are missing, though `createUnits` is off.
    std::set<Text> createdUnits;
};

/// The JSON of `--mapping`, added to `options`. Errors: UsageError with args path, reason; UnknownField with args
/// field, nearest.
Result<void> readMapping(TextView json, ImportOptions &options);

/// The file that is brought in, and how.
struct ImportSource
{
    QString path;
    ImportOptions options;
};

/// A cell that kept its row out. One row may have several.
struct ImportReject
{
    std::int64_t row = 0; ///< as Excel shows it; for csv the line on which the record starts
    int columnNumber = 0; ///< from 1; 0 if the file has no such column
    Text column;          ///< header as read
    Text letter;          ///< column letter; for csv the number
    Text field;           ///< stable id
    Text value;           ///< cell as read
    Text rule;            ///< unknown-level, bad-date …, as in cli.md
};

/// A changed cell. Old and new are what `list --json` shows: path of a unit, name of a post or zone, ISO date, stable
/// id of a choice (`choiceLabel` gives its words), level code.
struct ImportUpdate
{
    std::int64_t row = 0;
    AssetId asset;
    Text code;
    Field field = Field::Name;
    Text before;
    Text after;
};

/// A cell of a row that was left alone, because the asset has changed since the row was exported.
struct ImportConflict
{
    std::int64_t row = 0;
    Text code;
    Field field = Field::Name;
    Text ours;
    Text theirs;
};

/// What becomes of a column of the file.
enum class ColumnUse : std::uint8_t {
    Imported, ///< its cells are values of `field`
    Computed, ///< a field that the registry works out itself; read for nothing
    LeftOut,  ///< by the mapping
    Repeated, ///< an earlier column already is that field
    NoAxis,   ///< a level of an axis that the scheme in force does not have
    Unknown,  ///< no field answers to the header
    Untitled, ///< no header, though some cells may hold text
};

/// By what a column's field was recognised, from the surest to none.
enum class ColumnMatch : std::uint8_t {
    Mapped,   ///< by the user
    Name,     ///< id or label of the field
    Spelling, ///< a way in which offices write it
    UnitPart, ///< 部, 課, 係: a step of the unit's path
    None,
};

/// A column of the file and what it was taken for.
struct ImportColumn
{
    int number = 0; ///< from 1
    Text header;    ///< as read; several header rows joined with «/»
    Text letter;    ///< column letter; for csv the number
    std::optional<Field> field;
    ColumnUse use = ColumnUse::Unknown;
    ColumnMatch match = ColumnMatch::None;
    std::vector<Text> samples; ///< first distinct values, at most three
};

/// What a row of the file is, before its values are looked at.
enum class RowKind : std::uint8_t {
    Data,
    Empty,
    Total,
    Separator,
    Header,
    Numbering,
    Example,
    Title, ///< above the header
};

/// One of the first rows of a file as it was read, for people to see whether it was read rightly.
struct ImportPreviewRow
{
    std::int64_t line = 0;
    RowKind kind = RowKind::Data;
    std::vector<Text> cells;
};

/// A row that says what the registry already holds.
struct ImportSame
{
    std::int64_t row = 0;
    AssetId asset;
};

/// A value that keeps rows out and that a mapping of values would let in.
struct ImportBadValue
{
    Text field;  ///< stable id
    Text column; ///< header as read
    Text value;  ///< as the file writes it
    Text rule;
    std::int64_t rows = 0;
};

/// What an import would do, seen before anything is written.
/// rows = newAssets + updatedAssets + same + conflicts + rejectedRows + skipped.
struct ImportPlan
{
    Text file;     ///< name without folder
    Text encoding; ///< utf-8, utf-8-bom, utf-16, cp932; empty for xlsx
    Text sheet;
    std::vector<Text> sheets;
    std::int64_t headerRow = 0; ///< first one, as Excel shows it
    int headerRows = 1;
    std::vector<ImportColumn> columns;

    std::int64_t rows = 0; ///< below the header
    std::int64_t newAssets = 0;
    std::int64_t updatedAssets = 0;
    std::int64_t same = 0;
    std::int64_t conflicts = 0; ///< rows
    std::int64_t rejectedRows = 0;
    std::int64_t skipped = 0;              ///< empty, total, separator and repeated header rows
    std::vector<ImportPreviewRow> preview; ///< the first rows of the file, titles and headers among them
    std::vector<ImportSame> sameRows;
    std::vector<ImportReject> rejects;
    std::vector<ImportBadValue> badValues; ///< those of most rows first
    std::vector<ImportUpdate> updates;
    std::vector<ImportConflict> conflictCells;
    std::vector<Text> unmapped;    ///< headers of columns that hold text which is not brought in
    std::vector<Text> newUnits;    ///< paths that `createUnits` makes
    std::vector<Text> newPosts;    ///< owners that come with the file: path of the unit/name
    std::int64_t kindsAssumed = 0; ///< new rows without a kind, taken as information
    int hiddenRows = 0;
    int hiddenColumns = 0;
    int formulaCells = 0;
    bool macrosIgnored = false;
    /// `allOrNothing` was asked for and there are rejects, so `changes` is empty whatever the counts say.
    bool heldBack = false;

    ChangeSet changes; ///< of all accepted rows
    HistoryHead madeAgainst;
    std::vector<std::vector<Text>> rejectedCells; ///< whole rows as read, for the reject file
    std::vector<std::int64_t> rejectedRowNumbers;

    /// Rejected rows or unresolved conflicts: exit code 1.
    bool hasFindings() const { return rejectedRows > 0 || conflicts > 0; }
};

/// What became of the assets, counted in the registry after an import.
struct ImportOutcome
{
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t assets = 0; ///< in the whole ledger, retired ones too
};

/// Brings ledgers in: plan first, then apply as one transaction, one history entry, one undo step.
class ImportService
{
public:
    /// For a worker: reads the registry through a connection of its own and touches nothing.
    static Result<ImportPlan> plan(const QString &registryPath, const ImportSource &source,
                                   const RegistryEnvironment &environment, const JobControl &job);
    /// Same, against an open registry on its own thread.
    static Result<ImportPlan> plan(const Registry &registry, const ImportSource &source, const JobControl &job = {});
    /// The first rows of a file in which no header was found, so that people can see why.
    static Result<std::vector<ImportPreviewRow>> firstRows(const ImportSource &source);
    /// Writes the plan. `Overtaken` if the registry has changed since; then plan again. A plan without changes
    /// writes nothing and returns the head as it is.
    static Result<HistoryHead> apply(Registry &registry, const ImportPlan &plan, const JobControl &job = {});
    /// For a worker: writes through a store of its own; the window then calls `Registry::follow(plan.changes, head)`.
    static Result<HistoryHead> applyInJob(const QString &registryPath, const ImportPlan &plan,
                                          const RegistryEnvironment &environment, const JobControl &job);
    /// Counts what the import that ended at `head` left in the file. For a worker: reads it anew.
    static Result<ImportOutcome> outcome(const QString &registryPath, const ImportPlan &plan, const HistoryHead &head);
    /// The rejected rows with a last column of reasons, as csv or xlsx by the file's ending, to be mended and brought
    /// in again. `UnsupportedFile` for other endings, `FileExists` unless `replace`.
    static Result<void> writeRejects(const ImportPlan &plan, const QString &path, bool replace);
};

/// Header of the column of reasons in a file of rejects, translated.
QString rejectReasonHeader();

/// One sentence for a reject, translated: value, why, what would be right.
QString rejectText(const ImportReject &reject);

} // namespace daicho
