// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-14: the known ways to corrupt a database file, done on purpose.
//
// One import is recorded on a simulated disk, so that the file and its journal are at hand as they stood after each of
// its calls. From these come: the file copied while it was written to, without its journal, and with the journal as it
// stood some calls later; a hot journal that was deleted, or passed by under a second name of the file; the hot journal
// of another registry. Then files cut off at every 4 KiB, one byte short, empty, and with a header of write-ahead
// logging; a file that is renamed, removed or replaced while it is open; a process that inherits an open connection.
// Each must be refused on opening, or found by `verify`, or be whole: exactly one of the states that there ever were.
// Content that never was and passes for good must not exist, and nothing of this may end the program.
//
// A state that there was is accepted though it may be an older one: that a whole file is old is told by the head that
// was last seen (RT-09), not by the file.

#include "resources/resources.h"
#include "tests/reliability/diskvfs.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/storagework.h"

#include <QDir>
#include <QFile>

#include <optional>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace daicho;
using namespace daicho::reliability;

namespace {

constexpr qsizetype pageSize = 4096;
const QString journalEnding = QStringLiteral("-journal");

/// The registry and its journal as they stood after a call.
struct Moment
{
    QByteArray file;
    QByteArray journal;
};

class Drills
{
public:
    explicit Drills(Programme &programme);

    void runAll();

private:
    void record();
    void copies();
    void lostJournals();
    void strangersJournal();
    void cutFiles();
    void changedHeaders();
    void movedWhileOpen();
    void inheritedConnection();

    void put(const QByteArray &file, const QByteArray &journal = {}) const;
    void judge(const Text &drill, const std::set<ErrorCode> &also = {});
    void require(bool isSo, const Text &drill, const Text &what);
    std::unique_ptr<RegistryStore> openWhole();
    Result<HistoryHead> commitTo(RegistryStore &store) const;

    Programme &m_programme;
    FixedClock m_clock{QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC)};
    QString m_path;
    std::set<Text> m_states; ///< hashes of all content that there ever was
    std::vector<Moment> m_moments;
    QByteArray m_whole;
    QByteArray m_other; ///< another registry
};

Drills::Drills(Programme &programme) : m_programme(programme), m_path(programme.folder() + QStringLiteral("/d.daicho"))
{
    {
        const auto store = must(makeSmallRegistry(m_path, m_clock));
        must(reliability::commitTo(*store, newAssets(firstAssets + 1, 300, "別"), "import", m_clock));
        m_states.insert(must(contentHash(*store)));
    }
    m_other = bytesOf(m_path);
    put({});
    QFile::remove(m_path);
    {
        const auto store = must(makeSmallRegistry(m_path, m_clock));
        must(reliability::commitTo(*store, newAssets(firstAssets + 1, 100, "前"), "import", m_clock));
        m_states.insert(must(contentHash(*store)));
    }
    m_whole = bytesOf(m_path);
    record();
}

/// An import into the whole registry, call by call.
void Drills::record()
{
    DiskVfs vfs(m_programme.seed());
    SimulatedDisk disk;
    disk.apply({.kind = DiskCall::Kind::Create, .name = m_path.toStdString()});
    disk.apply({.kind = DiskCall::Kind::Write, .bytes = m_whole.toStdString()});
    disk.apply({.kind = DiskCall::Kind::Sync});
    vfs.setDisk(disk);
    const std::string journal = QString(m_path + journalEnding).toStdString();
    vfs.setObserver([&](const DiskCall &) {
        const SimulatedDisk &now = vfs.disk();
        Moment moment{QByteArray::fromStdString(now.bytes(now.fileOf(m_path.toStdString()))), {}};
        if (now.holds(journal))
            moment.journal = QByteArray::fromStdString(now.bytes(now.fileOf(journal)));
        m_moments.push_back(moment);
    });
    const auto store = must(RegistryStore::open(m_path, {.vfs = DiskVfs::name}));
    must(reliability::commitTo(*store, must(changedAssets(*store, 1, 60, "後")), "asset.edit", m_clock));
    m_states.insert(must(contentHash(*store)));
    must(reliability::commitTo(*store, newAssets(firstAssets + 101, 200, "後"), "import", m_clock));
    m_states.insert(must(contentHash(*store)));
}

