// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/fileregisterservice.h"
#include "model/services/personalprofileservice.h"

namespace daicho {

void declareFileRegister(QCommandLineParser &words)
{
    const auto option = [&words](const QString &name, const char *text, const QString &value = {},
                                 const QString &standard = {}) {
        words.addOption({name, commandText(text), value, standard});
    };
    option(u"unit"_qs, QT_TRANSLATE_NOOP("Command", "Only files of this institution or unit."), u"NAME"_qs);
    option(u"encoding"_qs, QT_TRANSLATE_NOOP("Command", "Of csv: utf-8 or cp932."), u"NAME"_qs, u"utf-8"_qs);
    option(u"substitute"_qs, QT_TRANSLATE_NOOP("Command", "With cp932: write the offered substitutes."));
    option(u"date-style"_qs, QT_TRANSLATE_NOOP("Command", "iso, wareki or both."), u"STYLE"_qs, u"iso"_qs);
    option(u"force"_qs, QT_TRANSLATE_NOOP("Command", "Replace an existing file."));
}

void addProfile(JsonWriter &document, const PersonalProfile &profile, const Asset &asset, QDate today)
{
    document.key("profile").beginObject();
    if (hasPersonalInformation(asset) || profile.id != 0) {
        for (const ProfileFieldInfo &info : profileFields())
            document.member(info.id, profile.text(info.column));
    }
    document.endObject().key("profile_missing").beginArray();
    if (hasPersonalInformation(asset)) {
        for (const PersonalProfileColumn column : missingItems(profile, asset, false))
            document.value(profileField(column).id);
    }
    document.endArray().key("number_profile_missing").beginArray();
    if (hasIndividualNumbers(asset)) {
        for (const PersonalProfileColumn column : missingItems(profile, asset, true))
            document.value(profileField(column).id);
    }
    document.endArray().key("hints").beginArray();
    for (const ProfileHint &hint : profileHints(profile, asset, today)) {
        document.beginObject().member("code", hint.code).member("source", hint.source).member("date", hint.date);
        document.endObject();
    }
    document.endArray();
}

namespace {

Result<WrittenProfile> writtenProfile(const QStringList &words)
{
    WrittenProfile written;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::UsageError, {{"reason", "FIELD=VALUE: " + toText(word)}}, "no assignment"};
        const Text name = toText(word.left(sign));
        const std::optional<PersonalProfileColumn> column = profileFieldNamed(name);
        if (!column) {
            Text known;
            for (const ProfileFieldInfo &info : profileFields())
                known += (known.empty() ? "" : ", ") + Text(info.id);
            return Error{ErrorCode::UsageError, {{"reason", name + ": " + known}}, "no such field of a profile"};
        }
        written.emplace_back(*column, toText(word.mid(sign + 1)));
    }
    return written;
}

void sayProfile(Invocation &call, const Registry &registry, const Asset &asset, const PersonalProfile &profile)
{
    const QDate today = registry.clock().today();
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("code", asset.text(Field::Code));
        document.member("personal_info", asset.text(Field::PersonalInfo));
        addProfile(document, profile, asset, today);
        document.endObject();
        return call.console.print(document);
    }
    std::vector<std::vector<Text>> rows;
    for (const ProfileFieldInfo &info : profileFields()) {
        if (info.isOfNumbers && !hasIndividualNumbers(asset) && profile.text(info.column).empty())
            continue;
        rows.push_back({info.item, call.console.japanese ? info.label : info.englishLabel,
                        profileValueText(info.column, profile.text(info.column), call.console.japanese)});
    }
    call.console.data(textTable(rows));
    for (const ProfileHint &hint : profileHints(profile, asset, today))
        call.console.message(toQString(profileHintText(hint, DateStyle::Iso)));
}

