// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/acttrials.h"

#include "model/storage/migrator.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace daicho::reliability {

ActTrials::ActTrials(Programme &programme)
    : m_programme(programme)
    , m_folder(programme.folder() + QStringLiteral("/work"))
    , m_path(m_folder + QStringLiteral("/town.daicho"))
{
    const QString made = programme.folder() + QStringLiteral("/made.daicho");
    must(makeTown(made, m_environment));
    m_town = bytesOf(made);
    put(m_town);
    openTown();
    m_oldMemory = memoryOf(*m_registry);
    m_oldHash = must(contentHash(m_registry->store()));
    makeHotJournal();
}

/// A folder with these files and what the acts bring in, and nothing else.
void ActTrials::put(const QByteArray &file, const QByteArray &journal)
{
    m_registry.reset();
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_folder);
    writeBytes(m_folder + QStringLiteral("/import.csv"), townCsv(40));
    if (!file.isEmpty())
        writeBytes(m_path, file);
    if (!journal.isEmpty())
        writeBytes(m_path + QStringLiteral("-journal"), journal);
}

void ActTrials::openTown()
{
    m_registry = must(Registry::open(m_path, RegistryAccess::ReadWrite, m_environment));
    must(m_registry->loadIndex());
}

/// A commit that was killed after half of its pages were written: a cache of one page writes that early.
void ActTrials::makeHotJournal()
{
    put(m_town);
    sqlite3 *dying = nullptr;
    sqlite3_open(m_path.toUtf8().constData(), &dying);
    sqlite3_exec(dying,
                 "PRAGMA cache_size = 1; PRAGMA journal_mode = TRUNCATE; BEGIN; UPDATE asset SET remarks = 'x';"
                 "UPDATE org_unit SET name = 'x'; INSERT INTO person (name) SELECT hex(randomblob(400)) FROM asset",
                 nullptr, nullptr, nullptr);
    m_tornTown = bytesOf(m_path);
    m_hotJournal = bytesOf(m_path + QStringLiteral("-journal"));
    sqlite3_close(dying);
    if (m_tornTown == m_town || m_hotJournal.isEmpty())
        giveUp("no hot journal could be made");
}

Text ActTrials::hashOfFile()
{
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
    if (!store)
        return "does not open: " + told(store.error());
    const Result<Verification> verification = (*store)->verify();
    if (!verification || verification->verdict != Verdict::Ok)
        return "does not verify";
    const Result<Text> hash = contentHash(**store);
    return hash ? *hash : "cannot be read: " + told(hash.error());
}

// ---- acts

Scenario ActTrials::writing(const Act &act)
{
    put(m_town);
    openTown();
    must(act.run(*m_registry, m_folder));
    m_newMemory = memoryOf(*m_registry);
    m_newHash = must(contentHash(m_registry->store()));
    m_newBytes = bytesOf(m_path);
    const auto prepare = [this] {
        put(m_town);
        openTown();
    };
    return {act.name, prepare, [this, act] { m_said = act.run(*m_registry, m_folder); },
            [this, act] { return wrongAfterWriting(act); }};
}

Text ActTrials::wrongAfterWriting(const Act &act)
{
    const bool isUnknown = !m_said && m_said.error().code == ErrorCode::OutcomeUnknown;
    const QByteArray bytes = bytesOf(m_path);
    const bool isSettled = bytesOf(m_path + QStringLiteral("-journal")).isEmpty();
    const Text hash = isSettled && bytes == m_town       ? m_oldHash
                      : isSettled && bytes == m_newBytes ? m_newHash
                                                         : hashOfFile();
    if (hash != m_oldHash && hash != m_newHash)
        return "neither the old state nor the new one: " + hash;
    if (m_said && hash != m_newHash)
        return "it said stored, and it is not";
    if (!m_said && !isUnknown && hash != m_oldHash)
        return "it said not stored, and it is: " + told(m_said.error());
    if (!m_said && errorSentence(m_said.error()).isEmpty())
        return "no sentence for " + told(m_said.error());
    if (!isUnknown)
        return wrongWithState(act, hash == m_newHash);
    m_programme.count("unknown");
    return m_registry->isReadOnly() && !smallEdit(*m_registry) ? Text() : "it goes on writing after «unknown»";
}

/// Memory, and the next act.
Text ActTrials::wrongWithState(const Act &act, bool isNew)
{
    if (memoryOf(*m_registry) != (isNew ? m_newMemory : m_oldMemory))
        return "memory does not show what the file holds";
    if (must(m_registry->store().head()) != m_registry->head())
        return "memory has another head than the file";
    if (isNew) {
        const Result<void> next = smallEdit(*m_registry);
        return next ? Text() : "the next act fails: " + told(next.error());
    }
    const Result<Text> again = act.run(*m_registry, m_folder);
    if (!again)
        return "repeated it fails: " + told(again.error());
    return memoryOf(*m_registry) == m_newMemory ? Text() : "repeated it gives another result";
}

void ActTrials::removeOutput()
{
    for (const QString &name : QDir(m_folder).entryList({QStringLiteral("out.*")}, QDir::Files | QDir::Hidden))
        QFile::remove(m_folder + u'/' + name);
}

