// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/schemeservice.h"

#include "model/domain/schemecompare.h"
#include "model/domain/schememapping.h"
#include "model/domain/wizardjson.h"
#include "model/services/recordtexts.h"
#include "model/services/registryprivate.h"
#include "model/services/retry.h"
#include "model/services/schemeadoption.h"
#include "model/storage/registrystore.h"

#include <set>

namespace daicho {

namespace {

Error wrong(const char *field, const Text &value, const char *rule)
{
    return Error{ErrorCode::Invalid, {{"field", field}, {"value", value}, {"rule", rule}}, rule};
}

/// The records of a kind whose column names the edition.
template <typename Column>
Result<std::int64_t> count(RegistryStore &store, EntityKind kind, Column column, EditionId edition)
{
    const std::array columns{static_cast<std::size_t>(column)};
    const Text wanted = std::to_string(edition.value());
    std::int64_t found = 0;
    DAICHO_TRY(store.scanColumns(kind, columns, [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
        found += values[0] == wanted ? 1 : 0;
    }));
    return found;
}

// ---- what a person may have written wrongly, before the reader of files says it in its own words

Result<void> checkRequired(const char *field, const Text &text, bool isLong = false)
{
    if (toQString(text).trimmed().isEmpty())
        return wrong(field, text, "required");
    return checkSchemeText(field, text, isLong);
}

Result<void> checkRule(const HandlingRule &rule)
{
    DAICHO_TRY(checkRequired("stage", rule.stage));
    DAICHO_TRY(checkRequired("rule", rule.rule, /*isLong=*/true));
    return checkSchemeText("source", rule.source, /*isLong=*/false);
}

Result<void> checkLevels(const Axis &axis)
{
    if (axis.levels.empty())
        return wrong("level", axis.label, "last-level");
    std::set<Text> codes;
    for (const Level &level : axis.levels) {
        DAICHO_TRY(checkRequired("code", level.code));
        DAICHO_TRY(checkRequired("label", level.label));
        DAICHO_TRY(checkRequired("criterion", level.criterion, /*isLong=*/true));
        if (level.code == notApplicable)
            return wrong("code", level.code, "unknown-value");
        if (!codes.insert(level.code).second)
            return wrong("code", level.code, "duplicate-code");
        for (const Text &example : level.examples)
            DAICHO_TRY(checkRequired("examples", example));
        for (const HandlingRule &rule : level.handling)
            DAICHO_TRY(checkRule(rule));
    }
    return {};
}

Result<void> checkGroups(const Axis &axis)
{
    std::set<Text> codes;
    std::set<Text> members;
    for (const LevelGroup &group : axis.groups) {
        DAICHO_TRY(checkRequired("code", group.code));
        DAICHO_TRY(checkRequired("label", group.label));
        if (!codes.insert(group.code).second)
            return wrong("code", group.code, "duplicate-code");
        for (const Text &member : group.members) {
            if (axis.level(member) == nullptr)
                return wrong("level", member, "unknown-level");
            if (!members.insert(member).second)
                return wrong("group", member, "in-two-groups");
        }
    }
    for (const Threshold &threshold : axis.thresholds) {
        DAICHO_TRY(checkRequired("phrase", threshold.phrase));
        if (axis.level(threshold.minimum) == nullptr)
            return wrong("level", threshold.minimum, "level-in-threshold");
    }
    return {};
}

Result<void> checkTexts(const Scheme &scheme)
{
    DAICHO_TRY(checkRequired("name", scheme.name));
    DAICHO_TRY(checkRequired("edition", scheme.edition));
    DAICHO_TRY(checkRequired("issuer", scheme.issuer));
    for (const Text *text : {&scheme.direction, &scheme.overallNote, &scheme.note})
        DAICHO_TRY(checkSchemeText("description", *text, /*isLong=*/true));
    for (const SchemeSource &source : scheme.sources) {
        DAICHO_TRY(checkRequired("source", source.what));
        DAICHO_TRY(checkSchemeText("source", source.url, /*isLong=*/false));
    }
    for (const HandlingRule &rule : scheme.extraRules)
        DAICHO_TRY(checkRule(rule));
    for (const Axis &axis : scheme.axes) {
        DAICHO_TRY(checkRequired("name", axis.label));
        DAICHO_TRY(checkSchemeText("source", axis.source, /*isLong=*/false));
        DAICHO_TRY(checkLevels(axis));
        DAICHO_TRY(checkGroups(axis));
    }
    return {};
}

Result<void> checkAxes(const Scheme &scheme)
{
    if (scheme.axes.empty())
        return wrong("axis", {}, "last-axis");
    if (scheme.axes.size() > 1 && scheme.axis("P") != nullptr)
        return wrong("axis", scheme.axis("P")->label, "stands-alone");
    if (scheme.overall == OverallMethod::Single && scheme.axes.size() > 1)
        return wrong("overall", Text(overallMethodId(scheme.overall)), "single-axis-only");
    if (scheme.overall != OverallMethod::Single && scheme.axes.size() == 1)
        return wrong("overall", Text(overallMethodId(scheme.overall)), "single-axis");
    return {};
}

Result<void> checkQuestions(const Wizard &wizard)
{
    for (const WizardQuestion &question : wizard.questions) {
        DAICHO_TRY(checkRequired("code", question.id));
        DAICHO_TRY(checkRequired("question", question.text, /*isLong=*/true));
        DAICHO_TRY(checkRequired("why", question.why, /*isLong=*/true));
        DAICHO_TRY(checkSchemeText("source", question.source, /*isLong=*/false));
        for (const Text &example : question.examples)
            DAICHO_TRY(checkRequired("examples", example));
        for (const WizardAnswer &answer : question.answers) {
            DAICHO_TRY(checkRequired("code", answer.id));
            DAICHO_TRY(checkRequired("answers", answer.label));
            DAICHO_TRY(checkSchemeText("reason", answer.draft, /*isLong=*/true));
        }
    }
    for (const WizardCombination &combination : wizard.combinations)
        DAICHO_TRY(checkRequired("reason", combination.draft, /*isLong=*/true));
    return {};
}

/// The scheme as the registry will keep it.
Result<Text> checkedJson(const Scheme &scheme)
{
    DAICHO_TRY(checkTexts(scheme));
    DAICHO_TRY(checkAxes(scheme));
    DAICHO_TRY(checkQuestions(scheme.wizard));
    Text json = schemeToJson(scheme);
    const Result<Scheme> read = schemeFromJson(json, scheme.name);
    if (!read)
        return read.error();
    return json;
}

} // namespace

SchemeService::SchemeService(Registry &registry) : m_registry(registry) {}

Result<std::int64_t> SchemeService::ratings() const
{
    return ratings(m_registry.editionInForce());
}

Result<std::int64_t> SchemeService::ratings(EditionId edition) const
{
    const Result<std::int64_t> present = count(m_registry.store(), EntityKind::Asset, AssetColumn::Edition, edition);
    if (!present)
        return present;
    const Result<std::int64_t> former =
        count(m_registry.store(), EntityKind::FormerRating, FormerRatingColumn::Edition, edition);
    if (!former)
        return former;
    return *present + *former;
}

Result<void> SchemeService::amend(const Scheme &scheme)
{
    return amend(m_registry.editionInForce(), scheme);
}

Result<void> SchemeService::amend(EditionId edition, const Scheme &scheme)
{
    return retried([&] { return amendOnce(edition, scheme); });
}

Result<void> SchemeService::amendOnce(EditionId edition, const Scheme &scheme)
{
    const Scheme *present = m_registry.schemeOf(edition);
    if (present == nullptr)
        return wrong("edition", scheme.edition, "unknown-edition");
    if (scheme.id != present->id)
        return wrong("code", scheme.id, "unknown-value");
    const Result<Text> json = checkedJson(scheme);
    if (!json)
        return json.error();
    for (const EditionId other : m_registry.editions()) {
        const Scheme &known = *m_registry.schemeOf(other);
        if (other != edition && known.id == scheme.id && known.edition == scheme.edition &&
            scheme.edition != present->edition)
            return wrong("edition", scheme.edition, "edition-exists");
    }
    const Result<std::int64_t> rated = ratings(edition);
    if (!rated)
        return rated.error();
    // Questions may be put better at any time: they change no level that stands.
    if (*rated > 0 && !differOnlyInQuestions(scheme, *present))
        return Error{ErrorCode::SchemeInUse,
                     {{"scheme", present->name}, {"count", std::to_string(*rated)}},
                     "rated under this edition"};
    const auto before = m_registry.store().record(EntityKind::Edition, edition.value());
    if (!before)
        return before.error();
    if (!*before)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(m_registry.path())}}, "no edition"};
    ChangeSet changes;
    const RecordTexts<EditionColumn> after = editionRecord(scheme, *json);
    changes.update(EntityKind::Edition, edition.value(), **before, after.texts());
    const Result<HistoryHead> head = m_registry.commit(changes, {"scheme.amend", scheme.name, {}, 0});
    return head ? Result<void>() : Result<void>(head.error());
}

