// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerindex.h"

#include "model/domain/asset.h"
#include "model/domain/ledgerindex_p.h"

#include <algorithm>

namespace daicho {

namespace {

bool asksAboutStatus(const AssetFilter &filter)
{
    return std::any_of(filter.terms.begin(), filter.terms.end(),
                       [](const AssetFilter::Term &term) { return term.field == Field::Status; });
}

BitSet retiredRows(const LedgerColumns &columns)
{
    const LedgerColumn &status = columns.column(Field::Status);
    BitSet codes(status.texts());
    for (std::uint32_t code = 0; code < status.texts(); ++code) {
        if (status.text(code) == statusRetired)
            codes.set(code);
    }
    BitSet rows(columns.rows());
    if (!codes.any())
        return rows;
    status.codes().with([&](const auto &all) {
        for (std::size_t row = 0; row < all.size(); ++row) {
            if (codes.test(all[row]))
                rows.set(row);
        }
    });
    return rows;
}

/// What is wanted of some rows, in their order. Written without a branch that nobody can foretell.
Permutation keep(const Permutation &order, const BitSet &wanted)
{
    Permutation rows(order.size() + 1);
    std::size_t count = 0;
    for (const std::uint32_t row : order) {
        rows[count] = row;
        count += wanted.test(row) ? 1 : 0;
    }
    rows.resize(count);
    if (count < order.size() / 2)
        rows.shrink_to_fit();
    return rows;
}

/// The codes of some rows, in their order.
std::vector<std::uint32_t> codesOf(const CodedField &field, const Permutation &rows)
{
    std::vector<std::uint32_t> result(rows.size());
    field.codes->with([&](const auto &codes) {
        if (field.blank == nullptr) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                result[i] = codes[rows[i]];
        } else {
            for (std::size_t i = 0; i < rows.size(); ++i)
                result[i] = field.blank->test(rows[i]) ? 0 : codes[rows[i]];
        }
    });
    return result;
}

/// The rows in the order of codes that is kept anyway.
Permutation inCodeOrder(const LedgerColumns &columns, const Permutation &rows)
{
    BitSet wanted(columns.rows());
    for (const std::uint32_t row : rows)
        wanted.set(row);
    return keep(columns.inCodeOrder(), wanted);
}

SortKeys nameKeys(const LedgerColumns &columns, const Permutation &rows, const JoinedRanks &ranks)
{
    SortKeys result{std::vector<std::uint32_t>(rows.size()), ranks.end};
    const LedgerColumn &readings = columns.column(Field::Reading);
    const LedgerColumn &names = columns.column(Field::Name);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t reading = ranks.first[readings.code(rows[i])];
        result.keys[i] = reading != ranks.end ? reading : ranks.second[names.code(rows[i])];
    }
    return result;
}

} // namespace

LedgerIndex::LedgerIndex() : d(std::make_unique<Private>()) {}
LedgerIndex::~LedgerIndex() = default;
LedgerIndex::LedgerIndex(LedgerIndex &&) noexcept = default;
LedgerIndex &LedgerIndex::operator=(LedgerIndex &&) noexcept = default;

void LedgerIndex::append(AssetId id, std::int64_t revision, std::span<const TextView> values)
{
    d->columns.append(id, revision, values);
}

void LedgerIndex::append(const RecordBlock &block, std::int64_t revision)
{
    d->columns.append(block, revision);
}

void LedgerIndex::settle()
{
    d->columns.settle();
}

bool LedgerIndex::apply(const ChangeSet &changes, std::int64_t revision)
{
    return d->columns.apply(changes.of(EntityKind::Asset), revision);
}

void LedgerIndex::setNames(LedgerNames names)
{
    d->fields.setNames(std::move(names));
}

void LedgerIndex::setScheme(const Scheme &scheme, EditionId edition)
{
    d->fields.setSchemes({{edition, scheme}});
}

bool LedgerIndex::concerns(std::uint32_t row, Field field) const
{
    if (fieldInfo(field).type != FieldType::Level || d->fields.schemes().size() < 2)
        return true;
    d->settled();
    const BitSet *without = d->fields.rowsWithoutAxis(field);
    return without == nullptr || !without->test(row);
}

void LedgerIndex::setSchemes(std::vector<std::pair<EditionId, Scheme>> inForce)
{
    d->fields.setSchemes(std::move(inForce));
}

std::size_t LedgerIndex::rows() const
{
    return d->columns.rows();
}

std::size_t LedgerIndex::assets() const
{
    return d->columns.assets();
}

std::size_t LedgerIndex::retired() const
{
    return retiredRows(d->settled()).count();
}

AssetId LedgerIndex::id(std::uint32_t row) const
{
    return d->columns.id(row);
}

std::int64_t LedgerIndex::revision(std::uint32_t row) const
{
    return d->columns.revision(row);
}

std::optional<std::uint32_t> LedgerIndex::row(AssetId id) const
{
    return d->columns.row(id);
}

std::optional<std::uint32_t> LedgerIndex::rowOfCode(TextView code) const
{
    return d->settled().rowOfCode(code);
}

bool LedgerIndex::holds(Field field)
{
    if (isStored(field))
        return LedgerColumns::keeps(field) != LedgerColumn::Keeps::Folded;
    return field != Field::Handling && field != Field::Relations;
}

TextView LedgerIndex::text(std::uint32_t row, Field field) const
{
    if (!isStored(field) || !holds(field))
        return {};
    d->settled();
    return d->columns.column(field).text(d->fields.code(row, field));
}

Text LedgerIndex::display(std::uint32_t row, Field field) const
{
    if (!holds(field))
        return {};
    d->settled();
    return Text(d->fields.shown(field, d->fields.code(row, field)));
}

Permutation LedgerIndex::select(const AssetFilter &filter, const Permutation *within, Retired retired) const
{
    const LedgerColumns &columns = d->settled();
    BitSet wanted = d->selection.matching(filter);
    wanted &= columns.present();
    if (retired == Retired::LeftOut && !asksAboutStatus(filter)) {
        BitSet inUse = retiredRows(columns);
        inUse.flip();
        wanted &= inUse;
    }
    const Permutation &order = within != nullptr ? *within : columns.inCodeOrder();
    return keep(order, wanted);
}

Permutation LedgerIndex::all() const
{
    return d->settled().inCodeOrder();
}

void LedgerIndex::sort(Permutation &rows, Field field, bool descending) const
{
    const LedgerColumns &columns = d->settled();
    const std::optional<CodedField> coded = d->fields.coded(field);
    if (!coded || rows.empty())
        return;
    if (field == Field::Code && columns.hasUniqueCodes()) {
        rows = inCodeOrder(columns, rows);
        if (descending)
            std::reverse(rows.begin(), rows.end());
        return;
    }
    SortKeys keys;
    const JoinedRanks *nameRanks = field == Field::Name ? d->fields.nameRanks() : nullptr;
    if (nameRanks != nullptr) {
        keys = nameKeys(columns, rows, *nameRanks);
    } else {
        const Ranks &ranks = d->fields.ranks(field);
        keys = {codesOf(*coded, rows), ranks.end};
        for (std::uint32_t &key : keys.keys)
            key = ranks.of[key];
    }
    keys.descending = descending;
    sortByKeys(rows, std::move(keys));
}

std::size_t LedgerIndex::bytes() const
{
    return d->columns.bytes() + d->fields.bytes() + d->selection.bytes();
}

} // namespace daicho