Scenario ActTrials::reading(const Act &act)
{
    put(m_town);
    openTown();
    m_output = must(act.run(*m_registry, m_folder));
    return {act.name, [this] { removeOutput(); }, [this, act] { m_said = act.run(*m_registry, m_folder); },
            [this, act] { return wrongAfterReading(act); }};
}

Text ActTrials::wrongAfterReading(const Act &act)
{
    const QStringList written{QStringLiteral("out*"), QStringLiteral(".daicho*")};
    if (m_said && *m_said != m_output)
        return "success with another result";
    if (!m_said && !QDir(m_folder).entryList(written, QDir::Files | QDir::Hidden).isEmpty())
        return "a file is left after " + told(m_said.error());
    if (bytesOf(m_path) != m_town)
        return "reading has changed the file";
    removeOutput();
    const Result<Text> again = act.run(*m_registry, m_folder);
    if (!again)
        return "repeated it fails: " + told(again.error());
    return *again == m_output ? Text() : "repeated it gives another result";
}

Scenario ActTrials::creating()
{
    const NewRegistry wanted{"empty", "見本町", "mic-jichitai-2024r10"};
    put({});
    m_registry = must(Registry::create(m_path, wanted, m_environment));
    m_newHash = must(contentHash(m_registry->store()));
    const auto run = [this, wanted] {
        Result<std::unique_ptr<Registry>> made = Registry::create(m_path, wanted, m_environment);
        m_said = made ? Result<Text>(Text()) : Result<Text>(made.error());
    };
    const auto judge = [this, run]() -> Text {
        if (QFile::exists(m_path)) // made whole, though it could not be opened then
            return hashOfFile() == m_newHash ? Text() : "a registry that is not whole";
        if (m_said)
            return "it said made, and it is not";
        const QStringList left = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
        if (left.size() != 1)
            return "left behind: " + left.join(u' ').toStdString();
        run();
        return m_said ? Text() : "repeated it fails: " + told(m_said.error());
    };
    return {"create", [this] { put({}); }, run, judge};
}

Scenario ActTrials::opening(const char *name, RegistryAccess access, const QByteArray &file, const QByteArray &journal)
{
    const auto run = [this, access] {
        Result<std::unique_ptr<Registry>> opened = Registry::open(m_path, access, m_environment);
        m_said = opened ? (*opened)->head().hash : Result<Text>(opened.error());
    };
    const auto judge = [this, run]() -> Text {
        const Result<Text> before = m_said;
        run();
        if (!m_said)
            return "repeated it fails: " + told(m_said.error());
        if (before && *before != *m_said)
            return "opened with another head";
        return hashOfFile() == m_oldHash ? Text() : "opening has changed what the file holds";
    };
    return {name, [this, file, journal] { put(file, journal); }, run, judge};
}

/// A file of the first version. What it says of its migration has the time of the day, so only records are compared.
Scenario ActTrials::migrating()
{
    const QByteArray old = bytesOf(QStringLiteral(DAICHO_TEST_DATA "/registries/v1.daicho"));
    const auto recordsNow = [this]() -> Text {
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
        const Result<Verification> verification = store ? (*store)->verify() : Result<Verification>(store.error());
        if (!verification || verification->verdict != Verdict::Ok)
            return "does not verify: " + (verification ? verification->detail : told(verification.error()));
        return recordsHash(**store).value();
    };
    put(old);
    m_newHash = recordsNow();
    const auto run = [this] {
        const Result<std::unique_ptr<RegistryStore>> opened = RegistryStore::open(m_path);
        m_said = opened ? Result<Text>(Text()) : Result<Text>(opened.error());
    };
    const auto judge = [this, recordsNow]() -> Text {
        if (!m_said && errorSentence(m_said.error()).isEmpty())
            return "no sentence for " + told(m_said.error());
        const Text found = recordsNow();
        return found == m_newHash ? Text()
                                  : "after " + (m_said ? Text("success") : told(m_said.error())) + ": " + found;
    };
    return {"migrate", [this, old] { put(old); }, run, judge};
}

std::vector<std::function<Scenario()>> ActTrials::scenarios(const std::vector<Text> &names)
{
    std::vector<std::function<Scenario()>> all;
    const auto take = [&](const Text &name, std::function<Scenario()> make) {
        if (names.empty() || std::find(names.begin(), names.end(), name) != names.end())
            all.push_back(std::move(make));
    };
    take("create", [this] { return creating(); });
    take("open", [this] { return opening("open", RegistryAccess::ReadWrite, m_town, {}); });
    take("open read-only", [this] { return opening("open read-only", RegistryAccess::ReadOnly, m_town, {}); });
    take("open after a kill",
         [this] { return opening("open after a kill", RegistryAccess::ReadWrite, m_tornTown, m_hotJournal); });
    if (must(loadMigrations()).size() > 1)
        take("migrate", [this] { return migrating(); });
    for (const Act &act : townActs())
        take(act.name, [this, act] { return act.writes ? writing(act) : reading(act); });
    return all;
}

} // namespace daicho::reliability
