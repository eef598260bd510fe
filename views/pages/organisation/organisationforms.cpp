// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Institutions and units; posts and persons are in postforms.cpp.

#include "views/pages/organisation/organisationforms.h"

#include "views/itemmodels/orgchoices.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace daicho {

OrganisationForms::OrganisationForms(PageContext &context, InlineForm &form, QObject *parent)
    : QObject(parent), m_context(context), m_form(form)
{
}

void OrganisationForms::setRegistry(Registry *registry)
{
    m_form.discard();
    m_counts = nullptr;
    m_registry = registry;
}

QString OrganisationForms::nameOf(OrgUnitId unit) const
{
    const OrgUnit *known = organisation().unit(unit);
    return known != nullptr ? toQString(known->name) : QString();
}

QString OrganisationForms::today() const
{
    return toQString(formatDate(registry()->clock().today(), displayStyle(m_context.settings).dates));
}

Result<Text> OrganisationForms::date(const QString &line) const
{
    const QString written = m_form.text(line).trimmed();
    if (written.isEmpty())
        return Text();
    if (const std::optional<QDate> day = parseDate(toText(written)))
        return toText(day->toString(Qt::ISODate));
    return Error{ErrorCode::BadDate, {{"value", toText(written)}}, "typed in a form"};
}

OrganisationForms::Refused OrganisationForms::refusedDate(const QString &line, const Error &error) const
{
    return InlineForm::Refusal{line, errorWords(error)};
}

OrganisationForms::Refused OrganisationForms::finish(const Result<void> &result, const QString &sentence,
                                                     OrgUnitId unit)
{
    if (!result)
        return InlineForm::refusalOf(result.error());
    tell(sentence, unit);
    return std::nullopt;
}

void OrganisationForms::tell(const QString &sentence, OrgUnitId unit)
{
    QAction *undo = m_context.actions.action(Command::Undo);
    m_context.messages.show(MessageBar::Kind::Done, sentence, {tr("Undo"), [undo] { undo->trigger(); }});
    Q_EMIT done(unit);
}

void OrganisationForms::addInstitution()
{
    const QString term = toQString(registry()->term("institution", toText(tr("Institution"))));
    m_form.begin(tr("New: %1").arg(term));
    m_form.setAct(u"addInstitution"_qs);
    m_form.addLine(u"name"_qs, tr("&Name"));
    m_form.addLine(u"from"_qs, tr("&First day")).setPlaceholderText(tr("2026-04-01, R8.4.1 … or empty"));
    m_form.open(tr("&Add"), [this]() -> Refused {
        const Result<Text> from = date(u"from"_qs);
        if (!from)
            return refusedDate(u"from"_qs, from.error());
        const QString name = m_form.text(u"name"_qs);
        const Result<OrgUnitId> added = OrganisationService(*registry()).addInstitution(toText(name), *from);
        if (!added)
            return InlineForm::refusalOf(added.error());
        tell(tr("Added: %1").arg(name), *added);
        return std::nullopt;
    });
}

void OrganisationForms::addUnit(OrgUnitId parent)
{
    m_form.begin(tr("New unit below «%1»").arg(nameOf(parent)));
    m_form.setAct(actOn(u"addUnit"_qs, parent.value()));
    m_form.addLine(u"name"_qs, tr("&Name"));
    m_form.addLine(u"from"_qs, tr("&First day")).setPlaceholderText(tr("2026-04-01, R8.4.1 … or empty"));
    m_form.open(tr("&Add"), [this, parent]() -> Refused {
        const Result<Text> from = date(u"from"_qs);
        if (!from)
            return refusedDate(u"from"_qs, from.error());
        const QString name = m_form.text(u"name"_qs);
        const Result<OrgUnitId> added = OrganisationService(*registry()).addUnit(parent, toText(name), *from);
        if (!added)
            return InlineForm::refusalOf(added.error());
        tell(tr("Added: %1").arg(name), *added);
        return std::nullopt;
    });
}

void OrganisationForms::rename(OrgUnitId unit)
{
    openRename(unit, nameOf(unit));
}

void OrganisationForms::openRename(OrgUnitId unit, const QString &name)
{
    m_form.begin(tr("Rename «%1»").arg(nameOf(unit)),
                 tr("The history keeps the former name. For a unit that follows another one on a certain day, abolish "
                    "the old unit and add the new one."));
    m_form.setAct(actOn(u"rename"_qs, unit.value()));
    m_form.addLine(u"name"_qs, tr("&Name"), name);
    m_form.open(tr("&Save"), [this, unit]() -> Refused {
        const QString written = m_form.text(u"name"_qs);
        const QString before = nameOf(unit);
        return finish(OrganisationService(*registry()).renameUnit(unit, toText(written)),
                      tr("Renamed: %1 → %2").arg(before, written), unit);
    });
}

void OrganisationForms::renameTo(OrgUnitId unit, const QString &name)
{
    const QString before = nameOf(unit);
    const Result<void> renamed = OrganisationService(*registry()).renameUnit(unit, toText(name));
    if (renamed) {
        tell(tr("Renamed: %1 → %2").arg(before, name), unit);
        return;
    }
    if (m_form.isOpen()) { // what is written there is not to be lost
        m_context.messages.showError(renamed.error());
        return;
    }
    openRename(unit, name);
    m_form.refuse(InlineForm::refusalOf(renamed.error()));
}

