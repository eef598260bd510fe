// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/schemecompare.h"
#include "views/pages/scheme/sheet.h"

namespace daicho {

/// What two editions say differently, side by side. A sign before each text says which side it stands on, so that
/// nothing depends on colours.
class CompareSheet final : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::CompareSheet)

public:
    CompareSheet(const Scheme &before, const Scheme &after);

    QString title() const override { return tr("Comparison of editions"); }
    QStringList headers() const override;
    QList<int> widths() const override { return {4, 12, 11, 0, 0}; }
    int rows() const override { return static_cast<int>(m_differences.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act, int) const override { return false; }
    QList<SheetField> fields(int) const override { return {}; }
    SheetValues values(int) const override { return {}; }
    Result<void> save(int, const SheetValues &) override { return {}; }

private:
    QString axisName(const Text &id) const;

    Scheme m_before;
    Scheme m_after;
    std::vector<SchemeDifference> m_differences;
};

} // namespace daicho
