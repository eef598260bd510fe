// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/textfold.h"
#include "model/domain/classification.h"
#include "model/domain/ledgerindex.h"
#include "tests/support/qtcatch.h"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace daicho::test {

using AssetTexts = std::array<Text, columnCount<AssetColumn>>;

inline Text &at(AssetTexts &texts, Field field)
{
    return texts[static_cast<std::size_t>(field)];
}

inline std::array<TextView, columnCount<AssetColumn>> views(const AssetTexts &texts)
{
    std::array<TextView, columnCount<AssetColumn>> result;
    std::copy(texts.begin(), texts.end(), result.begin());
    return result;
}

/// Two institutions with a few units, posts and zones, whose names may change.
struct SmallTown
{
    struct Unit
    {
        Text path;
        std::int64_t above = 0; ///< 0: an institution
        Text institution;
    };
    std::map<std::int64_t, Unit> units{
        {1, {"市長部局", 0, "市長部局"}},      {2, {"総務部", 1, "市長部局"}},
        {3, {"総務部/税務課", 2, "市長部局"}}, {4, {"総務部/総務課", 2, "市長部局"}},
        {5, {"教育委員会", 0, "教育委員会"}},  {6, {"総務課", 5, "教育委員会"}},
    };
    std::map<std::int64_t, Text> posts{{1, "課長"}, {2, "部長"}, {3, "ＣＩＳＯ"}};
    std::set<std::int64_t> heldPosts{1, 3};
    std::map<std::int64_t, Text> endOfUnits{{6, "2026-03-31"}};
    Text today = "2026-04-01";
    std::map<std::int64_t, Text> zones{{1, "ＬＧＷＡＮ接続系"}, {2, "インターネット接続系"}};

    bool isWithin(std::int64_t unit, std::int64_t ancestor) const
    {
        for (; unit != 0; unit = units.contains(unit) ? units.at(unit).above : 0) {
            if (unit == ancestor)
                return true;
        }
        return false;
    }

    std::vector<OrgUnitId> unitsNamed(TextView folded) const
    {
        std::vector<OrgUnitId> found;
        for (const auto &[id, unit] : units) {
            if (foldText(unit.path).find(folded) != Text::npos)
                found.emplace_back(id);
        }
        return found;
    }

    /// Names as they are now; the town must outlive them.
    LedgerNames names() const
    {
        const auto unit = [this](OrgUnitId id) { return units.contains(id.value()) ? units.at(id.value()) : Unit(); };
        LedgerNames result;
        result.unitPath = [unit](OrgUnitId id) { return unit(id).path; };
        result.institutionName = [unit](OrgUnitId id) { return unit(id).institution; };
        result.isWithin = [this](OrgUnitId of, OrgUnitId in) { return isWithin(of.value(), in.value()); };
        result.unitsNamed = [this](TextView folded) { return unitsNamed(folded); };
        result.postName = [this](PostId id) { return posts.contains(id.value()) ? posts.at(id.value()) : Text(); };
        result.zoneName = [this](ProfileItemId id) {
            return zones.contains(id.value()) ? zones.at(id.value()) : Text();
        };
        result.today = [this] { return today; };
        result.heldPosts = [this](TextView) { return std::vector<PostId>(heldPosts.begin(), heldPosts.end()); };
        result.hasEnded = [this](OrgUnitId id, TextView day) {
            return endOfUnits.contains(id.value()) && endOfUnits.at(id.value()) < day;
        };
        return result;
    }
};

/// C with the levels 3A 3B 3C (group 3) 2 1; I and A with 2 1; the heaviest level counts.
inline Scheme townScheme()
{
    const auto level = [](const char *code, int rank, const char *group = "") {
        Level result;
        result.code = code;
        result.rank = rank;
        result.label = Text("機密性") + code;
        result.group = group;
        return result;
    };
    Scheme scheme;
    scheme.overall = OverallMethod::Max;
    Axis c;
    c.id = "C";
    c.label = "機密性";
    c.levels = {level("3A", 5, "3"), level("3B", 4, "3"), level("3C", 3, "3"), level("2", 2), level("1", 1)};
    c.groups = {{"3", "機密性3", {"3A", "3B", "3C"}}};
    scheme.axes.push_back(c);
    for (const char *id : {"I", "A"}) {
        Axis axis;
        axis.id = id;
        axis.label = id;
        axis.levels = {level("2", 2), level("1", 1)};
        scheme.axes.push_back(axis);
    }
    return scheme;
}

/// A ledger from a picture: the first line names fields, every other one is an asset, ids count from 1,
/// cells are divided by `|`, `_` is a space.
class PictureLedger
{
public:
    explicit PictureLedger(TextView picture)
    {
        std::vector<Field> fields;
        for (const TextView line : split(picture, '\n')) {
            const std::vector<TextView> cells = split(line, '|');
            if (cells.empty())
                continue;
            if (fields.empty()) {
                for (const TextView cell : cells)
                    fields.push_back(*fieldNamed(trimmed(cell)));
                continue;
            }
            AssetTexts texts;
            for (std::size_t i = 0; i < cells.size() && i < fields.size(); ++i)
                at(texts, fields[i]) = trimmed(cells[i]);
            assets.push_back(texts);
            index.append(AssetId(static_cast<std::int64_t>(assets.size())), 1, views(texts));
        }
        index.setNames(town.names());
        index.setScheme(scheme, EditionId(7));
    }
    PictureLedger(const PictureLedger &) = delete;
    PictureLedger &operator=(const PictureLedger &) = delete;

    Text codes(const Permutation &rows) const
    {
        Text out;
        for (const std::uint32_t row : rows)
            out += (out.empty() ? "" : " ") + Text(index.text(row, Field::Code));
        return out;
    }
    Text find(TextView filter, Retired retired = Retired::LeftOut) const
    {
        return codes(index.select(requireValue(parseFilter(filter, &scheme)), nullptr, retired));
    }
    Text sorted(Field field, bool descending = false) const
    {
        Permutation rows = index.all();
        index.sort(rows, field, descending);
        return codes(rows);
    }
    Text tally(Field field) const
    {
        Text out;
        for (const auto &[text, count] : index.tally(index.all(), field).counts)
            out += (out.empty() ? "" : " ") + text + ':' + std::to_string(count);
        return out;
    }
    /// Follows the change of one cell.
    bool set(std::int64_t id, Field field, TextView after)
    {
        Text &cell = at(assets[static_cast<std::size_t>(id - 1)], field);
        ChangeSet changes;
        changes.of(EntityKind::Asset).updated.add(id, static_cast<std::size_t>(field), cell, after);
        cell = after;
        return index.apply(changes, ++revision);
    }

    SmallTown town;
    Scheme scheme = townScheme();
    LedgerIndex index;
    std::vector<AssetTexts> assets;
    std::int64_t revision = 1;

private:
    static std::vector<TextView> split(TextView text, char by)
    {
        std::vector<TextView> parts;
        while (!trimmed(text).empty()) {
            const std::size_t end = std::min(text.find(by), text.size());
            parts.push_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return parts;
    }
    static TextView trimmed(TextView text)
    {
        const std::size_t from = text.find_first_not_of(" \n");
        if (from == TextView::npos)
            return {};
        return text.substr(from, text.find_last_not_of(" \n") - from + 1);
    }
};

} // namespace daicho::test
