// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that compare the names of all assets.

#include "model/core/textfold.h"
#include "model/domain/checkinput.h"
#include "model/domain/classification.h"
#include "model/domain/nearnames.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace daicho {

namespace {

constexpr std::size_t mostNamed = 20; ///< further assets that a finding lists

using Rows = std::vector<std::uint32_t>;

/// Rows by the code of their name, and names by how they are folded; in order of the codes of assets.
class Names
{
public:
    explicit Names(const CheckInput &input) : m_ledger(input.ledger), m_rowsOf(input.ledger.texts(Field::Name))
    {
        std::unordered_map<Text, std::uint32_t> groups;
        m_groupOf.resize(m_rowsOf.size());
        for (std::uint32_t name = 1; name < m_rowsOf.size(); ++name) {
            const auto [group, isNew] = groups.try_emplace(foldText(m_ledger.text(Field::Name, name)),
                                                           static_cast<std::uint32_t>(m_groups.size()));
            if (isNew)
                m_groups.emplace_back();
            m_groupOf[name] = group->second;
        }
        for (const std::uint32_t row : m_ledger.active()) {
            const std::uint32_t name = m_ledger.code(row, Field::Name);
            if (name == 0)
                continue;
            m_rowsOf[name].push_back(row);
            m_groups[m_groupOf[name]].push_back(row);
        }
    }

