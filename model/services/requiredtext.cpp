// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/requiredtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace daicho {

namespace {

constexpr std::size_t shownOfPath = 5;
constexpr std::size_t shownOfGaps = 3;

QString words(const char *source, int n = -1)
{
    return QCoreApplication::translate("Required", source, nullptr, n);
}

QString listed(const Registry &registry, const std::vector<AssetId> &assets)
{
    QStringList codes;
    for (const Text &code : codesOf(registry, assets)) {
        if (static_cast<std::size_t>(codes.size()) < shownOfGaps)
            codes.append(toQString(code));
    }
    const QString text = codes.join(words(QT_TRANSLATE_NOOP("Required", ", ")));
    const auto more = static_cast<int>(assets.size()) - static_cast<int>(codes.size());
    return more <= 0 ? text : words(QT_TRANSLATE_NOOP("Required", "%1 and others")).arg(text);
}

struct StateWords
{
    ExceptionState state;
    const char *id;
    const char *words;
};

constexpr StateWords states[] = {
    {ExceptionState::Coming, "coming", QT_TRANSLATE_NOOP("Required", "Not yet")},
    {ExceptionState::Holding, "holding", QT_TRANSLATE_NOOP("Required", "Holds")},
    {ExceptionState::Expiring, "expiring", QT_TRANSLATE_NOOP("Required", "Ends soon")},
    {ExceptionState::Expired, "expired", QT_TRANSLATE_NOOP("Required", "Expired")},
    {ExceptionState::Ended, "ended", QT_TRANSLATE_NOOP("Required", "Ended")},
};

} // namespace

std::vector<Text> codesOf(const Registry &registry, const std::vector<AssetId> &assets)
{
    std::vector<Text> codes;
    for (const AssetId id : assets) {
        if (const Result<Asset> asset = registry.asset(id))
            codes.push_back(asset->text(Field::Code));
    }
    return codes;
}

namespace {

QString chain(const Registry &registry, const std::vector<AssetId> &path, bool isLinked)
{
    QStringList steps;
    const std::size_t before = path.empty() ? 0 : path.size() - 1;
    const bool isLong = before > shownOfPath;
    for (std::size_t i = 0; i < before; ++i) {
        if (isLong && i >= 2 && i + 2 < before) {
            if (i == 2)
                steps.append(u"…"_qs);
            continue;
        }
        const Result<Asset> asset = registry.asset(path[i]);
        const QString code = asset ? toQString(asset->text(Field::Code)) : QString();
        steps.append(isLinked ? QString(u"<a href=\"asset:"_qs % QString::number(path[i].value()) % u"\">"_qs %
                                        code.toHtmlEscaped() % u"</a>"_qs)
                              : code);
    }
    return steps.join(u" → "_qs);
}

} // namespace

QString pathText(const Registry &registry, const std::vector<AssetId> &path)
{
    return chain(registry, path, /*isLinked=*/false);
}

QString pathLinks(const Registry &registry, const std::vector<AssetId> &path)
{
    return chain(registry, path, /*isLinked=*/true);
}

QString neededText(const NeededLevel &needed, const QString &path)
{
    if (needed.level.empty())
        return {};
    const QString level = toQString(needed.level);
    if (needed.isLower)
        return words(QT_TRANSLATE_NOOP("Required", "%1 or more is needed, because of what it holds: %2"))
            .arg(level, path);
    if (needed.isHigher)
        return words(QT_TRANSLATE_NOOP("Required", "What it holds needs no more than %1: %2")).arg(level, path);
    return words(QT_TRANSLATE_NOOP("Required", "Needed because of what it holds: %1 (%2)")).arg(level, path);
}

QString gapsText(const Registry &registry, const NeededLevel &needed)
{
    QStringList parts;
    if (!needed.unknown.empty())
        parts.append(words(QT_TRANSLATE_NOOP("Required", "Not known, because it is unrated: %1"))
                         .arg(listed(registry, needed.unknown)));
    if (!needed.incomparable.empty())
        parts.append(words(QT_TRANSLATE_NOOP("Required", "Not comparable, because it is rated under another edition "
                                                         "without a mapping: %1"))
                         .arg(listed(registry, needed.incomparable)));
    return parts.join(u'\n');
}

TextView exceptionStateId(ExceptionState state)
{
    for (const StateWords &row : states) {
        if (row.state == state)
            return row.id;
    }
    return {};
}

QString exceptionStateText(ExceptionState state)
{
    for (const StateWords &row : states) {
        if (row.state == state)
            return words(row.words);
    }
    return {};
}

} // namespace daicho
