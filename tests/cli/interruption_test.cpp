// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A run that is killed or cancelled in the middle of its work leaves the old state.

#include "tests/cli/commandline.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QFileSystemWatcher>

#include <csignal>

namespace {

/// Large enough that writing it takes a while.
QByteArray largeLedger()
{
    QByteArray csv("code,name,unit,c,remarks\n");
    for (int row = 1; row <= 20'000; ++row) {
        const QByteArray number = QByteArray::number(row);
        csv += "N-" + number + ",帳簿 " + number + ",税務課,3C,備考 " + number + " の長い長い長い長い長い長い長い文\n";
    }
    return csv;
}

/// Starts the import and sends the signal as soon as the registry's journal shows that it writes.
QProcess::ExitStatus interruptWhileWriting(CommandLine &cli, int signal, int *code)
{
    const QString journal = cli.path("a.daicho-journal");
    QFileSystemWatcher watcher({QFileInfo(journal).path()});
    if (QFileInfo::exists(journal))
        watcher.addPath(journal);
    QProcess process;
    cli.prepare(process, {QStringLiteral("import"), QStringLiteral("a.daicho"), QStringLiteral("large.csv"),
                          QStringLiteral("--json")});
    QEventLoop loop;
    bool sent = false;
    const auto look = [&]() {
        if (!sent && QFileInfo(journal).size() > 0) {
            sent = true;
            kill(static_cast<pid_t>(process.processId()), signal);
        } else if (QFileInfo::exists(journal) && !watcher.files().contains(journal)) {
            watcher.addPath(journal);
        }
    };
    QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &loop, look);
    QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, &loop, look);
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start();
    loop.exec();
    REQUIRE(sent);
    *code = process.exitCode();
    return process.exitStatus();
}

} // namespace

TEST_CASE("An import that is killed while it writes leaves nothing")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("large.csv", largeLedger());
    const std::string before = cli.ledger("a.daicho");
    int code = 0;
    CHECK(interruptWhileWriting(cli, SIGKILL, &code) == QProcess::CrashExit);
    CHECK(cli.ledger("a.daicho") == before);
    CHECK(text(cli.json({"verify", "a.daicho", "--json"})[u"verdict"]) == "ok");
    CHECK(cli.json({"import", "a.daicho", "large.csv", "--json"})[u"new"].toInt() == 20'000);
}

TEST_CASE("An import that is cancelled while it writes ends with 130 and leaves nothing")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("large.csv", largeLedger());
    const QByteArray before = cli.bytes("a.daicho");
    int code = 0;
    CHECK(interruptWhileWriting(cli, SIGINT, &code) == QProcess::NormalExit);
    CHECK(code == 130);
    CHECK(cli.bytes("a.daicho") == before);
    CHECK(text(cli.json({"verify", "a.daicho", "--json"})[u"verdict"]) == "ok");
}
