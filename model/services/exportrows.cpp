// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exportrows.h"

#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

/// The first page comes at once; later ones are large, because rows in order of code lie anywhere in the file and
/// a large page meets more of them on its way through it.
constexpr std::size_t firstPageRows = 1024;
constexpr std::size_t pageRows = 32 * 1024;
constexpr std::size_t columns = columnCount<AssetColumn>;

} // namespace

ExportRows::ExportRows(Source source, std::vector<AssetId> order)
    : m_source(std::move(source)), m_order(std::move(order)), m_views(columns)
{
}

ExportRows::~ExportRows() = default;
ExportRows::ExportRows(ExportRows &&) noexcept = default;

void ExportRows::seek(std::size_t row)
{
    m_read = std::min(row, m_order.size());
    m_inPage = 0;
    m_page.order.clear();
}

Result<void> ExportRows::openStore()
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    options.checksPages = false; // the registry's own store has checked them
    Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_source.path, options);
    if (!store)
        return store.error();
    m_ownStore = std::move(*store);
    m_source.store = m_ownStore.get();
    return {};
}

Result<void> ExportRows::requireHead()
{
    const Result<HistoryHead> now = m_source.store->head();
    if (!now)
        return now.error();
    if (*now != m_source.madeAt)
        return Error{ErrorCode::Overtaken, {{"file", toText(m_source.path)}}, "the registry changed during the export"};
    return {};
}

void ExportRows::Page::add(std::span<const TextView> values)
{
    std::size_t needed = used;
    for (const TextView value : values)
        needed += value.size();
    if (needed > bytes.size())
        bytes.resize(std::max(needed, bytes.size() * 2));
    for (const TextView value : values) {
        std::copy(value.begin(), value.end(), bytes.begin() + static_cast<std::ptrdiff_t>(used));
        used += value.size();
        ends.push_back(used);
    }
}

Result<void> ExportRows::readPage()
{
    if (m_source.store == nullptr)
        DAICHO_TRY(openStore());
    const std::size_t end = std::min(m_read + (m_read == 0 ? firstPageRows : pageRows), m_order.size());
    m_page.used = 0;
    m_page.ends.clear();
    m_page.rows.clear();
    m_inPage = 0;
    const std::span<const AssetId> wanted(m_order.data() + m_read, end - m_read);
    DAICHO_TRY(m_source.store->visitAssets(
        wanted, [this](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
            m_page.add(values);
            m_page.rows.emplace_back(AssetId(id), revision);
        }));
    arrangePage(wanted);
    m_read = end;
    return {};
}

/// Rows come in order of id; they leave in the order that was asked for.
void ExportRows::arrangePage(std::span<const AssetId> wanted)
{
    m_page.order.clear();
    for (const AssetId id : wanted) {
        const auto place =
            std::lower_bound(m_page.rows.begin(), m_page.rows.end(), id,
                             [](const std::pair<AssetId, std::int64_t> &row, AssetId key) { return row.first < key; });
        if (place != m_page.rows.end() && place->first == id)
            m_page.order.push_back(static_cast<std::size_t>(place - m_page.rows.begin()));
    }
}

Result<bool> ExportRows::next(Row &row)
{
    while (m_inPage == m_page.order.size()) {
        if (m_read == m_order.size()) {
            if (m_source.store != nullptr)
                DAICHO_TRY(requireHead());
            return false;
        }
        DAICHO_TRY(readPage());
    }
    const std::size_t place = m_page.order[m_inPage];
    std::size_t from = place == 0 ? 0 : m_page.ends[place * columns - 1];
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t end = m_page.ends[place * columns + column];
        m_views[column] = TextView(m_page.bytes.data() + from, end - from);
        from = end;
    }
    row.id = m_page.rows[place].first;
    row.revision = m_page.rows[place].second;
    row.values = m_views;
    ++m_inPage;
    return true;
}

} // namespace daicho