/// `file-register FILE roles`
Result<ExitCode> listRoles(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    JsonWriter document;
    document.beginObject().member("leaves_out_small", FileRegisterService::leavesOutSmall(**registry));
    document.key("roles").beginArray();
    std::vector<std::vector<Text>> rows;
    for (const UnitRegisterRole &role : FileRegisterService::roles(**registry)) {
        const Organisation &organisation = (*registry)->organisation();
        const OrgUnit *root = organisation.unit(organisation.institutionOf(role.unit));
        const Text path = organisation.path(role.unit);
        const Text name = root == nullptr || root->id == role.unit ? path : root->name + "/" + path;
        const Text id(registerRoleId(role.role));
        document.beginObject().member("unit", name).member("role", id).member("confirmed", role.isConfirmed);
        document.endObject();
        rows.push_back({name, id,
                        toText(role.isConfirmed ? commandText(QT_TRANSLATE_NOOP("Command", "confirmed"))
                                                : commandText(QT_TRANSLATE_NOOP("Command", "guessed from the name")))});
    }
    document.endArray().endObject();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return ExitCode::Done;
}

Result<OrgUnitId> unitWritten(const Registry &registry, const Text &written)
{
    const Organisation::UnitMatch match = registry.organisation().findUnit(written);
    if (match.units.size() == 1)
        return match.units.front();
    return Error{ErrorCode::Invalid,
                 {{"field", "unit"}, {"value", written}, {"rule", match.units.empty() ? "unknown-unit" : "ambiguous"}},
                 "no such unit"};
}

/// `file-register FILE role UNIT assembly|hospital|ordinary`, `file-register FILE small list|leave-out`
Result<ExitCode> changeRegister(Invocation &call)
{
    Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    FileRegisterService service(**registry);
    if (call.argument(1) == u"small") {
        const QString what = call.argument(2);
        if (call.arguments.size() != 3 || (what != u"list" && what != u"leave-out"))
            return Error{ErrorCode::UsageError, {{"reason", "small list|leave-out"}}, "small"};
        DAICHO_TRY(service.setLeavesOutSmall(what == u"leave-out"));
        return ExitCode::Done;
    }
    const std::optional<RegisterRole> role = registerRoleNamed(call.text(3));
    if (call.arguments.size() != 4 || !role)
        return Error{ErrorCode::UsageError, {{"reason", "role UNIT ordinary|assembly|hospital"}}, "role"};
    const Result<OrgUnitId> unit = unitWritten(**registry, call.text(2));
    if (!unit)
        return unit.error();
    DAICHO_TRY(service.confirmRole(*unit, *role));
    return ExitCode::Done;
}

Result<FileRegisterOptions> registerOptionsOf(const Invocation &call, const Registry &registry)
{
    FileRegisterOptions options;
    options.replaceFile = call.has(u"force"_qs);
    options.substitute = call.has(u"substitute"_qs);
    options.paper.japanese = call.console.japanese;
    const QString dates = call.option(u"date-style"_qs);
    if (dates == u"wareki")
        options.paper.dates = DateStyle::Wareki;
    else if (dates == u"both")
        options.paper.dates = DateStyle::Both;
    else if (dates != u"iso")
        return call.badOption(u"date-style"_qs);
    if (call.option(u"encoding"_qs) == u"cp932")
        options.encoding = CsvEncoding::Cp932;
    else if (call.option(u"encoding"_qs) != u"utf-8")
        return call.badOption(u"encoding"_qs);
    if (call.has(u"unit"_qs)) {
        const Result<OrgUnitId> unit = unitWritten(registry, call.optionText(u"unit"_qs));
        if (!unit)
            return unit.error();
        options.unit = *unit;
    }
    DAICHO_TRY(requireRegisterPermitted(registry, options, call.argument(1).endsWith(u".csv"_qs, Qt::CaseInsensitive)));
    return options;
}

Result<ExportOutcome> writeRegister(Invocation &call, const Registry &registry, const FileRegister &files,
                                    const FileRegisterOptions &options)
{
    const QString path = call.argument(1);
    if (path.endsWith(u".csv"_qs, Qt::CaseInsensitive)) {
        const auto table = FileRegisterService::table(FileRegisterService::head(registry, options),
                                                      std::make_shared<FileRegister>(files), options.paper.japanese);
        return writeCsv(path, *table, options);
    }
    const Result<std::shared_ptr<PrintedPages>> pages = call.pdf->bookPages(
        FileRegisterService::cards(FileRegisterService::head(registry, options), files, options.paper.japanese),
        FileRegisterService::title());
    if (!pages)
        return pages.error();
    const Result<WriteOutcome> written = writePdf(path, options.replaceFile, *call.pdf, **pages);
    if (!written)
        return written.error();
    ExportOutcome outcome;
    outcome.file = path;
    outcome.pages = written->pages;
    outcome.rows = static_cast<std::int64_t>(files.listed.size());
    return outcome;
}

