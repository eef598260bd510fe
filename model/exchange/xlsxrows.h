// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/core/result.h"
#include "model/domain/table.h"
#include "model/exchange/xlsxpages.h"

#include <string>
#include <vector>

namespace daicho::xlsx {

/// Makes the XML of the rows. Each distinct text and date is looked at once; a cell then costs one
/// lookup and a few copied bytes.
class SheetText
{
public:
    explicit SheetText(const std::vector<LedgerTable::Column> &columns);

    Result<void> addHeader();
    Result<void> addRow(const std::vector<TextView> &cells);

    /// The texts that cells point to, in the order of their numbers.
    const Dictionary &texts() const { return m_texts; }
    /// Without the header.
    std::int64_t rows() const { return m_row - 1; }

    std::string out; ///< emptied by the caller as often as it likes

private:
    /// A cell that has been looked at and waits to be written.
    struct Cell
    {
        std::size_t column = 0;
        Style style = Style::Text;
        std::uint32_t code = 0; ///< of a shared text, or the serial number of a date
        TextView number;        ///< digits as they came, for numbers
    };
    /// What is found out once about a text.
    struct Shape
    {
        std::uint32_t width = 0; ///< in thirds of a digit
        bool guarded = false;    ///< a spreadsheet would read a formula
        bool broken = false;     ///< has line breaks
    };

    Result<void> addCell(std::size_t column, TextView text);
    Result<void> addShared(std::size_t column, TextView text, bool header);
    std::uint32_t serialOf(TextView date);
    std::uint32_t linesOf(std::uint32_t code, std::size_t column) const;
    void beginRow();
    void writeRow();
    void writeCell(const Cell &cell);

    const std::vector<LedgerTable::Column> &m_columns;
    std::vector<Text> m_starts;          ///< `<c r="AB`
    std::vector<std::uint32_t> m_widths; ///< of columns, in thirds of a digit
    Dictionary m_texts;
    std::vector<Shape> m_shapes;
    Dictionary m_dates;
    std::vector<std::uint32_t> m_serials; ///< 0 for text that is no date
    std::vector<Cell> m_cells;
    std::uint32_t m_lines = 1;
    std::int64_t m_row = 0;
    Text m_rowDigits;
};

} // namespace daicho::xlsx
