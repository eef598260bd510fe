// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importidentity.h"

#include "model/core/textfold.h"
#include "model/services/importvalues.h"

namespace daicho {

namespace {

Text nameKey(TextView name, TextView unit)
{
    return Text(unit) + '\x1F' + foldText(name);
}

} // namespace

ImportIdentity::Match ImportIdentity::taken(std::int64_t asset)
{
    const AssetId id(asset);
    return m_taken.insert(id).second ? Match{id, nullptr} : Match{{}, importrule::ambiguous};
}

ImportIdentity::Match ImportIdentity::byCode(TextView code)
{
    const std::uint32_t known = m_codes.size();
    if (m_codes.code(code) < known)
        return {{}, importrule::duplicateCode};
    const std::optional<std::uint32_t> row = m_index.rowOfCode(code);
    return row ? taken(m_index.id(*row).value()) : Match{};
}

ImportIdentity::Match ImportIdentity::byName(TextView name, OrgUnitId unit, bool rowIsRetired)
{
    catchUp();
    const Text key = nameKey(name, unit.isValid() ? std::to_string(unit.value()) : Text());
    auto found = m_active.find(key);
    if (found == m_active.end() && rowIsRetired) {
        found = m_retired.find(key);
        if (found == m_retired.end())
            return {};
    } else if (found == m_active.end()) {
        return {};
    }
    return found->second > 0 ? taken(found->second) : Match{{}, importrule::ambiguous};
}

void ImportIdentity::note(const Named &asset, std::int64_t id)
{
    const auto [at, isNew] = (asset.isRetired ? m_retired : m_active).emplace(nameKey(asset.name, asset.unit), id);
    if (!isNew)
        at->second = several;
}

void ImportIdentity::catchUp()
{
    if (!m_isBuilt) {
        for (const std::uint32_t row : m_index.all())
            note({m_index.text(row, Field::Name), m_index.text(row, Field::Unit),
                  m_index.text(row, Field::Status) == statusRetired},
                 m_index.id(row).value());
    }
    m_isBuilt = true;
    const auto text = [this](Field field) { return m_fresh.text(m_noted, static_cast<std::size_t>(field)); };
    for (; m_noted < m_fresh.rows(); ++m_noted)
        note({text(Field::Name), text(Field::Unit), text(Field::Status) == statusRetired}, ofThisFile);
}

} // namespace daicho
