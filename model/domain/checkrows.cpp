// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that look at one asset at a time. What depends on a text alone is decided once per distinct text.

#include "model/domain/asset.h"
#include "model/domain/checkinput.h"
#include "model/domain/classification.h"

#include <QDate>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace daicho {

namespace {

constexpr int daysAhead = 30; ///< exceptions that end so soon are told

/// Answers by the code of a text, made when first asked for.
template <typename Answer> class OncePerText
{
public:
    OncePerText(const CheckLedger &ledger, Field field, std::function<Answer(TextView)> make)
        : m_ledger(ledger), m_field(field), m_make(std::move(make)), m_answers(ledger.texts(field))
    {
    }
    const Answer &of(std::size_t row)
    {
        const std::uint32_t code = m_ledger.code(row, m_field);
        std::optional<Answer> &answer = m_answers[code];
        if (!answer)
            answer = m_make(m_ledger.text(m_field, code));
        return *answer;
    }

private:
    const CheckLedger &m_ledger;
    Field m_field;
    std::function<Answer(TextView)> m_make;
    std::vector<std::optional<Answer>> m_answers;
};

std::int64_t numberIn(TextView text)
{
    std::int64_t number = 0;
    for (const char c : text)
        number = number * 10 + (c - '0');
    return number;
}

CheckFinding found(const char *rule, AssetId asset, Field field, std::vector<std::pair<Text, Text>> args)
{
    CheckFinding finding;
    finding.rule = rule;
    finding.asset = asset;
    finding.field = field;
    finding.args = std::move(args);
    return finding;
}

/// What a unit rates under.
struct UnitScheme
{
    EditionId edition;
    const Scheme *scheme = nullptr;
    Text name;
    std::vector<Field> axes;
};

UnitScheme schemeOfUnit(const CheckInput &input, OrgUnitId unit)
{
    UnitScheme result;
    result.edition = input.editionFor(unit);
    result.scheme = input.schemeOf(result.edition);
    if (result.scheme == nullptr)
        return result;
    result.name = result.scheme->name;
    for (const Axis &axis : result.scheme->axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id))
            result.axes.push_back(*field);
    }
    return result;
}

bool hasAnyLevel(const CheckLedger &ledger, std::size_t row)
{
    return ledger.code(row, Field::C) != 0 || ledger.code(row, Field::I) != 0 || ledger.code(row, Field::A) != 0 ||
           ledger.code(row, Field::P) != 0;
}

/// Who answers for a post today.
struct PostState
{
    bool isHeld = true;
    Text name;
    Text lastHolder; ///< empty: nobody has held it
    Text ended;
};

PostState stateOf(const CheckInput &input, PostId id)
{
    PostState state;
    const Post *post = input.organisation.post(id);
    state.isHeld = !input.organisation.holdersOn(id, input.today).empty();
    if (state.isHeld)
        return state;
    if (post != nullptr)
        state.name = input.organisation.path(post->unit) + '/' + post->name;
    for (const auto &[key, holding] : input.organisation.holdings) {
        const bool isLast = holding.post == id && !holding.validTo.empty() && holding.validTo < input.today &&
                            holding.validTo >= state.ended;
        const auto person = input.organisation.persons.find(holding.person);
        if (!isLast || person == input.organisation.persons.end())
            continue;
        state.ended = holding.validTo;
        state.lastHolder = person->second.name;
    }
    return state;
}

void addVacancy(const CheckInput &input, CheckFindings &findings, std::size_t row, Field field, const PostState &state)
{
    const Text id = fieldInfo(field).id;
    if (state.lastHolder.empty())
        findings.push_back(found("vacant-owner", input.ledger.id(row), field, {{"field", id}, {"post", state.name}}));
    else
        findings.push_back(
            found("retired-holder", input.ledger.id(row), field,
                  {{"field", id}, {"post", state.name}, {"person", state.lastHolder}, {"ended", state.ended}}));
}

/// Exceptions that end in the next days.
void addEndingExceptions(const CheckInput &input, CheckFindings &findings, TextView soon)
{
    for (const auto &[id, exception] : input.exceptions) {
        if (!exception.holdsOn(input.today) || exception.expires > soon)
            continue;
        CheckFinding finding =
            found("exception-expires", exception.asset, Field::C,
                  {{"rule", exception.rule}, {"approver", exception.approver}, {"expires", exception.expires}});
        const CheckRule *rule = checkRule(exception.rule);
        finding.field = fieldOfAxis(exception.axis).value_or(rule != nullptr ? rule->field : Field::C);
        finding.axis = exception.axis;
        findings.push_back(std::move(finding));
    }
}

} // namespace