Result<EditionId> SchemeService::makeEdition(EditionId from, const Text &edition)
{
    return retried([&] { return makeEditionOnce(from, edition); });
}

Result<EditionId> SchemeService::makeEditionOnce(EditionId from, const Text &edition)
{
    const Scheme *present = m_registry.schemeOf(from);
    if (present == nullptr)
        return wrong("edition", edition, "unknown-edition");
    const Scheme next = nextEdition(*present, toText(toQString(edition).trimmed()));
    for (const EditionId other : m_registry.editions()) {
        const Scheme &known = *m_registry.schemeOf(other);
        if (known.id == next.id && known.edition == next.edition)
            return wrong("edition", next.edition, "edition-exists");
    }
    const Result<Text> json = checkedJson(next);
    if (!json)
        return json.error();
    ChangeSet changes;
    const EditionId id(m_registry.newId(EntityKind::Edition));
    editionRecord(next, *json).insertInto(changes, EntityKind::Edition, id.value());
    const Result<HistoryHead> head =
        m_registry.commit(changes, {"scheme.new-edition", next.name + ' ' + next.edition, {}, 0});
    if (!head)
        return head.error();
    return id;
}

Result<void> SchemeService::takeEdition(EditionId edition)
{
    return retried([&]() -> Result<void> {
        const Scheme *scheme = m_registry.schemeOf(edition);
        if (scheme == nullptr)
            return wrong("edition", std::to_string(edition.value()), "unknown-edition");
        ChangeSet changes;
        const Result<EditionId> taken = takeIntoForce(m_registry, changes, edition, scheme->id + ' ' + scheme->edition);
        return taken ? Result<void>() : Result<void>(taken.error());
    });
}

