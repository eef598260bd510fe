// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "model/services/registry.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <span>

namespace daicho {

class PaperWriter;

/// One call of a command: its words, where it speaks, what it works with.
struct Invocation
{
    QCommandLineParser &words;
    QStringList arguments; ///< positional, without the name of the command
    Console &console;
    RegistryEnvironment environment;
    std::stop_token stop;
    PaperWriter *pdf = nullptr;               ///< there for commands that may print
    std::shared_ptr<QTemporaryDir> past = {}; ///< of the registry of a past day

    QString argument(qsizetype index) const { return arguments.value(index); }
    Text text(qsizetype index) const { return toText(argument(index)); }
    bool has(const QString &option) const { return words.isSet(option); }
    QString option(const QString &name) const { return words.value(name); }
    Text optionText(const QString &name) const { return toText(option(name)); }

    /// The error for an option whose value cannot be.
    Error badOption(const QString &name) const
    {
        return {ErrorCode::UsageError, {{"reason", "--" + toText(name) + ' ' + optionText(name)}}, "option"};
    }
    /// The registry named by the first argument. One that something speaks against is only read, with a warning.
    Result<std::unique_ptr<Registry>> openRegistry(RegistryAccess access, bool withIndex = true) const;
    /// The same to be read, or as it was on the day of `--as-of`, for commands that declare it.
    Result<std::unique_ptr<Registry>> openShown(bool withIndex = true);
};

/// A verb of the command line. Names and meanings never change.
struct Command
{
    const char *name;
    const char *arguments; ///< as shown in the help
    const char *summary;   ///< source text of a translation in the context Command
    const char *example;
    int minimum; ///< positional arguments
    int maximum; ///< -1: any number
    void (*declare)(QCommandLineParser &words);
    Result<ExitCode> (*run)(Invocation &call);
};

std::span<const Command> commands();
const Command *commandNamed(const QString &name);

/// Runs the command that `words` (without the program's name) ask for and returns its exit code.
int runCommandLine(const QStringList &words, Console &console, const RegistryEnvironment &environment,
                   std::stop_token stop, const std::function<PaperWriter *()> &pdf);
/// True if the words ask for something that prints, so that fonts will be needed.
bool needsPrinting(const QStringList &words);

QString commandText(const char *source);

// Options that several commands know.
void declareNothing(QCommandLineParser &words);
void declareReason(QCommandLineParser &words);
void declareAsOf(QCommandLineParser &words);

} // namespace daicho
