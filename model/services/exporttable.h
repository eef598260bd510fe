// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportcells.h"
#include "model/services/exportservice.h"

namespace daicho {

/// The selected rows as a table of display texts. Made on the thread of the registry, read on any one.
class ExportTable final : public LedgerTable
{
public:
    struct Parts
    {
        Head head;
        std::vector<Column> columns;
        std::shared_ptr<const RegistryContents> contents;
        std::shared_ptr<const CellMaker::RelatedCodes> related;
        bool japanese = true;
        Text today = {}; ///< ISO; see `CellStyle`
    };

    ExportTable(Parts parts, ExportRows rows);

    const Head &head() const override { return m_parts.head; }
    const std::vector<Column> &columns() const override { return m_parts.columns; }
    Result<bool> next(std::vector<TextView> &cells) override;
    Result<void> rewind() override;
    Result<void> seek(std::int64_t row) override;

private:
    Parts m_parts;
    ExportRows m_rows;
    std::vector<CellMaker> m_makers;
};

/// Columns of `layout` under `scheme`: its level columns become the axes in force, an overall grade that the
/// scheme does not know is left out.
std::vector<LedgerTable::Column> layoutColumns(const LedgerLayout &layout, const Scheme &scheme);
/// Every field that an import takes, with the labels that it knows, and the hidden `revision`.
std::vector<LedgerTable::Column> allFieldColumns(const Scheme &scheme, bool japanese);

/// What is to be written, in order, and what the paper says about it.
struct ExportSelection
{
    std::vector<AssetId> order;
    std::int64_t all = 0; ///< assets of the ledger, retired ones only if they were asked for
    std::vector<std::pair<Text, std::vector<std::pair<Text, std::int64_t>>>> totals;
};

/// Errors: BadFilter, UnknownField, Invalid with rule unknown-institution.
Result<ExportSelection> selectForExport(const Registry &registry, const ExportOptions &options);

/// Codes of the assets to which others are related, by asset.
Result<std::shared_ptr<const CellMaker::RelatedCodes>> relatedCodes(RegistryStore &store);

} // namespace daicho
