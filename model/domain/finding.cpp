// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/finding.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace daicho {

namespace {

constexpr std::array<FindingInfo, findingCount> infos{{
    {Finding::Unrated, "unrated", "未分類", "Not classified"},
    {Finding::NoOwner, "no-owner", "管理者なし", "No owner"},
    {Finding::VacantOwner, "vacant-owner", "空席", "Post vacant"},
    {Finding::EndedUnit, "ended-unit", "廃止所属", "Unit has ended"},
    {Finding::Expired, "expired", "期限超過", "Kept too long"},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < infos.size(); ++i) {
        if (infos[i].finding != static_cast<Finding>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by Finding");

struct Spelling
{
    Finding finding;
    const char *text;
};

constexpr Spelling spellings[] = {
    {Finding::Unrated, "未格付"},         {Finding::Unrated, "未格付け"},     {Finding::Unrated, "未評価"},
    {Finding::NoOwner, "管理者無し"},     {Finding::NoOwner, "管理責任なし"}, {Finding::NoOwner, "責任者なし"},
    {Finding::VacantOwner, "管理者空席"}, {Finding::VacantOwner, "欠員"},     {Finding::EndedUnit, "所属廃止"},
    {Finding::EndedUnit, "旧所属"},       {Finding::Expired, "満了超過"},     {Finding::Expired, "保存期限超過"},
    {Finding::Expired, "期限切れ"},
};

} // namespace

std::span<const FindingInfo> findingInfos()
{
    return infos;
}

const FindingInfo &findingInfo(Finding finding)
{
    return infos[static_cast<std::size_t>(finding)];
}

std::optional<Finding> findingNamed(TextView written)
{
    const Text wanted = foldLabel(written);
    for (const FindingInfo &info : infos) {
        for (const char *known : {info.id, info.label, info.englishLabel}) {
            if (wanted == foldLabel(known))
                return info.finding;
        }
    }
    const auto *found = std::find_if(std::begin(spellings), std::end(spellings), [&wanted](const Spelling &spelling) {
        return wanted == foldLabel(spelling.text);
    });
    return found != std::end(spellings) ? std::optional(found->finding) : std::nullopt;
}

bool meansFinding(TextView fieldName)
{
    const Text wanted = foldLabel(fieldName);
    const std::initializer_list<const char *> words{"finding", "findings", "点検", "点検結果", "指摘"};
    return std::any_of(words.begin(), words.end(), [&wanted](const char *word) { return wanted == foldLabel(word); });
}

} // namespace daicho
