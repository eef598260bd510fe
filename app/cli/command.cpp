// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/services/asofservice.h"
#include "model/services/registrywatch.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

QString commandText(const char *source)
{
    return QCoreApplication::translate("Command", source);
}

void declareNothing(QCommandLineParser &) {}

void declareReason(QCommandLineParser &words)
{
    words.addOption({u"reason"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Why; kept in the history.")), u"TEXT"_qs});
}

namespace {

/// What a writer should know of where the registry lies.
void warnOfPlace(Console &console, const Registry &registry)
{
    const FilePlace &place = registry.place();
    if (place.kind == FilePlace::Kind::Share)
        console.message(commandText(QT_TRANSLATE_NOOP(
                                        "Command", "Note: the registry lies on a share (%1); one person at a time can "
                                                   "write there."))
                            .arg(toQString(place.name)));
    if (place.kind == FilePlace::Kind::SyncFolder)
        console.message(commandText(QT_TRANSLATE_NOOP(
                                        "Command", "Note: the registry lies in a folder that %1 synchronises; what is "
                                                   "changed on two computers at once cannot be brought together."))
                            .arg(toQString(place.name)));
    if (!registry.isGuarded())
        console.message(commandText(
            QT_TRANSLATE_NOOP("Command", "Note: other programs cannot be kept from writing to the registry, because "
                                         "it could not be locked.")));
}

} // namespace

Result<std::unique_ptr<Registry>> Invocation::openRegistry(RegistryAccess access, bool withIndex) const
{
    Result<std::unique_ptr<Registry>> registry = Registry::open(argument(0), access, environment);
    if (!registry)
        return registry;
    if (const std::optional<Verification> &suspicion = (*registry)->suspicion()) {
        const Error refusal = refusalOf(*suspicion, argument(0));
        if (access == RegistryAccess::ReadWrite)
            return refusal;
        console.message(commandText(QT_TRANSLATE_NOOP("Command", "Warning: %1")).arg(console.sentence(refusal)));
    }
    if (access == RegistryAccess::ReadWrite && (*registry)->isReadOnly())
        return Error{ErrorCode::ReadOnly, {{"file", text(0)}}, "not writable"};
    if (access == RegistryAccess::ReadWrite)
        warnOfPlace(console, **registry);
    if (withIndex) {
        JobControl job;
        job.stop = stop;
        DAICHO_TRY((*registry)->loadIndex(job));
    }
    return registry;
}

Result<std::unique_ptr<Registry>> Invocation::openShown(bool withIndex)
{
    if (!has(u"as-of"_qs))
        return openRegistry(RegistryAccess::ReadOnly, withIndex);
    const Result<AsOf> asOf = AsOfService::parse(optionText(u"as-of"_qs));
    if (!asOf)
        return asOf.error();
    past = std::make_shared<QTemporaryDir>();
    const QString copy = past->filePath(u"past.daicho"_qs);
    const JobControl job = console.job(stop, commandText(QT_TRANSLATE_NOOP("Command", "Going back")));
    const Result<HistoryHead> head = AsOfService::write(argument(0), *asOf, copy, job);
    if (!head)
        return head.error();
    console.endProgress();
    Result<std::unique_ptr<Registry>> registry = AsOfService::open(copy, environment);
    if (registry && withIndex)
        DAICHO_TRY((*registry)->loadIndex(job));
    console.message(
        commandText(QT_TRANSLATE_NOOP("Command", "As it was after entry %1.")).arg(toQString(printedHead(*head))));
    return registry;
}

void declareAsOf(QCommandLineParser &words)
{
    words.addOption({u"as-of"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "As the registry was at the end of a day, or after an "
                                                              "entry.")),
                     u"DATE|#SEQ"_qs});
}

namespace {

void declareGlobal(QCommandLineParser &words)
{
    words.addOption({u"json"_qs, commandText(QT_TRANSLATE_NOOP("Command", "One JSON document on standard output."))});
    words.addOption({u"quiet"_qs, commandText(QT_TRANSLATE_NOOP("Command", "No messages, only data."))});
    words.addOption({u"lang"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Language of messages and labels: ja or en.")),
                     u"ja|en"_qs});
    words.addOption({u"as"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Name under which changes enter the history.")),
                     u"NAME"_qs});
    words.addOption({{u"h"_qs, u"help"_qs}, commandText(QT_TRANSLATE_NOOP("Command", "Shows this help."))});
}

/// The sentence around the reason ends by itself.
Error usage(QString reason)
{
    while (reason.endsWith(u'.') || reason.endsWith(u'。'))
        reason.chop(1);
    return {ErrorCode::UsageError, {{"reason", toText(reason)}}, "usage"};
}

/// Where the command's name stands among the words: options before it may have values.
qsizetype commandPosition(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u"--lang" || words[i] == u"--as")
            ++i;
        else if (!words[i].startsWith(u'-'))
            return i;
    }
    return -1;
}

QString overview()
{
    QString text = commandText(QT_TRANSLATE_NOOP(
                       "Command", "Usage: daicho-cli [--json] [--quiet] [--lang ja|en] [--as NAME] COMMAND …")) +
                   u"\n\n"_qs;
    for (const Command &command : commands()) {
        text += u"  "_qs + QString::fromUtf8(command.name).leftJustified(14) + commandText(command.summary) + u'\n';
    }
    return text + u'\n' +
           commandText(QT_TRANSLATE_NOOP("Command", "daicho-cli COMMAND --help tells more about a command."));
}

