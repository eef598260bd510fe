// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/schememapping.h"
#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// What levels of other editions become under this one (対応表): a line a row.
class MappingSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::MappingSheet)

public:
    MappingSheet(Registry &registry, ShownEdition shown);

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {0, 8, 9, 14, 14}; }
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;

private:
    struct Row
    {
        Text scheme; ///< id
        QString from;
        MappingLine line;
    };

    std::vector<Row> m_rows;
};

} // namespace daicho
