// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/storage/statement.h"

#include <functional>
#include <memory>
#include <stop_token>

struct sqlite3;

namespace daicho {

class HonestReads;

/// Marks a file as a registry; ASCII «DAIC».
inline constexpr std::int64_t applicationId = 0x44414943;

enum class DatabaseMode : std::uint8_t {
    ReadWrite, ///< an existing file; falls back to reading if the file cannot be written
    ReadOnly,
    Fill, ///< an empty file that the caller has just made
    Memory,
};

struct DatabaseOptions
{
    QString path = {};
    DatabaseMode mode = DatabaseMode::ReadWrite;
    Text vfs = {};
    int busyTimeoutMilliseconds = 5000;
};

/// The first 100 bytes of a file, read without a lock and before SQLite looks at them.
struct FileHeader
{
    bool isSqlite = false;
    bool isRollbackJournal = false; ///< neither WAL nor a format to come
    std::int64_t applicationId = 0;
    int userVersion = 0;
};

/// One connection to SQLite. Everything but `open` and the doors throws `StorageError`; the doors `guard`, `read`
/// and `transact` hold the only `try` of the program and turn it into an `Error`.
class Database final
{
public:
    /// Opens the file and reads nothing of it.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const DatabaseOptions &options() const { return m_options; }
    bool isReadOnly() const;
    /// Lets the file go; from then on reading and writing answer with an error.
    void close();
    bool isClosed() const { return m_connection == nullptr; }
    /// True if the name no longer stands for the file that is open here.
    bool isReplaced() const;

    // --- doors

    static Result<void> guard(const std::function<Result<void>()> &body);

    /// One consistent view of the file for several statements.
    template <typename Body> auto read(const Body &body, const JobControl &job = {}) -> decltype(body())
    {
        decltype(body()) value = Error{};
        if (Result<void> done = reading(
                [&]() -> Result<void> {
                    value = body();
                    return {};
                },
                job);
            !done)
            return done.error();
        return value;
    }

    struct Outcome
    {
        Result<void> result;
        /// False: the commit failed in a way that leaves open what the file holds.
        bool isCertain = true;
    };
    /// `BEGIN IMMEDIATE`, `body`, `COMMIT`; an error of `body` rolls back.
    Outcome transact(const std::function<Result<void>()> &body, const JobControl &job = {});

    // --- inside the doors

    FileHeader fileHeader();
    /// True if the file ends within a page. Of such a page SQLite reads the rest as zeros, which may even look right.
    bool isCutShort();
    /// True if a journal lies beside the file, as SQLite's file system sees it; it may be an empty one.
    bool hasJournal();
    /// The pragmas that every connection needs. Writes nothing.
    void configure();
    Statement prepare(TextView sql);
    /// Runs a script of any number of statements.
    void execute(const Text &script);
    std::int64_t integer(TextView sql);
    Text text(TextView sql);
    /// Rows that the last statement changed.
    std::int64_t changes() const;
    /// True if references wait for records that do not exist.
    bool hasOpenReferences();
    /// Copies all pages of this database into `target`, in one transaction of `target`. Inside `read` nobody writes
    /// between the first page and the last.
    void copyTo(Database &target, const JobControl &job = {});

private:
    explicit Database(DatabaseOptions options);

    Result<void> reading(const std::function<Result<void>()> &body, const JobControl &job);
    Outcome commit();
    void rollBack();
    void rollBackAgain();

    DatabaseOptions m_options;
    std::unique_ptr<HonestReads> m_files; ///< that the connection goes through; none in memory
    sqlite3 *m_connection = nullptr;
    bool m_isStuck = false; ///< a rollback failed, so a transaction that is over is still open
};

/// Asks SQLite to stop inside long statements once `stop` is requested, as long as it lives.
class Interruption final
{
public:
    Interruption(sqlite3 *connection, const std::stop_token &stop);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    sqlite3 *m_connection;
    std::stop_token m_stop;
};

} // namespace daicho
