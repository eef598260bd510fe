// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/core/fileplace.h"
#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/acceptedexception.h"
#include "model/domain/asset.h"
#include "model/domain/classification.h"
#include "model/domain/history.h"
#include "model/domain/ledgerindex.h"
#include "model/domain/organisation.h"
#include "model/domain/permissions.h"
#include "model/domain/profile.h"
#include "model/domain/schemeadoption.h"

#include <QObject>

#include <memory>
#include <span>

namespace daicho {

class RegistryStore;
struct RegistryContents;

/// Whether a registry that is opened for writing keeps other writers out. `None` is for tests of what happens when the
/// locks of a share lie.
enum class LeasePolicy : std::uint8_t { Take, None };

/// What a registry needs from outside.
struct RegistryEnvironment
{
    const Clock *clock = nullptr;
    Text actor;                     ///< who works, self-declared
    std::function<Text()> makeUuid; ///< of new registries
    LeasePolicy lease = LeasePolicy::Take;
    std::function<FilePlace(const QString &path)> placeOf = {}; ///< asks the system if there is none
    Text osUser = {};                                           ///< account of the operating system
    Text host = {};                                             ///< name of this computer
    /// Where this computer keeps what belongs to no registry file: backups, last-seen heads, drafts. Empty: nowhere.
    QString stateFolder = {};
    /// Registries that are opened to be written to are verified first, where that takes a moment only. A window does
    /// so in a job instead.
    bool verifiesOnOpening = false;
};

/// First record of a registry file.
struct RegistryHeader
{
    Text uuid;
    Text body;
    Text profileId;
    Text profileName;
    Text bodyKind;
    EditionId edition; ///< in force
    Text created;      ///< ISO date
    friend bool operator==(const RegistryHeader &, const RegistryHeader &) = default;
};

/// What `new` asks for.
struct NewRegistry
{
    Text profileId;
    Text body;     ///< empty: the profile's
    Text schemeId; ///< empty: the first that the profile suggests
};

enum class RegistryAccess : std::uint8_t { ReadWrite, ReadOnly };

/// The open registry: its records in memory as the views need them, the one way to change them, and
/// the signal that tells of every change. Lives on the thread of the window (or of the command line).
class Registry final : public QObject
{
    Q_OBJECT

public:
    /// Makes the file from a profile of the program's resources. Refuses to overwrite (`FileExists`).
    static Result<std::unique_ptr<Registry>> create(const QString &path, const NewRegistry &wanted,
                                                    const RegistryEnvironment &environment);
    /// Opens the file; the columns of the ledger are loaded by `loadIndex` or in a job. For writing it takes the
    /// lease and keeps it: `InUse` tells who has it.
    static Result<std::unique_ptr<Registry>> open(const QString &path, RegistryAccess access,
                                                  const RegistryEnvironment &environment);
    ~Registry() override;

    const QString &path() const;
    bool isReadOnly() const;
    /// True after a commit of which nobody knows what became; the registry is read-only then.
    bool isInDoubt() const;
    /// False for a writer where nothing keeps other writers out, because the file system has no locks.
    bool isGuarded() const;
    const FilePlace &place() const;
    const Clock &clock() const;
    const Text &actor() const;
    /// Another person works on from here; emits `actorChanged`.
    void setActor(const Text &actor);
    const RegistryEnvironment &environment() const;
    int schemaVersion() const;

    /// What speaks against the file, if anything does: it does not fit its history, or what this computer saw of it
    /// last. Reading goes on; whatever would write is refused with it.
    const std::optional<Verification> &suspicion() const;
    /// Takes over what a job has found; `Ok` lifts the suspicion.
    void suspect(const Verification &found);
    /// Writes down on this computer where the history stands, so that it can be compared when the registry is opened
    /// again. Also done when the registry is closed.
    void rememberHead();
    /// Notes that `went` left the file as head of a `what` (print, export, checkpoint) for `place`.
    void noteHandedOut(TextView what, const HistoryHead &went, const QString &place);

