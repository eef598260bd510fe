// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which assets leave, in which order.

#include "model/services/exporttable.h"
#include "model/services/writtenvalue.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <set>

namespace daicho {

namespace {

struct Wanted
{
    AssetFilter filter;
    OrgUnitId root;             ///< the unit or institution to which all of them belong, or none
    bool withRetired = false;   ///< if that was asked for, or the filter speaks of the status
    bool countsRetired = false; ///< among all assets of the ledger
    bool withTotals = false;
};

Result<Wanted> wantedFrom(const Registry &registry, const ExportOptions &options)
{
    Wanted wanted;
    Result<AssetFilter> filter = parseFilter(options.filter, &registry.ledgerScheme());
    if (!filter)
        return filter.error();
    wanted.filter = std::move(*filter);
    const auto asksAboutStatus = [](const AssetFilter::Term &term) { return term.field == Field::Status; };
    wanted.countsRetired = options.retired == Retired::Included;
    wanted.withRetired =
        wanted.countsRetired || std::any_of(wanted.filter.terms.begin(), wanted.filter.terms.end(), asksAboutStatus);
    wanted.withTotals = options.format != ExportFormat::Csv;
    if (options.unit.isValid()) {
        wanted.root = options.unit;
    } else if (!options.institution.empty()) {
        wanted.root = registry.organisation().findInstitution(options.institution);
        if (!wanted.root.isValid())
            return wrongValue(Field::Institution, options.institution, "unknown-institution");
    }
    return wanted;
}

/// Rows of the columns, in order of code.
class ColumnSelection
{
public:
    ColumnSelection(const Registry &registry, const LedgerIndex &index, OrgUnitId root)
        : m_registry(registry), m_index(index), m_isWhole(!root.isValid())
    {
        for (const auto &[id, unit] : registry.organisation().units) {
            if (registry.organisation().isWithin(id, root))
                m_units.insert(std::to_string(id.value()));
        }
    }

    ExportSelection select(const Wanted &wanted) const
    {
        ExportSelection selection;
        Permutation rows =
            m_index.select(wanted.filter, nullptr, wanted.withRetired ? Retired::Included : Retired::LeftOut);
        std::erase_if(rows, [&](std::uint32_t row) { return !isIn(row); });
        const Permutation all = m_index.all();
        selection.all = std::count_if(all.begin(), all.end(), [&](std::uint32_t row) {
            return (wanted.countsRetired || !isRetired(row)) && isIn(row);
        });
        selection.order.reserve(rows.size());
        for (const std::uint32_t row : rows)
            selection.order.push_back(m_index.id(row));
        if (wanted.withTotals)
            addTotals(rows, selection);
        return selection;
    }

private:
    bool isRetired(std::uint32_t row) const { return m_index.text(row, Field::Status) == statusRetired; }

    bool isIn(std::uint32_t row) const
    {
        return m_isWhole || m_units.find(m_index.text(row, Field::Unit)) != m_units.end();
    }

    void addTotals(const Permutation &rows, ExportSelection &selection) const
    {
        for (const Axis &axis : m_registry.ledgerScheme().axes) {
            const std::optional<Field> field = fieldOfAxis(axis.id);
            if (!field)
                continue;
            std::map<Text, std::int64_t, std::less<>> counts;
            for (const auto &[level, count] : m_index.tally(rows, *field).counts)
                counts[level] = count;
            std::vector<std::pair<Text, std::int64_t>> list;
            for (const Level &level : axis.levels)
                list.emplace_back(level.code, counts[level.code]);
            list.emplace_back("未分類", counts[unrated]);
            list.emplace_back("対象外", counts[notApplicable]);
            selection.totals.emplace_back(axis.label, std::move(list));
        }
    }

    const Registry &m_registry;
    const LedgerIndex &m_index;
    bool m_isWhole;
    std::set<Text, std::less<>> m_units; ///< within the root, as stored
};

struct CodeEntry
{
    AssetId id;
    std::array<std::uint64_t, 2> first; ///< 16 bytes of the code, which decide about most pairs
    std::size_t from;
    std::size_t size;
};

std::array<std::uint64_t, 2> firstBytes(TextView code)
{
    std::array<std::uint64_t, 2> first{};
    for (std::size_t i = 0; i < 16; ++i) {
        const auto byte = i < code.size() ? static_cast<unsigned char>(code[i]) : 0U;
        first[i / 8] = first[i / 8] << 8U | byte;
    }
    return first;
}

/// The whole ledger in order of code, without the columns: a csv of everything needs nothing else.
Result<ExportSelection> selectWhole(const Registry &registry, bool withRetired)
{
    const std::array<std::size_t, 2> columns{static_cast<std::size_t>(AssetColumn::Code),
                                             static_cast<std::size_t>(AssetColumn::Status)};
    std::string codes;
    std::vector<CodeEntry> entries;
    DAICHO_TRY(registry.store().scanColumns(
        EntityKind::Asset, columns, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            if (!withRetired && values[1] == statusRetired)
                return;
            entries.push_back({AssetId(id), firstBytes(values[0]), codes.size(), values[0].size()});
            codes.append(values[0]);
        }));
    const auto code = [&codes](const CodeEntry &entry) { return TextView(codes.data() + entry.from, entry.size); };
    std::sort(entries.begin(), entries.end(), [&code](const CodeEntry &a, const CodeEntry &b) {
        return a.first != b.first ? a.first < b.first : code(a) < code(b);
    });
    ExportSelection selection;
    selection.all = static_cast<std::int64_t>(entries.size());
    selection.order.reserve(entries.size());
    for (const CodeEntry &entry : entries)
        selection.order.push_back(entry.id);
    return selection;
}

} // namespace

Result<ExportSelection> selectForExport(const Registry &registry, const ExportOptions &options)
{
    const Result<Wanted> wanted = wantedFrom(registry, options);
    if (!wanted)
        return wanted.error();
    if (registry.isIndexLoaded())
        return ColumnSelection(registry, registry.index(), wanted->root).select(*wanted);
    if (wanted->filter.isEmpty() && !wanted->root.isValid() && !wanted->withTotals)
        return selectWhole(registry, wanted->withRetired);
    const Result<LedgerIndex> index = readLedgerIndex(registry.store(), {}, &registry.clock());
    if (!index)
        return index.error();
    return ColumnSelection(registry, *index, wanted->root).select(*wanted);
}

} // namespace daicho
