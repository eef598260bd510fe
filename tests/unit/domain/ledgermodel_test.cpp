// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The index against a ledger that is kept and searched in the plainest way, through thousands of
// random changes.

#include "tests/unit/domain/plainledger.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace daicho;
using namespace daicho::test;

namespace {

using Comparison = AssetFilter::Comparison;

constexpr Field textFields[] = {Field::Name,    Field::Reading, Field::Scope,      Field::Business, Field::Description,
                                Field::Users,   Field::Medium,  Field::Location,   Field::Quantity, Field::Reason,
                                Field::RatedBy, Field::Backup,  Field::Contractor, Field::Disposal, Field::Remarks};

class RandomLedger
{
public:
    explicit RandomLedger(unsigned seed) : m_random(seed)
    {
        plain.town = &town;
        plain.scheme = &scheme;
        setEdition(7);
        index.setNames(town.names());
    }
    RandomLedger(const RandomLedger &) = delete;
    RandomLedger &operator=(const RandomLedger &) = delete;

    std::size_t upTo(std::size_t most) { return m_random() % (most + 1); }
    bool oneIn(std::size_t count) { return upTo(count - 1) == 0; }

    void setEdition(std::int64_t edition)
    {
        plain.edition = edition;
        index.setScheme(scheme, EditionId(edition));
    }

    void renameUnit()
    {
        town.units[4].path = "総務部/" + word();
        index.setNames(town.names());
    }

    /// A few syllables of few kinds, so that searches hit and texts repeat.
    Text word()
    {
        static const std::vector<Text> parts{"税", "ゼイ", "ぜい", "台帳", "ＵＳＢ", "usb", "さ", "ザ", "ー", "-",
                                             "1",  "１",   " ",    "・",   "髙",     "高",  "𠮷", "no", "A",  "é"};
        Text text;
        for (std::size_t i = upTo(3); i-- > 0;)
            text += parts[upTo(parts.size() - 1)];
        return text;
    }

    template <std::size_t count> Text oneOf(const char *const (&values)[count]) { return values[upTo(count - 1)]; }

    Text date()
    {
        const Text month = std::to_string(1 + upTo(8));
        return oneIn(4) ? Text() : "202" + std::to_string(upTo(9)) + "-0" + month + "-1" + std::to_string(upTo(9));
    }

    Text value(Field field)
    {
        const FieldInfo &info = fieldInfo(field);
        if (info.type == FieldType::Date)
            return date();
        if (info.type == FieldType::Unit)
            return oneOf({"", "1", "2", "3", "4", "5", "6", "77"});
        if (info.type == FieldType::Post || info.type == FieldType::Zone)
            return oneOf({"", "1", "2"});
        if (field == Field::Subjects)
            return oneIn(3) ? Text() : std::to_string(upTo(300));
        if (field == Field::Edition)
            return oneOf({"7", "7", "7", "6", ""});
        if (info.type == FieldType::Level)
            return field == Field::C ? oneOf({"", "n/a", "1", "2", "3A", "3B", "3C"}) : oneOf({"", "n/a", "1", "2"});
        if (info.type == FieldType::Choice) {
            const auto known = choices(field);
            return oneIn(5) && field != Field::Status ? Text() : known[upTo(known.size() - 1)].id;
        }
        return word();
    }

    AssetTexts anAsset()
    {
        AssetTexts texts;
        for (std::size_t i = 1; i < texts.size(); ++i)
            texts[i] = value(static_cast<Field>(i));
        at(texts, Field::Code) = std::to_string(m_random()) + oneOf({"a", "B", "ア"});
        return texts;
    }

    std::int64_t anId()
    {
        auto place = plain.assets.begin();
        std::advance(place, upTo(plain.assets.size() - 1));
        return place->first;
    }

    ChangeSet insertion()
    {
        ChangeSet changes;
        for (std::size_t i = oneIn(10) ? 60 : 1; i-- > 0;) {
            const AssetTexts texts = anAsset();
            changes.insert(EntityKind::Asset, oneIn(5) ? m_nextId += 3 : ++m_nextId, views(texts));
        }
        return changes;
    }

