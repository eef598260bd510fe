// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/levelguide.h"

#include <QCoreApplication>
#include <QStringList>

namespace daicho {

namespace {

QString escaped(TextView text)
{
    return toQString(text).toHtmlEscaped().replace(u'\n', u"<br>"_qs);
}

QString paragraph(const QString &text)
{
    return QString(u"<p style=\"margin: 0 0 8px 0; line-height: 125%\">"_qs % text % u"</p>"_qs);
}

QString bold(const QString &text)
{
    return QString(u"<b>"_qs % text % u"</b>"_qs);
}

QString strengthText(const HandlingRule &rule)
{
    if (rule.strength == "must")
        return QCoreApplication::translate("LevelGuide", "required");
    if (rule.strength == "should")
        return QCoreApplication::translate("LevelGuide", "recommended");
    return rule.strength == "may" ? QCoreApplication::translate("LevelGuide", "allowed") : QString();
}

/// One line a rule; those that are known from a source say how strong they are and where they stand.
QString ruleLine(const HandlingRule &rule)
{
    QString line = rule.stage.empty() ? QString() : QString(bold(escaped(rule.stage)) % u"  "_qs);
    line += escaped(rule.rule);
    if (rule.grade == EvidenceGrade::C)
        return line;
    QStringList marks;
    if (const QString strength = strengthText(rule); !strength.isEmpty())
        marks.append(strength);
    if (!rule.source.empty())
        marks.append(escaped(rule.source));
    return marks.isEmpty() ? line : QString(line % u" ("_qs % marks.join(u", "_qs) % u')');
}

QString rules(const Level &level, bool isKnown)
{
    QStringList lines;
    for (const HandlingRule &rule : level.handling) {
        if ((rule.grade != EvidenceGrade::C) == isKnown)
            lines.append(ruleLine(rule));
    }
    if (lines.isEmpty())
        return {};
    const QString title =
        isKnown ? QCoreApplication::translate("LevelGuide", "Handling rules")
                : QCoreApplication::translate("LevelGuide", "Usual handling (for reference, not a rule of the scheme)");
    return paragraph(QString(bold(title) % u"<br>"_qs % lines.join(u"<br>"_qs)));
}

QString criterion(const Axis &axis, const Level &level)
{
    if (level.criterion.empty())
        return {};
    if (level.grade == EvidenceGrade::C)
        return paragraph(
            QString(bold(QCoreApplication::translate("LevelGuide", "For orientation (not the wording of a rule)")) %
                    u"<br>"_qs % escaped(level.criterion)));
    const QString source = axis.source.empty() ? QString() : QString(u" ("_qs % escaped(axis.source) % u')');
    return paragraph(QString(bold(QCoreApplication::translate("LevelGuide", "Criterion")) % source % u"<br>"_qs %
                             escaped(level.criterion)));
}

QString levelsOf(const Scheme &scheme, const Rating &rating)
{
    constexpr TextView order = "CIAP";
    QStringList levels;
    for (const Axis &axis : scheme.axes) {
        const std::size_t at = order.find(axis.id);
        if (at == TextView::npos || rating.levels[at] == unrated)
            continue;
        const QString level = rating.levels[at] == notApplicable ? QStringLiteral("－") : escaped(rating.levels[at]);
        levels.append(QString(escaped(axis.label) % u' ' % level));
    }
    return levels.join(u" / "_qs);
}

} // namespace

QString levelGuide(const Axis &axis, const Level &level)
{
    QString text = paragraph(bold(escaped(level.label.empty() ? level.code : level.label)));
    text += criterion(axis, level);
    QStringList examples;
    for (const Text &example : level.examples)
        examples.append(escaped(example));
    if (!examples.isEmpty())
        text += paragraph(QString(bold(QCoreApplication::translate("LevelGuide", "Examples")) % u"<br>"_qs %
                                  examples.join(u"<br>"_qs)));
    return QString(text % rules(level, true) % rules(level, false));
}

QString formerRatingsText(const Registry &registry, AssetId asset, const DisplayStyle &style)
{
    const Result<std::vector<Rating>> ratings = registry.ratingsOf(asset);
    const Result<Asset> rated = registry.asset(asset);
    const EditionId own = rated ? registry.editionFor(rated->unit()) : registry.editionInForce();
    QString text;
    for (const Rating &rating : ratings ? *ratings : std::vector<Rating>()) {
        const Scheme *scheme = registry.schemeOf(rating.edition);
        if (rating.edition == own || scheme == nullptr)
            continue;
        QStringList rest;
        for (const Text &part : {formatDate(rating.ratedAt, style.dates), rating.ratedBy, rating.reason}) {
            if (!part.empty())
                rest.append(escaped(part));
        }
        text += paragraph(QString(bold(escaped(scheme->name + ' ' + scheme->edition)) % u"<br>"_qs %
                                  levelsOf(*scheme, rating) % u"<br>"_qs % rest.join(u"  "_qs)));
    }
    return text;
}

} // namespace daicho
