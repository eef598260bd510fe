// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/schemesheet.h"

#include "model/services/roleservice.h"
#include "model/services/schemeservice.h"
#include "views/itemmodels/roles.h"

#include <QLocale>

namespace daicho {

QString SchemeSheet::locked() const
{
    if (m_registry.isReadOnly())
        return tr("This registry is open for reading only, so nothing can be changed here.");
    if (const QString refused = whyNotPermitted(m_registry.permissions(), Permission::EditMasters); !refused.isEmpty())
        return refused;
    if (m_shown.ratings > 0)
        return tr(
            "Rating has begun under this edition (%n rating(s)), so it can only be read: what a rating meant must "
            "stay readable. Other words need a new edition: make one under “Editions”.",
            nullptr, static_cast<int>(m_shown.ratings));
    return {};
}

const Scheme &SchemeSheet::scheme() const
{
    const Scheme *shown = m_registry.schemeOf(m_shown.id);
    return shown != nullptr ? *shown : m_registry.scheme();
}

Result<void> SchemeSheet::amend(const std::function<void(Scheme &)> &change) const
{
    Scheme amended = scheme();
    change(amended);
    return SchemeService(m_registry).amend(m_shown.id, amended);
}

QList<std::pair<QString, QString>> AxisSheet::levelChoices() const
{
    QList<std::pair<QString, QString>> choices;
    for (const Level &level : axis().levels)
        choices.append({toQString(level.code), QString(toQString(level.code) % u"  "_qs % toQString(level.label))});
    return choices;
}

int AxisSheet::stepAt(std::size_t level) const
{
    const auto lightest = static_cast<int>(axis().levels.size()) - 1;
    const int position = lightest - static_cast<int>(level);
    return lightest <= HeaviestStep ? position : position * HeaviestStep / lightest;
}

QString evidenceWords(EvidenceGrade grade, const Text &source)
{
    if (grade == EvidenceGrade::C)
        return SchemeSheet::tr("C: a draft that stands in no published source");
    const QString letter = grade == EvidenceGrade::A ? u"A"_qs : u"B"_qs;
    if (source.empty())
        return SchemeSheet::tr("%1: as published").arg(letter);
    return SchemeSheet::tr("%1: %2").arg(letter, toQString(source));
}

QString editionWords(const Scheme &scheme)
{
    return SchemeSheet::tr("%1 (%2)", "scheme and edition").arg(toQString(scheme.name), toQString(scheme.edition));
}

QString strengthWords(TextView strength)
{
    for (const auto &[value, words] : strengthChoices()) {
        if (value == toQString(strength))
            return words;
    }
    return {};
}

QList<std::pair<QString, QString>> strengthChoices()
{
    return {{u"must"_qs, SchemeSheet::tr("required")},
            {u"should"_qs, SchemeSheet::tr("recommended")},
            {u"may"_qs, SchemeSheet::tr("optional")}};
}

} // namespace daicho
