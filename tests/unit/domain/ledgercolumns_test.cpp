// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgercolumns.h"
#include "tests/unit/domain/ledgerfixture.h"

#include <catch2/catch.hpp>

using namespace daicho;
using namespace daicho::test;

namespace {

using Keeps = LedgerColumn::Keeps;

Text numbered(const char *text, std::size_t number)
{
    return text + std::to_string(number);
}

void append(LedgerColumn &column, TextView text)
{
    column.appendCode(column.intern(text));
}

} // namespace

TEST_CASE("Codes take no more bytes than the largest of them needs")
{
    PackedCodes codes;
    for (int i = 0; i < 1000; ++i)
        codes.append(0);
    CHECK(codes.bytes() == 0);
    codes.set(3, 255);
    CHECK(codes.bytes() == 1000);
    codes.append(256);
    CHECK(codes.bytes() == 1001 * 2);
    codes.set(5, 65536);
    CHECK(codes.bytes() == 1001 * 4);
    CHECK(codes[3] == 255);
    CHECK(codes[5] == 65536);
    CHECK(codes[1000] == 256);
    CHECK(codes[999] == 0);
}

TEST_CASE("Equal texts share a code, and nothing given is code 0")
{
    for (const Keeps keeps : {Keeps::Stored, Keeps::StoredAndFolded, Keeps::Folded}) {
        LedgerColumn column(keeps);
        for (std::size_t i = 0; i < 5000; ++i)
            append(column, numbered("紙", i % 2000));
        append(column, "");
        column.settle();
        CHECK(column.texts() == 2001);
        CHECK(column.code(5000) == 0);
        CHECK(column.code(1) == column.code(2001));
        CHECK(column.code(1) != column.code(2));
    }
}

TEST_CASE("A large dictionary stays in order through many single edits")
{
    for (const Keeps keeps : {Keeps::StoredAndFolded, Keeps::Folded}) {
        LedgerColumn column(keeps);
        for (std::size_t i = 0; i < 3000; ++i)
            append(column, numbered("紙", i));
        column.settle();
        const std::size_t before = column.bytes();
        for (std::size_t i = 0; i < 20000; ++i) {
            column.setCode(i % 3000, column.intern(numbered("別の紙", i % 700)));
            if (i % 5 == 0)
                column.settle();
        }
        column.settle();
        CHECK(column.renumbered() > 0);
        CHECK(column.texts() < 6000);
        CHECK(column.bytes() < 2 * before);
        for (std::size_t row = 0; row < 3000; ++row) {
            const Text expected = numbered("別の紙", (row + 18000 >= 20000 ? row + 15000 : row + 18000) % 700);
            REQUIRE(column.folded().text(column.code(row)) == foldUtf16(expected));
            if (keeps == Keeps::StoredAndFolded)
                REQUIRE(column.text(column.code(row)) == expected);
        }
    }
}

TEST_CASE("Rows are found by id, whatever order the ids came in")
{
    LedgerRows rows;
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 1; id <= 50; ++id)
        ids.push_back(id);
    for (const std::int64_t id : std::initializer_list<std::int64_t>{60, 61, 80, 55, 56, 1000000000000, 58})
        ids.push_back(id);
    for (const std::int64_t id : ids)
        rows.append(id);
    for (std::uint32_t row = 0; row < ids.size(); ++row) {
        CHECK(rows.id(row) == ids[row]);
        CHECK(rows.row(ids[row]) == row);
    }
    for (const std::int64_t id : {-1, 0, 51, 54, 57, 59, 62, 81})
        CHECK_FALSE(rows.row(id).has_value());
    rows.append(57);
    CHECK(rows.row(57) == ids.size());
    CHECK(rows.row(58) == ids.size() - 1);
}

TEST_CASE("Blocks and single rows give the same columns")
{
    RecordBlock block(EntityKind::Asset);
    LedgerColumns single;
    for (std::int64_t id = 1; id <= 300; ++id) {
        AssetTexts texts;
        at(texts, Field::Code) = numbered("A-", static_cast<std::size_t>(1000 - id));
        at(texts, Field::Name) = numbered("台帳", static_cast<std::size_t>(id % 17));
        at(texts, Field::Remarks) = numbered("備考", static_cast<std::size_t>(id % 5));
        block.append(id, views(texts));
        single.append(AssetId(id), 4, views(texts));
    }
    LedgerColumns whole;
    whole.append(block, 4);
    whole.settle();
    single.settle();
    CHECK(whole.inCodeOrder() == single.inCodeOrder());
    CHECK(whole.inCodeOrder().front() == 299);
    for (std::uint32_t row = 0; row < 300; ++row) {
        REQUIRE(whole.id(row) == single.id(row));
        REQUIRE(whole.revision(row) == 4);
        for (const Field field : {Field::Code, Field::Name}) {
            REQUIRE(whole.column(field).text(whole.column(field).code(row)) ==
                    single.column(field).text(single.column(field).code(row)));
        }
        const LedgerColumn &remarks = whole.column(Field::Remarks);
        REQUIRE(remarks.folded().text(remarks.code(row)) == foldUtf16(numbered("備考", (row + 1) % 5)));
    }
}

TEST_CASE("The order of codes follows bulk and single changes alike")
{
    LedgerColumns columns;
    const auto texts = [](std::size_t code) {
        AssetTexts result;
        at(result, Field::Code) = numbered("C", 10000 + code * 7919 % 5000);
        return result;
    };
    for (std::size_t i = 0; i < 2000; ++i)
        columns.append(AssetId(static_cast<std::int64_t>(i) + 1), 1, views(texts(i)));
    columns.settle();
    for (std::size_t i = 0; i < 300; ++i) {
        RecordChanges changes(EntityKind::Asset);
        changes.inserted.append(static_cast<std::int64_t>(5000 + i), views(texts(2000 + i)));
        changes.updated.add(static_cast<std::int64_t>(i + 1), 0, "", numbered("B", i));
        if (i % 3 == 0)
            changes.removed.append(static_cast<std::int64_t>(1000 + i), views(AssetTexts()));
        REQUIRE(columns.apply(changes, static_cast<std::int64_t>(i) + 2));
        if (i % 10 == 0)
            columns.settle();
    }
    columns.settle();
    const std::vector<std::uint32_t> &order = columns.inCodeOrder();
    CHECK(order.size() == columns.assets());
    CHECK(order.size() == 2000 + 300 - 100);
    const LedgerColumn &codes = columns.column(Field::Code);
    for (std::size_t i = 1; i < order.size(); ++i)
        REQUIRE(codes.text(codes.code(order[i - 1])) < codes.text(codes.code(order[i])));
    for (const std::uint32_t row : order)
        REQUIRE(columns.rowOfCode(codes.text(codes.code(row))) == row);
}

TEST_CASE("A ledger of 20,000 assets costs less than 256 bytes a row")
{
    LedgerColumns columns;
    constexpr std::size_t count = 20000;
    for (std::size_t i = 0; i < count; ++i) {
        AssetTexts texts;
        for (std::size_t field = 0; field < texts.size(); ++field)
            texts[field] = numbered("値", i * field % 90);
        at(texts, Field::Code) = numbered("2026-000", 1000000 + i);
        at(texts, Field::Name) = numbered("令和8年度住民基本台帳異動届", i / 2);
        at(texts, Field::Remarks) = numbered("特定個人情報を含むため持出し禁止。閲覧は課長の許可が必要。", i);
        columns.append(AssetId(static_cast<std::int64_t>(i) + 1), 1, views(texts));
    }
    columns.settle();
    CHECK(columns.bytes() / count < 256);
}
