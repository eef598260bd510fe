// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/handling.h"
#include "model/services/assetcard.h"

namespace daicho {

/// The scheme under which an asset is rated; of one that was never rated, the one by which it will be.
const Scheme &schemeFor(const Registry &registry, const Asset &asset);

/// What is demanded of an asset. One that was never rated has nothing but what is unknown, and what its scheme demands
/// of every asset.
Handling handlingOf(const Registry &registry, const Asset &asset);

/// 必須, 推奨, 許容; empty for none.
Text strengthText(TextView strength);
/// All causes in one: «機密性3B・完全性2»; the scheme's name for what it demands of every asset.
Text becauseText(const HandlingDemand &demand, const Scheme &scheme);
/// The demands of a stage, one a line: «【必須】施錠する（機密性3B）». Suggestions of the program say so.
Text demandsText(const Handling &handling, TextView stage, const Scheme &scheme);
/// What is not known because an axis is not rated: «完全性が未分類のため、保管・廃棄の取扱いは分かりません。»
Text unknownText(const UnknownHandling &unknown);

/// The sheet of one asset (取扱制限シート): levels, what is demanded by stage, who answers, sources.
Result<AssetCard> handlingSheet(const Registry &registry, AssetId asset, const CardOptions &options);

} // namespace daicho
