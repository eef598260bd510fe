// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/schemeedit.h"
#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// What the levels of an axis demand: a rule a row, a level a column.
class HandlingSheet final : public AxisSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::HandlingSheet)

public:
    HandlingSheet(Registry &registry, ShownEdition shown, std::size_t axis);

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override;
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;
    Result<void> move(int row, int by) override;

private:
    Result<void> put(std::vector<HandlingRow> rows) const;

    std::vector<HandlingRow> m_rows;
};

/// Rules that hold for a whole scheme, whatever the level.
class ExtraRuleSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::ExtraRuleSheet)

public:
    using SchemeSheet::SchemeSheet;

    QString title() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {8, 0, 5, 12}; }
    int rows() const override;
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;
};

} // namespace daicho
