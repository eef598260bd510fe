// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/result.h"

#include <functional>
#include <vector>

namespace daicho {

/// A thing that the body's policy names: see `ProfileItemColumn` for the sections.
struct ProfileItem
{
    ProfileItemId id; ///< none while it is only in a profile
    Text section;
    int position = 0;
    Text code;
    Text label; ///< as the policy numbers it: ①, (１), ア
    Text name;
    Text description;
    Text parent;
    Text date;     ///< ISO
    Text dateText; ///< 和暦 as printed
    friend bool operator==(const ProfileItem &, const ProfileItem &) = default;
};

namespace section {
inline constexpr const char *zone = "zone";
inline constexpr const char *scope = "scope";
inline constexpr const char *threat = "threat";
inline constexpr const char *measure = "measure";
inline constexpr const char *measureChapter = "measure-chapter";
inline constexpr const char *term = "term";         ///< code: institution, staff, physical-area, outsourcing …
inline constexpr const char *document = "document"; ///< code: policy, standards, procedures; description: publicity
inline constexpr const char *event = "event";       ///< dated: 施行, 決定, 策定, 表紙
inline constexpr const char *note = "note";         ///< what is special about this body
} // namespace section

struct ProfileInstitution
{
    Text name;
    Text note;               ///< what the policy says is part of it
    std::vector<Text> units; ///< paths, of profiles that bring some
};

/// What a registry starts from: data, never code; all of it can be changed afterwards.
struct Profile
{
    Text id;
    Text name;     ///< 蟹江町, 市（ひな型）
    Text bodyKind; ///< 市, 町, 村, 一部事務組合, 広域連合, or empty
    Text body;     ///< name of the body; empty for neutral profiles
    std::vector<ProfileInstitution> institutions;
    std::vector<ProfileItem> items;
    std::vector<Text> suggestedSchemes; ///< ids, the first is taken unless another is asked for

    /// Items of a section in order; pointers into `items`.
    std::vector<const ProfileItem *> itemsOf(TextView section) const;
    /// The item of that code, or nothing.
    const ProfileItem *item(TextView section, TextView code) const;
};

/// Reads and checks a profile: unknown key, missing name, scheme id that `schemeExists` denies, double institution
/// or code, publicity that is not known, event without a date or with two different ones, parent that is no
/// document. Error `InvalidResource` with args file, path, reason.
Result<Profile> profileFromJson(TextView json, TextView file, const std::function<bool(TextView)> &schemeExists);

} // namespace daicho
