// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ratingprogress.h"

#include "model/domain/classification.h"
#include "model/domain/organisation.h"

#include <charconv>

namespace daicho {

namespace {

constexpr std::array levelColumns{AssetColumn::LevelC, AssetColumn::LevelI, AssetColumn::LevelA, AssetColumn::LevelP};
constexpr const char *retiredStatus = "retired";

template <typename Column> constexpr std::size_t at(Column column)
{
    return static_cast<std::size_t>(column);
}

std::int64_t numberIn(TextView text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::uint8_t axesOf(const Text &content)
{
    const Result<Scheme> scheme = schemeFromJson(content, "edition");
    std::uint8_t axes = 0;
    static constexpr const char *ids[] = {"C", "I", "A", "P"};
    for (std::size_t i = 0; scheme && i < std::size(ids); ++i)
        axes = static_cast<std::uint8_t>(axes | (scheme->axis(ids[i]) != nullptr ? 1U << i : 0U));
    return axes;
}

Text monthOf(const QDate &day)
{
    return toText(day.toString(u"yyyy-MM"));
}

} // namespace

Text monthAfter(TextView month)
{
    const std::int64_t year = numberIn(month.substr(0, 4));
    const std::int64_t number = numberIn(month.substr(5));
    const std::int64_t next = number % 12 + 1;
    return std::to_string(number == 12 ? year + 1 : year) + (next < 10 ? "-0" : "-") + std::to_string(next);
}

RatingProgress::Counts RatingProgress::Month::countsOf(OrgUnitId scope) const
{
    Counts sum;
    for (const auto &[unit, counts] : units) {
        bool isWithin = !scope.isValid();
        std::size_t steps = 0;
        for (std::int64_t at = unit; at != 0 && !isWithin && steps <= parents.size(); ++steps) {
            isWithin = at == scope.value();
            const auto parent = parents.find(at);
            at = parent != parents.end() ? parent->second : 0;
        }
        if (!isWithin)
            continue;
        sum.inUse += counts.inUse;
        sum.rated += counts.rated;
    }
    return sum;
}

std::vector<RatingProgress::Month> RatingProgress::months() const
{
    std::vector<Month> all = m_ended;
    if (!m_now.month.empty())
        all.push_back(m_now);
    return all;
}

void RatingProgress::settle(const QDate &today)
{
    if (m_now.month.empty())
        return;
    while (m_now.month < monthOf(today))
        endMonth();
    countOn(today);
}

void RatingProgress::follow(const ChangeSet &changes, const HistoryHead &head, TextView month)
{
    if (m_now.month.empty())
        m_now.month = month;
    while (m_now.month < month)
        endMonth();
    followUnits(changes.of(EntityKind::OrgUnit));
    followEditions(changes.of(EntityKind::Edition));
    followRegistry(changes.of(EntityKind::Registry));
    followAdoptions(changes.of(EntityKind::SchemeAdoption));
    const RecordChanges &assets = changes.of(EntityKind::Asset);
    for (const std::int64_t id : assets.removed.ids)
        m_assets.erase(id);
    updateAssets(assets.updated);
    insertAssets(assets.inserted);
    m_head = head;
}

void RatingProgress::endMonth()
{
    const QDate first = QDate::fromString(toQString(m_now.month + "-01"), Qt::ISODate);
    countOn(first.addMonths(1).addDays(-1));
    m_ended.push_back(m_now);
    m_now.month = monthAfter(m_now.month);
}

/// Counts change with the day alone too, as an institution takes another edition up.
void RatingProgress::countOn(const QDate &day)
{
    const Text iso = toText(day.toString(Qt::ISODate));
    std::unordered_map<std::int64_t, InForce> ofUnit;
    m_now.units.clear();
    for (const auto &[id, asset] : m_assets) {
        if (asset.isRetired)
            continue;
        const auto [known, isNew] = ofUnit.try_emplace(asset.unit);
        if (isNew)
            known->second = inForce(asset.unit, iso);
        const InForce &edition = known->second;
        Counts &counts = m_now.units[asset.unit];
        ++counts.inUse;
        if (asset.edition == edition.edition && (asset.axes & edition.axes) == edition.axes)
            ++counts.rated;
    }
}

RatingProgress::InForce RatingProgress::inForce(std::int64_t unit, TextView day) const
{
    std::int64_t institution = unit;
    for (std::size_t steps = 0; steps <= m_now.parents.size(); ++steps) {
        const auto parent = m_now.parents.find(institution);
        if (parent == m_now.parents.end() || parent->second == 0)
            break;
        institution = parent->second;
    }
    const SchemeAdoption *latest = nullptr;
    for (const auto &[id, adoption] : m_adoptions) {
        const bool holds =
            adoption.institution.value() == institution && isValidOn(adoption.validFrom, adoption.validTo, day);
        if (holds && (latest == nullptr || latest->validFrom <= adoption.validFrom))
            latest = &adoption;
    }
    const std::int64_t edition = latest != nullptr ? latest->edition.value() : m_edition;
    const auto axes = m_axesOfEdition.find(edition);
    return {edition, axes != m_axesOfEdition.end() ? axes->second : std::uint8_t{0}};
}

void RatingProgress::followAdoptions(const RecordChanges &changes)
{
    using Column = SchemeAdoptionColumn;
    for (const std::int64_t id : changes.removed.ids)
        m_adoptions.erase(id);
    for (std::size_t row = 0; row < changes.inserted.rows(); ++row) {
        const auto text = [&](Column column) { return changes.inserted.text(row, at(column)); };
        SchemeAdoption made;
        made.id = SchemeAdoptionId(changes.inserted.ids[row]);
        made.institution = OrgUnitId(numberIn(text(Column::Institution)));
        made.edition = EditionId(numberIn(text(Column::Edition)));
        made.validFrom = text(Column::ValidFrom);
        made.validTo = text(Column::ValidTo);
        m_adoptions[changes.inserted.ids[row]] = made;
    }
    const auto each = [&](Column column, auto set) {
        const CellChanges::Column &cells = changes.updated.columns[at(column)];
        for (std::size_t i = 0; i < cells.ids.size(); ++i)
            set(m_adoptions[cells.ids[i]], cells.texts.text(cells.after[i]));
    };
    each(Column::Institution, [](SchemeAdoption &one, TextView text) { one.institution = OrgUnitId(numberIn(text)); });
    each(Column::Edition, [](SchemeAdoption &one, TextView text) { one.edition = EditionId(numberIn(text)); });
    each(Column::ValidFrom, [](SchemeAdoption &one, TextView text) { one.validFrom = text; });
    each(Column::ValidTo, [](SchemeAdoption &one, TextView text) { one.validTo = text; });
}

void RatingProgress::followUnits(const RecordChanges &changes)
{
    constexpr std::size_t parent = at(OrgUnitColumn::Parent);
    for (std::size_t row = 0; row < changes.removed.rows(); ++row)
        m_now.parents.erase(changes.removed.ids[row]);
    for (std::size_t row = 0; row < changes.inserted.rows(); ++row)
        m_now.parents[changes.inserted.ids[row]] = numberIn(changes.inserted.text(row, parent));
    const CellChanges::Column &cells = changes.updated.columns[parent];
    for (std::size_t i = 0; i < cells.ids.size(); ++i)
        m_now.parents[cells.ids[i]] = numberIn(cells.texts.text(cells.after[i]));
}

void RatingProgress::followEditions(const RecordChanges &changes)
{
    constexpr std::size_t content = at(EditionColumn::Content);
    for (std::size_t row = 0; row < changes.inserted.rows(); ++row)
        m_axesOfEdition[changes.inserted.ids[row]] = axesOf(Text(changes.inserted.text(row, content)));
    const CellChanges::Column &cells = changes.updated.columns[content];
    for (std::size_t i = 0; i < cells.ids.size(); ++i)
        m_axesOfEdition[cells.ids[i]] = axesOf(Text(cells.texts.text(cells.after[i])));
}

void RatingProgress::followRegistry(const RecordChanges &changes)
{
    constexpr std::size_t edition = at(RegistryColumn::Edition);
    if (changes.inserted.rows() > 0)
        m_edition = numberIn(changes.inserted.text(0, edition));
    const CellChanges::Column &cells = changes.updated.columns[edition];
    if (!cells.ids.empty())
        m_edition = numberIn(cells.texts.text(cells.after.front()));
}

void RatingProgress::insertAssets(const RecordBlock &block)
{
    m_assets.reserve(m_assets.size() + block.rows());
    for (std::size_t row = 0; row < block.rows(); ++row) {
        State asset;
        asset.unit = numberIn(block.text(row, at(AssetColumn::Unit)));
        asset.edition = numberIn(block.text(row, at(AssetColumn::Edition)));
        asset.isRetired = block.text(row, at(AssetColumn::Status)) == retiredStatus;
        for (std::size_t i = 0; i < levelColumns.size(); ++i) {
            if (!block.text(row, at(levelColumns[i])).empty())
                asset.axes = static_cast<std::uint8_t>(asset.axes | 1U << i);
        }
        m_assets[block.ids[row]] = asset;
    }
}

void RatingProgress::updateAssets(const CellChanges &changes)
{
    const auto each = [this, &changes](AssetColumn column, auto set) {
        const CellChanges::Column &cells = changes.columns[at(column)];
        for (std::size_t i = 0; i < cells.ids.size(); ++i) {
            if (const auto asset = m_assets.find(cells.ids[i]); asset != m_assets.end())
                set(asset->second, cells.texts.text(cells.after[i]));
        }
    };
    each(AssetColumn::Unit, [](State &asset, TextView text) { asset.unit = numberIn(text); });
    each(AssetColumn::Edition, [](State &asset, TextView text) { asset.edition = numberIn(text); });
    each(AssetColumn::Status, [](State &asset, TextView text) { asset.isRetired = text == retiredStatus; });
    for (std::size_t i = 0; i < levelColumns.size(); ++i) {
        each(levelColumns[i], [i](State &asset, TextView text) {
            const auto bit = static_cast<std::uint8_t>(1U << i);
            asset.axes = static_cast<std::uint8_t>(text.empty() ? asset.axes & ~bit : asset.axes | bit);
        });
    }
}

} // namespace daicho
