// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/changeset.h"

namespace daicho {

/// Strict reader of the canonical form: takes exactly what the writer makes and nothing else, so that
/// bytes which decode also mean what they say. Used once, then thrown away.
class CanonicalReader
{
public:
    explicit CanonicalReader(TextView json);
    Result<ChangeSet> read();

private:
    bool readKind(ChangeSet &changes);
    bool readBlock(RecordBlock &block);
    bool readColumn(RecordBlock &block, std::size_t index);
    bool allowCells(const RecordBlock &block);
    bool readCells(CellChanges &updated);
    bool readCellColumn(CellChanges::Column &column);
    bool readIds(std::vector<std::int64_t> &ids);
    bool readCodes(std::vector<std::uint32_t> &codes, std::size_t limit);
    bool readTexts(Dictionary &texts);
    bool readString(Text &out);
    bool readEscape(Text &out);
    bool readInteger(std::int64_t &value);
    /// Takes `expected` if it comes next.
    bool take(TextView expected);
    bool takeKey(Text &key);

    TextView m_json;
    std::size_t m_at = 0;
    std::int64_t m_idsLeft; ///< that all lists of ids together may still hold
    std::int64_t m_cellsLeft;
};

} // namespace daicho