std::vector<ChoiceEntry> OrganisationForms::targetsOf(OrgUnitId unit) const
{
    std::vector<ChoiceEntry> targets = unitChoices(*registry());
    std::erase_if(targets, [&](const ChoiceEntry &entry) {
        return organisation().isWithin(OrgUnitId(toQString(entry.id).toLongLong()), unit);
    });
    return targets;
}

void OrganisationForms::move(OrgUnitId unit)
{
    m_form.begin(tr("Move «%1»").arg(nameOf(unit)),
                 tr("Its units, posts and assets go with it. It becomes the last one below the unit that you choose."));
    m_form.setAct(actOn(u"move"_qs, unit.value()));
    const QString unknown =
        tr("“%1”: No unit of this name is there to move to. Nothing was changed. Choose one of the list.");
    FoldedChoice &target = m_form.addPick(u"parent"_qs, tr("&Below"), unknown);
    target.setChoices(targetsOf(unit));
    m_form.open(tr("&Move"), [this, unit, unknown, &target]() -> Refused {
        const OrgUnitId parent(toQString(target.current().value_or(Text())).toLongLong());
        if (!parent.isValid())
            return InlineForm::Refusal{u"parent"_qs, unknown.arg(target.text())};
        return finish(OrganisationService(*registry()).moveUnit(unit, parent),
                      tr("Moved: %1 is now below %2").arg(nameOf(unit), nameOf(parent)), unit);
    });
}

void OrganisationForms::moveTo(OrgUnitId unit, OrgUnitId parent, OrgUnitId before)
{
    const OrgUnit *present = organisation().unit(unit);
    if (present == nullptr)
        return;
    OrganisationService service(*registry());
    const bool isSameParent = present->parent == parent;
    const Result<void> moved = isSameParent ? service.reorder(unit, before) : service.moveUnit(unit, parent);
    if (!moved)
        m_context.messages.showError(moved.error());
    else
        tell(isSameParent ? tr("Order changed: %1").arg(nameOf(unit))
                          : tr("Moved: %1 is now below %2").arg(nameOf(unit), nameOf(parent)),
             unit);
}

void OrganisationForms::abolish(OrgUnitId unit)
{
    std::int64_t assets = 0;
    if (m_counts != nullptr) {
        const auto found = m_counts->within.find(unit);
        assets = found == m_counts->within.end() ? 0 : found->second;
    }
    const QString number = QLocale().toString(qlonglong(assets));
    m_form.begin(tr("Abolish «%1»").arg(nameOf(unit)),
                 assets > 0 ? tr("Assets in use that stand in it: %1. They stay there until you move them to another "
                                 "unit or retire them.")
                                  .arg(number)
                            : QString());
    m_form.setAct(actOn(u"abolish"_qs, unit.value()));
    m_form.addLine(u"to"_qs, tr("&Last day"), today());
    if (assets > 0) {
        QPushButton &show = m_form.addButton(u"assets"_qs, tr("Show &these assets (%1)").arg(number));
        connect(&show, &QPushButton::clicked, this, [this, unit] { Q_EMIT assetsRequested(unit); });
    }
    m_form.open(tr("A&bolish"), [this, unit] { return abolishOn(unit); });
}

OrganisationForms::Refused OrganisationForms::abolishOn(OrgUnitId unit)
{
    const Result<Text> to = date(u"to"_qs);
    if (!to)
        return refusedDate(u"to"_qs, to.error());
    const Result<void> abolished = OrganisationService(*registry()).abolishUnit(unit, *to);
    if (!abolished && abolished.error().arg("rule") == "has-valid-units") {
        QStringList below;
        for (const OrgUnitId child : organisation().children(unit)) {
            const OrgUnit &other = *organisation().unit(child);
            if (other.validTo.empty() || other.validTo > *to)
                below.append(toQString(other.name));
        }
        return InlineForm::Refusal{
            u"to"_qs, tr("“%1” cannot be abolished on that day, because units below it still exist: %2. Nothing was "
                         "changed. Abolish or move them first.")
                          .arg(nameOf(unit), below.join(tr(", ", "between units")))};
    }
    return finish(abolished,
                  tr("Abolished: %1, last day %2")
                      .arg(nameOf(unit), toQString(formatDate(*to, displayStyle(m_context.settings).dates))),
                  unit);
}

void OrganisationForms::reopen(OrgUnitId unit)
{
    const Result<void> reopened = OrganisationService(*registry()).reopenUnit(unit);
    if (!reopened)
        m_context.messages.showError(reopened.error());
    else
        tell(tr("No longer abolished: %1").arg(nameOf(unit)), unit);
}

void OrganisationForms::note(OrgUnitId unit)
{
    m_form.begin(tr("Note on «%1»").arg(nameOf(unit)));
    m_form.setAct(actOn(u"note"_qs, unit.value()));
    m_form.addLine(u"note"_qs, tr("&Note"), toQString(organisation().unit(unit)->note));
    m_form.open(tr("&Save"), [this, unit]() -> Refused {
        return finish(OrganisationService(*registry()).setUnitNote(unit, toText(m_form.text(u"note"_qs))),
                      tr("Note saved: %1").arg(nameOf(unit)), unit);
    });
}

} // namespace daicho
