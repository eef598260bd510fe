// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/core/result.h"
#include "model/domain/fields.h"

#include <functional>
#include <utility>
#include <vector>

namespace daicho {

enum class Paper : std::uint8_t { A3Landscape, A4Landscape };

/// A column of a layout: a field, its header in the words of the form, and its share of the width.
struct LayoutColumn
{
    Field field = Field::Name;
    Text header;
    int weight = 10;
};

/// A form of the ledger (様式) as data: which columns in which order, on which paper.
struct LedgerLayout
{
    Text id;
    Text name;  ///< 情報資産管理台帳
    Text title; ///< printed at the top
    Paper paper = Paper::A3Landscape;
    std::vector<LayoutColumn> columns;
    std::vector<Text> approvalBoxes; ///< 決裁欄, 0 to 8 posts
    Text mark;                       ///< handling mark of the ledger itself: 取扱注意
};

/// Error `InvalidResource` with args file, path, reason.
Result<LedgerLayout> layoutFromJson(TextView json, TextView file);

/// Which cells a spreadsheet should hold as something other than text.
enum class CellType : std::uint8_t { PlainText, Number, Date };

/// A ledger on its way out: head, columns and rows, read forward. Cells are display text, so every
/// writer shows the same; `dates` says how a Date column is written.
class LedgerTable
{
public:
    struct Column
    {
        Field field = Field::Name;
        Text header;
        int weight = 10;
        CellType type = CellType::PlainText;
        bool hidden = false; ///< `revision`
    };

    /// What stands around the rows on paper.
    struct Head
    {
        Text title;       ///< 情報資産管理台帳
        Text body;        ///< 蟹江町
        Text institution; ///< or empty for all
        Text fiscalYear;  ///< 令和8年度
        Text filter;      ///< as typed, or empty
        Text mark;        ///< 取扱注意
        Text printedOn;   ///< date in the style asked for
        Text printedBy;
        Text registryHead; ///< «#1,234 7F3A-91C2-0B5E-44D1»
        Text scheme;
        Paper paper = Paper::A3Landscape;
        std::vector<Text> approvalBoxes;
        std::int64_t selected = 0; ///< rows that the filter selects
        std::int64_t all = 0;      ///< rows of the ledger without retired ones
        DateStyle dates = DateStyle::Iso;
        /// Columns that would need letters under 7 pt go on over a second page across; else the letters shrink.
        bool splitsColumns = true;
        /// Totals at the end: per axis label its levels with counts, heaviest first, then 未分類 and 対象外.
        std::vector<std::pair<Text, std::vector<std::pair<Text, std::int64_t>>>> totals;
    };

    virtual ~LedgerTable() = default;
    virtual const Head &head() const = 0;
    virtual const std::vector<Column> &columns() const = 0;
    /// The cells of the next row, one per column, valid until the next call; false at the end.
    virtual Result<bool> next(std::vector<TextView> &cells) = 0;
    /// Back to the first row.
    virtual Result<void> rewind() = 0;
    /// `next` gives this row then, counted from 0. Reads all that stands before it, unless the table knows better.
    virtual Result<void> seek(std::int64_t row);
};

} // namespace daicho