    const RegistryHeader &header() const;
    const HistoryHead &head() const;
    const RoleAssignments &roleAssignments() const;
    /// What the one who works may do today. Valid until something is written, or another person works.
    const Permissions &permissions() const;
    const Organisation &organisation() const;
    const std::vector<ProfileItem> &profileItems() const;
    std::vector<const ProfileItem *> profileItems(TextView section) const; ///< by position
    /// Name of a term of the profile (実施機関, 対象機関 …), else `fallback`.
    Text term(TextView code, TextView fallback) const;
    const ProfileItem *zone(ProfileItemId id) const;
    ProfileItemId findZone(TextView written) const; ///< by name or code, folded
    const Scheme &scheme() const;                   ///< in force
    EditionId editionInForce() const;
    const Scheme *schemeOf(EditionId edition) const;
    std::vector<EditionId> editions() const; ///< all that the registry has ever had, oldest first
    /// The edition that the institution of `unit` uses today: its own, or the one in force for the whole body.
    EditionId editionFor(OrgUnitId unit) const;
    const Scheme &schemeFor(OrgUnitId unit) const;
    /// All that the ledger shows: the scheme in force, with the axes and levels of those of single institutions. What
    /// is asked of one asset belongs to `schemeFor` its unit.
    const Scheme &ledgerScheme() const;
    /// Editions that are used today: the one of the body first, then those of institutions.
    std::vector<EditionId> editionsInForce() const;
    const SchemeAdoptions &schemeAdoptions() const;
    const AcceptedExceptions &acceptedExceptions() const;
    /// A setting of the registry; empty if it was never set. Keys: see the services that own them.
    Text setting(TextView key) const;

    /// The ledger as columns; empty until loaded.
    const LedgerIndex &index() const;
    bool isIndexLoaded() const;
    Result<void> loadIndex(const JobControl &job = {});
    /// Reads the columns through a connection of its own; for a worker thread. Hand the result to `takeIndex`.
    static Result<LedgerIndex> readIndex(const QString &path, const JobControl &job);
    /// For a window: where the columns would have to be read again, or followed over thousands of rows, they are
    /// dropped instead and `reloaded` is emitted; the owner loads them in a job.
    void leaveIndexToOwner();
    /// Puts the columns in place unless the registry changed since `readAt` (then it says Overtaken).
    Result<void> takeIndex(LedgerIndex index, const HistoryHead &readAt);

    Result<Asset> asset(AssetId id) const;
    Result<Asset> assetByCode(TextView code) const; ///< `NotFound` with args code
    Result<std::vector<Asset>> assets(std::span<const AssetId> ids) const;
    Result<std::vector<Asset>> firstPage(int limit) const;
    /// From and to the asset. Never fewer than there are: what cannot be read is an error.
    Result<std::vector<Relation>> relationsOf(AssetId id) const;
    Result<std::vector<Rating>> ratingsOf(AssetId id) const; ///< present one first, then former ones
    /// Text of any field as people see it: choice labels in the chosen language, path of the unit, names of posts
    /// and zones, overall grade, handling rules in short. Empty for relations, which stand in the file: see
    /// `relatedCodes`.
    Text display(const Asset &asset, Field field, bool japanese = true) const;
    /// The field of the relations as people see it: codes of the assets at their other ends.
    Result<Text> relatedCodes(AssetId id, bool japanese = true) const;

    /// The one write. Checks every new text (individual numbers, control characters, lengths), commits, follows in
    /// memory, emits `changed`. `operation.reverts` is for undo and redo.
    Result<HistoryHead> commit(const ChangeSet &changes, const Operation &operation, const JobControl &job = {});
    /// Follows a change that a job has committed through a store of its own.
    Result<void> follow(const ChangeSet &changes, const HistoryHead &head);
    /// Reads everything again, because another process may have written; emits `reloaded` if the head has moved.
    /// `FileReplaced` if the name stands for another file by now.
    Result<void> refresh();
    /// Ids for new records, counted up from the store's next id; given out once.
    std::int64_t newId(EntityKind kind);

    RegistryStore &store() const; ///< for other services only
    /// A copy of all records but the assets, for services that work on another thread.
    std::shared_ptr<const RegistryContents> copyOfContents() const;

Q_SIGNALS:
    void changed(const daicho::ChangeSet &changes);
    void reloaded();
    void indexLoaded();
    /// It has become read-only, because of a commit in doubt.
    void accessChanged();
    void actorChanged();
    void suspicionChanged();
    /// Before the file is written to: whoever is reading all of it in a job had better stop.
    void aboutToWrite();

private:
    class Private;
    explicit Registry(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

/// A row of the ledger's columns from a store, used by `Registry` and by benchmarks.
/// Without a clock, which has to outlive it, nothing that needs today's date is found.
Result<LedgerIndex> readLedgerIndex(RegistryStore &store, const JobControl &job, const Clock *clock = nullptr);

} // namespace daicho
