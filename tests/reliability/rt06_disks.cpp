// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-06: disks that are really full, and folders that are really protected.
//
// File systems in memory of many sizes are mounted where only this process sees them. On each, a registry is made; then
// ballast leaves room for 0, 1, 2, 4 … pages, and an edit, an import and exports are tried, each over an older file.
// Either all is done, or the sentence says that nothing was saved, the registry holds what it held, and the older file
// is the same bit for bit, with nothing left beside it; when the ballast is gone, the same act succeeds. Then: a mount
// that was made read-only, a file without write permission, a folder in which nothing may be made (as another user), a
// limit on the size of files, a path of more than 260 characters.
//
// Kinder than the world: a file system in memory tells at once that it is full; some on disks and networks tell it when
// a file is synced or closed. Those faults are RT-03's.

#include "model/services/historyservice.h"
#include "resources/resources.h"
#include "tests/reliability/mounts.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/servicework.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QFile>

#include <cmath>

using namespace daicho;
using namespace daicho::reliability;

namespace {

constexpr std::int64_t kibibyte = 1024;
const QByteArray olderFile = "an older export";

class Disks
{
public:
    explicit Disks(Programme &programme);

    void fullDisks(int sizes);
    void sizeLimits();
    void readOnlyMount();
    void protectedPlaces();
    void longPath();

private:
    void makeOn(std::int64_t size);
    void actsOn(std::int64_t size);
    void tryAct(const Act &act, std::int64_t room);
    enum class Reason : std::uint8_t { FullDisk, Limit };
    Text wrongAfter(const Act &act, const Result<Text> &said, const Text &before, Reason reason) const;
    bool reset(const QString &folder);
    void setBallast(std::int64_t room);
    Text refusesToWrite() const;
    Text refusesToMake() const;
    void judge(const Text &drill, const Text &wrong);
    QString registryPath() const { return m_work + QStringLiteral("/town.daicho"); }
    QString ballastPath() const { return m_work + QStringLiteral("/ballast"); }

    Programme &m_programme;
    FixedClock m_clock{QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC)};
    RegistryEnvironment m_environment = townEnvironment(m_clock);
    NewRegistry m_wanted{"empty", "見本町", "mic-jichitai-2024r10"};
    QString m_work; ///< where the disk is mounted
    QByteArray m_town;
    std::vector<Act> m_acts;
};

Disks::Disks(Programme &programme) : m_programme(programme), m_work(programme.folder() + QStringLiteral("/disk"))
{
    const QString made = programme.folder() + QStringLiteral("/made.daicho");
    must(makeTown(made, m_environment));
    m_town = bytesOf(made);
    QDir().mkpath(m_work);
    for (const Act &act : townActs()) {
        const Text name = act.name;
        if (name == "edit" || name == "import" || name == "undo" || name == "backup" || name == "export csv" ||
            name == "export xlsx")
            m_acts.push_back(act);
    }
}

void Disks::judge(const Text &drill, const Text &wrong)
{
    m_programme.count("acts");
    if (!wrong.empty())
        m_programme.fail("wrong", drill + ": " + wrong);
}

// ---- full

void Disks::fullDisks(int sizes)
{
    constexpr double smallest = 64;
    constexpr double largest = 4096;
    for (int number = 0; number < sizes; ++number) {
        const double part = sizes > 1 ? static_cast<double>(number) / (sizes - 1) : 0;
        const auto size = static_cast<std::int64_t>(smallest * std::pow(largest / smallest, part)) * kibibyte;
        m_programme.count("disks");
        makeOn(size);
        actsOn(size);
    }
}

/// A new registry on an empty disk: it is made, or there is nothing.
void Disks::makeOn(std::int64_t size)
{
    const Mount disk(m_work, size);
    const Result<std::unique_ptr<Registry>> made = Registry::create(registryPath(), m_wanted, m_environment);
    Text wrong;
    if (made) {
        const Result<Verification> verification = HistoryService(**made).verify();
        wrong = verification && verification->verdict == Verdict::Ok ? "" : "made, but it does not verify";
    } else {
        m_programme.count("refused");
        if (made.error().code != ErrorCode::DiskFull)
            wrong = "another reason: " + told(made.error());
        else if (!QDir(m_work).isEmpty(QDir::Files | QDir::Hidden))
            wrong = "something is left behind";
    }
    judge("making a registry on " + std::to_string(size / kibibyte) + " KiB", wrong);
}

