// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/storage/registrystore.h"

#include <QByteArray>
#include <QString>

#include <random>
#include <string>

struct sqlite3;

namespace daicho::reliability {

/// A registry to be tampered with: a few records of every kind and some acts, in pages of 1 KiB, so that every one of
/// its bytes can be flipped. `variant` 0 is the smallest; 1 has a longer history, 2 more records and an import undone.
class VictimRegistry
{
public:
    VictimRegistry(const QString &folder, int variant);

    const QString &path() const { return m_path; }
    /// The whole file as it was made, and as it was one act before the last.
    const QByteArray &bytes() const { return m_bytes; }
    const QByteArray &before() const { return m_before; }
    const HistoryHead &head() const { return m_head; }
    /// Puts bytes in the place of the file.
    void put(const QByteArray &bytes) const;
    QByteArray get() const;
    /// Commits an edit of the name of asset 1.
    static HistoryHead edit(const QString &path, const Text &name);

private:
    QString m_path;
    QByteArray m_bytes;
    QByteArray m_before;
    HistoryHead m_head;
};

/// Somebody with a tool for SQLite: no trigger, no constraint and no program of ours stands in the way.
class Outsider
{
public:
    explicit Outsider(const QString &path);
    ~Outsider();
    Outsider(const Outsider &) = delete;
    Outsider &operator=(const Outsider &) = delete;

    /// False if SQLite itself refuses.
    bool run(const std::string &sql);
    /// One statement that changes something somewhere, made up by chance.
    std::string invent(std::mt19937_64 &random);
    std::string text(const std::string &sql);

private:
    sqlite3 *m_file = nullptr;
};

/// All that a registry says, table by table and value by value with its type, read by SQLite alone: the judge of
/// whether a change that went unnoticed was one. Empty if it cannot be read.
std::string contentBySqlite(const QString &path);

/// Whether opening or verifying says that something is wrong.
bool isNoticed(const QString &path);

} // namespace daicho::reliability
