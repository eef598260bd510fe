// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "app/cli/commands/schemeactions.h"
#include "model/core/checkedfile.h"
#include "model/services/adoptionservice.h"
#include "model/services/jsonfile.h"
#include "model/services/organisationservice.h"
#include "model/services/schemeservice.h"

#include <QIODevice>

namespace daicho {

namespace {

Result<void> exportScheme(const Invocation &call, const Registry &registry)
{
    const Result<EditionId> edition = call.has(u"edition"_qs) ? editionNamed(registry, call.optionText(u"edition"_qs))
                                                              : Result<EditionId>(registry.editionInForce());
    if (!edition)
        return edition.error();
    const Text json = schemeToJson(*registry.schemeOf(*edition));
    if (call.arguments.size() < 3) {
        call.console.data(json);
        return {};
    }
    const auto existing = call.has(u"force"_qs) ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    return writeChecked(call.argument(2), existing, [&json](QIODevice &device) -> Result<void> {
        device.write(json.data(), static_cast<qint64>(json.size()));
        return {};
    });
}

Result<void> importScheme(const Invocation &call, Registry &registry)
{
    const Result<Text> json = readJsonFile(call.argument(2));
    if (!json)
        return json.error();
    const Result<Scheme> scheme = schemeFromJson(*json, call.text(2));
    if (!scheme)
        return scheme.error();
    const Result<EditionId> taken = SchemeService(registry).take(*scheme);
    return taken ? Result<void>() : Result<void>(taken.error());
}

Result<void> adoptScheme(const Invocation &call, Registry &registry)
{
    if (call.has(u"institution"_qs))
        return adoptForInstitutions(call, registry);
    // «id@edition» and the edition alone are editions of the registry; an id may also be a scheme of the program.
    const Result<EditionId> known = editionNamed(registry, call.text(2));
    if (known && registry.schemeOf(*known)->id != call.text(2))
        return SchemeService(registry).takeEdition(*known);
    const Result<EditionId> edition = OrganisationService(registry).adoptScheme(call.text(2));
    return edition ? Result<void>() : Result<void>(edition.error());
}

void listEditions(const Invocation &call, const Registry &registry)
{
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const EditionId edition : registry.editions()) {
        const Scheme &scheme = *registry.schemeOf(edition);
        const bool inForce = edition == registry.editionInForce();
        document.beginObject().member("id", scheme.id).member("edition", scheme.edition).member("name", scheme.name);
        document.member("in_force", inForce).endObject();
        rows.push_back({inForce ? "*" : " ", scheme.id, scheme.edition, scheme.name});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
}

} // namespace

void declareScheme(QCommandLineParser &words)
{
    const auto add = [&words](const QString &name, const char *help, const char *value = nullptr) {
        if (value == nullptr)
            words.addOption({name, commandText(help)});
        else
            words.addOption({name, commandText(help), QLatin1StringView(value)});
    };
    add(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
    add(u"institution"_qs,
        QT_TRANSLATE_NOOP("Command", "The edition is for this institution only; several times for a joint adoption."),
        "NAME");
    add(u"from"_qs, QT_TRANSLATE_NOOP("Command", "First day."), "DATE");
    add(u"to"_qs, QT_TRANSLATE_NOOP("Command", "Last day; with migrate the edition that ratings go to."),
        "DATE|EDITION");
    add(u"note"_qs, QT_TRANSLATE_NOOP("Command", "What the adoption rests on."), "TEXT");
    add(u"accept"_qs,
        QT_TRANSLATE_NOOP("Command", "Carry this level over without looking at each asset, such as C:2=2; repeatable."),
        "AXIS:OLD=NEW");
    add(u"edition"_qs, QT_TRANSLATE_NOOP("Command", "An edition of the registry that is not in force."), "EDITION");
    add(u"dry-run"_qs, QT_TRANSLATE_NOOP("Command", "Plan only; changes nothing."));
}

namespace {

struct SchemeVerb
{
    const char *name;
    int least; ///< words with FILE and itself
    int most;
    bool writes;
};

constexpr SchemeVerb verbs[] = {{"list", 2, 2, false},      {"export", 2, 3, false},      {"adopt", 3, 3, true},
                                {"import", 3, 3, true},     {"new-edition", 3, 3, true},  {"compare", 4, 4, false},
                                {"adoptions", 2, 2, false}, {"end-adoption", 2, 2, true}, {"migrate", 2, 2, true}};

const SchemeVerb *verbNamed(const QString &name)
{
    for (const SchemeVerb &verb : verbs) {
        if (name == QLatin1StringView(verb.name))
            return &verb;
    }
    return nullptr;
}

Result<void> makeEdition(const Invocation &call, Registry &registry)
{
    const Result<EditionId> made = SchemeService(registry).makeEdition(registry.editionInForce(), call.text(2));
    return made ? Result<void>() : Result<void>(made.error());
}

/// What the verb writes by itself is all there is to see; after the others the editions are listed.
Result<void> runVerb(const Invocation &call, Registry &registry)
{
    const auto is = [&call](const char *verb) { return call.argument(1) == QLatin1StringView(verb); };
    if (is("export"))
        return exportScheme(call, registry);
    if (is("compare"))
        return compareEditions(call, registry);
    if (is("migrate"))
        return migrateRatings(call, registry);
    const bool ofInstitutions = is("adoptions") || is("end-adoption") || call.has(u"institution"_qs);
    if (is("adopt"))
        DAICHO_TRY(adoptScheme(call, registry));
    if (is("end-adoption"))
        DAICHO_TRY(endAdoption(call, registry));
    if (is("import"))
        DAICHO_TRY(importScheme(call, registry));
    if (is("new-edition"))
        DAICHO_TRY(makeEdition(call, registry));
    if (ofInstitutions)
        listAdoptions(call, registry);
    else
        listEditions(call, registry);
    return {};
}

} // namespace

Result<ExitCode> runScheme(Invocation &call)
{
    // «scheme migrate FILE …» is the same as «scheme FILE migrate …».
    if (call.arguments.size() > 1 && verbNamed(call.argument(1)) == nullptr && verbNamed(call.argument(0)) != nullptr)
        call.arguments.swapItemsAt(0, 1);
    const SchemeVerb *verb = verbNamed(call.argument(1));
    if (verb == nullptr || call.arguments.size() < verb->least || call.arguments.size() > verb->most)
        return Error{
            ErrorCode::UsageError,
            {{"reason", "scheme FILE list | adopt ID [--institution NAME] | export [OUT.json] | import IN.json "
                        "| new-edition EDITION | compare A B | adoptions | end-adoption | migrate --to EDITION"}},
            "sub-command"};
    const bool writes = verb->writes && !call.has(u"dry-run"_qs);
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(writes ? RegistryAccess::ReadWrite : RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    DAICHO_TRY(runVerb(call, **registry));
    return ExitCode::Done;
}

} // namespace daicho
