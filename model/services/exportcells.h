// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/core/japanesedate.h"
#include "model/services/exportrows.h"
#include "model/services/registrycontents.h"

#include <functional>
#include <unordered_map>

namespace daicho {

/// How cells are to be written.
struct CellStyle
{
    bool japanese = true;
    DateStyle dates = DateStyle::Iso;
    Text today = {}; ///< ISO: says which edition each institution uses; empty: all the one of the body
};

/// Makes the text of one column from stored records. What a stored value looks like is worked out once per
/// distinct value; plain texts are passed on untouched.
class CellMaker
{
public:
    CellMaker(std::shared_ptr<const RegistryContents> contents, Field field, const CellStyle &style);
    /// For `Field::Relations`: the codes of related assets by asset.
    using RelatedCodes = std::unordered_map<std::int64_t, Text>;
    void setRelatedCodes(std::shared_ptr<const RelatedCodes> codes) { m_related = std::move(codes); }

    /// Valid until the next call of the same maker, or the next row.
    TextView cell(const ExportRows::Row &row);

private:
    enum class Source : std::uint8_t { Stored, Level, Made, Relations, Revision };

    /// A key of up to 15 bytes as two numbers, so that most cells cost one comparison.
    struct ShortKey
    {
        std::uint64_t first = 0;
        std::uint64_t second = 0; ///< its last byte is the length plus one; 0 in no key
        friend bool operator==(const ShortKey &, const ShortKey &) = default;
    };
    static ShortKey shortKey(TextView key);

    const Text &inForceFor(TextView unit);
    TextView made(const ExportRows::Row &row);
    TextView madeFor(TextView key, const ExportRows::Row &row);
    Text shown(const ExportRows::Row &row) const;

    std::shared_ptr<const RegistryContents> m_contents;
    std::shared_ptr<const RelatedCodes> m_related;
    Field m_field;
    CellStyle m_style;
    Source m_source = Source::Made;
    std::vector<std::size_t> m_keyColumns;      ///< stored columns that decide what is shown
    Text m_inForce;                             ///< edition whose levels are shown, as stored
    std::unordered_map<Text, Text> m_inForceOf; ///< the same by unit, where institutions have editions of their own
    Text m_key;
    Text m_number;
    std::vector<std::pair<ShortKey, std::uint32_t>> m_recent; ///< by hash; an entry makes room for the next
    Dictionary m_keys;
    std::vector<Text> m_shown; ///< by code of `m_keys`
};

} // namespace daicho