    ChangeSet edit()
    {
        ChangeSet changes;
        std::set<std::int64_t> ids;
        for (std::size_t i = oneIn(8) ? 40 : 1; i-- > 0;)
            ids.insert(anId());
        for (const std::int64_t id : ids) {
            const AssetTexts &before = plain.assets.at(id).texts;
            AssetTexts after = before;
            for (std::size_t i = 1 + upTo(3); i-- > 0;) {
                const auto field = static_cast<Field>(upTo(columnCount<AssetColumn> - 1));
                at(after, field) = field == Field::Code ? std::to_string(m_random()) : value(field);
            }
            changes.update(EntityKind::Asset, id, before, after);
        }
        return changes;
    }

    ChangeSet removal()
    {
        ChangeSet changes;
        std::set<std::int64_t> ids;
        for (std::size_t i = oneIn(4) ? 60 : 1; i-- > 0;)
            ids.insert(anId());
        for (const std::int64_t id : ids)
            changes.of(EntityKind::Asset).removed.append(id, views(plain.assets.at(id).texts));
        return changes;
    }

    void apply(const ChangeSet &changes)
    {
        ++m_revision;
        const RecordChanges &ofAssets = changes.of(EntityKind::Asset);
        for (const std::int64_t id : ofAssets.removed.ids)
            plain.assets.erase(id);
        REQUIRE(index.apply(changes, m_revision));
        for (std::size_t i = 0; i < ofAssets.inserted.rows(); ++i) {
            PlainAsset asset{ofAssets.inserted.ids[i], m_revision, 0, {}};
            for (std::size_t column = 0; column < asset.texts.size(); ++column)
                asset.texts[column] = ofAssets.inserted.text(i, column);
            asset.row = index.row(AssetId(asset.id)).value();
            plain.assets[asset.id] = asset;
        }
        for (std::size_t column = 0; column < columnCount<AssetColumn>; ++column) {
            const CellChanges::Column &cells = ofAssets.updated.columns[column];
            for (std::size_t i = 0; i < cells.ids.size(); ++i) {
                plain.assets.at(cells.ids[i]).texts[column] = cells.texts.text(cells.after[i]);
                plain.assets.at(cells.ids[i]).revision = m_revision;
            }
        }
    }

    AssetFilter::Term aTerm()
    {
        AssetFilter::Term term;
        term.negated = oneIn(4);
        term.exact = oneIn(4);
        const std::size_t kind = upTo(10);
        if (kind == 10) {
            term = {};
            term.negated = oneIn(4);
            term.finding = static_cast<Finding>(upTo(findingCount - 1));
            return term;
        }
        if (kind < 4) {
            term.value = term.exact ? word() : foldText(word());
        } else if (kind < 6) {
            term.field = textFields[upTo(std::size(textFields) - 1)];
            term.comparison = oneIn(3) ? Comparison::Equal : Comparison::Contains;
            term.value = term.exact ? word() : foldText(word());
        } else {
            const Field fields[] = {Field::C,    Field::I,     Field::Expires,     Field::Subjects, Field::Status,
                                    Field::Unit, Field::Owner, Field::Institution, Field::Zone,     Field::Overall};
            term.field = fields[upTo(std::size(fields) - 1)];
            choose(term);
        }
        if (term.value.empty())
            term.comparison = Comparison::Equal;
        if (term.value.empty() && !term.field)
            term.field = Field::Remarks;
        return term;
    }

    /// Value and comparison for a field that is more than a text.
    void choose(AssetFilter::Term &term)
    {
        const FieldType type = fieldInfo(*term.field).type;
        term.value = foldText(value(*term.field));
        term.exact = false;
        if (type == FieldType::Level || type == FieldType::Date || type == FieldType::Number) {
            term.value = value(*term.field);
            const bool ranks = !term.value.empty() && term.value != notApplicable;
            term.comparison = ranks ? static_cast<Comparison>(1 + upTo(4)) : Comparison::Equal;
            if (term.field == Field::C && oneIn(6)) {
                term.comparison = Comparison::Equal;
                term.value = "3";
            } else if (type == FieldType::Date && oneIn(3) && !term.value.empty()) {
                term.comparison = Comparison::Contains;
                term.value.resize(7);
            }
        } else if (type == FieldType::Choice) {
            term.value = value(*term.field);
            term.comparison = Comparison::Equal;
        } else {
            term.value = foldText(oneOf({"総務", "課", "長", "系", "市長部局", "3B", "2"}));
            term.comparison = oneIn(4) ? Comparison::Equal : Comparison::Contains;
        }
    }

    std::vector<std::int64_t> ids(const Permutation &rows) const
    {
        std::vector<std::int64_t> result;
        for (const std::uint32_t row : rows)
            result.push_back(index.id(row).value());
        return result;
    }

