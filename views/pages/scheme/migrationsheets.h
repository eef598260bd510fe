// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/migrationservice.h"
#include "views/pages/scheme/sheet.h"

namespace daicho {

/// The lines of the mapping that concern assets of the plan, and which of them are carried over automatically.
class MigrationLineSheet final : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::MigrationLineSheet)

public:
    MigrationLineSheet(const Registry &registry, std::shared_ptr<const MigrationPlan> plan);

    const MigrationLine &line(int row) const { return m_plan->lines[static_cast<std::size_t>(row)]; }

    QString title() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {7, 6, 6, 5, 13, 0}; }
    int rows() const override { return static_cast<int>(m_plan->lines.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act, int) const override { return false; }
    QList<SheetField> fields(int) const override { return {}; }
    SheetValues values(int) const override { return {}; }
    Result<void> save(int, const SheetValues &) override { return {}; }

private:
    const Registry &m_registry;
    std::shared_ptr<const MigrationPlan> m_plan;
};

/// Assets that a person has to rate, with what they were and what they may become.
class MigrationWorkSheet final : public Sheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::MigrationWorkSheet)

public:
    MigrationWorkSheet(const Registry &registry, std::shared_ptr<const MigrationPlan> plan);

    const MigrationWork &work(int row) const { return m_plan->work[static_cast<std::size_t>(row)]; }

    QString title() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {6, 0, 9, 15, 22}; }
    int rows() const override { return static_cast<int>(m_plan->work.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act, int) const override { return false; }
    QList<SheetField> fields(int) const override { return {}; }
    SheetValues values(int) const override { return {}; }
    Result<void> save(int, const SheetValues &) override { return {}; }

private:
    QString proposals(const MigrationWork &work) const;

    const Registry &m_registry;
    std::shared_ptr<const MigrationPlan> m_plan;
    std::map<EditionId, std::vector<MappingLine>> m_lines;
};

} // namespace daicho
