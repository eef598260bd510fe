// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/asset.h"
#include "model/domain/history.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace daicho {

class RegistryStore;

/// Assets in a given order, read page by page, so that neither the window nor another writer waits, and memory does
/// not grow with the ledger. That the file has not changed since the order was made is asked again at the end.
class ExportRows
{
public:
    /// One stored record; the views are valid until the next call.
    struct Row
    {
        AssetId id;
        std::int64_t revision = 0;
        std::span<const TextView> values; ///< one per asset column
    };

    /// Where the rows are and what they were selected from.
    struct Source
    {
        QString path;
        HistoryHead madeAt;
        /// The registry's own store, for reading on its thread; else one is opened for these rows alone.
        RegistryStore *store = nullptr;
    };

    ExportRows(Source source, std::vector<AssetId> order);
    ~ExportRows();
    ExportRows(ExportRows &&) noexcept;

    std::size_t count() const { return m_order.size(); }
    /// The next row; false at the end. `Overtaken` if the registry was written to meanwhile.
    Result<bool> next(Row &row);
    /// `next` gives this row of the order then.
    void seek(std::size_t row);

private:
    struct Page
    {
        std::vector<char> bytes; ///< texts of all values; `used` of them
        std::size_t used = 0;
        std::vector<std::size_t> ends;                      ///< of all values of all rows, as they were read
        std::vector<std::pair<AssetId, std::int64_t>> rows; ///< in order of id
        std::vector<std::size_t> order;                     ///< of `rows`, as asked for

        void add(std::span<const TextView> values);
    };

    Result<void> openStore();
    void arrangePage(std::span<const AssetId> wanted);
    Result<void> readPage();
    Result<void> requireHead();

    Source m_source;
    std::vector<AssetId> m_order;
    std::unique_ptr<RegistryStore> m_ownStore;
    Page m_page;
    std::size_t m_read = 0;   ///< of the order, into pages
    std::size_t m_inPage = 0; ///< next row of the page
    std::vector<TextView> m_views;
};

} // namespace daicho
