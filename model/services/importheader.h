// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"

#include <span>
#include <unordered_map>

namespace daicho {

/// One of the first rows of a file, kept until its header is found.
struct HeadRow
{
    std::int64_t line = 0;
    std::vector<Text> cells;
};

/// How far down a header is looked for; titles, dates and notes stand above it.
inline constexpr std::size_t headerSearchRows = 30;
inline constexpr std::size_t mostHeaderRows = 3;
inline constexpr std::size_t mostPreviewRows = 50;

/// A column's header: the parts of its header rows joined with «/». `grouped` if its upper part stands over
/// several columns and so says nothing by itself.
struct ColumnHeader
{
    Text text;
    bool grouped = false;
    friend bool operator==(const ColumnHeader &, const ColumnHeader &) = default;
};

struct FoundHeader
{
    std::size_t first = 0; ///< index into the rows
    std::size_t count = 0; ///< 0: there is none
    std::size_t score = 0; ///< different fields recognised
    std::vector<ColumnHeader> columns;
};

/// Tells which field a header means. Remembers what it was asked, because the same rows are looked at several times.
class HeaderReader
{
public:
    explicit HeaderReader(const ImportOptions &options);

    /// What the user's mapping says of a header: nothing, a field id, or "" for «leave out».
    const Text *mapped(TextView header) const;
    /// By mapping, id, label or spelling; without notes in brackets, numbers and marks around it; of a joined header
    /// by its lowest part, and by its upper one where that is not a group's.
    std::optional<Field> field(const ColumnHeader &header);
    ColumnMatch match(const ColumnHeader &header);
    /// The row, or up to three rows, in which most different fields are recognised. Where the number
    /// of header rows is given and no field is recognised at all, those with most cells.
    FoundHeader find(std::span<const HeadRow> rows);

private:
    std::optional<Field> named(TextView text);
    bool isKnown(const ColumnHeader &header);
    FoundHeader read(std::span<const HeadRow> rows, std::size_t first, std::size_t count);
    FoundHeader fullest(std::span<const HeadRow> rows, std::size_t count);
    bool continues(const HeadRow &upper, const HeadRow &lower);

    const ImportOptions &m_options;
    std::map<Text, const Text *> m_mapped; ///< by folded header
    std::unordered_map<Text, std::optional<Field>> m_known;
};

/// The columns of the file and what each is taken for. `axes` are those of the scheme in force.
std::vector<ImportColumn> importColumns(const FoundHeader &header, HeaderReader &reader, const Scheme &scheme,
                                        bool lettered);

/// True for 課, 係, 部局 …: headers of columns that make up the path of a unit together.
bool isUnitPart(const ColumnHeader &header);

/// «A», «AB» for columns from 1.
Text columnLetter(int number);

} // namespace daicho
