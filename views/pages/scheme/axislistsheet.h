// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// The axes of the edition: C, I and A beside each other, or P alone.
class AxisListSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::AxisListSheet)

public:
    using SchemeSheet::SchemeSheet;

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {4, 10, 14, 9, 0}; }
    int rows() const override { return static_cast<int>(scheme().axes.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;
};

} // namespace daicho
