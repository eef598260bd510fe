// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// Groups of the levels of an axis, and the phrases that mean «from this level on».
class GroupSheet final : public AxisSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::GroupSheet)

public:
    using AxisSheet::AxisSheet;

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {8, 12, 0}; }
    int rows() const override;
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;

private:
    /// Thresholds come after the groups.
    bool isThreshold(int row) const;
    std::size_t threshold(int row) const;
};

} // namespace daicho
