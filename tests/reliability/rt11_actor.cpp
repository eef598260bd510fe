// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/rt11_actor.h"

#include "model/services/assetservice.h"
#include "model/services/importservice.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QUuid>

#include <cstdio>
#include <iostream>
#include <poll.h>
#include <unistd.h>

namespace daicho::reliability {

namespace {

constexpr int patienceMilliseconds = 10'000;
constexpr int importedRows = 400;

void say(const std::string &line)
{
    std::fprintf(stdout, "%s\n", line.c_str());
    std::fflush(stdout);
}

void tell(const Result<HistoryHead> &done, const Text &token)
{
    say(done ? "ack " + token : "error " + Text(errorId(done.error().code)));
}

bool hasInput()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
}

Text freshToken(const char *who)
{
    return who + lettersOf(QRandomGenerator::global()->generate64());
}

/// Works until it is spoken to.
void workOn(Registry &registry, const std::string &state, const QString &folder)
{
    while (!hasInput()) {
        const Text token = freshToken("a");
        const Result<HistoryHead> done = state == "import" ? importAssets(registry, folder, token, importedRows)
                                                           : editAsset(registry, "A-2", Field::Remarks, token);
        tell(done, token);
        if (!done && done.error().code == ErrorCode::FileReplaced)
            return;
    }
}

/// A form that was filled in when the asset was as it was at the start.
Result<HistoryHead> saveForm(Registry &registry, const Asset &seen, const Text &token)
{
    const Result<Asset> saved = AssetService(registry).edit(seen.id, seen.revision, {{Field::Name, token}}, token);
    return saved ? Result<HistoryHead>(registry.head()) : saved.error();
}

} // namespace

Text lettersOf(std::uint64_t number)
{
    Text letters;
    for (; number != 0; number /= 26)
        letters += static_cast<char>('a' + number % 26);
    return letters;
}

RegistryEnvironment environmentOf(const Text &person, LeasePolicy lease)
{
    static const SystemClock clock;
    return {.clock = &clock,
            .actor = person,
            .makeUuid = [] { return toText(QUuid::createUuid().toString(QUuid::WithoutBraces)); },
            .lease = lease,
            .host = "RT-11"};
}

Result<HistoryHead> editAsset(Registry &registry, TextView code, Field field, const Text &token)
{
    DAICHO_TRY(registry.refresh());
    const Result<Asset> asset = registry.assetByCode(code);
    if (!asset)
        return asset.error();
    const Result<Asset> edited = AssetService(registry).edit(asset->id, {{field, token}}, token);
    return edited ? Result<HistoryHead>(registry.head()) : edited.error();
}

Result<HistoryHead> importAssets(Registry &registry, const QString &folder, const Text &token, int rows)
{
    const QString path = QDir(folder).filePath(toQString(token) + QStringLiteral(".csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::InputOutput, {}, "csv"};
    QByteArray csv("name,remarks\n");
    for (int row = 0; row < rows; ++row)
        csv += QByteArray::fromStdString(token) + '-' + QByteArray::number(row) + ",imported\n";
    const bool isWritten = file.write(csv) == csv.size();
    file.close();
    if (!isWritten)
        return Error{ErrorCode::InputOutput, {}, "csv"};
    DAICHO_TRY(registry.refresh());
    const Result<ImportPlan> plan =
        ImportService::plan(registry.path(), {path, {}}, environmentOf("planner", LeasePolicy::None), {});
    QFile::remove(path);
    return plan ? ImportService::apply(registry, *plan) : plan.error();
}

int runActor(const std::string &file, const std::string &state, const std::string &folder)
{
    const Result<std::unique_ptr<Registry>> opened = Registry::open(
        QString::fromStdString(file), RegistryAccess::ReadWrite, environmentOf("情報太郎", LeasePolicy::Take));
    if (!opened) {
        say("error " + Text(errorId(opened.error().code)));
        return 1;
    }
    Registry &registry = **opened;
    const Result<Asset> seen = registry.assetByCode("A-1");
    if (!seen)
        return 1;
    say("ready");
    if (state == "committing" || state == "import")
        workOn(registry, state, QString::fromStdString(folder));
    for (std::string words; std::getline(std::cin, words) && words != "quit";) {
        const Text token = freshToken("f");
        if (words == "look") {
            const Result<void> looked = registry.refresh();
            say(looked ? "ok" : "error " + Text(errorId(looked.error().code)));
        } else if (words == "save") {
            tell(saveForm(registry, *seen, token), token);
        } else if (words == "edit") {
            tell(editAsset(registry, "A-1", Field::Name, token), token);
        }
    }
    return 0;
}

Actor::Actor(const QString &program, const QString &file, const QString &state, const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {QStringLiteral("actor"), file, state, folder});
}

Actor::~Actor()
{
    kill();
}

std::string Actor::line()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMilliseconds))
            return {};
    }
    const std::string words = m_process.readLine().trimmed().toStdString();
    if (words.starts_with("ack "))
        m_acknowledged.push_back(words.substr(4));
    return words;
}

std::string Actor::ask(const std::string &words)
{
    m_process.write((words + "\n").c_str());
    return line();
}

void Actor::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMilliseconds);
    while (m_process.canReadLine())
        line();
}

void Actor::end()
{
    m_process.write("quit\n");
    while (m_process.state() != QProcess::NotRunning && !line().empty()) {
    }
    m_process.waitForFinished(patienceMilliseconds);
    while (m_process.canReadLine())
        line();
}

} // namespace daicho::reliability
