// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/inputerror.h"
#include "model/exchange/xlsxparts.h"

#include <span>
#include <vector>

namespace daicho::xlsx {

/// A column of a merged range that spans several rows.
struct VerticalMerge
{
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
    int column = 0;
};

/// The vertical merges of a worksheet, by first row. They stand behind the rows in the file but
/// are needed while the rows are read, so the part is gone through once before.
Result<std::vector<VerticalMerge>> readMerges(XmlCursor &xml);

/// What cells of a sheet refer to.
struct SheetContext
{
    SharedStrings strings;
    std::vector<NumberKind> styles;
    DateSystem dates = DateSystem::From1900;
    std::vector<VerticalMerge> merges; ///< those to fill down
    InputLimits limits;
};

/// Counted while the rows are read.
struct SheetCounts
{
    int hiddenRows = 0;
    int mergedRanges = 0;
    int formulaCells = 0;
    int errorCells = 0;
    int width = 0;                                 ///< last column with a value
    std::vector<std::pair<int, int>> hiddenRanges; ///< of columns
};

/// Keeps texts at fixed addresses until it is emptied.
class TextStore
{
public:
    TextView add(TextView text);
    void clear();

private:
    static constexpr std::size_t blockSize = 64 * 1024;
    std::vector<std::string> m_blocks; ///< each reserved once; never grown beyond that
    std::size_t m_block = 0;           ///< the one being filled
};

/// The rows of a worksheet that have a value, forward.
class SheetRows
{
public:
    SheetRows(std::unique_ptr<XmlCursor> xml, SheetContext context);

    /// False at the end; then the whole part has been checked.
    Result<bool> next();
    /// Of the row just read; cells up to the last one with a value.
    std::int64_t row() const { return m_row; }
    std::span<const TextView> cells() const { return m_cells; }
    const SheetCounts &counts() const { return m_counts; }

private:
    struct Fill
    {
        std::int64_t lastRow = 0;
        int column = 0;
        Text text;
    };

    Result<bool> nextElement();
    Result<void> startRow();
    Result<void> readCells();
    Result<void> readCell();
    Result<void> takeCell(const PlainCell &cell);
    Result<void> placeCell(TextView reference);
    Result<void> takeValue(const PlainCell &cell);
    Result<void> takeNumber(const PlainCell &cell);
    Result<void> takeText(TextView text);
    Result<void> takeShared(TextView index);
    Result<void> checkSize(TextView text) const;
    TextView &cell() { return m_cells[static_cast<std::size_t>(m_column - 1)]; }
    Result<NumberKind> kindOf(TextView style) const;
    void trim();
    void fillDown();
    void beginFills();
    void noteColumn();
    Error fault(ErrorCode code, const InputReason &reason) const;

    std::unique_ptr<XmlCursor> m_xml;
    SheetContext m_context;
    SheetCounts m_counts;
    std::int64_t m_row = 0;
    int m_column = 0;
    std::int64_t m_cellBudget = 0;
    bool m_inRows = false;
    Text m_rowDigits;
    std::vector<TextView> m_cells; ///< a null view where no cell was
    TextStore m_texts;             ///< of this row, unless shared
    std::vector<Fill> m_fills;
    std::size_t m_nextMerge = 0;
};

} // namespace daicho::xlsx