Result<EditionId> SchemeService::take(const Scheme &scheme)
{
    return retried([&] { return takeOnce(scheme); });
}

Result<EditionId> SchemeService::takeOnce(const Scheme &scheme)
{
    const Result<Text> json = checkedJson(scheme);
    if (!json)
        return json.error();
    ChangeSet changes;
    for (const EditionId edition : m_registry.editions()) {
        const Scheme &known = *m_registry.schemeOf(edition);
        if (known == scheme)
            return takeIntoForce(m_registry, changes, edition, scheme.id);
        if (edition == m_registry.editionInForce() || !differOnlyInQuestions(known, scheme))
            continue;
        const auto before = m_registry.store().record(EntityKind::Edition, edition.value());
        if (!before)
            return before.error();
        if (*before)
            changes.update(EntityKind::Edition, edition.value(), **before, editionRecord(scheme, *json).texts());
        return takeIntoForce(m_registry, changes, edition, scheme.id);
    }
    if (m_registry.scheme().id == scheme.id && m_registry.scheme().edition == scheme.edition) {
        DAICHO_TRY(amendOnce(m_registry.editionInForce(), scheme));
        return m_registry.editionInForce();
    }
    for (const EditionId edition : m_registry.editions()) {
        const Scheme &known = *m_registry.schemeOf(edition);
        if (known.id == scheme.id && known.edition == scheme.edition)
            return wrong("edition", scheme.edition, "edition-exists");
    }
    const EditionId id(m_registry.newId(EntityKind::Edition));
    editionRecord(scheme, *json).insertInto(changes, EntityKind::Edition, id.value());
    return takeIntoForce(m_registry, changes, id, scheme.id);
}

} // namespace daicho
