// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/exceptionrules.h"
#include "model/domain/ratedledger.h"
#include "model/services/registry.h"

#include <QString>

namespace daicho {

// Required levels and exceptions in words, in the language of the translators.

/// «A-00012 → A-00003», without the asset itself; of a long chain the ends.
QString pathText(const Registry &registry, const std::vector<AssetId> &path);
/// The same as rich text, each code a link «asset:» and its id.
QString pathLinks(const Registry &registry, const std::vector<AssetId> &path);
/// What is needed on one axis and why, in one sentence; empty where there is nothing to say. `path` are the words of
/// the chain, such as `pathText`.
QString neededText(const NeededLevel &needed, const QString &path);
/// Contents of which nothing can be said, in one sentence; empty if there are none.
QString gapsText(const Registry &registry, const NeededLevel &needed);

TextView exceptionStateId(ExceptionState state);  ///< coming, holding, expiring, expired, ended
QString exceptionStateText(ExceptionState state); ///< «有効», «まもなく期限»

/// Codes of assets; of one that is not there nothing.
std::vector<Text> codesOf(const Registry &registry, const std::vector<AssetId> &assets);

} // namespace daicho
