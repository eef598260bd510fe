// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"
#include "views/itemmodels/roles.h"

#include <QString>

#include <functional>
#include <unordered_map>

namespace daicho {

class Registry;

/// Text of the cells of the ledger: from the columns in memory where they hold the field, else from the file, a page
/// of neighbouring rows at a time.
class AssetCells
{
public:
    explicit AssetCells(const Registry &registry) : m_registry(registry) {}

    void setStyle(const DisplayStyle &style) { m_style = style; }
    const DisplayStyle &style() const { return m_style; }
    /// What stands in a cell, words for unrated and not applicable levels included.
    QString text(std::uint32_t row, Field field, const std::function<std::vector<AssetId>()> &page);
    QString text(const Asset &asset, Field field) const;
    /// As `LevelStepRole`; nothing for other fields.
    std::optional<int> step(std::uint32_t row, Field field) const;
    std::optional<int> step(const Asset &asset, Field field) const;
    QString header(Field field) const;

    /// Pages read before no longer hold.
    void forget() { m_pages.clear(); }

private:
    QString shown(Field field, const Text &value) const;
    std::optional<int> stepOf(Field field, TextView level) const;
    const Asset *fromFile(AssetId id, const std::function<std::vector<AssetId>()> &page);

    const Registry &m_registry;
    DisplayStyle m_style;
    std::unordered_map<AssetId, Asset> m_pages;
};

} // namespace daicho
