// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/overviewsheet.h"

#include "model/services/organisationservice.h"
#include "model/services/programdata.h"
#include "model/services/roleservice.h"
#include "model/services/schemeservice.h"

#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

QString methodWords(OverallMethod method)
{
    switch (method) {
    case OverallMethod::None:
        return OverviewSheet::tr("There is no overall grade; each axis counts for itself.");
    case OverallMethod::Single:
        return OverviewSheet::tr("The level of the single axis is the grade.");
    case OverallMethod::Max:
        return OverviewSheet::tr("The heaviest level of all axes is the grade.");
    case OverallMethod::Sum:
        return OverviewSheet::tr("The grade is the sum of the ranks of all axes.");
    case OverallMethod::Product:
        return OverviewSheet::tr("The grade is the product of the ranks of all axes.");
    case OverallMethod::Flags:
        return OverviewSheet::tr("The grade names the thresholds that are reached.");
    }
    return {};
}

QString axisLabels(const Scheme &scheme, const std::vector<Text> &ids)
{
    QStringList labels;
    for (const Text &id : ids) {
        if (const Axis *axis = scheme.axis(id))
            labels.append(toQString(axis->label));
    }
    return labels.join(u"、"_qs);
}

QString withoutKey(QString label)
{
    const qsizetype key = label.indexOf(u"(&"_qs);
    return key < 0 ? label.remove(u'&') : label.left(key);
}

} // namespace

OverviewSheet::OverviewSheet(Registry &registry, std::int64_t ratings) : SchemeSheet(registry, ratings)
{
    const Scheme &shown = scheme();
    m_facts = {{tr("&Name"), toQString(shown.name), &Scheme::name},
               {tr("Edi&tion"), toQString(shown.edition), &Scheme::edition},
               {tr("&Issuer"), toQString(shown.issuer), &Scheme::issuer},
               {tr("&Direction"), toQString(shown.direction), &Scheme::direction},
               {tr("Overall grade"), methodWords(shown.overall)}};
    if (!shown.overallNote.empty())
        m_facts.push_back({tr("On the overall grade"), toQString(shown.overallNote)});
    if (!shown.paperAxes.empty())
        m_facts.push_back({tr("Axes for paper"), axisLabels(shown, shown.paperAxes)});
    m_facts.push_back({tr("N&ote"), toQString(shown.note), &Scheme::note, /*isLong=*/true});
    m_facts.push_back({tr("Ratings under it"), QLocale().toString(qlonglong(ratings))});
    addSources();
}

void OverviewSheet::addSources()
{
    for (const SchemeSource &source : scheme().sources) {
        QString value = toQString(source.what);
        if (!source.url.empty())
            value += u'\n' + toQString(source.url);
        if (source.grade == EvidenceGrade::C)
            value += u'\n' + evidenceWords(source.grade, {});
        m_facts.push_back({tr("Source"), value});
    }
}

QString OverviewSheet::title() const
{
    return tr("Scheme in force");
}

QString OverviewSheet::hint() const
{
    return tr("Ratings are given under this edition. Until the first one its words can be changed here.");
}

QStringList OverviewSheet::headers() const
{
    return {tr("What"), tr("Content")};
}

QString OverviewSheet::cell(int row, int column) const
{
    const Fact &fact = m_facts[static_cast<std::size_t>(row)];
    return column == 0 ? withoutKey(fact.label) : fact.value;
}

bool OverviewSheet::offers(Act act, int row) const
{
    return act == Act::Edit && (row < 0 || m_facts[static_cast<std::size_t>(row)].text != nullptr);
}

QList<SheetField> OverviewSheet::fields(int row) const
{
    const Fact &fact = m_facts[static_cast<std::size_t>(row)];
    return {{u"Fact"_qs, fact.label, fact.isLong ? SheetField::Kind::Paragraph : SheetField::Kind::Line}};
}

SheetValues OverviewSheet::values(int row) const
{
    return {{u"Fact"_qs, row < 0 ? QString() : m_facts[static_cast<std::size_t>(row)].value}};
}

Result<void> OverviewSheet::save(int row, const SheetValues &values)
{
    Text Scheme::*text = m_facts[static_cast<std::size_t>(row)].text;
    return amend([&](Scheme &scheme) { scheme.*text = toText(values[u"Fact"_qs]); });
}

EditionSheet::EditionSheet(Registry &registry, std::int64_t ratings) : SchemeSheet(registry, ratings)
{
    for (const EditionId edition : registry.editions())
        m_entries.push_back({*registry.schemeOf(edition), edition});
    for (const Text &id : programdata::schemeIds()) {
        const Result<Scheme> shipped = programdata::scheme(id);
        const bool isKnown = shipped && std::any_of(m_entries.begin(), m_entries.end(),
                                                    [&](const Entry &entry) { return entry.scheme == *shipped; });
        if (shipped && !isKnown)
            m_entries.push_back({*shipped, {}});
    }
}

QString EditionSheet::title() const
{
    return tr("Schemes to choose from");
}

QString EditionSheet::hint() const
{
    return tr("Another scheme can be taken into force at any time. Ratings that there are stay as they are, under the "
              "edition under which they were given.");
}

QString EditionSheet::locked() const
{
    if (registry().isReadOnly())
        return SchemeSheet::locked();
    return whyNotPermitted(registry().permissions(), Permission::EditMasters);
}

QStringList EditionSheet::headers() const
{
    return {tr("State"), tr("Name"), tr("Edition"), tr("Issuer")};
}

QString EditionSheet::cell(int row, int column) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    const QString state = !entry.edition.isValid()                       ? tr("to choose")
                          : entry.edition == registry().editionInForce() ? tr("in force")
                                                                         : tr("former");
    const QString cells[] = {state, toQString(entry.scheme.name), toQString(entry.scheme.edition),
                             toQString(entry.scheme.issuer)};
    return cells[column];
}

bool EditionSheet::offers(Act act, int row) const
{
    return act == Act::Choose &&
           (row < 0 || m_entries[static_cast<std::size_t>(row)].edition != registry().editionInForce());
}

QString EditionSheet::chooseWords() const
{
    return tr("&Take into force");
}

Result<void> EditionSheet::choose(int row)
{
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    const Result<EditionId> taken = entry.edition.isValid()
                                        ? SchemeService(registry()).take(entry.scheme)
                                        : OrganisationService(registry()).adoptScheme(entry.scheme.id);
    return taken ? Result<void>() : Result<void>(taken.error());
}

} // namespace daicho