    void compareSelections()
    {
        AssetFilter filter;
        for (std::size_t i = upTo(2) + 1; i-- > 0;)
            filter.terms.push_back(aTerm());
        for (const AssetFilter::Term &term : filter.terms)
            UNSCOPED_INFO((term.negated ? "not " : "")
                          << (term.field ? fieldInfo(*term.field).id : "*") << ' ' << static_cast<int>(term.comparison)
                          << " «" << term.value << "»" << (term.exact ? " exact" : ""));
        REQUIRE(ids(index.select(filter)) == plain.select(filter));
    }

    void compareOrders()
    {
        const Field fields[] = {Field::Code,    Field::Name,     Field::Reading, Field::Unit,
                                Field::C,       Field::Expires,  Field::Kind,    Field::Subjects,
                                Field::Overall, Field::Revision, Field::Medium,  Field::Owner};
        const Field field = fields[upTo(std::size(fields) - 1)];
        const bool descending = oneIn(2);
        Permutation rows = index.all();
        index.sort(rows, field, descending);
        INFO(fieldInfo(field).id << (descending ? " descending" : " ascending"));
        REQUIRE(ids(rows) == plain.sorted(field, descending));
    }

    void compareCounts()
    {
        const Field fields[] = {Field::Unit, Field::C, Field::Institution, Field::Status, Field::Overall, Field::Name};
        const Field a = fields[upTo(std::size(fields) - 1)];
        const Field b = fields[upTo(std::size(fields) - 1)];
        std::map<std::pair<Text, Text>, std::int64_t> pairs;
        for (const auto &[textA, textB, count] : index.tally(index.all(), a, b))
            pairs[{textA, textB}] = count;
        REQUIRE(pairs == plain.counted(a, b));
        std::int64_t sum = 0;
        for (const auto &[text, count] : index.tally(index.all(), a).counts)
            sum += count;
        REQUIRE(sum == static_cast<std::int64_t>(plain.assets.size()));
        compareFindings();
    }

    void compareFindings()
    {
        const auto counts = index.tallyFindings(index.all());
        for (const FindingInfo &info : findingInfos()) {
            INFO(info.id);
            REQUIRE(counts[static_cast<std::size_t>(info.finding)] ==
                    std::count_if(plain.assets.begin(), plain.assets.end(),
                                  [&](const auto &one) { return plain.has(one.second, info.finding); }));
        }
    }

    void compareCells()
    {
        if (plain.assets.empty())
            return;
        const PlainAsset &asset = plain.assets.at(anId());
        const std::uint32_t row = index.row(AssetId(asset.id)).value();
        REQUIRE(index.rowOfCode(plain.stored(asset, Field::Code)) == row);
        REQUIRE(index.revision(row) == asset.revision);
        for (const FieldInfo &info : fieldInfos()) {
            if (LedgerIndex::holds(info.field))
                REQUIRE(index.display(row, info.field) == plain.shown(asset, info.field));
        }
    }

    SmallTown town;
    Scheme scheme = townScheme();
    PlainLedger plain;
    LedgerIndex index;

private:
    std::mt19937 m_random;
    std::int64_t m_nextId = 0;
    std::int64_t m_revision = 1;
};

void run(unsigned seed, int steps)
{
    RandomLedger ledger(seed);
    ChangeSet last;
    for (int step = 0; step < steps; ++step) {
        INFO("seed " << seed << ", step " << step);
        const std::size_t size = ledger.plain.assets.size();
        const std::size_t what = size < 20 ? 0 : size > 150 ? 8 : ledger.upTo(11);
        if (what < 2)
            last = ledger.insertion();
        else if (what < 8)
            last = ledger.edit();
        else if (what < 9)
            last = ledger.removal();
        else if (what < 10)
            ledger.setEdition(ledger.oneIn(2) ? 6 : 7);
        else if (what < 11)
            ledger.renameUnit();
        else
            last = last.inverse();
        if (what < 9 || what == 11)
            ledger.apply(last);
        // Not everything every time, so that several changes also pile up unasked
        if (step % 2 == 0)
            ledger.compareSelections();
        if (step % 5 == 0)
            ledger.compareOrders();
        if (step % 3 == 0)
            ledger.compareCounts();
        if (step % 4 == 0)
            ledger.compareCells();
    }
}

} // namespace

TEST_CASE("The index answers as a plain ledger does, through thousands of random changes")
{
    for (const unsigned seed : {20260401U, 7U, 8U})
        run(seed, 1000);
}