void Drills::put(const QByteArray &file, const QByteArray &journal) const
{
    for (const char *ending : {"-journal", "-wal", "-shm"})
        QFile::remove(m_path + QString::fromLatin1(ending));
    QFile::remove(m_path);
    writeBytes(m_path, file);
    if (!journal.isEmpty())
        writeBytes(m_path + journalEnding, journal);
}

void Drills::require(bool isSo, const Text &drill, const Text &what)
{
    if (!isSo)
        m_programme.fail("wrong", drill + ": " + what);
}

/// Opens what lies at the path and says what became of it.
void Drills::judge(const Text &drill, const std::set<ErrorCode> &also)
{
    m_programme.count("drills");
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
    if (!store) {
        m_programme.count("refused");
        const ErrorCode code = store.error().code;
        require(code == ErrorCode::DatabaseDamaged || code == ErrorCode::NotARegistry ||
                    code == ErrorCode::SchemaChanged || code == ErrorCode::HistoryBroken || also.contains(code),
                drill, "refused for another reason: " + told(store.error()));
        require(errorSentence(store.error()).contains(QStringLiteral("d.daicho")), drill, "the sentence names no file");
        const Result<Verification> verification = RegistryStore::verifyFile(m_path);
        require(!verification || verification->verdict != Verdict::Ok, drill, "refused, but verified");
        return;
    }
    const Result<Verification> verification = (*store)->verify();
    if (!verification || verification->verdict != Verdict::Ok) {
        m_programme.count("found-by-verify");
        require(verification && !verification->detail.empty(), drill, "found, but not explained");
        return;
    }
    const Result<Text> content = contentHash(**store);
    if (content && m_states.contains(*content))
        m_programme.count("whole");
    else
        m_programme.fail("silent", drill + ": content that never was passes for good");
}

// ---- copies and journals

void Drills::copies()
{
    constexpr std::size_t longestDelay = 12;
    for (std::size_t call = 0; call < m_moments.size(); ++call) {
        const Text at = " at call " + std::to_string(call);
        put(m_moments[call].file);
        judge("copied without its journal" + at);
        for (std::size_t delay = 1; delay <= longestDelay && call + delay < m_moments.size(); ++delay) {
            put(m_moments[call].file, m_moments[call + delay].journal);
            judge("copied before its journal" + at);
            put(m_moments[call + delay].file, m_moments[call].journal);
            judge("copied after its journal" + at);
        }
    }
}

void Drills::lostJournals()
{
    const QString second = m_programme.folder() + QStringLiteral("/second-name-d.daicho");
    for (std::size_t call = 0; call < m_moments.size(); ++call) {
        const Text at = " at call " + std::to_string(call);
        if (m_moments[call].journal.isEmpty())
            continue;
        put(m_moments[call].file, m_moments[call].journal);
        judge("killed" + at);
        put(m_moments[call].file, m_moments[call].journal);
        QFile::remove(m_path + journalEnding);
        judge("hot journal deleted" + at);

        put(m_moments[call].file, m_moments[call].journal);
        QFile::remove(second);
        require(::link(QFile::encodeName(m_path).constData(), QFile::encodeName(second).constData()) == 0, "link",
                "cannot be made");
        const QString first = m_path;
        m_path = second;
        judge("opened by its second name" + at);
        m_path = first;
        judge("opened by its first name after the second" + at);
        QFile::remove(second);
        QFile::remove(second + journalEnding);
    }
}

void Drills::strangersJournal()
{
    for (std::size_t call = 0; call < m_moments.size(); ++call) {
        if (m_moments[call].journal.isEmpty())
            continue;
        put(m_other, m_moments[call].journal);
        judge("journal of another registry at call " + std::to_string(call));
    }
}

// ---- the file itself