void sayRegister(Invocation &call, const FileRegister &files, const ExportOutcome &outcome)
{
    std::vector<Text> guessed = files.guessedAssemblies;
    guessed.insert(guessed.end(), files.guessedHospitals.begin(), files.guessedHospitals.end());
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("file", toText(outcome.file));
        document.member("listed", static_cast<std::int64_t>(files.listed.size()));
        document.member("unlisted", static_cast<std::int64_t>(files.unlisted.size()));
        document.member("of_assembly", files.ofAssembly).member("pages", std::int64_t{outcome.pages});
        document.key("not_confirmed").beginArray();
        for (const Text &name : guessed)
            document.value(name);
        document.endArray().key("lost_characters").beginArray();
        for (const LostCharacter &lost : outcome.lost) {
            document.beginObject().member("code", lost.code).member("character", lost.character);
            document.member("substitute", lost.substitute).endObject();
        }
        document.endArray().endObject();
        return call.console.print(document);
    }
    std::vector<std::vector<Text>> lost;
    for (const LostCharacter &one : outcome.lost)
        lost.push_back({one.code, one.character, "→", one.substitute});
    call.console.data(textTable(lost));
    if (outcome.file.isEmpty())
        return call.console.message(commandText(
            QT_TRANSLATE_NOOP("Command", "CP932 cannot hold these characters. Nothing was written; --substitute "
                                         "accepts what stands beside them, --encoding utf-8 keeps every character.")));
    call.console.line(
        commandText(QT_TRANSLATE_NOOP("Command", "%1: listed %2, not listed %3, left out as of the assembly %4"))
            .arg(outcome.file, QString::number(files.listed.size()), QString::number(files.unlisted.size()),
                 QString::number(files.ofAssembly)));
    for (const Text &name : guessed)
        call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "%1 was taken for an assembly or a hospital by "
                                                                      "its name only; confirm it with “role”."))
                                 .arg(toQString(name)));
}

} // namespace

Result<ExitCode> runProfile(Invocation &call)
{
    const Result<WrittenProfile> written = writtenProfile(call.arguments.mid(2));
    if (!written)
        return written.error();
    const auto access = written->empty() ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite;
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(access, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    const Result<PersonalProfile> profile =
        written->empty() ? PersonalProfileService::of(**registry, asset->id)
                         : PersonalProfileService(**registry).edit(asset->id, *written, call.optionText(u"reason"_qs));
    if (!profile)
        return profile.error();
    sayProfile(call, **registry, *asset, *profile);
    return ExitCode::Done;
}

Result<ExitCode> runFileRegister(Invocation &call)
{
    const QString what = call.argument(1);
    if (what == u"roles")
        return listRoles(call);
    if (what == u"role" || what == u"small")
        return changeRegister(call);
    if (!what.endsWith(u".csv"_qs, Qt::CaseInsensitive) && !what.endsWith(u".pdf"_qs, Qt::CaseInsensitive))
        return Error{ErrorCode::UsageError, {{"reason", "csv, pdf: " + call.text(1)}}, "ending"};
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<FileRegisterOptions> options = registerOptionsOf(call, **registry);
    if (!options)
        return options.error();
    const Result<FileRegister> files = FileRegisterService::prepare(**registry, *options)({});
    if (!files)
        return files.error();
    const Result<ExportOutcome> outcome = writeRegister(call, **registry, *files, *options);
    if (!outcome)
        return outcome.error();
    if (!outcome->file.isEmpty())
        (*registry)->noteHandedOut("export", (*registry)->head(), outcome->file);
    sayRegister(call, *files, *outcome);
    return outcome->file.isEmpty() ? ExitCode::Findings : ExitCode::Done;
}

} // namespace daicho
