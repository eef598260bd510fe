// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RT-04: a write that fails must never cost the file that was there, and never be called a success.
//
// Files are written by CheckedFile and by the exports above it, over a file that exists and to a name that is free,
//   - on a disk that is full after k bytes, and one that is and does not say so, for every k;
//   - with a real limit on the size of files, so that the system itself refuses;
//   - with each single call of the system failing in each way in which it can: create, write, flush, read back, rename.
// After each: either success and exactly the new bytes, or an error and exactly the old ones, with nothing left beside
// but what the error names. The model is harsher than the world where a disk claims to have stored what it has not.
//
// `--unchecked` writes in place as many programs do, ignoring what write says, and must fail.

#include "model/core/checkedfile.h"
#include "model/core/error.h"
#include "model/services/exportservice.h"
#include "model/services/importservice.h"
#include "resources/resources.h"
#include "tests/reliability/iofaults.h"
#include "tests/reliability/programme.h"
#include "tests/support/filesizelimit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <random>

using namespace daicho;
using namespace daicho::reliability;
using iofaults::Call;
using iofaults::Fault;
using iofaults::Plan;

namespace {

using Writer = std::function<Result<void>(const QString &path, CheckedFile::Existing existing)>;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 251);
    return bytes;
}

/// What can go wrong with a call, and whether the writing may succeed all the same.
struct Way
{
    Call call;
    Fault fault;
    int error;
    bool mayPass;
};

constexpr Way ways[] = {
    {Call::Create, Fault::Refuse, EACCES, false}, {Call::Create, Fault::Refuse, ENOSPC, false},
    {Call::Create, Fault::Refuse, EROFS, false},  {Call::Create, Fault::Refuse, EMFILE, false},
    {Call::Open, Fault::Refuse, EMFILE, false},   {Call::Open, Fault::Refuse, EIO, false},
    {Call::Write, Fault::Refuse, ENOSPC, false},  {Call::Write, Fault::Refuse, EIO, false},
    {Call::Write, Fault::Refuse, EDQUOT, false},  {Call::Write, Fault::Refuse, EINTR, true},
    {Call::Write, Fault::Persist, EIO, false},    {Call::Write, Fault::Short, 0, true},
    {Call::Write, Fault::Torn, ENOSPC, false},    {Call::Write, Fault::Lie, 0, false},
    {Call::Write, Fault::Flip, 0, false},         {Call::Sync, Fault::Refuse, EIO, false},
    {Call::Sync, Fault::Refuse, ENOSPC, false},   {Call::Sync, Fault::Refuse, EINTR, true},
    {Call::Read, Fault::Refuse, EIO, false},      {Call::Read, Fault::Refuse, EINTR, true},
    {Call::Read, Fault::Short, 0, true},          {Call::Read, Fault::Lie, 0, false},
    {Call::Read, Fault::Flip, 0, false},          {Call::Rename, Fault::Refuse, EACCES, false},
    {Call::Rename, Fault::Refuse, EIO, false},    {Call::Rename, Fault::Refuse, EBUSY, false},
    {Call::Rename, Fault::Refuse, ENOSPC, false}, {Call::Rename, Fault::Refuse, EXDEV, false},
};

class Trial
{
public:
    Trial(Programme &programme, const char *fileName, Writer writer)
        : m_programme(programme)
        , m_name(fileName)
        , m_writer(std::move(writer))
        , m_folder(programme.folder() + u"/target")
        , m_path(m_folder.filePath(QString::fromUtf8(fileName)))
    {
    }

    /// Writes without a fault: what must be there after a success.
    bool learn()
    {
        m_old.reset();
        clean();
        if (!m_writer(m_path, CheckedFile::Existing::Refuse))
            return false;
        m_new = bytesOf(m_path);
        return true;
    }
    qsizetype size() const { return m_new.size(); }

    void eachCall(CheckedFile::Existing existing);
    void full(std::int64_t room, bool lies);
    void limited(std::int64_t room);

private:
    void prepare(CheckedFile::Existing existing);
    void clean()
    {
        m_folder.removeRecursively();
        QDir().mkpath(m_folder.path());
    }
    std::string folder() const { return m_folder.path().toStdString(); }
    void judge(const Result<void> &result, bool mayPass, const std::string &what);

    Programme &m_programme;
    std::string m_name;
    Writer m_writer;
    QDir m_folder;
    QString m_path;
    QByteArray m_new;
    std::optional<QByteArray> m_old;
};

void Trial::prepare(CheckedFile::Existing existing)
{
    clean();
    m_old.reset();
    if (existing == CheckedFile::Existing::Refuse)
        return;
    m_old = "the file of last year\n" + someBytes(5000);
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*m_old) != m_old->size())
        m_programme.fail("broken", "no old file to begin with");
}

