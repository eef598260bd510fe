// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/domain/figure.h"

#include <QCoreApplication>

namespace daicho {

class Registry;

/// The words of a figure: what people read in its table, at its bars and on paper.
class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(daicho::FigureWords)

public:
    FigureWords(const Registry &registry, bool japanese, DateStyle dates = DateStyle::Iso)
        : m_registry(registry), m_isJapanese(japanese), m_dates(dates)
    {
    }

    QString title(const Figure &figure) const;
    /// Of a row or column: «3B», «情報システム», «未分類», «なし», «令和8年11月».
    QString part(const Figure &figure, const FigurePart &part, bool isRow) const;
    /// What the rows are.
    QString rows(const Figure &figure) const;
    /// What has to be known to read the numbers right; mostly nothing.
    QString note(const Figure &figure) const;
    /// `LevelStep` of a row or column that is a level; nothing for others.
    std::optional<int> step(const Figure &figure, const FigurePart &part, bool isRow) const;
    QString axis(Field field) const;
    /// «全体», or the institution with the units down to this one.
    QString scope(OrgUnitId scope) const;

private:
    QString field(Field field) const;
    QString month(TextView month) const;
    QString organisationRows(const Figure &figure) const;
    /// The field whose values the rows or the columns are.
    static std::optional<Field> levelField(const Figure &figure, bool isRow);

    const Registry &m_registry;
    bool m_isJapanese;
    DateStyle m_dates;
};

} // namespace daicho