void Drills::cutFiles()
{
    for (qsizetype size = 0; size < m_whole.size(); size += pageSize) {
        put(m_whole.left(size));
        judge("cut off at " + std::to_string(size));
        put(m_whole.left(size + pageSize - 1));
        judge("cut off before " + std::to_string(size + pageSize));
        put(m_whole.left(size) + QByteArray(m_whole.size() - size, '\0'));
        judge("only zeros from " + std::to_string(size));
    }
    for (qsizetype more : {qsizetype(1), pageSize, 10 * pageSize}) {
        put(m_whole + QByteArray(more, '\0'));
        judge("longer by " + std::to_string(more));
    }
}

void Drills::changedHeaders()
{
    constexpr qsizetype writeVersion = 18;
    QByteArray bytes = m_whole;
    bytes[writeVersion] = 2;
    bytes[writeVersion + 1] = 2;
    put(bytes);
    judge("header of write-ahead logging");
    require(bytesOf(m_path) == bytes, "header of write-ahead logging", "the file was changed");
    put(bytes);
    QFile::setPermissions(m_path, QFile::ReadOwner);
    judge("header of write-ahead logging, read-only");
    for (qsizetype at = 0; at < 100; ++at) {
        bytes = m_whole;
        bytes[at] = static_cast<char>(~bytes[at]);
        put(bytes);
        // A version may be of a program to come, and of a format that is none SQLite says no more than that.
        judge("byte " + std::to_string(at) + " of the header inverted",
              {ErrorCode::NewerVersion, ErrorCode::InputOutput});
    }
}

// ---- while it is open

std::unique_ptr<RegistryStore> Drills::openWhole()
{
    put(m_whole);
    return must(RegistryStore::open(m_path));
}

Result<HistoryHead> Drills::commitTo(RegistryStore &store) const
{
    return reliability::commitTo(store, newAssets(5'000, 20, "遅れて"), "import", m_clock);
}

void Drills::movedWhileOpen()
{
    const QString away = m_programme.folder() + QStringLiteral("/away-d.daicho");
    for (const char *what : {"renamed", "removed", "replaced"}) {
        const Text drill = Text(what) + " while open";
        QFile::remove(away);
        const auto store = openWhole();
        const bool isRemoved = Text(what) == "removed";
        require(isRemoved ? QFile::remove(m_path) : QFile::rename(m_path, away), drill, "cannot be done");
        if (Text(what) == "replaced")
            writeBytes(m_path, m_other);
        m_programme.count("drills");
        const Result<HistoryHead> head = commitTo(*store);
        require(!head, drill, "a commit succeeds, but nobody will find it");
        require(head || !errorSentence(head.error()).isEmpty(), drill, "no sentence");
        require(isRemoved || bytesOf(away) == m_whole, drill, "the file that is away was changed");
        require(Text(what) != "replaced" || bytesOf(m_path) == m_other, drill, "the file in its place was changed");
        if (!head)
            m_programme.count("refused");
    }
    QFile::remove(away);
}

void Drills::inheritedConnection()
{
    m_programme.count("drills");
    auto store = openWhole();
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isDone = commitTo(*store).has_value();
        store.reset();
        ::_exit(isDone ? 0 : 1);
    }
    ::waitpid(child, nullptr, 0);
    const Result<Text> afterChild = contentHash(*store);
    require(afterChild.has_value(), "inherited connection", "the parent cannot read any more");
    const ChangeSet more = newAssets(6'000, 20, "親");
    require(reliability::commitTo(*store, more, "import", m_clock).has_value(), "inherited connection",
            "the parent cannot write any more");
    m_states.insert(contentHash(*store).value());
    store.reset();
    judge("inherited connection");
}

void Drills::runAll()
{
    copies();
    lostJournals();
    strangersJournal();
    cutFiles();
    changedHeaders();
    movedWhileOpen();
    inheritedConnection();
    // A drill of each kind must have come about, or the material was not what it should be.
    for (const char *outcome : {"refused", "found-by-verify", "whole"})
        require(m_programme.counted(outcome) > 0, outcome, "never came about");
    m_programme.count("silent", 0);
    m_programme.count("wrong", 0);
}

} // namespace

int main(int argc, char **argv)
{
    Programme programme("RT-14", argc, argv);
    loadResources();
    Drills(programme).runAll();
    return programme.finish();
}
