// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"

#include <unordered_map>
#include <unordered_set>

namespace daicho {

/// Which asset a row is: by its code, else by folded name within its unit. Every asset is some row's at most once.
class ImportIdentity
{
public:
    /// `fresh` is what the import adds; rows without a code must not mean those assets as well.
    ImportIdentity(const LedgerIndex &index, const RecordBlock &fresh) : m_index(index), m_fresh(fresh) {}

    struct Match
    {
        AssetId asset;              ///< none: a new one
        const char *rule = nullptr; ///< of a fault
    };
    /// A code that an earlier row had is a duplicate.
    Match byCode(TextView code);
    /// Among the assets that are not retired; a row that is itself retired may also mean a retired one, so that the
    /// same file again changes nothing.
    Match byName(TextView name, OrgUnitId unit, bool rowIsRetired);

private:
    static constexpr std::int64_t several = -1;
    static constexpr std::int64_t ofThisFile = -2;
    using Names = std::unordered_map<Text, std::int64_t>;

    struct Named
    {
        TextView name;
        TextView unit; ///< decimal id
        bool isRetired = false;
    };

    void catchUp();
    void note(const Named &asset, std::int64_t id);
    Match taken(std::int64_t asset);

    const LedgerIndex &m_index;
    const RecordBlock &m_fresh;
    bool m_isBuilt = false;  ///< names are folded when the first row without a code asks
    std::size_t m_noted = 0; ///< rows of `m_fresh`
    Names m_active;
    Names m_retired;
    Dictionary m_codes;
    std::unordered_set<AssetId> m_taken;
};

} // namespace daicho
