// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/seenheads.h"
#include "model/storage/registrystore.h"

namespace daicho {

/// How a registry that was opened stands to what this computer saw of it last.
enum class Seen : std::uint8_t {
    NotCompared, ///< nothing is kept here, or a copy that lies elsewhere is only being read
    First,       ///< never seen here: nothing to compare with
    Continued,   ///< goes on from there
    Contradicted,
};

/// Looks at an open registry from outside: compares it with what this computer saw last, remembers where it stands,
/// and knows whether it may be written to. Belongs to `Registry`.
class RegistryWatch
{
public:
    /// Registries up to so many bytes are verified while they are opened; that takes a moment.
    static constexpr qint64 largestVerifiedOnOpening = 8 << 20;

    RegistryWatch(QString stateFolder, const Clock *clock) : m_heads(std::move(stateFolder)), m_clock(clock) {}

    /// On opening: compares with what was seen. `looksClosely`: verifies what can be verified in a moment, and
    /// remembers what is in order; else the owner does both afterwards.
    void open(RegistryStore &store, const Text &uuid, bool isWriter, bool looksClosely);
    /// Just made: nothing can speak against it.
    void begin(RegistryStore &store, const Text &uuid);
    /// Writes down where the registry stands now, unless that is known or something speaks against it. A failure is
    /// logged only: the registry itself is stored.
    void remember(RegistryStore &store);
    /// The head has left the file.
    void addWitness(RegistryStore &store, const Witness &witness);

    Seen seen() const { return m_seen; }
    const std::optional<SeenRegistry> &last() const { return m_last; }
    const std::optional<Verification> &suspicion() const { return m_suspicion; }
    void suspect(const Verification &found);
    /// What a refused write is told.
    Error refusal(const QString &path) const;

private:
    static std::map<Text, std::int64_t> counts(RegistryStore &store);
    Verification compare(RegistryStore &store, bool counted);
    void keep(RegistryStore &store, const HistoryHead &head, const std::optional<Witness> &witness = {});

    SeenHeads m_heads;
    const Clock *m_clock;
    Text m_uuid;
    bool m_isWatching = false;
    Seen m_seen = Seen::NotCompared;
    std::optional<SeenRegistry> m_last;
    std::optional<Verification> m_suspicion;
};

/// The error that a finding means for whoever wants to write; without a path it names no file.
Error refusalOf(const Verification &found, const QString &path);

} // namespace daicho
