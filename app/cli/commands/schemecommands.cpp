// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/core/checkedfile.h"
#include "model/services/jsonfile.h"
#include "model/services/organisationservice.h"
#include "model/services/schemeservice.h"

#include <QIODevice>

namespace daicho {

namespace {

Result<void> exportScheme(const Invocation &call, const Registry &registry)
{
    const Text json = schemeToJson(registry.scheme());
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
    words.addOption({u"force"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Replace an existing file."))});
}

Result<ExitCode> runScheme(Invocation &call)
{
    const auto is = [&call](const char *verb, qsizetype words) {
        return call.argument(1) == QLatin1StringView(verb) && call.arguments.size() == words;
    };
    const bool writes = is("adopt", 3) || is("import", 3);
    const bool exports = is("export", 2) || is("export", 3);
    if (!writes && !exports && !is("list", 2))
        return Error{ErrorCode::UsageError,
                     {{"reason", "scheme FILE list | adopt ID | export [OUT.json] | import IN.json"}},
                     "sub-command"};
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(writes ? RegistryAccess::ReadWrite : RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    if (exports)
        DAICHO_TRY(exportScheme(call, **registry));
    if (is("adopt", 3))
        DAICHO_TRY(adoptScheme(call, **registry));
    if (is("import", 3))
        DAICHO_TRY(importScheme(call, **registry));
    if (!exports)
        listEditions(call, **registry);
    return ExitCode::Done;
}

} // namespace daicho
