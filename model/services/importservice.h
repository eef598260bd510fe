// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <map>
#include <optional>

namespace daicho {

enum class ImportEncoding : std::uint8_t { Automatic, Utf8, Utf16, Cp932 };
enum class OnConflict : std::uint8_t { Keep, Take };

struct ImportOptions
{
    ImportEncoding encoding = ImportEncoding::Automatic;
    Text sheet;
    int headerRows = 0; ///< 0: found out
    bool createUnits = false;
    bool allOrNothing = false;
    bool fillMerged = true;
    OnConflict onConflict = OnConflict::Keep;
    std::int64_t maximumRows = 0; ///< 0: the limit of the format
    /// Header text → field id, or "" to leave the column out.
    std::map<Text, Text> columns;
    /// Field id → their value → ours.
    std::map<Text, std::map<Text, Text>> values;
};

/// The JSON of `--mapping`. Errors: UsageError, UnknownField.
Result<void> readMapping(TextView json, ImportOptions &options);

/// A cell that kept its row out. One row may have several.
struct ImportReject
{
    std::int64_t row = 0; ///< as Excel shows it
    int columnNumber = 0; ///< from 1; 0 if the fault is the row's
    Text column;          ///< header as read
    Text letter;          ///< column letter; for csv the number
    Text field;           ///< stable id
    Text value;
    Text rule; ///< unknown-level, bad-date …, as in cli.md
};

struct ImportUpdate
{
    std::int64_t row = 0;
    AssetId asset;
    Text code;
    Field field = Field::Name;
    Text before; ///< as displayed
    Text after;
};

struct ImportConflict
{
    std::int64_t row = 0;
    Text code;
    Field field = Field::Name;
    Text ours;
    Text theirs;
};

/// A column of the file and what it was taken for.
struct ImportColumn
{
    int number = 0; ///< from 1
    Text header;
    Text letter;
    std::optional<Field> field;
    std::vector<Text> samples; ///< first non-empty values, at most three
};

/// What an import would do, seen before anything is written.
struct ImportPlan
{
    Text file; ///< name without folder
    Text encoding;
    Text sheet;
    std::vector<Text> sheets;
    std::int64_t headerRow = 0;
    std::vector<ImportColumn> columns;

    std::int64_t newAssets = 0;
    std::int64_t updatedAssets = 0;
    std::int64_t same = 0;
    std::int64_t conflicts = 0; ///< rows
    std::int64_t rejectedRows = 0;
    std::int64_t skipped = 0; ///< empty, total and separator rows
    std::vector<ImportReject> rejects;
    std::vector<ImportUpdate> updates;
    std::vector<ImportConflict> conflictCells;
    std::vector<Text> unmapped;    ///< headers
    std::vector<Text> newUnits;    ///< paths that `createUnits` makes
    std::vector<Text> newPosts;    ///< owners that come with the file
    std::int64_t kindsAssumed = 0; ///< rows without a kind, taken as information
    int hiddenRows = 0;
    int hiddenColumns = 0;
    int formulaCells = 0;

    ChangeSet changes; ///< of all accepted rows
    HistoryHead madeAgainst;
    std::vector<std::vector<Text>> rejectedCells; ///< whole rows, for the reject file
    std::vector<std::int64_t> rejectedRowNumbers;
};

/// Brings ledgers in: plan first, then apply as one transaction. `plan` is slow and may run on a worker: it opens
/// a store of its own and touches nothing.
class ImportService
{
public:
    /// For a worker: `path` is the registry. Compares with it through a connection of its own.
    static Result<ImportPlan> plan(const QString &registryPath, const QString &inputPath, const ImportOptions &options,
                                   const RegistryEnvironment &environment, const JobControl &job);
    /// Same, against an open registry on its own thread.
    static Result<ImportPlan> plan(const Registry &registry, const QString &inputPath, const ImportOptions &options,
                                   const JobControl &job);
    /// Writes the plan. `Overtaken` if the registry has changed since; then plan again. Nothing if the plan is empty.
    static Result<HistoryHead> apply(Registry &registry, const ImportPlan &plan, const JobControl &job = {});
    /// For a worker: writes through a store of its own; the window then calls `Registry::follow`.
    static Result<HistoryHead> applyInJob(const QString &registryPath, const ImportPlan &plan,
                                          const RegistryEnvironment &environment, const JobControl &job);
    /// The rejected rows with their reasons as csv or xlsx by the file's ending, to be mended and brought in again.
    static Result<void> writeRejects(const ImportPlan &plan, const QString &path, bool replace);
};

/// One sentence for a reject, translated: value, why, what would be right.
QString rejectText(const ImportReject &reject);

} // namespace daicho
