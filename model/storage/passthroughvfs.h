// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <memory>

struct sqlite3_file;
struct sqlite3_vfs;

namespace daicho {

/// A file system of SQLite that passes every call on to another one. A derived class overrides the calls at which it
/// does something else; a file that it gets is that of the system below. Answers are SQLite's codes.
///
/// It must live longer than every connection that was opened through it.
class PassThroughVfs
{
public:
    enum class Registration : std::uint8_t {
        ByName,    ///< for connections that ask for it by its name
        AsDefault, ///< also for all of this process that ask for none
    };

    virtual ~PassThroughVfs();
    PassThroughVfs(const PassThroughVfs &) = delete;
    PassThroughVfs &operator=(const PassThroughVfs &) = delete;

    /// Differs from that of every other one that lives.
    const Text &name() const { return m_name; }
    /// False if there is no file system `below`; then SQLite does not know the name.
    bool isRegistered() const { return m_isRegistered; }

protected:
    /// Over the file system of the name `below`; if empty, over the present default.
    explicit PassThroughVfs(const Text &below, Registration registration = Registration::ByName);

    virtual int open(const char *path, sqlite3_file *file, int flags, int *flagsOut);
    virtual int remove(const char *path, int syncFolder);
    virtual int access(const char *path, int flags, int *result);
    virtual int rest(int microseconds);

    virtual int close(sqlite3_file *file);
    virtual int read(sqlite3_file *file, void *to, int size, std::int64_t at);
    virtual int write(sqlite3_file *file, const void *from, int size, std::int64_t at);
    virtual int truncate(sqlite3_file *file, std::int64_t size);
    virtual int sync(sqlite3_file *file, int flags);
    virtual int sizeOf(sqlite3_file *file, std::int64_t *size);
    virtual int lock(sqlite3_file *file, int level);
    virtual int unlock(sqlite3_file *file, int level);

private:
    struct File;
    struct Calls;

    Text m_name;
    sqlite3_vfs *m_below;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    Registration m_registration;
    bool m_isRegistered = false;
};

} // namespace daicho