void checkRatings(const CheckInput &input, CheckFindings &findings)
{
    const CheckLedger &ledger = input.ledger;
    OncePerText<UnitScheme> schemes(ledger, Field::Unit,
                                    [&input](TextView unit) { return schemeOfUnit(input, OrgUnitId(numberIn(unit))); });
    OncePerText<EditionId> editions(ledger, Field::Edition, [](TextView id) { return EditionId(numberIn(id)); });
    for (const std::uint32_t row : ledger.active()) {
        const UnitScheme &scheme = schemes.of(row);
        const EditionId edition = editions.of(row);
        if (scheme.scheme == nullptr)
            continue;
        if (edition != scheme.edition && hasAnyLevel(ledger, row)) {
            const Scheme *former = input.schemeOf(edition);
            const Field field = scheme.axes.empty() ? Field::C : scheme.axes.front();
            findings.push_back(
                found("other-edition", ledger.id(row), field,
                      {{"edition", former != nullptr ? former->name : Text()}, {"current", scheme.name}}));
            continue;
        }
        Text without;
        std::optional<Field> first;
        for (const Field axis : scheme.axes) {
            if (edition == scheme.edition && ledger.code(row, axis) != 0)
                continue;
            without += (without.empty() ? "" : ",") + *axisOf(axis);
            first = first.value_or(axis);
        }
        if (first)
            findings.push_back(found("unrated", ledger.id(row), *first, {{"axes", without}}));
    }
}

void checkResponsibility(const CheckInput &input, CheckFindings &findings)
{
    const CheckLedger &ledger = input.ledger;
    const auto state = [&input](TextView post) { return stateOf(input, PostId(numberIn(post))); };
    OncePerText<PostState> owners(ledger, Field::Owner, state);
    OncePerText<PostState> systemOwners(ledger, Field::SystemOwner, state);
    OncePerText<std::optional<OrgUnit>> ended(ledger, Field::Unit, [&input](TextView id) -> std::optional<OrgUnit> {
        const OrgUnit *unit = input.organisation.unit(OrgUnitId(numberIn(id)));
        const bool hasEnded = unit != nullptr && !isValidOn(unit->validFrom, unit->validTo, input.today);
        return hasEnded ? std::optional(*unit) : std::nullopt;
    });
    for (const std::uint32_t row : ledger.active()) {
        if (ledger.code(row, Field::Owner) == 0)
            findings.push_back(found("no-owner", ledger.id(row), Field::Owner, {}));
        else if (!owners.of(row).isHeld)
            addVacancy(input, findings, row, Field::Owner, owners.of(row));
        if (ledger.code(row, Field::SystemOwner) != 0 && !systemOwners.of(row).isHeld)
            addVacancy(input, findings, row, Field::SystemOwner, systemOwners.of(row));
        if (const std::optional<OrgUnit> &unit = ended.of(row))
            findings.push_back(found("ended-unit", ledger.id(row), Field::Unit,
                                     {{"unit", input.organisation.path(unit->id)}, {"ended", unit->validTo}}));
    }
}

void checkDates(const CheckInput &input, CheckFindings &findings)
{
    const CheckLedger &ledger = input.ledger;
    const QDate today = QDate::fromString(toQString(input.today), Qt::ISODate);
    const Text yearAgo = formatDate(today.addYears(-1), DateStyle::Iso);
    OncePerText<bool> expired(ledger, Field::Expires,
                              [&input](TextView day) { return !day.empty() && day < input.today; });
    const auto isLongAgo = [&yearAgo](TextView day) { return !day.empty() && day < yearAgo; };
    OncePerText<bool> reviewed(ledger, Field::Reviewed, isLongAgo);
    OncePerText<bool> registered(ledger, Field::Registered, isLongAgo);
    for (const std::uint32_t row : ledger.active()) {
        if (expired.of(row) && ledger.code(row, Field::Disposed) == 0)
            findings.push_back(found("expired", ledger.id(row), Field::Expires,
                                     {{"expires", Text(ledger.text(row, Field::Expires))}}));
        const bool isNever = ledger.code(row, Field::Reviewed) == 0;
        if (isNever ? registered.of(row) : reviewed.of(row))
            findings.push_back(found("review-due", ledger.id(row), Field::Reviewed,
                                     {{"reviewed", Text(ledger.text(row, Field::Reviewed))}}));
    }
    addEndingExceptions(input, findings, formatDate(today.addDays(daysAhead), DateStyle::Iso));
}

void checkContent(const CheckInput &input, CheckFindings &findings)
{
    const CheckLedger &ledger = input.ledger;
    if (!input.rules.isOn("missing-field"))
        return;
    for (const std::uint32_t row : ledger.active()) {
        Text missing;
        std::optional<Field> first;
        for (const Field field : input.rules.requiredFields()) {
            if (!ledger.has(field) || ledger.code(row, field) != 0)
                continue;
            missing += (missing.empty() ? "" : ",") + Text(fieldInfo(field).id);
            first = first.value_or(field);
        }
        if (first)
            findings.push_back(found("missing-field", ledger.id(row), *first, {{"fields", missing}}));
    }
}

} // namespace daicho
