// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/organisationservice.h"
#include "views/itemmodels/organisationtexts.h"
#include "views/pages/organisation/inlineform.h"
#include "views/pages/page.h"

namespace daicho {

/// What can be done to the organisation: each act is asked for in the form, done by the service in one step, and told
/// in the message bar with its undo.
class OrganisationForms final : public QObject
{
    Q_OBJECT

public:
    OrganisationForms(PageContext &context, InlineForm &form, QObject *parent);

    /// Closes what is open.
    void setRegistry(Registry *registry);
    /// For texts that depend on the day.
    void setDay(const Text &day) { m_day = day; }
    /// How many assets stand where; may be null.
    void setCounts(const OrganisationCounts *counts) { m_counts = counts; }

    /// What stands in the form and is not saved, or nothing.
    std::optional<Draft> draft() const;
    /// Opens the form of a draft with what was written there; false if what it was about is gone.
    bool putBack(const Draft &draft);

    void addInstitution();
    void addUnit(OrgUnitId parent);
    void rename(OrgUnitId unit);
    /// What was typed in the tree; the form comes up only if it is refused.
    void renameTo(OrgUnitId unit, const QString &name);
    void move(OrgUnitId unit);
    void moveTo(OrgUnitId unit, OrgUnitId parent, OrgUnitId before);
    void abolish(OrgUnitId unit);
    void reopen(OrgUnitId unit);
    void note(OrgUnitId unit);

    void addPost(OrgUnitId unit);
    void editPost(PostId post);
    void endPost(PostId post);
    void assign(PostId post);
    void endHolding(HoldingId holding);
    void addPerson();
    void editPerson(PersonId person);

Q_SIGNALS:
    /// Done; `unit` is what it was about, or none.
    void done(daicho::OrgUnitId unit);
    /// The assets of a unit are to be seen.
    void assetsRequested(daicho::OrgUnitId unit);

private:
    using Refused = std::optional<InlineForm::Refusal>;

    Registry *registry() const { return m_registry; }
    const Organisation &organisation() const { return registry()->organisation(); }
    bool openAgain(const QString &act, std::int64_t id);
    QString nameOf(OrgUnitId unit) const;
    /// A date in any notation as ISO, empty for nothing; else what is wrong with it.
    Result<Text> date(const QString &line) const;
    QString today() const;
    Refused refusedDate(const QString &line, const Error &error) const;
    Refused finish(const Result<void> &result, const QString &sentence, OrgUnitId unit);
    void tell(const QString &sentence, OrgUnitId unit);
    void openRename(OrgUnitId unit, const QString &name);
    Refused abolishOn(OrgUnitId unit);
    Refused assignTo(PostId post, const Text &person, const Text &manner);
    Refused lastDay(const std::function<Result<void>(const Text &)> &end, const QString &sentence, OrgUnitId unit);
    QStringList roleSuggestions() const;
    std::vector<ChoiceEntry> targetsOf(OrgUnitId unit) const;
    /// Whom a written name may mean; last somebody new of that name.
    std::vector<ChoiceEntry> personChoices(const QString &written) const;

    static QString actOn(const QString &act, std::int64_t id);

    PageContext &m_context;
    InlineForm &m_form;
    Registry *m_registry = nullptr;
    Text m_day;
    const OrganisationCounts *m_counts = nullptr;
};

} // namespace daicho
