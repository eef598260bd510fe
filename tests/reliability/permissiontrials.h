// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/permission.h"
#include "model/services/registry.h"

#include <optional>

namespace daicho::reliability {

/// What a channel did when somebody tried.
enum class Answer : std::uint8_t {
    Allowed,
    Refused, ///< as not permitted, and nothing was changed
    Other,   ///< it went wrong in another way, or something was changed all the same: never right
};

inline Answer answer(bool isAllowed)
{
    return isAllowed ? Answer::Allowed : Answer::Refused;
}

/// An office with five people, one of each role. «own» is the institution of the editor and the manager, «other» the
/// one beside it; each has an asset of level 2, one that is retired, a post, and 25 assets to be changed at once.
class Office
{
public:
    explicit Office(QString folder);

    static Text nameOf(WorkRole role);
    static const char *unitName(bool isOwn) { return isOwn ? "教育委員会" : "市長部局"; }

    /// The file as it was made, in place of what trials have made of it.
    void restore();
    const QString &path() const { return m_path; }
    const QString &folder() const { return m_folder; }
    QByteArray bytes() const;
    /// A verified copy of the file as it was made.
    QString backup() const { return m_folder + QStringLiteral("/原本の控え.daicho"); }
    /// Of a file that is not there yet.
    QString freshPath(const char *name);

    RegistryEnvironment environment(const Text &actor) const;
    std::unique_ptr<Registry> open(const Text &actor) const;
    /// A change of the name of an asset by `actor`, whatever its role, as a history has it: past all services.
    void editAs(const Text &actor, bool isOwn);

    static Text code(bool isOwn) { return isOwn ? "OWN-1" : "OTHER-1"; }
    static Text retiredCode(bool isOwn) { return isOwn ? "OWN-2" : "OTHER-2"; }
    static Text manyCode(bool isOwn, int number) { return (isOwn ? "OWN-M" : "OTHER-M") + std::to_string(number); }

private:
    void make();

    QString m_folder;
    QString m_path;
    QByteArray m_made;
    int m_copies = 0;
    FixedClock m_clock{QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC)};
};

/// A permission tried in one channel by one role; nothing where the channel has no such operation yet.
class Channel
{
public:
    virtual ~Channel() = default;
    virtual const char *name() const = 0;
    virtual std::optional<Answer> attempt(Permission permission, WorkRole role, bool isOwn) = 0;
};

std::unique_ptr<Channel> serviceChannel(Office &office);
std::unique_ptr<Channel> commandChannel(Office &office);
std::unique_ptr<Channel> windowChannel(Office &office);

} // namespace daicho::reliability
