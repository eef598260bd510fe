// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/checkinput.h"
#include "tests/unit/domain/ledgerfixture.h"

#include <sstream>

namespace daicho::test {

/// A town on 2026-04-01: two institutions, the second with an edition of its own.
///
///   1 市長 ─ 2 総務部 ─ 3 税務課, 4 総務課      5 教育委員会 ─ 6 学校教育課 (until 2026-03-31)
///
/// Posts: 1 课長 of 3 is held; 2 部長 of 2 was held until 2026-03-31; 3 係長 of 3 never; 4 主幹 of 4 is held from May.
/// Edition 7 is in force, 8 that of 教育委員会, 6 a former one.
struct CheckTown
{
    Organisation organisation;
    AcceptedExceptions exceptions;
    std::map<Text, Text> settings;
    Text today = "2026-04-01";
    Scheme scheme = townScheme();
    Scheme former = townScheme();
    Scheme schoolScheme;

    CheckTown()
    {
        const auto unit = [this](std::int64_t id, std::int64_t parent, const char *name, const char *validTo = "") {
            OrgUnit made;
            made.id = OrgUnitId(id);
            made.parent = OrgUnitId(parent);
            made.name = name;
            made.validTo = validTo;
            organisation.units[made.id] = made;
        };
        unit(1, 0, "市長");
        unit(2, 1, "総務部");
        unit(3, 2, "税務課");
        unit(4, 2, "総務課");
        unit(5, 0, "教育委員会");
        unit(6, 5, "学校教育課", "2026-03-31");
        const auto post = [this](std::int64_t id, std::int64_t of, const char *name) {
            organisation.posts[PostId(id)] = {PostId(id), OrgUnitId(of), name, {}, {}, {}};
        };
        post(1, 3, "課長");
        post(2, 2, "部長");
        post(3, 3, "係長");
        post(4, 4, "主幹");
        organisation.persons[PersonId(1)] = {PersonId(1), "高橋一郎", {}};
        organisation.persons[PersonId(2)] = {PersonId(2), "佐藤花子", {}};
        hold(1, 1, 1, "2025-04-01", "");
        hold(2, 2, 1, "2020-04-01", "2023-03-31");
        hold(3, 2, 2, "2023-04-01", "2026-03-31");
        hold(4, 4, 2, "2026-05-01", "");
        scheme.name = "新基準";
        former.name = "旧基準";
        schoolScheme.name = "学校の基準";
        schoolScheme.axes = {scheme.axes.front()};
        schoolScheme.axes.front().id = "P";
        schoolScheme.axes.front().label = "重要性";
    }

    void hold(std::int64_t id, std::int64_t post, std::int64_t person, const char *from, const char *to)
    {
        organisation.holdings[HoldingId(id)] = {HoldingId(id), PostId(post), PersonId(person), "regular", from, to};
    }

    void except(std::int64_t asset, const char *rule, const char *expires, const char *axis = "")
    {
        AcceptedException exception;
        exception.id = AcceptedExceptionId(static_cast<std::int64_t>(exceptions.size()) + 1);
        exception.asset = AssetId(asset);
        exception.rule = rule;
        exception.axis = axis;
        exception.approver = "部長";
        exception.validFrom = "2026-01-01";
        exception.expires = expires;
        exceptions[exception.id] = exception;
    }

    BodyRules rules() const
    {
        return BodyRules([this](TextView key) {
            const auto found = settings.find(Text(key));
            return found != settings.end() ? found->second : Text();
        });
    }

    /// Assets 1, 2, 3 … of a picture: fields as stored, cells divided by `|`.
    CheckLedger ledger(const char *picture) const
    {
        CheckLedger result(checkedFields(rules()));
        std::istringstream lines(picture);
        std::string line;
        std::vector<Field> fields;
        std::int64_t next = 1;
        while (std::getline(lines, line)) {
            if (line.find_first_not_of(' ') == std::string::npos)
                continue;
            const std::vector<Text> cells = cellsOf(line);
            if (fields.empty()) {
                for (const Text &cell : cells)
                    fields.push_back(*fieldNamed(cell));
                continue;
            }
            std::vector<TextView> values(result.fields().size());
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const auto place = std::find(result.fields().begin(), result.fields().end(), fields[i]);
                if (place != result.fields().end())
                    values[static_cast<std::size_t>(place - result.fields().begin())] = cells[i];
            }
            result.append(AssetId(next++), values);
        }
        result.settle();
        return result;
    }

    CheckFindings check(const char *picture) const
    {
        const CheckLedger assets = ledger(picture);
        const BodyRules bodyRules = rules();
        const CheckInput input{
            assets,
            organisation,
            exceptions,
            bodyRules,
            today,
            [this](OrgUnitId unit) { return EditionId(organisation.isWithin(unit, OrgUnitId(5)) ? 8 : 7); },
            [this](EditionId edition) -> const Scheme * {
                return edition == EditionId(7)   ? &scheme
                       : edition == EditionId(8) ? &schoolScheme
                       : edition == EditionId(6) ? &former
                                                 : nullptr;
            }};
        CheckFindings findings;
        checkRatings(input, findings);
        checkResponsibility(input, findings);
        checkDates(input, findings);
        checkContent(input, findings);
        checkNames(input, findings);
        finishFindings(input, findings);
        return findings;
    }

    /// «rule asset field axis key=value …» a line; excepted ones in brackets.
    static Text told(const CheckFindings &findings)
    {
        Text all;
        for (const CheckFinding &finding : findings) {
            Text line = finding.rule + ' ' + std::to_string(finding.asset.value()) + ' ' + fieldInfo(finding.field).id;
            line += finding.axis.empty() ? Text() : ' ' + finding.axis;
            for (const auto &[name, value] : finding.args)
                line += ' ' + name + '=' + value;
            all += (all.empty() ? "" : "\n") + (finding.isExcepted ? '[' + line + ']' : line);
        }
        return all;
    }

    static std::vector<Text> cellsOf(const std::string &line)
    {
        std::vector<Text> cells;
        std::istringstream parts(line);
        std::string part;
        while (std::getline(parts, part, '|')) {
            const std::size_t from = part.find_first_not_of(' ');
            const std::size_t to = part.find_last_not_of(' ');
            cells.push_back(from == std::string::npos ? Text() : part.substr(from, to - from + 1));
        }
        return cells;
    }
};

} // namespace daicho::test