void Disks::actsOn(std::int64_t size)
{
    constexpr std::int64_t pageSize = 4096;
    constexpr std::int64_t mostRoom = 256;
    const Mount disk(m_work, size);
    if (!writeBytes(registryPath(), m_town) || !reset(m_work))
        return; // too small for the town itself, or for what is brought in and stood there before
    for (const Act &act : m_acts) {
        const std::int64_t step = m_programme.choose(8, 2, 2);
        for (std::int64_t pages = 0; pages <= mostRoom; pages = pages == 0 ? 1 : pages * step)
            tryAct(act, pages * pageSize);
    }
}

void Disks::tryAct(const Act &act, std::int64_t room)
{
    reset(m_work);
    const auto registry = must(Registry::open(registryPath(), RegistryAccess::ReadWrite, m_environment));
    const Text before = must(contentHash(registry->store()));
    setBallast(room);
    const Result<Text> said = act.run(*registry, m_work);
    Text wrong = wrongAfter(act, said, before, Reason::FullDisk);
    QFile::remove(ballastPath());
    if (wrong.empty() && !said) {
        m_programme.count("refused");
        const Result<Text> again = act.run(*registry, m_work);
        if (!again && again.error().code != ErrorCode::DiskFull) // the disk may be too small altogether
            wrong = "with room again it fails: " + told(again.error());
    }
    if (wrong.empty() && HistoryService(*registry).verify().value().verdict != Verdict::Ok)
        wrong = "does not verify";
    judge(act.name + Text(" with room for ") + std::to_string(room), wrong);
}

/// The town as it was, older files where exports go, what is brought in, and nothing else; false if that has no room.
bool Disks::reset(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (name != QStringLiteral("town.daicho"))
            QFile::remove(folder + u'/' + name);
    }
    bool isWhole = writeBytes(registryPath(), m_town);
    isWhole = writeBytes(folder + QStringLiteral("/import.csv"), townCsv(40)) && isWhole;
    for (const char *name : {"out.csv", "out.xlsx"})
        isWhole = writeBytes(folder + u'/' + QString::fromLatin1(name), olderFile) && isWhole;
    return isWhole;
}

/// Fills the disk but for `room` bytes.
void Disks::setBallast(std::int64_t room)
{
    QFile ballast(ballastPath());
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (ballast.write(block) == block.size()) {
    }
    ballast.resize(std::max<qint64>(0, ballast.size() / block.size() * block.size() - room));
}

Text Disks::wrongAfter(const Act &act, const Result<Text> &said, const Text &before, Reason reason) const
{
    const QStringList parts{QStringLiteral(".daicho-*"), QStringLiteral("*.part"), QStringLiteral(".*.new*")};
    if (!QDir(m_work).entryList(parts, QDir::Files | QDir::Hidden).isEmpty())
        return "a half file is left";
    if (said)
        return {};
    const ErrorCode code = said.error().code;
    // SQLite does not tell a limit on sizes from other failures of writing.
    const bool isOther = reason == Reason::Limit && code == ErrorCode::InputOutput;
    if (code != ErrorCode::DiskFull && !isOther)
        return "another reason: " + told(said.error());
    if (!errorSentence(said.error()).contains(QStringLiteral("What was stored before is unchanged")))
        return "a sentence that does not say what is stored";
    if (!act.writes && (bytesOf(m_work + QStringLiteral("/out.csv")) != olderFile ||
                        bytesOf(m_work + QStringLiteral("/out.xlsx")) != olderFile))
        return "the older file is not what it was";
    const Result<std::unique_ptr<RegistryStore>> store =
        RegistryStore::open(registryPath(), {.access = StoreAccess::ReadOnly});
    const Result<Text> after = store ? contentHash(**store) : Result<Text>(store.error());
    if (!after)
        return "cannot be read on the full disk: " + told(after.error());
    return *after == before && bytesOf(registryPath()) == m_town ? Text() : "the registry is not what it was";
}

/// Where no disk can be mounted, and besides: no file may grow beyond a size.
void Disks::sizeLimits()
{
    for (const Act &act : m_acts) {
        for (std::int64_t more = 0; more <= 64; more += m_programme.choose(16, 4, 4)) {
            reset(m_work);
            const auto registry = must(Registry::open(registryPath(), RegistryAccess::ReadWrite, m_environment));
            const Text before = must(contentHash(registry->store()));
            Result<Text> said = Text();
            {
                const FileSizeLimit limit(
                    static_cast<rlim_t>(act.writes ? m_town.size() + more * kibibyte : more * kibibyte / 2));
                said = act.run(*registry, m_work);
            }
            judge(act.name + Text(" with a limit on files"), wrongAfter(act, said, before, Reason::Limit));
            m_programme.count("refused", said ? 0 : 1);
        }
    }
}

