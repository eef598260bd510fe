// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportservice.h"
#include "tests/support/registrybuilder.h"

namespace daicho {

/// Four assets over two institutions, one of them retired.
inline void addLedger(RegistryBuilder &builder)
{
    builder.addUnits({"総務部/税務課"});
    builder.addAssets(R"(
        code  | name             | unit         | institution | c  | i | a      | expires    | subjects | status
        A-003 | 固定資産課税台帳 | 総務部/税務課 |             | 3B | 2 | 対象外 | 2027-03-31 | 12,000   | 有効
        A-001 | 住民基本台帳     | 総務部        |             | 3A | 2 | 2      |            |          | 有効
        A-002 | 学齢簿           |               | 教育委員会  |    |   |        |            |          | 有効
        A-004 | 旧台帳           | 総務部        |             | 1  |   |        |            |          | 廃止)");
}

inline ExportOptions allFields(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    options.allFields = true;
    return options;
}

} // namespace daicho
