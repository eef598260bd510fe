// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/verifiedcopy.h"

#include "model/core/diskfile.h"
#include "model/core/log.h"
#include "model/core/sha256.h"
#include "model/storage/historystore.h"
#include "model/storage/newfile.h"
#include "model/storage/recordstore.h"
#include "model/storage/registryfile.h"
#include "model/storage/verifier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

constexpr std::int64_t wholeWay = 100;
constexpr std::int64_t copied = 40; ///< of the way; verifying takes the rest

/// The job as a part of a longer one.
JobControl part(const JobControl &job, std::int64_t from, std::int64_t to)
{
    JobControl control{job.stop, {}};
    if (job.report)
        control.report = [&job, from, to](JobProgress step) {
            job.progress(step.total > 0 ? from + (to - from) * step.done / step.total : from, wholeWay);
        };
    return control;
}

Error withFile(Error error, const QString &path)
{
    if (error.arg("file").empty())
        error.args.emplace_back("file", toText(path));
    return error;
}

Result<HistoryHead> copyPages(const QString &from, const QString &to, const StoreOptions &options,
                              const JobControl &job)
{
    const Result<std::unique_ptr<Database>> source = openRegistryPages(from, options);
    if (!source)
        return source.error();
    const Result<std::unique_ptr<Database>> target =
        Database::open({.path = to, .mode = DatabaseMode::Fill, .vfs = options.vfs});
    if (!target)
        return target.error();
    return (*source)->read([&]() -> Result<HistoryHead> {
        const HistoryHead head = HistoryStore(**source).head();
        (*source)->copyTo(**target, job);
        return head;
    });
}

Result<void> flush(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::InputOutput, {{"step", "flush"}}, toText(file.errorString())};
    const int error = syncFile(file.handle());
    if (error == 0)
        dropCache(file.handle());
    if (error != 0)
        return Error{isOutOfSpace(error) ? ErrorCode::DiskFull : ErrorCode::InputOutput,
                     {{"step", "flush"}},
                     std::strerror(error)};
    return {};
}

/// What the migration of a copy leaves beside it.
void removeMigrated(const QString &path)
{
    const QFileInfo file(path);
    const QDir folder(file.absolutePath());
    const QStringList left = folder.entryList({file.fileName() + u".v*.backup"_qs}, QDir::Files | QDir::Hidden);
    for (const QString &name : left)
        QFile::remove(folder.filePath(name));
}

Result<void> amended(const QString &path, const AmendCopy &amend, const StoreOptions &options)
{
    const Result<void> done = [&]() -> Result<void> {
        StoreOptions writing = options;
        writing.access = StoreAccess::ReadWrite;
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, writing);
        return store ? amend(**store) : Result<void>(store.error());
    }();
    removeMigrated(path);
    return done;
}

Error findingOf(const Verification &found)
{
    if (found.verdict == Verdict::Damaged)
        return {ErrorCode::DatabaseDamaged, {}, found.detail};
    if (found.firstEntity == "schema")
        return {ErrorCode::SchemaChanged, {}, found.detail};
    Error error{ErrorCode::HistoryBroken, {}, found.detail};
    if (found.firstSeq > 0)
        error.args.emplace_back("seq", std::to_string(found.firstSeq));
    for (const auto &[name, value] :
         {std::pair("entity", found.firstEntity), std::pair("code", found.firstCode),
          std::pair("field", found.firstField), std::pair("expected", found.recorded), std::pair("found", found.found)})
        error.args.emplace_back(name, value);
    return error;
}

} // namespace

Result<HistoryHead> headOfFile(const QString &path, const StoreOptions &options)
{
    const Result<std::unique_ptr<Database>> file = openRegistryPages(path, options);
    if (!file)
        return file.error();
    return (*file)->read([&]() -> Result<HistoryHead> { return HistoryStore(**file).head(); });
}

Result<Text> sha256OfFile(const QString &path, const JobControl &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::FileNotFound,
                     {{"file", toText(path)}},
                     toText(file.errorString())};
    constexpr qsizetype bufferSize = 1 << 20;
    Sha256 hash;
    QByteArray buffer(bufferSize, Qt::Uninitialized);
    qint64 part = 0;
    while ((part = file.read(buffer.data(), buffer.size())) > 0) {
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, "stopped while hashing"};
        hash.add(TextView(buffer.constData(), static_cast<std::size_t>(part)));
    }
    if (part < 0)
        return Error{ErrorCode::InputOutput, {{"file", toText(path)}}, toText(file.errorString())};
    return hex(hash.digest());
}

