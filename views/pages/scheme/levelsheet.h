// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// The levels of an axis, heaviest first, with what they mean.
class LevelSheet final : public AxisSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::LevelSheet)

public:
    using AxisSheet::AxisSheet;

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {4, 9, 0, 10, 9, 5}; }
    int rows() const override;
    QString cell(int row, int column) const override;
    std::optional<int> step(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;
    Result<void> move(int row, int by) override;
};

} // namespace daicho
