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

/// Assets in a given order, read page by page through a store of their own, so that neither the window nor another
/// writer waits, and memory does not grow with the ledger. That the file has not changed since the order was made
/// is asked again at the end.
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

    ExportRows(QString path, std::vector<AssetId> order, HistoryHead madeAt);
    ~ExportRows();
    ExportRows(ExportRows &&) noexcept;

    std::size_t count() const { return m_order.size(); }
    /// The next row; false at the end. `Overtaken` if the registry was written to meanwhile.
    Result<bool> next(Row &row);
    void rewind();

private:
    struct Page
    {
        std::string bytes;
        std::vector<std::size_t> ends; ///< of all values of all rows
        std::vector<std::pair<AssetId, std::int64_t>> rows;
    };

    Result<void> openStore();
    Result<void> readPage();
    Result<void> requireHead();

    QString m_path;
    std::vector<AssetId> m_order;
    HistoryHead m_madeAt;
    std::unique_ptr<RegistryStore> m_store;
    Page m_page;
    std::size_t m_read = 0;   ///< of the order, into pages
    std::size_t m_inPage = 0; ///< next row of the page
    std::vector<TextView> m_views;
};

} // namespace daicho
