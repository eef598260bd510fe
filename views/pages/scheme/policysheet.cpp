// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/policysheet.h"

#include "model/services/policyservice.h"
#include "model/services/roleservice.h"

namespace daicho {

namespace {

QList<std::pair<QString, QString>> publicityChoices()
{
    return {{u"public"_qs, PolicySheet::tr("published")},
            {u"not-public"_qs, PolicySheet::tr("not published")},
            {u"not-stated"_qs, PolicySheet::tr("not stated")}};
}

QString wordsOf(const QList<std::pair<QString, QString>> &choices, const QString &value)
{
    for (const auto &[choice, words] : choices) {
        if (choice == value)
            return words;
    }
    return value;
}

QString termWords(const Text &code)
{
    const std::pair<const char *, QString> words[] = {
        {"institution", PolicySheet::tr("institutions that the policy binds")},
        {"staff", PolicySheet::tr("people who must keep to it")},
        {"physical-area", PolicySheet::tr("rooms of servers and the like")},
        {"specific-personal-information-area", PolicySheet::tr("rooms for specific personal information")},
        {"outsourcing", PolicySheet::tr("work given to contractors")},
        {"external-service", PolicySheet::tr("services from outside")},
        {"classification-basis", PolicySheet::tr("basis of classification")},
        {"zone-measures", PolicySheet::tr("measures by zone")},
        {"self-reference", PolicySheet::tr("how the body names itself")},
    };
    for (const auto &[known, meaning] : words) {
        if (code == known)
            return meaning;
    }
    return PolicySheet::tr("own word");
}

} // namespace

PolicySheet::PolicySheet(Registry &registry, Text sectionName, const DisplayStyle &style)
    : m_registry(registry), m_section(std::move(sectionName)), m_style(style)
{
    for (const ProfileItem *item : registry.profileItems(m_section))
        m_items.push_back(*item);
}

const std::vector<Text> &PolicySheet::sections()
{
    static const std::vector<Text> all{section::document, section::event,          section::term,
                                       section::scope,    section::zone,           section::threat,
                                       section::measure,  section::measureChapter, section::note};
    return all;
}

QString PolicySheet::title() const
{
    const std::pair<const char *, QString> titles[] = {
        {section::document, tr("Documents")},
        {section::event, tr("Dates")},
        {section::term, tr("Terms")},
        {section::scope, tr("Scope items")},
        {section::zone, tr("Network zones")},
        {section::threat, tr("Threats")},
        {section::measure, tr("Measures")},
        {section::measureChapter, tr("Chapters of measures")},
        {section::note, tr("What is special here")},
    };
    for (const auto &[name, words] : titles) {
        if (m_section == name)
            return words;
    }
    return {};
}

QString PolicySheet::hint() const
{
    if (is(section::term))
        return tr("The words of the body's own policy. Titles and papers follow them.");
    if (is(section::scope))
        return tr("Assets name a scope item by its label, so a label that assets have cannot change.");
    if (is(section::zone))
        return tr("Assets are in zones. A zone that assets have can be given another name, but not be removed.");
    if (is(section::event))
        return tr("When the documents were made, decided and came into force.");
    return {};
}

QString PolicySheet::locked() const
{
    return m_registry.isReadOnly() ? tr("This registry is open for reading only, so nothing can be changed here.")
                                   : whyNotPermitted(m_registry.permissions(), Permission::EditMasters);
}

QStringList PolicySheet::headers() const
{
    if (is(section::event))
        return {tr("Date"), tr("As printed"), tr("What"), tr("Document")};
    if (is(section::document))
        return {tr("Name"), tr("Publication")};
    if (is(section::term))
        return {tr("Stands for"), tr("Word"), tr("Explanation"), tr("Number in the policy")};
    if (is(section::note))
        return {tr("Name"), tr("Explanation"), tr("Document")};
    return {tr("Label"), tr("Name"), tr("Explanation")};
}

QList<int> PolicySheet::widths() const
{
    if (is(section::event))
        return {9, 11, 0, 14};
    if (is(section::document))
        return {0, 8};
    if (is(section::term))
        return {13, 10, 0, 8};
    if (is(section::note))
        return {16, 0, 12};
    return {5, 16, 0};
}

QString PolicySheet::documentName(const Text &code) const
{
    return wordsOf(documentChoices(), toQString(code));
}

QList<std::pair<QString, QString>> PolicySheet::documentChoices() const
{
    QList<std::pair<QString, QString>> choices{{QString(), QString()}};
    for (const ProfileItem *document : m_registry.profileItems(section::document))
        choices.append({toQString(document->code), toQString(document->name)});
    return choices;
}

QString PolicySheet::cell(int row, int column) const
{
    const ProfileItem &item = m_items[static_cast<std::size_t>(row)];
    QStringList cells{toQString(item.label), toQString(item.name), toQString(item.description)};
    if (is(section::event)) {
        const std::optional<QDate> date = parseDate(item.date);
        cells = {date ? toQString(formatDate(*date, m_style.dates)) : toQString(item.date), toQString(item.dateText),
                 toQString(item.name), documentName(item.parent)};
    } else if (is(section::document)) {
        cells = {toQString(item.name), wordsOf(publicityChoices(), toQString(item.description))};
    } else if (is(section::term)) {
        cells = {termWords(item.code), toQString(item.name), toQString(item.description), toQString(item.label)};
    } else if (is(section::note)) {
        cells = {toQString(item.name), toQString(item.description), documentName(item.parent)};
    }
    return cells.value(column);
}

bool PolicySheet::offers(Act act, int) const
{
    return act != Act::Choose;
}

QList<SheetField> PolicySheet::fields(int) const
{
    using Kind = SheetField::Kind;
    const SheetField name{u"Name"_qs, tr("&Name")};
    const SheetField document{u"Parent"_qs, tr("D&ocument"), Kind::Choice, documentChoices()};
    if (is(section::event))
        return {{u"Name"_qs, tr("&What")}, {u"Date"_qs, tr("&Date")}, {u"DateText"_qs, tr("As &printed")}, document};
    if (is(section::document))
        return {name, {u"Description"_qs, tr("P&ublication"), Kind::Choice, publicityChoices()}};
    QList<SheetField> fields{name, {u"Description"_qs, tr("E&xplanation"), Kind::Paragraph}};
    if (is(section::note))
        fields.append(document);
    else
        fields.prepend({u"Label"_qs, tr("&Label in the policy")});
    return fields;
}

SheetValues PolicySheet::values(int row) const
{
    if (row < 0)
        return is(section::document) ? SheetValues{{u"Description"_qs, u"not-stated"_qs}} : SheetValues();
    const ProfileItem &item = m_items[static_cast<std::size_t>(row)];
    return {{u"Label"_qs, toQString(item.label)},
            {u"Name"_qs, toQString(item.name)},
            {u"Description"_qs, toQString(item.description)},
            {u"Parent"_qs, toQString(item.parent)},
            {u"Date"_qs, toQString(item.date)},
            {u"DateText"_qs, toQString(item.dateText)}};
}

Result<void> PolicySheet::save(int row, const SheetValues &values)
{
    ProfileItem item;
    if (row >= 0)
        item = m_items[static_cast<std::size_t>(row)];
    item.section = m_section;
    const std::pair<QString, Text ProfileItem::*> members[] = {{u"Label"_qs, &ProfileItem::label},
                                                               {u"Name"_qs, &ProfileItem::name},
                                                               {u"Description"_qs, &ProfileItem::description},
                                                               {u"Parent"_qs, &ProfileItem::parent},
                                                               {u"Date"_qs, &ProfileItem::date},
                                                               {u"DateText"_qs, &ProfileItem::dateText}};
    for (const auto &[name, member] : members) {
        if (values.contains(name))
            item.*member = toText(values[name]);
    }
    PolicyService service(m_registry);
    if (row >= 0)
        return service.edit(item);
    const Result<ProfileItemId> added = service.add(item);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> PolicySheet::remove(int row)
{
    return PolicyService(m_registry).remove(m_items[static_cast<std::size_t>(row)].id);
}

Result<void> PolicySheet::move(int row, int by)
{
    return PolicyService(m_registry).move(m_items[static_cast<std::size_t>(row)].id, by);
}

} // namespace daicho
