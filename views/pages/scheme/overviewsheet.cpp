// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/overviewsheet.h"

#include "model/domain/schemecompare.h"

#include <QLocale>

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

QString lines(const std::vector<Text> &texts, const QString &between)
{
    QStringList all;
    for (const Text &text : texts)
        all.append(toQString(text));
    return all.join(between);
}

/// With one axis there is nothing to choose.
QList<std::pair<QString, QString>> methodChoices(const Scheme &scheme)
{
    QList<std::pair<QString, QString>> choices;
    for (const OverallMethod method : {OverallMethod::None, OverallMethod::Single, OverallMethod::Max,
                                       OverallMethod::Sum, OverallMethod::Product, OverallMethod::Flags}) {
        if ((method == OverallMethod::Single) == (scheme.axes.size() == 1))
            choices.append({toQString(Text(overallMethodId(method))), methodWords(method)});
    }
    return choices;
}

QString withoutKey(QString label)
{
    const qsizetype key = label.indexOf(u"(&"_qs);
    return key < 0 ? label.remove(u'&') : label.left(key);
}

} // namespace

OverviewSheet::OverviewSheet(Registry &registry, ShownEdition shown) : SchemeSheet(registry, shown)
{
    using Kind = Fact::Kind;
    addText(tr("&Name"), &Scheme::name);
    addText(tr("Edi&tion"), &Scheme::edition);
    addText(tr("&Issuer"), &Scheme::issuer);
    addText(tr("&Direction"), &Scheme::direction);
    m_facts.push_back({tr("O&verall grade"), methodWords(scheme().overall), nullptr, false, Kind::Overall});
    addText(tr("On the overall &grade"), &Scheme::overallNote, /*isLong=*/true);
    if (!scheme().paperAxes.empty())
        m_facts.push_back({tr("Axes for paper"), axisLabels(scheme(), scheme().paperAxes)});
    m_facts.push_back({tr("&Made for"), lines(scheme().appliesTo, u"、"_qs), nullptr, false, Kind::AppliesTo});
    addText(tr("N&ote"), &Scheme::note, /*isLong=*/true);
    m_facts.push_back({tr("Ratings under it"), QLocale().toString(qlonglong(ratings()))});
    addSources();
}

void OverviewSheet::addText(const QString &label, Text Scheme::*text, bool isLong)
{
    m_facts.push_back({label, toQString(scheme().*text), text, isLong, Fact::Kind::Words});
}

void OverviewSheet::addSources()
{
    for (std::size_t i = 0; i < scheme().sources.size(); ++i) {
        const SchemeSource &source = scheme().sources[i];
        QString value = toQString(source.what);
        if (!source.url.empty())
            value += u'\n' + toQString(source.url);
        if (source.grade == EvidenceGrade::C)
            value += u'\n' + evidenceWords(source.grade, {});
        m_facts.push_back({tr("Source"), value, nullptr, false, Fact::Kind::Source, i});
    }
}

QString OverviewSheet::title() const
{
    return isInForce() ? tr("Scheme in force") : tr("Overview: %1").arg(toQString(scheme().edition));
}

QString OverviewSheet::hint() const
{
    return isInForce() ? tr("Ratings are given under this edition. Until the first one its words can be changed here.")
                       : tr("Another edition is in force. This one can be changed until something is rated under it; "
                            "“Editions” takes it into force.");
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
    using Kind = Fact::Kind;
    const Kind kind = row < 0 ? Kind::Source : m_facts[static_cast<std::size_t>(row)].kind;
    return act == Act::Add || (act == Act::Edit && kind != Kind::Told) || (act == Act::Remove && kind == Kind::Source);
}

QString OverviewSheet::addWords() const
{
    return tr("&Add a source");
}

QList<SheetField> OverviewSheet::sourceFields() const
{
    return {{u"What"_qs, tr("&Document and place")}, {u"Url"_qs, tr("&Address (URL)")}};
}

QList<SheetField> OverviewSheet::fields(int row) const
{
    if (row < 0)
        return sourceFields();
    const Fact &fact = m_facts[static_cast<std::size_t>(row)];
    switch (fact.kind) {
    case Fact::Kind::Source:
        return sourceFields();
    case Fact::Kind::Overall:
        return {{u"Method"_qs, fact.label, SheetField::Kind::Choice, methodChoices(scheme())}};
    case Fact::Kind::AppliesTo:
        return {{u"Fact"_qs, tr("&Made for (one institution a line; empty: any)"), SheetField::Kind::Paragraph}};
    case Fact::Kind::Told:
    case Fact::Kind::Words:
        break;
    }
    return {{u"Fact"_qs, fact.label, fact.isLong ? SheetField::Kind::Paragraph : SheetField::Kind::Line}};
}

SheetValues OverviewSheet::values(int row) const
{
    if (row < 0)
        return {{u"What"_qs, QString()}, {u"Url"_qs, QString()}};
    const Fact &fact = m_facts[static_cast<std::size_t>(row)];
    switch (fact.kind) {
    case Fact::Kind::Source: {
        const SchemeSource &source = scheme().sources[fact.source];
        return {{u"What"_qs, toQString(source.what)}, {u"Url"_qs, toQString(source.url)}};
    }
    case Fact::Kind::Overall:
        return {{u"Method"_qs, toQString(Text(overallMethodId(scheme().overall)))}};
    case Fact::Kind::AppliesTo:
        return {{u"Fact"_qs, lines(scheme().appliesTo, u"\n"_qs)}};
    case Fact::Kind::Told:
    case Fact::Kind::Words:
        break;
    }
    return {{u"Fact"_qs, fact.value}};
}

Result<void> OverviewSheet::save(int row, const SheetValues &values)
{
    const Fact fact = row < 0 ? Fact{{}, {}, nullptr, false, Fact::Kind::Source, scheme().sources.size()}
                              : m_facts[static_cast<std::size_t>(row)];
    return amend([&](Scheme &scheme) {
        if (fact.kind == Fact::Kind::Words) {
            scheme.*fact.text = toText(values[u"Fact"_qs]);
        } else if (fact.kind == Fact::Kind::Overall) {
            scheme.overall = overallMethodNamed(toText(values[u"Method"_qs])).value_or(scheme.overall);
            scheme.overallGrade = EvidenceGrade::C; // what a person chooses is the body's own word
        } else if (fact.kind == Fact::Kind::AppliesTo) {
            scheme.appliesTo.clear();
            for (const QString &name : values[u"Fact"_qs].split(u'\n', Qt::SkipEmptyParts))
                scheme.appliesTo.push_back(toText(name.trimmed()));
        } else if (fact.kind == Fact::Kind::Source) {
            if (fact.source == scheme.sources.size())
                scheme.sources.push_back({.what = {}, .url = {}, .grade = EvidenceGrade::B});
            scheme.sources[fact.source].what = toText(values[u"What"_qs]);
            scheme.sources[fact.source].url = toText(values[u"Url"_qs]);
        }
    });
}

Result<void> OverviewSheet::remove(int row)
{
    const std::size_t at = m_facts[static_cast<std::size_t>(row)].source;
    return amend(
        [&](Scheme &scheme) { scheme.sources.erase(scheme.sources.begin() + static_cast<std::ptrdiff_t>(at)); });
}

} // namespace daicho
