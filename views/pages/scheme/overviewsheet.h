// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/schemesheet.h"

namespace daicho {

/// What the edition is as a whole: name, issuer, direction, overall grade, sources.
class OverviewSheet final : public SchemeSheet
{
    Q_DECLARE_TR_FUNCTIONS(daicho::OverviewSheet)

public:
    OverviewSheet(Registry &registry, ShownEdition shown);

    QString title() const override;
    QString hint() const override;
    QString addWords() const override;
    QStringList headers() const override;
    QList<int> widths() const override { return {12, 0}; }
    int rows() const override { return static_cast<int>(m_facts.size()); }
    QString cell(int row, int column) const override;
    bool offers(Act act, int row) const override;
    QList<SheetField> fields(int row) const override;
    SheetValues values(int row) const override;
    Result<void> save(int row, const SheetValues &values) override;
    Result<void> remove(int row) override;

private:
    struct Fact
    {
        QString label; ///< with its access key
        QString value;
        Text Scheme::*text = nullptr; ///< of facts that are one text of the scheme
        bool isLong = false;
        enum class Kind : std::uint8_t { Told, Words, Overall, AppliesTo, Source } kind = Kind::Told;
        std::size_t source = 0; ///< place of a source
    };

    void addText(const QString &label, Text Scheme::*text, bool isLong = false);
    void addSources();
    QList<SheetField> sourceFields() const;

    std::vector<Fact> m_facts;
};

} // namespace daicho
