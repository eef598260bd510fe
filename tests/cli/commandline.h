// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/qtcatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <initializer_list>

/// What a run of the program left behind.
struct Run
{
    int code = -1;
    std::string out;
    std::string err;

    /// The document on standard output; a run whose output is none fails the test.
    QJsonValue json() const;
    QJsonObject object() const { return json().toObject(); }
    QJsonArray array() const { return json().toArray(); }
    std::string errorCode() const;
};

std::string text(const QJsonValue &value);
/// Texts of an array, or of one key of its objects, divided by a space.
std::string joined(const QJsonValue &array, const char *key = nullptr);

/// The program in a temporary folder of its own, in English unless asked otherwise, as the user «tester».
class CommandLine
{
public:
    CommandLine();

    using Words = std::initializer_list<const char *>;
    Run run(const Words &words);
    Run run(const QStringList &words);
    /// As `run`, and the run must have ended with 0.
    Run done(const Words &words);
    Run done(const QStringList &words);
    QJsonValue json(const Words &words) { return done(words).json(); }

    /// The program ready to start, for tests that reach into the running process.
    void prepare(QProcess &process, const QStringList &words) const;
    void setVariable(const char *name, const QString &value) { m_environment.insert(QLatin1StringView(name), value); }
    /// No file of a run may grow beyond this: a full disk. 0 for no limit.
    void limitFileSize(std::uint64_t bytes) { m_fileSizeLimit = bytes; }

    /// What the computer keeps: backups, last-seen heads.
    QString statePath() const { return m_state.path(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QByteArray bytes(const char *name) const;
    void write(const char *name, const QByteArray &bytes) const;
    /// A file of tests/data, copied under its own name.
    void copyData(const char *folder, const char *name) const;
    bool has(const char *name) const;
    /// Names in the folder, but for the empty journals that SQLite leaves, divided by a space.
    std::string files() const;

    /// A registry of a city with units and three assets.
    void makeCity(const char *name);
    /// The whole ledger as `list --json` gives it.
    std::string ledger(const char *name);

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_state; ///< what the computer keeps, apart from the files of the test
    QProcessEnvironment m_environment;
    std::uint64_t m_fileSizeLimit = 0;
};
