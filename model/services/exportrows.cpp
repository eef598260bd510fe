// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportrows.h"

#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

/// Rows a page: large enough that the start of a read costs nothing, small enough for the processor's cache.
constexpr std::size_t pageRows = 512;
constexpr std::size_t columns = columnCount<AssetColumn>;

} // namespace

ExportRows::ExportRows(QString path, std::vector<AssetId> order, HistoryHead madeAt)
    : m_path(std::move(path)), m_order(std::move(order)), m_madeAt(std::move(madeAt)), m_views(columns)
{
}

ExportRows::~ExportRows() = default;
ExportRows::ExportRows(ExportRows &&) noexcept = default;

void ExportRows::rewind()
{
    m_read = 0;
    m_inPage = 0;
    m_page.rows.clear();
}

Result<void> ExportRows::openStore()
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    options.checksPages = false; // the registry's own store has checked them
    Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path, options);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    return {};
}

Result<void> ExportRows::requireHead()
{
    const Result<HistoryHead> now = m_store->head();
    if (!now)
        return now.error();
    if (*now != m_madeAt)
        return Error{ErrorCode::Overtaken, {{"file", toText(m_path)}}, "the registry changed during the export"};
    return {};
}

Result<void> ExportRows::readPage()
{
    if (!m_store)
        DAICHO_TRY(openStore());
    const std::size_t end = std::min(m_read + pageRows, m_order.size());
    m_page.bytes.clear();
    m_page.ends.clear();
    m_page.rows.clear();
    m_inPage = 0;
    const std::span<const AssetId> wanted(m_order.data() + m_read, end - m_read);
    DAICHO_TRY(
        m_store->visitAssets(wanted, [this](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
            for (const TextView value : values) {
                m_page.bytes.append(value);
                m_page.ends.push_back(m_page.bytes.size());
            }
            m_page.rows.emplace_back(AssetId(id), revision);
        }));
    m_read = end;
    return {};
}

Result<bool> ExportRows::next(Row &row)
{
    while (m_inPage == m_page.rows.size()) {
        if (m_read == m_order.size()) {
            if (m_store)
                DAICHO_TRY(requireHead());
            return false;
        }
        DAICHO_TRY(readPage());
    }
    std::size_t from = m_inPage == 0 ? 0 : m_page.ends[m_inPage * columns - 1];
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t end = m_page.ends[m_inPage * columns + column];
        m_views[column] = TextView(m_page.bytes.data() + from, end - from);
        from = end;
    }
    row.id = m_page.rows[m_inPage].first;
    row.revision = m_page.rows[m_inPage].second;
    row.values = m_views;
    ++m_inPage;
    return true;
}

} // namespace daicho