Result<VerifiedCopy> verifyCopy(const QString &path, const JobControl &job, const StoreOptions &options)
{
    StoreOptions reading = options;
    reading.access = StoreAccess::ReadOnly;
    reading.checksPages = false; // the verifier looks at all of them
    VerifiedCopy copy;
    {
        const Result<RegistryFile> file = openRegistryFile(path, reading);
        if (!file)
            return file.error();
        const Result<Verification> found = Verifier(*file->database, {file->schema, file->schemaVersion}, job).run();
        if (!found)
            return found.error();
        if (found->verdict != Verdict::Ok)
            return withFile(findingOf(*found), path);
        const Result<std::optional<std::vector<Text>>> header =
            file->database->read([&]() -> Result<std::optional<std::vector<Text>>> {
                return RecordStore(*file->database).find(EntityKind::Registry, 1);
            });
        if (!header)
            return header.error();
        copy.head = found->head;
        copy.takenAt = found->head;
        copy.schemaVersion = file->schemaVersion;
        if (*header)
            copy.uuid = (**header)[static_cast<std::size_t>(RegistryColumn::RegistryUuid)];
    }
    const Result<Text> hash = sha256OfFile(path, job);
    if (!hash)
        return hash.error();
    copy.sha256 = *hash;
    copy.bytes = QFileInfo(path).size();
    return copy;
}

Result<VerifiedCopy> copyVerified(const QString &from, const QString &to, const AmendCopy &amend, const JobControl &job,
                                  const StoreOptions &options)
{
    NewFile file(to);
    DAICHO_TRY(file.make());
    // The name of the copy in the making says nothing to people.
    const auto named = [&](Error error) {
        std::erase_if(error.args, [&](const auto &arg) {
            return arg.first == "file" && arg.second == toText(file.temporaryPath());
        });
        const bool isContent = error.code == ErrorCode::DatabaseDamaged || error.code == ErrorCode::SchemaChanged ||
                               error.code == ErrorCode::HistoryBroken;
        return withFile(std::move(error), isContent ? from : to);
    };
    const Result<HistoryHead> head = copyPages(from, file.temporaryPath(), options, part(job, 0, copied));
    if (!head)
        return named(head.error());
    if (amend) {
        if (const Result<void> done = amended(file.temporaryPath(), amend, options); !done)
            return named(done.error());
    }
    if (const Result<void> flushed = flush(file.temporaryPath()); !flushed)
        return named(flushed.error());
    Result<VerifiedCopy> copy = verifyCopy(file.temporaryPath(), part(job, copied, wholeWay), options);
    if (!copy)
        return named(copy.error());
    if (!amend && copy->head != *head)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(from)}}, "the copy ends with another entry"};
    copy->takenAt = *head;
    QFile::setPermissions(file.temporaryPath(), QFile::permissions(from) | QFile::ReadOwner | QFile::WriteOwner);
    DAICHO_TRY(file.putInPlace());
    return copy;
}

Result<VerifiedCopy> copyAsItIs(const QString &from, const QString &to, const JobControl &job,
                                const StoreOptions &options)
{
    NewFile file(to);
    DAICHO_TRY(file.make());
    const Result<HistoryHead> head = copyPages(from, file.temporaryPath(), options, job);
    if (!head)
        return withFile(head.error(), to);
    if (const Result<void> flushed = flush(file.temporaryPath()); !flushed)
        return withFile(flushed.error(), to);
    const Result<Text> hash = sha256OfFile(file.temporaryPath(), job);
    if (!hash)
        return withFile(hash.error(), to);
    VerifiedCopy copy;
    copy.head = *head;
    copy.takenAt = *head;
    copy.sha256 = *hash;
    copy.bytes = QFileInfo(file.temporaryPath()).size();
    QFile::setPermissions(file.temporaryPath(), QFile::permissions(from) | QFile::ReadOwner | QFile::WriteOwner);
    DAICHO_TRY(file.putInPlace());
    return copy;
}

} // namespace daicho