    const std::vector<Rows> &groups() const { return m_groups; } ///< rows whose names are the same folded
    const Rows &rowsOf(std::uint32_t name) const { return m_rowsOf[name]; }
    std::uint32_t groupOf(std::uint32_t name) const { return m_groupOf[name]; }

private:
    const CheckLedger &m_ledger;
    std::vector<Rows> m_rowsOf;
    std::vector<std::uint32_t> m_groupOf;
    std::vector<Rows> m_groups;
};

Text pathOf(const CheckInput &input, std::uint32_t row)
{
    const OrgUnitId unit = input.ledger.unit(row);
    return input.organisation.unit(unit) != nullptr ? input.organisation.path(unit) : Text();
}

/// The first axis on which two assets differ; both must be rated on it.
const Axis *differingAxis(const CheckLedger &ledger, const Scheme &scheme, std::uint32_t a, std::uint32_t b)
{
    for (const Axis &axis : scheme.axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (field && ledger.code(a, *field) != 0 && ledger.code(b, *field) != 0 &&
            ledger.code(a, *field) != ledger.code(b, *field))
            return &axis;
    }
    return nullptr;
}

/// Rows of one name, those that are rated alike in one unit together.
std::vector<Rows> alikeRated(const CheckLedger &ledger, const Rows &rows)
{
    std::map<std::array<std::uint32_t, 6>, Rows> sorted;
    for (const std::uint32_t row : rows)
        sorted[{ledger.code(row, Field::Unit), ledger.code(row, Field::Edition), ledger.code(row, Field::C),
                ledger.code(row, Field::I), ledger.code(row, Field::A), ledger.code(row, Field::P)}]
            .push_back(row);
    std::vector<Rows> parts;
    for (auto &[key, part] : sorted)
        parts.push_back(std::move(part));
    std::sort(parts.begin(), parts.end(), [](const Rows &a, const Rows &b) { return a.size() > b.size(); });
    return parts;
}

CheckFinding otherLevel(const CheckInput &input, std::uint32_t row, std::uint32_t other, const Axis &axis)
{
    const Field field = *fieldOfAxis(axis.id);
    CheckFinding finding;
    finding.rule = "same-name-other-level";
    finding.asset = input.ledger.id(row);
    finding.field = field;
    finding.axis = axis.id;
    finding.args = {{"code", Text(input.ledger.text(other, Field::Code))},
                    {"unit", pathOf(input, other)},
                    {"other", Text(input.ledger.text(other, field))},
                    {"level", Text(input.ledger.text(row, field))}};
    finding.others = {input.ledger.id(other)};
    return finding;
}

/// Each part is told of the largest other one that is rated otherwise in another unit, so that the few are told of the
/// many.
void compareLevels(const CheckInput &input, CheckFindings &findings, const Rows &rows)
{
    const CheckLedger &ledger = input.ledger;
    const std::vector<Rows> parts = alikeRated(ledger, rows);
    for (const Rows &part : parts) {
        const Scheme *scheme = input.schemeOf(EditionId(ledger.number(part.front(), Field::Edition)));
        const Axis *axis = nullptr;
        const auto other = std::find_if(parts.begin(), parts.end(), [&](const Rows &candidate) {
            const bool isComparable =
                scheme != nullptr &&
                ledger.code(candidate.front(), Field::Edition) == ledger.code(part.front(), Field::Edition) &&
                ledger.code(candidate.front(), Field::Unit) != ledger.code(part.front(), Field::Unit);
            axis = isComparable ? differingAxis(ledger, *scheme, part.front(), candidate.front()) : nullptr;
            return axis != nullptr;
        });
        if (other == parts.end())
            continue;
        for (const std::uint32_t row : part)
            findings.push_back(otherLevel(input, row, other->front(), *axis));
    }
}

/// What may be the same as each asset.
using Likes = std::unordered_map<std::uint32_t, Rows>;

void addLike(Likes &likes, std::uint32_t row, std::uint32_t other)
{
    Rows &known = likes[row];
    if (row != other && known.size() < mostNamed && std::find(known.begin(), known.end(), other) == known.end())
        known.push_back(other);
}

/// The same name twice in one unit.
void addTwins(const CheckInput &input, Likes &likes, const Names &names)
{
    std::map<std::uint32_t, Rows> ofUnit;
    for (const Rows &rows : names.groups()) {
        if (rows.size() < 2)
            continue;
        ofUnit.clear();
        for (const std::uint32_t row : rows)
            ofUnit[input.ledger.code(row, Field::Unit)].push_back(row);
        for (const auto &[unit, twins] : ofUnit) {
            for (std::size_t i = 0; i < twins.size() && twins.size() > 1; ++i) {
                addLike(likes, twins[i], twins[i == 0 ? 1 : 0]);
                addLike(likes, twins[i], twins[i + 1 < twins.size() ? i + 1 : 0]);
            }
        }
    }
}

/// Names written in two ways, in whatever units. The same spelling in several units is usual: each keeps its own.
void addSpellings(const CheckInput &input, Likes &likes, const Names &names, const JobControl &job)
{
    const CheckLedger &ledger = input.ledger;
    std::vector<TextView> readingOf(ledger.texts(Field::Name));
    for (std::size_t row = 0; row < ledger.rows(); ++row) {
        if (ledger.code(row, Field::Reading) != 0)
            readingOf[ledger.code(row, Field::Name)] = ledger.text(row, Field::Reading);
    }
    std::vector<NamedText> texts;
    std::vector<std::uint32_t> nameOf;
    for (std::uint32_t name = 1; name < ledger.texts(Field::Name); ++name) {
        if (names.rowsOf(name).empty())
            continue;
        texts.push_back({ledger.text(Field::Name, name), readingOf[name]});
        nameOf.push_back(name);
    }
    for (const auto &[first, second] : nearNames(texts, job)) {
        const Rows &a = names.rowsOf(nameOf[first]);
        const Rows &b = names.rowsOf(nameOf[second]);
        for (const std::uint32_t row : a)
            addLike(likes, row, b.front());
        for (const std::uint32_t row : b)
            addLike(likes, row, a.front());
    }
}

} // namespace

void checkNames(const CheckInput &input, CheckFindings &findings, const JobControl &job)
{
    const Names names(input);
    if (input.rules.isOn("same-name-other-level")) {
        for (const Rows &rows : names.groups()) {
            if (rows.size() > 1)
                compareLevels(input, findings, rows);
        }
    }
    if (!input.rules.isOn("near-duplicate") || job.stopRequested())
        return;
    Likes likes;
    addTwins(input, likes, names);
    addSpellings(input, likes, names, job);
    for (const std::uint32_t row : input.ledger.active()) {
        const auto found = likes.find(row);
        if (found == likes.end() || found->second.empty())
            continue;
        const std::uint32_t other = found->second.front();
        CheckFinding finding;
        finding.rule = "near-duplicate";
        finding.asset = input.ledger.id(row);
        finding.field = Field::Name;
        finding.args = {{"code", Text(input.ledger.text(other, Field::Code))},
                        {"name", Text(input.ledger.text(other, Field::Name))},
                        {"unit", pathOf(input, other)}};
        for (const std::uint32_t one : found->second)
            finding.others.push_back(input.ledger.id(one));
        findings.push_back(std::move(finding));
    }
}

} // namespace daicho
