// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetsearch.h"

#include "model/core/textfold.h"
#include "model/services/registry.h"

#include <QRegularExpression>

namespace daicho {

namespace {

/// Words only: what is written here names an asset, so nothing in it is an operator.
AssetFilter filterOf(const QString &written)
{
    static const QRegularExpression spaces(u"\\s+"_qs, QRegularExpression::UseUnicodePropertiesOption);
    AssetFilter filter;
    for (const QString &word : written.split(spaces, Qt::SkipEmptyParts)) {
        AssetFilter::Term term;
        term.value = foldText(toText(word));
        if (!term.value.empty())
            filter.terms.push_back(term);
    }
    return filter;
}

ChoiceEntry entryOf(const LedgerIndex &index, std::uint32_t row)
{
    return {std::to_string(index.id(row).value()),
            toQString(Text(index.text(row, Field::Code)) + "  " + Text(index.text(row, Field::Name))),
            toQString(index.display(row, Field::Unit))};
}

} // namespace

std::vector<ChoiceEntry> assetChoices(const Registry &registry, const QString &written, std::size_t most)
{
    const AssetFilter filter = filterOf(written);
    if (!registry.isIndexLoaded() || filter.isEmpty())
        return {};
    const LedgerIndex &index = registry.index();
    std::vector<ChoiceEntry> found;
    // A code written whole is meant before everything else that contains it.
    const std::optional<std::uint32_t> exact = index.rowOfCode(toText(QStringView(written).trimmed()));
    if (exact)
        found.push_back(entryOf(index, *exact));
    for (const std::uint32_t row : index.select(filter)) {
        if (found.size() >= most)
            break;
        if (row != exact)
            found.push_back(entryOf(index, row));
    }
    return found;
}

} // namespace daicho
