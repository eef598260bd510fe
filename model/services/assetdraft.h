// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetservice.h"

namespace daicho {

/// An asset on its way from what it was to what it shall be, with the changes of other records that
/// come along. Used for one operation, on the thread of its registry.
class AssetDraft
{
public:
    AssetDraft(Registry &registry, Asset before);
    /// An asset that does not exist yet.
    explicit AssetDraft(Registry &registry);

    const Asset &after() const { return m_after; }
    bool isNew() const { return !m_before.has_value(); }
    bool isChanged() const { return isNew() || !m_after.sameContent(*m_before); }

    /// Takes all fields, the unit first because posts are looked for from there, levels last.
    Result<void> set(const WrittenFields &fields);
    /// Levels by field under the edition in force; `reason` replaces the one before unless it is empty.
    Result<void> rate(const std::map<Field, Text> &levels, const Text &reason);
    /// Leaves alone what is known of how the rating came about: the caller stores that. Otherwise levels that are
    /// chosen by hand take it away.
    void keepBasis() { m_keepsBasis = true; }
    void setStored(Field field, Text stored) { m_after.text(field) = std::move(stored); }
    Text today() const;

    /// The change to commit; an asset that is changed is `updated` today unless a date was given.
    ChangeSet changes();

private:
    Result<void> setUnit(const WrittenFields &fields);

    Registry &m_registry;
    std::optional<Asset> m_before;
    Asset m_after;
    ChangeSet m_others;
    bool m_isDated = false;
    bool m_keepsBasis = false;
};

} // namespace daicho
