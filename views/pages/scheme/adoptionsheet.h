// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/roles.h"
#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// Which institution is rated under which edition, and from when to when.
class AdoptionSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::AdoptionSheet)

public:
    AdoptionSheet(Registry &registry, ShownEdition shown, const DisplayStyle &style);

    QString title() const override;
    QString hint() const override;
    QString locked() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {11, 0, 12, 6, 9}; }
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QString addWords() const override;
    QString editWords() const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;

private:
    /// An adoption, or an institution that uses the edition of the body.
    struct Row
    {
        OrgUnitId institution;
        SchemeAdoptionId adoption;
    };

    Result<void> adopt(const SheetValues &values);
    const SchemeAdoption *adoptionOf(int row) const;

    DisplayStyle m_style;
    Text m_today;
    std::vector<Row> m_rows;
};

} // namespace daicho