void Trial::judge(const Result<void> &result, bool mayPass, const std::string &what)
{
    m_programme.count("runs");
    QStringList beside = m_folder.entryList(QDir::Files | QDir::Hidden | QDir::System);
    const bool exists = beside.removeOne(QFileInfo(m_path).fileName());
    const QByteArray found = exists ? bytesOf(m_path) : QByteArray();
    const bool isNew = exists && found == m_new;
    const bool isOld = m_old ? exists && found == *m_old : !exists;
    const std::string story = m_name + ", " + what;
    if (result.has_value()) {
        if (!isNew)
            m_programme.fail("false-success", story);
        else if (!mayPass)
            m_programme.fail("unnoticed", story);
        if (!beside.isEmpty())
            m_programme.fail("left-behind", story);
        return;
    }
    const Error &error = result.error();
    const bool isDone = error.code == ErrorCode::OutcomeUnknown; // in its place, perhaps not yet on the disk
    if (isDone ? !isNew : !isOld)
        m_programme.fail("lost", story + ": " + std::string(errorId(error.code)));
    const QString kept = QFileInfo(toQString(error.arg("temp"))).fileName();
    if (!kept.isEmpty() && bytesOf(m_folder.filePath(kept)) != m_new)
        m_programme.fail("kept-wrong", story);
    beside.removeOne(kept);
    if (!beside.isEmpty())
        m_programme.fail("left-behind", story + ": " + beside.first().toStdString());
}

void Trial::eachCall(CheckedFile::Existing existing)
{
    prepare(existing);
    iofaults::watch(folder(), {});
    const Result<void> done = m_writer(m_path, existing);
    const std::vector<Call> calls = iofaults::unwatch().calls;
    judge(done, true, "no fault");
    if (!done)
        m_programme.fail("broken", m_name + " fails without a fault");
    for (std::size_t at = 0; at < calls.size(); ++at) {
        for (const Way &way : ways) {
            if (way.call != calls[at])
                continue;
            prepare(existing);
            iofaults::watch(folder(), {.at = static_cast<std::int64_t>(at), .fault = way.fault, .error = way.error});
            const Result<void> result = m_writer(m_path, existing);
            const bool hasStruck = iofaults::unwatch().hasStruck;
            m_programme.count("calls");
            judge(result, way.mayPass || !hasStruck,
                  "call " + std::to_string(at) + " of kind " + std::to_string(static_cast<int>(way.call)) + " fault " +
                      std::to_string(static_cast<int>(way.fault)) + " errno " + std::to_string(way.error));
        }
    }
}

void Trial::full(std::int64_t room, bool lies)
{
    const auto existing = room % 2 == 0 ? CheckedFile::Existing::Replace : CheckedFile::Existing::Refuse;
    prepare(existing);
    iofaults::watch(folder(), {.room = room, .lies = lies});
    const Result<void> result = m_writer(m_path, existing);
    iofaults::unwatch();
    m_programme.count(lies ? "lies" : "full");
    judge(result, room >= m_new.size(), "room for " + std::to_string(room) + " bytes" + (lies ? ", silently" : ""));
}

void Trial::limited(std::int64_t room)
{
    prepare(CheckedFile::Existing::Replace);
    Result<void> result = Error{};
    {
        const FileSizeLimit limit(static_cast<rlim_t>(room));
        result = m_writer(m_path, CheckedFile::Existing::Replace);
    }
    m_programme.count("limits");
    judge(result, room >= m_new.size(), "files limited to " + std::to_string(room) + " bytes");
}

Writer checkedWriter(const QByteArray &content)
{
    return [content](const QString &path, CheckedFile::Existing existing) {
        return writeChecked(path, existing, [&content](QIODevice &device) -> Result<void> {
            for (qsizetype at = 0; at < content.size(); at += 3000)
                device.write(content.mid(at, 3000)); // what it says is not asked for
            return {};
        });
    };
}

/// How not to.
Writer uncheckedWriter(const QByteArray &content)
{
    return [content](const QString &path, CheckedFile::Existing) -> Result<void> {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return Error{ErrorCode::InputOutput, {}, "open"};
        file.write(content);
        return {};
    };
}

