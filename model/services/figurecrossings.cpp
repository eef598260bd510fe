// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures of two questions at once: one field against another, findings in the rows of the organisation, days that
// come up by month.

#include "model/domain/acceptedexception.h"
#include "model/services/figurecounter.h"
#include "model/services/registry.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace daicho {

namespace {

constexpr std::size_t monthsAhead = 12;

Text isoDay(const QDate &day)
{
    return toText(day.toString(Qt::ISODate));
}

std::size_t placeOf(const std::vector<FigurePart> &parts, TextView value)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [value](const FigurePart &part) { return part.value == value; });
    return static_cast<std::size_t>(found - parts.begin());
}

QDate firstOfMonth(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

/// Rows of one figure against rows of another; both have every value that the ledger holds, since both count it.
Figure FigureCounter::crossed(FigureKind kind, const Figure &rows, const Figure &columns) const
{
    Figure made = figure(kind, rows.field);
    made.across = columns.field;
    made.rows = rows.rows;
    made.columns = columns.rows;
    made.counts.resize(made.rows.size() * made.columns.size());
    for (const auto &[row, column, count] : m_index.tally(m_rows, rows.field, columns.field)) {
        const std::size_t cell = placeOf(made.rows, row) * made.columns.size() + placeOf(made.columns, column);
        if (cell < made.counts.size())
            made.counts[cell] = count;
    }
    return made;
}

/// An asset may have several findings, so only columns have a sum.
Figure FigureCounter::findings() const
{
    Figure made = figure(FigureKind::Findings, Field::Unit);
    made.isPartition = false;
    made.rows = m_units;
    for (const FindingInfo &info : findingInfos()) {
        const Text label = m_query.japanese ? info.label : info.englishLabel;
        const Text search = m_query.japanese ? Text("点検:") + info.label : Text("finding:") + info.id;
        made.columns.push_back({info.id, label, search, {}});
    }
    for (const auto &counts : m_index.tallyFindings(std::span(m_rowsOfUnit)))
        made.counts.insert(made.counts.end(), counts.begin(), counts.end());
    return made;
}

/// Overdue, then this month and those after it. A day is due as long as it has not passed.
Figure FigureCounter::due() const
{
    Figure made = figure(FigureKind::Due, Field::Expires);
    made.isPartition = false;
    addDueMonths(made);
    for (const char *column : {"retention", "review"})
        made.columns.push_back({column, column, {}, {}});
    const bool hasExceptions = !m_registry.acceptedExceptions().empty();
    if (hasExceptions)
        made.columns.push_back({"exception", "exception", {}, {}});
    made.counts.resize(made.rows.size() * made.columns.size());
    made.terms.resize(made.counts.size());
    countDays(made, 0, Field::Expires);
    countDays(made, 1, Field::Reviewed);
    if (hasExceptions)
        countExceptions(made, 2);
    return made;
}

void FigureCounter::addDueMonths(Figure &made) const
{
    made.rows.push_back({"overdue", "overdue", {}, {}});
    for (std::size_t i = 0; i < monthsAhead; ++i) {
        const Text month = toText(firstOfMonth(m_today).addMonths(static_cast<int>(i)).toString(u"yyyy-MM"));
        made.rows.push_back({month, month, {}, {}});
    }
}

/// Where each row ends, the first day that is later.
std::vector<QDate> FigureCounter::dueLimits(int yearsBack) const
{
    std::vector<QDate> limits{m_today.addYears(-yearsBack)};
    for (std::size_t i = 1; i <= monthsAhead; ++i)
        limits.push_back(firstOfMonth(m_today).addMonths(static_cast<int>(i)).addYears(-yearsBack));
    return limits;
}

/// Retention that ends, of what is not disposed of yet; or a year gone by since the last review.
void FigureCounter::countDays(Figure &made, std::size_t column, Field field) const
{
    const bool isReview = field == Field::Reviewed;
    const std::vector<QDate> limits = dueLimits(isReview ? 1 : 0);
    Permutation kept;
    for (const std::uint32_t row : m_rows) {
        if (isReview || m_index.text(row, Field::Disposed).empty())
            kept.push_back(row);
    }
    const std::size_t width = made.columns.size();
    for (const auto &[text, count] : m_index.tallyStored(kept, field).counts) {
        const QDate day = QDate::fromString(toQString(text), Qt::ISODate);
        const auto row = static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), day) - limits.begin());
        if (day.isValid() && row < limits.size())
            made.counts[row * width + column] += count;
    }
    const Text name = m_query.japanese ? fieldInfo(field).label : fieldInfo(field).id;
    const Text rest = isReview ? Text() : ' ' + term(Field::Disposed, {});
    const auto before = [&](std::size_t row) { return name + ":<" + isoDay(limits[row]) + rest; };
    for (std::size_t row = 0; row < limits.size(); ++row) {
        const Text from = row > 0 ? name + ":>=" + isoDay(limits[row - 1]) + ' ' : Text();
        made.terms[row * width + column] = from + before(row);
    }
    made.columns[column].term = before(limits.size() - 1);
}

/// Assets with an exception by the day on which it ends, until it is taken back or a later one takes its place.
void FigureCounter::countExceptions(Figure &made, std::size_t column) const
{
    std::map<std::tuple<AssetId, Text, Text>, Text> latest;
    for (const auto &[id, exception] : m_registry.acceptedExceptions()) {
        Text &expires = latest[{exception.asset, exception.rule, exception.axis}];
        if (exception.ended.empty())
            expires = std::max(expires, exception.expires);
    }
    std::vector<bool> isCounted(m_index.rows());
    for (const std::uint32_t row : m_rows)
        isCounted[row] = true;
    const auto counts = [&](AssetId asset) {
        const std::optional<std::uint32_t> row = m_index.row(asset);
        return row && isCounted[*row];
    };
    const std::vector<QDate> limits = dueLimits(0);
    std::set<std::pair<std::size_t, AssetId>> assets;
    for (const auto &[key, expires] : latest) {
        const QDate day = QDate::fromString(toQString(expires), Qt::ISODate);
        const auto row = static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), day) - limits.begin());
        if (day.isValid() && row < limits.size() && counts(std::get<AssetId>(key)))
            assets.insert({row, std::get<AssetId>(key)});
    }
    for (const auto &[row, asset] : assets)
        ++made.counts[row * made.columns.size() + column];
}

} // namespace daicho
