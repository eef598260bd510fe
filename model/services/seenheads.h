// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/history.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace daicho {

/// A head that left the file: it was printed, went out with an export, or was written down as a checkpoint. Whoever
/// holds that paper or file can tell whether the history up to there is still the same.
struct Witness
{
    Text what; ///< print, export, checkpoint
    HistoryHead head;
    Text at;    ///< UTC, ISO
    Text place; ///< path or printer
    friend bool operator==(const Witness &, const Witness &) = default;
};

/// What this computer saw of a registry last.
struct SeenRegistry
{
    Text uuid;
    HistoryHead head;
    std::map<Text, std::int64_t> counts; ///< records per kind; empty where counting would have been felt
    Text at;                             ///< UTC, ISO
    QString path;
    std::vector<Witness> witnesses; ///< the newest of each kind
    friend bool operator==(const SeenRegistry &, const SeenRegistry &) = default;
};

/// The heads that this computer saw last, one small file a registry. They lie outside of the registries, so that a
/// registry that was put back, swapped or cut short contradicts them.
class SeenHeads
{
public:
    /// `stateFolder` as in `RegistryEnvironment`; empty: nothing is kept.
    explicit SeenHeads(QString stateFolder);

    bool isKept() const { return !m_folder.isEmpty(); }
    /// Nothing if the registry was never seen here, or what was written down cannot be read.
    std::optional<SeenRegistry> find(TextView uuid) const;
    /// Another registry that was seen in this place last.
    std::optional<SeenRegistry> otherAt(const QString &path, TextView uuid) const;
    Result<void> keep(const SeenRegistry &seen) const;

private:
    QString fileOf(TextView uuid) const;

    QString m_folder;
};

/// Whether `path` is only a copy of what was seen: that still lies where it lay. A file that was moved is none.
bool isCopyOf(const SeenRegistry &seen, const QString &path);
/// The witness takes the place of the one of its kind.
void addWitness(SeenRegistry &seen, const Witness &witness);

} // namespace daicho
