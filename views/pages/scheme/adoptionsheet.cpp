// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/adoptionsheet.h"

#include "model/core/japanesedate.h"
#include "model/services/adoptionservice.h"
#include "model/services/programdata.h"
#include "model/services/roleservice.h"

#include <algorithm>

namespace daicho {

namespace {

/// A day as people write it, ISO; empty stays empty.
Result<Text> dayWritten(const char *field, const QString &written)
{
    const Text text = toText(written.trimmed());
    if (text.empty())
        return Text();
    const std::optional<QDate> day = parseDate(text);
    if (!day)
        return Error{ErrorCode::Invalid, {{"field", field}, {"value", text}, {"rule", "bad-date"}}, "no date"};
    return formatDate(*day, DateStyle::Iso);
}

} // namespace

AdoptionSheet::AdoptionSheet(Registry &registry, ShownEdition shown, const DisplayStyle &style)
    : SchemeSheet(registry, shown), m_style(style), m_today(formatDate(registry.clock().today(), DateStyle::Iso))
{
    const Organisation &organisation = registry.organisation();
    for (const OrgUnitId institution : organisation.institutions()) {
        std::vector<std::pair<Text, SchemeAdoptionId>> own;
        bool holdsToday = false;
        for (const auto &[id, adoption] : registry.schemeAdoptions()) {
            if (adoption.institution != institution)
                continue;
            own.emplace_back(adoption.validFrom, id);
            holdsToday = holdsToday || isValidOn(adoption.validFrom, adoption.validTo, m_today);
        }
        std::sort(own.begin(), own.end());
        if (!holdsToday)
            m_rows.push_back({institution, {}});
        for (const auto &[from, id] : own)
            m_rows.push_back({institution, id});
    }
}

QString AdoptionSheet::title() const
{
    return tr("Editions in use");
}

QString AdoptionSheet::hint() const
{
    return tr("Where nothing else is said, an institution is rated under the edition in force (%1). Several "
              "institutions can adopt an edition together.")
        .arg(editionWords(registry().scheme()));
}

QString AdoptionSheet::locked() const
{
    if (registry().isReadOnly())
        return SchemeSheet::locked();
    return whyNotPermitted(registry().permissions(), Permission::EditMasters);
}

QStringList AdoptionSheet::headers() const
{
    return {tr("Institution"), tr("Edition"), tr("Period"), tr("State"), tr("Note")};
}

const SchemeAdoption *AdoptionSheet::adoptionOf(int row) const
{
    const auto &all = registry().schemeAdoptions();
    const auto found = row < 0 ? all.end() : all.find(m_rows[static_cast<std::size_t>(row)].adoption);
    return found == all.end() ? nullptr : &found->second;
}

QString AdoptionSheet::cell(int row, int column) const
{
    const OrgUnit *unit = registry().organisation().unit(m_rows[static_cast<std::size_t>(row)].institution);
    const QString name = unit != nullptr ? toQString(unit->name) : QString();
    const SchemeAdoption *adoption = adoptionOf(row);
    if (adoption == nullptr) {
        const QString cells[] = {name, editionWords(registry().scheme()), QString(), tr("as the body"), QString()};
        return cells[column];
    }
    const Scheme *own = registry().schemeOf(adoption->edition);
    const QString state = isValidOn(adoption->validFrom, adoption->validTo, m_today) ? tr("in use")
                          : adoption->validFrom > m_today                            ? tr("to come")
                                                                                     : tr("ended");
    const QString cells[] = {name, own != nullptr ? editionWords(*own) : QString(),
                             toQString(periodText(adoption->validFrom, adoption->validTo, m_style.dates)), state,
                             toQString(adoption->note).replace(u'\n', u' ')};
    return cells[column];
}

bool AdoptionSheet::offers(Act act, int row) const
{
    return act == Act::Add || (act == Act::Edit && (row < 0 || adoptionOf(row) != nullptr));
}

QString AdoptionSheet::addWords() const
{
    return tr("&Adopt an edition…");
}

QString AdoptionSheet::editWords() const
{
    return tr("&End…");
}

QList<SheetField> AdoptionSheet::fields(int row) const
{
    const SheetField last{u"To"_qs, row < 0 ? tr("&Last day (empty: goes on)") : tr("&Last day")};
    if (row >= 0)
        return {last};
    QList<std::pair<QString, QString>> institutions;
    for (const OrgUnitId id : registry().organisation().institutions())
        institutions.append({QString::number(id.value()), toQString(registry().organisation().unit(id)->name)});
    QList<std::pair<QString, QString>> editions;
    for (const EditionId id : registry().editions())
        editions.append({QString::number(id.value()), editionWords(*registry().schemeOf(id))});
    for (const Text &id : programdata::schemeIds()) {
        const Result<Scheme> shipped = programdata::scheme(id);
        const bool isKnown = std::any_of(editions.begin(), editions.end(), [&](const auto &entry) {
            return shipped && entry.second == editionWords(*shipped);
        });
        if (shipped && !isKnown)
            editions.append({toQString(id), tr("%1 (brought by the program)").arg(editionWords(*shipped))});
    }
    return {{u"AdoptedEdition"_qs, tr("&Edition"), SheetField::Kind::Choice, editions},
            {u"Institutions"_qs, tr("&Institutions"), SheetField::Kind::Marks, institutions},
            {u"From"_qs, tr("&First day (empty: today)")},
            last,
            {u"AdoptionNote"_qs, tr("&What it rests on"), SheetField::Kind::Paragraph}};
}

SheetValues AdoptionSheet::values(int row) const
{
    const SchemeAdoption *adoption = adoptionOf(row);
    if (row >= 0)
        return {{u"To"_qs, adoption != nullptr ? toQString(formatDate(adoption->validTo, m_style.dates)) : QString()}};
    return {{u"From"_qs, QString()}, {u"To"_qs, QString()}, {u"AdoptionNote"_qs, QString()}};
}

Result<void> AdoptionSheet::save(int row, const SheetValues &values)
{
    if (row < 0)
        return adopt(values);
    const Result<Text> last = dayWritten("to", values[u"To"_qs]);
    if (!last)
        return last.error();
    return AdoptionService(registry()).end(m_rows[static_cast<std::size_t>(row)].adoption, *last);
}

Result<void> AdoptionSheet::adopt(const SheetValues &values)
{
    AdoptionRequest request;
    bool isOwn = false;
    const qlonglong id = values[u"AdoptedEdition"_qs].toLongLong(&isOwn);
    if (isOwn)
        request.edition = EditionId(id);
    else
        request.shipped = toText(values[u"AdoptedEdition"_qs]);
    for (const QString &institution : values[u"Institutions"_qs].split(u'\n', Qt::SkipEmptyParts))
        request.institutions.emplace_back(institution.toLongLong());
    Result<Text> first = dayWritten("from", values[u"From"_qs]);
    Result<Text> last = dayWritten("to", values[u"To"_qs]);
    if (!first || !last)
        return first ? last.error() : first.error();
    request.from = std::move(*first);
    request.to = std::move(*last);
    request.note = toText(values[u"AdoptionNote"_qs]);
    const auto adopted = AdoptionService(registry()).adopt(request);
    return adopted ? Result<void>() : Result<void>(adopted.error());
}

} // namespace daicho