QString helpOf(const Command &command, const QCommandLineParser &words)
{
    QString text = commandText(QT_TRANSLATE_NOOP("Command", "Usage:")) + u" daicho-cli "_qs +
                   QString::fromUtf8(command.name) + u' ' + QString::fromUtf8(command.arguments) + u"\n\n"_qs +
                   commandText(command.summary) + u"\n\n"_qs;
    const QString all = words.helpText();
    const qsizetype options = all.indexOf(u"\n\n"_qs);
    text += options < 0 ? all : all.mid(options + 2).trimmed();
    return text + u"\n\n"_qs + commandText(QT_TRANSLATE_NOOP("Command", "Example:")) + u"\n  "_qs +
           QString::fromUtf8(command.example);
}

/// Declares, parses and checks the number of words; the error is what the user should know.
Result<void> parse(const Command &command, QCommandLineParser &words, const QStringList &rest)
{
    words.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    declareGlobal(words);
    command.declare(words);
    if (!words.parse(QStringList{u"daicho-cli"_qs} + rest))
        return usage(words.errorText());
    const QString language = words.value(u"lang"_qs);
    if (words.isSet(u"lang"_qs) && language != u"ja" && language != u"en")
        return usage(u"--lang "_qs + language);
    if (words.isSet(u"help"_qs))
        return {};
    const qsizetype given = words.positionalArguments().size();
    if (given < command.minimum || (command.maximum >= 0 && given > command.maximum))
        return usage(u"daicho-cli "_qs + QString::fromUtf8(command.name) + u' ' + QString::fromUtf8(command.arguments));
    return {};
}

/// Help and version, which are data too.
void say(Console &console, const char *key, const QString &text)
{
    if (console.json)
        console.print(JsonWriter().beginObject().member(key, toText(text)).endObject());
    else
        console.line(text);
}

ExitCode failed(Console &console, const Error &error)
{
    console.error(error);
    console.flush();
    return exitCodeOf(error.code);
}

/// Words without a command: help, version, or a mistake.
ExitCode withoutCommand(const QStringList &all, Console &console)
{
    QCommandLineParser words;
    declareGlobal(words);
    words.addOption(QCommandLineOption(u"version"_qs));
    if (!words.parse(QStringList{u"daicho-cli"_qs} + all))
        return failed(console, usage(words.errorText()));
    if (words.isSet(u"version"_qs)) {
        say(console, "version", u"daicho-cli "_qs + QString::fromUtf8(DAICHO_VERSION));
        return ExitCode::Done;
    }
    if (words.isSet(u"help"_qs)) {
        say(console, "help", overview());
        return ExitCode::Done;
    }
    const ExitCode code = failed(console, usage(commandText(QT_TRANSLATE_NOOP("Command", "no command was given"))));
    if (!console.json)
        console.message(overview());
    return code;
}

ExitCode dispatch(const QStringList &all, Console &console, RegistryEnvironment environment, std::stop_token stop,
                  const std::function<PaperWriter *()> &pdf)
{
    // Known before anything is parsed, because mistakes too are told as JSON.
    console.json = all.contains(u"--json"_qs);
    const qsizetype at = commandPosition(all);
    if (at < 0)
        return withoutCommand(all, console);
    const Command *command = commandNamed(all[at]);
    if (!command)
        return failed(console,
                      usage(commandText(QT_TRANSLATE_NOOP("Command", "there is no command “%1”")).arg(all[at])));
    QCommandLineParser words;
    QStringList rest = all;
    rest.removeAt(at);
    if (const Result<void> parsed = parse(*command, words, rest); !parsed)
        return failed(console, parsed.error());
    console.json = words.isSet(u"json"_qs);
    console.quiet = words.isSet(u"quiet"_qs);
    if (words.isSet(u"help"_qs)) {
        say(console, "help", helpOf(*command, words));
        return ExitCode::Done;
    }
    if (words.isSet(u"as"_qs))
        environment.actor = toText(words.value(u"as"_qs));
    Invocation call{words, words.positionalArguments(), console, std::move(environment), std::move(stop), pdf()};
    const Result<ExitCode> code = command->run(call);
    console.endProgress();
    return code ? *code : failed(console, code.error());
}

} // namespace

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

bool needsPrinting(const QStringList &words)
{
    const qsizetype at = commandPosition(words);
    const auto prints = [&](const QString &command) {
        return command == u"export" || command == u"card" || command == u"stats" || command == u"handling" ||
               command == u"labels" || command == u"file-register" || command == u"history";
    };
    return at >= 0 && prints(words[at]) && std::any_of(words.begin() + at, words.end(), [](const QString &word) {
               return word.endsWith(u".pdf"_qs, Qt::CaseInsensitive) || word.endsWith(u".zip"_qs, Qt::CaseInsensitive);
           });
}

int runCommandLine(const QStringList &words, Console &console, const RegistryEnvironment &environment,
                   std::stop_token stop, const std::function<PaperWriter *()> &pdf)
{
    ExitCode code = dispatch(words, console, environment, std::move(stop), pdf);
    if (!console.flush() && code == ExitCode::Done)
        code = ExitCode::InputOutput;
    return static_cast<int>(code);
}

} // namespace daicho
