// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/shared/bootstrap.h"
#include "model/pdf/pdfwriter.h"

#include <QDir>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <csignal>
#include <memory>

namespace {

std::stop_source interrupted;

void onInterrupt(int)
{
    // request_stop only sets an atomic flag here: nobody has registered a callback.
    interrupted.request_stop();
}

/// Printing needs fonts and so a QGuiApplication, but never a screen.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool printing)
{
    if (!printing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt would take the same folder by itself, but say so on standard error each time.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QDir::temp().filePath(u"runtime-"_qs + qEnvironmentVariable("USER")).toLocal8Bit());
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    daicho::prepare();
    // What went wrong is told once, as a sentence; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(u"daicho.*.warning=false\ndaicho.*.info=false\ndaicho.*.debug=false"_qs);
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv, daicho::needsPrinting(words));
    const daicho::Language language = daicho::chosenLanguage(words);
    daicho::installTranslators(*application, language);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN);

    daicho::Console console(stdout, stderr);
    console.japanese = language == daicho::Language::Japanese;
    const daicho::SystemClock clock;
    daicho::PdfWriter pdf;
    daicho::RegistryEnvironment environment = daicho::systemEnvironment(clock);
    environment.verifiesOnOpening = true;
    return daicho::runCommandLine(words, console, environment, interrupted.get_token(),
                                  [&pdf]() -> daicho::PaperWriter * { return &pdf; });
}
