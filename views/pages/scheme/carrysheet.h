// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/carryrules.h"
#include "model/services/registry.h"
#include "views/pages/scheme/sheet.h"

namespace daicho {

/// On which axes each kind of relation carries what is needed, and how long an accepted exception may last.
class CarrySheet final : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::CarrySheet)

public:
    explicit CarrySheet(Registry &registry);

    QString title() const override;
    QString hint() const override;
    QString locked() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {14, 14, 14, 0}; }
    int rows() const override;
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QString chooseWords() const override;
    QString chosenWords() const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> choose(int row) override;

private:
    bool isLongest(int row) const { return row == static_cast<int>(relationKindCount); }
    static RelationKind kindOf(int row);
    /// «C・I», as the scheme in force names its axes.
    QString axesWords(AxisSet axes) const;

    Registry &m_registry;
    CarryRules m_rules;
};

} // namespace daicho
