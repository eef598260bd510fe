// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// What the scheme in force is as a whole: name, edition, issuer, direction, overall grade, sources.
class OverviewSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::OverviewSheet)

public:
    OverviewSheet(Registry &registry, std::int64_t ratings);

    QString title() const override;
    QString hint() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {12, 0}; }
    int rows() const override { return static_cast<int>(m_facts.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;

private:
    struct Fact
    {
        QString label; ///< with its access key
        QString value;
        Text Scheme::*text = nullptr; ///< of facts that can be amended
        bool isLong = false;
    };

    void addSources();

    std::vector<Fact> m_facts;
};

/// Schemes that the program brings and editions that the registry has; one of them is in force.
class EditionSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::EditionSheet)

public:
    EditionSheet(Registry &registry, std::int64_t ratings);

    QString title() const override;
    QString hint() const override;
    /// Taking another scheme into force leaves all ratings as they are.
    QString locked() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {8, 0, 8, 10}; }
    int rows() const override { return static_cast<int>(m_entries.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QString chooseWords() const override;
    QList<SheetField> fields(int) const override { return {}; }
    SheetValues values(int) const override { return {}; }
    Result<void> save(int, const SheetValues &) override { return {}; }
    Result<void> choose(int row) override;

private:
    struct Entry
    {
        Scheme scheme;
        EditionId edition; ///< none of schemes that the program brings
    };

    std::vector<Entry> m_entries;
};

} // namespace daicho