/// A registry with something to export, and a plan with something to reject.
class Source
{
public:
    explicit Source(Programme &programme)
        : m_clock(QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC))
        , m_environment{&m_clock, "総務課 山田", [] { return Text("6f1d2c3b-0000-4000-8000-00000000abcd"); }}
    {
        const QDir folder(programme.folder());
        auto made = Registry::create(folder.filePath(QStringLiteral("台帳.daicho")), {"town", {}, {}}, m_environment);
        QFile csv(folder.filePath(QStringLiteral("in.csv")));
        QByteArray rows = "管理番号,名称,満了日\n";
        for (int i = 0; i < 40; ++i)
            rows +=
                "A-" + QByteArray::number(i) + ",課税台帳,2027-03-31\nB-" + QByteArray::number(i) + ",例規集,いつか\n";
        if (!made || !csv.open(QIODevice::WriteOnly) || csv.write(rows) != rows.size() || !csv.flush()) {
            programme.fail("broken", "no registry to export");
            return;
        }
        m_registry = std::move(made).value();
        Result<ImportPlan> plan = ImportService::plan(*m_registry, {csv.fileName(), {}});
        if (!plan || !ImportService::apply(*m_registry, *plan) || plan->rejectedRows != 40)
            programme.fail("broken", "no rows to export or to reject");
        else
            m_plan = std::move(plan).value();
    }

    Writer exportAs(ExportFormat format) const
    {
        return [this, format](const QString &path, CheckedFile::Existing existing) -> Result<void> {
            ExportOptions options;
            options.format = format;
            options.replaceFile = existing == CheckedFile::Existing::Replace;
            const Result<ExportOutcome> outcome = ExportService(*m_registry, nullptr).exportTo(path, options);
            return outcome ? Result<void>() : Result<void>(outcome.error());
        };
    }
    Writer rejects() const
    {
        return [this](const QString &path, CheckedFile::Existing existing) {
            return ImportService::writeRejects(m_plan, path, existing == CheckedFile::Existing::Replace);
        };
    }

private:
    FixedClock m_clock;
    RegistryEnvironment m_environment;
    std::unique_ptr<Registry> m_registry;
    ImportPlan m_plan;
};

/// Every call and, as far as the level goes, every byte of a file of another kind.
void tryExport(Programme &programme, const char *fileName, const Writer &writer)
{
    Trial trial(programme, fileName, writer);
    if (!trial.learn()) {
        programme.fail("broken", std::string(fileName) + " cannot be written");
        return;
    }
    trial.eachCall(CheckedFile::Existing::Replace);
    trial.eachCall(CheckedFile::Existing::Refuse);
    const std::int64_t step = std::max<std::int64_t>(1, trial.size() / programme.choose(60, 2000, trial.size()));
    for (std::int64_t room = 0; room <= trial.size(); room += step)
        trial.full(room, room / step % 2 == 1);
}

/// Room for 0, 1, 2 … bytes of 70,000 up to 64 Ki; on every commit some of them, others by each seed.
void tryEveryByte(Programme &programme, const Writer &writer, std::mt19937_64 &random)
{
    Trial trial(programme, "70000-bytes", writer);
    trial.learn();
    const std::int64_t last = 64 * 1024;
    const std::int64_t step = programme.choose(33, 1, 1);
    for (auto room = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(step)); room <= last;
         room += step) {
        trial.full(room, (room / step) % 2 == 0);
        if (step == 1)
            trial.full(room, (room / step) % 2 != 0);
        if (room / step % 16 == 0)
            trial.limited(room);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    loadResources();
    Programme programme("RT-04", argc, argv);
    const auto &words = programme.arguments();
    const bool isUnchecked = std::find(words.begin(), words.end(), "--unchecked") != words.end();
    const auto make = isUnchecked ? uncheckedWriter : checkedWriter;
    std::mt19937_64 random(programme.seed());

    for (const qsizetype size : {0, 1, 5000, 300'000, 3'000'000}) {
        Trial trial(programme, (std::to_string(size) + "-bytes").c_str(), make(someBytes(size)));
        trial.learn();
        trial.eachCall(CheckedFile::Existing::Replace);
        if (!isUnchecked)
            trial.eachCall(CheckedFile::Existing::Refuse);
    }
    tryEveryByte(programme, make(someBytes(70'000)), random);
    for (std::int64_t i = 0, n = programme.choose(60, 1000, 5000); i < n; ++i) {
        const auto size = static_cast<qsizetype>(random() % 3'000'000);
        Trial trial(programme, "some-bytes", make(someBytes(size)));
        trial.learn();
        trial.full(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(size + 2)), i % 2 == 0);
    }
    if (!isUnchecked) {
        const Source source(programme);
        tryExport(programme, "台帳.csv", source.exportAs(ExportFormat::Csv));
        tryExport(programme, "台帳.xlsx", source.exportAs(ExportFormat::Xlsx));
        tryExport(programme, "差戻し.csv", source.rejects());
        tryExport(programme, "差戻し.xlsx", source.rejects());
    }
    for (const char *zero : {"false-success", "unnoticed", "lost", "left-behind", "broken"})
        programme.count(zero, 0);
    return programme.finish();
}
