// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/storage/recordreader.h"
#include "model/storage/recordstore.h"

#include <optional>
#include <span>

namespace daicho {

/// Reads assets page by page: no transaction stays open between two pages, but statements and repeated texts are
/// kept. Only committed texts are ever remembered, because it reads between writes and never during one.
class PageReader
{
public:
    explicit PageReader(Database &database);

    /// The assets of `ids`, which ascend, in order of id; missing ones are left out.
    void visit(std::span<const AssetId> ids, const RecordStore::Visitor &visitor);

private:
    void visitRange(std::span<const AssetId> ids, const RecordStore::Visitor &visitor);
    void visitList(std::span<const AssetId> ids, const RecordStore::Visitor &visitor);

    Database &m_database;
    TermStore m_terms;
    Statement m_range;
    std::optional<Statement> m_list; ///< for pages of `m_listSize`
    std::size_t m_listSize = 0;
    bool m_hasTerms = false;
};

} // namespace daicho
