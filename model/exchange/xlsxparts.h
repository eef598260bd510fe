// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/xlsxvalues.h"
#include "model/exchange/xmlcursor.h"

#include <vector>

namespace daicho::xlsx {

/// What the parts around a sheet say: which sheets there are, what dates mean, styles, texts.
struct Sheet
{
    Text name;
    QString part;
    bool hidden = false;
};

struct Workbook
{
    std::vector<Sheet> sheets; ///< worksheets only, in the order of the tabs
    QString sharedStrings;     ///< part names, empty if there are none
    QString styles;
    DateSystem dates = DateSystem::From1900;
    bool macros = false;
};

/// Texts that cells point to, in one arena.
class SharedStrings
{
public:
    void reserve(std::size_t bytes) { m_arena.reserve(bytes); }
    std::size_t size() const { return m_ends.size(); }
    TextView at(std::size_t index) const
    {
        const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
        return TextView(m_arena).substr(from, m_ends[index] - from);
    }
    void add(TextView text)
    {
        m_arena += text;
        m_ends.push_back(m_arena.size());
    }

private:
    std::string m_arena;
    std::vector<std::size_t> m_ends;
};

/// Finds the workbook and its sheets through content types and relationships. An archive without
/// them is UnsupportedFile.
Result<Workbook> readWorkbook(ZipReader &zip, const InputLimits &limits);
Result<SharedStrings> readSharedStrings(ZipReader &zip, const QString &part, const InputLimits &limits);
/// What each cell style makes of a number, by the index that cells give.
Result<std::vector<NumberKind>> readStyles(ZipReader &zip, const QString &part, const InputLimits &limits);

/// The text of the `si` or `is` element just started: runs joined, phonetic guides left out.
Result<Text> readRichText(XmlCursor &xml);

} // namespace daicho::xlsx
