// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/servicework.h"

namespace daicho::reliability {

/// What can be done, how it begins, and what must be true afterwards.
struct Scenario
{
    Text name;
    std::function<void()> prepare;
    std::function<void()> run;   ///< while something goes wrong
    std::function<Text()> judge; ///< when nothing goes wrong any more; what is wrong, or nothing
};

/// Each act of the services as a scenario: done once as it should be, then repeated by programs that let something fail
/// in the middle. `judge` asks for the old state or the new one exactly, for a true message, for memory that shows what
/// the file holds, and for the same result when the act is repeated.
class ActTrials final
{
public:
    explicit ActTrials(Programme &programme);

    /// Each makes its scenario when its turn comes; only the last one made is valid. Without names: all of them.
    std::vector<std::function<Scenario()>> scenarios(const std::vector<Text> &names = {});
    /// Closes what the last scenario has opened.
    void close() { m_registry.reset(); }

private:
    Scenario writing(const Act &act);
    Scenario reading(const Act &act);
    Scenario creating();
    Scenario opening(const char *name, RegistryAccess access, const QByteArray &file, const QByteArray &journal);
    Scenario migrating();

    void put(const QByteArray &file, const QByteArray &journal = {});
    void openTown();
    Text wrongAfterWriting(const Act &act);
    Text wrongWithState(const Act &act, bool isNew);
    Text wrongAfterReading(const Act &act);
    void removeOutput();
    Text hashOfFile();
    void makeHotJournal();

    Programme &m_programme;
    FixedClock m_clock{QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC)};
    RegistryEnvironment m_environment = townEnvironment(m_clock);
    QString m_folder;
    QString m_path;
    QByteArray m_town;
    QByteArray m_tornTown;
    QByteArray m_hotJournal;
    Text m_oldHash;
    Text m_oldMemory;

    // Of the act at work: as it is without faults, and what it said with one.
    Text m_newHash;
    Text m_newMemory;
    QByteArray m_newBytes;
    Text m_output;
    std::unique_ptr<Registry> m_registry;
    Result<Text> m_said = Text();
};

} // namespace daicho::reliability
