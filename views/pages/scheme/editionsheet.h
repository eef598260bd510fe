// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// Schemes that the program brings and editions that the registry has; one of them is in force for the whole body.
class EditionSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::EditionSheet)

public:
    EditionSheet(Registry &registry, ShownEdition shown);

    QString title() const override;
    QString hint() const override;
    /// Taking another scheme into force leaves all ratings as they are.
    QString locked() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {8, 0, 8, 10}; }
    int rows() const override { return static_cast<int>(m_entries.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QString addWords() const override;
    QString chooseWords() const override;
    QString chosenWords() const override;
    /// The next edition, with the content of the one that is shown.
    QList<SheetField> fields(int row) const override;
    SheetValues values(int) const override { return {{QStringLiteral("Edition"), QString()}}; }
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> choose(int row) override;

private:
    struct Entry
    {
        Scheme scheme;
        EditionId edition; ///< none of schemes that the program brings
    };

    QString stateOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
};

} // namespace daicho
