// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/domain/fields.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace daicho;

TEST_CASE("Every field answers to its id, its label and its English label")
{
    for (const FieldInfo &info : fieldInfos()) {
        INFO(info.id);
        CHECK(fieldNamed(info.id) == info.field);
        CHECK(fieldNamed(info.label) == info.field);
        CHECK(fieldNamed(info.englishLabel) == info.field);
        CHECK(&fieldInfo(info.field) == &info);
    }
    CHECK(fieldInfos().size() == fieldCount);
}

TEST_CASE("No spelling of a header stands for two fields")
{
    std::map<Text, Field> meant;
    for (const FieldInfo &info : fieldInfos()) {
        for (const char *name : {info.id, info.label, info.englishLabel})
            CHECK(meant.emplace(foldLabel(name), info.field).first->second == info.field);
    }
    for (const auto &[text, field] : fieldSpellings()) {
        INFO(text);
        CHECK_FALSE(foldLabel(text).empty());
        CHECK(meant.emplace(foldLabel(text), field).first->second == field);
        CHECK(fieldNamed(text) == field);
    }
    CHECK(meant.size() >= 120 + 2 * fieldCount);
}

TEST_CASE("Headers of real ledgers are recognised")
{
    const std::pair<const char *, Field> headers[] = {
        {"名称", Field::Name},
        {"資産名", Field::Name},
        {"情報資産名称", Field::Name},
        {"情報資産の名称", Field::Name},
        {"情報資産\n名称", Field::Name},
        {" 情報 資産　名称 ", Field::Name},
        {"資産名称（件名）", Field::Name},
        {"ＮＯ．", Field::Code},
        {"整理番号", Field::Code},
        {"機 密 性", Field::C},
        {"機密性（Ｃ）", Field::C},
        {"分類/機密性", Field::C},
        {"重要性分類", Field::P},
        {"重要度", Field::Overall},
        {"所管課", Field::Unit},
        {"管理責任者", Field::Owner},
        {"システム管理者", Field::SystemOwner},
        {"外部持ち出し制限", Field::Takeout},
        {"保管期限", Field::Retention},
        {"保管場所・保存先", Field::Location},
        {"対象機関", Field::Institution},
        {"Owner", Field::Owner},
        {"SYSTEM_OWNER", Field::SystemOwner},
    };
    for (const auto &[header, field] : headers) {
        INFO(header);
        CHECK(fieldNamed(header) == field);
    }
    CHECK_FALSE(fieldNamed("天気").has_value());
    CHECK_FALSE(fieldNamed("").has_value());
    CHECK_FALSE(fieldNamed("（）").has_value());
}

TEST_CASE("A mistyped field name is answered with the nearest known one")
{
    CHECK(nearestFieldName("statsu") == "status");
    CHECK(nearestFieldName("expire") == "expires");
    CHECK(nearestFieldName("保管場") == "保管場所");
}

TEST_CASE("Edition, rater and date of rating are not for imports")
{
    for (const Field field : {Field::Edition, Field::RatedBy, Field::RatedAt, Field::Institution, Field::Overall,
                              Field::Handling, Field::Relations, Field::Revision})
        CHECK_FALSE(fieldInfo(field).editable);
    for (const Field field : {Field::Code, Field::Name, Field::C, Field::Reason, Field::Status, Field::Reviewed})
        CHECK(fieldInfo(field).editable);
}

TEST_CASE("Choices are stored by stable ids and shown by labels")
{
    const std::map<Field, std::vector<std::pair<Text, Text>>> expected{
        {Field::Kind,
         {{"network", "ネットワーク"},
          {"system", "情報システム"},
          {"facility", "施設及び設備"},
          {"medium", "電磁的記録媒体"},
          {"information", "取り扱う情報"},
          {"document", "システム関連文書"}}},
        {Field::PersonalInfo,
         {{"none", "なし"}, {"personal", "個人情報"}, {"sensitive", "要配慮個人情報"}, {"specific", "特定個人情報"}}},
        {Field::Takeout, {{"no", "不可"}, {"each", "都度許可"}, {"blanket", "包括許可"}}},
        {Field::Status, {{"draft", "案"}, {"active", "有効"}, {"retired", "廃止"}}},
    };
    for (const auto &[field, values] : expected) {
        REQUIRE(choices(field).size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto &[id, label] = values[i];
            CHECK(choices(field)[i].id == id);
            CHECK(choiceLabel(field, id, true) == label);
            CHECK(choiceId(field, id) == id);
            CHECK(choiceId(field, label) == id);
            CHECK(choiceId(field, choiceLabel(field, id, false)) == id);
        }
    }
    CHECK(choices(Field::Name).empty());
}

TEST_CASE("Usual spellings of choices are understood")
{
    CHECK(choiceId(Field::Kind, "情報") == "information");
    CHECK(choiceId(Field::Kind, "データ") == "information");
    CHECK(choiceId(Field::Kind, "サーバー") == "system");
    CHECK(choiceId(Field::Kind, "施設・設備") == "facility");
    CHECK(choiceId(Field::Kind, "ＵＳＢメモリ") == "medium");
    CHECK(choiceId(Field::Kind, "仕様書") == "document");
    CHECK(choiceId(Field::PersonalInfo, "無") == "none");
    CHECK(choiceId(Field::PersonalInfo, "有") == "personal");
    CHECK(choiceId(Field::PersonalInfo, "○") == "personal");
    CHECK(choiceId(Field::PersonalInfo, "×") == "none");
    CHECK(choiceId(Field::PersonalInfo, "－") == "none");
    CHECK(choiceId(Field::PersonalInfo, "マイナンバー") == "specific");
    CHECK(choiceId(Field::Takeout, "持出禁止") == "no");
    CHECK(choiceId(Field::Takeout, "可") == "blanket");
    CHECK(choiceId(Field::Takeout, "可（都度許可）") == "each");
    CHECK(choiceId(Field::Status, "現行") == "active");
    CHECK(choiceId(Field::Status, "廃止予定") == "active");
    CHECK(choiceId(Field::Status, "廃棄済") == "retired");
    CHECK_FALSE(choiceId(Field::Kind, "天気").has_value());
    CHECK_FALSE(choiceId(Field::Kind, " ").has_value());
    CHECK_FALSE(choiceId(Field::Name, "情報").has_value());
}

TEST_CASE("Level fields and axes name each other")
{
    for (const auto &[field, axis] : {std::pair(Field::C, "C"), {Field::I, "I"}, {Field::A, "A"}, {Field::P, "P"}}) {
        CHECK(axisOf(field) == axis);
        CHECK(fieldOfAxis(axis) == field);
    }
    CHECK_FALSE(axisOf(Field::Edition).has_value());
    CHECK_FALSE(axisOf(Field::Reason).has_value());
    CHECK_FALSE(fieldOfAxis("X").has_value());
}