// ---- protected

/// For a registry that can be read but not written.
Text Disks::refusesToWrite() const
{
    const Result<std::unique_ptr<Registry>> registry =
        Registry::open(registryPath(), RegistryAccess::ReadWrite, m_environment);
    if (!registry)
        return "cannot be opened for reading: " + told(registry.error());
    if (!(*registry)->isReadOnly())
        return "says that it can be written";
    const Result<void> said = smallEdit(**registry);
    if (said || said.error().code != ErrorCode::ReadOnly)
        return said ? "an edit succeeds" : "another reason: " + told(said.error());
    if (!errorSentence(said.error()).contains(QStringLiteral("Nothing was changed")))
        return "a sentence that does not say what is stored";
    const Result<Verification> verification = HistoryService(**registry).verify();
    if (!verification || verification->verdict != Verdict::Ok)
        return "cannot be verified";
    return bytesOf(registryPath()) == m_town ? Text() : "the file was changed";
}

/// For a folder in which nothing may be made.
Text Disks::refusesToMake() const
{
    const QStringList before = QDir(m_work).entryList(QDir::Files | QDir::Hidden);
    const Result<std::unique_ptr<Registry>> made =
        Registry::create(m_work + QStringLiteral("/new.daicho"), m_wanted, m_environment);
    if (made)
        return "a registry was made";
    if (errorSentence(made.error()).isEmpty() || QDir(m_work).entryList(QDir::Files | QDir::Hidden) != before)
        return "no sentence, or something is left behind";
    const Result<std::unique_ptr<Registry>> town =
        Registry::open(registryPath(), RegistryAccess::ReadOnly, m_environment);
    for (const Act &act : m_acts) {
        if (!act.writes && (!town || act.run(**town, m_work)))
            return Text(act.name) + " succeeds";
    }
    return bytesOf(m_work + QStringLiteral("/out.csv")) == olderFile ? Text() : "the older file is not what it was";
}

void Disks::readOnlyMount()
{
    Mount disk(m_work, 4096 * kibibyte);
    reset(m_work);
    disk.makeReadOnly();
    judge("read-only mount", refusesToWrite());
    judge("making things on a read-only mount", refusesToMake());
}

void Disks::protectedPlaces()
{
    const Mount disk(m_work, 4096 * kibibyte);
    reset(m_work);
    giveToOther(m_work);
    QFile::setPermissions(registryPath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    judge("file without write permission", asOther([this] { return refusesToWrite(); }));
    QFile::setPermissions(registryPath(), QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(m_work, QFile::ReadOwner | QFile::ExeOwner);
    judge("folder in which nothing may be made", asOther([this] { return refusesToWrite(); }));
    judge("making things where nothing may be made", asOther([this] { return refusesToMake(); }));
}

void Disks::longPath()
{
    QString folder = m_programme.folder();
    while (folder.size() < 300)
        folder += QStringLiteral("/a-folder-of-a-long-name-within-a-folder");
    QDir().mkpath(folder);
    const Result<std::unique_ptr<Registry>> made =
        Registry::create(folder + QStringLiteral("/town.daicho"), m_wanted, m_environment);
    judge("path of more than 260 characters", made ? Text() : told(made.error()));
    // SQLite takes 512 bytes, and a character of ours has three.
    while (folder.size() < 700)
        folder += QStringLiteral("/とても長い名前のフォルダーの中のフォルダー");
    QDir().mkpath(folder);
    const Result<std::unique_ptr<Registry>> refused =
        Registry::create(folder + QStringLiteral("/town.daicho"), m_wanted, m_environment);
    const bool isEmpty = QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    judge("path longer than SQLite takes", !refused && isEmpty ? Text() : Text("made, or something is left"));
}

} // namespace

int main(int argc, char **argv)
{
    Programme programme("RT-06", argc, argv);
    loadResources();
    Disks disks(programme);
    disks.sizeLimits();
    disks.longPath();
    if (mayMount()) {
        disks.fullDisks(static_cast<int>(programme.choose(10, 50, 50)));
        disks.readOnlyMount();
    } else {
        programme.skip("full disks and read-only mounts, because this process may not mount");
    }
    if (mayMount() && mayBeOther())
        disks.protectedPlaces();
    else
        programme.skip("protected files and folders, because this process cannot be another user");
    programme.count("wrong", 0);
    return programme.finish();
}
