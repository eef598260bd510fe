// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <vector>

namespace daicho {

/// A sheet of adhesive labels (ラベル用紙) as data: A4, equal faces in rows and columns. Lengths in millimetres.
struct LabelSheet
{
    Text id; ///< by the number of faces, as shops sort them: 24
    Text name;
    int columns = 1;
    int rows = 1;
    double width = 0; ///< of a face
    double height = 0;
    double left = 0; ///< of the first face, from the edge of the paper
    double top = 0;
    double gapAcross = 0; ///< between two faces
    double gapDown = 0;

    int faces() const { return columns * rows; }
    friend bool operator==(const LabelSheet &, const LabelSheet &) = default;
};

inline constexpr double labelPaperWidth = 210;
inline constexpr double labelPaperHeight = 297;

/// One label: what people must see on a medium or a folder. Display texts.
struct AssetLabel
{
    Text code;
    Text name;
    Text level;  ///< in big letters: 機密性3B, 未分類
    Text others; ///< the other axes: 完全性2　可用性2
    Text unit;
    Text retention; ///< 保存期限 令和13年3月31日, or empty
    Text mark;      ///< 取扱注意
    friend bool operator==(const AssetLabel &, const AssetLabel &) = default;
};

/// The sheets of the program's data. Error `InvalidResource` with args file, path, reason: an unknown key, a sheet
/// without faces or twice, faces that do not fit on the paper.
Result<std::vector<LabelSheet>> labelSheetsFromJson(TextView json, TextView file);

} // namespace daicho
