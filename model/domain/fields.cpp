// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/fields.h"

#include <array>
#include <cassert>

namespace daicho {

namespace {

constexpr bool given = true; ///< by people and files
constexpr bool kept = false; ///< by the program alone
using F = Field;
using T = FieldType;

constexpr std::array<FieldInfo, fieldCount> infos{{
    {F::Code, "code", "管理番号", "Code", T::PlainText, given},
    {F::Name, "name", "名称", "Name", T::PlainText, given},
    {F::Reading, "reading", "読み", "Reading", T::PlainText, given},
    {F::Kind, "kind", "種別", "Kind", T::Choice, given},
    {F::Scope, "scope", "適用範囲区分", "Scope item", T::PlainText, given},
    {F::Business, "business", "業務名", "Business", T::PlainText, given},
    {F::Description, "description", "内容", "Description", T::Multiline, given},
    {F::Unit, "unit", "所属", "Unit", T::Unit, given},
    {F::Owner, "owner", "管理責任", "Owner", T::Post, given},
    {F::SystemOwner, "system_owner", "システム管理", "System owner", T::Post, given},
    {F::Users, "users", "利用者範囲", "Users", T::PlainText, given},
    {F::Medium, "medium", "媒体", "Medium", T::PlainText, given},
    {F::Location, "location", "保管場所", "Location", T::Multiline, given},
    {F::Zone, "zone", "ネットワーク区分", "Zone", T::Zone, given},
    {F::Quantity, "quantity", "数量・単位", "Quantity", T::PlainText, given},
    {F::PersonalInfo, "personal_info", "個人情報", "Personal information", T::Choice, given},
    {F::Subjects, "subjects", "対象人数", "Persons concerned", T::Number, given},
    {F::Edition, "edition", "分類基準の版", "Scheme edition", T::Computed, kept},
    {F::C, "c", "機密性", "Confidentiality", T::Level, given},
    {F::I, "i", "完全性", "Integrity", T::Level, given},
    {F::A, "a", "可用性", "Availability", T::Level, given},
    {F::P, "p", "重要性", "Importance", T::Level, given},
    {F::Reason, "reason", "理由", "Reason", T::Multiline, given},
    {F::RatedBy, "rated_by", "格付け者", "Rated by", T::PlainText, kept},
    {F::RatedAt, "rated_at", "格付け日", "Rated on", T::Date, kept},
    {F::Takeout, "takeout", "庁外持出", "Taking out", T::Choice, given},
    {F::Contractor, "contractor", "委託先・外部サービス", "Contractor or service", T::PlainText, given},
    {F::Backup, "backup", "バックアップ", "Backup", T::PlainText, given},
    {F::Retention, "retention", "保存年限", "Retention", T::PlainText, given},
    {F::RetentionStart, "retention_start", "起算日", "Retention start", T::Date, given},
    {F::Expires, "expires", "満了日", "Expires", T::Date, given},
    {F::Disposal, "disposal", "廃棄方法", "Disposal", T::PlainText, given},
    {F::Disposed, "disposed", "廃棄日", "Disposed on", T::Date, given},
    {F::Status, "status", "状態", "Status", T::Choice, given},
    {F::Remarks, "remarks", "備考", "Remarks", T::Multiline, given},
    {F::Registered, "registered", "登録日", "Registered", T::Date, given},
    {F::Updated, "updated", "更新日", "Updated", T::Date, given},
    {F::Reviewed, "reviewed", "見直し日", "Reviewed", T::Date, given},
    {F::Institution, "institution", "所管機関", "Institution", T::Computed, kept},
    {F::Overall, "overall", "総合", "Overall", T::Computed, kept},
    {F::Handling, "handling", "取扱制限", "Handling", T::Computed, kept},
    {F::Relations, "relations", "関連資産", "Related assets", T::Computed, kept},
    {F::Revision, "revision", "履歴番号", "Revision", T::Computed, kept},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < infos.size(); ++i) {
        if (infos[i].field != static_cast<Field>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by Field");

constexpr std::array<const char *, 4> axisIds{"C", "I", "A", "P"};

} // namespace

const FieldInfo &fieldInfo(Field field)
{
    assert(field < Field::FieldCount);
    return infos[static_cast<std::size_t>(field)];
}

std::span<const FieldInfo> fieldInfos()
{
    return infos;
}

std::optional<Text> axisOf(Field field)
{
    if (field < Field::C || field > Field::P)
        return std::nullopt;
    return axisIds[static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::C)];
}

std::optional<Field> fieldOfAxis(TextView axis)
{
    for (std::size_t i = 0; i < axisIds.size(); ++i) {
        if (axis == axisIds[i])
            return static_cast<Field>(static_cast<std::size_t>(Field::C) + i);
    }
    return std::nullopt;
}

} // namespace daicho
