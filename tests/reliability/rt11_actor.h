// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QProcess>

#include <string>
#include <vector>

namespace daicho::reliability {

/// The environment of a writer in this process. `unleased`: one that the locks of its share do not keep out.
RegistryEnvironment environmentOf(const Text &person, LeasePolicy lease);

/// A number as a word: digits in a row could be taken for somebody's number, which no registry stores.
Text lettersOf(std::uint64_t number);
/// Edits an asset; the token is its new text and the reason in the history, by which it is found again.
Result<HistoryHead> editAsset(Registry &registry, TextView code, Field field, const Text &token);
/// Brings in `rows` assets from a file that is called as the token.
Result<HistoryHead> importAssets(Registry &registry, const QString &folder, const Text &token, int rows);

/// The other process: opens FILE for writing and does what STATE says. Speaks in lines: «ready», «ack TOKEN»,
/// «error ID».
int runActor(const std::string &file, const std::string &state, const std::string &folder);

/// That process as its parent sees it.
class Actor
{
public:
    Actor(const QString &program, const QString &file, const QString &state, const QString &folder);
    ~Actor();

    /// The next line, or empty when it ends or says nothing for ten seconds.
    std::string line();
    /// Sends a line and waits for the answer.
    std::string ask(const std::string &words);
    void kill();
    /// Asks it to end and reads what it still has to say.
    void end();
    /// Tokens that it was told are stored.
    const std::vector<std::string> &acknowledged() const { return m_acknowledged; }

private:
    QProcess m_process;
    std::vector<std::string> m_acknowledged;
};

} // namespace daicho::reliability
